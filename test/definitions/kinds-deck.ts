import type { DeckLanguage } from '../../src/upkeep/first-deck/types.ts';
import { worded } from '../build-from-disk.ts';
import { buildDefinition } from './build-definition.ts';
import { looksIn } from './looks.ts';
import { madeDefinition, type Asked } from './made-definition.ts';

const PEOPLE = 200;
/** Long labels that begin alike. */
const LONG = ['opening hours', 'parking', 'prices', 'staff', 'choice', 'quality', 'advice', 'delivery'].flatMap((what) =>
  ['in the branch in town', 'in the branch at the station', 'in the branch out of town', 'on the telephone', 'on the internet'].map(
    (where) => `Everything that has to do with ${what} whenever people think of it, as they find it every day ${where}`),
); // prettier-ignore

/** The option of a row whose shares are these numbers of a hundred, in turn. */
const shared = (parts: readonly number[], row: number, prefix = 'a'): string => {
  let left = (row * 37) % 100;
  const at = parts.findIndex((part) => (left -= part) < 0);
  return at < 0 ? '' : `${prefix}${at + 1}`;
};

const branch = (row: number): string => shared([22, 21, 20, 19, 18], row);
const better = (row: number): string => (row % 10 < 4 ? 'a7' : row % 10 < 6 ? 'a12' : `a${(row % 40) + 1}`);

const QUESTIONS: readonly Asked[] = [
  {
    kind: 'ranked',
    wording: 'What matters most?',
    labels: ['Price', 'Quality', 'Speed', 'Advice', 'Looks'],
    // The first choice as shares have it, then the next in turn.
    answer: (row) => {
      const first = Number(shared([40, 25, 15, 12, 8], row).slice(1)) - 1;
      return Array.from({ length: 5 }, (_, i) => String(((i - first + 5) % 5) + 1));
    },
  },
  {
    kind: 'constant_sum',
    wording: 'How would you divide 100?',
    labels: ['Rent', 'Food', 'Travel', 'Leisure'],
    answer: (row) => (row % 2 ? ['50', '20', '20', '10'] : ['41', '29', '16', '14']),
  },
  {
    kind: 'date',
    wording: 'When did you last come?',
    labels: ['January', 'February', 'March', 'April', 'May', 'June'],
    more: [1, 2, 3, 4, 5, 6].map((month) => ({ from: `2025-0${month}-01`, to: `2025-0${month + 1}-01` })),
    answer: (row) => `2025-0${shared([8, 10, 12, 33, 28, 9], row).slice(1)}-15`,
  },
  {
    kind: 'numeric',
    wording: 'How many minutes does it take you?',
    labels: ['Up to 10', 'Up to 20', 'More'],
    more: [{ from: 0, to: 10 }, { from: 10, to: 20 }, { from: 20 }],
    answer: (row) => String(((row * 37) % 40) + (row % 4 === 0 ? 1 : 0)),
  },
  {
    kind: 'multiple',
    wording: 'What did you buy?',
    labels: ['Bread', 'Milk', 'Fruit', 'Meat', 'Flowers'],
    answer: (row) => [row % 2, row % 2, row % 2, row % 5 === 0 ? 1 : 0, row % 9 === 0 ? 1 : 0].map(String),
  },
  {
    kind: 'single',
    wording: 'Which branch?',
    labels: ['North', 'South', 'West', 'East', 'Centre'],
    answer: branch,
  },
  {
    kind: 'scale',
    wording: 'How likely are you to recommend us to a friend?',
    labels: Array.from({ length: 11 }, (_, i) => String(i)),
    more: Array.from({ length: 11 }, (_, value) => ({ value })),
    answer: (row) => shared([2, 1, 2, 3, 4, 8, 10, 15, 20, 20, 15], row),
  },
  {
    kind: 'single',
    wording: 'What could be better?',
    labels: LONG,
    answer: better,
  },
  {
    kind: 'multiple',
    wording: 'How did you come?',
    labels: ['On foot', 'By bus', 'By car'],
    answer: (row) => (row % 4 ? ['1', '1', '1'] : ['0', '0', '0']),
  },
  {
    kind: 'single',
    wording: 'And which shelf?',
    labels: ['Upper', 'Middle', 'Lower'],
    askedOf: 'Q6 = a1 and Q8 = a7',
    answer: (row) => (branch(row) === 'a1' && better(row) === 'a7' ? (row % 3 === 0 ? 'a1' : 'a2') : ''),
  },
];

const POINTS = ['Very bad', 'Bad', 'Neither', 'Good', 'Very good'];
const valued = (count: number, from = 1): readonly object[] => Array.from({ length: count }, (_, i) => ({ value: i + from })); // prettier-ignore
const ABOUT = ['Price', 'Advice', 'Delivery', 'Packing', 'The web site'];
/** Shares of the points of each item. */
const JUDGED = [[5, 10, 15, 40, 30], [10, 20, 30, 25, 15], [2, 8, 20, 50, 20], [30, 30, 20, 15, 5], [12, 13, 25, 28, 22]]; // prettier-ignore

/** Grids, in each drawing. */
const GRIDS: readonly Asked[] = [
  {
    kind: 'scale',
    wording: 'How do you like each of these?',
    labels: POINTS,
    more: valued(5),
    items: ABOUT,
    answer: (row, item) => shared(JUDGED[item] ?? [], row),
  },
  {
    kind: 'scale',
    wording: 'And how was it last year?',
    labels: [...POINTS, 'Don’t know'],
    more: [...valued(5), { role: 'dont_know' }],
    items: ABOUT.slice(0, 4),
    chart: { drawing: 'diverging' },
    answer: (row, item) => shared([...(JUDGED[item] ?? []).map((part, i) => (i === 0 ? part - 2 : part)), 2], row),
  },
  {
    kind: 'scale',
    wording: 'How likely are you to use each again?',
    labels: Array.from({ length: 11 }, (_, i) => String(i)),
    more: valued(11, 0),
    items: ABOUT,
    answer: (row, item) => `a${1 + Math.min(10, ((row * 7) % 9) + item % 3)}`,
  },
  {
    kind: 'multiple',
    wording: 'Where did you see each of these?',
    labels: ['On posters', 'On television', 'In the shop', 'On the internet'],
    items: ABOUT.slice(0, 3),
    answer: (row, item) => [row % (2 + item), row % 3, row % (4 + item), row % 5].map((left) => (left === 0 ? '1' : '0')),
  },
  {
    kind: 'single',
    wording: 'Who decides on each?',
    labels: ['I do', 'Somebody else', 'We both'],
    items: ABOUT.slice(0, 4),
    chart: { drawing: 'item_table' },
    answer: (row, item) => (item === 3 && row >= 24 ? '' : shared([[55, 25, 20], [50, 30, 20], [60, 5, 35], [75, 20, 5]][item] ?? [], row)),
  },
  {
    kind: 'numeric',
    wording: 'How many minutes did each take?',
    labels: ['Up to 10', 'Up to 20', 'More'],
    more: [{ from: 0, to: 10 }, { from: 10, to: 20 }, { from: 20 }],
    items: ABOUT.slice(0, 3),
    answer: (row, item) => String(((row * 37) % (20 + 10 * item)) + 1),
  },
  {
    kind: 'scale',
    wording: 'How easy was each?',
    labels: POINTS,
    more: valued(5),
    items: ABOUT.slice(0, 4),
    chart: { drawing: 'mean_dots' },
    answer: (row, item) => shared(JUDGED[item] ?? [], row),
  },
  {
    kind: 'multiple',
    wording: 'What do you know, and what do you use?',
    labels: ['Tea', 'Mate', 'Cocoa'],
    items: ['Known', 'Used'],
    chart: { drawing: 'dot_plot' },
    answer: (row, item) => [row % (2 + item), row % (3 + 2 * item), row % (5 + item)].map((left) => (left === 0 ? '1' : '0')),
  },
]; // prettier-ignore

/** A first deck of a survey with questions of the kinds that the 2025 survey does not have, and what its headlines say of them. */
export async function kindsDeck(language: DeckLanguage): Promise<Uint8Array> {
  const { built } = await buildDefinition(madeDefinition([...QUESTIONS, ...GRIDS], PEOPLE), language, await looksIn());
  if (!built.pptx) throw new Error(built.diagnostics.map(worded).join('\n'));
  return built.pptx;
}
