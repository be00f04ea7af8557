import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffJson } from '../../../src/upkeep/compare/render/diff-json.ts';
import { describeDiff, printSame } from '../../../src/upkeep/compare/render/describe-diff.ts';
import { escapeHtml, markedWords } from '../../../src/upkeep/compare/render/html-words.ts';
import { renderHtml } from '../../../src/upkeep/compare/render/render-html.ts';
import { renderMarkdown } from '../../../src/upkeep/compare/render/render-markdown.ts';
import { messagesIn } from '../../../src/base/messages/languages.ts';
import type { DeckDiff } from '../../../src/upkeep/compare/types.ts';
import { renderDiffs } from '../../../src/world/cli/render-diff.ts';
import { chart, claim, diffOf, share, slide, table, text } from './fixture.ts';

/** One of each change: a flip, a broken claim, a small base, a rewording, slides added, dropped, moved, restyled. */
function everything(): DeckDiff {
  const deck = (green: number, base: number, headline: string, stands: boolean, order: string) => {
    const tea = table('Q1', base, { green, black: 10 });
    const slides = [
      slide('q1', [text('h', headline, { name: 'Headline', message: 'q1.headline', figures: ['green'], claims: ['first'] }), chart(tea, { green: 'Green | <tea>' })], { draft: !stands }), // prettier-ignore
      ...[...order].map((id) => slide(id)),
      slide('look', [], { drawn: order }),
    ];
    const first = claim('first', 'rank(green) = 1', { figure: 'green', measure: 'rank', min: 1, max: 1, minIncluded: true, maxIncluded: true, holds: stands }); // prettier-ignore
    return { tables: [tea], figures: [share('green', 'Q1', 'green', green, base)], claims: [first], slides };
  };
  return diffOf(deck(12, 30, 'Green_tea *first*', true, 'abcd'), deck(9, 29, 'Black tea | first', false, 'xdab'));
}

const plain = (_style: string, words: string): string => words;

it('a sentence with quotation marks of its own stands in others', () => {
  expect(messagesIn('en').diff.quoted('“Tea” is first')).toBe('“‘Tea’ is first”');
  expect(messagesIn('ja').diff.quoted('「お茶」が最多')).toBe('「『お茶』が最多」');
});

describe('on the terminal', () => {
  it('counts first, then tells what a reader of the deck would care about', () => {
    expect(renderDiffs([everything()], 'en', plain)).toBe(
      [
        'What changed in “Tea” (en)',
        'a → b',
        'Slides: 2 changed, 1 added, 1 dropped, 1 moved, 2 unchanged',
        '',
        'In short',
        '  Not true: slide 1. "build" stops until the words or the data are changed.',
        '  No longer true: 1 claim, slide 1.',
        '  Ranks: 2 changed, in Q1. Another first place: Q1.',
        '  Other words: 1 text, slide 1.',
        '  Figures: 2 changed. Largest change: Green | <tea> (green), 40.0% (12/30) → 31.0% (9/29), −9.0 points.',
        '  Too few respondents to rely on now: Q1.',
        '  Respondents: 30 → 29.',
        '',
        'No longer true (1)',
        '  FALSE NOW: slide 1 q1',
        '    “Black tea | first”',
        '    40.0% (12/30), 6.67 points to spare → 31.0% (9/29), 3.45 points short',
        '    claim first: rank(green) = 1',
        '',
        'Ranks (2)',
        '  question  answer         before  after  slides',
        '  --------  -------------  ------  -----  ------',
        '  Q1        Green | <tea>  no. 1   no. 2  1 q1',
        '  Q1        black          no. 2   no. 1  1 q1',
        '',
        'Other words (1)',
        '  slide 1 q1 · Headline (q1.headline)',
        '    before  Green_tea *first*',
        '    after   Black tea | first',
        '',
        'Figures (2)',
        '  value                  before         after          points  slides',
        '  ---------------------  -------------  -------------  ------  ------',
        '  Green | <tea> (green)  40.0% (12/30)  31.0% (9/29)     −9.0  1 q1',
        '  black                  33.3% (10/30)  34.5% (10/29)    +1.1  1 q1',
        '',
        'Bases (1)',
        '  Q1: 30 → 29 respondents, too few to rely on now (slide 1 q1)',
        '',
        'Slides (4)',
        '  Slide 1 q1: Title q1 – DRAFT stands across it now: it says something that is not true. – 2 figures – 1 text with other words',
        '  Slide 2 x: Title x – New slide.',
        '  Slide 3 d: Title d – Moved: 5 → 3.',
        '  Slide 4 c: Title c – No longer in the deck.',
        '',
        'Points are taken before rounding, so they may differ by a digit from what the rounded values give.',
        'Same words and figures, different look: slide 6',
        'Unchanged: slides 4–5',
        '',
      ].join('\n'),
    );
  });

  it('is one line where nothing differs', () => {
    const same = diffOf({ slides: [slide('a')] }, { slides: [slide('a')], inputs: [{ file: 'ja.yaml', sha256: '1' }] });
    expect(renderDiffs([same], 'en', plain)).toBe(
      'Nothing differs between a and b (1 slide, en). Changed without effect on the slides: ja.yaml (new).\n',
    );
    expect(printSame([same], 'ja')).toBe(
      'a と b に違いはありません（スライド 1 枚、en）。スライドに影響のないファイルの変更: ja.yaml（追加）',
    );
  });

  it('lets no control character of a file through', () => {
    const said = (words: string) => ({ slides: [slide('s', [text('h', words)])] });
    const shown = renderDiffs([diffOf(said('x'), said('\u001b[31mred\u202e'))], 'en', plain);
    expect(shown).not.toMatch(/[\u001b\u202e]/);
    expect(shown).toContain('␛[31mred');
  });
});

describe('as Markdown', () => {
  it('has tables, and takes nothing of the user’s for markup', () => {
    const shown = renderMarkdown([everything()], 'en');
    expect(shown).toMatch(/^# What changed in “Tea” \(en\)\n\n- before: a\n- after: b\n/);
    expect(shown).toContain('| Green \\| \\<tea\\> (green) | 40.0% (12/30) | 31.0% (9/29) | −9.0 |');
    expect(shown).toContain('- before: Green\\_tea \\*first\\*\n- after: Black tea \\| first');
    const rows = shown.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|').length, row).toBeGreaterThan(5);
  });
});

describe('as JSON', () => {
  it('keeps its keys: other programs read them', () => {
    const keysOf = (value: unknown, path = ''): readonly string[] =>
      Array.isArray(value)
        ? value.flatMap((item) => keysOf(item, `${path}[]`))
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, item]) => [`${path}.${key}`, ...keysOf(item, `${path}.${key}`)])
          : [];
    const diff = { ...everything(), inputs: [{ file: 'f', change: 'added' }] } as DeckDiff;
    const side = ['name', 'deck', 'survey', 'locale', 'title', 'date', 'slides', 'drafts'];
    const shown = ['options', 'label', 'displayed', 'exact', 'decimals', 'count', 'base', 'hidden'];
    const standing = ['holds', 'expression', 'margin', 'figure', 'value', 'measure'];
    const under = (path: string, keys: readonly string[]): readonly string[] => keys.map((key) => `${path}.${key}`);
    expect(new Set(keysOf(JSON.parse(JSON.stringify(diffJson([diff])))))).toEqual(
      new Set([
        ...under('', ['version', 'differs', 'decks']),
        ...under('.decks[]', [
          'before',
          'after',
          'differs',
          'claims',
          'ranks',
          'words',
          'values',
          'bases',
          'sizes',
          'slides',
          'about',
          'inputs',
        ]),
        ...['before', 'after'].flatMap((when) => [
          ...under(`.decks[].${when}`, side),
          ...under(`.decks[].claims[].${when}`, standing),
          ...under(`.decks[].claims[].${when}.value`, shown.filter((key) => key !== 'label')), // prettier-ignore
          ...under(`.decks[].ranks[].${when}`, ['rank', 'tied']),
          ...under(`.decks[].slides[].values[].${when}`, shown),
          ...under(`.decks[].values[].${when}`, shown),
        ]),
        ...under('.decks[].inputs[]', ['file', 'change']),
        ...under('.decks[].claims[]', [
          'id',
          'expression',
          'status',
          'near',
          'used',
          'before',
          'after',
          'slides',
          'sentences',
        ]),
        ...under('.decks[].claims[].sentences[]', ['slide', 'words']),
        ...under('.decks[].ranks[]', ['question', 'option', 'label', 'before', 'after', 'slides']),
        ...under('.decks[].bases[]', ['question', 'before', 'after', 'small', 'slides']),
        ...under('.decks[].sizes[]', ['questions', 'before', 'after', 'slides']),
        ...under('.decks[].words[]', ['slide', 'what', 'name', 'message', 'before', 'after', 'onlyNumbers']),
        ...under('.decks[].values[]', ['figures', 'measure', 'question', 'before', 'after', 'points', 'slides']),
        ...under('.decks[].slides[]', ['id', 'title', 'status', 'before', 'after', 'moved', 'values', 'texts', 'draft', 'look']), // prettier-ignore
        ...under('.decks[].slides[].draft', ['before', 'after']),
        ...under('.decks[].slides[].values[]', ['figures', 'measure', 'question', 'before', 'after', 'points']),
        ...under('.decks[].slides[].texts[]', ['what', 'name', 'message', 'before', 'after', 'onlyNumbers']),
      ]),
    );
  });

  it('holds everything, and no number that nobody published', () => {
    const guess = (count: number) => ({
      figures: [share('often', 'Q3', 'often', count, 66, { provenance: 'reconstructed' })],
      claims: [claim('c', 'often > 36%', { figure: 'often', measure: 'percent', min: 36, minIncluded: false, maxIncluded: true, holds: true })], // prettier-ignore
      slides: [slide('s', [text('h', 'Many', { figures: ['often'], claims: ['c'] })])],
    });
    const json = JSON.stringify(diffJson([diffOf(guess(30), guess(24))]));
    expect(JSON.parse(json)).toMatchObject({
      version: 1,
      differs: true,
      decks: [
        {
          claims: [{ status: 'near', after: { margin: null, value: { displayed: null, exact: null, count: null } } }],
          values: [{ before: { displayed: null }, after: { displayed: null, base: 66 } }],
          slides: [{ values: [{ before: { displayed: null }, after: { displayed: null, base: 66 } }] }],
        },
      ],
    });
    expect(json).not.toMatch(/36\.3636|"count":24/);
  });
});

const asText = (html: string): string =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('as a page', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
  const page = renderHtml(
    [{ diff: everything(), before: new Map([['q1', png]]), after: new Map([['q1', png]]) }],
    'ja',
  );

  it('needs nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|url\(|@import|https?:/i);
    expect([...page.matchAll(/src="([^"]*)"/g)].map(([, src]) => src?.slice(0, 22))).toEqual(['data:image/png;base64,', 'data:image/png;base64,']); // prettier-ignore
    expect(page).toContain("default-src 'none'");
  });

  it('says its language, its parts, its pictures', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="ja">/);
    expect(page.match(/<h1 /g)).toHaveLength(1);
    expect([...page.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => asText(alt ?? ''))).toEqual(['スライド 1: Title q1（変更前）', 'スライド 1: Title q1（変更後）']); // prettier-ignore
    // The deck's ranks and figures, and the slide's figures.
    expect(page.match(/<th scope="col"/g)?.length).toBe(5 + 5 + 4);
    expect(asText(page)).toContain('Green | <tea> (green)');
    expect(page).not.toContain('<tea>');
  });

  it('shows each slide that changed before and after, and says where there is no picture', () => {
    const pairs = page
      .split('<div class="pair">')
      .slice(1)
      .map((rest) => rest.split('</div></section>')[0] ?? '');
    expect(pairs.every((pair) => pair.match(/<figure>/g)?.length === 2)).toBe(true);
    expect(pairs[0]?.match(/<img /g)).toHaveLength(2);
    // The new slide did not exist before; the others have no picture on this page.
    expect(asText(pairs[1] ?? '')).toMatch(/^変更前このスライドはありません変更後 · スライド 2画像はありません/);
  });

  it('folds what did not change, and links to what did', () => {
    const folded = page.match(
      /<details><summary>変更なしのスライド 2 枚<\/summary><ol class="plain">(.*?)<\/ol>/s,
    )?.[1];
    expect(folded?.match(/<li>/g)).toHaveLength(2);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(['d0-q1', 'd0-x', 'd0-d', 'd0-c']);
    for (const id of links) expect(page).toContain(`id="${id}"`);
  });

  it('has no markup in its attributes, whatever a title holds', () => {
    const said = (title: string) => ({ slides: [slide('s', [], { title })] });
    const shown = renderHtml([{ diff: diffOf(said('a'), said('two\nlines "<b>"')), before: new Map(), after: new Map([['s', png]]) }], 'en'); // prettier-ignore
    expect(shown).toContain('alt="Slide 1: two lines &#34;&#60;b&#62;&#34; (after)"');
  });

  it('does without pictures', () => {
    expect(renderHtml([{ diff: everything() }], 'en')).not.toContain('<img');
  });

  it('marks what differs between two texts, and loses none of it', () => {
    expect(markedWords('約4割が導入', '約3割が導入')).toEqual(['約<del>4</del>割が導入', '約<ins>3</ins>割が導入']);
    expect(markedWords('53.0% do', '53.5% do')).toEqual(['<del>53.0%</del> do', '<ins>53.5%</ins> do']);
    expect(markedWords('same', 'same')).toEqual(['same', 'same']);
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '<', '&', '%', '1', '割', '\n', 'が', '👩‍👩‍👧') });
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(markedWords(before, after).map(asText)).toEqual([before, after]);
        expect(asText(escapeHtml(before))).toBe(before);
      }),
    );
  });
});

describe('describeDiff', () => {
  it('sets out in full what else it leaves aside', () => {
    const said = (words: string, alt: string) => ({ slides: [slide('s', [text('h', words, { alt })])] });
    const diff = diffOf(said('tea', 'one'), said('coffee', 'two'));
    const kinds = (full: boolean) => describeDiff(diff, 'en', full).sections.flatMap(({ blocks }) => blocks);
    const headline = { kind: 'words', label: 'Text h', before: 'tea', after: 'coffee', minor: false };
    const ofDeck = { ...headline, label: 'slide 1 s · Text h' };
    expect(kinds(true)).toEqual([
      ofDeck,
      headline,
      { kind: 'words', label: 'Alternative text · Text h', before: 'one', after: 'two', minor: true },
    ]);
    expect(kinds(false)).toEqual([ofDeck, { kind: 'list', lines: ['Slide 1 s: Title s – 1 text with other words'] }]);
  });

  it('leaves texts aside of which only numbers changed, unless nothing else tells the numbers', () => {
    const said = (n: number, figures: readonly string[]) => ({
      figures: [share('green', 'Q1', 'green', n, 100)],
      slides: [slide('s', [text('h', `${n} drink tea`, { figures })])],
    });
    const shown = (figures: readonly string[]) =>
      describeDiff(diffOf(said(1, figures), said(2, figures)), 'en').sections.flatMap(({ blocks }) => blocks);
    expect(shown([])).toMatchObject([{ kind: 'words', label: 'slide 1 s · Text h', before: '1 drink tea', after: '2 drink tea', minor: false }, { kind: 'list' }]); // prettier-ignore
    expect(shown(['green'])).toMatchObject([{ kind: 'table' }, { kind: 'list', lines: ['Slide 1 s: Title s – 1 figure'] }]); // prettier-ignore
  });

  it('tells first what is false on a slide, last what no sentence relies on', () => {
    const at = (id: string, holds: boolean) =>
      claim(id, `${id} > 50%`, { figure: 'green', measure: 'percent', min: 50, minIncluded: false, maxIncluded: true, holds }); // prettier-ignore
    const deck = (n: number) => ({
      figures: [share('green', 'Q1', 'green', n, 100)],
      claims: [at('unused', n > 50), at('near', true), at('shown', n > 50)],
      slides: [slide('s', [text('h', 'Most drink tea', { claims: ['shown', 'near'] })])],
    });
    const { claims } = diffOf(deck(60), deck(50));
    expect(claims.map(({ id, status }) => [id, status])).toEqual([
      ['shown', 'broken'],
      ['near', 'near'],
      ['unused', 'broken'],
    ]);
    expect(claims[0]?.sentences).toEqual([{ slide: 's', words: 'Most drink tea' }]);
    const { sections } = describeDiff(diffOf(deck(60), deck(50)), 'ja');
    const heads = sections.map(({ heading, blocks: [block] }) => [heading, block?.kind === 'entries' ? block.entries.map(({ head, tone }) => `${tone} ${head}`) : []]); // prettier-ignore
    expect(heads).toEqual([
      ['成り立たなくなった文 (1)', ['bad 成り立たなくなった：スライド 1 s']],
      ['スライドで使われているその他の主張 (1)', ['warn 成り立つが差は0.5ポイント以内：スライド 1 s']],
      ['スライドで使われていない主張 (1)', ['plain 成り立たなくなった：この主張を使う文は資料にありません']],
    ]);
    const [entries] = sections[0]?.blocks ?? [];
    expect(entries?.kind === 'entries' && entries.entries[0]?.lines[1]).toBe('60.0% (60/100)、余裕 10.00 ポイント → 50.0% (50/100)、ちょうど境目'); // prettier-ignore
  });

  it('shows a rewritten claim with the condition and margin of each side', () => {
    const deck = (n: number, min: number, expression: string) => ({
      figures: [share('green', 'Q1', 'green', n, 100)],
      claims: [claim('most', expression, { figure: 'green', measure: 'percent', min, minIncluded: true, maxIncluded: true, holds: n >= min })], // prettier-ignore
      slides: [slide('s', [text('h', 'Most drink tea', { claims: ['most'] })])],
    });
    const linesOf = (after: ReturnType<typeof deck>) => {
      const [block] = describeDiff(diffOf(deck(60, 50, 'green >= 50%'), after), 'en').sections[0]?.blocks ?? [];
      return block?.kind === 'entries' ? block.entries.map(({ head, lines }) => [head, ...lines]) : [];
    };
    expect(linesOf(deck(65, 70, 'green >= 70%'))).toEqual([
      [
        'FALSE NOW: slide 1 s',
        '“Most drink tea”',
        'before: green >= 50%: true, 60.0% (60/100), 10.00 points to spare',
        'after: green >= 70%: false, 65.0% (65/100), 5.00 points short',
        'claim most',
      ],
    ]);
    expect(linesOf(deck(60, 20, 'green >= 20%'))[0]?.slice(0, 1)).toEqual(['its condition is another: slide 1 s']);
    expect(linesOf(deck(60, 50, 'green  >= 50%'))).toEqual([]);
  });

  it('says nothing is false where the sentence went with the claim', () => {
    const deck = (n: number, claims: readonly string[]) => ({
      figures: [share('green', 'Q1', 'green', n, 100)],
      claims: [claim('most', 'green >= 50%', { figure: 'green', measure: 'percent', min: 50, minIncluded: true, maxIncluded: true, holds: n >= 50 })], // prettier-ignore
      slides: [slide('s', [text('h', 'Tea', { claims })])],
    });
    const report = describeDiff(diffOf(deck(60, ['most']), deck(40, [])), 'en');
    expect(report.sections.map(({ heading }) => heading)).toEqual(['Claims that no slide relies on (1)']);
    expect(report.summary).toEqual([{ tone: 'plain', text: 'Claims that no slide relies on: 1 changed.' }]);
  });

  it('tells each value once, the largest change first, with all slides that show it', () => {
    const deck = (a: number, b: number) => ({
      figures: [share('a', 'Q1', 'a', a, 100), share('b', 'Q1', 'b', b, 100)],
      slides: [
        slide('s', [text('h', `${a}`, { figures: ['a'] })]),
        slide('t', [text('h', `${a} ${b}`, { figures: ['a', 'b'] })]),
      ],
    });
    const { values } = diffOf(deck(30, 30), deck(31, 20));
    expect(values.map(({ figures, points, slides }) => [figures, points, slides])).toEqual([
      [['b'], -10, ['t']],
      [['a'], 1, ['s', 't']],
    ]);
  });

  it('lists a few files of many, and all of them on a page', () => {
    const inputs = Array.from({ length: 20 }, (_, n) => ({ file: `f${n}.yaml`, sha256: '' }));
    const diff = diffOf({ slides: [slide('a')] }, { slides: [slide('b')], inputs });
    const listed = (full: boolean) => describeDiff(diff, 'en', full).sections.at(-1)?.blocks;
    expect(listed(false)).toMatchObject([{ lines: expect.objectContaining({ length: 9, 8: 'and 12 more' }) }]);
    expect(listed(true)).toMatchObject([{ lines: expect.objectContaining({ length: 20 }) }]);
    const same = diffOf({ slides: [slide('a')] }, { slides: [slide('a')], inputs });
    expect(printSame([same], 'en')).toMatch(/: f0\.yaml \(new\), f1\.yaml \(new\), f2\.yaml \(new\), f3\.yaml \(new\), and 16 more\.$/); // prettier-ignore
  });

  it('takes points before rounding, as the trade does, and says so where the printed values give others', () => {
    const deck = (count: number, base: number) => ({
      figures: [share('green', 'Q1', 'green', count, base)],
      slides: [slide('s', [text('h', `${count}`, { figures: ['green'] })])],
    });
    // 33.11 → 32.89: printed 33.1 → 32.9, −0.22; 9.93 → 9.97: printed 9.9 → 10.0, +0.03.
    const points = (a: readonly [number, number], b: readonly [number, number]) => {
      const diff = diffOf(deck(...a), deck(...b));
      return [diff.slides[0]?.values[0]?.points, describeDiff(diff, 'en').notes.length];
    };
    expect(points([100, 302], [99, 301])).toEqual([-0.2, 0]);
    expect(points([30, 302], [30, 301])).toEqual([0, 1]);
    expect(points([73, 302], [72, 302])).toEqual([-0.3, 1]);
    expect(points([53, 100], [50, 100])).toEqual([-3, 0]);
  });
});
