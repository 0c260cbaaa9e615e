/**
 * The matrix by keyboard, and its evidence beside it without loading the page anew. Of all links in the table one takes part in
 * the tab order; the arrow keys, Home and End move from cell to cell. Enter opens the evidence, Esc puts it away and gives the
 * focus back. Every cell stays a plain link: without this script it opens the page with the evidence in it.
 */
const table = document.querySelector('[data-matrix]');
const panel = document.querySelector('[data-panel]');
const said = document.querySelector('[data-said]');

/** The links of the table as rows and columns; group rows and sums hold none and are passed over. */
const rows = [...(table?.rows ?? [])]
  .map((row) => [...row.cells].map((cell) => cell.querySelector('a')))
  .filter((links) => links.some((link) => link !== null));
const links = rows.flatMap((row, y) => row.flatMap((link, x) => (link ? [{ link, x, y }] : [])));
let current = links.find(({ link }) => link.hasAttribute('aria-current')) ?? links.find(({ y, x }) => y > 0 && x > 0) ?? links[0];
/** The cell whose evidence is open. */
let opened = links.find(({ link }) => link.hasAttribute('aria-current'))?.link;

const find = (element) => links.find(({ link }) => link === element);
const isCell = ({ link }) => link.closest('td') !== null;

function settle(next) {
  current?.link.setAttribute('tabindex', '-1');
  current = next;
  current.link.setAttribute('tabindex', '0');
}

/** The next link from `from` on in steps; undefined at the edge. */
function seek({ x, y }, dx, dy) {
  for (let [i, j] = [x + dx, y + dy]; rows[j] && i >= 0 && i < rows[j].length; [i, j] = [i + dx, j + dy])
    if (rows[j][i]) return find(rows[j][i]);
  return undefined;
}

const edge = (y, last) => {
  const row = links.filter((one) => one.y === y);
  return last ? row.at(-1) : row[0];
};

const MOVES = {
  ArrowLeft: (at) => seek(at, -1, 0),
  ArrowRight: (at) => seek(at, 1, 0),
  ArrowUp: (at) => seek(at, 0, -1),
  ArrowDown: (at) => seek(at, 0, 1),
  Home: (at, all) => (all ? links[0] : edge(at.y, false)),
  End: (at, all) => (all ? links.at(-1) : edge(at.y, true)),
};

function mark(link) {
  opened?.removeAttribute('aria-current');
  opened = link;
  opened?.setAttribute('aria-current', 'true');
}

/** Fetch the evidence of a cell and put it into the panel; a failure opens the page itself. */
async function show(link, address, moves) {
  const part = new URL(address, location.href);
  part.hash = '';
  part.searchParams.set('part', 'evidence');
  const answer = await fetch(part).catch(() => undefined);
  if (!answer?.ok) {
    location.assign(address);
    return;
  }
  panel.innerHTML = await answer.text();
  mark(link);
  const section = panel.querySelector('[data-evidence]');
  if (said) said.textContent = section?.dataset.evidence ?? '';
  if (moves) section?.querySelector('h2')?.focus();
}

function close(moves) {
  const back = opened;
  panel.replaceChildren();
  mark(undefined);
  if (said) said.textContent = '依据已收起';
  if (!moves) return;
  const cell = find(back) ?? current;
  settle(cell);
  cell.link.focus();
}

/** The address without the evidence. */
function bare() {
  const address = new URL(location.href);
  address.searchParams.delete('cell');
  address.hash = '';
  return address;
}

const linkOf = (address) =>
  links.find((one) => isCell(one) && new URL(one.link.href).searchParams.get('cell') === address.searchParams.get('cell'))?.link;

if (table && panel && current) {
  table.setAttribute('role', 'grid');
  document.querySelector('[data-keys]')?.classList.add('work');
  table.setAttribute('aria-describedby', 'matrix-keys');
  for (const { link } of links) link.setAttribute('tabindex', '-1');
  settle(current);

  table.addEventListener('focusin', ({ target }) => {
    const at = find(target.closest('a'));
    if (at) settle(at);
  });
  table.addEventListener('keydown', (event) => {
    const move = MOVES[event.key];
    const at = find(event.target.closest('a'));
    if (!move || !at || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = move(at, event.ctrlKey);
    next?.link.focus();
  });
  document.addEventListener('click', (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = event.target.closest('a');
    if (!link || !plain || event.defaultPrevented) return;
    if (link.matches('[data-close]')) {
      event.preventDefault();
      history.pushState(null, '', bare());
      close(true);
    } else if (table.contains(link) && link.closest('td')) {
      event.preventDefault();
      history.pushState(null, '', link.href);
      void show(link, link.href, true);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !opened || !(table.contains(event.target) || panel.contains(event.target))) return;
    event.preventDefault();
    history.pushState(null, '', bare());
    close(true);
  });
  addEventListener('popstate', () => {
    const address = new URL(location.href);
    if (!address.searchParams.has('cell')) close(false);
    else void show(linkOf(address), address.href, false);
  });
}
