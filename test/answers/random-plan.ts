import type { Question, SurveyDefinition } from '../../src/data/survey/types.ts';
import type { AnswersPlan, QuestionPlan } from './make-answers.ts';
import { randomNumbers } from './random.ts';

/** Ways in which answers may be distributed. */
const MANNERS = ['usual', 'extreme', 'tied', 'nobody', 'everybody'] as const;
type Manner = (typeof MANNERS)[number];

/** How the survey treats respondents without an answer: there are none, they count, or they are left out. */
export type Silence = 'none' | 'in_base' | 'out_of_base';

export interface RandomPlan {
  readonly plan: AnswersPlan;
  readonly silence: Silence;
}

const SIZES = [12, 25, 29, 30, 31, 60, 96, 100, 150, 302, 350, 400, 1000] as const;

/** Random answers to any questionnaire, the same for the same seed: routed, tied, extreme, few or missing. */
export function randomPlan(definition: SurveyDefinition, seed: number): RandomPlan {
  const random = randomNumbers(seed * 7919 + 17);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const silence = pick<Silence>(['none', 'none', 'in_base', 'out_of_base']);
  const blank = silence === 'none' ? 0 : random() * 0.25;
  const questions = definition.questions.map((question): readonly [string, QuestionPlan] => {
    const manner = random() < 0.55 ? 'usual' : pick(MANNERS);
    return [question.code, { ...planFor(question, manner, random), ...(question.kind === 'free' ? {} : { blank }) }];
  });
  return { plan: { respondents: pick(SIZES), seed, questions: Object.fromEntries(questions) }, silence };
}

function planFor(question: Question, manner: Manner, random: () => number): QuestionPlan {
  if (question.kind === 'free') return { texts: Array.from({ length: 1 + Math.floor(random() * 5) }, (_, i) => `${i + 1}つ目の自由な回答です。`) }; // prettier-ignore
  const codes = question.options.map(({ code }) => code);
  const level = Math.round(random() * 100) / 100;
  const shares = codes.map((_, i) => {
    switch (manner) {
      case 'usual':
        return random();
      case 'extreme':
        return i === Math.floor(level * codes.length) % codes.length ? 0.97 : random() * 0.03;
      case 'tied':
        return i < 2 || random() < 0.5 ? 0.3 : random();
      case 'nobody':
        return i === codes.length - 1 ? 0.02 : 0;
      case 'everybody':
        return 1;
    }
  });
  return { shares: Object.fromEntries(codes.map((code, i) => [code, shares[i] ?? 0])) };
}
