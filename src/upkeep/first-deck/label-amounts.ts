// Labels that are classes of an amount: how much each begins at, on one measure for all of them.

/** Signs and words by which numbers are told to be ten thousands, or months among years; the longer of two first. */
const MEASURES: readonly (readonly [sign: RegExp, times: number])[] = [
  [/^億/, 1e8],
  [/^千万/, 1e7],
  [/^百万/, 1e6],
  [/^万/, 1e4],
  [/^千/, 1e3],
  [/^(bn|billion)\b/i, 1e9],
  [/^(m|million)\b/i, 1e6],
  [/^(k|thousand)\b/i, 1e3],
  [/^(年(?![代生])|years?\b|yrs?\b|jahre?\b|ans?\b|années?\b)/i, 365],
  [/^([かヶカヵケ箇]月|月|months?\b|monate?n?\b|mois\b)/i, 30],
  [/^(週|weeks?\b|wochen?\b|semaines?\b)/i, 7],
  [/^(日|days?\b|tage?n?\b|jours?\b)/i, 1],
  [/^(時間|hours?\b|hrs?\b|stunden?\b|heures?\b)/i, 1 / 24],
  [/^(分|min(ute)?s?\b|minuten?\b)/i, 1 / 1440],
];

/** What stands between the two ends of a band: the first end is measured like the second. */
const TO = /^(-|–|—|~|〜|～|to\b|and\b|bis\b|à\b|から)/i;

/** The same behind a number and its unit, before another number. */
const BETWEEN = /^\D*(-|–|—|~|〜|～|以上|から|\b(to|and|bis|à)\b)\D*\d/i;

/** What is below a limit comes before what begins there, what is above it after. */
const BELOW = /^(under|less than|below|up to|fewer than|at most|unter|bis zu|moins de|<|≤|～|~|〜)|未満|以下|以内|まで$|\bor (less|fewer|under|younger)$/i; // prettier-ignore
const ABOVE = /^(more than|over|above|über|mehr als|plus de|>)|超|より(多|上)/i;
/** Smaller than the difference of any two limits. */
const BESIDE = 1e-6;

const plainly = (label: string): string => label.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');

/** Where the class of an amount that a label is begins; undefined without a number. */
export function amountOf(label: string): number | undefined {
  const text = plainly(label).trim();
  const found = [...text.matchAll(/\d+(\.\d+)?/g)].map(({ 0: number, index }) => ({
    number: Number(number),
    rest: text.slice(index + number.length).trimStart(),
  }));
  const [first, second] = found;
  if (!first) return undefined;
  const measured = second && TO.test(first.rest) ? second : first;
  const times = MEASURES.find(([sign]) => sign.test(measured.rest))?.[1] ?? 1;
  const amount = first.number * times;
  // "10 to under 20" begins at 10: what is said of its end does not count.
  if (second && BETWEEN.test(first.rest)) return amount;
  return amount * (BELOW.test(text) ? 1 - BESIDE : ABOVE.test(text) ? 1 + BESIDE : 1);
}

/** Words that only classes of an amount have. */
const BAND = /\d\s*(-|–|—|~|〜|～|to|bis|à)\s*[¥$€£]?\d|[~〜～]\s*\d|\d\D{0,4}[~〜～]|以上|以下|未満|以内|超|\d\s*代|\b(under|over|or (more|less|fewer|over|under|older|younger|above|below)|and (over|above|under)|less than|fewer than|more than|at least|at most|up to|below|above)\b|\d\s*\+|^[<>≤≥]/i; // prettier-ignore
/** What may stand before the number of an amount. */
const BEFORE = /^(([¥$€£<>≤≥~〜～-]|満|約|およそ|年収|年齢|about|approx\.?|under|over|below|above|up to|less than|fewer than|more than|at (least|most)|between|from|ages?|aged)\s*)*$/i; // prettier-ignore
/** What is counted: labels of nothing but a number with such a word are amounts too. */
const COUNTED = /^(年|歳|才|回|回目|人|名|時|時台|円|万円|億円|時間|分|日|週間?|[かヶカヵ]月|個|台|本|冊|杯|社|店舗|年生|people|persons?|years?( old)?|times?|hours?|minutes?|days?|weeks?|months?|children|child|employees|adults?|items?|visits?)$/i; // prettier-ignore

/** Whether labels with a number each are surely classes of one amount, and not numbered things: `Store 1`, `Store 2`. */
export function areAmounts(labels: readonly string[]): boolean {
  const texts = labels.map((label) => plainly(label).trim());
  const before = new Set(texts.map((text) => text.slice(0, /\d/.exec(text)?.index ?? 0).trim()));
  const bands = texts.filter((text) => BAND.test(text)).length;
  if (before.size === 1 && bands >= texts.length - 1) return true;
  if (![...before].every((words) => BEFORE.test(words))) return false;
  return bands > 0 || texts.every((text) => COUNTED.test(text.replace(/^[\d.\s]+/, '')));
}
