/**
 * Makes the files of the gallery: an invented survey of all kinds of questions with hard answers, and a deck that draws each in
 * every way. The same seed gives the same files each time.
 *
 *   node scripts/run-ts.mjs test/gallery/make-gallery.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers, shuffled } from '../answers/random.ts';
import { EVERYONE, GROUPS, type Asked, type Drawing, type Words } from './case.ts';
import { SECTIONS, type NumberedCase } from './cases.ts';

const FOLDER = 'test/gallery';
const CASES = SECTIONS.flatMap(({ cases }) => cases);
/** The questions of a case: of a grid, one for each item. */
const questionsOf = (one: NumberedCase): readonly NumberedCase[] => one.items?.map(({ asked, counts }, i) => ({ ...one, code: `${one.code}_${itemOf(i)}`, asked, counts })) ?? [one]; // prettier-ignore
const SEED = 17;

const random = randomNumbers(SEED);
const groupOf = shuffled(Object.entries(GROUPS).flatMap(([group, people]) => Array<string>(people).fill(group)), random); // prettier-ignore
const codeOf = (i: number): string => `o${i + 1}`;
const itemOf = (i: number): string => `i${i + 1}`;

/** JSON is YAML too. */
const flow = (value: unknown): string => JSON.stringify(value);

/** The respondents who are asked, in an order of their own for each case. */
const askedOf = ({ asked }: NumberedCase): readonly number[] =>
  shuffled(groupOf.flatMap((group, row) => (asked === 'everyone' || group === asked ? [row] : [])), random); // prettier-ignore

/** Of kinds with a number for each option: what an option has beside the one that a respondent prefers. */
const CELLS: Readonly<Record<string, (option: number, preferred: number, options: number) => string>> = {
  ranked: (option, preferred, options) => String(((option - preferred + options) % options) + 1),
  constant_sum: (option, preferred, options) => (option === preferred ? String(100 - 10 * (options - 1)) : '10'),
};

/** Who wrote the texts of a case, by its question. */
const writers = new Map<string, readonly number[]>();

/** Columns of a case: their names, and the cells by respondent. */
function columnsOf(one: NumberedCase): ReadonlyMap<string, readonly string[]> {
  const asked = askedOf(one);
  const empty = (): string[] => Array<string>(EVERYONE).fill('');
  if (one.texts) {
    const column = empty();
    writers.set(one.code, asked);
    one.texts.forEach(({ ja }, i) => (column[asked[i] ?? 0] = ja));
    return new Map([[one.code, column]]);
  }
  // Where options have no columns of their own, a respondent gives one.
  if (one.kind === 'multiple') {
    let start = 0;
    return new Map(
      one.counts.map((count, i) => {
        const column = empty();
        asked.forEach((row) => (column[row] = '0'));
        for (let n = 0; n < count; n++) column[asked[(start + n) % asked.length] ?? 0] = '1';
        start += count;
        return [`${one.code}.${codeOf(i)}`, column];
      }),
    );
  }
  const first = one.counts.flatMap((count, i) => Array<number>(count).fill(i));
  const cellOf = CELLS[one.kind];
  if (cellOf) {
    return new Map(
      one.options.map((_, i) => {
        const column = empty();
        first.forEach((most, n) => (column[asked[n] ?? 0] = cellOf(i, most, one.options.length)));
        return [`${one.code}.${codeOf(i)}`, column];
      }),
    );
  }
  const column = empty();
  let at = 0;
  one.counts.forEach((count, i) => {
    for (let n = 0; n < count; n++) column[asked[at++] ?? 0] = String(one.numbers?.[i] ?? one.days?.[i] ?? codeOf(i));
  });
  return new Map([[one.code, column]]);
}

function responses(): string {
  const columns = new Map([['id', groupOf.map((_, i) => `r${i + 1}`)], ['BASE', groupOf], ...CASES.flatMap(questionsOf).flatMap((one) => [...columnsOf(one)])]); // prettier-ignore
  const cells = [...columns.values()];
  return [[...columns.keys()], ...groupOf.map((_, row) => cells.map((column) => column[row]))].map((line) => line.join(',')).join('\n') + '\n'; // prettier-ignore
}

function survey(): string {
  const questions = CASES.map((one) => {
    const options = Object.fromEntries(one.options.map(({ says }, i) => [codeOf(i), says ?? null]));
    const answered = one.kind === 'multiple' ? { options_known: 'published_only' } : {};
    const askedOf = (asked: Asked) => (asked === 'everyone' ? {} : { asked_of: `BASE = ${asked}` });
    const items = one.items?.map(({ asked }, i) => [itemOf(i), asked === one.asked ? null : askedOf(asked)]);
    return `  ${one.code}: ${flow({ ...(items ? { kind: 'grid', of: one.kind } : { kind: one.kind }), ...askedOf(one.asked), ...answered, ...one.says, ...(one.options.length > 0 ? { options } : {}), ...(items ? { items: Object.fromEntries(items) } : {}) })}`; // prettier-ignore
  });
  return `# yaml-language-server: $schema=../../schemas/survey.schema.json
#
# Made by make-gallery.ts. 見本データ / Sample data: nobody ever gave these answers.
id: gallery
base_language: ja
data_date: 2026-01-05
rows: measured
small_base: 30
rounding: { decimals: 1, single_answer: half_up, net: sum_of_displayed }
fieldwork: { from: 2025-12-01, to: 2025-12-12 }
questions:
  BASE: ${flow({ kind: 'single', options: Object.fromEntries(Object.keys(GROUPS).map((group) => [group, null])) })}
${questions.join('\n')}
`;
}

/** The option that most gave, which the headline is about. */
const most = ({ counts }: NumberedCase): string => codeOf(counts.indexOf(Math.max(...counts)));
const figureOf = ({ code }: NumberedCase): string => code.toLowerCase();

const figures = (): string => `# yaml-language-server: $schema=../../schemas/figures.schema.json
#
# Made by make-gallery.ts.
figures:
  people: respondents()
${CASES.flatMap((one) => [
  ...(one.options.length > 0
    ? [
        `  ${figureOf(one)}: ${one.items ? `share(${one.code}_${itemOf(0)}, ${codeOf(0)})` : one.asked === 'nobody' ? `base(${one.code})` : `share(${one.code}, ${most(one)})`}`,
      ]
    : []),
  ...(one.net ? [`  ${figureOf(one)}_net: share(${one.code}, ${one.net.map(codeOf).join(', ')})`] : []),
  ...(one.other ? [`  ${figureOf(one)}_other: share(${one.code}, ${one.other.map(codeOf).join(', ')})`] : []),
]).join('\n')}
claims: {}
tolerances: { about_percent: 0.5, about_tenths: 3, one_in: 1.5, of_hundred: 0.5, few: 20, most: 70, top: 3 }
`;

/** A slide for each drawing of a case. */
export const slidesOf = (one: NumberedCase): readonly { readonly id: string; readonly drawing: Drawing }[] => {
  const names = one.drawings.map(({ chart, net, nets, center }) => [String(chart['drawing'] ?? 'chosen'), ...(net ? ['net'] : []), ...(nets ? ['nets'] : []), ...(center ? ['center'] : []), ...(chart['order'] ? ['as-asked'] : []), ...(chart['most'] ? ['most'] : [])].join('-')); // prettier-ignore
  return one.drawings.map((drawing, i) => ({ id: `${one.name}-${names[i] ?? ''}`.replaceAll('_', '-'), drawing })); // prettier-ignore
};

const netOf = (one: NumberedCase, name: 'net' | 'other'): object => ({ figure: `${figureOf(one)}_${name}`, label: `net.${figureOf(one)}${name === 'net' ? '' : '_other'}` }); // prettier-ignore

/** Bars have no room for labels that a table has whole. */
const isShort = ({ options }: NumberedCase, { chart }: Drawing): boolean => chart['drawing'] === 'bars' && options.some(({ short }) => short); // prettier-ignore

/** The first few answers or, where there are themes, those under each. */
function quotesOf(one: NumberedCase, texts: readonly Words[]): object {
  const { code, themes } = one;
  if (!themes) return { kind: 'verbatims', most: 4 };
  const over = themes.flatMap((theme, i) => Array<string>(theme.texts).fill(`theme.${code.toLowerCase()}.${i + 1}`));
  return {
    kind: 'verbatims',
    chosen: over.map((theme, i) => ({ id: `r${(writers.get(code)?.[i] ?? 0) + 1}`, text: texts[i]?.ja, theme })),
  };
}

function slide(one: NumberedCase, { id, drawing }: ReturnType<typeof slidesOf>[number]): string {
  const chart = { kind: 'chart', ...drawing.chart, ...(isShort(one, drawing) ? { variant: 'chart' } : {}), ...(drawing.net ? { net: netOf(one, 'net') } : {}), ...(drawing.nets ? { net: [netOf(one, 'net'), netOf(one, 'other')] } : {}), ...(drawing.center ? { center: `center.${figureOf(one)}` } : {}) }; // prettier-ignore
  const slots = one.texts ? { quotes: quotesOf(one, one.texts) } : { headline: `head.${id}`, chart }; // prettier-ignore
  return `      - ${flow({ id, layout: one.themes ? 'question-themes' : one.texts ? 'question-verbatims' : 'question-answers', question: one.code, slots })}`; // prettier-ignore
}

const deck = (): string => `# yaml-language-server: $schema=../../schemas/deck.schema.json
#
# Made by make-gallery.ts: every kind of question, in every drawing, with hard answers.
id: gallery
title: survey.name_with_year
subject: survey.name_with_year
author: fieldwork.agency
company: fieldwork.agency
sections:
${SECTIONS.map(({ id, cases }) => `  - id: ${id}\n    name: section.${id}\n    slides:\n${cases.flatMap((one) => slidesOf(one).map((own) => slide(one, own))).join('\n')}`).join('\n')}
`; // prettier-ignore

const FRAME = {
  ja: { name: '見本データ（架空の調査）', method: '架空のアンケート', population: '架空の回答者', agency: '架空の会社', base: '対象者の区分', groups: { nobody: '該当者のない区分', one: '一人の区分', three: '三人の区分', few: '少人数の区分', thirty: '三十人の区分', core: '主な区分', rest: 'そのほかの区分' } },
  en: { name: 'Sample data (an invented survey)', method: 'An invented questionnaire', population: 'invented people', agency: 'An invented company', base: 'Group of those asked', groups: { nobody: 'The empty group', one: 'The group of one', three: 'The group of three', few: 'The small group', thirty: 'The group of thirty', core: 'The main group', rest: 'The other group' } },
} as const; // prettier-ignore

function locale(language: 'ja' | 'en'): string {
  const { name, method, population, agency, base, groups } = FRAME[language];
  const messages: [string, string][] = [
    ['survey.name_with_year', name],
    ['fieldwork.agency', agency],
    ['fieldwork.method', method],
    ['fieldwork.population', population],
    ...SECTIONS.map((section): [string, string] => [`section.${section.id}`, section[language]]),
    ['question.BASE', base],
    ...Object.entries(groups).map(([group, words]): [string, string] => [`option.BASE.${group}`, words]),
    ...CASES.flatMap((one): [string, string][] => [
      [`question.${one.code}`, one.words[language]],
      ...(one.items ?? []).map((item, i): [string, string] => [`item.${one.code}.${itemOf(i)}`, item[language]]),
      ...one.options.map((option, i): [string, string] => [`option.${one.code}.${codeOf(i)}`, option[language]]),
      ...one.options.flatMap(({ short }, i): [string, string][] =>
        short ? [[`option.${one.code}.${codeOf(i)}.chart`, short[language]]] : [],
      ),
      ...(one.options.length > 0 ? slidesOf(one).map(({ id, drawing }): [string, string] => [`head.${id}`, headline(one, drawing, language)]) : []), // prettier-ignore
      ...(one.themes ?? []).map((theme, i): [string, string] => [`theme.${one.code.toLowerCase()}.${i + 1}`, theme[language]]), // prettier-ignore
      ...(one.net ? [[`net.${figureOf(one)}`, language === 'ja' ? `括弧の計 {$${figureOf(one)}_net :share}` : `Both {$${figureOf(one)}_net :share}`] as [string, string]] : []), // prettier-ignore
      ...(one.other ? [[`net.${figureOf(one)}_other`, language === 'ja' ? `もう一方の計 {$${figureOf(one)}_other :share}` : `The others {$${figureOf(one)}_other :share}`] as [string, string]] : []), // prettier-ignore
      ...(one.drawings.some(({ center }) => center) ? [[`center.${figureOf(one)}`, `{$${figureOf(one)} :label}`] as [string, string]] : []), // prettier-ignore
    ]),
  ];
  return `# yaml-language-server: $schema=../../../schemas/locale.schema.json
#
# Made by make-gallery.ts.
locale: ${language}
messages:
${messages.map(([key, words]) => `  ${key}: ${flow(words)}`).join('\n')}
${language === 'ja' ? '' : translations()}`;
}

/** Free answers in English, by what was written. */
const translations = (): string =>
  `answers:\n${CASES.flatMap(({ code, texts }) => (texts ? [`  ${code}: ${flow(Object.fromEntries(texts.map(({ ja, en }) => [ja, en])))}`] : [])).join('\n')}\n`; // prettier-ignore

/** What a share is of, where it is not of those who gave an answer. */
const CHOSEN: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  constant_sum: { ja: 'に配分したのは', en: 'gave something to the option in colour' },
};

/** What the answer in colour has, and how it is drawn: no two slides have one title. */
function headline(one: NumberedCase, { chart, net, nets, center }: Drawing, language: 'ja' | 'en'): string {
  const how = [chart['drawing'] ?? 'chosen', ...(net ? ['net'] : []), ...(nets ? ['nets'] : []), ...(center ? ['center'] : []), ...(chart['order'] ? ['as_asked'] : []), ...(chart['most'] ? ['cut'] : [])].join(', '); // prettier-ignore
  const number = `{#literal kind=question}${one.code}{/literal}`;
  if (one.asked === 'nobody') return language === 'ja' ? `尋ねた人は{$${figureOf(one)} :count}名（${number}・${how}）` : `{$${figureOf(one)} :count} people were asked (${number}, ${how})`; // prettier-ignore
  const share = `{#em}{$${figureOf(one)} :share}{/em}`;
  if (one.items) return language === 'ja' ? `一つ目の項目に一つ目の答えを選んだのは${share}（${number}・${how}）` : `${share} gave the first answer to the first item (${number}, ${how})`; // prettier-ignore
  if (language === 'ja') return `色の付いた答え${CHOSEN[one.kind]?.ja ?? 'を選んだのは'}${share}（${number}・${how}）`;
  return `${share} ${CHOSEN[one.kind]?.en ?? 'gave the answer in colour'} (${number}, ${how})`;
}

mkdirSync(join(FOLDER, 'locales'), { recursive: true });
const files: Readonly<Record<string, string>> = {
  'survey.yaml': survey(),
  'responses.csv': responses(),
  'figures.yaml': figures(),
  'deck.yaml': deck(),
  'locales/ja.yaml': locale('ja'),
  'locales/en.yaml': locale('en'),
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(FOLDER, name), text);
