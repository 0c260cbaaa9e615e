/**
 * Suggestions while a query is typed, as a combobox with a list (WAI-ARIA): arrow keys choose, Enter takes, Escape closes.
 * Without a script the field is a plain search field.
 */
const field = document.getElementById('q');
const WAIT_MS = 150;

if (field instanceof HTMLInputElement && field.form) enhance(field, field.form);

function enhance(input, form) {
  const list = document.createElement('ul');
  Object.assign(list, { id: 'q-list', className: 'suggest', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '检索建议');
  const status = document.createElement('p');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  form.append(list, status);
  // A combobox is a text field, not a search field.
  input.type = 'text';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.enterKeyHint = 'search';

  let suggestions = [];
  let current = -1;
  let timer;
  let asked = 0;

  const close = () => {
    asked += 1;
    clearTimeout(timer);
    list.hidden = true;
    current = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const mark = (at) => {
    current = at;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at === -1) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', list.children[at].id);
      list.children[at].scrollIntoView({ block: 'nearest' });
    }
  };

  const take = (at) => {
    input.value = suggestions[at].query;
    close();
    input.focus();
    form.requestSubmit();
  };

  const show = () => {
    list.replaceChildren(...suggestions.map(toOption));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(suggestions.length > 0));
    status.textContent = suggestions.length === 0 ? '没有建议' : `${suggestions.length} 条建议，用上下键选择`;
    mark(-1);
  };

  const toOption = ({ text, label, count }, at) => {
    const option = document.createElement('li');
    option.id = `q-option-${at}`;
    option.setAttribute('role', 'option');
    const name = document.createElement('span');
    name.textContent = text;
    const note = document.createElement('small');
    note.textContent = `${label}，${count} 条`;
    option.append(name, ' ', note);
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => take(at));
    return option;
  };

  const ask = async () => {
    const turn = (asked += 1);
    const q = input.value;
    if (q.trim() === '') return close();
    try {
      const answer = await fetch(`/api/suggest?${new URLSearchParams({ q })}`);
      if (!answer.ok || turn !== asked) return;
      const { suggestions: found } = await answer.json();
      if (turn !== asked || document.activeElement !== input) return;
      suggestions = found;
      show();
    } catch {
      close();
    }
  };

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, WAIT_MS);
  });
  input.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && !list.hidden && current !== -1) {
      event.preventDefault();
      take(current);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return void ask();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = suggestions.length + 1;
      mark(((current + 1 + step + places) % places) - 1);
    }
  });
}
