import { describe, expect, it } from 'vitest';
import { assembleScene } from '../../../src/deck/scene/assemble.ts';
import { fill } from '../template/tea.ts';
import { area, ink, run, shape, slide, text, lines } from '../../files/pptx/builders.ts';

const { deck, context, templates } = fill();
const elements = [
  shape('s', 'Shape', area(1, 1, 1, 1), 'rect', { fill: ink('accent3', 0.3) }),
  text('t', 'Text', area(1, 3, 1, 1), [lines([[run('x', { color: ink('accent2', 0.2) })]])]),
];
const slides = [slide('q1', 'question', 'One', elements, { draft: true })];
const parts = { deck: deck!, brand: templates.brand, definition: context.definition, fonts: templates.fonts, language: 'en-US', slides, layouts: [] }; // prettier-ignore

describe('assembleScene', () => {
  const scene = assembleScene(parts);

  it('says what the deck is, on which day, in which theme', () => {
    expect(scene).toMatchObject({
      id: 'tea',
      language: 'en-US',
      date: '2026-02-01',
      title: 'The tea survey',
      subject: 'Who drinks what',
      author: 'Tea Ltd',
      company: 'Tea Ltd',
      width: 9_144_000,
      height: 6_858_000,
      sections: [{ id: 'one', name: 'Results', slides: ['q1', 'cards'] }],
    });
    const fonts = { latin: 'Arial', eastAsian: 'BIZ UDPGothic' };
    expect(scene.theme).toEqual({ name: 'Tea', colors: templates.brand.theme, major: fonts, minor: fonts });
  });

  it('keeps the slides as they are, marks of drafts with them', () => {
    expect(scene.slides).toEqual(slides);
  });

  it('lists every colour once, those of the brand first', () => {
    const hexes = scene.palette.map(({ hex }) => hex);
    expect(new Set(hexes).size).toBe(hexes.length);
    expect(hexes.slice(0, 2)).toEqual(['14213D', 'FFFFFF']);
    expect(hexes).toContain(ink('accent3', 0.3).hex);
    expect(hexes.at(-1)).toBe(ink('accent2', 0.2).hex);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
  });
});
