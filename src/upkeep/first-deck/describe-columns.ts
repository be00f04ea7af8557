import { every, type ColumnFacts } from './column-facts.ts';
import { isTick, isUnticked } from './lexicon.ts';
import type { ToolLayout } from './tools/tool.ts';
import { commonStems, stemsOfNames } from './wording-stems.ts';

/** A column with what its header, or a codebook, says of it. */
export interface DescribedColumn {
  readonly facts: ColumnFacts;
  /** The wording of its question, as far as the column says it. */
  readonly wording: string;
  /** The label of its option or row, where its header has a place for one. */
  readonly label?: string;
  /** What its name has in common with those of its question, and what is its own: `Q2` and `1` of `Q2_1`. */
  readonly base?: string;
  readonly part?: string;
  /** Whether its name says that it holds the text beside an option. */
  readonly isText?: boolean;
}

/** How tools write that a column is a part of a question: the base, and the part of it. */
const PARTS: readonly RegExp[] = [
  /^(?<base>.+?)\[(?<part>[^\]]+)\]$/,
  /^(?<base>.+?)___(?<part>.+)$/,
  /^(?<base>.+)\/(?<part>[^/]+)$/,
  /^(?<base>[A-Za-z]+\d+s\d+)c(?<part>\d+)$/,
  /^(?<base>[A-Za-z]+\d+)[cs](?<part>\d+)$/,
  /^(?<base>.+#\d+)_(?<part>\d+)$/,
  /^(?<base>.+?)[_.-](?<part>\d{1,4})$/,
  /^(?<base>.+?)[（(](?<part>\d{1,4})[)）]$/,
];

const TEXT =
  /(_TEXT|\[other\]|\[comment\]|_other|_oth|_text|\d+(s\d+)?(c\d+)?t|_その他|自由(記述|回答|記入)[)）]?|FA|[-_] ?(text|comment|specify|テキスト))$/i;

/** What codes stand for where a heading lists them: `(1 swimming 2 yoga 3 weights)`. */
function listedCodes(heading: string): ReadonlyMap<string, string> | undefined {
  const list = /[(（]([^()（）]*)[)）]\s*$/.exec(heading.normalize('NFKC').trim())?.[1];
  const found = [...(list ?? '').matchAll(/(?<![\d.])(\d{1,2})\s*[.:=]?\s*([^\d\s][^\d]*?)(?=[\s,;、]+\d|$)/g)];
  const codes = found.map(([, code]) => Number(code));
  if (found.length < 2 || !codes.every((code, i) => i === 0 || code === (codes[i - 1] ?? 0) + 1)) return undefined;
  return new Map(found.map(([, code = '', label = '']) => [code, label.trim()]));
}

const plain = (text: string): string =>
  text
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Describes every column by its header and by what is known of its variable. */
export function describeColumns(all: readonly ColumnFacts[], layout: ToolLayout): readonly DescribedColumn[] {
  const columns = all.map((facts) => {
    const labels = facts.variable?.labels ? undefined : listedCodes(facts.header.join(' '));
    return labels ? { ...facts, variable: { name: facts.name, ...facts.variable, labels } } : facts;
  });
  let before = '';
  const texts = columns.map((facts) => {
    const { header, name, variable } = facts;
    const own = layout.wording === undefined ? undefined : plain(header[layout.wording - 1] ?? '');
    if (own !== undefined && own !== '') before = own;
    const fromHeader = own === undefined ? undefined : own === '' && layout.fillsForward ? before : own;
    const label = layout.label === undefined ? undefined : plain(header[layout.label - 1] ?? '');
    const written = plain(header[(layout.names.at(-1) ?? 1) - 1] ?? '');
    const wording = plain(variable?.label ?? '') || fromHeader || written || plain(name);
    return { facts, wording, label: label === '' ? undefined : label };
  });
  const stems = commonStems(texts.map(({ wording }) => wording));
  const named = stemsOfNames(columns);
  let joinedBefore: ColumnFacts | undefined;
  return texts.map(({ facts, wording, label }, i) => {
    const split = label === undefined ? (stems[i] ?? named[i]) : undefined;
    const parts = PARTS.map((pattern) => pattern.exec(facts.name)?.groups).find((groups) => groups !== undefined);
    // What only ticks stand in is an option, whatever it is called.
    const isText = TEXT.test(facts.name) && !every(facts, (text) => isTick(text) || isUnticked(text));
    const joined = optionBehind(facts, joinedBefore);
    if (!joined) joinedBefore = facts;
    if (joined)
      return { facts, wording: joined.of.name, label: joined.label, base: joined.of.name, part: joined.label };
    return {
      facts,
      wording: split?.stem ?? stripSelected(wording),
      ...((label ?? split?.label) === undefined ? {} : { label: label ?? split?.label ?? '' }),
      ...(parts
        ? { base: parts['base'] ?? '', part: parts['part'] ?? '' }
        : facts.variable?.group === undefined
          ? {}
          : { base: facts.variable.group }),
      ...(isText ? { isText } : {}),
    };
  });
}

/** The option of a column of TRUE and FALSE behind one with the joined answers, as Tally and others write it: `Q (option)`. */
function optionBehind(
  facts: ColumnFacts,
  of: ColumnFacts | undefined,
): { readonly of: ColumnFacts; readonly label: string } | undefined {
  if (!of || !facts.name.startsWith(`${of.name} (`) || !facts.name.endsWith(')')) return undefined;
  const label = facts.name.slice(of.name.length + 2, -1).trim();
  return label !== '' && every(facts, (text) => /^(true|false)$/i.test(text)) ? { of, label } : undefined;
}

/** Qualtrics writes it behind the wording of a question that has a text beside an option. */
const stripSelected = (wording: string): string => wording.replace(/ - Selected Choice$/, '');

/** The label of an item of a group. */
export const labelOf = ({ label, wording, facts }: DescribedColumn): string =>
  label ?? (wording === '' ? facts.name : wording);
