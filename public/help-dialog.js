/* Opens the content of /help in a dialog over the page; the browser closes it on Esc and gives the focus back. */
let dialog;

export async function openHelp() {
  if (document.getElementById('help')) {
    if (!dialog) document.getElementById('main')?.focus();
    else if (!dialog.open) dialog.showModal();
    return;
  }
  try {
    dialog = await build();
    document.body.append(dialog);
    dialog.showModal();
  } catch {
    location.assign('/help');
  }
}

async function build() {
  const answer = await fetch('/help');
  if (!answer.ok) throw new Error(`help: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const content = page.getElementById('help');
  if (!content) throw new Error('help: the page has no content');
  const made = document.createElement('dialog');
  made.className = 'help-dialog';
  made.setAttribute('aria-labelledby', 'help-title');
  const head = document.createElement('header');
  const title = document.createElement('h2');
  title.id = 'help-title';
  title.textContent = '使用帮助';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '关闭（Esc）';
  close.addEventListener('click', () => made.close());
  head.append(title, close);
  made.append(head, content);
  made.addEventListener('click', (event) => event.target === made && made.close());
  return made;
}
