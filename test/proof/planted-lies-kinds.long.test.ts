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
  ...both('numbers', 'q4', 'another median', (d) => d.headline('q4', /20(?:\.0)?(?!\d)/, '25')),
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
  // Items as bars of 100 %.
  ...both('grids', 'q11', 'two values exchanged in the bars', (d) => d.cached('q11', 'c:val', (v) => exchanged(v, 0, 1))),
  ...both('grids', 'q11', 'another value in bars and workbook', (d) => d.cached('q11', 'c:val', ([, ...more]) => ['15', ...more]).cell('q11', 'B2', () => 15)),
  ...both('grids', 'q11', 'two items exchanged in the bars', (d) => d.cached('q11', 'c:cat', (v) => v.map((word) => (word === 'Price' ? 'Advice' : word === 'Advice' ? 'Price' : word)))),
  ...both('grids', 'q11', 'an item lost', (d) => d.chart('q11', (xml) => xml.replace(/<c:pt idx="4">.*?<\/c:pt>/gs, ''))),
  ...both('grids', 'q11', 'two names of the legend exchanged', (d) => d.exchangeTexts('q11', 'Label Q11 a1', 'Label Q11 a5')),
  ...both('grids', 'q11', 'another sum beside a bar', (d) => d.say('q11', 'Sum Q11_i5', '50.0', '60.0')),
  ...both('grids', 'q11', 'two sums exchanged', (d) => d.exchangeTexts('q11', 'Sum Q11_i2', 'Sum Q11_i4')),
  ...both('grids', 'q11', 'another share of one of two items', (d) => d.headline('q11', '70.0%', '80.0%')),
  ...both('grids', 'q11', 'one of the two items another', (d) => d.headline('q11', 'Delivery', 'Advice')),
  ...both('grids', 'q11', 'the top answers others', (d) => d.headline('q11', 'Good', 'Bad')),
  ...both('grids', 'q11', 'another share in the notes', (d) => d.note('q11', /28\.0%/, '38.0%')),
  ...both('grids', 'q11', 'a line of the notes of another item', (d, ja) => d.note('q11', ja ? '「The web site」「Very bad」' : '(The web site) “Very bad”', ja ? '「Packing」「Very bad」' : '(Packing) “Very bad”')),
  ...both('grids', 'q11', 'another value read aloud', (d) => d.alt('q11', 'Chart Q11', /40\.0/, '45.0')),
  ...both('grids', 'q11', 'an item left out aloud', (d) => d.alt('q11', 'Chart Q11', 'Packing', '')),
  ...both('notes', 'q11', 'more people in the notes than gave it', (d, ja) => d.note('q11', ja ? '4人／200人' : '4 of 200', ja ? '44人／200人' : '44 of 200')),
  // Items around the middle of their scale.
  ...both('grids', 'q12', 'two values exchanged on a side', (d) => d.cached('q12', 'c:val', (v) => exchanged(v, 0, 1))),
  ...both('grids', 'q12', 'another sum', (d) => d.say('q12', 'Sum Q12_i2', '40.0', '45.0')),
  ...both('grids', 'q12', 'another value beside a narrow part', (d) => d.say('q12', 'Value Q12 negative 3', '8.0', '9.0')),
  ...both('grids', 'q12', 'another sum of what stands apart', (d) => d.say('q12', 'Value Q12 neutral 1', '17.0', '27.0')),
  ...both('grids', 'q12', 'two names of items exchanged', (d) => d.exchangeTexts('q12', 'Label Q12_i1', 'Label Q12_i4')),
  ...both('grids', 'q12', 'a name of an item lost', (d) => d.inShape('q12', 'Label Q12_i3', (shape) => shape.replace(/<a:t>[^<]*<\/a:t>/g, '<a:t> </a:t>'))),
  // Items as rows of a table.
  ...both('grids', 'q13', 'another mean in the table', (d) => d.say('q13', 'Chart Q13', '6.00', '7.00')),
  ...both('grids', 'q13', 'another mean in the headline', (d) => d.say('q13', 'Headline', '6.0', '7.0').alt('q13', 'Chart Q13', '6.0', '7.0')),
  ...both('grids', 'q13', 'another item first', (d) => d.say('q13', 'Headline', 'Delivery', 'Packing').alt('q13', 'Chart Q13', 'Delivery', 'Packing')),
  ...both('grids', 'q13', 'a row lost', (d) => d.inShape('q13', 'Chart Q13', (shape) => shape.replace(/<a:tr .*?<\/a:tr>/s, ''))),
  ...both('grids', 'q14', 'another share in a cell', (d) => d.say('q14', 'Chart Q14', '68.5', '58.5')),
  ...both('grids', 'q14', 'two heads exchanged', (d) => d.exchangeTexts('q14', 'Head Q14 1', 'Head Q14 3')),
  ...both('grids', 'q14', 'another base of an item', (d) => d.say('q14', 'Chart Q14', /146/, '136')),
  ...both('grids', 'q14', 'a head lost', (d) => d.inShape('q14', 'Head Q14 4', (shape) => shape.replace(/<a:t>[^<]*<\/a:t>/g, '<a:t> </a:t>'))),
  ...both('footnotes', 'q15', 'the mark of a small base of an item removed', (d) => d.say('q15', 'Chart Q15', /24[*†※]/, '24')),
  ...both('grids', 'q15', 'another first answer of all', (d) => d.say('q15', 'Headline', 'I do', 'We both')),
  ...both('grids', 'q15', 'another share of the least', (d) => d.say('q15', 'Headline', '50.0', '40.0')),
  ...both('grids', 'q15', 'another item with the most', (d) => d.say('q15', 'Headline', 'Packing', 'Delivery')),
  ...both('grids', 'q15', 'two cells exchanged', (d) => d.say('q15', 'Chart Q15', '55.0', 'X').say('q15', 'Chart Q15', '25.0', '55.0').say('q15', 'Chart Q15', 'X', '25.0')),
  ...both('grids', 'q16', 'two rows exchanged', (d) => d.inShape('q16', 'Chart Q16', (shape) => { const rows = [...shape.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) => row); return shape.replace(rows[0]! + rows[1]!, rows[1]! + rows[0]!); })),
  ...both('grids', 'q16', 'two names of rows exchanged', (d) => d.say('q16', 'Chart Q16', 'Delivery', 'X').say('q16', 'Chart Q16', 'Price', 'Delivery').say('q16', 'Chart Q16', 'X', 'Price')),
  ...both('grids', 'q16', 'another item with the least', (d) => d.say('q16', 'Headline', 'Price', 'Advice')),
  // Dots: at means, and at the shares of two items.
  ...both('grids', 'q17', 'another mean beside a dot', (d) => d.say('q17', 'Value Q17 Q17_i4', '2.35', '2.85')),
  ...both('grids', 'q17', 'two means exchanged', (d) => d.exchangeTexts('q17', 'Value Q17 Q17_i1', 'Value Q17 Q17_i4')),
  ...both('grids', 'q17', 'two items exchanged', (d) => d.exchangeTexts('q17', 'Label Q17 Q17_i1', 'Label Q17 Q17_i4')),
  ...both('grids', 'q17', 'another number on the axis', (d) => d.say('q17', 'Tick Q17 5', '5', '6')),
  ...both('grids', 'q17', 'another mean in the notes', (d) => d.note('q17', '3.15', '3.25')),
  ...both('grids', 'q17', 'another mean read aloud', (d) => d.alt('q17', 'Chart Q17', '3.15', '3.25')),
  ...both('grids', 'q18', 'another share beside a dot', (d) => d.say('q18', 'Value Q18 a2 1', '45.9', '55.9')),
  ...both('grids', 'q18', 'the two items exchanged in the legend', (d) => d.exchangeTexts('q18', 'Label Q18 Q18_i1', 'Label Q18 Q18_i2')),
  ...both('grids', 'q18', 'two options exchanged', (d) => d.exchangeTexts('q18', 'Label Q18 a1', 'Label Q18 a3')),
  ...both('grids', 'q18', 'another difference', (d) => d.say('q18', 'Difference Q18 a2', '2.9', '12.9')),
  ...both('grids', 'q18', 'another share of one of them in the notes', (d) => d.note('q18', '36.6%', '46.6%')),
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
