import { answeredItems } from './grid-finding.ts';
import { figurePrefix } from './names.ts';
import { onScale } from './scale-words.ts';
import { em, quoted, Writer, type SentenceScope } from './sentence-writer.ts';
import type { Sentence } from './sentence.ts';
import type { GridFinding, GridMeasure, KnownQuestion } from './types.ts';

/** What a sentence of a grid is made from, besides what every sentence is. */
export interface GridScope extends SentenceScope {
  readonly items: readonly KnownQuestion[];
  /** Top points are counted (the top two), since their labels have no room. */
  readonly counts?: true;
  /** Labels of points are bare numbers. */
  readonly isBare?: true;
}

interface Words {
  readonly words: string;
  readonly main: string;
}
type Sayer<R extends GridFinding['rule']> = (finding: GridFinding & { readonly rule: R }, of: GridWriter) => Words;

/** Figures of items, each once, and the words that stand for them. */
class GridWriter extends Writer {
  readonly grid: GridScope;
  readonly #byItem = new Map<string, string>();

  constructor(grid: GridScope) {
    super(grid);
    this.grid = grid;
  }

  get isJapanese(): boolean {
    return this.grid.language === 'ja';
  }

  /** What an item is compared by. */
  of({ proposed }: KnownQuestion, of: GridMeasure): string {
    const known = this.#byItem.get(proposed.code);
    if (known !== undefined) return known;
    const own = of.by === 'mean' ? `mean(${proposed.code})` : `share(${proposed.code}, ${of.options.join(', ')})`;
    const id = this.figure(`${itemOf(proposed)}_${of.by}`, `among_items(${own})`);
    this.#byItem.set(proposed.code, id);
    return id;
  }

  /** The share of one answer to an item. */
  answer({ proposed }: KnownQuestion, option: string): string {
    const known = this.#byItem.get(`${proposed.code} ${option}`);
    if (known !== undefined) return known;
    const id = this.figure(`${itemOf(proposed)}_${option.toLowerCase()}`, `share(${proposed.code}, ${option})`);
    this.#byItem.set(`${proposed.code} ${option}`, id);
    return id;
  }

  name(id: string): string {
    return quoted(this.grid.language, `{$${id} :question}`);
  }

  /** A share, of few people with how many they are; a mean as its chart has it. */
  value({ table }: KnownQuestion, id: string, of?: GridMeasure): string {
    if (of?.by === 'mean') return `{$${id} :value}`;
    if (!table.smallBase) return `{$${id} :share}`;
    return this.isJapanese ? `{$${id} :share}、{$${id} :base}名のうち{$${id} :count}名` : `{$${id} :share}, {$${id} :count} of {$${id} :base}`; // prettier-ignore
  }

  /** The top points, as answers or as how many they are. */
  top(first: KnownQuestion, options: readonly string[]): string {
    const { counts, isBare, language } = this.grid;
    if (counts) {
      const count = options.length;
      if (this.isJapanese) return `上から${literal(count)}つの回答`;
      return count === 1 ? 'the uppermost answer' : `the upper ${literal(NUMBERS[count] ?? count)} answers`;
    }
    const labels = options.map((option) => {
      if (isBare) return this.isJapanese ? `「${literal(first.labels.get(option) ?? option)}」` : literal(first.labels.get(option) ?? option); // prettier-ignore
      const short = this.grid.short.has(option) ? ' variant=short' : '';
      return quoted(language, `{$${this.answer(first, option)} :label${short}}`);
    });
    if (this.isJapanese) return labels.join('');
    return labels.length < 3 ? labels.join(' or ') : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1) ?? ''}`;
  }
}

/** Numbers as English writes them in a sentence. */
const NUMBERS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three' };

const itemOf = ({ code, grid }: KnownQuestion['proposed']): string => figurePrefix(grid?.item ?? code);
const literal = (words: string | number): string => `{#literal kind=scale}${words}{/literal}`;

/** What the values of items are called: the share of the top points, or the mean. */
function measured(of: GridMeasure, first: KnownQuestion, writer: GridWriter): string {
  if (of.by === 'mean') return writer.isJapanese ? '平均' : 'mean';
  const top = writer.top(first, of.options);
  if (!writer.isJapanese) return `share of ${top}`;
  return of.options.length > 1 && !writer.grid.counts ? `${top}を合わせた割合` : `${top}の割合`;
}

const WORDS: { readonly [R in GridFinding['rule']]: Sayer<R> } = {
  extremes: ({ of, first, last }, writer) => {
    const main = writer.of(first, of);
    const what = measured(of, first, writer);
    const isJapanese = writer.isJapanese;
    const high = writer.claimed('highest', `rank(${main}) = 1`, isJapanese ? (last ? '最も高く' : '最も高い') : 'highest');
    const value = em(writer.value(first, main, of));
    if (!last) {
      const words = isJapanese ? `${what}は、${writer.name(main)}が${value}で${high}結果でした。` : `${writer.name(main)} has the ${high} ${what} (${value})`;
      return { words, main };
    }
    const least = writer.of(last, of);
    const low = writer.claimed('lowest', `rank(${least}) = last`, isJapanese ? '最も低い' : 'lowest');
    const words = isJapanese
      ? `${what}は、${writer.name(main)}が${value}で${high}、${writer.name(least)}が${writer.value(last, least, of)}で${low}結果でした。`
      : `${writer.name(main)} has the ${high} ${what} (${value}), ${writer.name(least)} the ${low} (${writer.value(last, least, of)})`;
    return { words, main };
  },
  pair: ({ of, first, second }, writer) => {
    const [one, other] = [writer.of(first, of), writer.of(second, of)];
    const what = measured(of, first, writer);
    const top = writer.claimed('lead', `rank(${one}) <= 2 and rank(${other}) <= 2`, writer.isJapanese ? '上位2' : 'top 2');
    const [a, b] = [em(writer.value(first, one, of)), em(writer.value(second, other, of))];
    const words = writer.isJapanese
      ? `${what}は、${writer.name(one)}（${a}）と${writer.name(other)}（${b}）が${top}項目でした。`
      : `${writer.name(one)} (${a}) and ${writer.name(other)} (${b}) are the ${top} items by ${what}`;
    return { words, main: one };
  },
  level: ({ of, first, last, from, to }, writer) => {
    const [high, low] = [writer.of(first, of), writer.of(last, of)];
    const what = measured(of, first, writer);
    const all = answeredItems(writer.grid.items).map((item) => writer.of(item, of));
    const over = writer.claimed('all_over', all.map((id) => `${id} >= ${from}%`).join(' and '), writer.isJapanese ? `${from}%以上` : `at least ${from}%`);
    const under = writer.claimed('all_under', all.map((id) => `${id} <= ${to}%`).join(' and '), writer.isJapanese ? `${to}%以下` : `at most ${to}%`);
    const words = writer.isJapanese
      ? `突出した項目はなく、${what}はいずれも${over}${under}でした（{$${low} :share}～${em(`{$${high} :share}`)}）。`
      : `No item stands out: the ${what} is ${over} and ${under} (from {$${low} :share} to ${em(`{$${high} :share}`)})`;
    return { words, main: high };
  },
  same: ({ option, first, last }, writer) => {
    const { items, language, short } = writer.grid;
    const all = answeredItems(items).map((item) => `rank(${writer.answer(item, option)}) = 1`).join(' and ');
    const [high, low] = [writer.answer(first, option), writer.answer(last, option)];
    const most = writer.claimed('same_first', all, writer.isJapanese ? '最多' : 'most');
    const label = quoted(language, `{$${high} :label${short.has(option) ? ' variant=short' : ''}}`);
    const words = writer.isJapanese
      ? `いずれの項目も${label}が${most}でした（${writer.name(low)}の{$${low} :share}から${writer.name(high)}の${em(`{$${high} :share}`)}まで）。`
      : `${label} is the ${most} frequent answer for each item, from {$${low} :share} (${writer.name(low)}) to ${em(`{$${high} :share}`)} (${writer.name(high)})`;
    return { words, main: high };
  },
  cell: ({ option, first }, writer) => {
    const { language, short } = writer.grid;
    const id = writer.answer(first, option);
    const most = writer.claimed('is_first', `rank(${id}) = 1`, writer.isJapanese ? '最多' : 'most');
    const label = quoted(language, `{$${id} :label${short.has(option) ? ' variant=short' : ''}}`);
    const value = em(writer.value(first, id));
    const words = writer.isJapanese
      ? `${writer.name(id)}では${label}が${value}で${most}でした。`
      : `For ${writer.name(id)}, ${label} is the ${most} frequent answer (${value})`;
    return { words, main: id };
  },
}; // prettier-ignore

/** The same, whatever the rule: a finding goes to its own. */
const SAYERS: Readonly<Record<GridFinding['rule'], (finding: never, writer: GridWriter) => Words>> = WORDS;

/** The sentence of what a grid says, in the language of the deck. */
export function gridSentence(finding: GridFinding, scope: GridScope): Sentence {
  const writer = new GridWriter(scope);
  const { words, main } = SAYERS[finding.rule](finding as never, writer);
  const { badge, language } = scope;
  const before = badge === undefined ? '' : `{#literal kind=question}${badge}{/literal}${language === 'ja' ? '：' : ': '}`; // prettier-ignore
  const measure = 'of' in finding && finding.of.by === 'mean' ? 'value' : 'percent';
  return {
    message: `${before}${onScale(language, words, scope.scale)}`,
    figures: writer.figures,
    claims: writer.claims,
    main,
    measure,
  };
}
