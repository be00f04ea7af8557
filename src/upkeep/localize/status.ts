import type { Diagnostic } from '../../base/diagnostic.ts';
import { inEveryLanguage } from '../../base/messages/languages.ts';
import type { Phrase } from '../../base/messages/phrase.ts';
import { WORD_CHECKS } from './word-checks.ts';
import { FINDING_KINDS, type FindingKind, type Review } from './review.ts';

/** What a row of a status is about; `mistake` is anything else that a build complains of. */
export const ROW_KINDS = [...FINDING_KINDS, 'no_font', 'does_not_fit', 'mistake'] as const;
export type RowKind = FindingKind | 'no_font' | 'does_not_fit' | 'mistake';

/** Kinds that are only warnings: a correct translation may still be unrecorded, and a departure may be intended. */
const WARNINGS: readonly RowKind[] = [
  'unrecorded',
  'by_respondent',
  'glossary',
  ...WORD_CHECKS,
  'comment',
  'unshown',
  'no_font',
];

export interface StatusRow {
  readonly kind: RowKind;
  readonly isWarning: boolean;
  /** Whether it is about one of the program's words, which are the same in every survey. */
  readonly ofProgram?: true;
  /** Id of the unit; absent where a mistake is about none. */
  readonly key?: string;
  readonly slide?: string;
  readonly slot?: string;
  readonly place?: Diagnostic['place'];
  readonly says: Phrase;
}

/** The status of one language of a deck. */
export interface Status {
  readonly deck: string;
  readonly locale: string;
  /** Absent for the base language itself. */
  readonly baseLocale?: string;
  /** How many texts there are, and how many are translated; absent if the files could not be read. */
  readonly texts?: number;
  readonly translated?: number;
  readonly rows: readonly StatusRow[];
  /** The diagnostics behind the rows of kind `mistake`, to be shown whole. */
  readonly mistakes: readonly Diagnostic[];
}

/** The status of a language, from the result of building its deck. */
export function statusOf(
  deck: string,
  locale: string,
  diagnostics: readonly Diagnostic[],
  review: Review | undefined,
  isUnread: boolean,
): Status {
  const misfits = diagnostics.filter(({ misfit }) => misfit !== undefined);
  const mistakes = diagnostics.filter(
    ({ misfit, code, severity }) =>
      misfit === undefined && code !== 'localize/missing' && (severity === 'error' || severity === 'draft'),
  );
  const ofProgram = new Set(review?.units.flatMap((unit) => (unit.ofProgram ? [unit.id] : [])));
  const findings = (review?.findings ?? []).map(({ kind, key, place, says }): StatusRow => ({
    kind,
    isWarning: WARNINGS.includes(kind),
    ...(ofProgram.has(key) ? { ofProgram: true } : {}),
    key,
    place,
    says,
  }));
  const lacks = diagnostics.filter((diagnostic) => diagnostic.lacks !== undefined);
  const rows = [...findings, ...lacks.map(lackRow), ...misfits.map(misfitRow), ...mistakes.map(mistakeRow)];
  const translated = review?.units.filter(({ id, required }) => review.translations.has(id) || !required).length;
  return {
    deck,
    locale,
    ...(review ? { baseLocale: review.baseLocale, texts: review.units.length } : {}),
    ...(translated === undefined || isUnread ? {} : { translated }),
    rows,
    mistakes,
  };
}

function misfitRow({ misfit, place }: Diagnostic): StatusRow {
  if (!misfit) throw new Error('no misfit');
  const { slide, slot, key, by } = misfit;
  return {
    kind: 'does_not_fit',
    isWarning: false,
    ...(key === undefined ? {} : { key }),
    slide,
    ...(slot === undefined ? {} : { slot }),
    ...(place ? { place } : {}),
    says: by,
  };
}

const lackRow = ({ lacks, place, slides, says }: Diagnostic): StatusRow => ({
  kind: 'no_font',
  isWarning: true,
  ...(lacks ? { key: lacks.key } : {}),
  ...(slides?.[0] === undefined ? {} : { slide: slides[0] }),
  ...(place ? { place } : {}),
  says: inEveryLanguage((_, language) => [says[language].found, says[language].hint ?? ''].join(' ').trim()),
});

const mistakeRow = ({ place, says, code }: Diagnostic): StatusRow => ({
  kind: 'mistake',
  isWarning: false,
  ...(place ? { place } : {}),
  says: inEveryLanguage((_, language) => `${says[language].found} [${code}]`),
});
