import { z } from 'zod';
import { itemAt } from '../../../base/item-at.ts';
import { notAPlace, samePlace, samePlaceLeftOut } from '../answer-diagnostics.ts';
import type { AnswerColumn, Question } from '../types.ts';
import { columnsByOption, readByOption } from './by-option.ts';
import { answerOption, contradictions, countedQuestion, optionsOf } from './forms.ts';
import type { Cells, QuestionKind } from './kind.ts';

/** One array of places per option, from 1; 0 where a respondent gave the option none. */
interface RankedColumn extends AnswerColumn {
  readonly places: readonly Uint16Array[];
}

/** How many places there are. */
const placesOf = ({ max, options }: Question): number => max ?? options.length;

/**
 * Options put in order: one column per option, named `Q5.speed`, with its place from 1 on, or nothing. Fewer places than
 * options and gaps between them are read as they are. Its shares are of those who put an option first.
 */
export const ranked: QuestionKind<RankedColumn> = {
  form: z.strictObject({
    kind: z.literal('ranked'),
    ...countedQuestion,
    contradictions: contradictions.meta({
      description:
        'Two options in one place. refuse (the default): it is a mistake. clean, keep: neither has that place, since ' +
        'only one can; the other places of the respondent count, and a warning says where.',
    }),
    max: z.int().min(1).optional().meta({ description: 'How many places there are; absent: as many as options' }),
    options: optionsOf(answerOption),
  }),
  countable: true,
  exclusive: true,
  ordered: false,
  cells: 'places',
  columnsOf: columnsByOption,
  places: placesOf,
  read(question, cells) {
    const places = question.options.map(() => new Uint16Array(cells.rows));
    const answered = readByOption(question, cells, places, (texts, row) => placesIn(question, cells, texts, row));
    return { kind: question.kind, asked: cells.asked, answered, places };
  },
  gave: (_question, column, option, row) => itemAt(column.places, option)[row] === 1,
  placeOf: (_question, column, option, row) => itemAt(column.places, option)[row] || undefined,
};

/** The places that a respondent gave, by option; undefined with a wrong one, which is reported. */
function placesIn(
  question: Question,
  cells: Cells,
  texts: readonly string[],
  row: number,
): readonly number[] | undefined {
  const most = placesOf(question);
  const wrong = texts.findIndex((text) => text !== '' && !(/^[1-9]\d{0,3}$/.test(text) && Number(text) <= most));
  if (wrong !== -1) {
    cells.complain(row, itemAt(columnsByOption(question), wrong), notAPlace, { value: itemAt(texts, wrong), most });
    return undefined;
  }
  const places = texts.map(Number);
  const shared = places.filter((place, i) => place > 0 && places.indexOf(place) !== i);
  const [place] = shared;
  if (place === undefined) return places;
  if (question.contradictions === 'refuse') {
    cells.complain(row, question.code, samePlace, { place });
    return undefined;
  }
  cells.remark(row, question.code, samePlaceLeftOut, { place });
  const left = places.map((own) => (shared.includes(own) ? 0 : own));
  return left.some((own) => own > 0) ? left : undefined;
}
