import { isRecord } from '../../../base/is-record.ts';
import type { Path } from '../../../base/source.ts';
import { kindOf, QUESTION_KINDS } from '../../../data/survey/kinds/index.ts';
import { foldName } from '../../../data/survey/source/column-names.ts';
import { GRID } from '../../../data/survey/grids/grid-form.ts';
import type { Question } from '../../../data/survey/types.ts';
import { itemPlaces, type ItemPlace } from './grid-edits.ts';

/** A column that `survey.yaml` names, and where it does. */
export interface NamedColumn {
  readonly name: string;
  /** Where the name is a value. */
  readonly path?: Path;
  /** The question that reads it; none: it says which rows count, or it is left out. */
  readonly question?: string;
  /** What is said of a column that is left out. */
  readonly ignored?: string | true;
}

/** Every column that a definition names, as it was parsed. */
export function namedColumns(value: unknown): readonly NamedColumn[] {
  if (!isRecord(value)) return [];
  const source = isRecord(value['source']) ? value['source'] : {};
  const questions = isRecord(value['questions']) ? value['questions'] : {};
  return [
    ...texts(source['id'], ['source', 'id']),
    ...(['drop', 'keep'] as const).flatMap((key) => (list(source[key]).flatMap((rule, i) => (isRecord(rule) ? texts(rule['column'], ['source', key, i, 'column']) : [])))),
    ...(isRecord(source['duplicates']) ? texts(source['duplicates']['by'], ['source', 'duplicates', 'by']) : []),
    ...ignored(source['ignore']),
    ...Object.entries(questions).flatMap(([code, question]) => (isRecord(question) && question['kind'] !== GRID ? ofQuestion(code, question) : [])),
    ...[...itemPlaces(value)].flatMap(([code, place]) => ofItem(code, place)),
  ];
} // prettier-ignore

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Names in a value, a list or a map of them. */
function texts(value: unknown, path: Path): readonly NamedColumn[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ name: foldName(String(value)), path }];
  if (Array.isArray(value)) return value.flatMap((own: unknown, i) => texts(own, [...path, i]));
  return isRecord(value) ? Object.entries(value).flatMap(([key, own]) => texts(own, [...path, key])) : [];
}

function ignored(value: unknown): readonly NamedColumn[] {
  if (Array.isArray(value)) return texts(value, []).map(({ name }) => ({ name, ignored: true }));
  if (!isRecord(value)) return [];
  return Object.entries(value).map(([name, why]) => ({ name: foldName(name), ignored: typeof why === 'string' ? why : true })); // prettier-ignore
}

/** An item of a grid: its columns stand in its own entry, what else is said of it there or in the grid's. */
function ofItem(question: string, { grid, item, own, shared }: ItemPlace): readonly NamedColumn[] {
  const pathOf = (key: string): Path => ['questions', grid, ...(key in own ? ['items', item] : [])];
  return ofQuestion(question, { ...shared, ...own }, pathOf);
}

function ofQuestion(
  question: string,
  entry: Readonly<Record<string, unknown>>,
  pathOf: (key: string) => Path = () => ['questions', question],
): readonly NamedColumn[] {
  const { columns, others } = entry;
  const own = columns === undefined ? unnamed(question, entry) : texts(columns, [...pathOf('columns'), 'columns']);
  const beside = isRecord(others) ? texts(others['column'], [...pathOf('others'), 'others', 'column']) : [];
  return [...own, ...beside].map((named) => ({ ...named, question }));
}

/** Without `columns`, they are called as the question's kind names those that hold its answers. */
function unnamed(question: string, { kind, joined, options }: Readonly<Record<string, unknown>>): readonly NamedColumn[] {
  if (typeof kind !== 'string' || !QUESTION_KINDS.has(kind) || joined !== undefined) return [{ name: question }];
  const codes = isRecord(options) ? Object.keys(options) : [];
  const asked = { code: question, options: codes.map((code) => ({ code })) } as unknown as Question;
  return kindOf({ kind }).columnsOf(asked).map((name) => ({ name }));
} // prettier-ignore
