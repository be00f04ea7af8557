import { wasAsked, type AnswerColumn, type Question } from '../../survey/types.ts';
import { wrongColumn, type KindTabulator } from './kind.ts';

/** MA: any number of answers per respondent. Shares are of those asked, so they may add up to more than 100. */
export const multiple: KindTabulator = {
  exclusive: false,
  counts: (question, column) => question.options.map((_, option) => countAny(question, column, [option])),
  countAny,
  extras(question, column) {
    if (column.kind !== 'multiple') throw wrongColumn(question, column);
    const dropped = (option: number, r: number): boolean => column.dropped[option]?.[r] === 1;
    const rows = [...column.asked.keys()].filter((r) => question.options.some((_, option) => dropped(option, r)));
    if (rows.length === 0) return {};
    const options = question.options.filter((_, option) => rows.some((r) => dropped(option, r)));
    return { cleaned: { options: options.map(({ code }) => code), respondents: rows.length } };
  },
};

function countAny(question: Question, column: AnswerColumn, options: readonly number[]): number {
  if (column.kind !== 'multiple') throw wrongColumn(question, column);
  const ticks = options.map((option) => column.ticks[option]).filter((tick) => tick !== undefined);
  let count = 0;
  for (let r = 0; r < column.asked.length; r++) {
    if (wasAsked(column, r) && ticks.some((tick) => tick[r] === 1)) count += 1;
  }
  return count;
}
