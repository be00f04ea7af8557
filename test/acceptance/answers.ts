import type { DeckSources } from '../../src/base/deck-sources.ts';
import { answersTable } from '../answers-table.ts';
import type { ReadDeck } from './read-deck.ts';

/** The sources with some answers changed in memory: `from` becomes `to` in the first `times` rows that hold it. */
export function withAnswers(sources: DeckSources, column: string, from: string, to: string, times = 1): DeckSources {
  const answers = answersTable(sources);
  const index = answers.header.indexOf(column);
  let left = times;
  const columns = answers.columns.map((cells, c) =>
    c === index ? cells.map((cell) => (cell === from && left-- > 0 ? to : cell)) : cells,
  );
  if (left > 0) throw new Error(`${column} does not hold "${from}" ${times} times`);
  return { ...sources, answers: { ...answers, columns } };
}

/** Everything that a deck shows or says, by place: `4 Chart Q2.workbook`, `4 notes`. */
function everything(deck: ReadDeck): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { number, title, notes, shapes } of deck.slides) {
    all.set(`${number} title`, title);
    all.set(`${number} notes`, notes);
    for (const { name, text, alt, chart, picture, drawing } of shapes) {
      all.set(`${number} ${name}`, text);
      all.set(`${number} ${name}.alt`, alt);
      if (picture) all.set(`${number} ${name}.svg`, picture.svg ?? '');
      if (drawing) all.set(`${number} ${name}.drawing`, JSON.stringify(drawing));
      if (chart) {
        all.set(`${number} ${name}.cache`, JSON.stringify([chart.categories, chart.series]));
        all.set(`${number} ${name}.workbook`, JSON.stringify(chart.workbook));
      }
    }
  }
  return all;
}

/** Where two decks differ, with the content before and after ('' if there is none). */
export function differences(before: ReadDeck, after: ReadDeck): ReadonlyMap<string, readonly [string, string]> {
  const [old, now] = [everything(before), everything(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return new Map(
    keys.flatMap((key) => {
      const pair = [old.get(key) ?? '', now.get(key) ?? ''] as const;
      return pair[0] === pair[1] && old.has(key) === now.has(key) ? [] : [[key, pair] as const];
    }),
  );
}
