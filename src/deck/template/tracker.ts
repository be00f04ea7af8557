import type { ChosenSection } from './choose-slides.ts';

/** Where a slide stands among the sections of its deck: all that a tracker shows besides their names. */
export interface TrackedPlace {
  readonly sections: readonly {
    /** Message: name of the section. */
    readonly name: string;
    /** Its first slide. */
    readonly slide: string;
  }[];
  /** Index of the slide's section. */
  readonly current: number;
  /** The share of the section that has been shown with this slide. */
  readonly part: number;
}

/** Where the slide stands among the sections that the deck has; undefined if it is in none of them. */
export function trackedPlace(sections: readonly ChosenSection[], slide: string): TrackedPlace | undefined {
  const at = (one: ChosenSection | undefined): number => one?.slides.findIndex(({ yaml }) => yaml.id === slide) ?? -1;
  const current = sections.findIndex((section) => at(section) >= 0);
  const section = sections[current];
  if (!section) return undefined;
  return {
    sections: sections.map(({ name, slides }) => ({ name, slide: slides[0]?.yaml.id ?? '' })),
    current,
    part: (at(section) + 1) / section.slides.length,
  };
}
