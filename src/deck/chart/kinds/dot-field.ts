import type { Color } from '../../../base/color.ts';
import { lighten } from '../colors.ts';
import { markData, ownFill } from '../mark-parts.ts';
import { fieldGrid } from '../pictures/field.ts';
import { pixels, PX_PER_INCH, round, type Datum, type PictureSize } from '../pictures/frame.ts';
import { inDots, peoplePerDot } from '../pictures/people-dots.ts';
import { marksOf } from '../types.ts';
import type { ChartKindRules } from './kind.ts';

/** More colours than this cannot be told apart in dots. */
const MOST_PARTS = 6;
/** A dot's diameter as a share of the pitch. */
const DOT = 0.75;
/** No dot is larger than its pitch in inches allows: three of them would be three plates. */
const WIDEST_PITCH = 0.5;
/** How light the last answer is. */
const LIGHTEST = 0.78;
/** A last column with less of its dots looks like a mistake; dots may be so much smaller to have none. */
const FULL = 0.5;
const SMALLER = 0.9;

/** Columns of dots as large as there is room for, without a dot or two that stand alone at the end. */
function evenGrid(count: number, area: PictureSize): ReturnType<typeof fieldGrid> {
  const fullness = ({ rows }: { readonly rows: number }): number => (((count - 1) % rows) + 1) / rows;
  const best = fieldGrid(count, area, { share: DOT });
  if (fullness(best) >= FULL) return best;
  const others = Array.from({ length: count }, (_, i) => fieldGrid(count, area, { rows: i + 1, share: DOT }));
  const even = others.filter((grid) => grid.pitch >= best.pitch * SMALLER && fullness(grid) >= FULL);
  return even.reduce((most, grid) => (fullness(grid) > fullness(most) ? grid : most), best);
}

/** Everyone who was asked as a dot in the colour of the answer, in the order of the questionnaire. */
export const dotField: ChartKindRules = {
  options: 'categories',
  partsOfWhole: true,
  ofDots: true,
  plainFill: 'ramp',
  fit: () => 0,
  // Even steps of one colour: what the brand's ramp has between them looks alike in dots.
  fills: (rows, { highlight }, { accent, ramp, ink }) => {
    const plain = rows.filter(({ option }) => !highlight.includes(option));
    const step = (i: number): Color => lighten(ramp[0] ?? ink, plain.length < 2 ? 0 : (LIGHTEST * i) / (plain.length - 1));
    return new Map(rows.map((row) => [row.option, highlight.includes(row.option) ? accent : step(plain.indexOf(row))]));
  },
  unsuitable: ({ rows }) => (rows.length > MOST_PARTS ? 'too_many_parts' : undefined),
  order: (table) => table.rows,
  // Always said: another picture of the slide may have dots that stand for more.
  beside: ({ columns: [{ base = 0 }] }, _rows, _request, words) => ({ caption: words.perDot(peoplePerDot(base)) }),
  marks: (spec, { size }) => {
    const area = { width: size.width * PX_PER_INCH, height: size.height * PX_PER_INCH };
    const data = markData(spec);
    const runs = inDots(marksOf(spec).map(({ count }, i) => ({ people: count, look: data[i]?.['fill'] ?? '' })));
    const fills = runs.flatMap(({ dots, look }) => Array.from({ length: dots }, () => look));
    if (fills.length === 0) return [];
    const grid = evenGrid(fills.length, area);
    const { rows } = grid;
    const pitch = Math.min(grid.pitch, WIDEST_PITCH * PX_PER_INCH);
    const centre = (cell: number): number => round((cell + DOT / 2) * pitch);
    const dots = fills.map((fill, i): Datum => ({ x: centre(Math.floor(i / rows)), y: centre(i % rows), fill }));
    return [
      {
        name: 'dots',
        data: dots,
        mark: { type: 'point', shape: 'circle', filled: true, opacity: 1, size: round((Math.PI / 4) * (DOT * pitch) ** 2) },
        encoding: { x: pixels('x'), y: pixels('y'), color: ownFill },
      },
    ];
  },
}; // prettier-ignore
