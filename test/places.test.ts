import { expect, it } from 'vitest';
import type { DeckSources } from '../src/base/deck-sources.ts';
import { stops } from '../src/base/diagnostic.ts';
import type { YamlSource } from '../src/base/source.ts';
import { buildDeck } from '../src/build-deck.ts';
import { deckSources } from './answers/sources.ts';
import { everySources } from './kinds/every/project.ts';

/** Sources that tell which letters of their texts somebody asked the place of, for which a file is read again. */
function listening(sources: DeckSources, hear: (asked: string) => void): DeckSources {
  const heard = (source: YamlSource): YamlSource => ({
    ...source,
    within(path, offset) {
      hear(`${source.file} ${path.join('.')}`);
      return source.within(path, offset);
    },
  });
  const { base } = sources;
  return {
    ...sources,
    survey: heard(sources.survey),
    figures: heard(sources.figures),
    catalogue: heard(sources.catalogue),
    ...(base ? { base: { ...base, catalogue: heard(base.catalogue) } } : {}),
  };
}

it.each([
  ['the report', 'ja', () => deckSources('ai-survey-2025', 'ja')],
  ['the report', 'en', () => deckSources('ai-survey-2025', 'en')],
  ['every kind of question', 'en', () => everySources('en')],
  ['every kind of question', 'ja', () => everySources('ja')],
] as const)('a deck of %s (%s) without mistakes asks for no place of a letter', async (_, locale, load) => {
  const asked: string[] = [];
  const sources = listening(await load(), (one) => asked.push(one));
  const built = await buildDeck(sources, { locale, draft: false, formats: ['pptx'] });
  expect(stops(built.diagnostics)).toBe(false);
  const remarked = new Set(built.diagnostics.map(({ place }) => place?.file));
  expect(asked.filter((one) => !remarked.has(one.split(' ')[0]))).toEqual([]);
});
