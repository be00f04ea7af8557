import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, type BreakQuality } from '../../../src/deck/layout/breaks.ts';
import { isLineEndProhibited, isLineStartProhibited } from '../../../src/deck/layout/kinsoku.ts';
import { KEPT } from './fixtures.ts';

const GOOD: readonly BreakQuality[] = ['best', 'phrase', 'weak'];

/** The text with a bar wherever a line may well end. */
function good(text: string, kept: readonly string[] = KEPT): string {
  const { characters, breaks } = cutText(text, kept, []);
  return characters.map((c, i) => (GOOD.includes(breaks()[i]!.quality) ? `|${c.text}` : c.text)).join('');
}

/** The quality of the break at the bar. */
function at(marked: string, kept: readonly string[] = []): BreakQuality | undefined {
  const index = marked.indexOf('|');
  return cutText(marked.replace('|', ''), kept, []).breaks()[index]?.quality;
}

describe('cutText', () => {
  it('breaks Japanese between phrases', () => {
    expect(good('地方中小企業の社長300名に聞いた！')).toBe('地方中小企業の|社長300名に|聞いた！');
    expect(good('導入企業の7割以上が「週に3～4回程度」以上、')).toBe('導入企業の|7割以上が|「週に|3～4回程度」以上、');
    expect(good('全社でAIを使えているのはわずか9.9%')).toBe('全社で|AIを|使えているのは|わずか|9.9%');
    expect(good('生成AIの導入を導入していない企業')).toBe('生成AIの|導入を|導入していない|企業');
  });

  it('mends what the phrase model splits wrongly', () => {
    expect(at('地方中|小企業の')).toBe('inside');
    expect(at('「人手不|足解消」も')).toBe('inside');
    expect(at('「人手不|足解消」も', ['人手不足'])).toBe('forced');
    expect(good('導入企業の7割が“週3回以上”活用')).toBe('導入企業の|7割が|“週3回以上”|活用');
  });

  it('keeps words of kana with the phrase that they continue', () => {
    expect(at('従業員は、どの|くらいの頻度で')).toBe('inside');
    expect(at('取り残されるかもしれないと|いった焦りを')).toBe('inside');
    expect(at('「取り残されるかもしれない」と|いった焦りを')).toBe('inside');
    expect(at('「取り残されるかもしれない」|といった焦りを')).toBe('weak');
    // Another word after the same letters is a phrase of its own.
    expect(at('どの|会社で')).toBe('phrase');
  });

  it('leaves no mark of a note at the end of a line, but that behind a number', () => {
    expect(['*', '※', '†'].map((mark) => at(`to Q6   ${mark} |Answers translated`))).toEqual([
      'never',
      'never',
      'never',
    ]);
    expect([at('* |Answers'), at('n=28* |(Q5)'), at('to all   |* Answers')]).toEqual(['never', 'phrase', 'phrase']);
  });

  it('breaks no number from its unit, sign or rank', () => {
    for (const text of [
      '33|.2%',
      '33.|2%',
      '3|人に',
      '第|1位',
      '約|4割',
      '2025|年',
      '10%|未満',
      '3～|4回',
      '￥|500',
      '1,|000',
    ]) {
      expect(['forced', 'never'], text).toContain(at(text));
    }
    expect(at('33.2|%')).toBe('never');
    expect(at('3人に|1人が')).toBe('phrase');
  });

  it('breaks words of letters at spaces, hyphens and dashes only', () => {
    expect(good('small and medium-sized firms—see GPT-4, e-mail')).toBe('small |and |medium-|sized |firms—|see |GPT-4, |e-mail'); // prettier-ignore
    expect(good('https://log-port.com/a-bc m.yokogawa@log-port.com')).toBe('https://log-port.com/a-bc |m.yokogawa@log-port.com'); // prettier-ignore
    expect(at('don’|t')).toBe('forced');
    expect(at('input/|output')).toBe('inside');
    expect(at('한|글')).toBe('forced');
    // An address goes on after a slash where it must, and never within a name or behind its scheme.
    expect(at('https://www.example.com/a/very/|long/address')).toBe('inside');
    for (const text of ['https://www.example.com/a/ve|ry', 'https://|www.example.com/a', 'www.example.|com/a']) expect(at(text), text).toBe('forced'); // prettier-ignore
  });

  it('prefers a pause to a phrase, and a phrase to the inside of a quotation', () => {
    const paused = cutText('理由、第1位「生成AIの効果」と、次に', [], []).breaks();
    expect(paused[3]).toEqual({ quality: 'best', cost: 0 });
    const quoted = cutText('具体的な「具体的な効果」', [], []).breaks();
    expect(quoted[4]!.quality).toBe('phrase');
    expect(quoted[9]!.quality).toBe('phrase');
    expect(quoted[9]!.cost).toBeGreaterThan(quoted[4]!.cost);
  });

  it('never goes against kinsoku, whatever the text', () => {
    const unit = fc.constantFrom(...'あいカー生成っ。、「」（）“”’…A9.% 　-―～・！x', 'か\u3099', '👍');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const { characters, breaks } = cutText(units.join(''), ['生成'], []);
        breaks().forEach(({ quality }, index) => {
          if (quality === 'never') return;
          expect(isLineStartProhibited(characters[index]?.text ?? '')).toBe(false);
          let last = index - 1;
          while (last > 0 && characters[last]?.kind === 'space') last -= 1;
          expect(isLineEndProhibited(characters[last]?.text ?? '')).toBe(false);
        });
      }),
    );
  });
});
