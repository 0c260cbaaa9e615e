/** Shows the buttons that open the print dialogue; without a script nobody meets a dead button. */
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
