/** Menus of the main navigation close on Escape, on a press elsewhere and when the focus leaves them; without this script a second press closes them. */
const openMenus = () => [...document.querySelectorAll('.menu[open]')];

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
  }
});

for (const type of ['pointerdown', 'focusin']) {
  addEventListener(type, ({ target }) => {
    for (const menu of openMenus()) if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
