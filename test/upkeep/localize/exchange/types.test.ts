import { expect, it } from 'vitest';
import { ENDINGS } from '../../../../src/upkeep/localize/exchange/exchange.ts';
import { EXCHANGE_FORMATS } from '../../../../src/upkeep/localize/exchange/types.ts';

it('names each format that is written, in the order in which the command line lists them', () => {
  expect(EXCHANGE_FORMATS).toEqual(['xliff', 'po', 'xlsx']);
  expect(EXCHANGE_FORMATS.map((format) => ENDINGS[format])).toEqual(['xlf', 'po', 'xlsx']);
});
