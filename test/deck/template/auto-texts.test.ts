import { describe, expect, it } from 'vitest';
import { totalIn } from '../../../src/data/tabulate/tabulate.ts';
import { autoText, type AutoScope } from '../../../src/deck/template/auto-texts.ts';
import { AUTO_TEXTS, type AutoText } from '../../../src/deck/template/types.ts';
import type { PictureSpec } from '../../../src/deck/chart/pictures/build-picture.ts';
import { plain } from '../../../src/deck/text/types.ts';
import { ANSWERS, fill, fillOne, LAYOUTS, LOCALE, SURVEY, SYNTHETIC } from './tea.ts';

const { context } = fill();
const { texts } = context;

const SCOPE: AutoScope = {
  questions: [],
  charts: [],
  pictures: [],
  company: 'company',
  footer: 'survey',
  basesInFooter: true,
};

function words(auto: AutoText, scope: Partial<AutoScope> = {}, given = context): string | undefined {
  const questions = scope.question === undefined ? [] : [scope.question];
  const charts = questions;
  const text = autoText(auto, given, { ...SCOPE, questions, charts, ...scope });
  return text && plain(text);
}

const field = (perDot: number) => ({ picture: 'field', params: { perDot, stretches: [] } }) as const;

describe('texts that the program writes', () => {
  it('nothing without a question, but the footer', () => {
    expect(AUTO_TEXTS.filter((auto) => words(auto) !== undefined)).toEqual(['period', 'footer']);
  });

  it('for whom the deck is made, where that was given', () => {
    expect(words('customer')).toBeUndefined();
    const given = { ...context, parameters: { customer: 'Cup {$x} & Co' } };
    expect(words('customer', {}, given)).toBe('for Cup {$x} & Co');
    expect(autoText('customer', given, SCOPE)?.parameter).toEqual({ name: 'customer', value: 'Cup {$x} & Co' });
  });

  it('what a dot is, on a slide with a field of them', () => {
    expect(words('dots', { dots: 302 })).toBe('one dot for 1 of n=302');
    expect(words('dots', { dots: 1000 })).toBe('one dot for 5 of n=1,000');
    expect(words('dots', { dots: 5 })).toBe('one dot for 1 of n=5* * fewer than 6 answers.');
  });

  it('what a dot is only where it is several people, on a slide that shows everyone', () => {
    expect([words('dots_scale'), words('dots_scale', { dots: 400 })]).toEqual([undefined, undefined]);
    expect(words('dots_scale', { dots: 1000 })).toBe('dot 5');
    expect(words('dots_scale', {}, { ...context, respondents: 4000 })).toBe('dot 10');
  });

  it('the question: its number, its words', () => {
    expect(words('question_number', { question: 'Q2' })).toBe('Q2');
    expect(words('question_text', { question: 'Q2' })).toBe('How do you drink it?');
  });

  it('who was asked', () => {
    expect(words('filter_note', { question: 'Q1' })).toBeUndefined();
    expect(words('filter_note', { question: 'Q2' })).toBe('Asked of “Green tea” or “Black tea” in Q1');
    expect(words('filter_note', { question: 'Q3' })).toBe('Asked of all but “Green tea” or “Black tea” in Q1');
    expect(words('filter_note', { question: 'Q5' })).toBe('To those who like it');
  });

  it('how it was answered, where that has words', () => {
    const types = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'].map((question) => words('answer_type', { question }));
    expect(types).toEqual([undefined, '(up to 2)', undefined, '(a number)', undefined, '(several answers)']);
  });

  it('how many were asked, of whom', () => {
    expect(words('asked', { question: 'Q1' })).toBe('10 all were asked');
    expect(words('asked', { question: 'Q2' })).toBe('8 of 10 were asked');
    expect(words('asked')).toBeUndefined();
  });

  it('the base, and after it the notes; what a dot is, where there is a field', () => {
    expect(words('base_and_notes', { question: 'Q2' })).toBe('n=8');
    expect(words('base_and_notes', { question: 'Q6' })).toBe(
      `n=10${texts.plain('auto.notes_joint')}${words('notes', { question: 'Q6' })}`,
    );
    expect(words('base_and_notes', { question: 'Q1', pictures: [field(1)] })).toBe('n=10 dot 1');
    expect(words('base_and_notes', { question: 'Q1', pictures: [field(5)] })).toBe('n=10 dot 5');
    expect(words('base_and_notes')).toBeUndefined();
  });

  it('both on one line, or the one that there is', () => {
    expect(words('question_note', { question: 'Q2' })).toBe('(up to 2) Asked of “Green tea” or “Black tea” in Q1');
    expect(words('question_note', { question: 'Q4' })).toBe('(a number)');
    expect(words('question_note', { question: 'Q5' })).toBe('To those who like it');
    expect(words('question_note', { question: 'Q1' })).toBeUndefined();
  });

  it('one base, or several with the questions that they belong to', () => {
    expect(words('bases', { question: 'Q1' })).toBe('n=10');
    expect(words('bases', { question: 'Q1', questions: ['Q1', 'Q4', 'Q6'] })).toBe('n=10');
    expect(words('bases', { questions: ['Q1', 'Q2', 'Q4'] })).toBe('n=10 (Q1+Q4) / n=8 (Q2)');
    expect(words('bases', { questions: ['Q2', 'Q3'] })).toBe('n=8 (Q2) / n=2* (Q3)');
    expect(words('bases', { question: 'Q3' })).toBe('n=2*');
    expect(words('bases', { questions: ['Q5', 'Q9'] })).toBeUndefined();
    expect(words('bases', { questions: ['Q5', 'Q1'] })).toBe('n=10 (Q1)');
  });

  it('footnotes that the data makes necessary', () => {
    expect(words('notes', { question: 'Q1' })).toBeUndefined();
    expect(words('notes', { question: 'Q7' })).toBeUndefined();
    const synthetic = fill(SYNTHETIC).context;
    expect(words('notes', { question: 'Q6' }, synthetic)).toBe('Published options only.');
    // Measured rows were not published.
    expect(words('notes', { question: 'Q6' })).toBe('Some options only.');
    expect(words('notes', { question: 'Q7' }, synthetic)).toBe('† not published: Every week 2 to 4.');
    expect(words('notes', { question: 'Q3' })).toBe('* fewer than 6 answers.');
    expect(words('notes', { question: 'Q6', questions: ['Q6', 'Q3'] })).toBe('Some options only. * fewer than 6 answers.'); // prettier-ignore
    // No note on what is drawn if there is no chart; small bases are still noted.
    expect(words('notes', { question: 'Q6', charts: [] })).toBeUndefined();
    expect(words('notes', { question: 'Q7', charts: [] }, synthetic)).toBeUndefined();
    expect(words('notes', { question: 'Q1', charts: ['Q7', 'Q6'] }, synthetic)).toBe('Published options only. † not published: Every week 2 to 4.'); // prettier-ignore
    // If only a sentence is about a question, its options are not shown, but its base is.
    expect(words('notes', { question: 'Q1', questions: ['Q1', 'Q6'] })).toBeUndefined();
    expect(words('notes', { questions: ['Q3'] })).toBe('* fewer than 6 answers.');
  });

  it('the threshold of a small base is the survey’s', () => {
    const larger = fill({ survey: SURVEY.replace('small_base: 6', 'small_base: 9') }).context;
    expect(words('bases', { question: 'Q2' }, larger)).toBe('n=8*');
    expect(words('bases', { question: 'Q1' }, larger)).toBe('n=10');
    expect(words('notes', { question: 'Q2' }, larger)).toBe('* fewer than 9 answers.');
  });

  it('a remark where rounded parts of a whole do not come to a hundred', () => {
    // 4, 4 and 4 of 12 are 33.3 % each.
    const rows = ['green', 'black', 'neither'].flatMap((drink, d) =>
      [1, 2, 3, 4].map((i) => `s${d}${i},${drink},${drink === 'neither' ? ',,,good' : '1,0,0,'},1,,1,0,daily`),
    );
    const answers = [ANSWERS.split('\n')[0], ...rows, ''].join('\n');
    const thirds = fill({ answers });
    expect(words('notes', { question: 'Q1' }, thirds.context)).toBe('Shares are rounded.');
    expect(words('notes', { question: 'Q6' }, thirds.context)).toBe('Some options only.');
    expect(words('notes', { question: 'Q1', charts: [] }, thirds.context)).toBeUndefined();
  });

  it('a mark without a declared range is explained without one', () => {
    const survey = SYNTHETIC.survey!.replace('weekly: { figure: reconstructed, range: [2, 4] }', 'weekly: { figure: reconstructed }'); // prettier-ignore
    expect(words('notes', { question: 'Q7' }, fill({ survey }).context)).toBe('† not published.');
    const both = survey.replace('daily: ,', 'daily: { figure: reconstructed, range: [4, 6] },');
    expect(words('notes', { question: 'Q7' }, fill({ survey: both }).context)).toBe('† not published: Every day 4 to 6. † not published.'); // prettier-ignore
  });

  it('no star and no remark of few on a base of nobody', () => {
    const answers = ANSWERS.replaceAll(',neither,,,,good,', ',green,1,0,0,,').replaceAll(',neither,,,,fair,', ',green,1,0,0,,'); // prettier-ignore
    const none = fill({ answers }).context;
    expect(words('bases', { question: 'Q3' }, none)).toBe('n=0');
    expect(words('notes', { question: 'Q3', charts: [] }, none)).toBeUndefined();
  });

  it('which base it is, where some gave no answer', () => {
    // No answer: r1 to Q1 (and so not asked Q2), r9 to Q4, r4 and r5 to Q7.
    const answers = ANSWERS.replace('r1,green,1,1,0,,1', 'r1,,,,,,1')
      .replace('good,0,', 'good,,')
      .replace('Why not,0,0,daily', 'Why not,0,0,')
      .replace('3,,0,0,daily', '3,,0,0,');
    const declared = (setting: string, more = SURVEY) => more.replace('small_base', `non_response: ${setting}\nsmall_base`); // prettier-ignore
    const inBase = fill({ answers, survey: declared('in_base') }).context;
    const outOf = fill({ answers, survey: declared('out_of_base') }).context;
    expect(words('bases', { question: 'Q1' }, inBase)).toBe('n=10 [with 1 silent]');
    expect(words('bases', { question: 'Q1' }, outOf)).toBe('n=9 [without 1 silent]');
    expect(words('bases', { question: 'Q7' }, outOf)).toBe('n=8 [without 2 silent]');
    // Everybody answered Q6, and so did everybody who was asked Q2.
    for (const context of [inBase, outOf]) {
      expect(words('bases', { question: 'Q6' }, context)).toBe('n=10');
      expect(words('bases', { question: 'Q2' }, context)).toBe('n=7');
    }
    // The questions share a base but lack different numbers of answers: the text says only that some are missing.
    expect(words('bases', { questions: ['Q1', 'Q4'] }, inBase)).toBe('n=10 [Q1+Q4; with 1 silent]');
    expect(words('bases', { questions: ['Q1', 'Q7'] }, inBase)).toBe('n=10 [Q1+Q7; with the silent]');
    expect(words('bases', { questions: ['Q1', 'Q4'] }, outOf)).toBe('n=9 [Q1+Q4; without 1 silent]');
    expect(words('bases', { questions: ['Q1', 'Q2', 'Q7'] }, inBase)).toBe('n=10 [Q1+Q7; with the silent] / n=7 (Q2)');
    expect(words('bases', { questions: ['Q1', 'Q6', 'Q7'] }, outOf)).toBe('n=9 [Q1; without 1 silent] / n=10 (Q6) / n=8 [Q7; without 2 silent]'); // prettier-ignore
    // Who gave no answer was asked all the same.
    expect(words('asked', { question: 'Q7' }, outOf)).toBe('10 all were asked');
    expect(words('asked', { question: 'Q2' }, outOf)).toBe('7 of 10 were asked');
    expect(words('footer', { question: 'Q1' }, outOf)).toMatch(/ \| n=9 \[without 1 silent\]$/);
    const small = fill({ answers, survey: declared('out_of_base', SURVEY.replace('small_base: 6', 'small_base: 9')) }).context; // prettier-ignore
    expect(words('bases', { question: 'Q7' }, small)).toBe('n=8* [without 2 silent]');
  });

  it('ticks that were dropped, on the slide of their question only', () => {
    const survey = SURVEY.replace('options: { cup: , pot: }', 'options: { cup: , pot: { role: none } }').replace('small_base', 'contradictions: clean\nsmall_base'); // prettier-ignore
    // r3 ticked cup and pot.
    const { context: cleaned } = fill({ survey });
    expect(words('notes', { question: 'Q6' }, cleaned)).toBe('Some options only. “A pot” beside others dropped: 1.');
    expect(words('notes', { question: 'Q6', charts: [] }, cleaned)).toBe('“A pot” beside others dropped: 1.');
    expect(words('notes', { question: 'Q1', questions: ['Q1', 'Q6'] }, cleaned)).toBeUndefined();
    expect(totalIn(cleaned.tables, 'Q6')?.rows.map((row) => row.count)).toEqual([5, 1]);
  });

  it('names the questions of a base where no question is what the slide is about', () => {
    expect(words('bases', { questions: ['Q1', 'Q4', 'Q6'] })).toBe('n=10 (Q1+Q4+Q6)');
  });

  it('what a dot of each picture is', () => {
    const dots = (total: number, counted: number) => ({ picture: 'dots', params: { total, counted } }) as const;
    const field = { picture: 'field', params: { stretches: [], perDot: 5 } } as const;
    const legend = (...pictures: readonly PictureSpec[]) => words('legend', { pictures });
    expect(legend(dots(10, 7))).toBe('7 dots 70%');
    expect(legend(dots(100, 10), dots(100, 12))).toBe('dot 1%');
    expect(legend(dots(20, 3), field)).toBe('3/20 dots dot 5');
    // Words beside it say “one in three”.
    expect(legend(dots(3, 1))).toBeUndefined();
    expect(words('base_and_notes', { question: 'Q1', charts: [], pictures: [dots(10, 7)] })).toBe('n=10 7 dots 70%'); // prettier-ignore
  });

  it('the period by itself, and a footer without it', () => {
    expect(words('period')).toBe('during 2026-01-05 to 2026-01-09');
    expect(words('footer', { footer: 'survey_without_period' })).toBe('Tea Ltd | The tea survey');
  });

  it('the answer type, of the only question whose figures are shown', () => {
    expect(words('answer_type', { questions: ['Q2'] })).toBe(words('answer_type', { question: 'Q2' }));
    expect(words('answer_type', { questions: ['Q1', 'Q2'] })).toBeUndefined();
  });

  it('the question by its badge, where it has one, in notes on others too', () => {
    const { context: badged } = fill({ locale: LOCALE.replace('  option.Q1.green:', '  question.Q1.badge: One\n  option.Q1.green.note: green\n  option.Q1.green:') }); // prettier-ignore
    expect(words('question_number', { question: 'Q1' }, badged)).toBe('One');
    expect(words('filter_note', { question: 'Q2' }, badged)).toBe('Asked of “green” or “Black tea” in One');
    expect(words('bases', { questions: ['Q1', 'Q2'] }, badged)).toBe('n=10 (One) / n=8 (Q2)');
  });

  it('footers without a company, in words of their own', () => {
    const unsigned = ['survey', 'survey_bases', 'company', 'survey_without_period'].map((kind) => `  auto.footer_${kind}_unsigned: "${kind}: {$survey}"`).join('\n'); // prettier-ignore
    const { context: nobody } = fill({ locale: LOCALE.replace('  auto.footer_company:', `${unsigned}\n  auto.footer_company:`) }); // prettier-ignore
    const footer = (scope: Partial<AutoScope>) => words('footer', { company: undefined, ...scope }, nobody);
    expect(footer({ questions: [] })).toBe('survey: The tea survey');
    expect(footer({ question: 'Q1' })).toBe('survey_bases: The tea survey');
    expect(footer({ footer: 'company' })).toBe('company: The tea survey');
    expect(footer({ footer: 'survey_without_period' })).toBe('survey_without_period: The tea survey');
  });

  it('footers: with the survey and its period, with the company only, or none', () => {
    expect(words('footer', { questions: [] })).toBe('Tea Ltd | The tea survey | 2026-01-05 to 2026-01-09');
    expect(words('footer', { question: 'Q1' })).toBe('Tea Ltd | The tea survey | 2026-01-05 to 2026-01-09 | n=10');
    expect(words('footer', { question: 'Q1', basesInFooter: false })).toBe('Tea Ltd | The tea survey | 2026-01-05 to 2026-01-09'); // prettier-ignore
    expect(words('footer', { question: 'Q1', footer: 'company' })).toBe('Tea Ltd');
    expect(words('footer', { question: 'Q1', footer: 'none' })).toBeUndefined();
  });

  it('bases of an item in a group, of the figures in it; then the footer need not say them', () => {
    const slots = 'slots: { title: plain, cards: [{ text: both }, { text: q1.headline }, { text: plain }] }';
    const survey = { layouts: [LAYOUTS.cards.replace('footer: company', 'footer: survey')] };
    const slide = fillOne(`{ id: a, layout: cards, ${slots} }`, survey);
    const items = slide.contents.get('cards');
    const bases = items?.kind === 'items' ? items.items.map((item) => item.get('bases')) : [];
    expect(bases.map((b) => b?.kind === 'text' && plain(b.text))).toEqual(['n=10 (Q1) / n=8 (Q2)', 'n=10 (Q1)', false]);
    expect(slide.footer && plain(slide.footer)).toBe('Tea Ltd | The tea survey | 2026-01-05 to 2026-01-09');
    const mute = { layouts: [survey.layouts[0]!.replace(', auto: bases', '')] };
    const told = fillOne(`{ id: a, layout: cards, ${slots} }`, mute);
    expect(told.footer && plain(told.footer)).toMatch(/ \| n=10 \(Q1\) \/ n=8 \(Q2\)$/);
  });

  it('nothing where the slide itself fills the slot', () => {
    const slide = fillOne('{ id: a, layout: question, question: Q2, slots: { hint: plain, headline: q2.headline, chart: { kind: chart } } }'); // prettier-ignore
    const hint = slide.contents.get('hint');
    expect(hint?.kind === 'text' && plain(hint.text)).toBe('Nothing to see');
  });
});
