import { optionsOf } from '../../../src/deck/chart/types.ts';
import { describe, expect, it } from 'vitest';
import { deckOf, fill, LOCALE, Q1_SLIDE } from './tea.ts';

const without = (...keys: readonly string[]): string =>
  keys.reduce((text, key) => {
    expect(text).toContain(`  ${key}: `);
    return text.replace(new RegExp(`^ {2}${key.replaceAll('.', '\\.')}: .*\\n`, 'm'), '');
  }, LOCALE);

describe('announceMissing', () => {
  it('reports each message that the program asks for and the locale file lacks, once', () => {
    const { deck, found } = fill({ deck: deckOf(Q1_SLIDE), locale: without('option.Q1.black', 'auto.base', 'auto.alt_row') }); // prettier-ignore
    // The key stands in for the words, so that later stages find their mistakes in the same run.
    const chart = deck?.slides[0]?.contents.get('chart');
    expect(chart?.kind === 'chart' && optionsOf(chart.spec).find(({ key }) => key === 'black')?.label).toBe(
      'option.Q1.black',
    );
    expect(found.map((d) => [d.code, d.severity, d.place?.file, d.says.en.found])).toEqual([
      ['template/missing-message', 'error', 'locales/en.yaml', 'The locale file has no message "auto.alt_row".'],
      ['template/missing-message', 'error', 'locales/en.yaml', 'The locale file has no message "option.Q1.black".'],
      ['template/missing-message', 'error', 'locales/en.yaml', 'The locale file has no message "auto.base".'],
    ]);
    expect(found[1]?.says.ja.found).toBe('文言のファイルに「option.Q1.black」がありません。');
  });

  it('tells a typing error from a message that is not there', () => {
    const { found } = fill({ deck: deckOf(Q1_SLIDE), locale: LOCALE.replace('option.Q1.black', 'option.Q1.blakc') });
    expect(found.map((d) => d.says.en.hint)).toEqual([
      'did you mean "option.Q1.blakc"? If not, add "option.Q1.black:" under messages:.',
    ]);
  });

  it('says nothing of words that no slide needs, and changes no other', () => {
    const { context, found } = fill({ deck: deckOf(Q1_SLIDE), locale: without('option.Q2.hot', 'question.Q7') });
    expect(found).toEqual([]);
    expect(context.texts.plain('q1.headline')).toBe('At least half drink green tea');
    expect(context.texts.has('option.Q2.hot')).toBe(false);
    expect(context.texts.plain('option.Q2.hot')).toBe('option.Q2.hot');
    expect(context.texts.plain('option.Q2.hot')).toBe('option.Q2.hot');
    expect(found).toHaveLength(1);
  });
});
