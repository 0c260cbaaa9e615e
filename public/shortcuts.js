/** Single keys of every page: `/` goes to the search box, `?` opens the help. They rest while something is typed, and where the reader has switched them off. */
const typing = (target) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
const switchedOff = () => {
  try {
    return localStorage.getItem('single-keys') === 'off';
  } catch {
    return false;
  }
};

const DOES = {
  '/': () => {
    const box = document.querySelector('#q');
    if (!(box instanceof HTMLInputElement)) {
      location.assign('/search');
      return;
    }
    box.focus();
    box.select();
  },
  '?': async () => (await import('./help-dialog.js')).openHelp(),
};
/** As Chinese input methods give it. */
DOES['？'] = DOES['?'];

addEventListener('keydown', (event) => {
  const act = DOES[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || switchedOff()) return;
  if (document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void act();
});
