import type { DeckSources } from '../../src/base/deck-sources.ts';
import { parseDefinition } from '../../src/data/survey/parse-definition.ts';
import { throwIt } from '../build-from-disk.ts';
import { contradictionsBetween, contradictionsIn, type Contradiction } from '../proof/contradictions.ts';
import { followMessages, stopping } from './follow-messages.ts';
import { randomPlan, type Silence } from './random-plan.ts';
import { answered } from './sources.ts';

/** The result of one data set in all languages of a deck. */
export interface Soaked {
  readonly seed: number;
  readonly respondents: number;
  readonly silence: Silence;
  /** The number of builds until no message was left, in the language that took most. */
  readonly rounds: number;
  /** Codes of the mistakes that stopped a build for good. */
  readonly stopped: readonly string[];
  readonly contradictions: readonly string[];
}

/**
 * Gives a deck random answers in every language, follows the messages, and has the finished files checked by a reader
 * that knows nothing about the program.
 */
export async function soakOne(sources: ReadonlyMap<string, DeckSources>, seed: number): Promise<Soaked> {
  const [first] = sources.values();
  const definition = first && parseDefinition(first.survey, throwIt);
  if (!definition) throw new Error('no definition to answer');
  const { plan, silence } = randomPlan(definition, seed);
  const decks = new Map<string, Uint8Array>();
  const stopped = new Set<string>();
  let rounds = 0;
  for (const [locale, own] of sources) {
    const followed = await followMessages(answered(own, plan, silence), locale);
    rounds = Math.max(rounds, followed.rounds.length + 1);
    if (followed.built.pptx) decks.set(locale, followed.built.pptx);
    else for (const { code } of stopping(followed.built)) stopped.add(code);
  }
  const told = ({ slide, rule, says }: Contradiction, where: string): string => `${where} ${slide} ${rule}: ${says}`;
  const within = [...decks].flatMap(([locale, bytes]) => contradictionsIn(bytes).map((one) => told(one, locale)));
  const [a, b] = [...decks.values()];
  const between = a && b ? contradictionsBetween(a, b).map((one) => told(one, 'both')) : [];
  return {
    seed,
    respondents: plan.respondents,
    silence,
    rounds,
    stopped: [...stopped].sort(),
    contradictions: [...within, ...between],
  };
}
