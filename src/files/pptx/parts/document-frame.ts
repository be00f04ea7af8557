import type { PlacedLayout, PlacedSlide, Scene } from '../../../deck/scene/types.ts';

/** What the parts around the slides are made from: nothing that stands on a slide. */
export type DocumentFrame = Omit<Scene, 'slides' | 'layouts' | 'palette'> & {
  readonly layouts: readonly Pick<PlacedLayout, 'id' | 'placeholders'>[];
  /** Each with its title as it stands on the slide. */
  readonly slides: readonly Pick<PlacedSlide, 'id' | 'layout' | 'title' | 'notes'>[];
};
