/** How often that is a year, by the words for it; the first that a label has. */
const UNITS: readonly (readonly [words: RegExp, times: number])[] = [
  [/毎日|日に|every ?day|daily|a day|per day|täglich|jeden tag|chaque jour|tous les jours/i, 365],
  [/週|week|woche|wöchentlich|semaine/i, 52],
  [/月|month|monat|mois/i, 12],
  [/年|year|jahr|\ban(s|née)?\b/i, 1],
];
/** Words that say by themselves how seldom something is. */
const SELDOM: readonly (readonly [words: RegExp, times: number])[] = [
  [
    /^(never|not at all|nie|niemals|jamais|なし|ない)$|まったく|全く|一度も|利用しない|見ない|食べない|使わない|行かない|^no,? never/i,
    0,
  ],
  [
    /ほとんど|めったに|rarely|seldom|hardly|selten|rarement|less (often|frequently)|それより少ない|それ以下|もっと少ない/i,
    0.3,
  ],
];
const NUMBERS: readonly (readonly [words: RegExp, number: number])[] = [
  [/twice|zweimal|deux fois/i, 2],
  [/three times|dreimal|trois fois/i, 3],
  [/a few|a couple|several|数(回|日)|mehrmals|plusieurs/i, 3.5],
];

const found = (label: string, words: readonly (readonly [RegExp, number])[]): number | undefined =>
  words.find(([pattern]) => pattern.test(label))?.[1];

/** How often a year a label means, roughly, so that labels can be put in order; undefined where it says nothing of that. */
export function timesAYear(label: string): number | undefined {
  const text = label.normalize('NFKC').trim();
  const seldom = found(text, SELDOM);
  const unit = found(text, UNITS);
  if (seldom !== undefined && !/毎日/.test(text)) return seldom;
  if (unit === undefined) return undefined;
  // Every two weeks, 2か月に1回: so many units apart.
  const apart = /every (other|two|2)|(\d+)(週間|か月|ヶ月|カ月|年)に|alle (zwei|2)/i.exec(text);
  if (apart) return unit / Number(apart[2] ?? 2);
  const number = Number(/\d+(\.\d+)?/.exec(text)?.[0] ?? found(text, NUMBERS) ?? 1);
  const isMore = /以上|or more|more than|\+|oder öfter|ou plus/i.test(text);
  const isLess = /未満|less than|fewer than|weniger|moins|ほぼ|almost|nearly|fast/i.test(text);
  return unit * number * (isMore ? 1.2 : isLess ? 0.8 : 1);
}

/** Words by which a label says how often, and not how long. */
const OFTEN = /毎日|毎週|毎月|に\s*\d|に(数|一|1)|[回度](以上|程度|くらい|ぐらい|未満|以下)?$|ほとんど|めったに|\b(every|daily|weekly|monthly|yearly|once|twice|times?|per|never|rarely|seldom|hardly|(a|per) (day|week|month|year)|days? a|chaque|tous les|täglich|wöchentlich|pro|nie|selten)\b/i; // prettier-ignore

/** Whether a label says how often something is. */
export const isHowOften = (label: string): boolean => OFTEN.test(label.normalize('NFKC'));
