import type { Chart, Row } from './model.ts';

/** A word that gives a place among the options, with the options beside it in a masked sentence. */
export interface RankWord {
  readonly text: string;
  readonly place: 'first' | 'last' | 'next' | number;
  /** "上位3位以内", "top two": any of the first few places. */
  readonly among?: true;
  readonly joint: boolean;
  /** "「A」などの回答が同率最多", "among the joint most common": others have the place too, and need not be named. */
  readonly others: boolean;
  /** "most": a majority, or the first place. */
  readonly orMajority?: true | undefined;
  /** Rows of the chart whose labels are quoted beside it. */
  readonly rows: readonly number[];
  /** Whether there are other quoted words that are no labels. */
  readonly elsewhere: boolean;
  readonly at: number;
}

const ORDINALS = 'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const ENGLISH: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, first: 1 },
  ...Object.fromEntries(ORDINALS.split('|').map((word, i) => [word, i + 2])),
};
const numberOf = (text: string): number => ENGLISH[text.toLowerCase()] ?? Number(text);

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Pick<RankWord, 'place' | 'among' | 'orMajority'>;
}

const FORMS: readonly Form[] = [
  { pattern: /(?:上位|トップ)\s*(\d+)\s*(?:位以内|つ|位)?(?!つまで)/gu, read: ([, n]) => ({ place: Number(n), among: true }) },
  { pattern: /第?(\d+)位以内/gu, read: ([, n]) => ({ place: Number(n), among: true }) },
  { pattern: /第?(\d+)位|(\d+)番目/gu, read: ([, n, m]) => ({ place: Number(n ?? m) }) },
  { pattern: /最も少な|最も低|一番少な|最少|最下位|最小/gu, read: () => ({ place: 'last' }) },
  { pattern: /最多|最大(?!限|\d|で)|最も|一番(?!目)|首位|トップ(?!\d)/gu, read: () => ({ place: 'first' }) },
  { pattern: /次いで|続いて|それに次ぐ/gu, read: () => ({ place: 'next' }) },
  { pattern: /\btop (\d+|two|three|four|five)\b/giu, read: ([, n = '']) => ({ place: numberOf(n), among: true }) },
  { pattern: /\b(?:no\.|number|#)\s*(\d+)\b/giu, read: ([, n]) => ({ place: Number(n) }) },
  { pattern: new RegExp(`\\b(${ORDINALS})[- ](?:most|largest|biggest|highest)\\b(?: wanted| often| common(?:ly)?)?`, 'giu'), read: ([, n = '']) => ({ place: numberOf(n) }) },
  { pattern: /\b(?:ranks?|ranked|comes?|came|in) (first|second|third|fourth)\b(?: place)?/giu, read: ([, n = '']) => ({ place: numberOf(n) }) },
  { pattern: /\b(?:followed (?:jointly )?by|then comes|next comes)\b/giu, read: () => ({ place: 'next' }) },
  { pattern: /\b(?:fewest|lowest|smallest|(?<!at )least)\b/giu, read: () => ({ place: 'last' }) },
  { pattern: /\b(?:the largest|largest|biggest|highest|at the top|most wanted|most often|most frequent(?:ly)?|most common(?:ly)?|want most|the most)\b/giu, read: () => ({ place: 'first' }) },
  { pattern: /(?<!\bat )\bmost\b/giu, read: () => ({ place: 'first', orMajority: true }) },
]; // prettier-ignore

const SIGNS = /(?:⟦\d*⟧(?:\s*(?:、|と|および|・|,|，|and|&|,\s*and)?\s*(?=⟦))?)+/gu;
const OTHERS = /などの回答|\bamong\b/iu;
const JOINT = /同率|同数|並んで|\bjoint(?:ly)?\b|\btied?\b|\bequal\b/iu;

const rowsOf = (signs: string): readonly number[] => [...signs.matchAll(/⟦(\d+)⟧/gu)].map(([, row]) => Number(row));

/** The ranking words of a masked sentence. */
export function rankWords(sentence: string): readonly RankWord[] {
  const groups = [...sentence.matchAll(SIGNS)].map((match) => ({ text: match[0], at: match.index, end: match.index + match[0].length })); // prettier-ignore
  const taken: { at: number; end: number }[] = [];
  const words: RankWord[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of sentence.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => at < other.end && end > other.at)) continue;
      taken.push({ at, end });
      const meaning = read(match);
      const after = groups.find((group) => group.at >= end && /^[\s:：はがの、,“(（タイ同率で)）]*$/u.test(sentence.slice(end, group.at)));
      const before = groups.findLast((group) => group.end <= at && !/[。.;；](?=\s|$)/u.test(sentence.slice(group.end, at)));
      const leads = typeof meaning.place === 'number' || meaning.place === 'next';
      const later = groups.find((next) => next.at >= end && !/[。;；]/u.test(sentence.slice(end, next.at)));
      const group = leads ? (after ?? before ?? later) : (before ?? later);
      // Only within its own clause.
      const around = `${sentence.slice(Math.max(0, at - 8), at).split(/[、,。;；]/u).at(-1)}${match[0]}${sentence.slice(end, end + 6).split(/[、,。;；]/u)[0]}`;
      words.push({
        text: match[0],
        at,
        joint: JOINT.test(around),
        others: group === before && group !== undefined && OTHERS.test(sentence.slice(group.end, at)),
        rows: group ? rowsOf(group.text) : [],
        elsewhere: group !== undefined && group.text.includes('⟦⟧'),
        ...meaning,
        ...(meaning.orMajority && group === before && group ? { orMajority: undefined } : {}),
      });
    }
  }
  return words.sort((a, b) => a.at - b.at);
} // prettier-ignore

/** Labels of answers such as "other", which come last and have no place. */
const ROLE =
  /^(?:上記以外|その他|それ以外|わからない|分からない|答えられない|答えたくない|無回答|不明|特にない|特になし|該当なし|あてはまるものはない|いずれも)|わからない\/|^(?:all other|other|others|something else|none of|none$|no answer|not answered|not stated|don.t know|don.t remember|can.?not say|prefer not|not sure$|nothing$)/iu;

export const isRole = (row: Row, roles: ReadonlySet<string>): boolean => ROLE.test(row.label) || roles.has(row.label);

/** The place of each row, by count and by printed share: 1 for the largest, none for rows without a rank. */
export interface Places {
  readonly by: readonly (number | undefined)[];
  readonly printed: readonly (number | undefined)[];
}

export function places(chart: Chart, roles: ReadonlySet<string>): Places {
  const answers = chart.rows.filter((row) => !isRole(row, roles));
  const ranked = (size: (row: Row) => number): readonly (number | undefined)[] =>
    chart.rows.map((row) =>
      isRole(row, roles) ? undefined : 1 + answers.filter((other) => size(other) > size(row)).length,
    );
  return {
    by: ranked((row) => (chart.means ? row.value : (row.count ?? row.value))),
    printed: ranked((row) => row.value),
  };
}
