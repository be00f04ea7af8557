import type { RowFact, TableFact } from '../../files/record/ledger-schema.ts';
import type { Labels } from './compare-values.ts';
import { tableName } from './snapshot.ts';
import type { BaseChange, Rank, RankChange, SizeChange, Snapshot, SnapshotSlide } from './types.ts';

/** A question in both decks, with the slides about it; questions that no slide shows change nothing in a deck. */
interface Shared {
  readonly was: TableFact;
  readonly is: TableFact;
  readonly slides: readonly string[];
}

function sharedTables(before: Snapshot, after: Snapshot): readonly Shared[] {
  return [...after.tables.values()].flatMap((is) => {
    const was = before.tables.get(tableName(is));
    const about = [after, before].flatMap((deck) => deck.slides.filter((s) => s.questions.includes(is.question)));
    const slides = [...new Set(about.map((slide) => slide.id))];
    return was && slides.length > 0 ? [{ was, is, slides }] : [];
  });
}

/** Whether a slide draws or tells a table: another one than the question's own may only have been counted, as who put an answer among the first four. */
const shows = ({ charts, figures }: SnapshotSlide, { table }: TableFact, deck: Snapshot): boolean =>
  table === undefined || charts.some((chart) => chart.table === table) || figures.some((id) => deck.figures.get(id)?.table === table); // prettier-ignore

/** Of nobody, all answers would share the first place. */
const isOfNobody = ({ base }: TableFact): boolean => base === 0;

const rankOf = ({ rank, tied }: RowFact): Rank | undefined => (rank === undefined ? undefined : { rank, tied });

/**
 * Answers that changed places, or began or ceased to share one: grouped by question, starting with questions whose
 * first places changed, and within a question in the earlier order.
 */
export function compareRanks(before: Snapshot, after: Snapshot, labels: Labels): readonly RankChange[] {
  const isShown = (table: TableFact): boolean =>
    [before, after].some((deck) => deck.slides.some((slide) => shows(slide, table, deck)));
  const shared = sharedTables(before, after).filter(({ is }) => isShown(is));
  const questions = shared.map(({ was, is, slides }) =>
    (isOfNobody(was) || isOfNobody(is) ? [] : is.rows).flatMap((row): readonly RankChange[] => {
      const earlier = was.rows.find(({ option }) => option === row.option);
      const [a, b] = [earlier && rankOf(earlier), rankOf(row)];
      if (!a || !b || (a.rank === b.rank && a.tied === b.tied)) return [];
      const label = labels.option(is.question, row.option);
      const item = labels.item(is.question);
      return [{ question: tableName(is), ...(item === undefined ? {} : { item }), option: row.option, ...(label === undefined ? {} : { label }), before: a, after: b, slides }]; // prettier-ignore
    }),
  );
  const best = (changes: readonly RankChange[]): number => Math.min(...changes.map((change) => Math.min(change.before.rank, change.after.rank))); // prettier-ignore
  return questions
    .filter((changes) => changes.length > 0)
    .toSorted((a, b) => best(a) - best(b))
    .flatMap((changes) => changes.toSorted((a, b) => a.before.rank - b.before.rank));
}

/** Bases that changed; questions that share the same change stand together. */
export function compareSizes(before: Snapshot, after: Snapshot): readonly SizeChange[] {
  const found = new Map<string, SizeChange>();
  for (const { was, is, slides } of sharedTables(before, after)) {
    if (was.base === undefined || is.base === undefined || was.base === is.base) continue;
    const key = `${was.base} ${is.base}`;
    const known = found.get(key);
    found.set(key, {
      questions: [...(known?.questions ?? []), tableName(is)],
      before: was.base,
      after: is.base,
      slides: [...new Set([...(known?.slides ?? []), ...slides])],
    });
  }
  return [...found.values()];
}

/** Bases that crossed the survey's threshold, which may differ between the two surveys. */
export const compareBases = (before: Snapshot, after: Snapshot): readonly BaseChange[] =>
  sharedTables(before, after).flatMap(({ was, is, slides }) =>
    was.smallBase === is.smallBase || was.base === undefined || is.base === undefined
      ? []
      : [{ question: tableName(is), before: was.base, after: is.base, small: is.smallBase, slides }],
  );
