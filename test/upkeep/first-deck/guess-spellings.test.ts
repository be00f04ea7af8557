import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../src/upkeep/first-deck/guess-spellings.ts';
import { factsOf, guessing } from './facts.ts';

const times = (text: string, count: number): readonly string[] => Array.from({ length: count }, () => text);

/** Which texts may be people's own words, and how many questions that raises. */
function rareOf(cells: readonly string[]): { readonly rare: readonly string[]; readonly asked: number } {
  const guess = guessing();
  const { rare } = ownWords(factsOf('Q1', cells), [...new Set(cells)], guess);
  return { rare, asked: guess.decisions.open.length };
}

describe('texts that hardly anybody gave', () => {
  const scale = [...times('Very satisfied', 90), ...times('Rather satisfied', 80), ...times('Neither', 30)];

  it('are no own words where they are points of the question’s scale, or say that there is no answer', () => {
    expect(rareOf([...scale, 'Very dissatisfied', 'N/A'])).toEqual({ rare: [], asked: 0 });
    expect(rareOf([...times('とても満足', 90), ...times('やや満足', 80), ...times('どちらともいえない', 30), 'とても不満'])).toEqual({ rare: [], asked: 0 }); // prettier-ignore
  });

  it('are asked about where they are something else', () => {
    expect(rareOf([...scale, 'Very dissatisfied', 'The shop was closed', 'My dog likes it'])).toEqual({
      rare: ['The shop was closed', 'My dog likes it'],
      asked: 1,
    });
    expect(rareOf([...times('Tea', 90), ...times('Coffee', 80), 'Oat milk', 'Mate']).asked).toBe(1);
  });
});
