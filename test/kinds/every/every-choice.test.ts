import { expect, it } from 'vitest';
import { buildDeck } from '../../../src/build-deck.ts';
import { everySources } from './project.ts';

it('some of the slides that a question goes on over are a deck, which remembers which', async () => {
  const sources = await everySources('en');
  const build = (slides: readonly string[]) =>
    buildDeck(sources, { locale: 'en', draft: false, formats: [], slides: [...slides] });
  const { scene, origin, diagnostics } = await build(['single-doughnut', 'free-quotes-2']);
  expect(diagnostics).toEqual([]);
  expect(scene!.slides.map(({ id, title }) => [id, title])).toEqual([
    ['single-doughnut', 'What single doughnut shows: 37.8%'],
    ['free-quotes-2', 'Why do you drink tea? (2/2)'],
  ]);
  expect(origin!.choice).toEqual(['single-doughnut', 'free-quotes-2']);
  expect((await build(['free-quotes-1'])).scene!.slides.map(({ id }) => id)).toEqual(['free-quotes']);
  expect((await build(['free-quotes'])).scene!.slides.map(({ id }) => id)).toEqual(['free-quotes', 'free-quotes-2']);
  const wrong = await build(['free-quotes-3']);
  expect(wrong.diagnostics.map(({ code }) => code)).toContain('choice/unknown-slide');
});
