import type { DeckLanguage } from '../types.ts';
import type { Finding } from './finding.ts';
import { onScale, scaleWords } from './scale-words.ts';
import { em, quoted, Writer, type SentenceScope } from './sentence-writer.ts';
import { isWide } from './survey-words.ts';

/** A finding as a message, with the figures and claims that it rests on. */
export interface Sentence {
  readonly message: string;
  /** Name → expression, as in `figures.yaml`. */
  readonly figures: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
  /** The figure that it is mainly about. */
  readonly main: string;
  /** What the main figure is: a share, or a number in the question's own unit. */
  readonly measure: 'percent' | 'value';
}

/** The scale of recommendation. */
const RECOMMENDED = [0, 10] as const;

/** Whether it says a mean, and so of which scale. */
const isMean = ({ rule }: Finding): boolean => rule === 'mean' || rule === 'nps';

/** The sentence of a finding in the language of the deck. */
export function sentenceOf(finding: Finding, scope: SentenceScope): Sentence {
  const writer = new Writer(scope);
  const { words: found, main } = SAYERS[finding.rule](finding as never, writer);
  const { language, asks, badge } = scope;
  const colon = language === 'ja' ? '：' : ': ';
  const subject = [
    ...(badge === undefined ? [] : [`{#literal kind=question}${badge}{/literal}`]),
    ...(asks ? [`{$${main} :question}`] : []),
  ].join(' ');
  const before = subject === '' ? '' : `${subject}${colon}`;
  const words = isMean(finding) ? found : onScale(scope.language, found, scope.scale);
  const measure = finding.rule === 'median' || finding.rule === 'mean' || finding.rule === 'nps' || finding.rule === 'amount' ? 'value' : 'percent';
  return { message: `${before}${words}`, figures: writer.figures, claims: writer.claims, main, measure };
} // prettier-ignore

interface Words {
  readonly words: string;
  readonly main: string;
}
type Rule = Finding['rule'];
type Sayer<R extends Rule> = (finding: Finding & { readonly rule: R }, writer: Writer) => Words;

/** What each rule says. */
const WORDS: { readonly [R in Rule]: Sayer<R> } = {
  median: (_finding, writer) => {
    const { code, language, unit } = writer.scope;
    const [median, mean] = [writer.figure('median', `median(${code})`), writer.figure('mean', `mean(${code})`)];
    const [ja, en] = unit === undefined ? ['', ''] : [unit, isWide(unit) ? unit : ` ${unit}`];
    const printed = (id: string): string => `{$${id} :value${writer.scope.whole ? ' decimals=0' : ''}}`;
    const words =
      language === 'ja'
        ? `中央値は${em(`${printed(median)}${ja}`)}、平均は${printed(mean)}${ja}でした。`
        : `The median is ${em(`${printed(median)}${en}`)}, the mean ${printed(mean)}${en}`;
    return { words, main: median };
  },
  mean: (_finding, writer) => {
    const { code, language, scale } = writer.scope;
    const mean = writer.figure('mean', `mean(${code})`);
    if (language === 'ja') {
      const within = scale ? `（${scaleWords(language, scale)}）` : '';
      return { words: `平均は${em(`{$${mean} :value}`)}でした${within}。`, main: mean };
    }
    return { words: `The mean is ${em(`{$${mean} :value}`)}${scale ? ` ${scaleWords(language, scale)}` : ''}`, main: mean };
  },
  nps: (_finding, writer) => {
    const { code, language } = writer.scope;
    const [score, mean] = [writer.figure('nps', `nps(${code})`), writer.figure('mean', `mean(${code})`)];
    const on = scaleWords(language, { ends: RECOMMENDED, isBare: true });
    const words =
      language === 'ja'
        ? `NPSは${em(`{$${score} :value}`)}、平均は{$${mean} :value}でした（${on}）。`
        : `The Net Promoter Score is ${em(`{$${score} :value}`)}, the mean {$${mean} :value} ${on}`;
    return { words, main: score };
  },
  ends: ({ options, over }, writer) => {
    const { code, language } = writer.scope;
    const [one, other] = options.map((option) => writer.label(option));
    const net = writer.figure('net', `share(${code}, ${options.join(', ')})`);
    const share = `{$${net} :share}`;
    if (over === undefined) {
      const words = language === 'ja' ? `${one}と${other}を合わせて${em(share)}でした。` : `${em(share)} chose ${one} or ${other}`;
      return { words, main: net };
    }
    const claimed = writer.claimed(over === 50 ? 'net_over_half' : `net_over_${over}`, `${net} ${over === 50 ? '>' : '>='} ${over}%`, overWords(language, over));
    const words =
      language === 'ja'
        ? `${em(claimed)}が${one}または${other}と回答しました（${share}）。`
        : `${em(capital(claimed, over))} chose ${one} or ${other} (${share})`;
    return { words, main: net };
  },
  amount: ({ first, isAlone }, writer) => {
    const { code, language, amount: [before, after] = ['', ''] } = writer.scope;
    const id = writer.figure(`mean_${first.option.toLowerCase()}`, `mean(${code}, ${first.option})`);
    const label = quoted(language, `{$${id} :label${writer.scope.short.has(first.option) ? ' variant=short' : ''}}`);
    const mean = em(`${before}{$${id} :value}${after}`);
    const most = isAlone ? firstClaim(writer, id) : undefined;
    if (language === 'ja') return { words: most === undefined ? `${label}は平均${mean}でした。` : `${label}が平均${mean}で${most}でした。`, main: id };
    return { words: most === undefined ? `${label} gets ${mean} on average` : `${label} gets the ${most}: ${mean} on average`, main: id };
  },
  small: ({ first }, writer) => {
    const id = writer.option(first.option);
    const [label, most] = [writer.label(first.option), firstClaim(writer, id)];
    const words =
      writer.scope.language === 'ja'
        ? `${label}が${em(most)}でした（{$${id} :base}名のうち{$${id} :count}名）。`
        : `${label} is the ${em(most)} frequent ${nounOf(writer)} ({$${id} :count} of {$${id} :base})`;
    return { words, main: id };
  },
  whole: ({ first }, writer) => plainShare(first.option, writer),
  share: ({ first }, writer) => plainShare(first.option, writer),
  tenths: ({ first, over }, writer) => overShare(first.option, over, writer),
  majority: ({ first }, writer) => overShare(first.option, 50, writer),
  flat: ({ most }, writer) => {
    const { code, language } = writer.scope;
    const [high, low] = [writer.figure('highest', `share(ranked(${code}, 1))`), writer.figure('lowest', `share(ranked(${code}, last))`)];
    const none = writer.claimed('none_over', `${high} <= ${most}%`, language === 'ja' ? `${most}%以下` : `at most ${most}%`);
    const [from, to] = [`{$${low} :share}`, em(`{$${high} :share}`)];
    const words =
      language === 'ja'
        ? `突出した回答はなく、いずれも${none}でした（${from}～${to}）。`
        : `No answer stands out: each has ${none} (from ${from} to ${to})`;
    return { words, main: high };
  },
  below_half: ({ first }, writer) => {
    const id = writer.option(first.option);
    const [label, most] = [writer.label(first.option), firstClaim(writer, id)];
    const isJapanese = writer.scope.language === 'ja';
    // The next tenth above it: the sentence stays true as long as the share does not move much.
    const limit = Math.floor(Math.max(first.exact, first.displayed) / 10) * 10 + 10;
    const few = writer.claimed(`below_${limit}`, `${id} < ${limit}%`, isJapanese ? `${limit}%未満` : `fewer than ${limit}%`);
    const words = isJapanese
      ? `${label}が${most}ですが、${em(few)}でした（{$${id} :share}）。`
      : `Even the ${most} frequent answer, ${label}, was chosen by ${em(few)} ({$${id} :share})`;
    return { words, main: id };
  },
  tied: ({ first, others, all: isAll }, writer) => {
    const { language } = writer.scope;
    const id = writer.option(first.option);
    const [second] = others;
    const named = second && others.length === 1 ? [first, second] : [first];
    const all = named.map(({ option }) => `tied(${writer.option(option)}) = 1`);
    const claimed = writer.claimed('tied', all.join(' and '), language === 'ja' ? '同率最多' : 'joint most common');
    if (isAll) {
      const each = em(`{$${id} :share}`);
      const words = language === 'ja' ? `すべての回答が${claimed}でした（各${each}）。` : `All answers are ${claimed} (${each} each)`;
      return { words, main: id };
    }
    const list = named.map(({ option }) => `${writer.label(option)}${language === 'ja' ? '（' : ' ('}{$${writer.option(option)} :share}${language === 'ja' ? '）' : ')'}`);
    if (language === 'ja') {
      return { words: `${list.join('と')}${named.length === 1 ? 'などの回答' : ''}が${em(claimed)}でした。`, main: id };
    }
    return { words: named.length === 1 ? `${list.join('')} is among the ${em(claimed)} answers` : `${list.join(' and ')} are the ${em(claimed)} answers`, main: id };
  },
  two_lead: ({ first, second }, writer) => {
    const { language } = writer.scope;
    const [a, b] = [writer.option(first.option), writer.option(second.option)];
    const claimed = writer.claimed('lead', `rank(${a}) <= 2 and rank(${b}) <= 2`, language === 'ja' ? '上位2' : 'the top 2');
    const words =
      language === 'ja'
        ? `${writer.label(first.option)}（${em(`{$${a} :share}`)}）と${writer.label(second.option)}（${em(`{$${b} :share}`)}）が${claimed}項目でした。`
        : `${writer.label(first.option)} (${em(`{$${a} :share}`)}) and ${writer.label(second.option)} (${em(`{$${b} :share}`)}) are ${claimed} answers`;
    return { words, main: a };
  },
  first_second: ({ first, second }, writer) => {
    const { language } = writer.scope;
    const [a, b] = [writer.option(first.option), writer.option(second.option)];
    const most = firstClaim(writer, a);
    const next = writer.claimed('second', `rank(${b}) = 2`, language === 'ja' ? '次いで' : 'followed by');
    const words =
      language === 'ja'
        ? `${writer.label(first.option)}が${em(`{$${a} :share}`)}で${most}、${next}${writer.label(second.option)}（{$${b} :share}）でした。`
        : `${writer.label(first.option)} is the ${most} frequent ${nounOf(writer)} (${em(`{$${a} :share}`)}), ${next} ${writer.label(second.option)} ({$${b} :share})`;
    return { words, main: a };
  },
  first: ({ first }, writer) => {
    const a = writer.option(first.option);
    const most = firstClaim(writer, a);
    const words =
      writer.scope.language === 'ja'
        ? `${writer.label(first.option)}が${em(`{$${a} :share}`)}で${most}でした。`
        : `${writer.label(first.option)} is the ${most} frequent ${nounOf(writer)} (${em(`{$${a} :share}`)})`;
    return { words, main: a };
  },
}; // prettier-ignore

/** The same, whatever the rule: a finding goes to its own. */
const SAYERS: Readonly<Record<Rule, (finding: never, writer: Writer) => Words>> = WORDS;

/** What people gave: an answer or, of options put in order, the one that they put before all others. */
const nounOf = ({ scope }: Writer): string => (scope.isFirst ? 'first choice' : 'answer');

const firstClaim = (writer: Writer, figure: string): string =>
  writer.claimed('is_first', `rank(${figure}) = 1`, writer.scope.language === 'ja' ? '最多' : 'most');

const overWords = (language: DeckLanguage, over: number): string => {
  if (over === 50) return language === 'ja' ? '過半数' : 'more than half';
  return language === 'ja' ? `${over / 10}割以上` : `${over}% or more`;
};

/** English words at the beginning of a sentence. */
const capital = (claimed: string, over: number): string =>
  over === 50 ? claimed.replace('more than half', 'More than half') : claimed;

function plainShare(option: string, writer: Writer): Words {
  const id = writer.option(option);
  const label = writer.label(option);
  const share = em(`{$${id} :share}`);
  if (writer.scope.language === 'ja') return { words: `${label}が${share}でした。`, main: id };
  return { words: `${share} chose ${label}`, main: id };
}

function overShare(option: string, over: number, writer: Writer): Words {
  const { language, exclusive, isFirst } = writer.scope;
  const id = writer.option(option);
  const claimed = writer.claimed(over === 50 ? 'over_half' : `over_${over}`, `${id} ${over === 50 ? '>' : '>='} ${over}%`, overWords(language, over)); // prettier-ignore
  const label = writer.label(option);
  if (language === 'ja') {
    const verb = isFirst ? 'をいちばんに選びました' : exclusive ? 'と回答しました' : 'を選びました';
    return { words: `${em(claimed)}が${label}${verb}（{$${id} :share}）。`, main: id };
  }
  const said = isFirst ? `put ${label} first` : `chose ${label}`;
  return { words: `${em(capital(claimed, over))} ${said} ({$${id} :share})`, main: id };
}
