import { readDeck, type ReadDeck, type ReadSlide } from '../../acceptance/read-deck.ts';
import type { RefreshItem, RefreshReport } from '../../../src/upkeep/refresh/types.ts';
import { surveyDeck, type Answers } from './survey-deck.ts';
import { refreshDeck, type Refreshed } from '../../../src/upkeep/refresh/refresh-deck.ts';

/** Refreshes with these answers; throws if that is refused. */
export function refreshWith(bytes: Uint8Array, answers: Answers): Refreshed {
  const found: string[] = [];
  const refreshed = refreshDeck(bytes, surveyDeck(answers), 'edited.pptx', ({ code, says }) => found.push(`${code}: ${says.en.found}`)); // prettier-ignore
  if (!refreshed) throw new Error(found.join('\n'));
  return refreshed;
}

/** What can be read on a slide: words by shape, numbers of charts and of their workbooks, notes. */
export const readable = (slide: ReadSlide): unknown => ({
  shapes: slide.shapes.map(({ name, text, alt, chart, picture }) => [name, text.replace(/\n| $/g, ''), alt, chart, picture?.svg]),
  notes: slide.notes,
}); // prettier-ignore

export const readAll = (bytes: Uint8Array): ReadDeck => readDeck(bytes);

/** The lines of a report in short form: `updated text Headline (reasons)`. */
export const brief = ({ items }: RefreshReport): readonly string[] =>
  items.map(({ outcome, what, reason, slide, name }: RefreshItem) =>
    [outcome, what, ...(name === undefined ? [] : [name]), `(${slide})`, ...(reason === undefined ? [] : [reason])].join(' '),
  ); // prettier-ignore
