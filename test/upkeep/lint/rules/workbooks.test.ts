import { beforeAll, describe, expect, it } from 'vitest';
import { lintPackage } from '../../../../src/upkeep/lint/lint-package.ts';
import { LEVELS } from '../../../../src/upkeep/lint/types.ts';
import { writePptx } from '../../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from '../../../files/pptx/all-features.ts';
import { EditedDeck } from '../edited-deck.ts';

let good: Uint8Array;
beforeAll(async () => void (good = await writePptx(allFeatures, drawings)));

describe('the table in a workbook', () => {
  it('is found by its file inside the workbook, with what its cell says and what its column is called', () => {
    const deck = new EditedDeck(good);
    deck.inBook((book) => book.replace('xl/tables/table1.xml', /(<tableColumn id="2" name=")[^"]*/, '$1Share'));
    const findings = lintPackage(deck.bytes(), { levels: LEVELS, name: 'a.pptx' });
    expect(findings).toMatchObject([
      { rule: 'workbook-table', part: expect.stringMatching(/\.xlsx.*xl\/tables\/table1\.xml$/), found: expect.stringMatching(/^"[^"]+" ≠ "Share"$/) },
    ]); // prettier-ignore
  });

  it('may not have a column with a longer name than Excel allows', () => {
    const deck = new EditedDeck(good);
    const long = 'S'.repeat(256);
    deck.inBook((book) => book.replace('xl/tables/table1.xml', /(<tableColumn id="2" name=")[^"]*/, `$1${long}`));
    const findings = lintPackage(deck.bytes(), { levels: LEVELS, name: 'a.pptx' });
    expect(findings).toMatchObject([{ rule: 'workbook-table', found: 's:tableColumn name × 256 > 255' }, { rule: 'workbook-table' }]); // prettier-ignore
  });
});
