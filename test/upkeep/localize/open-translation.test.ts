import { describe, expect, it } from 'vitest';
import { openTranslation } from '../../../src/upkeep/localize/open-translation.ts';
import { LOCALE, teaSources, yamlOf } from '../../deck/template/tea.ts';
import { collector } from '../../deck/text/fixtures.ts';

const base = { catalogue: yamlOf('locales/en.yaml', LOCALE) };
const FR = LOCALE.replace('locale: en', 'locale: fr');

function open(french: string, from = base) {
  const { report, found } = collector();
  const sources = { ...teaSources(), catalogue: yamlOf('locales/fr.yaml', french), base: from };
  const translation = openTranslation(sources, report);
  return { translation, found: found.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`) };
}

describe('a translation beside its base', () => {
  it('is opened with a message that cannot be read, of which the build tells', () => {
    const { translation, found } = open(FR.replace('Nothing to see', '"{$"'));
    expect(translation?.translation.locale).toBe('fr');
    expect(found).toEqual([]);
  });

  it('is not opened if one of its files cannot be read, and what is wrong there is said', () => {
    const broken = (text: string): string => text.replace(/^wordings:/m, 'wording:');
    const inFrench = open(broken(FR));
    expect(inFrench.translation).toBeUndefined();
    expect(inFrench.found.join()).toMatch(/^schema\S+ locales\/fr\.yaml:\d+/);
    const inEnglish = open(FR, { catalogue: yamlOf('locales/en.yaml', broken(LOCALE)) });
    expect(inEnglish.translation).toBeUndefined();
    expect(inEnglish.found.join()).toMatch(/^schema\S+ locales\/en\.yaml:\d+/);
  });
});
