import { drawn, type GalleryCase } from '../case.ts';
import { choiceCases } from './choices.ts';

/** Several answers: shares that add up to more than 100. */
export const multiple: readonly GalleryCase[] = choiceCases(
  'M',
  'multiple',
  {
    one: drawn('bars', 'answer_table'),
    two: drawn('bars', 'columns'),
    seven: [{ chart: {} }, { chart: { drawing: 'bars', order: 'as_asked' } }, ...drawn('columns', 'answer_table', 'two_columns', 'dot_plot')],
    forty: [{ chart: {} }, ...drawn('answer_table')],
    many: [{ chart: {} }, { chart: { drawing: 'bars', most: 15 } }],
    words: drawn('bars', 'answer_table'),
    lines: drawn('bars', 'columns'),
    base: drawn('bars', 'answer_table'),
    equal: drawn('bars', 'columns'),
    tiny: drawn('bars', 'columns', 'answer_table', 'dot_plot'),
  },
  1.5,
); // prettier-ignore
