import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../src/deck/chart/types.ts';
import { plain } from '../../../src/deck/text/types.ts';
import { ANSWERS, deckOf, fill, fillOne, LOCALE, SURVEY, SYNTHETIC, type TeaFiles } from './tea.ts';

const slide = (question: string, chart: string, more = ''): string =>
  `{ id: a, layout: question, question: ${question}, ${more} slots: { headline: q7.headline, chart: { kind: chart, ${chart} } } }`; // prettier-ignore

/** A chart's content. */
function chartOf(question: string, chart = '', files: TeaFiles = {}) {
  const content = fillOne(slide(question, chart), files).contents.get('chart');
  if (content?.kind !== 'chart') throw new Error('there is no chart');
  return { ...content, drawing: content.spec.kind };
}

function mistakes(text: string) {
  const { deck, found } = fill({ deck: deckOf(text) });
  expect(deck).toBeUndefined();
  return found.map((d) => [d.code, d.says.en.found]);
}

describe('chartContent', () => {
  it('takes the drawing that suits the question, unless the slide names one', () => {
    expect(chartOf('Q1').drawing).toBe('doughnut');
    expect(chartOf('Q2').drawing).toBe('bars');
    expect(chartOf('Q3').drawing).toBe('stacked_bar');
    expect(chartOf('Q4').drawing).toBe('histogram');
    expect(chartOf('Q1', 'drawing: bars').drawing).toBe('bars');
  });

  it('draws the slide’s question, or another one', () => {
    expect(chartOf('Q1').spec.question).toBe('Q1');
    expect(chartOf('Q1', 'question: Q2').spec).toMatchObject({
      question: 'Q2',
      table: 'Q2',
      series: [{ points: [{ base: 8 }, { base: 8 }, { base: 8 }] }],
    });
  });

  it('calls options by what they are: answers, or bands of numbers that nobody was shown', () => {
    expect([chartOf('Q1'), chartOf('Q4')].map(({ spec }) => spec.headers.option)).toEqual(['Option', 'Range']);
  });

  it('says in a footnote that numbers without a sign are percentages', () => {
    const notesOf = (chart: string) => {
      const { contents } = fillOne(slide('Q3', chart));
      const notes = contents.get('notes');
      return notes?.kind === 'text' ? plain(notes.text) : '';
    };
    expect(notesOf('drawing: diverging')).toContain('Per cent.');
    expect(notesOf('drawing: bars')).not.toContain('Per cent.');
  });

  it('takes labels in the variant asked for, where an option has it', () => {
    const locale = LOCALE.replace('  option.Q1.black:', '  option.Q1.green.chart: Green\n  option.Q1.black:');
    const labels = (chart: string) => chartOf('Q1', `drawing: bars, ${chart}`, { locale }).spec.categories.map(({ label }) => label); // prettier-ignore
    expect(labels('variant: chart')).toEqual(['Green', 'Black tea', 'No tea']);
    expect(labels('order: ranked')).toEqual(['Green tea', 'Black tea', 'No tea']);
  });

  it('draws no more options than asked for, but those that the headline is about, and says so', () => {
    const locale = LOCALE.replace(
      'auto.note_partial:',
      'auto.note_most: "{$count} of {$all} left"\n  auto.note_most_share: "{$count} of {$all} left, {$share}"\n  auto.note_partial:',
    );
    const keys = (chart: string) => chartOf('Q1', `drawing: bars, ${chart}`, { locale }).spec.categories.map(({ key }) => key); // prettier-ignore
    expect(keys('most: 1')).toEqual(['green']);
    expect(keys('most: 3')).toEqual(['green', 'black', 'neither']);
    const notes = fillOne(slide('Q1', 'drawing: bars, most: 2'), { locale }).contents.get('notes');
    expect(notes?.kind === 'text' && plain(notes.text)).toContain('1 of 3 left');
    const headed = '{ id: a, layout: question, question: Q2, slots: { headline: q2.headline, chart: { kind: chart, drawing: bars, order: as_asked, most: 1 } } }'; // prettier-ignore
    const cold = locale.replace('Hot: {$hot :share}', 'Cold: {$cold :share}');
    const drawn = fillOne(headed, { locale: cold }).contents.get('chart');
    expect(drawn?.kind === 'chart' && drawn.spec.categories.map(({ key }) => key)).toEqual(['hot', 'cold']); // prettier-ignore
  });

  it('takes the figure of one option of its question as the counterpoint', () => {
    const fills = (more = '') => new Map(marksOf(chartOf('Q1', `drawing: bars, stress: []${more}`).spec).map(({ option, fill }) => [option, fill])); // prettier-ignore
    // It has the dark colour, which it would not have by itself.
    const [dark] = fill().context.colors.ramp;
    expect([fills(', counterpoint: black').get('black')?.hex, fills().get('black')?.hex === dark?.hex]).toEqual([dark?.hex, false]); // prettier-ignore
    const wrong = (figure: string) => mistakes(slide('Q1', `drawing: bars, counterpoint: ${figure}`));
    expect(wrong('drinkers')).toEqual([['template/wrong-content', expect.stringContaining('the figure "drinkers"')]]);
    expect(wrong('hot')).toEqual([['template/wrong-content', expect.stringContaining('the figure "hot"')]]);
    expect(wrong('blak')).toEqual([['template/unknown-name', expect.stringContaining('blak')]]);
  });

  it('has brackets over the options that let people in to the next questions', () => {
    const next = 'drawing: bars, order: as_asked, next: [{ questions: [Q2], label: speak }]';
    const { brackets, spec } = chartOf('Q1', next);
    expect(spec.categories.map(({ key }) => key)).toEqual(['green', 'black', 'neither']);
    expect(
      brackets?.map(({ options, label, base, note }) => [options, plain(label), plain(base), plain(note)]),
    ).toEqual([[['green', 'black'], 'Say hello', '8', 'answered Q2']]);
    const wrong = mistakes(slide('Q1', 'drawing: bars, next: [{ questions: [Q4], label: speak }]'));
    expect(wrong).toEqual([['template/wrong-content', expect.stringContaining('question Q4')]]);
  });

  it('has such brackets beside bars in one column only, which it then is without being asked', () => {
    const next = 'next: [{ questions: [Q2], label: speak }]';
    expect(chartOf('Q1', 'stress: []').drawing).toBe('doughnut');
    expect(chartOf('Q1', `stress: [], ${next}`).drawing).toBe('bars');
    for (const drawing of ['doughnut', 'two_columns', 'columns']) {
      const wrong = mistakes(slide('Q1', `stress: [], drawing: ${drawing}, ${next}`));
      expect(wrong).toEqual([['template/wrong-content', expect.stringContaining('a chart with next:')]]);
    }
  });

  it('says the finding, then every value as one sees it, then the base', () => {
    expect(chartOf('Q2').spec.alt).toBe('It is a habit: Hot 75.0%, Cold 25.0%, Sweet 25.0% (n=8)');
    expect(chartOf('Q7', '', SYNTHETIC).spec.alt).toBe(
      'It is a habit: Every day 50.0%, Every week † 2–4, Other answers 20.0% (n=10)',
    );
  });

  it('draws no answer as one more row with the label of all questions, and says which base it is', () => {
    const answers = ANSWERS.replace('Why not,0,0,daily', 'Why not,0,0,').replace('3,,0,0,daily', '3,,0,0,');
    const survey = (setting: string) => SURVEY.replace('small_base', `non_response: ${setting}\nsmall_base`);
    const inBase = chartOf('Q7', '', { answers, survey: survey('in_base') }).spec;
    expect(marksOf(inBase).map((c) => [c.option, c.label, c.valueLabel])).toEqual([
      ['daily', 'Every day', '30.0%'],
      ['weekly', 'Every week', '30.0%'],
      ['rest', 'Other answers', '20.0%'],
      ['no_answer', 'No answer', '20.0%'],
    ]);
    expect(inBase.alt).toBe('It is a habit: Every day 30.0%, Every week 30.0%, Other answers 20.0%, No answer 20.0% (n=10 [with 2 silent])'); // prettier-ignore
    const outOf = chartOf('Q7', '', { answers, survey: survey('out_of_base') }).spec;
    expect(marksOf(outOf)[0]?.base).toBe(8);
    expect(outOf.alt).toBe('It is a habit: Every day 37.5%, Every week 37.5%, Other answers 25.0% (n=8 [without 2 silent])'); // prettier-ignore
    const own = LOCALE.replace('  question.Q7:', '  option.Q7.no_answer: Left blank\n  question.Q7:');
    expect(chartOf('Q7', '', { answers, survey: survey('in_base'), locale: own }).spec.alt).toContain('Left blank 20.0%'); // prettier-ignore
    const without = LOCALE.replace(/ {2}auto\.no_answer: .*\n/, '');
    const { found } = fill({ answers, survey: survey('in_base'), locale: without, deck: deckOf(slide('Q7', '')) });
    expect(found.map((d) => [d.code, d.says.en.found])).toEqual([['template/missing-message', expect.stringContaining('auto.no_answer')]]); // prettier-ignore
  });

  it('keeps no trace of what was made up once the rows are measured', () => {
    const { spec } = chartOf('Q7');
    expect(marksOf(spec).map((c) => [c.provenance, c.valueLabel])).toEqual([
      ['measured', '50.0%'],
      ['measured', '30.0%'],
      ['measured', '20.0%'],
    ]);
    const published = SURVEY.replace('weekly: { figure: reconstructed, range: [2, 4] }', 'weekly: ');
    expect(marksOf(spec).map((c) => c.fill)).toEqual(marksOf(chartOf('Q7', '', { survey: published }).spec).map((c) => c.fill)); // prettier-ignore
    expect(spec.alt).toBe('It is a habit: Every day 50.0%, Every week 30.0%, Other answers 20.0% (n=10)');
    expect(fillOne(slide('Q7', '')).notes).toEqual([
      'Sources',
      '50.0%: Q7 Every day, 5 of 10',
      '30.0%: Q7 Every week, 3 of 10',
      '20.0%: Q7 Other answers, 2 of 10',
    ]);
  });

  it('or a finding of its own, whose figures and message belong to the slide', () => {
    const filled = fillOne(slide('Q2', 'alt: q2.alt'));
    const chart = filled.contents.get('chart');
    expect(chart?.kind === 'chart' && chart.spec.alt).toMatch(/^They like it hot \(75\.0%\): Hot/);
    expect(filled.messages).toContain('q2.alt');
    expect(filled.figures).toEqual(['hot']);
  });

  it('breaks off a long list in its alternative text, and says how much is missing', () => {
    const locale = LOCALE.replace('option.Q2.cold: Cold', `option.Q2.cold: ${'Cold '.repeat(120)}`);
    const chart = fillOne(slide('Q2', ''), { locale }).contents.get('chart');
    expect(chart?.kind === 'chart' && chart.spec.alt).toBe('It is a habit: Hot 75.0%, and 2 more (n=8)');
    expect(chart?.kind === 'chart' && chart.spec.categories).toHaveLength(3);
  });

  it('keeps the words of centre and net', () => {
    const { center } = chartOf('Q1', 'stress: [first], center: plain');
    expect(center && plain(center)).toBe('Nothing to see');
    const { net, spec } = chartOf('Q7', 'drawing: stacked_bar, net: { figure: often, label: q7.net }');
    expect(net && plain(net)).toBe('Often');
    expect(spec.net).toEqual({ figure: 'often', options: ['daily', 'weekly'], label: 'Often' });
    const listed = chartOf('Q7', 'drawing: stacked_bar, net: [{ figure: often, label: q7.net }]');
    expect([listed.spec.net, listed.spec.moreNets]).toEqual([spec.net, undefined]);
  });

  it('speaks the locale’s language, and keeps its marks', () => {
    expect(chartOf('Q7', '', SYNTHETIC).spec).toMatchObject({
      language: 'en',
      headers: { option: 'Option', share: 'Share (%)', count: 'Answers', base: 'Base' },
      series: [
        {
          name: 'Share',
          points: [
            { valueLabel: '50.0%' },
            { valueLabel: '† 2–4', provenance: 'reconstructed' },
            { valueLabel: '20.0%' },
          ],
        },
      ],
    });
  });

  it.each([
    [slide('Q5', ''), [['template/wrong-content', 'The slot "chart" was given a chart of Q5.']]],
    [slide('Q5', 'drawing: bars'), [['chart/unsuitable', 'Q5 cannot have drawing: bars, since it has free answers']]],
    [slide('Q2', 'drawing: doughnut'), [['chart/unsuitable', 'Q2 cannot have drawing: doughnut, since several answers could be ticked, so its shares do not add up to 100 %']]],
    [slide('Q1', 'question: Q9'), [['template/unknown-name', 'There is no question "Q9".']]],
    [slide('Q1', 'stress: [gren]'), [['template/unknown-highlight', '"gren" stands for no answer to Q1.']]],
    [slide('Q7', 'drawing: stacked_bar, net: [{ figure: often, label: q7.net }, { figure: oftn, label: q7.net }]'), [['template/unknown-name', 'There is no figure "oftn".']]],
    [slide('Q1', 'net: { figure: oftn, label: q7.ne }'), [['template/unknown-name', 'There is no message "q7.ne".'], ['template/unknown-name', 'There is no figure "oftn".']]],
    [slide('Q1', 'center: pain, alt: pian, stress: [green]'), [['template/unknown-name', 'There is no message "pain".'], ['template/unknown-name', 'There is no message "pian".']]],
    [slide('Q1', 'center: plain'), [['template/wrong-content', 'The slot "chart" was given a chart with center:.']]],
    [slide('Q1', 'center: plain, drawing: bars, stress: [first]'), [['template/wrong-content', 'The slot "chart" was given a chart with center:.']]],
    [slide('Q3', 'drawing: pie'), [['schema/unknown-value', '"slots.chart.drawing" is the text "pie"']]],
  ])('%s', (text, found) => expect(mistakes(text)).toEqual(found)); // prettier-ignore
});
