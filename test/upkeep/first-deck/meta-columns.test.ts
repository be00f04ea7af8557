import { describe, expect, it } from 'vitest';
import { areCoordinates, metaReason } from '../../../src/upkeep/first-deck/meta-columns.ts';
import { factsOf, guessing } from './facts.ts';

const N = 24;
const cells = (text: (i: number) => string): readonly string[] => Array.from({ length: N }, (_, i) => text(i));

function reasonOf(name: string, texts: readonly string[], more: { readonly states?: readonly string[]; readonly index?: number } = {}) {
  const rows = Uint32Array.from(texts, (_, i) => i + 1);
  const facts = { ...factsOf(name, texts), index: more.index ?? 3 };
  return metaReason(facts, guessing().layout, { rows, states: more.states ?? [], rules: {} });
} // prettier-ignore

describe('columns that are no questions', () => {
  it.each([
    ['id', 'Entry Id', cells((i) => `${(i * 7) % 50}`)],
    ['id', 'lfdNr', cells((i) => String(i + 1))],
    ['id', 'q0', cells((i) => String(1000 + i * 3))],
    ['id', 'ref', cells((i) => `uuid:${(i * 7919).toString(16).padStart(8, '0')}-4a`)],
    ['time', 'Started On', cells((i) => `${i + 1}`)],
    ['time', 'when', cells((i) => `Mar ${i + 1}, 2025 6:26:24 PM`)],
    ['time', 'written', cells((i) => String(1_741_000_000 + i))],
    ['personal', 'Code postal', cells(() => '75001')],
    ['personal', 'お名前（任意）', cells(() => '山田')],
    ['personal', 'Respondent Email', cells(() => 'hidden')],
    ['meta', 'User Agent', cells(() => 'x')],
  ])('are %s by name or by cells: %s', (why, name, texts) => {
    expect(reasonOf(name, texts)).toBe(why);
  });

  it('are the state that rows are left out by', () => {
    expect(reasonOf('Dispo', cells(() => 'done'), { states: ['Dispo'] })).toBe('meta'); // prettier-ignore
  });

  it.each([
    ['an option called like an address', 'Email', cells((i) => (i % 2 ? '1' : '0'))],
    ['an option with its own name in the cells', 'Email', cells((i) => (i % 2 ? 'Email' : ''))],
    ['an amount by which the file is sorted', 'What do you earn?', cells((i) => String(i * 10))],
    ['amounts that nobody has twice', 'income', cells((i) => `${(i * 7919) % 997}.5`)],
    ['an id that people share', 'Team ID', cells((i) => String(i % 4))],
    ['days in cells that show a time', '入社日', cells((i) => `2015-04-${String(i + 1).padStart(2, '0')} 00:00:00`)],
    ['days without a time', 'Visit', cells((i) => `2025-03-${String(i + 1).padStart(2, '0')}`)],
  ])('are not %s', (_, name, texts) => {
    expect(reasonOf(name, texts)).toBeUndefined();
  });

  it('are coordinates, but no word that ends like one', () => {
    const numbers = cells((i) => `${i}.123`);
    expect(areCoordinates(factsOf('gps-Latitude', numbers))).toBe(true);
    expect(areCoordinates(factsOf('flat', numbers))).toBe(false);
    expect(areCoordinates(factsOf('How long', numbers))).toBe(false);
  });
});
