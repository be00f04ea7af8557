import type { UiLanguage } from '../../base/messages/languages.ts';
import type { PublishedComparison } from '../../data/figures/published.ts';
import type { DeckResult } from './build-decks.ts';
import { renderTable } from './table.ts';
import { harmless } from './terminal.ts';

interface CheckWords {
  readonly deck: (id: string, locale: string) => string;
  readonly editorial: (n: number) => string;
  readonly unconfirmed: (n: number) => string;
  readonly published: (agreeing: number, n: number) => string;
  readonly columns: readonly [question: string, options: string, published: string, data: string, verdict: string];
  readonly quantities: Readonly<Record<PublishedComparison['quantity'], string>>;
  readonly agrees: string;
  readonly differs: string;
  readonly slides: string;
  readonly comma: string;
}

const WORDS: Readonly<Record<UiLanguage, CheckWords>> = {
  en: {
    deck: (id, locale) => `${id} (${locale})`,
    editorial: (n) => `Sentences of the author that the data does not carry: ${n}`,
    unconfirmed: (n) => `Facts that a person must still confirm: ${n}`,
    published: (agreeing, n) => `Published figures: ${agreeing} of ${n} agree`,
    columns: ['question', 'answers', 'published', 'from the data', ''],
    quantities: { percent: '', count: 'respondents', base: 'asked' },
    agrees: 'agrees',
    differs: 'DIFFERS',
    slides: 'slides',
    comma: ', ',
  },
  ja: {
    deck: (id, locale) => `${id}（${locale}）`,
    editorial: (n) => `データの裏付けがない著者の文: ${n} 件`,
    unconfirmed: (n) => `人による確認がまだの情報: ${n} 件`,
    published: (agreeing, n) => `公表値との一致: ${n} 件中 ${agreeing} 件`,
    columns: ['設問', '回答', '公表値', 'データ', ''],
    quantities: { percent: '', count: '人', base: '人（対象）' },
    agrees: '一致',
    differs: '不一致',
    slides: 'スライド',
    comma: '、',
  },
};

/** What `check` found in one deck, as text: what a person has to know and, if requested, the comparison. */
export function renderCheck(result: DeckResult, language: UiLanguage, withPublished: boolean): string {
  const words = WORDS[language];
  const { built, request, locale } = result;
  if (!built) return '';
  const slides = (ids: readonly string[]): string =>
    ids.length > 0 ? `  (${words.slides}: ${ids.join(words.comma)})` : '';
  const lines = [
    words.deck(request.id, locale),
    `  ${words.editorial(built.editorial.length)}`,
    ...built.editorial.flatMap(({ id, reason, keys, slides: ids }) => [
      `    - ${id}: ${reason}`,
      `      ${keys.join(words.comma)}${slides(ids)}`,
    ]),
    `  ${words.unconfirmed(built.unconfirmed.length)}`,
    ...built.unconfirmed.map(({ id, reason, place }) => `    - ${id}: ${reason}  (${place.file}:${place.line})`),
    ...(withPublished ? publishedLines(built.published, words) : []),
  ];
  return `${harmless(lines.join('\n'))}\n`;
}

function publishedLines(comparisons: readonly PublishedComparison[], words: CheckWords): readonly string[] {
  const value = (n: number | undefined, quantity: PublishedComparison['quantity']): string =>
    n === undefined ? '–' : quantity === 'percent' ? `${n}%` : `${n} ${words.quantities[quantity]}`;
  const rows = comparisons.map(({ question, options, quantity, expected, found, agrees }) => [
    question,
    options.join(' + '),
    value(expected, quantity),
    value(found, quantity),
    agrees ? words.agrees : words.differs,
  ]);
  const columns = words.columns.map((heading, c) => ({ heading, align: c === 2 || c === 3 ? 'right' : 'left' }) as const); // prettier-ignore
  const agreeing = comparisons.filter((c) => c.agrees).length;
  return [
    `  ${words.published(agreeing, comparisons.length)}`,
    ...(rows.length > 0 ? renderTable(columns, rows).map((line) => `    ${line}`.trimEnd()) : []),
  ];
}
