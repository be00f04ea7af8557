import { inDots, peoplePerDot } from '../../../src/deck/chart/pictures/people-dots.ts';
import { describe, expect, it } from 'vitest';
import { askedBases, baseStrip, basesField, everyoneField } from '../../../src/deck/template/asked.ts';
import { baseItems } from '../../../src/deck/template/base-items.ts';
import type { Condition } from '../../../src/data/survey/conditions/types.ts';
import type { FillContext } from '../../../src/deck/template/context.ts';
import { plain } from '../../../src/deck/text/types.ts';
import { fill, LOCALE } from './tea.ts';

const { context } = fill();
const place = { file: 'layout.yaml', line: 1, column: 1 };

const bases = (given: FillContext = context): readonly unknown[] =>
  askedBases(given).map(({ questions, people }) => [questions.join(' '), people]);

function itemWords(given: FillContext = context): readonly (readonly string[])[] {
  const items = baseItems(given, place)?.items ?? [];
  return items.map((item) =>
    ['name', 'questions', 'count'].map((slot) => {
      const content = item.get(slot);
      return content?.kind === 'text' ? plain(content.text) : '';
    }),
  );
}

describe('how many people a dot stands for', () => {
  it('so many that there are 400 at the most', () => {
    expect([1, 302, 400, 401, 800, 801, 5000, 1_000_000].map(peoplePerDot)).toEqual([1, 1, 1, 2, 2, 5, 20, 2500]);
  });

  it('runs end at the dot of their last person, so that all are as long as everyone', () => {
    const runs = inDots([{ people: 334, look: 'a' }, { people: 333, look: 'b' }, { people: 333, look: 'c' }]); // prettier-ignore
    expect(runs.map(({ dots }) => dots)).toEqual([67, 66, 67]);
  });
});

describe('who was asked what', () => {
  it('is a base for each condition, with its questions; where that is unknown, none', () => {
    expect(bases()).toEqual([
      ['Q1 Q4 Q6 Q7', 10],
      ['Q2', 8],
      ['Q3', 2],
    ]);
  });

  it('is shown in the order of the answers that decided it', () => {
    expect(basesField(context)?.stretches).toEqual([
      { dots: 8, look: 'plain' },
      { dots: 2, look: 'second' },
    ]);
    const strips = askedBases(context).map((base) => baseStrip(context, base).stretches);
    expect(strips).toEqual([
      [{ people: 8, look: 'plain' }, { people: 2, look: 'second' }],
      [{ people: 8, look: 'plain' }, { people: 2 }],
      [{ people: 8 }, { people: 2, look: 'second' }],
    ]); // prettier-ignore
  });

  /** The project, but that those were asked a question of whom the condition of another holds. */
  function asking(code: string, change: (condition: Condition) => Condition, base: number): FillContext {
    const questions = context.definition.questions.map((question) => {
      const { filter } = question;
      if (question.code !== code || filter?.kind !== 'condition') return question;
      return { ...question, filter: { ...filter, condition: change(filter.condition) } };
    });
    const tables = new Map(context.tables);
    const own = tables.get(code)!;
    tables.set(code, { ...own, columns: [{ ...own.columns[0], base }] });
    return { ...context, tables, definition: { ...context.definition, questions } };
  }

  it('has hollow dots for those who were asked no more than everyone', () => {
    const onlyGreen = (condition: Condition): Condition =>
      condition.op === 'gave' ? { ...condition, options: condition.options.slice(0, 1) } : condition;
    const other = asking('Q2', onlyGreen, 5);
    expect(bases(other)).toContainEqual(['Q2', 5]);
    expect(basesField(other)?.stretches).toEqual([
      { dots: 5, look: 'plain' },
      { dots: 3, look: 'hollow' },
      { dots: 2, look: 'second' },
    ]);
  });

  it.each([
    ['another question decided it', (name: string) => (name === 'Q1' ? 'Q7' : name), 2],
    ['the numbers say otherwise', (name: string) => name, 3],
  ])('does not say where people are when %s', (_why, rename, base) => {
    const other = asking('Q3', (condition) => {
      const of = condition.op === 'not' ? condition.of : condition;
      if (of.op !== 'gave') return condition;
      return { ...condition, of: { ...of, question: { ...of.question, text: rename(of.question.text) } } } as Condition;
    }, base); // prettier-ignore
    const [, , third] = askedBases(other);
    expect(basesField(other)?.stretches).toEqual([{ dots: 10, look: 'plain' }]);
    expect(baseStrip(other, third!).stretches).toEqual([{ people: base, look: 'plain' }, { people: 10 - base }]);
  });

  it('is told in words: the name of each base, its questions, its size', () => {
    expect(itemWords()).toEqual([
      ['Everyone', 'Q1+Q4+Q6+Q7', '10'],
      ['Asked of “Green tea” or “Black tea” in Q1', 'Q2', '8'],
      ['Asked of all but “Green tea” or “Black tea” in Q1', 'Q3', '2'],
    ]);
  });

  it('has the survey’s own word for a base, and ranges of questions that follow each other', () => {
    const { context: named } = fill({ locale: LOCALE.replace('  auto.base_everyone', '  base.Q2: Drinkers\n  auto.base_everyone') }); // prettier-ignore
    expect(itemWords(named)[1]).toEqual(['Drinkers', 'Q2', '8']);
    const { questions } = context.definition;
    const open = questions.map((question) => (question.filter ? { ...question, filter: undefined } : question));
    const all = { ...context, definition: { ...context.definition, questions: open } } as FillContext;
    expect(itemWords(all)).toEqual([['Everyone', 'Q1–Q4+Q6+Q7', '10']]);
  });
});

describe('everyone as dots', () => {
  it('are all alike, several people each where they are many, and nothing where there is nobody', () => {
    expect(everyoneField(12)).toEqual({ stretches: [{ dots: 12, look: 'plain' }] });
    expect(everyoneField(900)).toEqual({ stretches: [{ dots: 180, look: 'plain' }], perDot: 5 });
    expect(everyoneField(0)).toBeUndefined();
  });
});
