import { expect, it } from 'vitest';
import { CHART_KINDS, offeredCharts } from '../../../../src/deck/chart/kinds/index.ts';

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
    histogram: 'categories uniform',
    columns: 'categories uniform banners',
    two_columns: 'categories uniform',
    trend: 'series uniform banners',
    diverging: 'series ramp banners partsOfWhole',
    nps: 'categories uniform partsOfWhole',
    dot_plot: 'categories uniform banners',
    cross_table: 'categories uniform banners',
    answer_table: 'categories uniform',
    item_table: 'series uniform banners',
    mean_dots: 'series uniform banners',
    dot_field: 'categories ramp partsOfWhole',
  });
});

it('is offered to decks only where their YAML can ask for all that it needs', () => {
  expect(CHART_KINDS.names.filter((name) => !offeredCharts().includes(name))).toEqual(['trend', 'cross_table']);
});
