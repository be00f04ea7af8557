import type { PlannedQuestion } from './types.ts';

/** Findings that a summary has at the most, and on one slide; fewer than two are none. */
const MOST = 6;
const ON_A_SLIDE = 4;
const LEAST = 2;
/** Rows of one grid, at the most. */
const MOST_OF_GRID = 2;

/** How clearly a question speaks, by the rules that follow; undefined where a rule has nothing to say of it. */
type Rule = (question: PlannedQuestion) => number | undefined;

/** The largest share that one answer has, where that is more than half. */
const largestShare: Rule = ({ finding }) =>
  finding && 'first' in finding && ['tenths', 'majority'].includes(finding.rule) ? finding.first.exact : undefined;

/** The largest share of two points at one end of a scale, where that is more than half. */
const largestEnd: Rule = ({ finding }) =>
  finding?.rule === 'ends' && finding.over !== undefined ? finding.share : undefined;

/** The clearest lead: who is first, and how far from the second. */
const clearestLead: Rule = ({ finding }) =>
  finding?.rule === 'first_second' ? finding.first.exact - finding.second.exact : undefined;

/** The closest race: two who lead together. */
const closestRace: Rule = ({ finding }) =>
  finding?.rule === 'two_lead' ? finding.second.exact - finding.first.exact : undefined;

/** In this order, so many of each at first; what is left goes to the first rules again. */
const RULES: readonly (readonly [Rule, number])[] = [
  [largestShare, 2],
  [largestEnd, 2],
  [clearestLead, 1],
  [closestRace, 1],
];

/** The findings of a summary, in the order of the questionnaire, in as many parts as it has slides. */
export function summaryOf(questions: readonly PlannedQuestion[]): readonly (readonly PlannedQuestion[])[] {
  const able = questions.filter(({ slide, known }) => slide.off === undefined && !known.table.smallBase);
  const chosen = new Set<PlannedQuestion>();
  for (const [rule, count] of [...RULES, ...RULES.map(([again]) => [again, MOST] as const)]) {
    const best = able
      .flatMap((question) => {
        const strength = chosen.has(question) ? undefined : rule(question);
        return strength === undefined ? [] : [{ question, strength }];
      })
      .toSorted((a, b) => b.strength - a.strength);
    for (const { question } of best.slice(0, count)) {
      const own = [...chosen].filter(({ known }) => known.stem !== undefined && known.stem === question.known.stem);
      if (chosen.size < MOST && own.length < MOST_OF_GRID) chosen.add(question);
    }
  }
  const all = questions.filter((question) => chosen.has(question));
  if (all.length < LEAST) return [];
  if (all.length <= ON_A_SLIDE) return [all];
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)];
}
