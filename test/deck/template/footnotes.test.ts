import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/deck/text/types.ts';
import { ANSWERS, fillOne, localeWith, SURVEY, type TeaFiles } from './tea.ts';

const locale = localeWith(`  auto.note_most: |-
    .input {$drawing :string}
    .match $drawing
    table {{{$count} of {$all} not in the table.}}
    * {{{$count} of {$all} not in the chart.}}
  auto.note_most_share: "{$count} of {$all} left, {$share}"
  auto.note_tied: "{$count} tied."
  auto.note_nobody_some: "{$mark} nobody."
  auto.no_share: "–"
  auto.note_rounding_items: May not add up.
  auto.note_percent: Percent.
  auto.note_sorted_by: By {$what}.
  auto.side_negative: Bottom {$count}
  auto.side_neutral: Others
  auto.side_positive: Top {$count}
  auto.side_sum: "{$label}"
  auto.side_joint: "/"
  auto.grid_mean: Mean
  auto.sorted_mean: mean
  auto.note_score: "NPS {$value}, {$positive} less {$negative}."
  auto.note_outweighed: "{$positive} below {$negative}."
  auto.note_tinted: The darker the more.
  auto.note_mean_scale: "Means {$low} {$from} to {$high} {$to}."
  auto.note_mean_points: "Means {$from} to {$to}."
  auto.note_mean_without: "Without {$options}."
  auto.side_nps_negative: Detractors
  auto.side_nps_neutral: Passives
  auto.side_nps_positive: Promoters
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
  option.G.good: Good`);

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

  it('is so of what it leaves out, which is told from what has no figures', () => {
    expect(notesOf('Q6', 'drawing: bars, most: 1')).toBe('without figures 1 of 2 not in the chart.');
    expect(notesOf('Q6', 'drawing: answer_table, most: 1')).toBe('without figures 1 of 2 not in the table.'); // prettier-ignore
  });
});

describe('a list that is cut', () => {
  // A cup and a pot: six each.
  const answers = ANSWERS.replace('r4,green,1,0,0,,1,Why not,0,0', 'r4,green,1,0,0,,1,Why not,0,1')
    .replace('r5,green,0,1,1,,3,,0,0', 'r5,green,0,1,1,,3,,0,1')
    .replace('r9,neither,,,,good,0,,0,0', 'r9,neither,,,,good,0,,0,1')
    .replace('r10,neither,,,,fair,0,,0,0', 'r10,neither,,,,fair,0,,1,1');

  it('between two of one share says so', () => {
    expect(notesOf('Q6', 'drawing: bars, most: 1', { answers })).toBe('without figures 1 of 2 not in the chart. 1 tied.'); // prettier-ignore
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

  it('says that items may not add up, whatever the figures are; nothing of parts that are no whole', () => {
    expect(notesOf('G', 'drawing: diverging', files(CELLS))).toContain('May not add up.');
    expect(notesOf('G', 'drawing: diverging', files({ r6: 'good,bad,', r7: 'good,bad,', r8: 'good,bad,' }))).toContain('May not add up.'); // prettier-ignore
    expect(notesOf('Q6', 'drawing: bars')).not.toContain('add up');
  });
});

describe('what a chart does not say itself', () => {
  const [head = '', ...rows] = ANSWERS.trim().split('\n');
  /** The survey with a question of its own that everyone was asked, and the answers to it. */
  const asked = (question: string, columns: string, cells: readonly string[]): TeaFiles => ({
    survey: `${SURVEY}  ${question}\n`,
    answers: [`${head},${columns}`, ...rows.map((row, i) => `${row},${cells[i] ?? ''}`), ''].join('\n'),
  });
  const words = (more: string) => ({ locale: locale.replace('auto.note_partial:', `${more}\n  auto.note_partial:`) });

  it('is the score of those who recommend, of those who gave an answer', () => {
    const points = Array.from({ length: 11 }, (_, i) => i);
    const N = asked(
      `N: { kind: scale, non_response: in_base, options: { ${points.map((i) => `p${i}: { value: ${i} }`).join(', ')} } }`,
      'N',
      // Three who would, four who would not, one between, two without an answer.
      ['p10', 'p9', 'p9', 'p7', 'p0', 'p3', 'p6', 'p6', '', ''],
    );
    const named = words(['question.N: Would you?', ...points.map((i) => `option.N.p${i}: "${i}"`)].join('\n  '));
    expect(notesOf('N', 'drawing: nps', { ...N, ...named })).toContain('NPS -12.5, Promoters less Detractors.');
    expect(notesOf('N', 'drawing: columns', { ...N, ...named })).not.toContain('NPS');
  });

  const grid = (options: string, cells: readonly string[]): TeaFiles =>
    asked(
      `G: { kind: grid, of: scale, options: { ${options} }, items: { speed: , price: } }`,
      'G_speed,G_price',
      cells,
    );
  const [GOOD, BAD] = ['good,bad', 'bad,bad'];
  const SCALE = 'bad: { value: 1 }, fair: { value: 2 }, good: { value: 3 }';

  it('is that a side has another colour where the other one exceeds it', () => {
    const note = 'Top 1 below Bottom 1.';
    expect(notesOf('G', 'drawing: diverging', grid(SCALE, Array<string>(10).fill(GOOD)))).toContain(note);
    // What comes and goes with the figures would move the chart.
    expect(notesOf('G', 'drawing: diverging', grid(SCALE, Array<string>(10).fill('good,fair')))).toContain(note);
    const one = (answer: string) => notesOf('Q', 'drawing: diverging', { ...asked(`Q: { kind: scale, options: { ${SCALE} } }`, 'Q', Array<string>(10).fill(answer)), ...words('question.Q: How?\n  option.Q.bad: Bad\n  option.Q.fair: Fair\n  option.Q.good: Good') }); // prettier-ignore
    expect(one('bad')).toContain(note);
    expect(one('good')).not.toContain(note);
    // Bars of a whole have one colour of sums.
    expect(notesOf('G', 'drawing: stacked_bar', grid(SCALE, Array<string>(10).fill(BAD)))).not.toContain(note);
  });

  it('calls a sum by the name that the survey gives its side', () => {
    const summed = { locale: locale.replace('auto.side_sum: "{$label}"', 'auto.side_sum: "{$label} in all"') };
    const files = grid(SCALE, Array<string>(10).fill(GOOD));
    expect(notesOf('G', 'drawing: diverging', { ...files, ...summed })).toContain('By Top 1 in all.');
    const named = {
      locale: summed.locale.replace('item.G.speed:', 'scale.G.positive: All who are content\n  item.G.speed:'),
    };
    expect(notesOf('G', 'drawing: diverging', { ...files, ...named })).toContain('By All who are content.');
  });

  it('is what the grounds of a table are, where any share has one', () => {
    expect(notesOf('G', 'drawing: item_table', grid(SCALE, Array<string>(10).fill(GOOD)))).toContain('The darker the more.'); // prettier-ignore
    const many = Array.from({ length: 12 }, (_, i) => `o${i}`);
    const single = asked(`M: { kind: grid, of: multiple, options_known: published_only, options: { ${many.map((o) => `${o}: `).join(', ')} }, items: { speed: , price: } }`, ['speed', 'price'].flatMap((item) => many.map((o) => `M_${item}.${o}`)).join(','), Array<string>(10).fill(Array<string>(24).fill('0').join(','))); // prettier-ignore
    const named = words(['question.M: Which?', 'item.M.speed: Speed', 'item.M.price: Price', ...many.map((o) => `option.M.${o}: ${o}`)].join('\n  ')); // prettier-ignore
    expect(notesOf('M', 'drawing: item_table', { ...single, ...named })).not.toContain('darker');
  });

  it('is of which points a mean is, and whom it leaves out', () => {
    const notes = (options: string, cells: readonly string[], given: Pick<TeaFiles, 'locale'> = {}): string =>
      notesOf('G', 'drawing: item_table', { ...grid(options, cells), ...given });
    const all = Array<string>(10).fill(GOOD);
    expect(notes(SCALE, all)).toContain('Means Bad 1 to Good 3.');
    expect(notes(SCALE, all)).not.toContain('Without');
    // The ends of an axis of dots have their names on it.
    expect(notesOf('G', 'drawing: mean_dots', grid(SCALE, all))).not.toContain('Means');
    const unknown = `${SCALE}, who: { role: dont_know }`;
    expect(notes(unknown, ['who,bad', ...all.slice(1)], words('option.G.who: Who knows'))).toContain('Without “Who knows”.'); // prettier-ignore
    const numbers = { locale: locale.replace('option.G.bad: Bad', 'option.G.bad: "1"').replace('option.G.good: Good', 'option.G.good: "3"') }; // prettier-ignore
    expect(notes(SCALE, all, numbers)).not.toContain('Means');
    const long = { locale: locale.replace('option.G.bad: Bad', 'option.G.bad: As bad as anybody can imagine') };
    expect(notes(SCALE, all, long)).toContain('Means 1 to 3.');
  });
});
