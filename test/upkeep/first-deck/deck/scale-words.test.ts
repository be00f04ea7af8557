import { describe, expect, it } from 'vitest';
import { numberedScale, onScale, scaleWords } from '../../../../src/upkeep/first-deck/deck/scale-words.ts';
import type { Option } from '../../../../src/data/survey/types.ts';

const points = (...values: readonly number[]): { readonly options: readonly Option[] } => ({
  options: values.map((value) => ({ code: `n${value}`, role: 'answer', value }) as unknown as Option),
});
const labels = (...known: readonly (readonly [string, string])[]) => new Map(known);
const BARE = labels(['n1', '1'], ['n2', '2'], ['n3', '3'], ['n4', '4'], ['n5', '5']);
const FIVE = points(1, 2, 3, 4, 5);

describe('a scale whose points are numbers', () => {
  it('has the names of its ends from the wording, as people write them', () => {
    const namesIn = (wording: string) => numberedScale(FIVE, BARE, wording)?.names;
    expect(namesIn('How do you like these? (1 = bad, 5 = good)')).toEqual(['bad', 'good']);
    expect(namesIn('How content are you? 5: very content; 1: not at all')).toEqual(['not at all', 'very content']);
    expect(namesIn('全体の満足度(1＝不満、5＝満足)')).toEqual(['不満', '満足']);
    expect(namesIn('満足度（1：不満～5：満足）')).toEqual(['不満', '満足']);
    // One end alone, another scale, or a sentence says too little or too much.
    expect(namesIn('Rate it (5 = good)')).toBeUndefined();
    expect(namesIn('Rate it (0 = bad, 10 = good)')).toBeUndefined();
    expect(namesIn('(1 = I would not go there again, 5 = I would always go there again)')).toBeUndefined();
  });

  it('is bare only where no point has a label', () => {
    expect(numberedScale(FIVE, BARE, '')).toEqual({ ends: [1, 5], isBare: true });
    expect(numberedScale(FIVE, new Map([...BARE, ['n5', 'Good']]), '')?.isBare).toBe(false);
    expect(numberedScale(points(10, 20), labels(['n10', '10'], ['n20', '20']), '')).toBeUndefined();
    expect(numberedScale({ options: [] }, labels(), '')).toBeUndefined();
  });

  it('stands behind a sentence that names its points', () => {
    const scale = { ends: [1, 5], names: ['bad', 'good'], isBare: true } as const;
    expect(onScale('en', '62% chose “4” or “5”', scale)).toBe('62% chose “4” or “5”, on a scale from {#literal kind=scale}1 (bad){/literal} to {#literal kind=scale}5 (good){/literal}'); // prettier-ignore
    const from = '{#literal kind=scale}1＝bad{/literal}～{#literal kind=scale}5＝good{/literal}の尺度';
    expect(onScale('ja', '「4」または「5」と回答しました（62%）。', scale)).toBe(
      `「4」または「5」と回答しました（62%、${from}）。`,
    );
    expect(onScale('ja', '「4」が最多でした。', scale)).toBe(`「4」が最多でした（${from}）。`);
    expect(onScale('en', '62% chose “Good”', { ...scale, isBare: false })).toBe('62% chose “Good”');
    expect(scaleWords('en', { ends: [0, 10], isBare: true })).toBe('on a scale from {#literal kind=scale}0{/literal} to {#literal kind=scale}10{/literal}'); // prettier-ignore
  });
});
