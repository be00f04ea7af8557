import type { Report } from '../../../base/diagnostic.ts';
import type { YamlSource } from '../../../base/source.ts';
import * as says from './diagnostics.ts';
import type { sourced, QuestionSourceFile } from './forms.ts';
import type { SourcedQuestion } from './sourced-question.ts';
import type { QuestionColumns } from './types.ts';

type Key = keyof typeof sourced;
interface Where {
  readonly question: SourcedQuestion;
  readonly file: QuestionSourceFile;
  readonly form: QuestionColumns['form'];
}

const ofOptions = ({ question }: Where): boolean => question.takes === 'options';
const byOption = (where: Where): boolean => ofOptions(where) && where.form === 'options' && !where.question.cells;

/** Where a key says something: of which questions and beside which other keys. `as` names it in messages. */
const MEANT = {
  values: { as: 'options', holds: ofOptions },
  others: { as: 'options', holds: ofOptions },
  joined: { as: 'one_cell', holds: (where: Where) => ofOptions(where) && where.form !== 'options' },
  rank: { as: 'joined', holds: ({ file, question }: Where) => file.joined !== undefined && question.inOneCell },
  ticked: { as: 'by_option', holds: byOption },
  unticked: { as: 'by_option', holds: byOption },
  units: { as: 'numbers', holds: ({ question }: Where) => question.takes === 'number' },
  decimal: { as: 'numbers', holds: ({ question }: Where) => question.takes === 'number' },
  date_order: { as: 'days', holds: ({ question }: Where) => question.takes === 'day' },
  mask: { as: 'texts', holds: ({ question }: Where) => question.takes === 'text' },
  off_route: { as: 'filtered', holds: ({ question }: Where) => question.isFiltered },
} as const satisfies Partial<Record<Key, { as: string; holds: (where: Where) => boolean }>>;

/** Reports the keys of a question's source that say nothing of a question of this kind, or beside its other keys. */
export function checkKeys(
  question: SourcedQuestion,
  file: QuestionSourceFile,
  form: QuestionColumns['form'],
  source: YamlSource,
  report: Report,
): void {
  for (const [key, { as, holds }] of Object.entries(MEANT)) {
    if (file[key as keyof typeof MEANT] === undefined || holds({ question, file, form })) continue;
    report(says.needless(source.at(['questions', question.code, key], 'key'), { key, question: question.code, needs: as })); // prettier-ignore
  }
}
