/** `/` goes to the search box, unless something is being typed or the reader has switched the single keys off. */
const typing = (target) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
const switchedOff = () => {
  try {
    return localStorage.getItem('single-keys') === 'off';
  } catch {
    return false;
  }
};

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (switchedOff()) return;
  const box = document.querySelector('#q');
  if (box instanceof HTMLInputElement) {
    event.preventDefault();
    box.focus();
    box.select();
  } else {
    event.preventDefault();
    location.assign('/search');
  }
});
