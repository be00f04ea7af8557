import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffJson } from '../../src/compare/render/diff-json.ts';
import { describeDiff, printSame } from '../../src/compare/render/describe-diff.ts';
import { escapeHtml, markedWords } from '../../src/compare/render/html-words.ts';
import { renderHtml } from '../../src/compare/render/render-html.ts';
import { renderMarkdown } from '../../src/compare/render/render-markdown.ts';
import type { DeckDiff } from '../../src/compare/types.ts';
import { renderDiff } from '../../src/cli/render-diff.ts';
import { chart, claim, diffOf, share, slide, table, text } from './fixture.ts';

/** One of everything: a flip, a broken claim, a small base, a rewording, slides added, dropped, moved, restyled. */
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

describe('on the terminal', () => {
  it('shows the whole deck first, then slide by slide', () => {
    expect(renderDiff(everything(), 'en', plain)).toBe(
      [
        'What changed in report · tea (en)',
        'a → b',
        'Slides: 2 changed, 1 added, 1 dropped, 1 moved, 3 unchanged',
        '',
        'Claims',
        '  standing   claim                   before                             after                              slides',
        '  ---------  ----------------------  ---------------------------------  ---------------------------------  ------',
        '  FALSE NOW  first: rank(green) = 1  40.0% (12/30), margin 6.67 points  31.0% (9/29), margin −3.45 points  q1',
        '',
        'Ranks',
        '  question  answer         before  after  slides',
        '  --------  -------------  ------  -----  ------',
        '  Q1        Green | <tea>  no. 1   no. 2  q1',
        '  Q1        black          no. 2   no. 1  q1',
        '',
        'Small bases',
        '  Q1: 30 → 29 respondents, too few to rely on now (slides: q1)',
        '',
        'Slide 1 q1: Title q1',
        '  DRAFT stands across it now: it says something that is not true.',
        '  value                  before         after          points',
        '  ---------------------  -------------  -------------  ------',
        '  Green | <tea> (green)  40.0% (12/30)  31.0% (9/29)     −9.0',
        '  black                  33.3% (10/30)  34.5% (10/29)    +1.2',
        '  Headline (q1.headline)',
        '    before  Green_tea *first*',
        '    after   Black tea | first',
        '',
        'Slide 2 x: Title x',
        '  New slide.',
        '',
        'Slide 3 d: Title d',
        '  Moved: 5 → 3.',
        '',
        'Slide 4 c: Title c',
        '  No longer in the deck.',
        '',
        'Same words and figures, different look: look',
        'Unchanged: a, b',
        '',
      ].join('\n'),
    );
  });

  it('is one line where nothing differs', () => {
    const same = diffOf({ slides: [slide('a')] }, { slides: [slide('a')], inputs: [{ file: 'ja.yaml', sha256: '1' }] });
    expect(renderDiff(same, 'en', plain)).toBe(
      'Nothing differs between a and b (1 slide, en). Changed without effect on the slides: ja.yaml (new).\n',
    );
    expect(printSame(same, 'ja')).toBe(
      'a と b に違いはありません（スライド 1 枚、en）。スライドに影響のないファイルの変更: ja.yaml（追加）',
    );
  });

  it('lets no control character of a file through', () => {
    const said = (words: string) => ({ slides: [slide('s', [text('h', words)])] });
    const shown = renderDiff(diffOf(said('x'), said('\u001b[31mred\u202e')), 'en', plain);
    expect(shown).not.toMatch(/[\u001b\u202e]/);
    expect(shown).toContain('␛[31mred');
  });
});

describe('as Markdown', () => {
  it('has tables, and takes nothing of the user’s for markup', () => {
    const shown = renderMarkdown([everything()], 'en');
    expect(shown).toMatch(/^# What changed in report · tea \(en\)\n\n- before: a\n- after: b\n/);
    expect(shown).toContain('| Green \\| \\<tea\\> (green) | 40.0% (12/30) | 31.0% (9/29) | −9.0 |');
    expect(shown).toContain('- before: Green\\_tea \\*first\\*\n- after: Black tea \\| first');
    const rows = shown.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|').length, row).toBeGreaterThan(5);
  });
});

describe('as JSON', () => {
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
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect([...page.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => asText(alt ?? ''))).toEqual(['スライド 1: Title q1（変更前）', 'スライド 1: Title q1（変更後）']); // prettier-ignore
    expect(page.match(/<th scope="col"/g)?.length).toBeGreaterThan(10);
    expect(asText(page)).toContain('Green | <tea> (green)');
    expect(page).not.toContain('<tea>');
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
  it('sets out in full what else it only names', () => {
    const said = (n: number, alt: string) => ({ slides: [slide('s', [text('h', `${n} drink tea`, { alt })])] });
    const diff = diffOf(said(1, 'one'), said(2, 'two'));
    const kinds = (full: boolean) => describeDiff(diff, 'en', full).sections.flatMap(({ blocks }) => blocks);
    expect(kinds(true).map((block) => block.kind)).toEqual(['words', 'words']);
    expect(kinds(false)).toEqual([
      { kind: 'words', label: 'Alternative text · Text h', before: 'one', after: 'two' },
      { kind: 'list', lines: ['Same words, new numbers: Text h'] },
    ]);
  });
});
