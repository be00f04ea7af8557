import { describe, expect, it } from 'vitest';
import { totalIn } from '../../../src/data/tabulate/tabulate.ts';
import { inDots, MOST_DOTS, peoplePerDot } from '../../../src/deck/chart/pictures/people-dots.ts';
import { askedField } from '../../../src/deck/template/asked.ts';
import { ANSWERS, fill, SURVEY, type TeaFiles } from './tea.ts';

const runs = (question: string, files: TeaFiles = {}): readonly string[] | undefined =>
  askedField(fill(files).context, question)?.stretches.map(({ dots, look }) => `${dots} ${look}`);

describe('the field of who was asked', () => {
  it('is filled where everyone was', () => {
    expect(runs('Q1')).toEqual(['10 plain']);
  });

  it('has people in the order of the answers that decided it, on every slide alike', () => {
    expect(runs('Q2')).toEqual(['8 plain', '2 hollow']);
    expect(runs('Q3')).toEqual(['8 hollow', '2 plain']);
    const middle = SURVEY.replace('any_of: [green, black]', 'any_of: [black]');
    const answers = ANSWERS.replace(/^(r\d),green,[01],[01],[01]/gm, '$1,green,,,');
    expect(runs('Q2', { survey: middle, answers })).toEqual(['5 hollow', '3 plain', '2 hollow']);
  });

  it('has those who gave no answer among those asked, though the base leaves them out', () => {
    const survey = SURVEY.replace('small_base', 'non_response: out_of_base\nsmall_base');
    const answers = ANSWERS.replace('3,,0,0,daily', '3,,0,0,').replace('Why not,0,0,daily', 'Why not,0,0,');
    const { context } = fill({ survey, answers });
    expect(totalIn(context.tables, 'Q7')?.base).toBe(8);
    expect(runs('Q7', { survey, answers })).toEqual(['10 plain']);
  });

  it('says how many people a dot is where it is several', () => {
    const { context } = fill();
    expect(askedField(context, 'Q1')).not.toHaveProperty('perDot');
    expect(askedField({ ...context, respondents: 1000 }, 'Q1')).toMatchObject({
      perDot: 5,
      stretches: [{ dots: 2, look: 'plain' }, { dots: 198, look: 'hollow' }],
    }); // prettier-ignore
  });

  it('begins with those asked where nothing in the data decides it', () => {
    expect(runs('Q5')).toBeUndefined();
  });
});

describe('dots', () => {
  it('are people up to a number that can be seen, then several', () => {
    expect([1, 302, MOST_DOTS, MOST_DOTS + 1, 801, 4000, 1_000_000].map(peoplePerDot)).toEqual([
      1, 1, 1, 2, 5, 10, 2500,
    ]);
    expect(inDots([{ people: 1200, look: 'a' }, { people: 800, look: 'b' }])).toEqual([{ dots: 240, look: 'a' }, { dots: 160, look: 'b' }]); // prettier-ignore
  });

  it('are one for a few people among very many, which the most give them', () => {
    const few = [{ people: 1, look: 'a' }, { people: 2997, look: 'b' }, { people: 2, look: 'c' }, { people: 0, look: 'd' }]; // prettier-ignore
    expect(inDots(few).map(({ dots }) => dots)).toEqual([1, 298, 1, 0]);
  });

  it('are together as many as all people, whatever is rounded', () => {
    const people = [333, 334, 334];
    const dots = inDots(people.map((count) => ({ people: count, look: '' })));
    expect(dots.reduce((sum, run) => sum + run.dots, 0)).toBe(Math.round(1001 / peoplePerDot(1001)));
  });
});
