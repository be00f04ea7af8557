import { describe, expect, it } from 'vitest';
import type { ProgramWords } from '../../../src/base/deck-sources.ts';
import { sendTranslation, writeExchange } from '../../../src/upkeep/localize/exchange/exchange.ts';
import { mergeTranslation } from '../../../src/upkeep/localize/merge.ts';
import { isWordless, newLocale } from '../../../src/upkeep/localize/new-locale.ts';
import { reportReview } from '../../../src/upkeep/localize/report-review.ts';
import { statusOf } from '../../../src/upkeep/localize/status.ts';
import { unitsOf, type Unit } from '../../../src/upkeep/localize/units.ts';
import { renderStatus } from '../../../src/world/cli/render-status.ts';
import { collector } from '../../deck/text/fixtures.ts';
import { opened, source, type TranslationTexts } from './translation-fixture.ts';

// A program that says little: enough to see what becomes of each kind of its words.
const JA = `locale: ja
messages:
  # the number of respondents
  auto.base: n={$base}名
  auto.code: "{$code}"
  auto.series: 割合
wordings:
  few: わずか
  one_in: "{$n :number}人に1人"
bounds:
  over: "{$value}超"
quantifiers:
  words: [わずか]
  except: [役割]
  wordings:
    few: [{ words: わずか, plain: "" }]
    one_in: ["{n}人に1人", { words: 三分の一, n: 3 }]
`;
const EN = `locale: en
messages:
  auto.base: n={$base}
  auto.code: "{$code}"
  auto.series: Share
wordings:
  few: only
  one_in: one in {$n :number}
bounds:
  over: over {$value}
quantifiers:
  words: [only]
  ordinals: { second: 2 }
  wordings:
    few: [only]
`;
const ja: ProgramWords = { source: source('surveydeck:words/ja.yaml', JA), isSpoken: true };
const en: ProgramWords = { source: source('surveydeck:words/en.yaml', EN), isSpoken: true };
const unspoken: ProgramWords = { ...en, isSpoken: false };

const SURVEY = `locale: ja
messages:
  title: 格差
  # in the words of this survey
  auto.series: 回答の割合
quantifiers:
  except: [わずかな例外]
`;
const ANSWER = 'answers: { Q7: { わからないから。: Because. } }\n';
const WHOLE = `${SURVEY}${JA.slice(JA.indexOf('wordings:'), JA.indexOf('quantifiers:'))}`.replace('  title', '  auto.base: n={$base}名\n  auto.code: "{$code}"\n  title'); // prettier-ignore

const into = (translation: string, program: ProgramWords, base = SURVEY): TranslationTexts => ({
  base,
  translation,
  program: { base: ja, translation: program },
});
const FR = `locale: fr\nmessages: { title: Un fossé }\nwordings: {}\nquantifiers: { words: [], wordings: {} }\n${ANSWER}`;
const ENGLISH = `locale: en\nmessages: { title: A divide }\n${ANSWER}`;

const shown = ({ id, base, required, ofProgram }: Unit): string =>
  `${id}${required ? '' : '?'}${ofProgram ? ' (program)' : ''}: ${base.replaceAll('\n', ' | ')}`;
const units = (texts: TranslationTexts): readonly string[] => opened(texts).review.units.map(shown);
const findings = (texts: TranslationTexts): readonly string[] =>
  opened(texts).review.findings.map(({ kind, key, place }) => `${kind} ${key} ${place.file}:${place.line}`);

describe('a language that the program does not speak', () => {
  it("needs the program's words, in the base language and marked as such, after the survey's own", () => {
    expect(units(into(FR, unspoken))).toEqual([
      'title: 格差',
      // What the survey says in words of its own is the survey's.
      'auto.series: 回答の割合',
      'auto.base (program): n={$base}名',
      'auto.code (program): {$code}',
      'wordings:few (program): わずか',
      'wordings:one_in (program): {$n :number}人に1人',
      'bounds:over (program): {$value}超',
      'quantifiers:words (program): わずか',
      'quantifiers:except? (program): わずかな例外 | 役割',
      'quantifiers:numerals?: –',
      'quantifiers:ordinals?: –',
      'quantifiers:wordings:few? (program): わずか',
      'quantifiers:wordings:one_in? (program): {n}人に1人 | 三分の一 = 3',
      'keep_together?: –',
      expect.stringMatching(/^answer\.Q7\.\w+: わからないから。$/),
    ]);
  });

  it('lacks each of them at its place, which is in the file of the program only for what stands there', () => {
    expect(findings(into(FR, unspoken))).toEqual([
      'missing auto.series ja.yaml:5',
      'missing auto.base surveydeck:words/ja.yaml:4',
      'missing auto.code surveydeck:words/ja.yaml:5',
      'missing wordings:few surveydeck:words/ja.yaml:8',
      'missing wordings:one_in surveydeck:words/ja.yaml:9',
      'missing bounds:over surveydeck:words/ja.yaml:11',
      'missing quantifiers:words surveydeck:words/ja.yaml:13',
      'unrecorded title en.yaml:2',
    ]);
  });

  it('takes them from the file of the survey if that has them, and marks them all the same', () => {
    const found = units(into(FR, unspoken, WHOLE));
    expect(found).toContain('auto.base (program): n={$base}名');
    expect(found.filter((unit) => unit.startsWith('auto.base'))).toHaveLength(1);
    expect(findings(into(FR, unspoken, WHOLE))).toContain('missing auto.base ja.yaml:3');
  });

  it('takes them in English from a base language that the program does not speak either', () => {
    const base = 'locale: de\nmessages: { auto.base: Basis, title: Kluft }\nwordings: {}\nquantifiers: { words: [nur], wordings: {} }\n'; // prettier-ignore
    const found = units({ base, translation: FR, program: { base: unspoken, translation: unspoken } });
    expect(found.slice(0, 4)).toEqual(['auto.base (program): Basis', 'title: Kluft', 'auto.code (program): {$code}', 'auto.series (program): Share']); // prettier-ignore
    expect(found).toContain('quantifiers:words (program): nur');
  });

  it('hears of them in the build, as words of the program', () => {
    const { report, found } = collector();
    reportReview(opened(into(FR, unspoken)).review, new Map(), report);
    const says = found.find(({ place }) => place?.file === 'surveydeck:words/ja.yaml')?.says;
    expect(says?.en.found).toBe('"auto.base", of the program’s words, is not translated into "fr": n={$base}名');
    expect(says?.en.hint).toContain('in locales/fr.yaml');
    expect(says?.ja.found).toContain('プログラムの文言「auto.base」');
  });

  it('sees them marked in the status', () => {
    const { review } = opened(into(FR, unspoken));
    const status = statusOf('d', 'fr', [], review, false);
    expect(status.rows.filter(({ ofProgram }) => ofProgram).map(({ key }) => key)).toEqual(['auto.base', 'auto.code', 'wordings:few', 'wordings:one_in', 'bounds:over', 'quantifiers:words']); // prettier-ignore
    expect(renderStatus(status, 'en')).toMatch(/missing \(program’s words\) +auto\.base/);
    expect(renderStatus(status, 'en')).toMatch(/missing +auto\.series/);
    expect(renderStatus(status, 'ja')).toMatch(/未翻訳（プログラムの文言） +auto\.base/);
  });

  it.each(['xliff', 'po', 'xlsx'] as const)('gets them marked in files for translators: %s', async (format) => {
    const sent = sendTranslation(opened(into(FR, unspoken)), new Map(), 'en');
    const note = (id: string): string | undefined => sent.units.find((unit) => unit.id === id)?.note;
    expect(note('auto.base')).toBe('Program’s words: the same in every survey, translated once for a language\nthe number of respondents'); // prettier-ignore
    expect(note('auto.series')).toBe('in the words of this survey');
    expect(note('title')).toBeUndefined();
    expect((await writeExchange(sent, format)).length).toBeGreaterThan(500);
  });

  it('takes what the translator brings back into sections that the file does not have yet', () => {
    const translation = opened(into(FR, unspoken));
    const read = (id: string, base: string, words: string) => ({ id, base, translation: words, needsWork: false });
    const received = { survey: 's', baseLocale: 'ja', locale: 'fr', units: [read('auto.base', 'n={$base}名', 'n = {$base}'), read('bounds:over', '{$value}超', 'plus de {$value}')] }; // prettier-ignore
    const { report, found } = collector();
    const merged = mergeTranslation(received, translation, 'f.po', report);
    expect(found).toEqual([]);
    expect(merged?.yaml).toContain('"auto.base": "n = {$base}"');
    expect(merged?.yaml).toMatch(/\nbounds:\n {2}over: plus de \{\$value\}\n/);
    expect(merged?.lock).toContain('"auto.base": "');
  });

  it('may print what the program prints in another language instead of the base', () => {
    const tenths = (words: string, text: string): ProgramWords => ({ source: source('surveydeck:words/x.yaml', text.replace('  auto.series:', `  auto.tenths: "${words}"\n  auto.series:`)), isSpoken: text === JA });
    const program = { base: tenths('{$counted}割', JA), translation: tenths('{$counted} in ten = {$percent}', EN) };
    const given = (words: string): readonly string[] => {
      const { found, report } = collector();
      const translation = opened({ base: SURVEY, translation: FR, program });
      const { units: all, ...head } = sendTranslation(translation, new Map(), 'en');
      const received = { ...head, units: all.map((unit, i) => ({ ...unit, line: i + 1, ...(unit.id === 'auto.tenths' ? { translation: words } : {}) })) };
      mergeTranslation(received, translation, 'f.po', report);
      return found.map(({ code }) => code);
    };
    expect(given('{$counted} sur dix')).toEqual([]);
    expect(given('{$counted} sur dix = {$percent}')).toEqual([]);
    expect(given('{$counted} sur {$dix}')).toEqual(['import/placeholders']);
    expect(given('{$percent}')).toEqual(['import/placeholders']);
  }); // prettier-ignore
});

describe('a language that the program speaks', () => {
  it("is asked for none of the program's words, and may follow where the survey has its own", () => {
    expect(units(into(ENGLISH, en))).toEqual([
      'title: 格差',
      'auto.series?: 回答の割合',
      'quantifiers:except?: わずかな例外',
      'keep_together?: –',
      expect.stringMatching(/^answer\.Q7/),
    ]);
    expect(findings(into(ENGLISH, en))).toEqual(['unrecorded title en.yaml:2']);
    const { rows, texts, translated } = statusOf('d', 'en', [], opened(into(ENGLISH, en)).review, false);
    expect([texts, translated, rows.some(({ ofProgram }) => ofProgram)]).toEqual([5, 5, false]);
  });

  it('is asked for none either if the survey repeats them', () => {
    expect(units(into(ENGLISH, en, WHOLE))).toEqual(units(into(ENGLISH, en)));
  });

  it('may override them by itself: such words are known, and need not follow the base language', () => {
    const own = `locale: en\nmessages: { title: A divide, auto.base: "base {$base} {$extra}" }\nwordings: { few: merely }\nquantifiers: { words: [merely] }\n${ANSWER}`;
    expect(units(into(own, en)).filter((unit) => unit.includes('(program)'))).toEqual([
      'auto.base? (program): n={$base}名',
      'wordings:few? (program): わずか',
    ]);
    expect(findings(into(own, en))).toEqual(['unrecorded title en.yaml:2']);
  });

  it('hears of a slip in a key, and of a key left empty hears nothing', () => {
    const texts = into(ENGLISH.replace('A divide', 'A divide, auto.bse: x, auto.base: '), en);
    const { findings: found } = opened(texts).review;
    expect(found.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['unrecorded title', 'unknown auto.bse']);
    expect(found.at(-1)?.says.en).toContain('did you mean "auto.base"?');
  });
});

describe('a new locale file', () => {
  const made = (locale: string, isSpoken: boolean, base = SURVEY): string => {
    const { base: catalogue } = opened(into(ENGLISH, en, base));
    return newLocale(
      { text: base, locale: 'ja' },
      locale,
      unitsOf(catalogue, { locale, isSpoken }, [], new Map()),
      'of the program',
    );
  };

  it("has the program's words once, below a remark, in the sections where they belong", () => {
    expect(made('fr', false)).toBe(`locale: fr
messages:
  # ja: 格差
  title:
  # in the words of this survey
  # ja: 回答の割合
  auto.series:
  # of the program
  # the number of respondents
  # ja: n={$base}名
  auto.base:
  auto.code: "{$code}"
quantifiers:
  # ja: わずかな例外
  #     役割
  except: []
  # of the program
  # ja: わずか
  words: []
  wordings:
    # of the program
    # ja: わずか
    few: []
    # ja: {n}人に1人
    #     三分の一 = 3
    one_in: []

wordings:
  # of the program
  # ja: わずか
  few:
  # ja: {$n :number}人に1人
  one_in:

bounds:
  # of the program
  # ja: {$value}超
  over:
`);
  });

  it('has none of them in a language that the program speaks, even if the base file repeats them', () => {
    const own = `locale: en-GB
messages:
  # ja: 格差
  title:
  # in the words of this survey
  # ja: 回答の割合
  auto.series:
quantifiers:
  # ja: わずかな例外
  except: []
`;
    expect(made('en-GB', true)).toBe(own);
    expect(made('en-GB', true, WHOLE)).toBe(own);
  });

  it('is read again: what it lacks is what it was made for', () => {
    const { review } = opened(into(made('fr', false), unspoken));
    const lacking = review.units.filter((unit) => unit.required && !isWordless(unit)).map(({ id }) => id);
    expect([...review.missing]).toEqual(lacking);
    expect(review.translations.get('auto.code')).toBe('{$code}');
  });
});
