import { describe, expect, it } from 'vitest';
import type { KeptBytes } from '../../../src/base/recall.ts';
import { Recall } from '../../../src/base/recall.ts';
import { buildDeck } from '../../../src/build-deck.ts';
import { yamlOf } from '../../deck/template/tea.ts';
import { everySources, projectFiles, SURVEY } from './project.ts';

const store = (): KeptBytes => {
  const bytes = new Map<string, Uint8Array>();
  return { get: (key) => bytes.get(key), set: (key, value) => void bytes.set(key, value) };
};

/** The words with which charts are told while they are laid out. */
const LATE = {
  'auto.count_of': '{$count} {$base} so',
  'auto.value_counted': '{$value} {$count} {$base} so',
  'auto.legend_valued': '{$label} {$value} so',
};

describe('words and thresholds that a chart asks for while it is laid out', async () => {
  const sources = await everySources('en');
  const en = projectFiles()['data/locales/en.yaml'] ?? '';
  const saying = (words: string) => yamlOf('locales/en.yaml', `${en}${words}`);
  const counting = (below: number) => yamlOf('survey.yaml', SURVEY.replace('counts_below: 0', `counts_below: ${below}`)); // prettier-ignore
  const deckOf = async (words: string, below: number, recall?: Recall): Promise<string> => {
    // What lies on the disk is known by its hash.
    const inputs = sources.inputs?.concat({ file: 'locales/en.yaml', sha256: words }, { file: 'survey.yaml', sha256: `${below}` }); // prettier-ignore
    const { pptx, diagnostics } = await buildDeck(
      { ...sources, survey: counting(below), catalogue: saying(words), ...(inputs ? { inputs } : {}) },
      { locale: 'en', draft: true, formats: ['pptx'], ...(recall ? { recall } : {}) },
    );
    if (!pptx) throw new Error(JSON.stringify(diagnostics));
    return Buffer.from(pptx).toString('base64');
  };
  const kept = store();
  const before = await deckOf('', 1000, new Recall(kept));

  it.each(Object.entries(LATE))('are others where a survey says %s in its own way', async (key, words) => {
    const own = `  ${key}: "${words}"\n`;
    const fresh = await deckOf(own, 1000);
    expect((await deckOf(own, 1000, new Recall(kept))) === fresh).toBe(true);
    expect(fresh === before).toBe(false);
  });

  it.each([0, 20, 60, 100])('are others where counts are said below %i', async (below) => {
    const fresh = await deckOf('', below);
    expect((await deckOf('', below, new Recall(kept))) === fresh).toBe(true);
  });
});
