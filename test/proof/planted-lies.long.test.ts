import { beforeAll, describe, expect, it } from 'vitest';
import { contradictionsBetween, contradictionsIn } from './contradictions.ts';
import { finishedDeck, type DeckName } from './decks.ts';
import { Draft } from './draft.ts';

/** A small change that makes a deck untrue, with the rule that must notice it, and on which slide. */
interface Lie {
  readonly what: string;
  readonly deck: DeckName;
  readonly slide: string;
  readonly rule: string;
  readonly plant: (deck: Draft) => Draft;
}

const lie = (deck: DeckName, rule: string, slide: string, what: string, plant: (deck: Draft) => Draft): Lie => ({ deck, rule, slide, what, plant }); // prettier-ignore

/** The same lie in both languages. */
const both = (rule: string, slide: string, what: string, plant: (deck: Draft, ja: boolean) => Draft): readonly Lie[] =>
  (['ja', 'en'] as const).map((deck) => lie(deck, rule, slide, what, (draft) => plant(draft, deck === 'ja')));

const exchanged = <T>(items: readonly T[], a: number, b: number): readonly T[] =>
  items.map((item, i) => (i === a ? items[b]! : i === b ? items[a]! : item));

/** Swaps two matches of a pattern. */
function swapMatches(text: string, pattern: RegExp, a = 0, b = 1): string {
  const found = [...text.matchAll(pattern)].map(([match]) => match);
  let at = -1;
  return text.replace(pattern, (match) => {
    at += 1;
    return exchanged(found, a, b)[at] ?? match;
  });
}

const POINT_FILL = /(?<=<c:dPt>.*?<c:spPr>)<a:solidFill>.*?<\/a:solidFill>/gs;
const swapFills = (xml: string, a: number, b: number): string => swapMatches(xml, POINT_FILL, a, b);
const SERIES_FILL = /(?<=<\/c:tx><c:spPr>)<a:solidFill>.*?<\/a:solidFill>/gs;

type Shapes = readonly string[];

/** Makes the bar of a drawing longer, in points, as one who draws its path anew. */
const lengthened = ([track, bar]: Shapes, by: number): Shapes => {
  const width = Number(/<a:path w="(\d+)"/.exec(bar!)![1]);
  const more = by * 12_700;
  const longer = (text: string): string => String(Number(text) + (Number(text) > width / 2 ? more : 0));
  return [
    track!,
    bar!
      .replaceAll(/<a:pt x="(\d+)"/g, (_, x: string) => `<a:pt x="${longer(x)}"`)
      .replace(`<a:path w="${width}"`, `<a:path w="${width + more}"`)
      .replace(`<a:ext cx="${width}"`, `<a:ext cx="${width + more}"`),
  ];
};

/** Makes it longer as one who pulls at its handle: the path stays, its frame does not. */
const pulled = ([track, bar]: Shapes, by: number): Shapes => [
  track!,
  bar!.replace(/<a:ext cx="(\d+)"/, (_, w: string) => `<a:ext cx="${Math.round(Number(w) * by)}"`),
];

/** Moves the bar along its track. */
const shifted = ([track, bar]: Shapes): Shapes => [track!, bar!.replace('<a:off x="0"', '<a:off x="127000"')];

const FILL = /(?<=<\/a:custGeom>)<a:solidFill>.*?<\/a:solidFill>/s;
const fillOf = (shape: string): string => FILL.exec(shape)![0];
const filled = (shape: string, fill: string): string => shape.replace(FILL, () => fill);

const SUBPATH = /<a:moveTo>(?:(?!<a:moveTo>).)*?(?=<a:moveTo>|<\/a:path>)/gs;
const withParts = (shape: string, keep: (index: number) => boolean): string => {
  let at = -1;
  return shape.replace(SUBPATH, (part) => {
    at += 1;
    return keep(at) ? part : '';
  });
};

/** Gives the first pale dot of a picture the colour of the others, in a shape of its own. */
const oneMore = ([strong, pale, ...more]: Shapes): Shapes => [
  strong!,
  filled(withParts(pale!, (i) => i < 1), fillOf(strong!)),
  withParts(pale!, (i) => i >= 1),
  ...more,
]; // prettier-ignore

const without = ([strong, pale, ...more]: Shapes): Shapes => [strong!, withParts(pale!, (i) => i >= 1), ...more];
/** Puts one part of a strip where another begins, and that one behind it. */
const partsExchanged = ([rest, one, two]: Shapes): Shapes => {
  const [, , width = ''] = /<a:ext (cx)="(\d+)"/.exec(two!)!;
  const from = Number(/<a:off x="(\d+)"/.exec(two!)![1]) - Number(/<a:ext cx="(\d+)"/.exec(one!)![1]);
  const moved = (shape: string, x: number): string => shape.replace(/<a:off x="\d+"/, `<a:off x="${x}"`);
  return [rest!, moved(one!, Number(width) + from), moved(two!, 0)];
};

const coloursExchanged = ([one, two, ...more]: Shapes): Shapes => [
  filled(one!, fillOf(two!)),
  filled(two!, fillOf(one!)),
  ...more,
];

/** The accent of one drawing's bar for that of another's. */
const accentMoved = (deck: Draft, slide: string, from: string, to: string): Draft => {
  const [a, b] = [deck.drawing(slide, from)[1]!, deck.drawing(slide, to)[1]!];
  return deck
    .picture(slide, from, ([track]) => [track!, filled(a, fillOf(b))])
    .picture(slide, to, ([track]) => [track!, filled(b, fillOf(a))]);
};

const LIES: readonly Lie[] = [
  // Headlines, each lie told twice: in the alternative text too.
  ...both('highlight', 'q1', 'another percentage in the headline', (d) => d.headline('q1', /\d+\.\d%/, '41.2%').note('q1', /85\.8%/, '41.2%')),
  ...both('headline', 'q1', 'a percentage that no option has', (d) => d.headline('q1', /\d+\.\d%/, '41.2%')),
  ...both('headline', 'q2', '10% made 5%', (d) => d.headline('q2', '10%', '5%')),
  lie('ja', 'headline', 'q2', '未満 made 以上', (d) => d.headline('q2', '10%未満', '10%以上')),
  lie('en', 'headline', 'q2', 'fewer made more', (d) => d.headline('q2', 'Fewer than 10%', 'More than 10%')),
  lie('ja', 'headline', 'q3', '7割 made 8割', (d) => d.headline('q3', '7割以上', '8割以上')),
  lie('en', 'headline', 'q3', '70% made 80%', (d) => d.headline('q3', '70% or more', '80% or more')),
  lie('ja', 'headline', 'q4', '半数以上 made 約2割', (d) => d.headline('q4', '半数以上', '約2割')),
  lie('en', 'headline', 'q4', 'more than half made about a third', (d) => d.headline('q4', 'More than half', 'About a third')),
  lie('ja', 'headline', 'q5', '半数以上 at 38.8 %', (d) => d.headline('q5', /約\d割/, '半数以上')),
  lie('ja', 'headline', 'q5', '過半数 at 38.8 %', (d) => d.headline('q5', /約\d割/, '過半数')),
  lie('ja', 'headline', 'q5', '大半 at 38.8 %', (d) => d.headline('q5', /約\d割/, '大半')),
  lie('en', 'headline', 'q5', 'half or more at 38.8 %', (d) => d.headline('q5', /About \d+%/, 'Half or more')),
  lie('ja', 'headline', 'q8', '3人に1人 made 5人に1人', (d) => d.headline('q8', '3人に1人', '5人に1人')),
  lie('en', 'headline', 'q8', 'one in three made one in five', (d) => d.headline('q8', 'One in three', 'One in five')),
  lie('ja', 'headline', 'q1', 'わずか at 85.8 %', (d) => d.headline('q1', /\d+\.\d%にとどまりました/, 'わずか85.8%でした').picture('q1', 'Field', coloursExchanged)),
  lie('en', 'headline', 'q1', 'just at 85.8 %', (d) => d.headline('q1', /\d+\.\d%/, '85.8%').picture('q1', 'Field', coloursExchanged)),
  // Places.
  lie('ja', 'headline', 'q6', '第1位 and 第2位 exchanged', (d) => d.headline('q6', '第1位', '第X位').headline('q6', '第2位', '第1位').headline('q6', '第X位', '第2位')),
  lie('en', 'headline', 'q6', 'No. 1 and No. 2 exchanged', (d) => d.headline('q6', 'No. 1', 'No. X').headline('q6', 'No. 2', 'No. 1').headline('q6', 'No. X', 'No. 2')),
  lie('ja', 'headline', 'q9', '最多 of another option', (d) => d.headline('q9', /「[^」]*」/, '「営業資料の作成」')),
  lie('en', 'headline', 'q9', 'most of another option', (d) => d.headline('q9', /“[^”]*”/, '“Preparing sales materials”')),
  lie('ja', 'headline', 'q9', 'a tie that is none', (d) => d.headline('q9', '最多', '同率で最多')),
  ...both('headline', 'q9', 'a tie that the headline does not name', (d) => {
    const level = (values: readonly string[]): readonly string[] => [values[0]!, values[0]!, ...values.slice(2)];
    return d.cached('q9', 'c:val', level).cell('q9', 'B3', () => 30.5).cell('q9', 'C3', () => 92);
  }),
  ...both('headline', 'q10', 'two percentages of the headline exchanged', (d) => d.headline('q10', '24.2%', 'X%').headline('q10', '23.8%', '24.2%').headline('q10', 'X%', '23.8%')),
  lie('charity', 'headline', 'mishaps', 'No. 1 made No. 2', (d) => d.headline('mishaps', 'No. 1', 'No. 2')),
  lie('charity', 'headline', 'mishaps', 'another number for the first', (d) => d.headline('mishaps', '62%', '49%')),
  // What is highlighted.
  ...both('highlight', 'q9', 'the accent on the last bar', (d) => d.chart('q9', (x) => swapFills(x, 0, 2))),
  ...both('highlight', 'q2', 'the accent on another bar', (d) => d.chart('q2', (x) => swapFills(x, 0, 3))),
  ...both('highlight', 'q4', 'the accent on the second bar', (d) => d.chart('q4', (x) => swapFills(x, 0, 1))),
  ...both('highlight', 'q10', 'one of two accents moved', (d) => d.chart('q10', (x) => swapFills(x, 1, 2))),
  ...both('headline', 'q8', 'the accent on the rest', (d) => d.chart('q8', (x) => swapMatches(x, SERIES_FILL, 0, 2))),
  lie('charity', 'highlight', 'mishaps', 'the accent on a bar that is not spoken of', (d) => d.chart('mishaps', (x) => swapFills(x, 1, 3))),
  lie('charity', 'highlight', 'reactions', 'the accent on another part', (d) => d.chart('reactions', (x) => swapFills(x, 0, 1))),
  // Chart and workbook.
  ...both('workbook', 'q4', 'a value in the chart only', (d) => d.cached('q4', 'c:val', ([, ...more]) => ['63', ...more])),
  ...both('workbook', 'q4', 'a value in the workbook only', (d) => d.cell('q4', 'B2', (v) => v + 10)),
  ...both('workbook', 'q9', 'a count', (d) => d.cell('q9', 'C2', (v) => v - 20)),
  ...both('workbook', 'q9', 'one base of three', (d) => d.cell('q9', 'D3', (v) => v + 7)),
  ...both('workbook', 'q9', 'two names in the chart exchanged', (d) => d.cached('q9', 'c:cat', (names) => exchanged(names, 0, 1))),
  ...both('workbook', 'q5', 'the names of two parts exchanged', (d) => d.cached('q5', 'c:tx', (names) => exchanged(names, 0, 1))),
  ...both('workbook', 'q9', 'a label typed over', (d) => d.chart('q9', (x) => x.replace(/(?<=<c:dLbl>.*?formatCode=")[^"]*/s, '\\4\\0\\.\\5\\%'))),
  ...both('workbook', 'q9', 'an axis that cuts a bar', (d) => d.chart('q9', (x) => x.replace(/(?<=<c:valAx>.*?)<c:min /s, '<c:max val="25"/><c:min '))),
  ...both('workbook', 'q2', 'two parts changed so that the sum stays', (d) =>
    d.cached('q2', 'c:val', (v) => [v[0]!, '13.9', '19.5', ...v.slice(3)]).cell('q2', 'B3', () => 13.9).cell('q2', 'B4', () => 19.5)),
  ...both('order', 'q4', 'two bars exchanged in chart and workbook', (d) =>
    d.cached('q4', 'c:val', (v) => exchanged(v, 1, 2)).cell('q4', 'B3', () => 25.8).cell('q4', 'B4', () => 37.9).cell('q4', 'C3', () => 17).cell('q4', 'C4', () => 25)),
  ...both('order', 'q8', 'parts that make no whole', (d) => d.cached('q8', 'c:val', (v) => [...v.slice(0, 2), '60.8']).cell('q8', 'B4', () => 60.8)),
  // Words beside the chart.
  ...both('headline', 'q5', 'another number over the net', (d) => d.say('q5', 'Net Q5', '38.8%', '48.8%')),
  lie('charity', 'labels', 'reactions', 'another number in the ring', (d) => d.say('reactions', 'Ring value', '9%', '19%')),
  lie('charity', 'labels', 'reactions', 'two numbers of the legend exchanged', (d) => d.exchangeTexts('reactions', 'Value R1 deleted', 'Value R1 told')),
  lie('charity', 'labels', 'reactions', 'a legend of another colour', (d) => d.inShape('reactions', 'Swatch R1 told', (x) => x.replace('tx2', 'accent1'))),
  ...both('labels', 'q1', 'another number over the field', (d) => d.say('q1', 'Key figure', /\d+\.\d%/, '41.2%')),
  ...both('labels', 'q1', 'another number of the rest', (d) => d.say('q1', 'Rest', '85.8%', '86.8%')),
  ...both('labels', 'q5', 'the number under a narrow part', (d) => d.say('q5', 'Value Q5 strongly', '5.2%', '9.2%')),
  ...both('labels', 'q8', 'two numbers under the bar exchanged', (d) => d.exchangeTexts('q8', 'Value Q8 strongly', 'Value Q8 rest')),
  ...both('labels', 'q8', 'two names under the bar exchanged', (d) => d.exchangeTexts('q8', 'Label Q8 strongly', 'Label Q8 somewhat')),
  ...both('labels', 'q5', 'numbers and names under the bar exchanged', (d) =>
    d.exchangeTexts('q5', 'Value Q5 strongly', 'Value Q5 somewhat').exchangeTexts('q5', 'Label Q5 strongly', 'Label Q5 somewhat')),
  ...both('labels', 'q5', 'a number under the bar removed', (d) => d.say('q5', 'Value Q5 rest', /.*/, '')),
  ...both('alt-texts', 'q3', 'a share under the bar that is not published', (d) => d.say('q3', 'Value Q3 rest', /[※*].*/, '27.3%')),
  ...both('headline', 'q3', 'another number over the net', (d) => d.say('q3', 'Net Q3', /70%|7割/, /70%/.test(d.words('q3', 'Net Q3')) ? '80%' : '8割')),
  ...both('labels', 'q2', 'how many a bracket spans', (d) => d.say('q2', 'Bracket base Q2 1', '66', '68')),
  ...both('labels', 'q2', 'two numbers of brackets exchanged', (d) => d.say('q2', 'Bracket base Q2 1', '66', '232').say('q2', 'Bracket base Q2 2', '232', '66')),
  ...both('labels', 'q2', 'questions that others were asked', (d) => d.say('q2', 'Bracket note Q2 2', 'Q6', 'Q9')),
  ...both('labels', 'q2', 'a bracket pulled over one bar more', (d) =>
    d.inShape('q2', 'Bracket Q2 1', (x) => x.replace(/(<a:ext cx="\d+" cy=")(\d+)/, (_, open: string, h: string) => `${open}${Math.round(Number(h) * 1.6)}`))),
  ...both('order', 'q9', 'two bars exchanged, and no bracket', (d) =>
    d.cached('q9', 'c:val', (v) => exchanged(v, 1, 2)).cell('q9', 'B3', () => 24.5).cell('q9', 'B4', () => 27.2).cell('q9', 'C3', () => 74).cell('q9', 'C4', () => 82)),
  // Alternative texts.
  ...both('alt-texts', 'q2', 'a number', (d) => d.alt('q2', 'Chart Q2', '11.9%', '12.9%')),
  ...both('alt-texts', 'q2', 'two numbers exchanged', (d) => d.alt('q2', 'Chart Q2', '11.9%', 'X%').alt('q2', 'Chart Q2', '21.5%', '11.9%').alt('q2', 'Chart Q2', 'X%', '21.5%')),
  ...both('alt-texts', 'q1', 'a number of a field', (d) => d.alt('q1', 'Field', '85.8%', '86.8%')),
  ...both('alt-texts', 'q9', 'the base', (d) => d.alt('q9', 'Chart Q9', 'n=302', 'n=320')),
  ...both('alt-texts', 'q9', 'another finding', (d) => d.say('q9', 'Headline', /生成AI|tasks?/, 'X')),
  ...both('alt-texts', 'q9', 'a row left out', (d, ja) => d.alt('q9', 'Chart Q9', ja ? /、[^、]*24\.5%/ : /, Writing[^,]*24\.5%/, '')),
  lie('charity', 'alt-texts', 'mishaps', 'one row more that is left out', (d) => d.alt('mishaps', 'Chart M1', /and (\d) more/, 'and 9 more')),
  ...both('pictures', 'summary-1', 'a number at a bar', (d) => d.alt('summary-1', 'Bar', /\d+\.\d%/, '24.2%')),
  lie('ja', 'pictures', 'summary-3', 'people in words', (d) => d.alt('summary-3', 'Picture', '3人に1人', '2人に1人')),
  lie('en', 'pictures', 'summary-3', 'people in words', (d) => d.alt('summary-3', 'Picture', 'One in three', 'One in two')),
  // Notes.
  ...both('notes', 'q4', 'a percentage', (d) => d.note('q4', '53.0%', '58.0%')),
  ...both('notes', 'q4', 'a count', (d) => d.note('q4', /35(?=人| of)/, '36')),
  ...both('notes', 'q4', 'a base', (d) => d.note('q4', /66(?=人<| resp)/, '68')),
  ...both('notes', 'q8', 'a net by other rules than the slide', (d) => d.note('q8', /100(?=人| of)/, '99')),
  ...both('notes', 'summary-4', 'another number than the chart of the question', (d) => d.note('summary-4', '27.2%', '28.2%')),
  ...both('notes', 'q2', 'a line lost', (d) => d.note('q2', /<a:p>(?:(?!<a:p>).)*11\.9%.*?<\/a:p>/s, '')),
  ...both('notes', 'q9', 'two options exchanged', (d, ja) =>
    ja
      ? d.note('q9', '30.5%：Q9「見積書や契約書の作成支援」', '30.5%：Q9「営業資料の作成」')
      : d.note('q9', '30.5%: Q9 “Help with estimates and contracts”', '30.5%: Q9 “Preparing sales materials”')),
  // Small print.
  ...both('footnotes', 'q4', 'the base of the slide', (d) => d.say('q4', 'Base', 'n=66', 'n=76')),
  ...both('footnotes', 'summary-1', 'the base of a panel', (d) => d.say('summary-1', 'Base note 2', 'n=66', 'n=232')),
  ...both('footnotes', 'insight-1', 'two bases exchanged', (d, ja) => d.say('insight-1', 'Footer', ja ? /（Q2）(.*)（Q3）/ : /\(Q2\)(.*)\(Q3\)/, ja ? '（Q3）$1（Q2）' : '(Q3)$1(Q2)')),
  ...both('footnotes', 'q3', 'a star without a small base', (d) => d.say('q3', 'Base', 'n=66', 'n=66*')),
  ...both('workbook', 'q3', 'a range that the data does not keep', (d, ja) => d.say('q3', 'Value Q3 three_to_four', ja ? '22～24名' : '22–24', ja ? '25～30名' : '25–30')),
  ...both('footnotes', 'q3', 'a sign that nobody explains', (d) => d.say('q3', 'Base', /[※*]/, '')),
  ...both('footnotes', 'q2', 'a note on rounding where nothing is lost', (d, ja) =>
    d.say('q2', 'Question', /$/, ja ? '端数処理のため、合計は100%になりません。' : ' Shares are rounded and may not add up to 100%.')),
  lie('ja', 'footnotes', 'q3', 'asked of others', (d) => d.say('q3', 'Filter', '一部の部署で導入・活用している', 'まだ何も取り組んでいない')),
  lie('en', 'footnotes', 'q3', 'asked of others', (d) => d.say('q3', 'Filter', 'Adopted and used in some departments', 'Nothing has been done yet')),
  ...both('footnotes', 'q5', 'a base that the filter does not give', (d) => {
    for (const row of [2, 3, 4]) d.cell('q5', `D${row}`, (v) => v + 3);
    return d.say('q5', 'Base', 'n=232', 'n=235');
  }),
  ...both('footnotes', 'q3', 'how many were asked', (d) => d.say('q3', 'Asked', '66', '68')),
  ...both('footnotes', 'q3', 'of how many', (d) => d.say('q3', 'Asked', '302', '312')),
  ...both('footnotes', 'q1', 'everyone who was asked', (d) => d.say('q1', 'Asked', '302', '300')),
  ...both('footnotes', 'q3', 'a dot more of those who were asked', (d) => d.picture('q3', 'Asked field', oneMore)),
  ...both('footnotes', 'q3', 'a dot of all respondents left out', (d) => d.picture('q3', 'Asked field', without)),
  lie('charity', 'footnotes', 'reactions', 'the mark of a small base removed', (d) => d.say('reactions', 'Base', '23*', '23')),
  lie('charity', 'footnotes', 'reactions', 'the meaning of the mark removed', (d) => d.say('reactions', 'Base', /\* Fewer.*$/, '')),
  lie('charity', 'order', 'reactions', 'the note on rounding removed', (d) => d.say('reactions', 'Base', /Shares.*100%\. /, '')),
  // Summaries and insights.
  ...both('pictures', 'summary-1', 'a bar too long', (d) => d.picture('summary-1', 'Bar', (shapes) => lengthened(shapes, 30))),
  ...both('pictures', 'summary-4', 'a bar a little too long', (d) => d.picture('summary-4', 'Bar 3', (shapes) => lengthened(shapes, 4))),
  ...both('pictures', 'summary-1', 'a bar pulled a little longer', (d) => d.picture('summary-1', 'Bar 3', (shapes) => pulled(shapes, 1.03))),
  ...both('pictures', 'insight-2', 'a bar that begins later', (d) => d.picture('insight-2', 'Bar 2', shifted)),
  ...both('pictures', 'summary-4', 'a track made shorter', (d) => d.picture('summary-4', 'Bar 2', ([track, bar]) => [pulled(['', track!], 0.95)[1]!, bar!])),
  ...both('pictures', 'summary-1', 'a dot more', (d) => d.picture('summary-1', 'Picture', oneMore)),
  ...both('pictures', 'summary-3', 'two of three dots', (d) => d.picture('summary-3', 'Picture', oneMore)),
  ...both('pictures', 'summary-3', 'one of two dots', (d) => d.picture('summary-3', 'Picture', without)),
  ...both('pictures', 'insight-2', 'two dots in the accent, one pale', (d) => d.picture('insight-2', 'Dots', coloursExchanged)),
  ...both('pictures', 'insight-1', 'ninety dots of a hundred', (d) => d.picture('insight-1', 'Picture', coloursExchanged)),
  ...both('pictures', 'insight-1', 'a dot more of a hundred', (d) => d.picture('insight-1', 'Picture', oneMore)),
  ...both('pictures', 'summary-2', 'two parts of the strip exchanged', (d) => d.picture('summary-2', 'Strip', partsExchanged)),
  ...both('pictures', 'summary-2', 'a part of the strip pulled further', (d) => d.picture('summary-2', 'Strip', ([rest, one, two]) => [rest!, pulled(['', one!], 1.25)[1]!, two!])),
  ...both('pictures', 'summary-2', 'a part of the strip left out', (d) => d.picture('summary-2', 'Strip', ([rest, one]) => [rest!, one!])),
  ...both('pictures', 'summary-2', 'the accent on the rest of the strip', (d) => d.picture('summary-2', 'Strip', ([rest, one, two]) => [...coloursExchanged([rest!, one!]), two!])),
  ...both('pictures', 'q1', 'a dot more of the field', (d) => d.picture('q1', 'Field', oneMore)),
  ...both('footnotes', 'q1', 'a dot of the field left out', (d) => d.picture('q1', 'Field', without)),
  ...both('pictures', 'insight-3', 'a dot more of a field in the accent', (d) => d.picture('insight-3', 'Field', oneMore)),
  ...both('pictures', 'insight-3', 'a dot more of another field', (d) => d.picture('insight-3', 'Field 2', oneMore)),
  ...both('pictures', 'insight-3', 'the colours of another field exchanged', (d) => d.picture('insight-3', 'Field 3', coloursExchanged)),
  ...both('pictures', 'insight-3', 'a dot left out', (d) => d.picture('insight-3', 'Field 2', without)),
  ...both('pictures', 'insight-1', 'a dot more in a row of ten', (d) => d.picture('insight-1', 'Row of dots', oneMore)),
  ...both('pictures', 'insight-1', 'how dots in a row are to be read', (d, ja) => d.say('insight-1', 'Row legend', ja ? '7個＝7割' : '7 of 10 dots = 70%', ja ? '8個＝8割' : '8 of 10 dots = 80%')),
  ...both('pictures', 'insight-1', 'what share dots stand for', (d, ja) => d.say('insight-1', 'Row legend', ja ? '＝7割' : '= 70%', ja ? '＝8割' : '= 80%')),
  ...both('pictures', 'summary-1', 'how dots are to be read', (d, ja) => d.say('summary-1', 'Base note 2', ja ? '7個＝7割' : '7 of 10 dots = 70%', ja ? '8個＝8割' : '8 of 10 dots = 80%')),
  ...both('pictures', 'cover', 'a dot less of those who are counted', (d) => d.picture('cover', 'Counted people', ([all]) => [withParts(all!, (i) => i > 0)])),
  ...both('pictures', 'cover', 'a dot less of the others', (d) => d.picture('cover', 'Other people', ([all]) => [withParts(all!, (i) => i > 0)])),
  ...both('pictures', 'cover', 'how many are counted', (d) => d.say('cover', 'Counted label', '30', '36')),
  ...both('pictures', 'cover', 'how many the others are, in words', (d) => d.alt('cover', 'Other people', '272', '270')),
  ...both('pictures', 'outline', 'a base drawn longer', (d) => d.picture('outline', 'Base in everyone 2', (shapes) => pulled(shapes, 1.1))),
  ...both('pictures', 'outline', 'a dot of another base', (d) => d.picture('outline', 'Everyone', oneMore)),
  ...both('pictures', 'summary-4', 'the numbers of two rows exchanged', (d) => d.exchangeTexts('summary-4', 'Figure', 'Figure 3')),
  ...both('pictures', 'summary-4', 'numbers and alternative texts of two rows exchanged', (d) =>
    d.exchangeTexts('summary-4', 'Figure', 'Figure 3').alt('summary-4', 'Bar', '30.5%', '24.5%').alt('summary-4', 'Bar 3', '24.5%', '30.5%')),
  ...both('pictures', 'insight-3', 'everything but the words of two rows exchanged', (d) => {
    const [one, three] = [d.drawing('insight-3', 'Field'), d.drawing('insight-3', 'Field 3')];
    return d
      .exchangeTexts('insight-3', 'Figure', 'Figure 3')
      .alt('insight-3', 'Field', '24.2%', '19.5%').alt('insight-3', 'Field 3', '19.5%', '24.2%')
      .picture('insight-3', 'Field', () => three).picture('insight-3', 'Field 3', () => one);
  }),
  ...both('pictures', 'summary-3', 'the accent on the shorter bar, under "the biggest"', (d) =>
    accentMoved(d, 'summary-3', 'Bar', 'Bar 2')),
  ...both('pictures', 'summary-1', 'the emphasis on another number than the accent', (d) =>
    accentMoved(d, 'summary-1', 'Bar', 'Bar 3')),
  lie('ja', 'pictures', 'summary-1', '半数以上 with another number', (d) => d.say('summary-1', 'Figure 3', '半数以上', '半数未満')),
  lie('en', 'pictures', 'summary-1', 'more than half with another number', (d) => d.say('summary-1', 'Figure 3', 'over half', 'fewer than half')),
  lie('ja', 'statements', 'summary-1', 'a big number', (d) => d.say('summary-1', 'Key figure', /7割以上/, '9割以上')),
  lie('en', 'statements', 'summary-1', 'a big number', (d) => d.say('summary-1', 'Key figure', '70% or more', '90% or more')),
  lie('ja', 'statements', 'summary-2', 'a heading', (d) => d.say('summary-2', 'Finding 2', /約\d割/, '約6割')),
  lie('en', 'statements', 'summary-2', 'a heading', (d) => d.say('summary-2', 'Finding 2', /About \d+%/, 'About 60%')),
  lie('ja', 'statements', 'insight-1', 'わずか made 約3割', (d) => d.say('insight-1', 'Headline', /わずか\d+\.\d%/, '約3割')),
  lie('en', 'statements', 'insight-1', 'only made about 30%', (d) => d.say('insight-1', 'Headline', /Only \d+\.\d%/, 'About 30%')),
  ...both('statements', 'insight-2', 'a big number', (d) => d.say('insight-2', 'Figure', '33.2%', '36.2%')),
  ...both('statements', 'insight-2', 'a number at a bar', (d) => d.say('insight-2', 'Evidence value', '38.8%', '39.8%')),
  ...both('statements', 'summary-2', 'a part of the sum', (d) => d.say('summary-2', 'Key figure note', '33.6%', '34.6%')),
  ...both('statements', 'cover', 'a percentage', (d) => d.say('cover', 'Key figure 1', /\d+\.\d/, '19.9')),
  lie('ja', 'statements', 'cover', 'people', (d) => d.say('cover', 'Key figure 2', '3人に1人', '2人に1人')),
  lie('en', 'statements', 'cover', 'people', (d) => d.say('cover', 'Key figure 2', '1 in 3', '1 in 2')),
  ...both('statements', 'cover', 'more people than answered', (d) => d.say('cover', 'Kicker', '300', '500')),
  ...both('statements', 'outline', 'how many answered', (d) => d.say('outline', 'Key figure', '302', '312')),
  ...both('statements', 'outline', 'how many a question was asked of', (d) => d.say('outline', 'Base size 2', '66', '68')),
  ...both('statements', 'outline', 'which questions they were asked', (d) => d.say('outline', 'Base questions 2', 'Q4', 'Q5')),
  ...both('statements', 'q3', 'a comment that the summary does not make', (d, ja) => d.say('q3', 'Comment', ja ? '定着しやすい' : 'tends to settle', ja ? '定着しにくい' : 'fails to settle')),
  ...both('statements', 'q8', 'a comment from another summary', (d) => d.say('q8', 'Comment source', '3', '4')),
  ...both('statements', 'outline', 'how many answered, in the table', (d) => d.inShape('outline', 'Research outline', (x) => x.replaceAll('302', '312'))),
]; // prettier-ignore

/** Lies that are given away only by what the file says about itself, or by the other language. */
const KNOWN_BY_THE_LEDGER: readonly Lie[] = [
  ...both('ledger', 'summary-4', 'two rows exchanged but for their short names', (d) => {
    const [one, three] = [d.drawing('summary-4', 'Bar'), d.drawing('summary-4', 'Bar 3')];
    return d
      .exchangeTexts('summary-4', 'Figure', 'Figure 3')
      .alt('summary-4', 'Bar', '30.5%', '24.5%').alt('summary-4', 'Bar 3', '24.5%', '30.5%')
      .picture('summary-4', 'Bar', () => three).picture('summary-4', 'Bar 3', () => one);
  }),
  ...both('ledger', 'q2', 'a part highlighted that also fits the words', (d) => d.chart('q2', (x) => swapFills(x, 0, 4))),
  ...both('ledger', 'q7', 'a quotation that nobody wrote', (d) => d.say('q7', 'Quote 2', /.$/, '!')),
  ...both('ledger', 'cover', 'a figure of the ledger itself', (d) => d.edit('customXml/item1.xml', (x) => x.replace('"displayed":14.2', '"displayed":24.2'))),
]; // prettier-ignore

const decks = new Map<DeckName, Uint8Array>();
/** The decks without what they say about themselves. */
const seen = new Map<DeckName, Uint8Array>();

beforeAll(async () => {
  for (const name of ['ja', 'en', 'charity'] as const) {
    const finished = await finishedDeck(name);
    // Not compressed, since the deck is opened again for each lie.
    decks.set(name, new Draft(finished).bytes());
    seen.set(name, new Draft(finished).forget().bytes());
  }
});

const noticed = (bytes: Uint8Array): readonly string[] =>
  contradictionsIn(bytes).map(({ id, rule, says }) => `${id} ${rule}: ${says}`);

describe('a lie that anyone could see', () => {
  it.each(LIES)('$deck $slide ($rule): $what', ({ deck, slide, rule, plant }) => {
    const told = noticed(plant(new Draft(seen.get(deck)!)).bytes());
    expect(told).toContainEqual(expect.stringMatching(`^${slide} ${rule}: `));
  });
});

describe('a lie that the file’s own memory gives away', () => {
  it.each(KNOWN_BY_THE_LEDGER)('$deck $slide ($rule): $what', ({ deck, slide, rule, plant }) => {
    const told = noticed(plant(new Draft(decks.get(deck)!)).bytes());
    expect(told).toContainEqual(expect.stringMatching(`^${slide} ${rule}: `));
  });
});

describe('a deck that tells something else than its other language', () => {
  const planted: readonly (readonly [what: string, slide: string, plant: (deck: Draft) => Draft])[] = [
    ['a value', 'q4', (d) => d.cached('q4', 'c:val', ([, ...more]) => ['63', ...more]).cell('q4', 'B2', () => 63)],
    ['a highlight', 'q9', (d) => d.chart('q9', (x) => swapFills(x, 0, 1))],
    ['a base', 'q9', (d) => d.say('q9', 'Base', 'n=302', 'n=320')],
    ['a picture', 'summary-1', (d) => d.picture('summary-1', 'Picture', oneMore)],
    ['a note', 'q9', (d) => d.note('q9', '92 of', '93 of')],
  ];

  it.each(planted)('%s of %s', (_, slide, plant) => {
    const english = plant(new Draft(decks.get('en')!)).bytes();
    const told = contradictionsBetween(decks.get('ja')!, english);
    expect(told.map(({ id, rule }) => `${id} ${rule}`)).toContain(`${slide} between`);
  });
});
