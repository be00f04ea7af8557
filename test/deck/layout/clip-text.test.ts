import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inches, ptToEmu } from '../../../src/base/length.ts';
import { clipText } from '../../../src/deck/layout/clip-text.ts';
import { slotStyle, typeset } from '../../../src/deck/layout/place-text.ts';
import type { SetText } from '../../../src/deck/layout/set-text.ts';
import { stage, style, textOf } from './stage.ts';

const { context } = stage();
const STYLE = slotStyle(style('body'));
const lines = ({ paragraphs }: SetText): readonly string[] =>
  paragraphs.flatMap((p) => p.lines.map((line) => line.map(({ text }) => text).join('')));
const set = (words: string, w: number): SetText => typeset(context, textOf(words), STYLE, { w: inches(w) });

it('keeps the lines that have room, and ends the last with an ellipsis', () => {
  const whole = set('one two three four five six seven eight nine ten', 1);
  const all = lines(whole);
  expect(all.length).toBeGreaterThan(4);
  const three = clipText(whole, { w: inches(1), maxLines: 3 }, context);
  expect(lines(three)).toEqual([...all.slice(0, 2), expect.stringMatching(/…$/)]);
  expect([three.lineCount, three.height]).toEqual([3, Math.round((whole.height / whole.lineCount) * 3)]);
  const low = clipText(whole, { w: inches(1), h: three.height }, context);
  expect(lines(low)).toEqual(lines(three));
  expect(lines(clipText(whole, { w: inches(1), h: ptToEmu(1) }, context))).toHaveLength(1);
});

it('leaves what fits as it is', () => {
  const whole = set('one two three', 3);
  expect(clipText(whole, { w: inches(3), h: whole.height, maxLines: whole.lineCount }, context).paragraphs).toEqual(whole.paragraphs); // prettier-ignore
});

it('is never wider or higher than its room, but for one line', () => {
  const words = fc.array(fc.constantFrom('a', 'word', 'Donaudampfschiffahrt', 'il'), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 3, max: 30 }), fc.integer({ min: 1, max: 6 }), (many, tenths, maxLines) => {
      const w = inches(tenths / 10);
      const whole = typeset(context, textOf(many.join(' ')), STYLE, { w });
      const cut = clipText(whole, { w, h: inches(1), maxLines }, context);
      expect(cut.inkWidth).toBeLessThanOrEqual(w);
      if (cut.lineCount > 1) expect(cut.height).toBeLessThanOrEqual(inches(1));
      expect(cut.lineCount).toBeLessThanOrEqual(maxLines);
      expect(lines(cut).join('').includes('…')).toBe(cut.lineCount < whole.lineCount || whole.inkWidth > w);
    }),
  );
});
