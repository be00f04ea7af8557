import { baseOf, codesIn, partsOfOne, printedBases, wholeLabels } from '../facts.ts';
import type { Chart, Deck, Slide } from '../model.ts';
import { questionOf } from '../read-deck.ts';
import { flat, isLabel, quotes, sum } from '../words.ts';

/** How many people something holds of, at the least and at the most. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

const SAYS = /回答し|答えた|方に質問|answered|did not answer|whose answer/iu;

/** As many were asked as gave these answers to earlier questions. */
export const wrongFilters = (deck: Deck, slide: Slide, chart: Chart): readonly string[] => {
  const [base] = baseOf(chart);
  if (base === undefined) return [];
  return slide.texts.flatMap((shape) => {
    const text = flat(shape.text);
    if (shape === slide.headline || !SAYS.test(text)) return [];
    const bounds = boundsOf(deck, questionOf(slide), text);
    return bounds ? wrongNumber(slide, bounds, base, text) : [];
  });
};

/** A sentence with its quotations as signs, ⟦3⟧ for the fourth of them. */
function signed(text: string): { readonly sentence: string; readonly quoted: readonly string[] } {
  const found = quotes(text);
  let [sentence, at] = ['', 0];
  found.forEach(({ from, to }, i) => {
    sentence += `${text.slice(at, from)}⟦${i}⟧`;
    at = to;
  });
  return { sentence: sentence + text.slice(at), quoted: found.map((quote) => quote.text) };
}

/** What parts a condition: "who … and whose …", "…のうち、…". */
const AND = /のうち、|、かつ| and (?=\(?who)/u;
const OR = /、または|, or (?=\(?who)/u;
const LISTED = /, (?=\(?who)/u;

/** The bounds of a note on who was asked; undefined where a part of it cannot be read, or no chart shows its question. */
function boundsOf(deck: Deck, own: string | undefined, text: string): Bounds | undefined {
  const { sentence, quoted } = signed(text);
  const parts = sentence.split(new RegExp([AND, OR, LISTED].map(({ source }) => source).join('|'), 'u'));
  const each = parts.map((part) => partBounds(deck, own, part, quoted));
  const [only] = each;
  if (parts.length === 1) return only;
  const known = each.filter((bounds) => bounds !== undefined);
  const isWhole = known.length === each.length;
  const [isAnd, isOr] = [AND.test(sentence), OR.test(sentence)];
  // Of all of them, no more than of the rarest; of any of them, no fewer than of the most frequent.
  if (isAnd && !isOr) return known.length === 0 ? undefined : { least: 0, most: Math.min(...known.map(({ most }) => most)) };
  const least = isOr && !isAnd && known.length > 0 ? Math.max(...known.map((one) => one.least)) : 0;
  return isWhole ? { least, most: sum(known.map(({ most }) => most)) } : { least, most: Infinity };
} // prettier-ignore

/** How many gave some of the answers to a question, or answered it and gave none of them. */
function partBounds(deck: Deck, own: string | undefined, part: string, quoted: readonly string[]): Bounds | undefined {
  const named = codesIn(part).find((code) => code !== own && deck.charts.has(code));
  const source = named === undefined ? undefined : deck.charts.get(named);
  if (!source || named === undefined) return undefined;
  const slide = deck.slides.find((one) => questionOf(one) === named);
  const whole = slide ? wholeLabels(slide, source) : source.rows.map(({ label }) => label);
  // Shortened words may stand for several answers.
  const picked = [...part.matchAll(/⟦(\d+)⟧/gu)].map(([, i]) => source.rows.flatMap(({ label, count }, r) => (isLabel(quoted[Number(i)]!, whole[r]!) || isLabel(label, quoted[Number(i)]!) ? [count] : [])));
  if (picked.length === 0 || picked.some((counts) => counts.length === 0 || counts.some((count) => count === undefined))) return undefined;
  const fewest = picked.map((counts) => Math.min(...counts.map((count) => count!)));
  const given = picked.map((counts) => Math.max(...counts.map((count) => count!)));
  const all = source.rows[0]?.base ?? 0;
  const parts = partsOfOne(source) || sum(source.rows.map(({ count }) => count ?? 0)) === all;
  // "A, B and others": more than those that are named.
  const more = /など\d+項目|\bother|\bmore\b/u.test(part);
  if (!/以外を?(?:回答|答え)|選ばなかった|挙げなかった|did not answer|without (?:choosing|ranking)/iu.test(part)) {
    return { least: parts ? sum(fewest) : Math.max(...fewest), most: more ? all : sum(given) };
  }
  const unheard = sum(source.rows.filter(({ label }) => NO_ANSWER.test(label)).map(({ count }) => count ?? 0));
  // Of a base of everyone, those who were not asked are a part that nobody can see.
  const isOfAll = slide !== undefined && printedBases(slide.texts).some((base) => base.ofAll);
  return { least: more || isOfAll ? 0 : Math.max(0, all - sum(given)) - unheard, most: parts ? all - sum(fewest) : all - Math.max(...fewest) };
} // prettier-ignore

function wrongNumber(slide: Slide, { least, most }: Bounds, base: number, text: string): readonly string[] {
  const printed = printedBases(slide.texts);
  // Where the base is everyone, the slide says besides how many were asked.
  if (printed.some(({ ofAll }) => ofAll)) return outside(slide, { least, most }, text);
  const silent = printed.find(({ missing }) => missing)?.missing;
  const asked = silent && !silent.included ? base + (silent.count ?? 0) : base;
  const fits = asked <= most && (asked >= least || mentionsSilence(slide));
  return fits ? [] : [`"${text}" are ${least === most ? most : `${least} to ${most}`}, the base is ${base}`];
}

/** "66 of 302 were asked", but fewer or more gave these answers. */
function outside(slide: Slide, { least, most }: Bounds, text: string): readonly string[] {
  const [, said] = slide.texts.flatMap((shape) => ASKED.exec(flat(shape.text)) ?? []);
  if (said === undefined) return [];
  const fits = Number(said) <= most && (Number(said) >= least || mentionsSilence(slide));
  return fits ? [] : [`"${text}" are ${least} to ${most}, and it says that ${said} were asked`];
}

const ASKED = /^(\d+)(?:名|人)? (?:of )?(?:\d+(?:名|人)?)?.*(?:質問|のうち|asked)$/iu;

/** The label of the row of those without an answer. */
const NO_ANSWER = /^(?:無回答|no answer|not answered)/iu;
const SILENCE = /無回答|no answer|not answered|without an answer|non-response/iu;
const mentionsSilence = (slide: Slide): boolean => slide.texts.some(({ text }) => SILENCE.test(text));
