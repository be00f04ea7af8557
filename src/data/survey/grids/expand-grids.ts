import type { Place, Report } from '../../../base/diagnostic.ts';
import { didYouMean } from '../../../base/did-you-mean.ts';
import type { Path, YamlSource } from '../../../base/source.ts';
import type { DefinitionFile, WrittenDefinition } from '../definition-schema.ts';
import { takenCode, unknownDefinedOption } from '../diagnostics.ts';
import type { QuestionEntry } from '../kinds/forms.ts';
import type { Grid } from '../types.ts';
import { isGrid, type GridEntry } from './grid-form.ts';

/** A definition in which each item of a grid is a question of its own. */
export interface Expanded {
  readonly file: DefinitionFile;
  readonly grids: readonly Grid[];
  /** The file, with what an item says where it stands: in the item itself or, for all of them, in its grid. */
  readonly source: YamlSource;
  /** Says what is wrong with a grid once, not once an item. */
  readonly report: Report;
}

/** Where an item of a grid stands. */
interface Standing {
  readonly grid: string;
  readonly item: string;
  /** Keys that it has itself. */
  readonly own: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  /** Options of which it says what a published table prints. */
  readonly printed: ReadonlySet<string>;
}

/** The code of the question that an item of a grid is. */
export const itemCode = (grid: string, item: string): string => `${grid}_${item}`;

/** Makes questions of the items of each grid. Reports an item that would be called like another question. */
export function expandGrids(file: WrittenDefinition, source: YamlSource, report: Report): Expanded {
  const questions: Record<string, QuestionEntry> = {};
  const standing = new Map<string, Standing>();
  const grids = Object.entries(file.questions).flatMap(([code, entry]): readonly Grid[] => {
    if (!isGrid(entry)) {
      questions[code] = entry;
      return [];
    }
    const items = Object.keys(entry.items).map((item) => {
      const question = itemCode(code, item);
      const place = source.at(['questions', code, 'items', item], 'key');
      if (question in file.questions || question in questions) report(takenCode(place, { question, grid: code, item }));
      questions[question] = questionOf(entry, item);
      const own = entry.items[item] ?? {};
      const printed = Object.keys(own.printed ?? {});
      reportUnknown(entry, printed, (option) => source.at(['questions', code, 'items', item, 'printed', option], 'key'), question, report); // prettier-ignore
      standing.set(question, { grid: code, item, own: new Set(Object.keys(own)), shared: new Set(Object.keys(entry)), printed: new Set(printed) }); // prettier-ignore
      return { code: item, question, place };
    });
    return [{ code, kind: entry.of, place: source.at(['questions', code], 'key'), items }];
  });
  const shared = new Set<string>();
  return {
    file: { ...file, questions },
    grids,
    source: standing.size === 0 ? source : placedIn(source, standing, shared),
    report: standing.size === 0 ? report : once(report, shared),
  };
}

/** What is said of one item: what the grid says of all, and what the item says itself. */
function questionOf({ of, items, ...shared }: GridEntry, item: string): QuestionEntry {
  const { printed, ...own } = items[item] ?? {};
  const question = { ...shared, ...own, kind: of };
  if (!printed || !shared.options) return question;
  const options = Object.entries(shared.options).map(([code, entry]) => [code, printed[code] ? { ...DEFAULTS, ...entry, ...printed[code] } : entry] as const); // prettier-ignore
  return { ...question, options: Object.fromEntries(options) };
}

/** An option of which nothing is said. */
const DEFAULTS = { role: 'answer', figure: 'published', label: 'published' } as const;

function reportUnknown(
  { options = {} }: GridEntry,
  printed: readonly string[],
  placeOf: (option: string) => Place,
  question: string,
  report: Report,
): void {
  const known = Object.keys(options);
  for (const option of printed) {
    if (known.includes(option)) continue;
    report(unknownDefinedOption(placeOf(option), { question, option, known, suggestion: didYouMean(option, known) }));
  }
}

/** The source as if each item were written out; `shared` collects the places that several items have. */
function placedIn(source: YamlSource, standing: ReadonlyMap<string, Standing>, shared: Set<string>): YamlSource {
  const written = (path: Path): { readonly path: Path; readonly isShared: boolean } => {
    const [top, code, ...rest] = path;
    const item = top === 'questions' && typeof code === 'string' ? standing.get(code) : undefined;
    if (!item) return { path, isShared: false };
    const grid: Path = ['questions', item.grid];
    const own: Path = [...grid, 'items', item.item];
    const [key, ...below] = rest;
    const [option] = below;
    if (key === 'options' && item.printed.has(String(option))) return { path: [...own, 'printed', ...below], isShared: false }; // prettier-ignore
    if (key === undefined || item.own.has(String(key))) return { path: [...own, ...rest], isShared: false };
    if (key === 'kind') return { path: [...grid, 'of', ...below], isShared: true };
    return item.shared.has(String(key)) ? { path: [...grid, ...rest], isShared: true } : { path: own, isShared: false };
  };
  const heard = (place: ReturnType<YamlSource['at']>, isShared: boolean): typeof place => {
    if (isShared) shared.add(`${place.line}:${place.column}`);
    return place;
  };
  return {
    file: source.file,
    text: source.text,
    value: source.value,
    at: (asked, which) => {
      const { path, isShared } = written(asked);
      return heard(source.at(path, which), isShared);
    },
    within: (asked, offset) => {
      const { path, isShared } = written(asked);
      return heard(source.within(path, offset), isShared);
    },
  };
}

function once(report: Report, shared: ReadonlySet<string>): Report {
  const said = new Set<string>();
  return (diagnostic) => {
    const { code, place } = diagnostic;
    const at = place && `${place.line}:${place.column}`;
    if (at !== undefined && shared.has(at)) {
      if (said.has(`${code} ${at}`)) return;
      said.add(`${code} ${at}`);
    }
    report(diagnostic);
  };
}
