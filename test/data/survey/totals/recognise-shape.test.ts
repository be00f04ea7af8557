import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../src/base/export.ts';
import { recogniseTotals } from '../../../../src/data/survey/totals/recognise-shape.ts';
import { loadExports } from '../../../../src/world/input/exports/load-export.ts';
import { throwIt } from '../../../build-from-disk.ts';
import { townFile } from './town.ts';

async function sheetOf(name: string, text?: string): Promise<Sheet> {
  const file = text === undefined ? townFile(name) : { file: name, bytes: new TextEncoder().encode(text) };
  const [first] = (await loadExports([file], {}, throwIt))!;
  return first!.sheets[0]!;
}

describe('recogniseTotals', () => {
  it('says which columns a row an option has', async () => {
    expect(recogniseTotals(await sheetOf('results-long.csv'))).toEqual({
      shape: 'long',
      header: 0,
      columns: { question: 0, wording: 1, kind: 2, option: 3, count: 4, percent: 5, base: 6 },
      fractions: false,
    });
  });

  it('says where the blocks are, of how many they are, and what their headers are called', async () => {
    const found = recogniseTotals(await sheetOf('results-blocks.csv'));
    expect(found).toMatchObject({
      shape: 'blocks',
      option: 0,
      count: 'n',
      percent: '%',
      total: ['Total'],
      fractions: false,
    });
    expect(found?.shape === 'blocks' ? found.blocks : []).toEqual([
      {
        title: "How satisfied are you with the town's services?",
        titleRow: 2,
        headerRow: 4,
        base: 1204,
        options: ['Very satisfied', 'Rather satisfied', 'Rather dissatisfied', 'Very dissatisfied', "Don't know"],
      },
      {
        title: 'Which of these did you use in the past year?',
        titleRow: 12,
        headerRow: 14,
        base: 1204,
        options: ['Town hall', 'Website', 'Phone line', 'Library', 'None of these'],
      },
      {
        title: 'Why did you use none of them?',
        titleRow: 22,
        headerRow: 24,
        base: 114,
        options: ['Opening hours', 'Distance', 'No need', 'Other reasons'],
      },
    ]);
  });

  it('knows a GT sheet: title and header in one row, everyone first, parts of 1', async () => {
    const text =
      '単純集計,,\nQ1 満足度,n,%\n全体,412,1\n満足,103,0.25\n不満,309,0.75\n,,\nQ2 利用,n,%\n全体,412,1\n窓口,206,0.5\n電話,0,0\n';
    expect(recogniseTotals(await sheetOf('gt.csv', text))).toEqual({
      shape: 'blocks',
      option: 0,
      count: 'n',
      percent: '%',
      total: ['全体'],
      fractions: true,
      blocks: [
        { title: 'Q1 満足度', titleRow: 1, headerRow: 1, base: 412, options: ['満足', '不満'] },
        { title: 'Q2 利用', titleRow: 6, headerRow: 6, base: 412, options: ['窓口', '電話'] },
      ],
    });
  });

  it('takes a block of one option, and none without', async () => {
    const text = 'Results,,\nConsent,n,%\nAgreed,412,100\n';
    const found = recogniseTotals(await sheetOf('one.csv', text));
    expect(found?.shape === 'blocks' ? found.blocks : []).toEqual([
      { title: 'Consent', titleRow: 1, headerRow: 1, options: ['Agreed'] },
    ]);
    expect(recogniseTotals(await sheetOf('none.csv', `${text},,\nQ2,n,%\n`))).toBeUndefined();
  });

  it.each([
    ['answers', 'id,Q1,Q2\n1,yes,3\n2,no,4\n'],
    ['answers under the same names', 'Code,Question,Answer,n\n1,a,b,yes\n2,c,d,no\n'],
    ['a crossing', 'Q1,men,,women,\n,n,%,n,%\nTotal,10,100,12,100\nyes,5,50,6,50\nno,5,50,6,50\n'],
    ['a crossing of percentages', 'Q1,n,men,women\nTotal,22,10,12\nyes,11,5,6\n'],
  ])('does not take %s for totals', async (_, text) => {
    expect(recogniseTotals(await sheetOf('x.csv', text))).toBeUndefined();
  });
});
