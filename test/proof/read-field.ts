import type { Chart, Fill, Picture } from './model.ts';
import { figureLines } from './notes-lines.ts';

/** How many things of a drawing have each fill, in the order in which the fills appear. */
export function countsOf(fills: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fill of fills) counts.set(fill, (counts.get(fill) ?? 0) + 1);
  return counts;
}

/**
 * The only drawing of a slide whose notes are all about one question, with as many kinds of dots as the notes have
 * options: a chart without a workbook. The shares are those of the notes; the counts and the base are the dots.
 */
export function readField(pictures: readonly Picture[], notes: readonly string[]): Chart | undefined {
  const [field, ...others] = pictures.filter(({ drawing }) => drawing);
  const lines = figureLines(notes);
  const questions = new Set(lines.map(({ question }) => question));
  if (field?.drawing?.kind !== 'counted' || others.length > 0 || questions.size !== 1) return undefined;
  const { name, alt, box, drawing } = field;
  const options = lines.filter((line) => line.options.length === 1 && line.value !== undefined);
  const dots = [...countsOf(drawing.fills)];
  const rows = options.map((line, i) => ({
    label: line.options[0]!,
    value: line.value!,
    fill: fillOf(dots[i]?.[0]),
    printed: undefined,
    count: dots[i]?.[1] ?? 0,
    base: drawing.total,
  }));
  const decimals = Math.max(0, ...rows.map(({ value }) => String(value).split('.')[1]?.length ?? 0));
  const nothing = { axis: { min: undefined, max: undefined }, cells: new Map<string, string>(), shown: [], series: [] };
  return { ...nothing, name, alt, box, kind: 'field', rows, decimals };
}

function fillOf(fill: string | undefined): Fill | undefined {
  const [color, lighter] = fill?.split('+') ?? [];
  return color === undefined ? undefined : { color, lighter: Number(lighter ?? 0) / 100 };
}
