import type { PlannedQuestion } from './types.ts';

/** Findings that a summary has at the most, and on one slide; fewer than two are none. */
const MOST = 6;
const ON_A_SLIDE = 4;
const LEAST = 2;
const HALF = 50;
/** Rows of one grid, at the most. */
const MOST_OF_GRID = 2;

/** Questions of who people are: what a survey was not made for. */
const ABOUT_PEOPLE =
  /性別|年齢|年代|お住まい|居住|ご職業|職業|未既婚|婚姻|世帯|学歴|郵便番号|割付|\b(gender|sex|sexe|how old|your age|age group|age|âge|alter|geschlecht|langue|language|postcode|zip ?code|marital|occupation|where do you live|region of residence)\b/iu;

/** A place of a ranking: No. 3, 3位. */
const PLACE = /^(?:No\. ?(\d+)|(\d+)位)$/;

const placeIn = (words: string): number => {
  const [, english, japanese] = PLACE.exec(words) ?? [];
  return Number(english ?? japanese ?? 1);
};

/** Whether a question is about a place after the first: who came last is no key finding. */
const isLaterPlace = ({ known, finding }: PlannedQuestion): boolean => {
  const option =
    finding && ('first' in finding ? finding.first.option : 'options' in finding ? finding.options[0] : undefined);
  const named = option === undefined ? undefined : known.labels.get(option);
  return placeIn(known.wording) > 1 || placeIn(named ?? '') > 1;
};

/** How clearly a question speaks, by the rules that follow; undefined where a rule has nothing to say of it. */
type Rule = (question: PlannedQuestion) => number | undefined;

/** The largest share that one answer has, where that is more than half. */
const largestShare: Rule = ({ finding }) =>
  finding && 'first' in finding && ['tenths', 'majority'].includes(finding.rule) ? finding.first.exact : undefined;

/** The largest share of two points at one end of a scale, where that is more than half. */
const largestEnd: Rule = ({ finding }) =>
  finding?.rule === 'ends' && finding.over !== undefined ? finding.share : undefined;

/** The item of a grid whose top points have more than half. */
const largestItem: Rule = ({ gridFinding }) =>
  gridFinding?.rule === 'extremes' && gridFinding.of.by === 'top' && gridFinding.share > HALF ? gridFinding.share : undefined; // prettier-ignore

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
  [largestItem, 1],
  [clearestLead, 1],
  [closestRace, 1],
];

/** The findings of a summary, in the order of the questionnaire, in as many parts as it has slides. */
export function summaryOf(questions: readonly PlannedQuestion[]): readonly (readonly PlannedQuestion[])[] {
  const all = questions.filter(
    (question) => question.slide.off === undefined && !question.known.table.smallBase && !isLaterPlace(question),
  );
  const onTopic = chosenOf(all.filter(({ known }) => !ABOUT_PEOPLE.test(known.stem ?? known.wording)));
  const chosen = onTopic.size >= LEAST ? onTopic : chosenOf(all);
  const findings = questions.filter((question) => chosen.has(question));
  if (findings.length < LEAST) return [];
  if (findings.length <= ON_A_SLIDE) return [findings];
  const half = Math.ceil(findings.length / 2);
  return [findings.slice(0, half), findings.slice(half)];
}

/** The clearest of them, by the rules. */
function chosenOf(able: readonly PlannedQuestion[]): ReadonlySet<PlannedQuestion> {
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
  return chosen;
}
