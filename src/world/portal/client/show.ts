import { words } from './words.ts';

/** Pixels that a finger must move to be understood as turning the page. */
const SWIPE = 50;

/** A slide: keys and swipes lead to its neighbours, and it can fill the screen. */
export function makeShow(): void {
  const article = document.querySelector<HTMLElement>('[data-slide]');
  const stage = article?.querySelector<HTMLElement>('.stage');
  if (!article || !stage) return;
  const go = (rel: 'prev' | 'next'): void => {
    const link = article.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`);
    if (!link) return;
    // Whoever shows the deck goes on showing it.
    if (document.fullscreenElement) void replaceBy(link.href, article);
    else location.assign(link.href);
  };
  document.addEventListener('keydown', (event) => {
    const { target, key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (target instanceof HTMLElement && target.closest('input, select, textarea, summary')) return;
    if (key === 'ArrowRight' || key === 'PageDown') go('next');
    else if (key === 'ArrowLeft' || key === 'PageUp') go('prev');
    else if (key === 'f') void toggleFull(article);
    else return;
    event.preventDefault();
  });
  let from: { readonly x: number; readonly y: number } | undefined;
  article.addEventListener(
    'touchstart',
    ({ touches: [touch, other], target }) => {
      const isOnSlide = target instanceof Element && target.closest('.stage') !== null;
      from = touch && !other && isOnSlide ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    { passive: true },
  );
  article.addEventListener('touchend', ({ changedTouches: [touch] }) => {
    if (!touch || !from) return;
    const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
    if (Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) go(dx < 0 ? 'next' : 'prev');
  });
  makeFull(article);
}

function makeFull(article: HTMLElement): void {
  const button = article.querySelector<HTMLButtonElement>('[data-full]');
  if (!button || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => void toggleFull(article));
}

document.addEventListener('fullscreenchange', () => {
  const button = document.querySelector<HTMLButtonElement>('[data-full]');
  if (button) button.textContent = document.fullscreenElement ? words.slide.leave : words.slide.full;
});

const toggleFull = (article: HTMLElement): Promise<void> =>
  document.fullscreenElement ? document.exitFullscreen() : article.requestFullscreen();

/** Loads another slide into this page, which keeps the screen; its address goes along. */
async function replaceBy(href: string, article: HTMLElement): Promise<void> {
  const answer = await fetch(href, { headers: { accept: 'text/html' } });
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const other = next.querySelector('[data-slide]');
  if (!answer.ok || !other) return location.assign(href);
  article.replaceChildren(...other.childNodes);
  document.title = next.title;
  history.replaceState(null, '', href);
  makeFull(article);
  const button = article.querySelector<HTMLButtonElement>('[data-full]');
  if (button) button.textContent = words.slide.leave;
}
