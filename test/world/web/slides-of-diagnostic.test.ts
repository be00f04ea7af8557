import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../../src/base/diagnostic.ts';
import { slidesOfDiagnostic, type DiagnosticContext } from '../../../src/world/web/slides-of-diagnostic.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { throwIt } from '../../build-from-disk.ts';

const CATALOGUE = `locale: en
messages:
  title: Tea
  body: Half of them
    green
  unused: Milk
wordings: {}
`;
const DECK = `id: tea
slides:
  - id: cover
    title: title
  - section: Drinks
    slides:
      - layout: two
        id: drinks
        # a remark
        body: body
  - id: none
`;
const source = (file: string, text: string) => {
  const read = parseYaml(file, text, throwIt);
  if (!read) throw new Error('empty');
  return read;
};
const context: DiagnosticContext = {
  // Neither a catalogue nor a deck is looked at but for its places.
  sources: { catalogue: source('en.yaml', CATALOGUE), deck: source('deck.yaml', DECK) },
  messages: new Map([['title', ['cover', 'drinks']], ['body', ['drinks']]]), // prettier-ignore
  slides: new Set(['cover', 'drinks']),
};

const slidesAt = (place: Place | undefined, more: Partial<Diagnostic> = {}, known: DiagnosticContext | undefined = context) => {
  const diagnostic = { code: 'a/b', severity: 'error', says: {}, ...(place ? { place } : {}), ...more } as unknown as Diagnostic; // prettier-ignore
  return slidesOfDiagnostic(diagnostic, known);
}; // prettier-ignore

describe('slidesOfDiagnostic', () => {
  it('are those that the mistake names itself', () => {
    expect(slidesAt({ file: 'en.yaml', line: 3, column: 1 }, { slides: ['mine'] })).toEqual(['mine']);
    expect(slidesAt(undefined, { slides: ['mine'] }, undefined)).toEqual(['mine']);
  });

  it('are those of the message at the line, also if its key is a number', () => {
    const catalogue = source('en.yaml', 'locale: en\nmessages:\n  title: Tea\n  "2025": Then\n  body: Half of them\n');
    const messages = new Map([['title', ['cover']], ['2025', ['drinks']]]); // prettier-ignore
    const known = { ...context, messages, sources: { ...context.sources, catalogue } };
    const at = (line: number) => slidesAt({ file: 'en.yaml', line, column: 1 }, { slides: [] }, known);
    expect([3, 4, 5].map(at)).toEqual([['cover'], ['drinks'], []]);
  });

  it.each([
    [1, []],
    [3, ['cover', 'drinks']],
    [4, ['drinks']],
    [5, ['drinks']],
    [6, []],
  ])('are those that show the message at line %i of the locale file', (line, slides) => {
    expect(slidesAt({ file: 'en.yaml', line, column: 1 }, { slides: [] })).toEqual(slides);
  });

  it.each([
    [1, []],
    [3, ['cover']],
    [4, ['cover']],
    [7, ['drinks']],
    [10, ['drinks']],
  ])('are those that begin at or above line %i of the deck’s file', (line, slides) => {
    expect(slidesAt({ file: 'deck.yaml', line, column: 1 })).toEqual(slides);
  });

  it('are unknown of other files, without a place, and before anything was read', () => {
    expect(slidesAt({ file: 'brand.yaml', line: 3, column: 1 })).toEqual([]);
    expect(slidesAt(undefined)).toEqual([]);
    expect(slidesOfDiagnostic({ code: 'a/b', severity: 'error', place: { file: 'en.yaml', line: 3, column: 1 } } as unknown as Diagnostic, undefined)).toEqual([]); // prettier-ignore
  });
});
