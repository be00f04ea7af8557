/** What the page shows, as stored in its URL: a reload, the Back button or a bookmark leads to it again. */
export interface Shown {
  readonly deck: string | null;
  readonly locale: string | null;
  readonly slide: string;
  readonly overview: boolean;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Malformed, so typed by hand: no slide has that name.
    return text;
  }
};

export function readAddress(): Shown {
  const asked = new URLSearchParams(location.search);
  return {
    deck: asked.get('deck'),
    locale: asked.get('locale'),
    slide: decoded(location.hash.slice(1)),
    overview: asked.get('view') === 'overview',
  };
}

/** Stores in the URL what is shown; as a `step`, the Back button leads to what was shown before. */
export function keepInAddress({ deck, locale, slide, overview }: Shown, how: 'step' | 'same'): void {
  const query = new URLSearchParams({ deck: deck ?? '', locale: locale ?? '', ...(overview ? { view: 'overview' } : {}) }); // prettier-ignore
  const address = `?${query}#${encodeURIComponent(slide)}`;
  if (address === location.search + location.hash) return;
  if (how === 'step') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
