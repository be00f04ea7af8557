import type { Place } from '../../base/diagnostic.ts';
import { plain, type Text } from '../text/types.ts';
import { askedBases, baseStrip, type AskedBase } from './asked.ts';
import type { FillContext } from './context.ts';
import { filterNote } from './filter-words.ts';
import { gridOfItem } from './grids.ts';
import { questionName } from './names.ts';
import type { Filling, FillingItems } from './filling.ts';

/** Who was asked what: for each base its name, its questions, how many they are, and where they are in the field of all. */
export function baseItems(context: FillContext, place: Place): FillingItems | undefined {
  const bases = askedBases(context);
  if (bases.length === 0) return undefined;
  const { texts } = context;
  const words = (text: Text): Filling => ({ kind: 'text', text });
  const items = bases.map(
    (base) =>
      new Map<string, Filling>([
        ['name', words(nameOf(context, base))],
        ['questions', words(texts.text('auto.base_questions', { questions: questionList(context, base) }))],
        ['count', words(texts.text('auto.base_count', { count: base.people }))],
        [
          'share',
          {
            kind: 'picture',
            place,
            source: { kind: 'data', picture: 'strip', params: baseStrip(context, base) },
            alt: '',
            decorative: true,
            figures: [],
          },
        ],
      ]),
  );
  return { kind: 'items', items };
}

/** The survey's word for a base, `base.` and its first question; else who was asked, in words. */
function nameOf(context: FillContext, { filter, questions }: AskedBase): Text {
  const { texts } = context;
  const key = `base.${questions[0]}`;
  if (texts.has(key)) return texts.text(key);
  return filter?.kind === 'condition' ? filterNote(context, filter.condition).text : texts.text('auto.base_everyone');
}

/** Codes of questions, those that follow each other as a range. */
function questionList({ texts, definition }: FillContext, { questions }: AskedBase): string {
  const order = definition.questions.map(({ code }) => code);
  const ranges = questions.reduce<readonly (readonly [from: string, to: string, length: number])[]>((before, code) => {
    const last = before.at(-1);
    if (last && order.indexOf(code) === order.indexOf(last[1]) + 1)
      return [...before.slice(0, -1), [last[0], code, last[2] + 1]];
    return [...before, [code, code, 1]];
  }, []);
  const joint = texts.plain('auto.question_joint');
  // The items of a grid are called by it: as many questions as people know.
  const named = (code: string): string => questionName(texts, gridOfItem(definition, code)?.grid.code ?? code);
  const rangeWords = ([first, last]: (typeof ranges)[number]): string => {
    const [from, to] = [named(first), named(last)];
    const length = new Set(order.slice(order.indexOf(first), order.indexOf(last) + 1).map(named)).size;
    if (length === 1) return from;
    return length === 2 ? `${from}${joint}${to}` : plain(texts.text('auto.question_range', { from, to }));
  };
  return ranges.map(rangeWords).join(joint);
}
