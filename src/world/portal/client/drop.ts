import { words } from './words.ts';

/** A file can be dropped anywhere on a page that takes one; choosing one is enough to send it. */
export function makeDrops(): void {
  const form = document.querySelector<HTMLFormElement>('[data-drop]');
  const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
  const button = form?.querySelector<HTMLButtonElement>('button');
  if (!form || !input || !button) return;
  const send = (): void => {
    button.textContent = words.check.asking;
    button.setAttribute('aria-busy', 'true');
    form.requestSubmit();
  };
  input.addEventListener('change', () => {
    if (input.files?.length) send();
  });
  const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    form.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    form.classList.remove('over');
    const files = event.dataTransfer?.files;
    if (!isFile(event) || !files || files.length === 0) return;
    event.preventDefault();
    input.files = files;
    send();
  });
}
