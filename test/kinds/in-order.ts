import { z } from 'zod';
import { itemAt } from '../../src/base/item-at.ts';
import type { Diagnostic, Place } from '../../src/base/diagnostic.ts';
import { noAnswer, type Cell } from '../../src/data/survey/answer-diagnostics.ts';
import { answerOption, countedQuestion, optionsOf } from '../../src/data/survey/kinds/forms.ts';
import type { QuestionKind } from '../../src/data/survey/kinds/kind.ts';
import { ASKED, NOT_ASKED, type AnswerColumn } from '../../src/data/survey/types.ts';

// A kind of question of a test's own: options put in order, all of them, each once.

/** The index of the option that each respondent put first; -1 without an answer. */
interface InOrderColumn extends AnswerColumn {
  readonly first: Int16Array;
}

/** A kind of the program says such words in the catalogues of `base/messages`. */
export const notARanking = (place: Place, { id, value }: Cell & { value: string }): Diagnostic => ({
  code: 'answers/not-a-ranking',
  severity: 'error',
  place,
  says: {
    en: { found: `${id}: "${value}" is no ranking`, expected: 'ranks from 1, each once', hint: 'correct it' },
    ja: {
      found: `${id}の「${value}」は順位ではありません`,
      expected: '1からの順位を一度ずつ',
      hint: '直してください。',
    },
  },
});

/** A column per option, named `Q1.price`, with its rank; who put an option first counts as having given it. */
export const inOrder: QuestionKind<InOrderColumn> = {
  form: z.strictObject({
    kind: z.literal('in_order'),
    ...countedQuestion,
    options: optionsOf(answerOption),
  }),
  countable: true,
  exclusive: true,
  ordered: false,
  columnsOf: ({ code, options }) => options.map((option) => `${code}.${option.code}`),
  read(question, cells) {
    const first = new Int16Array(cells.rows).fill(-1);
    const answered = new Uint8Array(cells.rows);
    const wanted = question.options.map((_, i) => String(i + 1)).join(' ');
    for (let row = 0; row < cells.rows; row++) {
      const ranks = cells.columns.map((texts) => itemAt(texts, row));
      if (ranks.every((rank) => rank === '')) {
        if (cells.asked[row] === ASKED && !question.nonResponse)
          cells.complain(row, `${question.code}.*`, noAnswer, {});
      } else if (cells.asked[row] === NOT_ASKED) {
        cells.complainNotAsked(row, question.code, ranks.join(' '));
      } else if (ranks.toSorted().join(' ') !== wanted) {
        cells.complain(row, question.code, notARanking, { value: ranks.join(' ') });
      } else {
        first[row] = ranks.indexOf('1');
        answered[row] = 1;
      }
    }
    return { kind: question.kind, asked: cells.asked, answered, first };
  },
  gave: (_question, column, option, row) => column.first[row] === option,
};
