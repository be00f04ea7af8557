import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { parseCatalogue } from '../../../src/deck/text/catalogue.ts';
import { localeSchema } from '../../../src/deck/text/schema.ts';
import { collector, localeSource } from './fixtures.ts';

/** What is reported about one message: code, line and column in the file, and the words. */
function complaints(message: string): readonly string[] {
  const found = collector();
  const source = localeSource('ja', message);
  const catalogue = parseCatalogue(source, found.report);
  expect(catalogue).toBeDefined();
  return found.found.map(({ code, place, says }) => `${code} ${place?.line}:${place?.column} ${says.en.found}`);
}

describe('a sound catalogue', () => {
  it('is read whole, in the order of the file', () => {
    for (const locale of ['ja', 'en'] as const) {
      const found = collector();
      const catalogue = parseCatalogue(localeSource(locale), found.report);
      expect(found.found).toEqual([]);
      expect(catalogue?.locale).toBe(locale);
      expect([...(catalogue?.messages.keys() ?? [])][0]).toBe('question.Q2');
      expect(catalogue?.broken.size).toBe(0);
    }
  });
  it('keeps what the locale declares beside its messages', () => {
    const catalogue = parseCatalogue(localeSource('ja'), collector().report);
    expect(catalogue?.keepTogether).toEqual(['地方中小企業', '人手不足']);
    expect([...(catalogue?.wordings.keys() ?? [])].slice(0, 3)).toEqual([
      'about_tenths',
      'at_least_half',
      'at_least_tenths',
    ]);
    expect([...(catalogue?.bounds.keys() ?? [])]).toEqual(['at_least', 'over', 'surpassed']);
  });
  it('leaves out the line break at the end of a block, and no other', () => {
    const catalogue = parseCatalogue(localeSource('ja', 'a.block: |\n  一\n  二\n'), collector().report);
    expect(catalogue?.messages.get('a.block')?.source).toBe('一\n二');
  });
  it('has a schema that can be exported', () => {
    const schema = z.toJSONSchema(localeSchema) as { properties: Record<string, unknown>; required: string[] };
    expect(Object.keys(schema.properties)).toContain('quantifiers');
    // The program says the rest where it speaks the language.
    expect(schema.required).toEqual(['locale', 'messages']);
  });
});

// The first added message is on line 5; `  a.b: ` takes up seven columns.
describe('mistakes in a message are reported at their character', () => {
  it.each([
    ['a.b: 割引{$ai_adoption :share', 'text/syntax 5:30 the message "a.b" cannot be read: "}" is missing after ":share"'],
    ['a.b: 余り } だ', 'text/syntax 5:11 the message "a.b" cannot be read: a "}" closes nothing'],
    ['a.b: あ{$ai_adoption decimals=0}', 'text/syntax 5:23 the message "a.b" cannot be read: "decimals=0" cannot stand here'],
    ['a.b: あ\\q', 'text/syntax 5:9 the message "a.b" cannot be read: "\\q" is no escape'],
    ['a.b: "\\u3042{#em}あ"', 'text/unclosed-markup 5:15 {#em} is never closed'],
    ['a.b: あ{/em}', 'text/stray-close 5:9 {/em} closes nothing that is open here'],
    ['a.b: あ{#em}い{#num}う{/em}{/num}', 'text/stray-close 5:22 {/em} closes nothing that is open here'],
    ['a.b: あ{#emm}い{/emm}', 'text/unknown-markup 5:9 there is no markup {#emm}'],
    ['a.b: あ{#em /}', 'text/empty-markup 5:9 {#em /} covers no words'],
    ['a.b: あ{#claim}い{/claim}', 'text/missing-option 5:9 {#claim} lacks "id="'],
    ['a.b: あ{#literal kind=dates}い{/literal}', 'text/bad-option-value 5:24 {#literal} has kind=dates'],
    ['a.b: あ{#lang tag=|?|}い{/lang}', 'text/bad-option-value 5:20 {#lang} has tag=?'],
    ['a.b: あ{#claim id=$x}い{/claim}', 'text/bad-option-value 5:20 {#claim} has id=$x'],
    ['a.b: あ{$ai_adoption :shares}', 'text/unknown-function 5:23 there is no function :shares'],
    ['a.b: あ{$ai_adoption :share decimal=0}', 'text/unknown-option 5:30 :share has no option "decimal"'],
    ['a.b: あ{$ai_adoption :share decimals=many}', 'text/bad-option-value 5:39 :share has decimals=many'],
    ['a.b: あ{$ai_adoption :share decimals=0 decimals=1}', 'text/syntax 5:41 the message "a.b" cannot be read: the option "decimals=1" is given twice'],
    ['a.b: .local $n = {$respondents :count} .match $n one {{あ}}', 'text/syntax 5:52 the message "a.b" cannot be read: the variant for all other cases is missing'],
  ])('%s', (message, complaint) => {
    expect(complaints(message)).toEqual([complaint]);
  }); // prettier-ignore
  it.each([
    ['.input {$n :number} .match $n few {{人}} * {{人々}}', ['text/dead-plural 5:38']],
    ['.input {$n :number} .match $n one {{人}} * {{人々}}', ['text/dead-plural 5:38']],
    ['.input {$n :number} .match $n 1 {{人}} * {{人々}}', []],
    ['.input {$n :number} .match $n other {{人}} * {{人々}}', []],
  ])('also a plural that the language does not have: %s', (message, told) => {
    expect(complaints(`a.b: ${message}`).map((said) => said.split(' ').slice(0, 2).join(' '))).toEqual(told);
  }); // prettier-ignore

  it('in Japanese too, with what to do', () => {
    const found = collector();
    parseCatalogue(localeSource('ja', 'a.b: あ{#emm}い{/emm}'), found.report);
    expect(found.found[0]?.says.ja).toEqual({
      found: '{#emm} というマークアップはありません',
      expected: '次のいずれか: 「em」「num」「unit」「claim」「editorial」「literal」「lang」',
      hint: '「em」のことですか。',
    });
  });
  it('of several messages at once, and sets those aside', () => {
    const found = collector();
    const catalogue = parseCatalogue(localeSource('ja', 'a.b: あ}\na.c: い{\na.d: う'), found.report);
    expect(found.codes()).toEqual(['text/syntax', 'text/syntax']);
    expect([...(catalogue?.broken ?? [])]).toEqual(['a.b', 'a.c']);
    expect(catalogue?.messages.has('a.d')).toBe(true);
  });
  it('names control characters', () => {
    const found = collector();
    const source = localeSource('ja', 'a.b: "あ\\tい"');
    parseCatalogue(source, found.report);
    expect(found.found.map((d) => [d.code, d.place?.column, d.says.en.found])).toEqual([
      ['text/control-character', 10, '"a.b" holds the character U+0009, which no slide can show'],
    ]);
  });
});

describe('mistakes in the tables', () => {
  const complain = (change: (text: string) => string): readonly string[] => {
    const found = collector();
    const source = parseYaml('locales/ja.yaml', change(localeSource('ja').text), found.report);
    if (source) parseCatalogue(source, found.report);
    return found.found.map((d) => `${d.code} ${d.says.en.found}`);
  };
  it('a wording knows its number only, and no function of figures', () => {
    expect(complain((text) => text.replace('第{$n :number}位', '第{$m :rank}位'))).toEqual([
      'text/unknown-function there is no function :rank',
      'text/unknown-placeholder {$m} means nothing here',
    ]);
  });
  it('a form is one of the known ones', () => {
    expect(complain((text) => text.replace('  over_half: 過半数', '  overhalf: 過半数'))[0]).toMatch(/^schema\//);
  });
  it('the locale is a BCP 47 tag', () => {
    expect(complain((text) => text.replace('locale: ja\n', 'locale: japanese!\n'))).toEqual([
      'schema/bad-value "locale" is the text "japanese!"',
    ]);
  });
  it('a message is a text that is not empty', () => {
    expect(complain((text) => text.replace('messages:\n', "messages:\n  a.b: ''\n"))).toEqual([
      'schema/bad-value "messages.a.b" is the text ""',
    ]);
  });
});
