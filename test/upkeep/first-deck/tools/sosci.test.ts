import { describe, expect, it } from 'vitest';
import { guessTicks } from '../../../../src/upkeep/first-deck/guess-ticks.ts';
import { layoutOf } from '../../../../src/upkeep/first-deck/tools/index.ts';
import { described, guessing, sheetOf } from '../facts.ts';

const HEAD = ['CASE', 'QUESTNNR', 'VM01_01', 'VM01_02', 'FINISHED'];
const layout = (rows: readonly (readonly string[])[]) => {
  const sheet = sheetOf([HEAD, ...rows]);
  return layoutOf({ file: 'x.csv', format: 'csv', sheets: [sheet] }, sheet);
};

describe('SoSci Survey', () => {
  it('has a row of labels below its names, or none', () => {
    const labels = ['Interview-Nummer', 'Fragebogen', 'Mit: Bus', 'Mit: Bahn', 'Abgeschlossen?'];
    expect(layout([labels, ['21', 'base', '2', '1', '1']])).toMatchObject({ tool: 'SoSci Survey', headerRows: 2, wording: 2, id: 'CASE' }); // prettier-ignore
    expect(layout([['21', 'base', '2', '1', '1']]).headerRows).toBe(1);
  });

  it('leaves out who did not finish', () => {
    expect(layout([['21', 'base', '2', '1', '1']]).rows).toEqual([{ column: 'FINISHED', values: ['0'], what: 'incomplete', rule: 'drop' }]); // prettier-ignore
  });

  it.each([
    [true, ['2'], ['1']],
    [undefined, undefined, ['2']],
  ])('has 2 for a tick: %s', (twoTicks, ticked, unticked) => {
    const columns = [1, 2].map((part) => described(`VM01_0${part}`, ['1', '2', '2', '1'], { base: 'VM01', part: String(part), label: String(part) })); // prettier-ignore
    const found = guessTicks({ columns, beside: [], wording: 'Mit', base: 'VM01' }, guessing(twoTicks ? { twoTicks } : {})); // prettier-ignore
    expect(found?.questions[0]?.source['ticked']).toEqual(ticked);
    expect(found?.questions[0]?.source['unticked']).toEqual(unticked);
  });
});
