import { readDraftFile } from './read-draft-file.js';

/* Files into the form, its length, and what is going on. Without a script the text is pasted. */
const area = document.getElementById('draft-text');
const input = document.getElementById('draft-file');
const status = document.getElementById('draft-status');
const count = document.getElementById('draft-count');
const button = document.querySelector('.draft-tools button');
const label = button?.textContent ?? '';

const say = (message, isProblem = false) => {
  status.textContent = message;
  status.classList.toggle('problem', isProblem);
};

const countLetters = () => {
  const [has, max] = [area.value.length, Number(area.dataset.max)];
  count.textContent = has === 0 ? '' : `${has.toLocaleString('en-US')} 字${has > max ? `，超出 ${(has - max).toLocaleString('en-US')} 字` : ''}`;
};

const take = async (file) => {
  if (!file) return;
  say(`正在读入 ${file.name}…`);
  const read = await readDraftFile(file);
  if ('problem' in read) {
    say(read.problem, true);
    return;
  }
  area.value = read.text;
  countLetters();
  say(`已读入 ${file.name}，${area.value.length.toLocaleString('en-US')} 字。请按“${label}”。`);
  area.focus();
};

if (area && input && status && count && button) {
  input.closest('.draft-file').hidden = false;
  input.addEventListener('change', () => {
    void take(input.files?.[0]);
    input.value = '';
  });
  const holdsFiles = (event) => event.dataTransfer?.types.includes('Files') === true;
  area.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    area.classList.add('dropping');
  });
  for (const type of ['dragleave', 'drop']) area.addEventListener(type, () => area.classList.remove('dropping'));
  // A file dropped beside the box would replace the page, and the draft with it.
  addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  });
  area.addEventListener('input', countLetters);
  countLetters();
  area.form.addEventListener('submit', (event) => {
    if (event.submitter !== button) return;
    if (button.getAttribute('aria-disabled') === 'true') {
      event.preventDefault();
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    button.textContent = '正在比对…';
    say('正在比对：读条款，找对应，比数字，大约一两秒。');
  });
  // Back from the answer: the page may come as it was left.
  addEventListener('pageshow', () => {
    button.removeAttribute('aria-disabled');
    button.textContent = label;
    status.textContent = '';
    countLetters();
  });
}
