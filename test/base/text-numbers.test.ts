import { describe, expect, it } from 'vitest';
import { TextNumbers } from '../../src/base/text-numbers.ts';

describe('numbers of texts', () => {
  it('count each text once, in the order in which they come', () => {
    const numbers = new TextNumbers();
    const texts = Array.from(
      { length: 5000 },
      (_, i) => `R${i}${i % 3 === 0 ? ', a text that is longer, 日本🙂' : ''}`,
    );
    expect(texts.map((text) => numbers.numberOf(text))).toEqual(texts.map((_, i) => i + 1));
    expect(texts.map((text) => numbers.numberOf(text))).toEqual(texts.map((_, i) => i + 1));
    expect(numbers.finish()).toEqual(texts);
  });

  it('keep half a character as it is', () => {
    const numbers = new TextNumbers();
    const text = `a text that ends in half of one: \ud83d`;
    numbers.numberOf(text);
    expect(numbers.finish()).toEqual([text]);
  });

  it('stay right where very many texts meet in one place', () => {
    // Texts whose hashes end in the same bits, found with the same hash.
    const meeting: string[] = [];
    for (let i = 0; meeting.length < 1200; i++) if ((hashOf(`${i}`) & 0xfff) === 5) meeting.push(`${i}`);
    const numbers = new TextNumbers();
    expect(meeting.map((text) => numbers.numberOf(text))).toEqual(meeting.map((_, i) => i + 1));
    expect(meeting.map((text) => numbers.numberOf(text))).toEqual(meeting.map((_, i) => i + 1));
    expect(numbers.numberOf('another')).toBe(1201);
  });
});

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
