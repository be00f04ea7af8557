import { describe, expect, it } from 'vitest';
import { checkLocaleFile } from '../../../src/upkeep/localize/report-review.ts';
import { parseCatalogue } from '../../../src/deck/text/catalogue.ts';
import { collector } from '../../deck/text/fixtures.ts';
import { BASE, source } from './translation-fixture.ts';

describe('checkLocaleFile', () => {
  const told = (text: string, expected: string, isBase = false): readonly string[] => {
    const { report, found } = collector();
    const catalogue = parseCatalogue(source('locales/x.yaml', text), report);
    if (!catalogue) throw new Error(JSON.stringify(found));
    found.length = 0;
    checkLocaleFile(catalogue, expected, isBase, report);
    return found.map(({ code, severity, place, says }) => `${severity} ${code} ${place?.line}:${place?.column} ${says.en.found}`); // prettier-ignore
  };

  const inLanguage = (tag: string): string => BASE.replace('locale: ja', `locale: ${tag}`);

  it('names a file whose language is not that of its name, however it is written', () => {
    expect(told(inLanguage('en'), 'en')).toEqual([]);
    expect(told(inLanguage('EN-us'), 'en-US')).toEqual([]);
    expect(told(inLanguage('de'), 'en')).toEqual([expect.stringMatching(/^error \S+ 1:9 .*"de"/)]);
  });

  it('names keys without words in the base language only', () => {
    const text = BASE.replace('messages:\n', 'messages:\n  b:\n');
    expect(told(text, 'ja')).toEqual([]);
    expect(told(text, 'ja', true)).toEqual([expect.stringMatching(/^error \S+ 4:3 .*"b"/)]);
  });
});
