import { describe, expect, it } from 'vitest';
import { acceptTranslations } from '../../../src/upkeep/localize/accept.ts';
import { hashOf } from '../../../src/base/sha256.ts';
import { listText, listValue, parseList } from '../../../src/upkeep/localize/lists.ts';
import { locked, lockText, parseLock } from '../../../src/upkeep/localize/lock.ts';
import { roomWords } from '../../../src/upkeep/localize/exchange/exchange.ts';
import { ANSWERED, BASE, found, opened, fullLock, source } from './translation-fixture.ts';

describe('lists of words as text', () => {
  it('are a word a line, with the number that a word stands for', () => {
    const items = ['only', { words: 'a third', n: 3 }, 'about {n}%'];
    expect(listText(items)).toBe('only\na third = 3\nabout {n}%');
    expect(parseList(listText(items))).toEqual(items);
    expect(parseList(' a \n\n–\nb')).toEqual(['a', 'b']);
    expect(listValue('quantifiers:numerals', 'one = 1\nhalf = 0.5')).toEqual({ one: 1, half: 0.5 });
  });
});

describe('the lock', () => {
  const { units } = opened().review;
  it('is a line a unit, in their order, without what is no more', () => {
    const [title, rate] = units;
    const lock = locked(new Map([['gone', { madeFrom: '0'.repeat(12) }]]), [rate!, title!]);
    const text = lockText(units, lock);
    expect(text.split('\n').slice(2)).toEqual([`"title": "${hashOf('生成AI格差が深刻化')}"`, `"rate": "${hashOf(rate!.base)}"`, '']); // prettier-ignore
    expect(parseLock(source('l', text), () => undefined).get('title')).toEqual({ madeFrom: hashOf(title!.base) });
    expect(source('l', lockText(units, new Map())).value).toEqual({});
  });

  it('tracks no list of words', () => {
    expect([...locked(new Map(), units).keys()].filter((id) => id.startsWith('quantifiers') || id === 'keep_together')).toEqual([]); // prettier-ignore
  });

  it('is refused with hashes that are none', () => {
    const codes: string[] = [];
    parseLock(source('l', 'title: abc\n'), ({ code }) => codes.push(code));
    expect(codes).toEqual(['schema/bad-value']);
  });
});

describe('acceptTranslations', () => {
  it('takes what nothing is known of, but what is stale only by name', () => {
    const texts = { base: BASE.replace('深刻化', '拡大'), lock: fullLock(BASE).replace(/"rate".*\n/, '') };
    expect(acceptTranslations(opened(texts), []).keys).toEqual(['rate']);
    const named = acceptTranslations(opened(texts), ['title', 'wordings:*', 'titel']);
    expect(named.keys).toEqual(['title', 'wordings:one_in', 'wordings:few']);
    expect(named.unknown).toEqual([{ key: 'titel', suggestion: 'title' }]);
    expect(named.lock).toContain(`"title": "${hashOf('生成AI格差が拡大')}"`);
  });
});

describe('acceptTranslations of what its translator was not sure of', () => {
  const doubted = fullLock().replace(/^"title": ("\w+")$/m, '"title": { made_from: $1, state: "new", comment: "c" }');
  const lock = `${doubted.replace(/^"answer.*\n/m, '')}"${ANSWERED}": { state: "new" }\n`;

  it('takes it by name only, and keeps what was remarked', () => {
    expect(acceptTranslations(opened({ lock }), []).keys).toEqual([]);
    const { keys, lock: after } = acceptTranslations(opened({ lock }), ['title', 'answer.*']);
    expect(keys).toEqual(['title', ANSWERED]);
    expect(after).toMatch(/^"title": \{ made_from: "\w{12}", comment: "c" \}$/m);
    expect(after).not.toContain('answer.');
    expect(found({ lock: after })).toEqual(['comment title: c']);
  });
});

describe('room', () => {
  it('is said in characters and, where a text stands by itself, in lines and size', () => {
    expect(roomWords({ characters: 79, lines: 2, size: 12 }).en).toBe('room for about 79 characters: 2 lines of 40, at 12 pt'); // prettier-ignore
    expect(roomWords({ characters: 30 }).ja).toBe('入る目安: 約30字');
  });
});
