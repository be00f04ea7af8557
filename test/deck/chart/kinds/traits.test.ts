import { expect, it } from 'vitest';
import { CHART_KINDS } from '../../../../src/deck/chart/kinds/index.ts';

it('each kind of chart says what it is, from which all else follows', () => {
  const traits = CHART_KINDS.names.map((name) => {
    const { options, banners, partsOfWhole, bracketsNet, plainFill, tiesAlike, holdsWords } = CHART_KINDS.of(name);
    const is = Object.entries({ banners, partsOfWhole, bracketsNet, tiesAlike, holdsWords });
    return [name, [options, plainFill, ...is.filter(([, so]) => so).map(([trait]) => trait)].join(' ')];
  });
  expect(Object.fromEntries(traits)).toEqual({
    doughnut: 'categories ramp partsOfWhole holdsWords',
    bars: 'categories uniform banners',
    stacked_bar: 'series ramp banners partsOfWhole bracketsNet',
    columns: 'categories uniform banners',
  });
});
