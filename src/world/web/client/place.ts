/** What the page shows, as its address keeps it: reloading, the Back button and a bookmark find it again. */
export interface Place {
  readonly deck: string | null;
  readonly locale: string | null;
  readonly slide: string;
  readonly overview: boolean;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Typed by hand: no slide is called that.
    return text;
  }
};

export function readPlace(): Place {
  const asked = new URLSearchParams(location.search);
  return {
    deck: asked.get('deck'),
    locale: asked.get('locale'),
    slide: decoded(location.hash.slice(1)),
    overview: asked.get('view') === 'overview',
  };
}

/** Keeps a place in the address; as a new step, the one before is where the Back button leads. */
export function keepPlace({ deck, locale, slide, overview }: Place, how: 'step' | 'same'): void {
  const query = new URLSearchParams({ deck: deck ?? '', locale: locale ?? '', ...(overview ? { view: 'overview' } : {}) }); // prettier-ignore
  const address = `?${query}#${encodeURIComponent(slide)}`;
  if (address === location.search + location.hash) return;
  if (how === 'step') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
