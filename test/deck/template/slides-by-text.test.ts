import { expect, it } from 'vitest';
import { SlidesByText } from '../../../src/deck/template/slides-by-text.ts';

it('knows the slides of each text, once each, and none of data', () => {
  const slides = new SlidesByText();
  slides.add(new Set(['title', 'data:figure:use', 'note']), 'q1');
  slides.add(new Set(['title']), 'q2');
  slides.add(new Set(['title', 'note']), 'q2');
  slides.add(new Set(['lost']), undefined);
  expect([...slides.found]).toEqual([
    ['title', ['q1', 'q2']],
    ['note', ['q1', 'q2']],
  ]);
});
