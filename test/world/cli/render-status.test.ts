import { expect, it } from 'vitest';
import { renderStatus } from '../../../src/world/cli/render-status.ts';

it('says how many of the texts are translated, in both languages', () => {
  const status = { deck: 'one', locale: 'en', baseLocale: 'ja', texts: 7, translated: 3, rows: [], mistakes: [] };
  expect(renderStatus(status, 'en')).toMatch(/\b3 of 7\b/);
  expect(renderStatus(status, 'ja')).toMatch(/7.*3|3\/7/);
});
