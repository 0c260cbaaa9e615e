/** `/` goes to the search box, unless something is being typed. */
const typing = (target) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
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
