import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/deck/text/types.ts';
import { ANSWERS, fillOne, LOCALE, SURVEY, type TeaFiles } from './tea.ts';

const OWN_WORDS = `auto.note_most: |-
    .input {$drawing :string}
    .match $drawing
    table {{{$count} of {$all} not in the table.}}
    * {{{$count} of {$all} not in the chart.}}
  auto.note_most_share: "{$count} of {$all} left, {$share}"
  auto.note_tied: "{$count} tied."
  auto.note_nobody_some: "{$mark} nobody."
  auto.no_share: "–"
  auto.note_rounding_some: Some are rounded.
  auto.note_percent: Percent.
  auto.note_sorted_by: By {$what}.
  auto.side_negative: Bottom {$count}
  auto.side_neutral: Others
  auto.side_positive: Top {$count}
  auto.side_sum: "{$label}"
  auto.side_joint: "/"
  auto.grid_mean: Mean
  auto.item_base: "{$item} ({$base})"
  auto.question_item: "{$question} {$item}"
  auto.base: n={$base}
  auto.base_range: n={$from}-{$to}
  item.G.speed: Speed
  item.G.price: Price
  item.G.care: Care
  question.G: How good is it?
  option.G.bad: Bad
  option.G.fair: Fair
  option.G.good: Good
  auto.note_partial:`;
const locale = LOCALE.replace(/ {2}auto\.base: .*\n/, '').replace('auto.note_partial:', OWN_WORDS);

/** What the slide's footnotes say of a chart of the question. */
function notesOf(question: string, chart: string, files: TeaFiles = {}): string {
  const slide = `{ id: a, layout: question, question: ${question}, slots: { headline: q7.headline, chart: { kind: chart, ${chart} } } }`;
  const notes = fillOne(slide, { locale, ...files }).contents.get('notes');
  return notes?.kind === 'text' ? plain(notes.text) : '';
}

describe('what footnotes call a drawing', () => {
  it('is a table where it is one', () => {
    expect(notesOf('Q6', 'drawing: bars')).toBe('Some options only.');
    expect(notesOf('Q6', 'drawing: answer_table')).toBe('Some options only in the table.');
  });

  it('is so of what it leaves out, too', () => {
    expect(notesOf('Q6', 'drawing: bars, most: 1')).toBe('Some options only. 1 of 2 not in the chart.');
    expect(notesOf('Q6', 'drawing: answer_table, most: 1')).toBe('Some options only in the table. 1 of 2 not in the table.'); // prettier-ignore
  });
});

describe('a list that is cut', () => {
  // A cup and a pot: six each.
  const answers = ANSWERS.replace('r4,green,1,0,0,,1,Why not,0,0', 'r4,green,1,0,0,,1,Why not,0,1')
    .replace('r5,green,0,1,1,,3,,0,0', 'r5,green,0,1,1,,3,,0,1')
    .replace('r9,neither,,,,good,0,,0,0', 'r9,neither,,,,good,0,,0,1')
    .replace('r10,neither,,,,fair,0,,0,0', 'r10,neither,,,,fair,0,,1,1');

  it('between two of one share says so', () => {
    expect(notesOf('Q6', 'drawing: bars, most: 1', { answers })).toBe('Some options only. 1 of 2 not in the chart. 1 tied.'); // prettier-ignore
  });

  it('does not say so of a share that is larger, or where options stand as they were asked', () => {
    expect(notesOf('Q6', 'drawing: bars, most: 1')).not.toContain('tied');
    expect(notesOf('Q6', 'drawing: bars, most: 1, order: as_asked', { answers })).not.toContain('tied');
  });

  it('does not say so of options that nobody gave', () => {
    const none = ANSWERS.replaceAll(/,[01],[01],(daily|weekly|rest)/g, ',0,0,$1');
    expect(notesOf('Q6', 'drawing: bars, most: 1', { answers: none })).not.toContain('tied');
  });
});

describe('a grid', () => {
  const survey = `${SURVEY}  G:
    kind: grid
    of: scale
    asked_of: { question: Q1, any_of: [black] }
    options: { bad: { value: 1 }, fair: { value: 2 }, good: { value: 3 } }
    items: { speed: , price: , care: { asked_of: { question: Q3, any_of: [bad] } } }
`;
  const [head = '', ...rows] = ANSWERS.trim().split('\n');
  const files = (cells: Readonly<Record<string, string>>, given = survey): TeaFiles => ({
    survey: given,
    answers: [`${head},G_speed,G_price,G_care`, ...rows.map((row) => `${row},${cells[row.split(',')[0] ?? ''] ?? ',,'}`), ''].join('\n'), // prettier-ignore
  });
  const CELLS = { r6: 'good,bad,', r7: 'good,fair,', r8: 'good,good,' };

  it('says that nobody answered about one of its items, whichever it is', () => {
    expect(notesOf('G', 'drawing: diverging', files(CELLS))).toContain('– nobody.');
    const asked = survey.replace('{ asked_of: { question: Q3, any_of: [bad] } }', '');
    expect(notesOf('G', 'drawing: diverging', files({ r6: 'good,bad,bad', r7: 'good,fair,bad', r8: 'good,good,bad' }, asked))).not.toContain('nobody'); // prettier-ignore
  });

  it('says that some items do not add up, though the first one does', () => {
    expect(notesOf('G', 'drawing: diverging', files(CELLS))).toContain('Some are rounded.');
    expect(notesOf('G', 'drawing: diverging', files({ r6: 'good,bad,', r7: 'good,bad,', r8: 'good,bad,' }))).not.toContain('rounded'); // prettier-ignore
  });
});
