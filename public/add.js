/* Files dropped on the page, what is chosen, and what is going on. Without a script the form works as it stands. */
const form = document.getElementById('add-files');
const input = document.getElementById('add-input');
const status = document.getElementById('add-status');
const chosen = document.getElementById('add-chosen');

const say = (message, isProblem = false) => {
  status.textContent = message;
  status.classList.toggle('problem', isProblem);
};

const sizeOf = (bytes) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** @returns whether all that is chosen may be sent at once */
const showChosen = () => {
  const files = [...input.files];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  chosen.replaceChildren(
    ...(files.length < 2 ? [] : files).map(({ name, size }) => {
      const line = document.createElement('li');
      line.textContent = `${name}，${sizeOf(size)}`;
      return line;
    }),
  );
  const isTooMuch = total > Number(form.dataset.max);
  say(isTooMuch ? `合计 ${sizeOf(total)}，超过 ${sizeOf(Number(form.dataset.max))}；请分几次添加。` : '', isTooMuch);
  return !isTooMuch;
};

if (form && input && status && chosen) {
  input.addEventListener('change', showChosen);
  const holdsFiles = (event) => event.dataTransfer?.types.includes('Files') === true;
  // A file dropped beside the form would replace the page.
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    form.classList.add('dropping');
  });
  for (const type of ['dragleave', 'drop']) addEventListener(type, () => form.classList.remove('dropping'));
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    showChosen();
    form.querySelector('button').focus();
  });
  form.addEventListener('submit', (event) => {
    if (!showChosen()) event.preventDefault();
  });
}

/* One press is enough: the work may take some seconds. */
const BUSY = { 预览: '正在读入…', 取来预览: '正在取…', 保存: '正在保存…' };
for (const one of document.querySelectorAll('main form')) {
  const button = one.querySelector('button[type="submit"]');
  const label = button?.textContent ?? '';
  if (!(label in BUSY)) continue;
  one.addEventListener('submit', (event) => {
    if (event.defaultPrevented || event.submitter !== button) return;
    if (button.getAttribute('aria-disabled') === 'true') {
      event.preventDefault();
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    button.textContent = BUSY[label];
  });
  addEventListener('pageshow', () => {
    button.removeAttribute('aria-disabled');
    button.textContent = label;
  });
}
