import type { Figure } from '../../data/figures/types.ts';
import { peoplePerDot } from '../chart/pictures/people-dots.ts';
import type { Text } from '../text/types.ts';
import { figuresIn, leavesOf, type FillContext } from './context.ts';
import type { Filling } from './filling.ts';

/** What a slide shows as a field of dots. */
interface Shown {
  /** How many people that are. */
  readonly dots?: number;
}

/** What a dot of the slide's field is, and how many people it shows; if they are few, what the mark of that says. */
export function dotsText({ texts, definition }: FillContext, { dots }: Shown): Text | undefined {
  if (dots === undefined) return undefined;
  const isSmall = dots > 0 && dots < definition.smallBase;
  const n = texts.plain(isSmall ? 'auto.base_small' : 'auto.base', { base: dots });
  const words = { per: peoplePerDot(dots), base: dots, n };
  if (!isSmall) return texts.text('auto.dots', words);
  const notes = [texts.plain('auto.dots', words), texts.plain('auto.note_small_base', { threshold: definition.smallBase })]; // prettier-ignore
  return texts.text('auto.notes', { notes: notes.join(texts.plain('auto.notes_joint')) });
}

/** How many people a dot is, of a field that shows a figure or else everyone; nothing where it is one. */
export function dotsScale({ texts, respondents }: FillContext, { dots = respondents }: Shown): Text | undefined {
  const people = peoplePerDot(dots);
  return people === 1 ? undefined : texts.text('auto.notes', { notes: texts.plain('auto.legend_people', { people }) });
}

/** How many people the first field of dots among the contents shows: all of whom its figure is a share. */
export function dotsIn(contents: Iterable<Filling>, figures: ReadonlyMap<string, Figure>): number | undefined {
  const fields = [...leavesOf(contents)].filter(
    (content) => content.kind === 'picture' && content.source.kind === 'data' && content.source.picture === 'field',
  );
  return figures.get(figuresIn(fields)[0] ?? '')?.base;
}
