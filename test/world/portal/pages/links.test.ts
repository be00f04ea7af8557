import { expect, it } from 'vitest';
import { candidateLinks, currentLinks, releaseLinks } from '../../../../src/world/portal/pages/links.ts';
import type { ShownDeck } from '../../../../src/world/portal/shown-deck.ts';

it('the address of a picture has what the picture is in it', () => {
  const sha = '0123456789abcdef'.repeat(4);
  const pictures = [
    { width: 480, slides: [['cover', 'f'.repeat(64)], ['q 1', sha]] },
    { width: 1600, slides: [['q 1', 'e'.repeat(64)]] },
  ]; // prettier-ignore
  const shown = { deck: { locale: 'en', pictures } } as unknown as ShownDeck;
  expect(currentLinks('a deck').picture(shown, 'q 1', 480)).toBe('/d/a%20deck/en/p/0123456789abcdef/q%201-480.png');
  expect(releaseLinks('abc').picture(shown, 'q 1', 1600)).toBe('/r/abc/en/p/eeeeeeeeeeeeeeee/q%201-1600.png');
  expect(candidateLinks('token').slide('ja', 'q 1')).toBe('/review/token/ja/s/q%201');
});
