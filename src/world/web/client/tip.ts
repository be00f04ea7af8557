import type { FigureSource, SourceGroup, Spot } from '../../slides/types.ts';
import { make } from './dom.ts';
import type { Words } from './words.ts';

const valueOf = ({ value, mark = '※', measure, tied }: FigureSource, words: Words): string =>
  value === undefined ? mark : measure === 'rank' ? words.rank(value, tied) : value;

/** A count that was not published is printed as a dash, so that the base is not taken for it. */
function countAndBase({ count, base, hidden }: FigureSource): string {
  const { lang } = document.documentElement;
  const numbers = [count, base].flatMap((n) => (n === undefined ? [] : [n.toLocaleString(lang)]));
  return [...(hidden && base !== undefined ? ['–'] : []), ...numbers].join(' / ');
}

function row(source: FigureSource, words: Words): HTMLElement {
  const { options, hidden, smallBase } = source;
  const remarks = [...(hidden ? [words.hidden] : []), ...(smallBase ? [words.smallBase] : [])];
  const what = make('td', '', options.join(' + '));
  if (remarks.length > 0) what.append(make('div', 'foot', remarks.join('; ')));
  return make('tr', '', make('td', 'value', valueOf(source, words)), what, make('td', 'count', countAndBase(source)));
}

function section({ question, values }: SourceGroup, words: Words): HTMLElement {
  const head = make('tr', '', make('td'), make('td'), make('th', 'count', words.countHeading));
  const table = make('table', '', make('thead', '', head), make('tbody', '', ...values.map((value) => row(value, words)))); // prettier-ignore
  const declared = values.filter(({ expression }) => expression !== undefined);
  const feet = declared.map(({ figure, expression, place }) =>
    make(
      'p',
      'foot',
      make('code', '', `${figure ?? ''} = ${expression ?? ''}`),
      ` · ${place?.split('/').at(-1) ?? ''}`,
    ),
  );
  return make('section', '', make('h3', '', question ? `${question.code}  ${question.words}` : words.survey), table, ...feet); // prettier-ignore
}

/** Where the figures of a spot come from: for each question, the values, options, counts and bases. */
export const tipContent = (spot: Spot, words: Words): readonly HTMLElement[] =>
  spot.groups.map((group) => section(group, words));

/** The accessible name of a spot, for screen readers. */
export function spotName(spot: Spot, words: Words): string {
  const values = spot.groups.flatMap((group) => group.values.map((source) => valueOf(source, words)));
  return words.sourceOf([...new Set(values)].join(', '));
}
