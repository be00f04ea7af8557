import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { parseCatalogue } from '../../../src/deck/text/catalogue.ts';
import { readTexts } from '../../../src/deck/text/read-texts.ts';
import { collector, facts, ledgerWith, localeSource, make } from './fixtures.ts';

const names = { ledger: ledgerWith(), facts };

function read(
  messages: string,
  more = '',
): NonNullable<ReturnType<typeof readTexts>> & { readonly codes: readonly string[] } {
  const found = collector();
  const base = readTexts({ catalogue: localeSource('ja') }, names, found.report);
  const text = `locale: fr\nmessages:\n${messages}wordings: {}\nquantifiers: { words: [], wordings: {} }\nanswers: { Q7: { なぜなら: Parce que., 別に: } }\n${more}`;
  const source = parseYaml('fr.yaml', text, found.report);
  const words = base && source && readTexts({ catalogue: source }, names, found.report, base);
  if (!words) throw new Error(found.codes().join());
  return { ...words, codes: found.codes() };
}

describe('a translation that lacks messages', () => {
  it('takes them from the base language, in its language, and keeps its own', () => {
    const { texts, catalogue, codes } = read('  cover.rate: Seulement {$ai_adoption :share}\n  q5.headline:\n');
    expect(codes).toEqual([]);
    expect([...catalogue.untranslated]).toEqual(['q5.headline']);
    expect(texts.plain('cover.rate')).toMatch(/^Seulement 9,9\s%$/);
    expect(texts.text('cover.asked')).toMatchObject({ language: 'ja-JP', place: { file: 'locales/ja.yaml' } });
    expect(texts.plain('q5.headline')).toBe('約4割が導入を希望しています。');
    expect(texts.has('q5.headline')).toBe(true);
    expect(texts.has('q99.headline')).toBe(false);
  });

  it('prints labels and wordings that it lacks in the base language too', () => {
    const { texts } = read('  a: "{$ai_adoption :label}, {$fear :approx as=one_in}"\n');
    expect(texts.plain('a')).toBe('全社的に導入・活用している, 3人に1人');
  });

  it('says a bound of a fact in its own words, or in those of the base language', () => {
    const say = (bounds: string): string => {
      const { texts } = read(`  a: "{$company.cases :fact}"\n`, bounds);
      return texts.plain('a');
    };
    expect(say('')).toBe('800超');
    expect(say('bounds: { over: "plus de {$value}" }\n')).toBe('plus de 800');
  });

  it('labels no answer alike for every question, unless one has a label of its own', () => {
    const { texts } = read('  auto.no_answer: Sans réponse\n  option.Q2.no_answer: Rien dit\n');
    expect(texts.plain('option.Q1.no_answer')).toBe('Sans réponse');
    expect(texts.text('option.Q1.no_answer')).toMatchObject({ key: 'auto.no_answer', language: 'fr-FR' });
    expect(texts.place('option.Q1.no_answer')).toEqual(texts.place('auto.no_answer'));
    expect(texts.plain('option.Q2.no_answer')).toBe('Rien dit');
    expect(texts.formatter.context.label('option.Q1.no_answer')?.map((run) => run.text)).toEqual(['Sans réponse']);
    expect(texts.has('option.Q1.no_answer')).toBe(true);
    expect(texts.has('option.Q1.no_answer.headline')).toBe(false);
    expect(read('  a: b\n').texts.has('option.Q1.no_answer')).toBe(false);
  });

  it('has the translations of free answers, but not those left empty', () => {
    const { texts } = read('  a: b\n');
    expect(texts.answer('Q7', 'なぜなら')).toBe('Parce que.');
    expect(texts.answer('Q7', '別に')).toBeUndefined();
    expect(texts.answer('Q8', 'なぜなら')).toBeUndefined();
  });

  it('shows names in their romanised form in any language of Latin letters', () => {
    expect(read('  a: "{$company.name :fact}"\n').texts.plain('a')).toBe('LOG Co., Ltd.');
    expect(make('en', 'a: "{$company.motto :fact}"').texts.plain('a')).toBe('ワクワク');
  });
});

it('a locale must be a tag of BCP 47 with a language of two or three letters', () => {
  const codes = (locale: string): readonly string[] => {
    const found = collector();
    const text = `locale: ${locale}\nmessages: {}\nwordings: {}\nquantifiers: { words: [], wordings: {} }\n`;
    parseCatalogue(parseYaml('x.yaml', text, found.report)!, found.report);
    return found.codes();
  };
  expect(['ja', 'pt-BR', 'zh-Hant-TW', 'fil'].flatMap(codes)).toEqual([]);
  expect(['english', 'e', 'en_US', 'pt-BRAZILIAN1', '"12"'].map((tag) => codes(tag)[0])).toEqual(Array(5).fill('schema/bad-value')); // prettier-ignore
});
