/* Says that the comparison is being worked: long documents take a few seconds the first time. */
const status = document.getElementById('choice-status');

document.querySelector('form.choice')?.addEventListener('submit', () => {
  if (status) status.textContent = '正在逐条对照，较长的文件第一次要几秒……';
});
/* Coming back with the browser's own key shows the page as it was left. */
addEventListener('pageshow', () => {
  if (status) status.textContent = '';
});
