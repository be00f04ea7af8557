import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { buildDeck, type BuiltDeck } from '../../../src/build-deck.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { throwIt } from '../../build-from-disk.ts';
import { surveySources, SURVEYS } from '../../survey-decks.ts';

const IDS = Object.keys(SURVEYS) as (keyof typeof SURVEYS)[];

/**
 * How far from the stated room a text must be, for what holds of it to be certain: where its lines break depends on its
 * words, and the last of a line may leave as much of it free as a word is long.
 */
const TOLERANCE = 0.25;

/** The printed words of texts that stand in boxes, by key: the longest of each. */
const boxed = ({ scene }: BuiltDeck): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const element of scene!.slides.flatMap(({ elements }) => elements)) {
    const key = element.origin.message;
    if (element.kind !== 'text' || key === undefined || /^layout\.|^slide_number$/.test(key)) continue;
    const words = element.paragraphs.flatMap(({ lines }) => lines.flat()).map(({ text }) => text).join(''); // prettier-ignore
    if (words.length > (found.get(key) ?? '').length) found.set(key, words);
  }
  return found;
};

describe.each(IDS)('the room of the texts of %s', async (id) => {
  const sources = await surveySources(id, 'en');
  const build = (change?: readonly [key: string, words: string]) => {
    const document = parseDocument(sources.catalogue.text);
    if (change) document.setIn(['messages', change[0]], change[1]);
    const catalogue = change ? parseYaml(sources.catalogue.file, document.toString({ lineWidth: 0 }), throwIt)! : sources.catalogue; // prettier-ignore
    return buildDeck({ ...sources, catalogue }, { locale: 'en', draft: true, formats: [] });
  };
  const built = await build();
  const rooms = built.rooms!();
  const texts = boxed(built);
  const units = new Set(built.review!.units.map(({ id: unit }) => unit));

  it('is stated of all that stand in a box, and holds what stands there now', () => {
    const stated = [...texts].filter(([key]) => units.has(key));
    expect(stated.length).toBeGreaterThan(140);
    const over = stated.filter(([key, words]) => (rooms.get(key)?.characters ?? 0) < [...words].length);
    // What is set smaller by now, which is reported, is too long for the size that it should have.
    expect(over.filter(([key]) => !smaller.some(({ place }) => place?.line === lineOf(key)))).toEqual([]);
  });

  it('is not stated of what stands in none', () => {
    expect(['deck.subject', 'summary2.alt', 'contact.qr_alt'].map((key) => rooms.get(key))).toEqual(Array(3).fill(undefined)); // prettier-ignore
  });

  it('is that of a column of the tracker for the name of a section: a longer one would make all others give way', () => {
    for (const key of ['section.cover', 'section.results']) {
      expect(rooms.get(key)?.characters).toBeGreaterThan(10);
      expect(rooms.get(key)?.characters).toBeLessThan(40);
    }
  });

  const smaller = built.diagnostics.filter(({ code }) => code === 'audit/set-smaller');
  const lineOf = (key: string): number => sources.catalogue.at(['messages', key]).line;

  const source = (key: string): string => {
    const words = (parseDocument(sources.catalogue.text).toJS() as { messages: Record<string, string> }).messages[key];
    return words?.replace(/\n+$/, '') ?? '';
  };
  const PLAIN = [...texts.keys()].filter((key) => /^[^{}|\\\n]{12,}$/.test(source(key)) && /^(option|question|outline|summary|problems|strengths|contact|team|training)/.test(key)); // prettier-ignore

  it('is what fits, give or take a line break: a text of that length is laid out, one well over it is reported', async () => {
    // Every ninth, since a deck is built twice for each.
    const tried = PLAIN.filter((_, i) => i % 9 === 1);
    expect(tried.length).toBeGreaterThan(5);
    for (const key of tried) {
      const room = rooms.get(key)!.characters;
      const own = `${source(key)} `;
      const words = (length: number): string =>
        own
          .repeat(Math.ceil(length / own.length))
          .slice(0, length)
          .trim();
      const misfits = async (length: number): Promise<number> =>
        (await build([key, words(Math.round(length))])).diagnostics.filter(
          ({ misfit, code }) => misfit ?? code === 'audit/set-smaller',
        ).length - smaller.length;
      expect([key, await misfits(room * (1 - TOLERANCE))]).toEqual([key, 0]);
      expect([key, (await misfits(room * (1 + TOLERANCE) + 4)) > 0]).toEqual([key, true]);
    }
  });
});
