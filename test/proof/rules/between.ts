import { contradiction, highlighted, printedBases } from '../facts.ts';
import type { Chart, Contradiction, Deck, Drawing, Slide } from '../model.ts';
import { figureLines } from '../notes-lines.ts';
import { countsOf } from '../read-field.ts';

/** In two decks of the same data in two languages, only the words differ. */
export function between(a: Deck, b: Deck): readonly Contradiction[] {
  const ids = (deck: Deck): string => deck.slides.map(({ id }) => id).join(', ');
  const [first] = a.slides;
  const order = ids(a) === ids(b) || !first ? [] : [contradiction(first, 'between', 'the decks have other slides, or in another order')];
  const pairs = a.slides.flatMap((slide): readonly (readonly [Slide, Slide])[] => {
    const other = b.slides.find(({ id }) => id === slide.id);
    return other ? [[slide, other]] : [];
  });
  return [
    ...order,
    ...pairs.flatMap(([one, other]) =>
      [...charts(a, b, one, other), ...drawings(one, other), ...bases(one, other), ...notes(one, other)].map((says) => contradiction(one, 'between', says)),
    ),
  ];
} // prettier-ignore

function charts(a: Deck, b: Deck, one: Slide, other: Slide): readonly string[] {
  if (one.charts.length !== other.charts.length) return ['one deck has a chart more'];
  return one.charts.flatMap((chart, i) => {
    const twin = other.charts[i]!;
    const differs = (what: string, x: unknown, y: unknown): readonly string[] =>
      JSON.stringify(x) === JSON.stringify(y) ? [] : [`${chart.name}: ${what} ${JSON.stringify(x)}, in the other language ${JSON.stringify(y)}`]; // prettier-ignore
    const each = <T>(of: Chart, read: (row: Chart['rows'][number]) => T): readonly T[] => of.rows.map(read);
    return [
      ...differs('kind', chart.kind, twin.kind),
      ...differs('values', each(chart, ({ value }) => value), each(twin, ({ value }) => value)),
      ...differs('counts', each(chart, ({ count, base }) => [count, base]), each(twin, ({ count, base }) => [count, base])),
      ...differs('highlighted rows', highlighted(a, chart), highlighted(b, twin)),
      ...differs('colours', each(chart, ({ fill }) => fill), each(twin, ({ fill }) => fill)),
    ];
  });
} // prettier-ignore

/** The shares of a drawing without its size, which depends on the room that the words leave. */
function essence(drawing: Drawing | undefined): readonly (number | string)[] {
  if (!drawing) return [];
  if (drawing.kind === 'bars') return drawing.shares.flatMap(({ share, fill }) => [Number(share.toFixed(1)), fill]);
  if (drawing.kind === 'parts') return drawing.parts.flatMap(({ from, share, fill }) => [Number(from.toFixed(1)), Number(share.toFixed(1)), fill]); // prettier-ignore
  return [...countsOf(drawing.fills)].flatMap(([fill, count]) => [`${count}`, fill]);
}

function drawings(one: Slide, other: Slide): readonly string[] {
  if (one.pictures.length !== other.pictures.length) return ['one deck has a picture more'];
  return one.pictures.flatMap(({ drawing, name }, i) => {
    const [x, y] = [essence(drawing), essence(other.pictures[i]!.drawing)];
    const equal = x.length === y.length && x.every((value, j) => near(value, y[j]!));
    return equal ? [] : [`${name} is drawn differently in the other language`];
  });
}

const near = (x: number | string, y: number | string): boolean =>
  typeof x === 'number' && typeof y === 'number' ? Math.abs(x - y) <= 1 : x === y;

function bases(one: Slide, other: Slide): readonly string[] {
  const read = (slide: Slide): string => printedBases(slide.texts).map(({ n, small }) => `n=${n}${small ? '*' : ''}`).sort().join(', '); // prettier-ignore
  return read(one) === read(other) ? [] : [`it prints ${read(one)}, in the other language ${read(other)}`];
}

/** Compares the figures of the notes in any order, as sentences may name them differently in another language. */
function notes(one: Slide, other: Slide): readonly string[] {
  const read = (slide: Slide): readonly string[] =>
    figureLines(slide.notes)
      .map(({ question, options, value, count, base }) => `${question} (${options.length} options): ${value ?? 'bounds'}%, ${count ?? '?'} of ${base}`)
      .sort();
  const [mine, theirs] = [read(one), read(other)];
  const only = mine.filter((line) => !theirs.includes(line));
  const missing = theirs.filter((line) => !mine.includes(line));
  return [
    ...only.map((line) => `the notes say ${line}, in the other language they do not`),
    ...missing.map((line) => `the notes of the other language say ${line}`),
  ];
} // prettier-ignore
