import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProgramWords } from '../../../src/base/deck-sources.ts';
import { WORDING_FORMS, type WordingForm } from '../../../src/data/figures/types.ts';
import { parseCatalogue, type Catalogue } from '../../../src/deck/text/catalogue.ts';
import { checkOverrides } from '../../../src/deck/text/check-overrides.ts';
import { inOrder } from '../../../src/deck/text/program-words.ts';
import { createTexts, type Texts } from '../../../src/deck/text/texts.ts';
import { loadProgramWords } from '../../../src/world/input/program-words.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { ROOT } from '../../acceptance/report.ts';
import { collector, facts, ledgerOf } from './fixtures.ts';

const ours = (locale: string): ProgramWords => loadProgramWords(locale, {});

/** Every message of the program that our code or the layouts and slides in `templates` ask a catalogue for. */
function askedFor(): ReadonlySet<string> {
  const matches = (folder: string, ending: string, pattern: RegExp): readonly string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .flatMap((file) => [...readFileSync(join(ROOT, folder, file), 'utf8').matchAll(pattern)])
      .map((match) => match[1] ?? '');
  return new Set([
    ...matches('src', '.ts', /['`](auto\.[a-z_]+)['`]/g),
    ...matches('templates', '.yaml', /[ "'[](auto\.[a-z_]+)\b/g),
  ]);
}

interface Read {
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly complaints: readonly string[];
}

/** A survey's catalogue with the program's words, and every complaint with its place. */
function read(yaml: string, locale = 'en', program: ProgramWords | undefined = ours(locale)): Read {
  const { report, found } = collector();
  const source = parseYaml(`locales/${locale}.yaml`, `locale: ${locale}\n${yaml}`, report);
  const catalogue = source && parseCatalogue(source, report, program);
  if (!catalogue) throw new Error(found.map(({ code, says }) => `${code} ${says.en.found}`).join('\n'));
  const texts = createTexts(catalogue, { ledger: ledgerOf(), facts }, report);
  const complaints = found.map(({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`);
  return { catalogue, texts, complaints };
}
const say = ({ texts }: Read, key: string): string => texts.plain(key);

describe("the program's files", () => {
  const LANGUAGES = readdirSync(join(ROOT, 'src/deck/text/words')).map((file) => file.replace(/\.yaml$/, ''));

  it('are there for Japanese and English', () => {
    expect(LANGUAGES).toEqual(expect.arrayContaining(['en', 'ja']));
  });

  it.each(LANGUAGES)('%s has no mistakes, and every message that the code asks for', (locale) => {
    const { report, found } = collector();
    const { source, isSpoken } = ours(locale);
    const catalogue = parseCatalogue(source, report);
    expect(isSpoken).toBe(true);
    expect(found).toEqual([]);
    expect(catalogue?.locale).toBe(locale);
    const asked = [...askedFor()];
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((key) => !catalogue?.messages.has(key))).toEqual([]);
  });

  it('have the same keys in every language, and a wording for every form', () => {
    const catalogues = LANGUAGES.map((locale) => parseCatalogue(ours(locale).source, collector().report));
    const keys = [...(catalogues[0]?.messages.keys() ?? [])].toSorted();
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.every((key) => key.startsWith('auto.'))).toBe(true);
    for (const catalogue of catalogues) {
      expect([...(catalogue?.messages.keys() ?? [])].toSorted()).toEqual(keys);
      expect([...(catalogue?.wordings.keys() ?? [])].toSorted()).toEqual([...WORDING_FORMS].toSorted());
      expect([...(catalogue?.bounds.keys() ?? [])]).toEqual(['at_least', 'over', 'surpassed']);
    }
  });
});

describe('the English words', () => {
  it('say one respondent otherwise than several', () => {
    const { texts } = read('messages:\n  a.b: words\n');
    const ones = new Map(
      [...askedFor()].filter((key) => texts.has(key)).map((key) => {
        const words = { value: '5%', question: 'Q1', options: 'A', label: 'A', share: '5%', percent: '5%', n: 'n=1', what: 'A', who: 'who', before: 'A', next: 'B' };
        return [key, texts.plain(key, { ...words, count: 1, base: 1, people: 1, per: 1, max: 1, threshold: 1, from: 0, to: 1, asked: 1, all: 1, total: 1, counted: 1, places: 1 })] as const;
      }),
    );
    expect([...ones].filter(([, words]) => /\b1 (?:\w+ )?(?:respondents|answers|people|places|options|dots|were|all were)\b/.test(words))).toEqual([]);
    expect(['auto.note_figure', 'auto.type_limited', 'auto.asked_some', 'auto.range'].map((key) => ones.get(key))).toEqual([
      '5%: Q1 “A”, 1 of 1 respondent',
      '(up to 1 answer)',
      '1 of 1 was asked',
      '“A” 0 to 1 respondent',
    ]);
    expect(texts.plain('auto.asked_some', { asked: 29, all: 2200 })).toBe('29 of 2,200 were asked');
    expect(texts.plain('auto.type_limited', { max: 3 })).toBe('(up to 3 answers)');
  }); // prettier-ignore
});

describe('a survey', () => {
  it("needs only its own words: the program's stand where it has none", () => {
    const made = read('messages:\n  a.b: "{$fear :approx as=one_in case=sentence} of {$company.cases :fact}"\n');
    expect(made.complaints).toEqual([]);
    expect(say(made, 'a.b')).toBe('One in three of over 800');
    expect(made.texts.plain('auto.base', { base: 302 })).toBe('n=302');
    expect(made.texts.keys()[0]).toBe('a.b');
    expect(made.texts.place('auto.base').file).toBe('surveydeck:words/en.yaml');
    expect(made.texts.place('a.b')).toMatchObject({ file: 'locales/en.yaml', line: 3 });
    expect(read('messages:\n  a.b: "{$fear :approx as=one_in}"\n', 'ja').texts.plain('a.b')).toBe('3人に1人');
  });

  it('overrides a message, a wording or a bound, and nothing beside it', () => {
    const made = read(`messages:
  auto.base: base {$base}
  a.b: "{$fear :approx as=one_in}, {$wish :approx as=tenths}, {$company.cases :fact}, {$company.satisfaction :fact}"
wordings: { one_in: "one out of {$n :number}" }
bounds: { over: "beyond {$value}" }
`);
    expect(made.complaints).toEqual([]);
    expect(say(made, 'a.b')).toBe('one out of 3, about 40%, beyond 800, 90% or more');
    expect(made.texts.plain('auto.base', { base: 5 })).toBe('base 5');
    expect(made.texts.place('auto.base')).toMatchObject({ file: 'locales/en.yaml', line: 3 });
    expect(made.texts.plain('auto.base_small', { base: 5 })).toBe('n=5†');
  });

  it('hears of a mistake in an override at its own place, and it is not hidden', () => {
    const made = read('messages:\n  auto.base: "n={$base"\nwordings:\n  rank: "{$m}"\n');
    expect(made.complaints).toEqual(['text/syntax locales/en.yaml:3:23', 'text/unknown-placeholder locales/en.yaml:5:10']); // prettier-ignore
    expect(made.catalogue.messages.has('auto.base')).toBe(false);
    expect([...made.catalogue.broken]).toEqual(['auto.base']);
    const { report, found } = collector();
    const source = parseYaml('en.yaml', 'locale: en\nmessages:\n  auto.base: "{$bse}"\n', report);
    const catalogue = source && parseCatalogue(source, report, ours('en'));
    createTexts(catalogue!, { ledger: ledgerOf(), facts }, report).plain('auto.base', { base: 5 });
    expect(found).toMatchObject([{ code: 'text/unknown-variable', place: { file: 'en.yaml', line: 3, column: 16 }, says: { en: { hint: 'did you mean "base"?' } } }]); // prettier-ignore
  });

  it('leaves a key empty, and the program speaks', () => {
    const made = read('messages:\n  auto.base:\nwordings:\n  few:\n');
    expect(made.texts.plain('auto.base', { base: 5 })).toBe('n=5');
    expect([...made.catalogue.untranslated]).toEqual(['auto.base']);
    expect(made.catalogue.wordings.get('few')?.source).toBe('only');
  });

  it('in a language that the program does not speak says everything itself', () => {
    const { report, found } = collector();
    const source = parseYaml('fr.yaml', 'locale: fr\nmessages: {}\n', report);
    expect(source && parseCatalogue(source, report, ours('fr'))).toBeUndefined();
    expect(found.map(({ says }) => says.en.found)).toEqual([
      'the key "wordings" is missing',
      'the key "quantifiers" is missing',
    ]);
    const whole = read('messages: { auto.base: "n = {$base}" }\nwordings: { few: peu }\nquantifiers: { words: [peu], wordings: {} }\n', 'fr'); // prettier-ignore
    expect([...whole.catalogue.messages.keys()]).toEqual(['auto.base']);
    expect([...whole.catalogue.wordings.keys()]).toEqual(['few']);
    expect(whole.catalogue.quantifiers.find('half of them, peu').map(({ words }) => words)).toEqual(['peu']);
  });

  it('in a region of a language has the words of the language', () => {
    expect(read('messages: {}\n', 'en-GB').texts.plain('auto.header_option')).toBe('Answer');
  });
});

describe('the order of preference of wordings', () => {
  const PROGRAM: readonly WordingForm[] = ['under_percent', 'under_tenths', 'few', 'rank', 'first', 'top'];
  it.each([
    { own: [], order: 'under_percent under_tenths few rank first top' },
    { own: ['first'], order: 'under_percent under_tenths few rank first top' },
    { own: ['first', 'rank'], order: 'under_percent under_tenths few first rank top' },
    { own: ['top', 'under_percent'], order: 'top under_percent under_tenths few rank first' },
    { own: ['top', 'first', 'rank', 'few', 'under_tenths', 'under_percent'], order: 'top first rank few under_tenths under_percent' }, // prettier-ignore
    { own: ['most', 'few'], order: 'under_percent under_tenths most few rank first top' },
  ] satisfies readonly { own: readonly WordingForm[]; order: string }[])('of $own', ({ own, order }) => {
    expect(inOrder(own, PROGRAM).join(' ')).toBe(order);
    expect(new Set(inOrder(own, PROGRAM))).toEqual(new Set([...own, ...PROGRAM]));
  });

  it('is what a claim is worded by', () => {
    const message = 'messages:\n  a.b: "{$creative_at_least_half :wording}"\n';
    expect(say(read(message), 'a.b')).toBe('50% or more');
    expect(say(read(`${message}wordings: { at_least_half: half of them at least }\n`), 'a.b')).toBe('50% or more');
    const turned = `${message}wordings: { at_least_half: half, at_least_percent: "{$n :number} per cent upwards" }\n`;
    expect(say(read(turned), 'a.b')).toBe('half');
  });
});

describe("a survey's quantifiers", () => {
  const finds = (quantifiers: string, text: string): readonly string[] =>
    read(`messages: {}\nquantifiers: ${quantifiers}\n`)
      .catalogue.quantifiers.find(text)
      .map(({ words, wording }) => (wording ? `${words}=${wording.form} ${wording.n ?? ''}`.trim() : words));

  it("add to the program's", () => {
    expect(finds('{ words: [heaps of] }', 'heaps of people, more than half')).toEqual(['heaps of', 'more than half=over_half']); // prettier-ignore
    expect(finds('{ except: [top drawer] }', 'top drawer, the top')).toEqual(['top']);
    expect(finds('{ numerals: { dozen: 12 } }', 'one in dozen, one in three')).toEqual(['one in dozen=one_in 12', 'one in three=one_in 3']); // prettier-ignore
    expect(finds('{ wordings: { one_in: ["{n}th of all"] } }', '5th of all; one in 5')).toEqual(['5th of all=one_in 5', 'one in 5=one_in 5']); // prettier-ignore
  });

  it('win where they have the same words, in any case and under any form', () => {
    expect(finds('{}', 'most of them')).toEqual(['most=first']);
    expect(finds('{ wordings: { most: [Most] } }', 'most of them')).toEqual(['most=most']);
    expect(finds('{ numerals: { Three: 30 } }', 'one in three')).toEqual(['one in three=one_in 30']);
    const [only] = read('messages: {}\nquantifiers: { wordings: { few: [{ words: only, plain: merely }] } }\n').catalogue.quantifiers.find('only'); // prettier-ignore
    expect(only?.spelling?.plain).toBe('merely');
  });

  it('win where two fit the same words, unless the other is longer', () => {
    expect(finds('{}', 'about 40%')).toEqual(['about 40%=about_tenths 4']);
    expect(finds('{ wordings: { about_percent: ["about {n}%"] } }', 'about 40%')).toEqual(['about 40%=about_percent 40']); // prettier-ignore
    expect(finds('{ wordings: { some: [about] } }', 'about 40%')).toEqual(['about 40%=about_tenths 4']);
  });

  it("may have ordinals of their own before the program's", () => {
    const { quantifiers } = read('messages: {}\nquantifiers: { ordinals: { runner-up: 2 } }\n').catalogue;
    expect([quantifiers.ordinal(2), quantifiers.ordinal(3)]).toEqual(['runner-up', 'third']);
  });

  it("are checked at their place, exceptions against the program's words too", () => {
    const { complaints } = read('messages: {}\nquantifiers:\n  except: [half]\n  wordings:\n    one_in: [a lot]\n');
    expect(complaints).toEqual(['text/bad-spelling locales/en.yaml:6:14', 'text/exempts-quantifier locales/en.yaml:4:12']); // prettier-ignore
  });
});

describe('a message that the program does not say', () => {
  const complaints = (key: string, usage = new Map<string, readonly string[]>()): readonly string[] => {
    const { catalogue } = read(`messages:\n  ${key}: words\n`);
    const { report, found } = collector();
    checkOverrides(catalogue, usage, report);
    return found.map(({ code, severity, place, says }) => `${severity} ${code} ${place?.line}:${place?.column} ${says.en.hint}`); // prettier-ignore
  };

  it('is remarked, with what was probably meant', () => {
    expect(complaints('auto.note_ronding')).toEqual(['warning text/unknown-override 3:3 did you mean "auto.note_rounding"?']); // prettier-ignore
  });

  it('is right if it is optional, or if a slide shows it', () => {
    expect(['auto.type_free', 'auto.type_single', 'auto.type_scale'].flatMap((key) => complaints(key))).toEqual([]);
    expect(complaints('auto.my_line', new Map([['auto.my_line', ['cover']]]))).toEqual([]);
    expect(complaints('auto.note_rounding')).toEqual([]);
    expect(complaints('autos.note')).toEqual([]);
  });
});
