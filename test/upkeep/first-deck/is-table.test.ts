import { describe, expect, it } from 'vitest';
import { aggregatedSource } from '../../../src/upkeep/first-deck/is-table.ts';
import { loadExports } from '../../../src/world/input/exports/load-export.ts';

async function sourceOf(text: string): Promise<string | undefined> {
  const [from] = (await loadExports([{ file: 'a.csv', bytes: Buffer.from(text) }], {}, () => undefined)) ?? [];
  return from && aggregatedSource(from.sheets);
}

describe('how a published table is read as it is', () => {
  it('is said with the words of its headers, in quotes where YAML needs them', async () => {
    expect(await sourceOf('Code,Answer,Count,Percent (%)\nQ1,Yes,30,0.75\nQ1,No,10,0.25\n')).toBe(
      "aggregated: { shape: long, question: Code, option: Answer, count: Count, percent: 'Percent (%)', fractions: true }",
    );
  });

  it('is not said of a crossing, which has no such form', async () => {
    expect(await sourceOf(',Total,Men,Women\nAll,40,20,20\nYes,75%,70%,80%\nNo,25%,30%,20%\n')).toBeUndefined();
  });
});
