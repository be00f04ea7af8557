import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { contradictionsBetween, contradictionsIn, type Contradiction } from './contradictions.ts';
import { finishedDeck, type DeckName } from './decks.ts';
import { Draft } from './draft.ts';
import { readDeck } from './read-deck.ts';

const NAMES: readonly DeckName[] = ['ja', 'en', 'charity'];
const decks = new Map<DeckName, Uint8Array>();

beforeAll(async () => {
  for (const name of NAMES) decks.set(name, await finishedDeck(name));
});

const lines = (found: readonly Contradiction[]): readonly string[] =>
  found.map(({ slide, id, rule, says }) => `${slide} ${id} ${rule}: ${says}`);

describe.each(NAMES)('the finished deck "%s"', (name) => {
  it('contradicts itself nowhere', () => {
    expect(lines(contradictionsIn(decks.get(name)!))).toEqual([]);
  });

  it('does not either where it has forgotten what it was made from', () => {
    expect(lines(contradictionsIn(new Draft(decks.get(name)!).forget().bytes()))).toEqual([]);
  });
});

describe('the reader', () => {
  it('says nothing of two languages of one deck', () => {
    expect(lines(contradictionsBetween(decks.get('ja')!, decks.get('en')!))).toEqual([]);
    expect(lines(contradictionsBetween(decks.get('en')!, decks.get('ja')!))).toEqual([]);
  });

  it('shares no code with the program', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const reader = files.filter((name) => !name.endsWith('.test.ts') && name !== 'decks.ts');
    expect(reader.length).toBeGreaterThan(20);
    const from = (name: string): readonly string[] => [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, path = '']) => path); // prettier-ignore
    expect(reader.filter((name) => from(name).some((path) => !/^(?:\.|fflate|htmlparser2|domhandler)/.test(path) || path.includes('src/')))).toEqual([]); // prettier-ignore
  });

  // A reader that reads nothing would find nothing wrong.
  it('reads what the rules look at', () => {
    const deck = readDeck(decks.get('ja')!);
    expect([...deck.charts.keys()]).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q8', 'Q9', 'Q10']);
    const rows = [...deck.charts.values()].flatMap((chart) => chart.rows);
    expect(rows.every(({ count, base, fill, label }) => count !== undefined && base !== undefined && fill && label)).toBe(true); // prettier-ignore
    const drawings = deck.slides.flatMap(({ pictures }) => pictures.flatMap(({ drawing }) => drawing?.kind ?? []));
    expect(Object.fromEntries(['bars', 'counted', 'parts'].map((kind) => [kind, drawings.filter((one) => one === kind).length]))).toEqual({ bars: 16, counted: 13, parts: 1 }); // prettier-ignore
    expect(deck.ledger?.slides).toHaveLength(deck.slides.length);
    expect(deck.slides.every(({ headline }) => headline)).toBe(true);
  });
});
