import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Dice } from '../fuzz/dice.ts';
import { ROW_CHANGES } from './changes/rows.ts';
import { partsOf } from './changes/cells.ts';
import { judge } from './judge.ts';
import { changeTexts, columnOf, readTable, type Column, type Table } from './table.ts';
import { vary } from './vary.ts';
import { bytesIn } from './write-table.ts';

/** A table of test/exports, changed by hand. */
async function changed(folder: string, change: (table: Table) => void) {
  const table = await readTable(folder);
  change(table);
  return judge(table);
}

const below = (row: readonly string[]) => (table: Table): void => void table.below.push([...row]); // prettier-ignore
const rename = (question: number, change: (text: string) => string) => (table: Table): void => {
  const one = table.questions[question];
  if (one) changeTexts(table, one, change);
}; // prettier-ignore
const fill = (at: number, mark: string) => (table: Table): void => {
  const column = columnOf(table, at);
  column.cells = column.cells.map((text) => (text === '' ? mark : text));
}; // prettier-ignore
const insert = (cell: (column: Column) => string) => (table: Table): void => {
  for (const column of table.columns) column.cells.splice(5, 0, cell(column));
}; // prettier-ignore
const allNumbers = (change: (text: string) => string) => (table: Table): void => {
  for (const question of table.questions)
    if (['single', 'scale'].includes(question.kind)) changeTexts(table, question, (text) => (/^\d+$/.test(text) ? change(text) : text)); // prettier-ignore
}; // prettier-ignore

// Each of these was wrong in silence once.
describe('a changed export has the figures of the one that it was', () => {
  it.each<readonly [string, string, (table: Table) => void]>([
    ['a total of a tool’s export', 'tally', below(['TOTAL', '', '', '', '', '', '', '', '', '', '9999'])],
    ['a mean in Japanese', 'surveroid-ja', below(['平均', '', '', '2.5'])],
    ['a note', 'google-forms-app', below(['Exported by A. Sample'])],
    ['the header again', 'typeform', insert(({ header }) => header[0] ?? '')],
    ['a title above', 'typeform', (table) => (table.above = [['Survey results (raw data)'], []])],
    ['1.0 for the code 1', 'macromill-like-ja', allNumbers((text) => `${text}.0`)],
    ['an apostrophe before codes', 'macromill-like-ja', allNumbers((text) => `'${text}`)],
    ['codes in capitals', 'kobo', rename(2, (text) => text.toUpperCase())],
  ])('%s: %s', async (_, folder, change) => {
    const { outcome, says } = await changed(folder, change);
    expect(['right', 'plainer'], says.join('\n')).toContain(outcome);
  });

  it.each<readonly [string, string, (table: Table) => void]>([
    ['None beside points', 'google-forms-app', fill(5, 'None')],
    ['N/A beside a scale', 'ms-forms', fill(10, 'N/A')],
    ['a mark that no codebook knows', 'kobo', fill(18, 'N/A')],
    ['answers joined by ・', 'google-forms-app', (table) => {
      const column = columnOf(table, 7);
      column.cells = column.cells.map((text) => text.replaceAll(';', '・'));
    }],
    ['rows twice', 'google-forms-ja', insert(({ cells }) => cells[20] ?? '')],
    ['test answers', 'google-forms-ja', insert(({ cells, from }) => (from === 18 ? 'テスト' : (cells[20] ?? '')))],
  ])('or somebody is asked: %s: %s', async (_, folder, change) => {
    const { outcome, says } = await changed(folder, change);
    expect(['right', 'plainer', 'asked'], says.join('\n')).toContain(outcome);
  });
}); // prettier-ignore

describe('the judge', () => {
  it('sees an answer that is another', async () => {
    const { outcome, says } = await changed('google-forms-app', (table) => {
      columnOf(table, 1).cells[0] = 'Parent';
    });
    expect(outcome).toBe('silent');
    expect(says.join()).toMatch(/"Parent" 92, not 91/);
  });

  it('sees a respondent who is none', async () => {
    const { says } = await changed(
      'typeform',
      insert(({ cells, from }) => (from === 0 ? 'new' : (cells[0] ?? ''))),
    );
    expect(says.join()).toMatch(/277 respondents, not 276/);
  });
});

describe('the changes', () => {
  it('cut joined answers by the options that are known', () => {
    expect(partsOf('Dates; holidays;Letters;own', ';', ['Dates; holidays', 'Letters'])).toEqual(['Dates; holidays', 'Letters', 'own']); // prettier-ignore
    expect(partsOf('Tea, Milk, soy', ', ', ['Tea', 'Milk, soy'])).toEqual(['Tea', 'Milk, soy']);
  });

  it('write each encoding, or none that loses letters', () => {
    expect(bytesIn('é€', 'CP1252')).toEqual(Uint8Array.of(0xe9, 0x80));
    expect(bytesIn('あ', 'CP1252')).toBeUndefined();
    expect(bytesIn('あ', 'SJIS')).toEqual(Uint8Array.of(0x82, 0xa0));
    expect(bytesIn('😀', 'EUCJP')).toBeUndefined();
  });

  it('are the same for the same seed', async () => {
    const what = async (seed: number): Promise<readonly (string | undefined)[]> => {
      const [table, dice] = [await readTable('tally'), new Dice(seed)];
      return ROW_CHANGES.map((change) => change.apply(table, dice));
    };
    expect(await what(3)).toEqual(await what(3));
    expect(await what(3)).not.toEqual(await what(4));
  });
});

describe('a sample of npm run variants', () => {
  const folders = readFileSync('test/exports/README.md', 'utf8').match(/(google-forms-(app|ja)|typeform|tally|redcap|handmade-(en|ja))(?=` )/g) ?? []; // prettier-ignore

  it.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    'has no figure that is wrong in silence: seed %i',
    async (seed) => {
      const { outcome, what, says } = await vary(seed, [...new Set(folders)]);
      expect(outcome, `${what.join('; ')}\n${says.join('\n')}`).not.toBe('silent');
    },
  );
});
