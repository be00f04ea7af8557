import fc, { type Arbitrary } from 'fast-check';
import { THEME_SLOTS, type Color } from '../../../src/base/color.ts';
import { emu, inches, pt } from '../../../src/base/length.ts';
import type { DeckOrigin } from '../../../src/deck/scene/deck-origin.ts';
import type {
  ChartElement, Element, PictureElement, PlacedLayout, PlacedSlide, Scene, ShapeElement, TableElement, TextElement,
} from '../../../src/deck/scene/types.ts'; // prettier-ignore

// Any deck that the types and the painter allow: optional parts are sometimes present, and values may be extreme.

const STRANGE = ['', ' ', '🙂👩‍👩‍👧', 'שלום', '\u202Eמימין\u202C', '<&>"\' ]]> _x0041_', '\u007f\u0085\u2028\ufffe\uffff\u0001', '\ud800', 'é'.normalize('NFD'), '調査', 'long '.repeat(2000)]; // prettier-ignore
const words = fc.oneof(fc.constantFrom(...STRANGE), fc.string({ unit: 'binary', maxLength: 12 }));
/** Lines are layout's to decide. */
const runWords = words.map((text) => text.replace(/[\n\r]/g, ''));
const list = <T>(of: Arbitrary<T>, minLength = 0): Arbitrary<T[]> => fc.array(of, { minLength, maxLength: 3 });
/** A finite number other than −0, which JSON does not have. */
const number = (min?: number, max?: number): Arbitrary<number> =>
  fc.double({ noNaN: true, noDefaultInfinity: true, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }).map((n) => n + 0 || 0); // prettier-ignore
const count = fc.oneof(fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER), fc.nat());
/** Percentages, and amounts of money or days. */
const amount = fc.oneof(fc.constantFrom(0, 100, 1e-9, 99.95, 333.3, -5, 21_126.7, 2.5e9), number(-1e6, 1e6));
const decimals = fc.integer({ min: 0, max: 20 });
const provenance = fc.constantFrom('published', 'derived', 'reconstructed', 'measured');
const measure = fc.constantFrom('percent', 'count', 'rank', 'value');

/** The side of PowerPoint's largest slide in EMU. */
const LARGEST = 56 * 914_400;
const length = fc.oneof(fc.constantFrom(-LARGEST, 0, 2 * LARGEST), fc.integer({ min: -LARGEST, max: 2 * LARGEST })).map(emu); // prettier-ignore
const size = number(0, 4000).map(pt);
const box = fc.record({ x: length, y: length, w: length, h: length });
const color: Arbitrary<Color> = fc.record({
  slot: fc.constantFrom(...THEME_SLOTS),
  lighter: number(0, 0.99),
  hex: fc.integer({ min: 0, max: 0xffffff }).map((n) => n.toString(16).padStart(6, '0').toUpperCase()),
});

const place = fc.record({ file: words, line: fc.nat(), column: fc.nat() });
const origin = fc.record(
  { slot: words, message: words, place, figures: list(words), claims: list(words) },
  { requiredKeys: ['slot', 'figures', 'claims'] },
);
const base = {
  // Sometimes the id of a chart or of an element beside one.
  id: fc.oneof(fc.constantFrom('chart', 'chart.net'), words),
  name: words,
  box,
  alt: words,
  decorative: fc.boolean(),
  origin,
  over: list(words),
};
const BASE = ['id', 'name', 'box', 'decorative', 'origin', 'over'] as const;
const placeholder = fc.record({
  type: fc.constantFrom('title', 'body', 'chart', 'pic', 'ftr', 'sldNum', 'tbl'),
  idx: fc.nat(99),
});

const run = fc.record(
  { text: runWords, size, bold: fc.boolean(), color, language: words, link: words, figures: list(words) },
  { requiredKeys: ['text', 'size', 'bold', 'color', 'language', 'figures'] },
);
const paragraphs = list(
  fc.record({
    lines: list(list(run)),
    align: fc.constantFrom('left', 'center', 'right'),
    lineSpacing: number(0, 100),
    spaceBefore: size,
  }),
);

const text: Arbitrary<TextElement> = fc.record(
  {
    ...base,
    kind: fc.constant('text'),
    placeholder,
    paragraphs,
    anchor: fc.constantFrom('top', 'middle', 'bottom'),
    linesDecided: fc.boolean(),
    padding: length,
    shape: fc.constantFrom('rect', 'roundRect', 'ellipse'),
    fill: color,
    line: color,
    dashed: fc.constant(true),
    ground: color,
    ink: box,
    field: fc.constant('slide_number'),
  },
  { requiredKeys: [...BASE, 'kind', 'paragraphs', 'anchor', 'linesDecided', 'padding', 'ground', 'ink'] },
);

const shape: Arbitrary<ShapeElement> = fc.record(
  {
    ...base,
    kind: fc.constant('shape'),
    preset: fc.constantFrom(
      'rect',
      'roundRect',
      'ellipse',
      'bracket',
      'bracket_below',
      'bracket_right',
      'line',
      'notch',
    ),
    fill: color,
    stroke: fc.record({ color, width: size, dashed: fc.constant(true) }, { requiredKeys: ['color', 'width'] }),
  },
  { requiredKeys: [...BASE, 'kind', 'preset'] },
);

const picture: Arbitrary<PictureElement> = fc.record(
  {
    ...base,
    kind: fc.constant('picture'),
    picture: fc.oneof(
      fc.record({ kind: fc.constant('file'), file: words }),
      fc.record({ kind: fc.constant('qr'), text: words, dark: words, light: words }),
      fc.record({
        kind: fc.constant('drawing'),
        width: count,
        height: count,
        vegaLite: fc.constant({ mark: 'bar' }),
        palette: list(color),
      }),
    ),
    link: words,
    placeholder,
  },
  { requiredKeys: [...BASE, 'kind', 'picture'] },
);

const point = fc.record(
  {
    option: words,
    segment: words,
    count,
    base: count,
    exact: amount,
    displayed: amount,
    valueLabel: words,
    stressed: fc.boolean(),
    provenance,
    fill: color,
    inkOnFill: color,
    inkBeside: color,
  },
  {
    requiredKeys: ['option', 'count', 'base', 'exact', 'displayed', 'valueLabel', 'stressed', 'provenance', 'fill', 'inkOnFill', 'inkBeside'],
  },
); // prettier-ignore
const matrix = list(fc.record({ key: words, label: words })).chain((categories) =>
  fc.record({
    categories: fc.constant(categories),
    series: list(
      fc.record(
        {
          key: words,
          name: words,
          fill: color,
          line: fc.record(
            { width: size, marker: size, dashed: fc.constant(true), open: fc.constant(true) },
            { requiredKeys: ['width', 'marker'] },
          ),
          points: fc.array(fc.option(point), { minLength: categories.length, maxLength: categories.length }),
        },
        { requiredKeys: ['key', 'name', 'fill', 'points'] },
      ),
    ),
  }),
);
/** What only some kinds of charts have. */
const besides = {
  sides: list(
    fc.record(
      {
        side: fc.constantFrom('negative', 'neutral', 'positive'),
        options: list(words),
        label: words,
        sum: words,
        shares: list(fc.record({ exact: amount, displayed: amount, valueLabel: words })),
      },
      { requiredKeys: ['side', 'options', 'label', 'shares'] },
    ),
  ),
  heads: list(fc.record({ base: words, small: fc.boolean(), stressed: fc.boolean(), letter: words, group: words }, { requiredKeys: ['base', 'small', 'stressed'] })),
  ranks: list(fc.option(count)),
  gaps: fc.record({ heading: words, options: list(fc.record({ points: amount, label: words, significant: fc.boolean() })) }),
  ticks: list(fc.record({ value: amount, label: words })),
  letters: list(list(words)),
}; // prettier-ignore
const spec = fc
  .tuple(
    fc.record(
      {
        kind: fc.oneof(fc.constantFrom('doughnut', 'bars', 'stacked_bar', 'columns'), words),
        table: words,
        question: words,
        language: words,
        options: fc.constantFrom('categories', 'series'),
        decimals,
        net: fc.record({ options: list(words), label: words, figure: words }),
        headers: fc.record({ option: words, share: words, count: words, base: words }),
        alt: words,
        ...besides,
      },
      { requiredKeys: ['kind', 'table', 'question', 'language', 'options', 'decimals', 'headers', 'alt'] },
    ),
    matrix,
  )
  .map(([about, { categories, series }]) => ({ ...about, categories, series }));
const label = fc.record(
  {
    text: words,
    lines: list(words),
    box,
    at: fc.constantFrom('start', 'end'),
    size,
    bold: fc.boolean(),
    color,
    ground: color,
  },
  { requiredKeys: ['text', 'box', 'size', 'bold', 'color', 'ground'] },
);
const chart: Arbitrary<ChartElement> = fc.record(
  {
    ...base,
    kind: fc.constant('chart'),
    placeholder,
    chart: spec,
    plot: box,
    axisLabels: list(list(words)),
    labelSize: size,
    valueSize: size,
    stressedSize: size,
    valueBold: fc.boolean(),
    valuePosition: fc.constantFrom('outside', 'inside', 'none'),
    valuesBeside: list(words),
    ink: color,
    gap: number(0, 5),
    hole: number(0, 1),
    mirrored: fc.constant(true),
    outlined: fc.record({ cells: list(words), color }),
    axisMax: amount,
    labels: list(label),
  },
  { requiredKeys: [...BASE, 'kind', 'chart', 'plot', 'labelSize', 'valueSize', 'valueBold', 'valuePosition', 'valuesBeside', 'ink', 'gap', 'axisMax', 'labels'] },
); // prettier-ignore

const cell = fc.record({ paragraphs, ink: box, linesDecided: fc.boolean() }, { requiredKeys: ['paragraphs', 'ink'] });
const table: Arbitrary<TableElement> = fc.record(
  {
    ...base,
    kind: fc.constant('table'),
    placeholder,
    columnWidths: list(length),
    rows: list(fc.record({ height: length, cells: list(cell) })),
    rule: color,
    ground: color,
    firstColumnIsHeader: fc.boolean(),
    cellMarginX: length,
    cellMarginY: length,
  },
  { requiredKeys: [...BASE, 'kind', 'columnWidths', 'rows', 'rule', 'ground', 'firstColumnIsHeader', 'cellMarginX', 'cellMarginY'] },
); // prettier-ignore

const elements: Arbitrary<Element[]> = fc.array(fc.oneof(text, shape, picture, chart, table), { maxLength: 6 });

const layouts = ['a', 'b'].map((id): Arbitrary<PlacedLayout> =>
  fc.record({
    id: fc.constant(id),
    name: words,
    ground: color,
    decoration: elements,
    placeholders: list(
      fc.record({
        type: fc.constantFrom('title', 'body'),
        idx: fc.nat(99),
        name: words,
        box,
        prompt: words,
        size,
        bold: fc.boolean(),
        color,
        align: fc.constantFrom('left', 'center', 'right'),
        anchor: fc.constantFrom('top', 'middle', 'bottom'),
      }),
    ),
  }),
);
const slide: Arbitrary<PlacedSlide> = fc.record({
  id: words,
  layout: fc.constantFrom('a', 'b'),
  title: words,
  elements,
  notes: list(words),
  draft: fc.boolean(),
});
const fonts = fc.record({ latin: words, eastAsian: words });
const side = fc.integer({ min: inches(1), max: LARGEST }).map(emu);

/** Any scene with two layouts and up to three slides with different ids. */
export const anyScene: Arbitrary<Scene> = fc.record({
  id: words,
  language: words,
  date: words,
  title: words,
  subject: words,
  author: words,
  company: words,
  width: side,
  height: side,
  theme: fc.record({
    name: words,
    colors: color.map(({ hex }) => ({ dk1: hex, lt1: hex, dk2: hex, lt2: hex, accent1: hex, accent2: hex, accent3: hex, accent4: hex, accent5: hex, accent6: hex, hlink: hex, folHlink: hex })), // prettier-ignore
    major: fonts,
    minor: fonts,
  }),
  fonts: list(words, 1),
  palette: list(color),
  layouts: fc.tuple(...layouts),
  sections: list(fc.record({ id: words, name: words, slides: list(words) })),
  slides: fc.uniqueArray(slide, { selector: ({ id }) => id, maxLength: 3 }),
});

/** Any origin that a deck may have. */
export const anyOrigin: Arbitrary<DeckOrigin> = fc.record({
  survey: words,
  locale: fc.constantFrom('ja', 'en', 'zh-Hant', 'es-419', 'en-XA'),
  inputs: list(fc.record({ file: words, sha256: words })),
  figures: list(
    fc.record(
      { id: words, expression: words, measure, question: words, options: list(words), count, base: count, exact: number(), displayed: number(), decimals, rank: count, tied: fc.boolean(), smallBase: fc.boolean(), provenance },
      { requiredKeys: ['id', 'expression', 'measure', 'options', 'count', 'exact', 'displayed', 'decimals', 'tied', 'smallBase', 'provenance'] },
    ),
  ),
  claims: list(
    fc.record({
      id: words,
      expression: words,
      holds: fc.boolean(),
      comparisons: list(
        fc.record(
          { figure: words, measure: fc.oneof(measure, fc.constantFrom('shared_rank', 'rank_from_last')), min: number(), max: number(), minIncluded: fc.boolean(), maxIncluded: fc.boolean(), holds: fc.boolean() },
          { requiredKeys: ['figure', 'measure', 'minIncluded', 'maxIncluded', 'holds'] },
        ),
      ),
    }),
  ),
  tables: list(
    fc.record(
      {
        question: words,
        base: count,
        smallBase: fc.boolean(),
        decimals,
        rows: list(
          fc.record(
            { option: words, count, exact: amount, displayed: amount, rank: count, tied: fc.boolean(), provenance },
            { requiredKeys: ['option', 'count', 'exact', 'displayed', 'tied', 'provenance'] },
          ),
        ),
      },
      { requiredKeys: ['question', 'smallBase', 'decimals', 'rows'] },
    ),
  ),
  words: list(fc.record({ question: words, grid: words, item: words, options: fc.dictionary(words, words, { maxKeys: 3 }) }, { requiredKeys: ['question', 'options'] }), 1),
}); // prettier-ignore
