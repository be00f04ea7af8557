import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/base/box.ts';
import { inches, pt } from '../../../src/base/length.ts';
import { placeText, slotStyle, typeset } from '../../../src/deck/layout/place-text.ts';
import { brand, inInches, scope, stage, style, textOf } from './stage.ts';

const own = { ...scope, path: 'card.1.text', over: ['panel'] };
const frame = (more: object = {}) => ({ box: inInches(1, 1, 4, 2), style: slotStyle(style('body')), anchor: 'top', name: 'Text', ...more }) as const; // prettier-ignore

describe('slotStyle', () => {
  it('is the brand’s style with the slot’s changes', () => {
    expect(slotStyle(style('body'))).toEqual(style('body'));
    expect(slotStyle(style('body'), { align: 'right', maxLines: 2 })).toMatchObject({ align: 'right', maxLines: 2, max: 18 }); // prettier-ignore
  });

  it('shrinks and caps the largest size, never below the smallest', () => {
    expect(slotStyle(style('body'), { shrink: 2 }).max).toBe(16);
    expect(slotStyle(style('body'), { shrink: 10 })).toMatchObject({ max: 12, min: 12 });
    expect(slotStyle(style('body'), { cap: pt(14) }).max).toBe(14);
    expect(slotStyle(style('body'), { cap: pt(17), shrink: 3 }).max).toBe(15);
  });
});

describe('typeset', () => {
  it('remembers what it set, by all that matters', () => {
    const { context } = stage();
    const set = (words: string, more: object = {}, w = inches(2)) => typeset(context, textOf(words), { ...slotStyle(style('body')), ...more }, { w }); // prettier-ignore
    const first = set('Green tea');
    expect(set('Green tea')).toBe(first);
    for (const other of [set('Black tea'), set('Green tea', { max: pt(14) }), set('Green tea', { maxLines: 1 }), set('Green tea', {}, inches(1))]) {
      expect(other).not.toBe(first);
    }
  }); // prettier-ignore
});

describe('placeText', () => {
  it('makes an element of its slot, with where it came from', () => {
    const { context, found } = stage();
    const text = textOf('Green tea', 'q1.headline', { figures: ['green'], claim: 'half' });
    expect(placeText(context, own, text, frame())).toMatchObject({
      kind: 'text',
      id: 'card.1.text',
      name: 'Text',
      decorative: false,
      origin: { slot: 'card.1.text', message: 'q1.headline', place: text.place, figures: ['green'], claims: ['half'] },
      over: ['panel'],
      linesDecided: true,
      padding: 0,
      ground: brand.colors.get('ground'),
    });
    expect(found).toEqual([]);
  });

  it('lets a word of an answer go on in the next line, and says of a label that it is cut', () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän';
    const told = (key: string): readonly string[] => {
      const { context, found } = stage();
      placeText(context, own, textOf(word, key), frame({ box: inInches(1, 1, 1, 4) }));
      return found.map(({ code }) => code);
    };
    expect(told('answer.Q7.1f0c')).toEqual([]);
    expect(told('option.Q7.captain')).toEqual(['layout/word-cut']);
  });

  it('knows where its ink is', () => {
    const { context } = stage();
    const ink = (anchor: string, align: string) => placeText(context, own, textOf('Tea'), frame({ anchor, style: slotStyle(style('body', { align: align as 'left' })) })).ink; // prettier-ignore
    const [first, last] = [ink('top', 'left'), ink('bottom', 'right')];
    expect([first.x, first.y]).toEqual([inches(1), inches(1)]);
    expect([last.x + last.w, last.y + last.h]).toEqual([inches(5), inches(3)]);
    const middle = ink('middle', 'center');
    expect(Math.abs(middle.x + middle.w / 2 - inches(3))).toBeLessThanOrEqual(1);
    expect(Math.abs(middle.y + middle.h / 2 - inches(2))).toBeLessThanOrEqual(1);
    expect([first.w, first.h]).toEqual([last.w, last.h]);
  });

  it('keeps to its padding, on its own fill', () => {
    const { context } = stage();
    const fill = brand.colors.get('strong')!;
    const element = placeText(context, own, textOf('Tea '.repeat(9)), frame({ padding: inches(0.5), fill, shape: 'roundRect' })); // prettier-ignore
    expect(element).toMatchObject({ ground: fill, fill, shape: 'roundRect', padding: inches(0.5) });
    expect(contains(inInches(1.5, 1.5, 3, 1), element.ink, 1)).toBe(true);
  });

  it('lets PowerPoint wrap what the style calls body', () => {
    const { context } = stage();
    const long = textOf('Tea is what one drinks when there is no coffee left in the house, and sometimes before');
    const element = placeText(context, own, long, frame({ style: slotStyle(style('body', { mode: 'body' })) }));
    expect(element.linesDecided).toBe(false);
    expect(element.paragraphs[0]?.lines.map((line) => line.map((run) => run.text).join('')).join('')).toBe(long.paragraphs[0]![0]!.text); // prettier-ignore
  });

  it.each([
    ['too high', textOf('a\nb\nc\nd\ne\nf\ng\nh\ni'), {}, 'layout/does-not-fit', '"key" does not fit into the slot "card.1.text" of slide "s": 12 pt too high, even at 12 pt.'],
    ['too many lines', textOf('Words and more words '.repeat(4)), { style: slotStyle(style('body'), { maxLines: 1 }) }, 'layout/too-many-lines', '"key" is 1 line too long for the slot "card.1.text" of slide "s", even at 12 pt.'],
    ['a word too wide', textOf('Donaudampfschifffahrtsgesellschaft'.repeat(2)), {}, 'layout/word-cut', undefined],
  ])('names what does not fit: %s', (_what, text, more, code, message) => {
    const { context, found } = stage();
    placeText(context, own, text, frame(more));
    expect(found.map((d) => [d.code, d.severity, d.slides, d.place])).toEqual([[code, 'error', ['s'], text.place]]);
    if (message) expect(found[0]?.says.en.found).toBe(message);
  }); // prettier-ignore

  it('warns of characters that no font has', () => {
    const { context, found } = stage();
    placeText(context, own, textOf('Tea 🍵 and ☕ and 🍵'), frame());
    expect(found.map((d) => [d.code, d.severity, d.says.en.found])).toEqual([
      ['layout/missing-glyph', 'warning', '"key" has characters that Arial, BIZ UDPGothic do not have: 🍵 ☕'],
    ]);
  });
});
