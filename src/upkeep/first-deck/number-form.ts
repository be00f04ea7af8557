import { plainNumber, type Decimal } from '../../data/survey/source/plain-number.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { textsOf, type ColumnFacts } from './column-facts.ts';

/** How the numbers of a column are written. */
export interface NumberForm {
  /** Words that stand beside them. */
  readonly units: readonly string[];
  readonly decimal: Decimal;
}

/** Words by which a number is a class of amounts, not an amount. */
const CLASSES = /^(代|台|級|年生|組|番|世|期|位|st|nd|rd|th|s|\+|以上|以下|未満|～|~|-|–)/i;
/** What is behind the points that somebody gave: `4/5`, `4 / 10`. */
const OUT_OF = /^\/ ?\d{1,3}$/;
const DIGITS = /^[-−+]?\d[\d,.]*(?:[ '’]\d{3})*(?:[.,]\d+)?\s*/;

/** How the cells of a column are numbers; undefined if most of them are none. `delimiter`: what parts the cells of its file. */
export function numberForm(facts: Pick<ColumnFacts, 'counts'>, delimiter?: string): NumberForm | undefined {
  // By an apostrophe, a spreadsheet keeps a number as text.
  const texts = textsOf(facts).map((text) => foldText(text).replace(/^'(?=\d)/, ''));
  if (texts.length === 0 || !texts.every((text) => /\d/.test(text) && text.length <= 24)) return undefined;
  const beside = texts.map((text) => text.replace(/^[¥$€£]\s?/, '').replace(DIGITS, ''));
  const units = [...new Set(beside)].filter((unit) => unit !== '' && !/^[¥$€£]$/.test(unit));
  if (units.length > 3 || units.some((unit) => (/\d/.test(unit) && !OUT_OF.test(unit)) || unit.length > 8 || CLASSES.test(unit))) return undefined; // prettier-ignore
  // A postcode or a code keeps its zeros.
  if (texts.some((text) => /^0\d+$/.test(text.normalize('NFKC')))) return undefined;
  const are = (decimal: Decimal): boolean => texts.every((text) => plainNumber(text, units, decimal) !== undefined);
  const bare = texts.map((text) => DIGITS.exec(text.replace(/^[¥$€£]\s?/, ''))?.[0].trim() ?? text);
  if (are('point')) return { units, decimal: delimiter === ';' && areThousands(bare) ? 'comma' : 'point' };
  return are('comma') && !areCodes(bare) ? { units, decimal: 'comma' } : undefined;
}

/** 1.250 and 12.000, and no other decimals, in a file whose cells no comma may part. */
function areThousands(texts: readonly string[]): boolean {
  const dotted = texts.filter((text) => text.includes('.'));
  return dotted.length > 0 && dotted.every((text) => /^-?[1-9]\d{0,2}(\.\d{3})+$/.test(text));
}

/** `1,3` and `2,4`: answers that somebody typed into one cell, each higher than the one before. */
function areCodes(texts: readonly string[]): boolean {
  const pairs = texts.flatMap((text) => (text.includes(',') ? [/^([1-9]\d?),([1-9]\d?)$/.exec(text)] : []));
  return pairs.every((pair) => pair !== null && Number(pair[1]) < Number(pair[2]));
}
