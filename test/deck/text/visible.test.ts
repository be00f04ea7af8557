import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import type { Row, TableColumn } from '../../../src/data/tabulate/types.ts';
import { parseCatalogue } from '../../../src/deck/text/catalogue.ts';
import { checkLabels } from '../../../src/deck/text/check-labels.ts';
import { readTexts } from '../../../src/deck/text/read-texts.ts';
import { collector, facts, ledgerWith } from './fixtures.ts';

/** The diagnostics of messages and of the labels of Q1's options a, b and c, as `code line what`. */
function said(messages: string, more = ''): readonly string[] {
  const found = collector();
  const text = `locale: ja\nmessages:\n${messages.replace(/^/gm, '  ')}\nwordings: {}\nquantifiers: { words: [], wordings: {} }\n${more}`;
  const source = parseYaml('ja.yaml', text, found.report)!;
  const words = readTexts({ catalogue: source }, { ledger: ledgerWith(), facts }, found.report)!;
  const row = (option: string): Row => ({ option, role: 'answer', count: 1, weighted: 1, exact: 1, displayed: 1, adjustment: 0, tied: false, provenance: 'published' }); // prettier-ignore
  const table = { table: 'Q1', question: 'Q1', kind: 'single', base: 3, smallBase: false, decimals: 1, rows: ['a', 'b', 'c'].map(row), ranked: [], verbatims: [] } as unknown as TableColumn; // prettier-ignore
  checkLabels(
    new Map([['Q1', { request: { question: 'Q1' }, key: 'Q1', columns: [table] }]]),
    [],
    words.texts,
    found.report,
  );
  return found.found.map(({ code, severity, place, says }) => `${severity} ${code} ${place?.line} ${says.en.found}`);
}

describe('labels of one question', () => {
  it('that read the same are errors at the second of them', () => {
    expect(said('option.Q1.a: はい\noption.Q1.b: いいえ\noption.Q1.c: はい')).toEqual([
      'error text/same-label 5 "option.Q1.a", "option.Q1.c" read the same: "はい"',
    ]);
    expect(said('option.Q1.a: ＡＩ を使う\noption.Q1.b: aiを使う\noption.Q1.c: いいえ')).toEqual([
      expect.stringContaining('read the same: "ＡＩ を使う"; they differ only in case, width, spaces'),
    ]);
    expect(said('option.Q1.a: x\noption.Q1.b: x\noption.Q1.c: x')[0]).toContain('"option.Q1.a", "option.Q1.b", "option.Q1.c"'); // prettier-ignore
  });

  it('as they are printed: through markup, quoting and figures', () => {
    expect(said('option.Q1.a: "{#em}は{/em}い"\noption.Q1.b: "{|はい|}"\noption.Q1.c: いいえ')).toHaveLength(1);
    expect(said('option.Q1.a: "{$fear :share}"\noption.Q1.b: "{$wish :share}"\noption.Q1.c: いいえ')).toEqual([]);
  });

  it('are told apart from invisible characters, which are remarked', () => {
    expect(said('option.Q1.a: はい\noption.Q1.b: "は\\u200bい"')).toEqual([
      'warning text/invisible-character 4 "option.Q1.b" holds characters that nobody sees: U+200B',
      expect.stringContaining('error text/same-label 4 "option.Q1.a", "option.Q1.b" read the same'),
    ]);
  });

  it('have other names among themselves, or beside the usual one of the rest', () => {
    const usual = 'option.Q1.a: 見積書の作成\noption.Q1.b: 営業資料\noption.Q1.c: 見積書\n';
    expect(said(`${usual}option.Q1.a.short: 資料\noption.Q1.b.short: 資料`)).toEqual([
      'error text/same-label 7 "option.Q1.a.short", "option.Q1.b.short" read the same: "資料"',
    ]);
    expect(said(`${usual}option.Q1.a.short: 見積書`)).toEqual([expect.stringContaining('"option.Q1.a.short", "option.Q1.c"')]); // prettier-ignore
    expect(said(`${usual}option.Q1.a.short: 見積\noption.Q1.b.long: 見積`)).toEqual([]);
  });

  it('of another question, or of no option, are none of these', () => {
    expect(said('option.Q1.a: はい\noption.Q2.a: はい\noption.Q1.zz: はい')).toEqual([]);
  });
});

describe('a text of which nothing is to be seen', () => {
  it.each([
    ['spaces', '"   "'],
    ['no-break spaces', '"\\u00a0"'],
    ['an ideographic space', '"\\u3000"'],
    ['zero-width characters', '"\\u200b\\ufeff\\u2060"'],
    ['a filler', '"\\u3164"'],
    ['quoted spaces', '"{| |}"'],
    ['nothing quoted', '"{||}"'],
    ['markup around nothing', '"{#em} {/em}"'],
    ['one of its variants', '".input {$fear :share} .match $fear 1 {{}} * {{x}}"'],
  ])('is an error: %s', (_, words) => {
    for (const key of ['option.Q1.a', 'question.Q1', 'section.x', 'auto.other']) {
      expect(said(`${key}: ${words}`)).toEqual([`error text/blank 3 "${key}" prints nothing that one could see`]);
    }
  });

  it('is none where it prints a figure, or stands between other texts', () => {
    expect(said('a: "{$fear :share}"\nauto.x_joint: "{||}"\nauto.y_joint: "\\u3000"')).toEqual([]);
    expect(said('x_joint: "\\u3000"')).toHaveLength(1);
  });

  it('is an error of a wording, and of the translation of an answer', () => {
    const found = collector();
    const text = `locale: ja\nmessages: {}\nwordings: { few: "\\u200b" }\nbounds: { over: " " }\nquantifiers: { words: [], wordings: {} }\nanswers: { Q7: { x: "\\u3000" } }\n`;
    parseCatalogue(parseYaml('ja.yaml', text, found.report)!, found.report);
    expect(found.found.map(({ code, place }) => `${code} ${place?.line}`).toSorted()).toEqual(['text/blank 3', 'text/blank 4', 'text/blank 6']); // prettier-ignore
  });
});

it('invisible characters are named once a message, at the first, and leave it as it is', () => {
  expect(said('a: "x\\u00ady\\u200bz\\u00ad"')).toEqual([
    'warning text/invisible-character 3 "a" holds characters that nobody sees: U+00AD, U+200B',
  ]);
  expect(said('a: "👩‍💻 می\\u200cخواهم ❤️"')).toEqual([]);
});
