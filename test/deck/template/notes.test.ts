import { describe, expect, it } from 'vitest';
import { ANSWERS, fillOne, FIGURES, LOCALE, SURVEY, SYNTHETIC } from './tea.ts';

const cards = (...messages: readonly string[]): string =>
  `{ id: a, layout: cards, slots: { title: plain, cards: [${messages.map((m) => `{ text: ${m} }`).join(', ')}] } }`;

describe('notes of where figures come from', () => {
  it('a line a figure: value, question, options, count of base', () => {
    expect(fillOne(cards('both')).notes).toEqual(['Sources', '50.0%: Q1 Green tea, 5 of 10', '75.0%: Q2 Hot, 6 of 8']);
  });

  it('none on a slide without figures', () => {
    expect(fillOne(cards('plain')).notes).toEqual([]);
  });

  it('means, bases and all respondents have words of their own', () => {
    const locale = (message: string) => ({ locale: LOCALE.replace('  plain:', `  extra: "${message}"\n  plain:`) });
    expect(fillOne(cards('cups')).notes).toEqual(['Sources', '2.2: mean of Q4, n=10']);
    expect(fillOne(cards('extra'), locale('{$asked :base} people')).notes).toEqual(['Sources', '8: base of Q2']);
    expect(fillOne(cards('extra'), locale('{$people :count} people')).notes).toEqual(['Sources', '10: all respondents']); // prettier-ignore
  });

  it('every category of a chart, but no cell twice', () => {
    const chart = 'chart: { kind: chart, drawing: stacked_bar, net: { figure: drinkers, label: q7.net } }';
    const slide = `{ id: a, layout: question, question: Q1, slots: { headline: q1.headline, ${chart} } }`;
    expect(fillOne(slide).notes).toEqual([
      'Sources',
      '50.0%: Q1 Green tea, 5 of 10',
      '80.0%: Q1 Green tea + Black tea, 8 of 10',
      '30.0%: Q1 Black tea, 3 of 10',
      '20.0%: Q1 No tea, 2 of 10',
    ]);
  });

  it('no number for what was never published', () => {
    const chart = 'chart: { kind: chart, drawing: stacked_bar, net: { figure: often, label: q7.net } }';
    const slide = `{ id: a, layout: question, question: Q7, slots: { headline: plain, ${chart} } }`;
    expect(fillOne(slide, SYNTHETIC).notes).toEqual([
      'Sources',
      'Q7 Every day + Every week: within published bounds, n=10',
      '50.0%: Q7 Every day, 5 of 10',
      'Q7 Every week: within published bounds, n=10',
      '20.0%: Q7 Other answers, 2 of 10',
    ]);
  });

  it('how a share came about that count and base alone do not give', () => {
    // 4, 4 and 4 of 12 are 33.3 % each: two of them print 66.6, not 66.7; adjusted, the first prints 33.4.
    const rows = ['green', 'black', 'neither'].flatMap((drink, d) =>
      [1, 2, 3, 4].map((i) => `s${d}${i},${drink},${drink === 'neither' ? ',,,good' : '1,0,0,'},1,,1,0,daily`),
    );
    const answers = [ANSWERS.split('\n')[0], ...rows, ''].join('\n');
    const locale = LOCALE.replace('  plain:', '  extra: "{$drinkers :share}, {$green :share}"\n  plain:').replace('q1.headline: "{#claim id=green_at_least_half}At least half{/claim} drink', 'q1.headline: "Some drink'); // prettier-ignore
    const plainly = fillOne(cards('extra'), { answers, locale });
    expect(plainly.notes).toEqual([
      'Sources',
      '66.6%: Q1 Green tea + Black tea, 8 of 12, summed',
      '33.3%: Q1 Green tea, 4 of 12',
    ]);
    const survey = SURVEY.replace('single_answer: half_up', 'single_answer: half_up_adjust_largest');
    expect(fillOne(cards('extra'), { answers, locale, survey }).notes).toEqual([
      'Sources',
      '66.7%: Q1 Green tea + Black tea, 8 of 12',
      '33.4%: Q1 Green tea, 4 of 12, adjusted',
    ]);
    const exact = SURVEY.replace('net: sum_of_displayed', 'net: exact');
    expect(fillOne(cards('extra'), { answers, locale, survey: exact }).notes[1]).toBe('66.7%: Q1 Green tea + Black tea, 8 of 12'); // prettier-ignore
  });

  it('a median is no mean, and a count without a base has none', () => {
    const locale = LOCALE.replace('  plain:', '  extra: "{$middle :value}, {$few :count}"\n  plain:').replace('  question.Q7:', '  filter_note.Q7: Some\n  question.Q7:'); // prettier-ignore
    const figures = FIGURES.replace(
      '  cups: mean(Q4)',
      '  cups: mean(Q4)\n  middle: median(Q4)\n  few: count(Q7, daily)',
    );
    const survey = SURVEY.replace('  Q7:\n', '  Q7:\n    asked_of: unknown\n');
    const changed = { locale, survey, figures: figures.replace(/ {2}(often|weekly): .*\n/g, '') };
    expect(fillOne(cards('extra'), changed).notes).toEqual(['Sources', '1.5: median of Q4, n=10', '5: Q7 Every day']);
  });

  it('which base it is, where some gave no answer, once a question; a mean is of those who answered', () => {
    const answers = ANSWERS.replace('r1,green,1,1,0,,1', 'r1,,,,,,1').replace('good,0,', 'good,,');
    const locale = LOCALE.replace('At least half', 'Some').replace('{#claim id=green_at_least_half}Some{/claim}', 'Some').replace('  plain:', '  extra: "{$cups :value} {$green :share} {$all :base}"\n  plain:'); // prettier-ignore
    const figures = FIGURES.replace('  cups:', '  all: base(Q1)\n  cups:');
    const notes = (setting: string): readonly string[] =>
      fillOne(cards('extra'), { answers, locale, figures, survey: SURVEY.replace('small_base', `non_response: ${setting}\nsmall_base`) }).notes; // prettier-ignore
    // 9 respondents report 22 cups; 4 of 10, or of 9, drink green tea.
    expect(notes('in_base')).toEqual([
      'Sources',
      '2.4: mean of Q4, n=9',
      '40.0%: Q1 Green tea, 4 of 10',
      '10: base of Q1 [with 1 silent]',
      '10: base of Q4 [with 1 silent]',
    ]);
    expect(notes('out_of_base')).toEqual([
      'Sources',
      '2.4: mean of Q4, n=9',
      '44.4%: Q1 Green tea, 4 of 9',
      '9: base of Q1 [without 1 silent]',
      '9: base of Q4 [without 1 silent]',
    ]);
  });

  it('charts and pictures inside groups too', () => {
    const picture = '{ kind: picture, picture: bars, figure: cold, alt: plain }';
    const slide = `{ id: a, layout: cards, slots: { title: plain, cards: [{ text: plain, picture: ${picture} }] } }`;
    expect(fillOne(slide).notes).toEqual(['Sources', '25.0%: Q2 Cold, 2 of 8']);
    expect(fillOne(slide).figures).toEqual(['cold']);
  });
});
