/** A page that waits for something loads itself again, until what it waits for is there. */
export function lookAgain(): void {
  const main = document.querySelector<HTMLElement>('[data-again]');
  if (!main) return;
  const wait = 1000 * Number(main.dataset['again']);
  const look = async (): Promise<void> => {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
    const now = page?.querySelector('main');
    // Another page, or the same one with something else in it.
    if (answer?.redirected) location.replace(answer.url);
    else if (now && now.innerHTML !== main.innerHTML) location.reload();
    else setTimeout(() => void look(), wait);
  };
  setTimeout(() => void look(), wait);
}
