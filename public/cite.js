/** Copy buttons for citations: added when a citation is opened, so that nobody without this script meets a dead button. */
const status = document.querySelector('#copy-status');

/** Over plain HTTP browsers keep the clipboard shut: then the selection is copied, and where that fails too it stays selected. */
const copy = async (text, shown) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    const box = document.createElement('textarea');
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    if (!done) getSelection()?.selectAllChildren(shown);
    return done;
  }
};

const addButton = (place, label, textOf) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.addEventListener('click', async () => {
    const done = await copy(textOf(), place.querySelector('.citation'));
    if (status) status.textContent = done ? `已复制：${label.replace('复制', '')}` : '没能复制，引文已选中，请按 Ctrl+C';
    button.textContent = done ? '已复制' : '请按 Ctrl+C';
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  });
  place.append(button);
};

const equip = (box) => {
  if (box.dataset.equipped) return;
  box.dataset.equipped = 'true';
  const clause = box.closest('.clause');
  for (const place of box.querySelectorAll('.citation-form')) {
    const citation = () => place.querySelector('.citation')?.textContent ?? '';
    addButton(place, '复制引文', citation);
    if (!clause) continue;
    addButton(place, '复制条文和引文', () => {
      const parts = [...clause.querySelectorAll('.clause-name, .doc-text:not(.citation)')];
      return [...parts.map((part) => part.textContent), citation()].join('\n');
    });
  }
};

for (const box of document.querySelectorAll('.cite-clause')) {
  box.addEventListener('toggle', () => {
    if (box.open) equip(box);
  });
}
for (const box of document.querySelectorAll('.cite')) equip(box);
