/**
 * Walks the differences of a comparison: the keys `n` and `p`, and two buttons. Every stop is a cell that differs; it gets the
 * focus on its title, a frame, and a sentence in the live region. The keys can be switched off; the choice is kept.
 */
const OFF = 'single-keys';
const walker = document.querySelector('.walker');
const stops = [...document.querySelectorAll('[data-stop]')];
const keysOff = () => {
  try {
    return localStorage.getItem(OFF) === 'off';
  } catch {
    return false;
  }
};
const keepKeys = (off) => {
  try {
    localStorage.setItem(OFF, off ? 'off' : 'on');
  } catch {
    /* Without storage the choice holds for this page only. */
  }
};
const typing = (target) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');

let current = -1;
let off = keysOff();

/** The stop after or before the one at hand; where that is out of sight, after or before what is in sight. */
function findNext(step) {
  const seen = stops[current]?.getBoundingClientRect();
  if (seen && seen.bottom > 0 && seen.top < innerHeight) return current + step;
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const tops = stops.map((stop) => stop.getBoundingClientRect().top - edge);
  const index = step > 0 ? tops.findIndex((top) => top > -4) : tops.findLastIndex((top) => top < -4);
  return index >= 0 ? index : step > 0 ? stops.length : -1;
}

function say(text, count) {
  const said = walker?.querySelector('[data-said]');
  if (said) said.textContent = text;
  const at = walker?.querySelector('[data-count]');
  if (at && count) at.textContent = count;
}

function walk(step) {
  if (stops.length === 0) return say('这一页没有可停的差异', '没有差异');
  const next = findNext(step);
  const stop = stops[next];
  if (!stop) return say(step > 0 ? '已是最后一处差异' : '已是第一处差异');
  stops[current]?.classList.remove('is-current');
  current = next;
  stop.classList.add('is-current');
  const title = stop.querySelector('[data-stop-title]') ?? stop;
  title.setAttribute('tabindex', '-1');
  stop.scrollIntoView();
  title.focus({ preventScroll: true });
  const count = `第 ${next + 1} 处，共 ${stops.length} 处`;
  say(`${count}：${stop.dataset.say}`, count);
}

function showKeys() {
  walker?.querySelector('[data-keys]')?.setAttribute('aria-pressed', String(!off));
}

if (walker) {
  walker.hidden = false;
  walker.querySelector('[data-count]').textContent = `共 ${stops.length} 处`;
  walker.querySelector('[data-walk="next"]')?.addEventListener('click', () => walk(1));
  walker.querySelector('[data-walk="previous"]')?.addEventListener('click', () => walk(-1));
  walker.querySelector('[data-keys]')?.addEventListener('click', () => {
    off = !off;
    keepKeys(off);
    showKeys();
    say(off ? '单键快捷键已关' : '单键快捷键已开');
  });
  showKeys();
}

addEventListener('keydown', (event) => {
  if (off || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key !== 'n' && event.key !== 'p') return;
  if (document.querySelector('dialog[open]')) return;
  event.preventDefault();
  walk(event.key === 'n' ? 1 : -1);
});
