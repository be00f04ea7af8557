import { z } from 'zod';
import { itemAt } from '../../../base/item-at.ts';
import { notAnAmount, otherSum, otherSumLeftOut } from '../answer-diagnostics.ts';
import type { AnswerColumn, Question } from '../types.ts';
import { columnsByOption, readByOption } from './by-option.ts';
import { answerOption, contradictions, countedQuestion, optionsOf } from './forms.ts';
import type { Cells, QuestionKind } from './kind.ts';

/** One array of amounts per option. */
interface SumColumn extends AnswerColumn {
  readonly amounts: readonly Float64Array[];
}

/** What is divided where the definition says nothing. */
const TOTAL = 100;
/** What amounts are of where the definition says nothing. */
const UNIT = 'points';

/** What amounts may be of; the program has words for each. */
export const UNITS = [UNIT, 'percent', 'yen', 'dollars', 'euros', 'pounds', 'hours', 'minutes', 'days'] as const;

const AMOUNT = /^\d{1,12}(\.\d{1,9})?$/;
/** Sums of decimals such as 33.3 are as exact as this. */
const EXACT = 1e-9;

/**
 * A total that is divided among options: one column per option, named `Q6.price`, with its amount; a blank beside amounts
 * is 0. Its shares are of those who gave an option any, its rows have the mean amount, and it is ranked by that.
 */
export const constantSum: QuestionKind<SumColumn> = {
  form: z.strictObject({
    kind: z.literal('constant_sum'),
    ...countedQuestion,
    contradictions: contradictions.meta({
      description:
        'Amounts that do not add up to total. refuse (the default): it is a mistake. clean: they are no answer, and a ' +
        'warning says where. keep: they count as they stand in the data.',
    }),
    total: z.number().positive().default(TOTAL).meta({ description: 'What the amounts of a respondent add up to' }),
    tolerance: z.number().min(0).default(0).meta({ description: 'How far their sum may be from it' }),
    unit: z.enum(UNITS).default(UNIT).meta({ description: 'What the amounts are of' }),
    options: optionsOf(answerOption),
  }),
  countable: true,
  exclusive: false,
  ordered: false,
  cells: 'amounts',
  columnsOf: columnsByOption,
  read(question, cells) {
    const amounts = question.options.map(() => new Float64Array(cells.rows));
    const answered = readByOption(question, cells, amounts, (texts, row) => amountsIn(question, cells, texts, row));
    return { kind: question.kind, asked: cells.asked, answered, amounts };
  },
  gave: (_question, column, option, row) => (itemAt(column.amounts, option)[row] ?? 0) > 0,
  amountOf: (_question, column, option, row) => (column.answered[row] === 1 ? itemAt(column.amounts, option)[row] : undefined),
  unitOf: ({ sum }) => sum?.unit ?? UNIT,
}; // prettier-ignore

/** The amounts that a respondent gave, by option; undefined with a wrong one, which is reported. */
function amountsIn(
  question: Question,
  cells: Cells,
  texts: readonly string[],
  row: number,
): readonly number[] | undefined {
  const { code, contradictions: rule } = question;
  const wrong = texts.findIndex((text) => text !== '' && !AMOUNT.test(text));
  if (wrong !== -1) {
    cells.complain(row, itemAt(columnsByOption(question), wrong), notAnAmount, { value: itemAt(texts, wrong) });
    return undefined;
  }
  const amounts = texts.map(Number);
  const { total = TOTAL, tolerance = 0 } = question.sum ?? {};
  const sum = amounts.reduce((before, amount) => before + amount, 0);
  if (rule === 'keep' || Math.abs(sum - total) <= tolerance + EXACT) return amounts;
  const told = { sum: Number(sum.toFixed(6)), total, tolerance };
  if (rule === 'clean') cells.remark(row, code, otherSumLeftOut, told);
  else cells.complain(row, code, otherSum, told);
  return undefined;
}
