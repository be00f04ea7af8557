import { words } from './words.ts';

/** Characters as people count them. */
const lengthOf = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

/** Slides for a meeting: all, none, how many; the customer's name is checked while it is typed. */
export function makeChoice(): void {
  const form = document.querySelector<HTMLFormElement>('[data-meeting]');
  const choose = form?.querySelector<HTMLElement>('[data-choose]');
  const output = form?.querySelector<HTMLOutputElement>('[data-count]');
  const customer = form?.querySelector<HTMLInputElement>('[name="customer"]');
  if (!form || !choose || !output || !customer) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name="slide"]')];
  const chosen = (): number => boxes.filter(({ checked }) => checked).length;
  const count = (): void => {
    output.value = words.deck.chosen(chosen(), boxes.length);
    boxes[0]?.setCustomValidity(chosen() === 0 ? words.deck.chooseOne : '');
  };
  const setAll = (checked: boolean): void => {
    for (const box of boxes) box.checked = checked;
    count();
  };
  form.querySelector('[data-all]')?.addEventListener('click', () => setAll(true));
  form.querySelector('[data-none]')?.addEventListener('click', () => setAll(false));
  form.addEventListener('change', count);
  customer.addEventListener('input', () => {
    const longest = Number(form.dataset['longest']);
    const isLong = lengthOf(customer.value) > longest;
    const isPadded = customer.value !== customer.value.trim() && customer.value.trim() !== '';
    customer.setCustomValidity(isLong || isPadded ? words.deck.customerHint : '');
    customer.setAttribute('aria-invalid', String(isLong || isPadded));
  });
  choose.hidden = false;
  count();
}
