import { describe, expect, it } from 'vitest';
import { columnNames } from '../../../../src/data/survey/source/column-names.ts';
import { cut, sheetOf } from './reading.ts';

const names = (lines: readonly string[], ...rows: readonly number[]) => columnNames(sheetOf(cut(...lines)), rows);

describe('columnNames', () => {
  it('takes one header row, and names each column differently', () => {
    expect(names(['id,Other,,Other,Other (2),Other'], 1)).toEqual(['id', 'Other', 'column C', 'Other (2)', 'Other (2) (2)', 'Other (3)']); // prettier-ignore
    expect(names(['x,a\n  b ,c'], 1)).toEqual(['x', 'a b', 'c']);
    expect(names(['skipped,this', 'id,Q1'], 2)).toEqual(['id', 'Q1']);
    expect(columnNames(sheetOf([['', 'a']]), [])).toEqual(['column A', 'column B']);
    expect(columnNames(sheetOf([Array.from({ length: 28 }, () => '')]), [1]).slice(25)).toEqual(['column Z', 'column AA', 'column AB']); // prettier-ignore
  });

  it('joins several, in which a blank stands for the text before it, but not in the last', () => {
    expect(names(['id,Media?,,,Sex?', ',TV,Web,,Response'], 1, 2)).toEqual(['id', 'Media? | TV', 'Media? | Web', 'Media?', 'Sex? | Response']); // prettier-ignore
  });

  it('does not carry what stands below one question on to the next', () => {
    const lines = ['id,Grid,,,Age,', ',row 1,,row 2,,', ',a,b,a,,x'];
    expect(names(lines, 1, 2, 3)).toEqual(['id', 'Grid | row 1 | a', 'Grid | row 1 | b', 'Grid | row 2 | a', 'Age', 'Age | x']); // prettier-ignore
  });
});
