import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { openDiskCache } from '../../src/world/input/disk-cache.ts';
import { loadDeckSources } from '../../src/world/input/load-deck-sources.ts';
import { readDeck, type ReadDeck } from './read-deck.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The sources of the 2025 report, read from disk. */
export async function loadReport(locale = 'ja'): Promise<DeckSources> {
  const files = {
    root: ROOT,
    survey: join(ROOT, 'data/ai-survey-2025'),
    template: join(ROOT, 'templates/decks/report.yaml'),
    brand: join(ROOT, 'templates/brand/log.yaml'),
    layouts: join(ROOT, 'templates/layouts'),
  };
  const sources = await loadDeckSources(files, locale, (diagnostic) => {
    if (diagnostic.severity === 'error') throw new Error(diagnostic.says.en.found);
  });
  if (!sources) throw new Error('the report could not be read');
  return sources;
}

/** A deck in memory, with the contents of its file. */
export interface Finished {
  readonly built: BuiltDeck;
  readonly deck: ReadDeck;
}

/** Builds a deck from sources and reads its file back; throws if there is none. */
export async function finish(sources: DeckSources, draft = false): Promise<Finished> {
  const built = await buildDeck(sources, { locale: 'ja', draft, formats: ['pptx'], cache: openDiskCache(ROOT) });
  if (!built.pptx) throw new Error(built.diagnostics.map((d) => `${d.code}: ${d.says.en.found}`).join('\n'));
  return { built, deck: readDeck(built.pptx) };
}

/** The seven texts of Q7, as published and in its order. */
export const QUOTATIONS = [
  '導入した時、従業員の不安を解決出来ていない。',
  '実態が掴めないから。',
  '何を生成AIに託したら良いのか判断出来ていない。',
  '会話の内容が外部にもれそう。',
  '特に仕事上、使用しなくても、回っているので。',
  '業界として活用が進んでいない。',
  'IT系の専任担当者を採用してから導入するつもり。',
] as const;
