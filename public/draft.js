/* Reads a text file into the form on this machine; without a script the text is pasted. */
const area = document.getElementById('draft-text');
const input = document.getElementById('draft-file');
const status = document.getElementById('draft-status');

if (area instanceof HTMLTextAreaElement && input instanceof HTMLInputElement && status) {
  input.closest('.draft-file')?.removeAttribute('hidden');
  const take = async (file) => {
    if (!file) return;
    const bytes = await file.arrayBuffer();
    area.value = decode(bytes);
    status.textContent = `已读入 ${file.name}，${area.value.length} 字`;
    area.focus();
  };
  input.addEventListener('change', () => take(input.files?.[0]));
  area.addEventListener('dragover', (event) => event.preventDefault());
  area.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  });
  area.form?.addEventListener('submit', () => {
    status.textContent = '正在检查，大约一两秒……';
  });
}

/** UTF-8, else GB18030, as office files often are. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
