/** What a sentence says about a share: a printed number, or a word that is true only of some shares. */
export interface Quantity {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** The number itself, if it is printed exactly. */
  readonly exact?: number;
  readonly holds: (share: number) => boolean;
  /** "わずか", "only": says something about the number that follows it, as much as about the option. */
  readonly mood?: true;
}

/** Percentage points by which a round number may differ from the share. */
const NEAR = { tenths: 3, percent: 0.5, oneIn: 1.5 } as const;
const FEW = 20;
const MOST = 70;
const SLACK = 1e-6;

type Test = (share: number) => boolean;
type Match = RegExpMatchArray;

const near =
  (center: number, by: number): Test =>
  (share) =>
    Math.abs(share - center) <= by + SLACK;
const atLeast =
  (limit: number): Test =>
  (share) =>
    share >= limit - SLACK;
const atMost =
  (limit: number): Test =>
  (share) =>
    share <= limit + SLACK;
const over =
  (limit: number): Test =>
  (share) =>
    share > limit + SLACK;
const under =
  (limit: number): Test =>
  (share) =>
    share < limit - SLACK;
const within =
  (from: number, to: number): Test =>
  (share) =>
    share >= from - SLACK && share <= to + SLACK;

/** The test for a number of percent or tenths with a bounding word before or after it; `by` is the reach of "about". */
function bounded(n: number, by: number, bound: string): Test | undefined {
  if (/以上|or more|at least|or over|or above/iu.test(bound)) return atLeast(n);
  if (/未満|下回|fewer than|less than|under|below/iu.test(bound)) return under(n);
  if (/以下|at most|no more than|or less|or fewer|up to/iu.test(bound)) return atMost(n);
  if (/超|上回|more than|over|above|exceed/iu.test(bound)) return over(n);
  if (/弱|nearly|almost|close to|近く/iu.test(bound)) return within(n - Math.max(by, NEAR.tenths), n);
  if (/強/u.test(bound)) return within(n, n + Math.max(by, NEAR.tenths));
  if (/台/u.test(bound)) return within(n, n + (by === NEAR.tenths ? 9.99 : 0.99));
  if (/約|およそ|ほぼ|程度|前後|about|around|roughly|some|approximately/iu.test(bound)) return near(n, by);
  return undefined;
}

const ENGLISH_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER_WORD = `(?:\\d+|${ENGLISH_NUMBERS.slice(1).join('|')}|twenty|a hundred|hundred)`;

function counted(word: string): number {
  const text = word.toLowerCase();
  if (/hundred/.test(text)) return 100;
  if (text === 'twenty') return 20;
  const index = ENGLISH_NUMBERS.indexOf(text);
  return index >= 0 ? index : Number(text);
}

/** "k in n": out of a hundred, precise to half a point; out of a few, as loose as "one in three". */
const kInN = (k: number, n: number): Test => near((100 * k) / n, n >= 50 ? 50 / n : NEAR.oneIn);

/** How far "about" reaches in percent: a multiple of ten is read as tenths, as in "about 40%". */
const reach = (n: number, text: string): number => {
  if (text.includes('.')) return 0.05;
  return n % 10 === 0 && n > 0 ? NEAR.tenths : NEAR.percent;
};

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: Match) => Omit<Quantity, 'text' | 'at' | 'end'> | undefined;
}

const says = (holds: Test, more: Partial<Quantity> = {}): Omit<Quantity, 'text' | 'at' | 'end'> => ({ holds, ...more });

/** A percentage, written alike in both languages, with its bounding words before or after it. */
const BEFORE =
  '(?:約|およそ|ほぼ|fewer than|less than|under|below|more than|over|above|at least|at most|no more than|up to|nearly|almost|close to|about|around|roughly|some|approximately)';

const AFTER =
  '(?:以上|未満|以下|超|を超え|を上回|を下回|近く|弱|強|台|程度|前後|\\s+or\\s+(?:more|less|fewer|over|above))';

const PERCENT: Form = {
  pattern: new RegExp(`(${BEFORE})?\\s*(?<![\\d.])(\\d+(?:\\.\\d+)?)\\s*%(${AFTER})?`, 'giu'),
  read: ([, before = '', n = '', after = '']) => {
    const japanese = /[約およそほぼ]/u.test(before) || /[^\s\w]/u.test(after);
    const by = japanese ? NEAR.percent : reach(Number(n), n);
    const bound = bounded(Number(n), n.includes('.') ? 0.05 : by, after || before);
    return bound ? says(bound) : says(near(Number(n), 0), { exact: Number(n) });
  },
};

const JAPANESE: readonly Form[] = [
  {
    pattern: /(\d+)\s*(?:人|社|名|者)に\s*約?(\d+)\s*(?:人|社|名|者)/gu,
    read: ([, n, k]) => says(kInN(Number(k), Number(n))),
  },
  {
    pattern: /(\d+)\s*(?:人|社|名)(?:のうち|中)、?約?(\d+)\s*(?:人|社|名)/gu,
    read: ([, n, k]) => says(kInN(Number(k), Number(n))),
  },
  {
    pattern: /(約|およそ|ほぼ)?\s*(\d+)\s*割(以上|未満|以下|超|を超え|を上回|を下回|近く|弱|強|台|程度|前後)?(?![合引増減])/gu,
    read: ([, before = '', n, after = '']) => {
      const tens = 10 * Number(n);
      return says(bounded(tens, NEAR.tenths, after) ?? bounded(tens, NEAR.tenths, before) ?? near(tens, NEAR.tenths));
    },
  },
  { pattern: /半数以上|半分以上/gu, read: () => says(atLeast(50)) },
  { pattern: /過半数|半数を超え|半数超|半数を上回/gu, read: () => says(over(50)) },
  { pattern: /半数未満|半数に満た|半数を下回|半数以下/gu, read: ([t]) => says(t === '半数以下' ? atMost(50) : under(50)) },
  { pattern: /半数近く|半数弱/gu, read: () => says(within(44, 50)) },
  { pattern: /(?:約|ほぼ|およそ)(?:半数|半分)|半数程度|半数(?=が|は|の)/gu, read: () => says(near(50, NEAR.tenths)) },
  { pattern: /大半|大多数|ほとんど/gu, read: () => says(atLeast(MOST)) },
  { pattern: /わずか|ごく一部/gu, read: () => says(atMost(FEW), { mood: true }) },
  { pattern: /にとどま(?:り|る|った)/gu, read: () => says(under(50), { mood: true }) },
]; // prettier-ignore

const ENGLISH: readonly Form[] = [
  {
    pattern: new RegExp(`(?:(only|just)\\s+)?\\b(?:about |around |nearly )?(${NUMBER_WORD})\\s+(?:in|out of)(?:\\s+every)?\\s+(${NUMBER_WORD})\\b`, 'giu'),
    read: ([, , k = '', n = '']) => (counted(n) > 100 || counted(k) > counted(n) ? undefined : says(kInN(counted(k), counted(n)))),
  },
  { pattern: /\b(?:half or more|at least half)\b/giu, read: () => says(atLeast(50)) },
  { pattern: /\b(?:(?:more than|over) half|an? (?:clear |slim )?majority|the majority)\b/giu, read: () => says(over(50)) },
  { pattern: /\b(?:(?:fewer|less) than half|under half|a minority|the minority)\b/giu, read: () => says(under(50)) },
  { pattern: /\b(?:nearly|almost|close to) half\b/giu, read: () => says(within(44, 50)) },
  { pattern: /(?<!\b(?:first|second|latter|other) )\b(?:about |around |roughly )?half\b(?![- ](?:a|an|year|day|hour)\b)/giu, read: () => says(near(50, NEAR.tenths)) },
  {
    pattern: /\b(more than |over |fewer than |less than |at least |nearly |almost |about |around )?(a|one|two|three|four)[ -](third|quarter|fifth|tenth)s?\b/giu,
    read: ([, bound = '', k = '', part = '']) => {
      const n = { third: 3, quarter: 4, fifth: 5, tenth: 10 }[part.toLowerCase()] ?? 1;
      const center = (100 * (k.toLowerCase() === 'a' ? 1 : counted(k))) / n;
      return says(bounded(center, NEAR.oneIn, bound) ?? near(center, NEAR.oneIn));
    },
  },
  { pattern: /\b(?:only|merely)(?=\s+(?:about |around )?[\d⟦])/giu, read: () => says(atMost(FEW), { mood: true }) },
  { pattern: /\bjust(?=\s+(?:about |around )?[\d⟦])/giu, read: () => says(under(50), { mood: true }) },
]; // prettier-ignore

/** Every share in a sentence with masked quotations, in order; of two readings that overlap, the longer one. */
export function quantities(sentence: string): readonly Quantity[] {
  const taken: Quantity[] = [];
  for (const { pattern, read } of [PERCENT, ...JAPANESE, ...ENGLISH]) {
    for (const match of sentence.matchAll(pattern)) {
      const [text] = match;
      const [at, end] = [match.index, match.index + text.length];
      const free = taken.every((other) => end <= other.at || at >= other.end);
      const found = free ? read(match) : undefined;
      if (found) taken.push({ text: text.trim(), at, end, ...found });
    }
  }
  return taken.sort((a, b) => a.at - b.at);
}

/** The percentages that a sentence prints exactly. */
export const exactPercents = (sentence: string): readonly Quantity[] =>
  quantities(sentence).filter(({ exact }) => exact !== undefined);
