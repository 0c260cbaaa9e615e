/** Shows the button that copies the address of the page; without a script the browser's own address line does. */
for (const button of document.querySelectorAll('[data-copy-link]')) {
  if (!(button instanceof HTMLButtonElement)) continue;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'copied';
  button.after(status);
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = (await copy(location.href)) ? '已复制' : '浏览器不许复制，请从地址栏复制';
  });
}

/** The clipboard is closed to pages that come over plain HTTP; there the older way still works. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'vh';
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}
