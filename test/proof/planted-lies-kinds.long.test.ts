import { beforeAll, describe, expect, it } from 'vitest';
import { contradictionsIn } from './contradictions.ts';
import { Draft } from './draft.ts';
import { kindsDeck } from '../definitions/kinds-deck.ts';

const LANGUAGES = ['ja', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** A small change that makes a deck of other kinds of questions untrue, with the rule that must notice it, and on which slide. */
interface Lie {
  readonly language: Language;
  readonly rule: string;
  readonly slide: string;
  readonly what: string;
  readonly plant: (deck: Draft, ja: boolean) => Draft;
}

const both = (rule: string, slide: string, what: string, plant: Lie['plant']): readonly Lie[] =>
  LANGUAGES.map((language) => ({ language, rule, slide, what, plant }));

const exchanged = (values: readonly string[], a: number, b: number): readonly string[] =>
  values.map((value, i) => (i === a ? values[b]! : i === b ? values[a]! : value));

const LIES: readonly Lie[] = [
  // Options that were put in order.
  ...both('headline', 'q1', 'the first choice and the next exchanged', (d) =>
    d.headline('q1', 'Price', 'X').headline('q1', 'Quality', 'Price').headline('q1', 'X', 'Quality')),
  ...both('headline', 'q1', 'another share of the first choice', (d) => d.headline('q1', '40.0%', '41.0%')),
  ...both('order', 'q1', 'two bars exchanged', (d) =>
    d.cached('q1', 'c:val', (v) => exchanged(v, 0, 1)).cell('q1', 'B2', () => 25).cell('q1', 'B3', () => 40).cell('q1', 'C2', () => 50).cell('q1', 'C3', () => 80)),
  // A total that was divided.
  ...both('numbers', 'q2', 'another mean in the headline', (d) => d.headline('q2', '45.5', '54.5')),
  ...both('headline', 'q2', 'the most of another option', (d) => d.headline('q2', 'Rent', 'Food')),
  ...both('order', 'q2', 'two means exchanged in chart and workbook', (d) =>
    d.cached('q2', 'c:val', (v) => exchanged(v, 0, 1)).cell('q2', 'B2', () => 24.5).cell('q2', 'B3', () => 45.5)),
  ...both('notes', 'q2', 'another mean in the notes', (d) => d.note('q2', '24.5', '25.5')),
  ...both('notes', 'q2', 'a mean of more people than answered', (d) => d.note('q2', /n=200/, 'n=210')),
  ...both('alt-texts', 'q2', 'another mean read aloud', (d) => d.alt('q2', 'Chart Q2', /24\.5/, '25.5')),
  // Days, in bands: two of them together.
  ...both('headline', 'q3', 'another share of two together', (d) => d.headline('q3', '61.0%', '51.0%')),
  ...both('headline', 'q3', 'the share of one of two', (d) => d.headline('q3', '61.0%', '33.0%')),
  ...both('headline', 'q3', 'one of the two another', (d) => d.headline('q3', 'May', 'June')),
  // Numbers, and a score.
  ...both('numbers', 'q4', 'another median', (d) => d.headline('q4', '20.0', '25.0')),
  ...both('numbers', 'q4', 'another mean', (d) => d.headline('q4', '19.8', '29.8')),
  ...both('numbers', 'q7', 'another score', (d) => d.headline('q7', /5\.0/, '15.0')),
  ...both('numbers', 'q7', 'a score without its sign', (d) => d.headline('q7', /5\.0/, '−5.0')),
  // Ties.
  ...both('headline', 'q5', 'an answer that is not among the first', (d) => d.headline('q5', 'Bread', 'Meat').headline('q5', '77.5%', '20.0%')),
  ...both('headline', 'q5', 'the first said not to be alone, which is', (d) =>
    d.cached('q5', 'c:val', ([, ...more]) => ['80', ...more]).cell('q5', 'B2', () => 80).cell('q5', 'C2', () => 160).headline('q5', '77.5%', '80.0%')),
  ...both('headline', 'q5', 'the first said to be alone, and is not', (d, ja) =>
    d.headline('q5', ja ? 'などの回答が同率最多' : 'is among the joint most common answers', ja ? 'が最多' : 'is the most frequent answer')),
  ...both('numbers', 'q9', 'all answers level, and one is not', (d) =>
    d.cached('q9', 'c:val', ([, ...more]) => ['90', ...more]).cell('q9', 'B2', () => 90).cell('q9', 'C2', () => 135)),
  // No answer stands out.
  ...both('numbers', 'q6', 'each below a share that one of them has', (d) => d.headline('q6', '25%', '20%')),
  ...both('numbers', 'q6', 'another lowest share', (d) => d.headline('q6', '18.0%', '19.0%')),
  ...both('numbers', 'q6', 'another highest share', (d) => d.headline('q6', '22.0%', '21.0%')),
  // Shortened labels.
  ...both('headline', 'q8', 'another answer with a shortened label', (d) => d.headline('q8', 'parking', 'prices')),
  ...both('headline', 'q8', 'a shortened label that may stand for several', (d) => d.headline('q8', /y day in the branch at the station/, '')),
  ...both('notes', 'q8', 'a label shortened so that it stands for another', (d) =>
    d.cached('q8', 'c:cat', ([first = '', ...more]) => [first.replace('parking', 'delivery'), ...more])),
  // Few people, asked by two answers.
  ...both('numbers', 'q10', 'more of few', (d, ja) => d.headline('q10', ja ? '13名' : '(13 of', ja ? '15名' : '(15 of')),
  ...both('numbers', 'q10', 'of more than few', (d, ja) => d.headline('q10', ja ? '21名のうち' : 'of 21)', ja ? '31名のうち' : 'of 31)')),
  ...both('footnotes', 'q10', 'asked by another answer, which too few gave', (d, ja) =>
    d.say('q10', 'Filter', ja ? /Q8で「[^」]*」/ : /“[^”]*” to Q8/, ja ? 'Q8で「…opening hour…anch in town」' : '“…opening hour…anch in town” to Q8')),
  ...both('footnotes', 'q10', 'the mark of a small base removed', (d) => d.say('q10', 'Base', /21[*†]/, '21')),
]; // prettier-ignore

const decks = new Map<Language, Uint8Array>();
beforeAll(async () => {
  for (const language of LANGUAGES) decks.set(language, await kindsDeck(language));
});

const noticed = (bytes: Uint8Array): readonly string[] =>
  contradictionsIn(bytes).map(({ id, rule, says }) => `${id} ${rule}: ${says}`);

describe('a deck of all kinds of questions', () => {
  it.each(LANGUAGES)('contradicts itself nowhere: %s', (language) => {
    expect(noticed(decks.get(language)!)).toEqual([]);
    expect(noticed(new Draft(decks.get(language)!).forget().bytes())).toEqual([]);
  });
});

describe('a lie about questions of other kinds', () => {
  it.each(LIES)('$language $slide ($rule): $what', ({ language, slide, rule, plant }) => {
    const seen = new Draft(decks.get(language)!).forget();
    expect(noticed(plant(seen, language === 'ja').bytes())).toContainEqual(expect.stringMatching(`^${slide} ${rule}: `)); // prettier-ignore
  });
});
