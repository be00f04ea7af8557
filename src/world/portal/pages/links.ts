import type { ShownDeck } from '../shown-deck.ts';
import { part } from './html.ts';

/**
 * Where the pages of a deck are: `/d/<deck>` of the current release, `/r/<id>` of a certain one, `/review/<token>` of one that
 * is to be reviewed. Behind each stand a language and what is wanted.
 */
export class Links {
  readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  deck(locale: string): string {
    return `${this.base}/${part(locale)}`;
  }

  slide(locale: string, slide: string): string {
    return `${this.deck(locale)}/s/${part(slide)}`;
  }

  file(locale: string, format: 'pptx' | 'pdf'): string {
    return `${this.deck(locale)}/latest.${format}`;
  }

  meeting(locale: string): string {
    return `${this.deck(locale)}/meeting`;
  }

  changes(locale: string): string {
    return `${this.deck(locale)}/changes`;
  }

  /** A picture of a slide: its address changes when the picture does. */
  picture({ deck }: ShownDeck, slide: string, width: number): string {
    const sha = deck.pictures.find((one) => one.width === width)?.slides.find(([id]) => id === slide)?.[1] ?? '';
    return `${this.deck(deck.locale)}/p/${sha.slice(0, 16)}/${part(slide)}-${width}.png`;
  }
}

/** The pages of whatever is current. */
export const currentLinks = (deck: string): Links => new Links(`/d/${part(deck)}`);
export const releaseLinks = (id: string): Links => new Links(`/r/${id}`);
export const candidateLinks = (token: string): Links => new Links(`/review/${part(token)}`);
