import { oneLine } from '../text/text-body.ts';
import { at, child, childrenOf, find, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';
import type { CellName, MatchedValue } from './match-rows.ts';
import type { FoundChart } from './read-chart.ts';

/** A label that shows typed words instead of its value. */
export interface TypedLabel {
  readonly cell: CellName;
  readonly words: string;
}

/** Typed words with a number in them; the program itself keeps current what a field (`a:fld`) shows. */
function typedIn(label: Located): string | undefined {
  const runs = find(at(label, 'c:tx', 'c:rich'), 'a:r').map((run) => textOf(child(run, 'a:t')) ?? '');
  const words = oneLine(runs.join(''));
  return /\p{Nd}/u.test(words.normalize('NFKC')) ? words : undefined;
}

/** A chart's labels with a number that a person typed, which a new value in the chart does not reach. */
export const typedLabels = ({ options, series: all }: FoundChart, values: readonly MatchedValue[]): readonly TypedLabel[] =>
  values.flatMap(({ row, series, index }): readonly TypedLabel[] => {
    const labels = childrenOf(child(series, 'c:dLbls'), 'c:dLbl');
    const isPart = options === 'series' && values.length === all.length;
    const own = labels.filter((label) => isPart || Number(child(label, 'c:idx')?.attributes['val']) === index);
    return own.flatMap((label) => {
      const words = typedIn(label);
      return words === undefined ? [] : [{ cell: row, words }];
    });
  }); // prettier-ignore
