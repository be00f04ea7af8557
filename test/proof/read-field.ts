import type { Chart, Fill, Picture } from './model.ts';
import { standFor } from './asked.ts';
import { figureLines } from './notes-lines.ts';

/** How many things of a drawing have each fill, in the order in which the fills appear. */
export function countsOf(fills: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fill of fills) counts.set(fill, (counts.get(fill) ?? 0) + 1);
  return counts;
}

/**
 * The only drawing of a slide whose notes are all about one question, with as many kinds of dots as the notes have
 * options: a chart without a workbook. The shares are those of the notes; the counts and the base are the dots, or, where a
 * dot is several people, what the notes say if as many dots can stand for it.
 */
export function readField(pictures: readonly Picture[], notes: readonly string[], per: number): Chart | undefined {
  const [field, ...others] = pictures.filter(({ drawing }) => drawing);
  const lines = figureLines(notes);
  const questions = new Set(lines.map(({ question }) => question));
  if (field?.drawing?.kind !== 'counted' || others.length > 0 || questions.size !== 1) return undefined;
  const { name, alt, box, drawing } = field;
  // The words of a chart name its shares.
  if (!alt.includes('%')) return undefined;
  const options = lines.filter((line) => line.options.length === 1 && line.value !== undefined);
  const dots = [...countsOf(drawing.fills)];
  // An option that nobody chose has no dots.
  const drawn = options.filter(({ value, count }) => (count ?? value) !== 0);
  const rows = options.map((line) => {
    const [fill, count = 0] = dots[drawn.indexOf(line)] ?? [];
    return {
      label: line.options[0]!,
      value: line.value!,
      fill: fillOf(fill),
      printed: undefined,
      count: peopleIn(count, line.count, per),
      base: peopleIn(drawing.total, line.base, per),
    };
  });
  const decimals = Math.max(0, ...rows.map(({ value }) => String(value).split('.')[1]?.length ?? 0));
  const nothing = {
    axis: { min: undefined, max: undefined },
    cells: new Map<string, string>(),
    shown: [],
    series: [],
    means: false,
  };
  return { ...nothing, name, alt, box, kind: 'field', rows, decimals };
}

const peopleIn = (dots: number, said: number | undefined, per: number): number =>
  said !== undefined && standFor(dots, said, per) ? said : dots * per;

function fillOf(fill: string | undefined): Fill | undefined {
  const [color, lighter] = fill?.split('+') ?? [];
  return color === undefined ? undefined : { color, lighter: Number(lighter ?? 0) / 100 };
}
