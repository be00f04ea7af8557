import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Recall } from '../../../src/base/recall.ts';
import { sha256 } from '../../../src/base/sha256.ts';
import type { DiskCache } from '../../../src/world/input/disk-cache.ts';
import { loadDeckSources } from '../../../src/world/input/load-deck-sources.ts';
import { loadProgramWords, locateFile, speaks } from '../../../src/world/input/program-words.ts';
import { loadReport, ROOT } from '../../acceptance/report.ts';

describe('the words of the program', () => {
  it.each([
    ['ja', 'ja', true],
    ['en', 'en', true],
    ['en-GB', 'en', true],
    ['EN-us', 'en', true],
    ['fr', 'en', false],
    ['eng', 'en', false],
  ])('for %s are those of %s', (locale, language, isSpoken) => {
    const words = loadProgramWords(locale, {});
    expect(words.isSpoken).toBe(isSpoken);
    expect(speaks(locale)).toBe(isSpoken);
    expect(words.source.file).toBe(`surveydeck:words/${language}.yaml`);
    expect(words.source.value).toMatchObject({ locale: language, messages: { 'auto.question_number': '{$code}' } });
  });

  it('are found by their name from any project, and so are the files of the project', async () => {
    const file = locateFile('/somewhere/else', 'surveydeck:words/ja.yaml');
    expect(isAbsolute(file)).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(loadProgramWords('ja', {}).source.text);
    expect(locateFile('/somewhere', 'locales/ja.yaml')).toBe(resolve('/somewhere/locales/ja.yaml'));
  });

  it('are parsed once, and remembered like other YAML', () => {
    const kept = new Map<string, Uint8Array>();
    let found = 0;
    const cache: DiskCache = {
      get: (key) => {
        const bytes = kept.get(key);
        if (bytes) found += 1;
        return bytes;
      },
      set: (key, bytes) => void kept.set(key, bytes),
    };
    const first = loadProgramWords('ja', { cache });
    const second = loadProgramWords('ja', { cache });
    expect([kept.size, found]).toEqual([1, 1]);
    expect(second.source.value).toEqual(first.source.value);
    expect(second.source.at(['messages', 'auto.base'], 'key')).toEqual(first.source.at(['messages', 'auto.base'], 'key')); // prettier-ignore
    const recall = new Recall();
    expect(loadProgramWords('ja', { recall }).source).toBe(loadProgramWords('ja', { recall }).source);
  });
});

describe('a deck', () => {
  const names = (inputs: readonly { readonly file: string }[] | undefined): readonly string[] =>
    (inputs ?? []).map(({ file }) => file).filter((file) => file.startsWith('surveydeck:'));

  it('says which words of the program it was made from, by their bytes', async () => {
    const ja = await loadReport('ja');
    const en = await loadReport('en');
    expect(names(ja.inputs)).toEqual(['surveydeck:words/ja.yaml']);
    // What a translation lacks is said in the base language.
    expect(names(en.inputs)).toEqual(['surveydeck:words/en.yaml', 'surveydeck:words/ja.yaml']);
    const bytes = await readFile(locateFile(ROOT, 'surveydeck:words/en.yaml'));
    expect(en.inputs?.find(({ file }) => file === 'surveydeck:words/en.yaml')?.sha256).toBe(sha256(bytes));
    expect([ja.program?.isSpoken, en.base?.program?.source.file]).toEqual([true, 'surveydeck:words/ja.yaml']);
  });

  it('names no words of another language, and those of two regions once', async () => {
    const survey = await mkdtemp(join(tmpdir(), 'surveydeck-words-'));
    onTestFinished(() => rm(survey, { recursive: true }));
    await cp(join(ROOT, 'data/ai-survey-2025'), survey, { recursive: true });
    for (const locale of ['fr', 'ja-JP']) await writeFile(join(survey, `locales/${locale}.yaml`), `locale: ${locale}\n`); // prettier-ignore
    const files = { root: ROOT, survey, template: join(ROOT, 'templates/decks/report.yaml'), brand: join(ROOT, 'templates/brand/log.yaml'), layouts: join(ROOT, 'templates/layouts') }; // prettier-ignore
    const sources = (locale: string) => loadDeckSources(files, locale, () => undefined);
    const fr = await sources('fr');
    expect([fr?.program?.source.file, fr?.program?.isSpoken]).toEqual(['surveydeck:words/en.yaml', false]);
    expect(names(fr?.inputs)).toEqual(['surveydeck:words/ja.yaml']);
    expect(names((await sources('ja-JP'))?.inputs)).toEqual(['surveydeck:words/ja.yaml']);
  });
});
