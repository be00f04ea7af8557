import { words } from './words.ts';

/** Says that a deck is being made, and takes no second order meanwhile; copies a link that is clicked. */
export function makeWaiting(): void {
  const form = document.querySelector<HTMLFormElement>('[data-meeting]');
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  form?.addEventListener('submit', () => {
    if (!button) return;
    button.textContent = words.deck.making;
    button.setAttribute('aria-busy', 'true');
    // The browser takes the form's state before this; a button that is off would not be sent.
    setTimeout(() => (button.disabled = true), 0);
  });
  // Whoever goes back finds the form as it was, and the button too.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !button) return;
    button.disabled = false;
    button.textContent = words.deck.make;
    button.removeAttribute('aria-busy');
  });
  for (const link of document.querySelectorAll<HTMLInputElement>('[data-copy]')) {
    link.addEventListener('focus', () => link.select());
  }
}
