/**
 * Keeps what is ticked: the count, the address of this page and the links to other pages of the search follow every tick.
 * Without a script the form does the same when it is sent.
 */
const form = document.getElementById('picks');
const isBox = (one) => one instanceof HTMLInputElement && one.type === 'checkbox' && one.name === 'pick';

if (form instanceof HTMLFormElement) {
  const max = Number(form.dataset.max);
  const counter = form.querySelector('[data-picked]');
  const picked = () => new FormData(form).getAll('pick').map(String);

  const carry = (address, picks) => {
    const url = new URL(address, location.href);
    url.searchParams.delete('pick');
    for (const id of picks) url.searchParams.append('pick', id);
    return `${url.pathname}${url.search}${url.hash}`;
  };

  const update = () => {
    const picks = picked();
    if (counter) counter.textContent = String(picks.length);
    form.classList.toggle('has-picks', picks.length > 0);
    form.querySelector('[data-clear]')?.toggleAttribute('hidden', picks.length === 0);
    history.replaceState(null, '', carry(location.href, picks));
    for (const link of document.querySelectorAll('a[href^="/search?"]:not([data-own-picks])'))
      link.setAttribute('href', carry(link.getAttribute('href'), picks));
    for (const other of document.querySelectorAll('form[action="/search"]')) {
      if (other === form) continue;
      for (const field of other.querySelectorAll('input[name="pick"]')) field.remove();
      for (const id of picks) {
        const field = document.createElement('input');
        Object.assign(field, { type: 'hidden', name: 'pick', value: id });
        other.append(field);
      }
    }
  };

  document.addEventListener('change', ({ target }) => {
    if (!isBox(target)) return;
    if (target.checked && picked().length > max) {
      target.checked = false;
      if (counter) counter.textContent = `${max}（已满）`;
      return;
    }
    target.closest('.hit')?.classList.toggle('is-picked', target.checked);
    update();
  });
  // A browser that goes back fills the boxes as they were left.
  addEventListener('pageshow', () => {
    if (picked().length !== Number(counter?.textContent)) update();
  });
}
