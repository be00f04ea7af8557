import { flat, optionList, quotes } from './words.ts';

/** Of the notes of a slide, which every rule reads. */
const readOnce = <T extends object>(read: (notes: readonly string[]) => T): ((notes: readonly string[]) => T) => {
  const known = new WeakMap<readonly string[], T>();
  return (notes) => {
    const found = known.get(notes) ?? read(notes);
    known.set(notes, found);
    return found;
  };
};

/** A line of the notes that says where a percentage comes from. */
export interface FigureLine {
  readonly line: string;
  readonly question: string;
  /** Of an item of a grid, its words. */
  readonly item?: string;
  readonly options: readonly string[];
  /** Undefined if the figure is known only within bounds. */
  readonly value: number | undefined;
  readonly count: number | undefined;
  readonly base: number;
}

/** Other lines, such as how many respondents there were or a question had, and how many shares were adjusted. */
export interface CountLine {
  readonly line: string;
  readonly kind: 'respondents' | 'base' | 'adjusted' | 'mean' | 'count';
  readonly value: number;
  readonly base: number | undefined;
  readonly question: string | undefined;
  readonly options?: readonly string[];
  readonly item?: string;
}

const FIGURE =
  /^(\d+(?:\.\d+)?)\s*%\s*[：:]\s*(\S+?)\s*(?:\((.*?)\)\s*)?([「“].*[」”])[,、]?\s*(\d+)\s*(?:人|名)?\s*(?:／|\/|of|out of)\s*(\d+)/u;
const BOUNDS = /^(\S+?)\s*([「“].*[」”])\s*[：:].*?n\s*=\s*(\d+)/u;

/** "「A」「B」＋「C」": the item A of a grid, before its options. */
function itemBefore(words: string): { readonly item?: string; readonly options: string } {
  const [first, second] = quotes(words);
  if (!first || second?.from !== first.to) return { options: words };
  return { item: flat(first.text), options: words.slice(first.to) };
}

/** A question or, of options counted within several places, that table of it: "Q1 ≤ 3". */
function tableOf(question: string, line: string): string {
  const [, japanese, english] = /(?:（(\d+)位まで）|\(ranked in the top (\d+)\))$/u.exec(line) ?? [];
  const places = japanese ?? english;
  return places === undefined ? question : `${question} ≤ ${places}`;
}

export const figureLines = readOnce((notes) =>
  notes.map(flat).flatMap((line): readonly FigureLine[] => {
    const figure = FIGURE.exec(line);
    if (figure) {
      const [, value, question = '', bracketed, words = '', count, base] = figure;
      const { item, options } = bracketed === undefined ? itemBefore(words) : { item: bracketed, options: words };
      return [{ line, question: tableOf(question, line), ...(item === undefined ? {} : { item }), options: optionList(options), value: Number(value), count: Number(count), base: Number(base) }];
    }
    const bounds = BOUNDS.exec(line);
    if (!bounds) return [];
    const [, question = '', options = '', base] = bounds;
    return [{ line, question, options: optionList(options), value: undefined, count: undefined, base: Number(base) }];
  }),
); // prettier-ignore

/** The words of an item behind the code of its grid: "mean of Q13 (Delivery) (n=200)", "Q13「配送」の平均". */
function itemOf(line: string): { readonly item?: string } {
  const english = /\bof [A-Z]\w*\s*\((.*?)\)(?=\s|$)/u.exec(line)?.[1];
  const [japanese] = /[：:]\s*[A-Z]\w*「/u.test(line) ? quotes(line) : [];
  const item = english ?? japanese?.text;
  return item === undefined ? {} : { item: flat(item) };
}

/** "302人：調査の有効回答数", "23: people who were asked R1", "合計を100%とするために調整した割合：2件". */
export const countLines = readOnce((notes) =>
  notes.map(flat).flatMap((line): readonly CountLine[] => {
    const adjusted = /調整|adjust/iu.test(line);
    if (adjusted) {
      const value = /(?:：|:)\s*(\d+)\s*件?$/u.exec(line)?.[1] ?? /^(\d+)\s*:/u.exec(line)?.[1];
      return value === undefined ? [] : [{ line, kind: 'adjusted', value: Number(value), base: undefined, question: undefined }];
    }
    const mean = /^(-?\d+(?:\.\d+)?)\s*[：:].*(?:平均|mean|average|中央値|median|標準偏差|standard deviation|分位点|quantile|最小値|最大値|lowest|highest|NPS|promoter).*n\s*=\s*(\d+)/iu.exec(line);
    if (mean) return [{ line, kind: 'mean', value: Number(mean[1]), base: Number(mean[2]), question: undefined, ...itemOf(line), options: optionList(/[「“].*[」”]/u.exec(line)?.[0] ?? '') }];
    const counted = /^(\d+)\s*(?:人|名)?\s*[：:]\s*(\S+?)\s*([「“].*[」”])/u.exec(line);
    if (counted) return [{ line, kind: 'count', value: Number(counted[1]), base: undefined, question: counted[2], options: optionList(counted[3] ?? '') }];
    const asked = /^(\d+)\s*(?:人|名)?\s*[：:]\s*(.*)$/u.exec(line);
    if (!asked) return [];
    const question = /(?:^|\s)([A-Za-z]+\d+\w*)(?=の|$|\s|[,.])/u.exec(asked[2] ?? '')?.[1];
    return [{ line, kind: question === undefined ? 'respondents' : 'base', value: Number(asked[1]), base: undefined, question, ...itemOf(line) }];
  }),
); // prettier-ignore
