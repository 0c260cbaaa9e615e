/** A button that opens the print dialogue: added by the script, so that nobody without it meets a dead button. */
for (const place of document.querySelectorAll('[data-print]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place.dataset.print;
  button.addEventListener('click', () => print());
  place.append(button);
}
