import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { Recall } from '../../../src/base/recall.ts';
import { buildDeck } from '../../../src/build-deck.ts';
import { loadDeckSources } from '../../../src/world/input/load-deck-sources.ts';
import { ProjectCopy, SURVEY } from '../../acceptance/project.ts';

const LOCALE = `${SURVEY}/locales/ja.yaml`;
const BRAND = 'templates/brand/log.yaml';

describe('a build that remembers the one before', () => {
  it('comes to what a build without a memory comes to, whatever has changed', async () => {
    const project = await ProjectCopy.make();
    const { root } = project;
    const files = { root, survey: project.path(SURVEY), template: project.path('templates/decks/report.yaml'), brand: project.path(BRAND), layouts: project.path('templates/layouts') }; // prettier-ignore
    const build = async (recall?: Recall) => {
      const diagnostics: Diagnostic[] = [];
      const sources = await loadDeckSources(files, 'ja', (diagnostic) => diagnostics.push(diagnostic), { recall });
      const built = sources && (await buildDeck(sources, { locale: 'ja', draft: true, formats: [], ...(recall ? { recall } : {}) })); // prettier-ignore
      return { scene: built?.scene, diagnostics: [...diagnostics, ...(built?.diagnostics ?? [])] };
    };
    const recall = new Recall();
    const first = await build(recall);
    const words = await project.read(LOCALE);
    const changes: readonly (() => Promise<void>)[] = [
      async () => {},
      // A text on one slide; an additional line above all others, so that every place moves; words that fit no slot.
      () => project.replace(LOCALE, /^ {2}option\.Q1\.rest: .*$/m, '  option.Q1.rest: ほかの回答'),
      () => project.replace(LOCALE, 'messages:\n', 'messages:\n  # a line more\n'),
      () => project.replace(LOCALE, /^ {2}q1\.headline: .*$/m, `  q1.headline: ${'長い見出しです。'.repeat(40)}`),
      () => project.replace(LOCALE, /^ {2}q2\.headline: .*$/m, '  q2.headline: "{$broken"'),
      () => project.write(LOCALE, words),
      () => project.replace(`${SURVEY}/responses.csv`, ',some_departments,', ',company_wide,'),
      () => project.replace(BRAND, '  headline: { size: [18, 26]', '  headline: { size: [18, 24]'),
      () => project.replace('templates/decks/report.yaml', /^ {6}- id: q1\n/m, '      - id: q1_renamed\n'),
      () => project.write(LOCALE, 'messages: ['),
      () => project.write(LOCALE, words.replace('keep_together: [', 'keep_together: [が深刻化, ')),
    ];
    let last = first;
    const differing: number[] = [];
    for (const [i, change] of changes.entries()) {
      await change();
      const fresh = await build();
      const remembering = await build(recall);
      expect(remembering, `change ${i}`).toEqual(fresh);
      if (JSON.stringify(fresh) !== JSON.stringify(last)) differing.push(i);
      last = fresh;
    }
    // Otherwise the test would prove nothing.
    expect(differing.length).toBeGreaterThanOrEqual(changes.length - 2);
  });
});
