/** The outline follows the reading: the entry of the section at the upper edge of the window is marked. */
const links = new Map(
  [...document.querySelectorAll('.outline a[href^="#"]')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const sections = [...links.keys()].map((id) => document.getElementById(id)).filter((section) => section !== null);
const outline = document.querySelector('.outline');
let current;
let waiting = false;

/** The last section that begins above the upper third of the window; at the end of the page the last one. */
const findCurrent = () => {
  const line = innerHeight / 3;
  const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  return atEnd ? sections.at(-1) : (sections.findLast((one) => one.getBoundingClientRect().top <= line) ?? sections[0]);
};

const mark = () => {
  waiting = false;
  const link = links.get(findCurrent()?.id);
  if (link === current) return;
  current?.removeAttribute('aria-current');
  current = link;
  link?.setAttribute('aria-current', 'location');
  if (!link || !outline || outline.scrollHeight <= outline.clientHeight || outline.contains(document.activeElement)) return;
  const gap = link.getBoundingClientRect().top - outline.getBoundingClientRect().top;
  if (gap < 44 || gap > outline.clientHeight - 88) outline.scrollTop += gap - outline.clientHeight / 3;
};

addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  },
  { passive: true },
);
addEventListener('resize', mark);
mark();
