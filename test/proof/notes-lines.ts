import { flat, optionList } from './words.ts';

/** A line of the notes that says where a percentage comes from. */
export interface FigureLine {
  readonly line: string;
  readonly question: string;
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
}

const FIGURE =
  /^(\d+(?:\.\d+)?)\s*%\s*[：:]\s*(\S+?)\s*([「“].*[」”])[,、]?\s*(\d+)\s*(?:人|名)?\s*(?:／|\/|of|out of)\s*(\d+)/u;
const BOUNDS = /^(\S+?)\s*([「“].*[」”])\s*[：:].*?n\s*=\s*(\d+)/u;

/** A question or, of options counted within several places, that table of it: "Q1 ≤ 3". */
function tableOf(question: string, line: string): string {
  const [, japanese, english] = /(?:（(\d+)位まで）|\(ranked in the top (\d+)\))$/u.exec(line) ?? [];
  const places = japanese ?? english;
  return places === undefined ? question : `${question} ≤ ${places}`;
}

export function figureLines(notes: readonly string[]): readonly FigureLine[] {
  return notes.map(flat).flatMap((line): readonly FigureLine[] => {
    const figure = FIGURE.exec(line);
    if (figure) {
      const [, value, question = '', options = '', count, base] = figure;
      return [{ line, question: tableOf(question, line), options: optionList(options), value: Number(value), count: Number(count), base: Number(base) }];
    }
    const bounds = BOUNDS.exec(line);
    if (!bounds) return [];
    const [, question = '', options = '', base] = bounds;
    return [{ line, question, options: optionList(options), value: undefined, count: undefined, base: Number(base) }];
  });
} // prettier-ignore

/** "302人：調査の有効回答数", "23: people who were asked R1", "合計を100%とするために調整した割合：2件". */
export function countLines(notes: readonly string[]): readonly CountLine[] {
  return notes.map(flat).flatMap((line): readonly CountLine[] => {
    const adjusted = /調整|adjust/iu.test(line);
    if (adjusted) {
      const value = /(?:：|:)\s*(\d+)\s*件?$/u.exec(line)?.[1] ?? /^(\d+)\s*:/u.exec(line)?.[1];
      return value === undefined ? [] : [{ line, kind: 'adjusted', value: Number(value), base: undefined, question: undefined }];
    }
    const mean = /^(-?\d+(?:\.\d+)?)\s*[：:].*(?:平均|mean|average|中央値|median|標準偏差|standard deviation|分位点|quantile|最小値|最大値|lowest|highest|NPS|promoter).*n\s*=\s*(\d+)/iu.exec(line);
    if (mean) return [{ line, kind: 'mean', value: Number(mean[1]), base: Number(mean[2]), question: undefined, options: optionList(/[「“].*[」”]/u.exec(line)?.[0] ?? '') }];
    const counted = /^(\d+)\s*(?:人|名)?\s*[：:]\s*(\S+?)\s*([「“].*[」”])/u.exec(line);
    if (counted) return [{ line, kind: 'count', value: Number(counted[1]), base: undefined, question: counted[2], options: optionList(counted[3] ?? '') }];
    const asked = /^(\d+)\s*(?:人|名)?\s*[：:]\s*(.*)$/u.exec(line);
    if (!asked) return [];
    const question = /(?:^|\s)([A-Za-z]+\d+\w*)(?=の|$|\s|[,.])/u.exec(asked[2] ?? '')?.[1];
    return [{ line, kind: question === undefined ? 'respondents' : 'base', value: Number(asked[1]), base: undefined, question }];
  });
} // prettier-ignore
