/** `n` and `p` go to the next and the previous row that differs from the base. */
const stops = () => [...document.querySelectorAll('tbody[data-stop]')];
const typing = (target) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key !== 'n' && event.key !== 'p') return;
  const rows = stops();
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const tops = rows.map((row) => row.getBoundingClientRect().top - edge);
  const index = event.key === 'n' ? tops.findIndex((top) => top > 4) : tops.findLastIndex((top) => top < -4);
  const row = rows[index];
  if (!row) return;
  event.preventDefault();
  row.scrollIntoView();
  row.querySelector('h2')?.setAttribute('tabindex', '-1');
  row.querySelector('h2')?.focus({ preventScroll: true });
});
