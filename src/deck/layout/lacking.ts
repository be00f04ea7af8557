import type { Diagnostic, Lack, Place, Report } from '../../base/diagnostic.ts';
import type { Text } from '../text/types.ts';
import { familyFor, scriptOf } from '../text/scripts.ts';
import { missingGlyph, missingScript, missingSymbols, parameterLacksFont } from './diagnostics.ts';

/** Where characters are missing, and from which fonts. */
export interface LackContext {
  readonly language: string;
  readonly fonts: readonly string[];
}

/** Reports the characters of a text that no font of the brand has: those of each script by themselves. */
export function reportLacking(
  { language, fonts }: LackContext,
  text: Pick<Text, 'key' | 'place' | 'parameter'>,
  missing: readonly string[],
  report: Report,
): void {
  if (text.parameter) {
    const { name: what, value } = text.parameter;
    report(parameterLacksFont(undefined, { what, value, characters: missing, fonts: fonts.join(', ') }));
    return;
  }
  for (const [script, characters] of grouped(missing, scriptOf)) {
    const lacks = { key: text.key, script, characters };
    report(oneLine([{ lacks, place: text.place, slides: [] }], { language, fonts }));
  }
}

interface Told {
  readonly lacks: Lack;
  readonly place: Place | undefined;
  readonly slides: readonly string[];
}

/** Says for texts whose missing characters are of one script which these are, where they stand, and which font has them. */
function oneLine(told: readonly [Told, ...Told[]], { language, fonts }: LackContext): Diagnostic {
  const [{ lacks, place, slides: on }] = told;
  const { script, key } = lacks;
  const families = fonts.join(', ');
  const characters = [...new Set(told.flatMap((one) => one.lacks.characters))];
  const slides = [...new Set(told.flatMap((one) => one.slides))];
  const where = { key, slide: on[0], texts: new Set(told.map((one) => one.lacks.key)).size, slides: slides.length };
  const diagnostic =
    script !== undefined
      ? missingScript(place, {
          ...where,
          script,
          characters,
          fonts: families,
          family: familyFor(script, language),
          language,
        })
      : told.length === 1
        ? missingGlyph(place, { key, characters: characters.join(' '), fonts: families })
        : missingSymbols(place, { ...where, characters, fonts: families });
  return { ...diagnostic, lacks: { ...lacks, characters }, ...(slides.length > 0 ? { slides } : {}) };
}

/** `Map.groupBy`, which Node 20 does not have. */
function grouped<K, T>(all: Iterable<T>, by: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

/** Up to so many texts with symbols that no font has are named one by one: someone may simply write them otherwise. */
const FEW = 3;

/**
 * Gathers what fonts lack over all slides, since a script without a font is missing in every text: one line a script
 * then says it all. Everything else is reported at once.
 */
export class LackReport {
  readonly #told = new Map<string, Told>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  readonly report: Report = (diagnostic) => {
    const { lacks, place, slides = [] } = diagnostic;
    if (!lacks) return this.#report(diagnostic);
    // The same text may be on several slides, and may be measured several times on one.
    const id = JSON.stringify([place, lacks]);
    const before = this.#told.get(id);
    this.#told.set(id, { lacks, place, slides: [...new Set([...(before?.slides ?? []), ...slides])] });
  };

  /** Reports what was gathered. */
  tell(context: LackContext): void {
    for (const [script, [first, ...others]] of grouped(this.#told.values(), ({ lacks }) => lacks.script)) {
      if (!first) continue;
      const isFew = script === undefined && others.length < FEW;
      const lines = isFew ? [first, ...others].map((one) => oneLine([one], context)) : [oneLine([first, ...others], context)]; // prettier-ignore
      lines.forEach(this.#report);
    }
  }
}
