// W(n) as a project of ours: a survey of ten questions with its answers, figures, words, layouts and slides.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { noisePng } from './noise-png.mjs';
import {
  CATEGORIES,
  countOf,
  FOOTER,
  hasTable,
  PICTURE,
  questionOf,
  ranked,
  RESPONDENTS,
  TABLE_ROWS,
  TOPICS,
  wordsOf,
} from './w-contents.mjs';

export const W_DECK = 'w';
const LOCALE = 'ja';

const codeOf = (q) => `Q${q + 1}`;
const optionOf = (o) => `o${o + 1}`;
const upTo = (n) => Array.from({ length: n }, (_, i) => i);
const named = (entries) => Object.fromEntries(entries);
const ofEach = (make) => TOPICS.flatMap((_, q) => CATEGORIES.map((__, o) => make(q, o)));

const survey = () => ({
  id: 'w',
  base_language: LOCALE,
  data_date: '2025-10-01',
  rows: 'measured',
  small_base: 30,
  rounding: { decimals: 1, single_answer: 'half_up', net: 'exact' },
  fieldwork: { from: '2025-09-01', to: '2025-09-12' },
  questions: named(
    TOPICS.map((_, q) => [
      codeOf(q),
      {
        kind: 'multiple',
        options_known: 'published_only',
        options: named(CATEGORIES.map((__, o) => [optionOf(o), {}])),
      },
    ]),
  ),
});

/** Respondent r chose an option if r, turned by a step that differs by column, is among the first `countOf`. */
function responses() {
  const header = ['id', ...ofEach((q, o) => `${codeOf(q)}.${optionOf(o)}`)];
  const rows = upTo(RESPONDENTS).map((r) => [
    `R${String(r + 1).padStart(3, '0')}`,
    ...ofEach((q, o) => ((r + 37 * q + 11 * o) % RESPONDENTS < countOf(q, o) ? 1 : 0)),
  ]);
  return [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

const figures = () => ({
  figures: named(
    TOPICS.flatMap((_, q) => [
      [`first_${q + 1}`, `share(ranked(${codeOf(q)}, 1))`],
      ...ranked(q)
        .slice(0, TABLE_ROWS)
        .flatMap((o) => [
          [`share_${q + 1}_${o + 1}`, `share(${codeOf(q)}, ${optionOf(o)})`],
          [`count_${q + 1}_${o + 1}`, `count(${codeOf(q)}, ${optionOf(o)})`],
        ]),
    ]),
  ),
  claims: {},
  tolerances: { about_percent: 0.5, about_tenths: 3, one_in: 1.5, of_hundred: 0.5, few: 20, most: 70, top: 3 },
});

const ordinal = (n) => `{#literal kind=ordinal}${n}{/literal}`;
const cellsOf = (q) =>
  ranked(q)
    .slice(0, TABLE_ROWS)
    .map((o) => [
      CATEGORIES[o],
      `{$share_${q + 1}_${o + 1} :share}`,
      `{$count_${q + 1}_${o + 1} :count}名`,
      `{$share_${q + 1}_${o + 1} :rank}`,
    ]);
const cellKey = (q, row, column) => `table${q + 1}.r${row + 1}.c${column + 1}`;

const locale = (n) => ({
  locale: LOCALE,
  messages: {
    'survey.name': '見本の調査',
    'survey.name_with_year': '見本の調査',
    'section.all': '集計',
    'fieldwork.agency': FOOTER,
    'fieldwork.method': '見本の調査',
    'fieldwork.population': '見本の回答者',
    'picture.alt': '地区の見本の画像',
    ...named(TOPICS.map((topic, q) => [`question.${codeOf(q)}`, `${topic}で重視する点`])),
    ...named(ofEach((q, o) => [`option.${codeOf(q)}.${optionOf(o)}`, CATEGORIES[o]])),
    ...named(TOPICS.flatMap((_, q) => cellsOf(q).flatMap((row, r) => row.map((text, c) => [cellKey(q, r, c), text])))),
    ...named(
      upTo(n).flatMap((slide) => {
        const figure = `$first_${questionOf(slide) + 1}`;
        const first = `{${figure} :rank}「{${figure} :label}」（{#em}{${figure} :share}{/em}）`;
        return Object.entries(wordsOf(slide, first, ordinal)).map(([key, text]) => [`s${slide + 1}.${key}`, text]);
      }),
    ),
  },
});

const slideOf = (slide) => {
  const q = questionOf(slide);
  const key = (name) => `s${slide + 1}.${name}`;
  const both = {
    headline: key('title'),
    subtitle: key('subtitle'),
    chart: { kind: 'chart', drawing: 'bars' },
    footnote: key('footnote'),
  };
  const rows = cellsOf(q).map((row, r) => named(row.map((_, c) => [`c${c + 1}`, cellKey(q, r, c)])));
  const besides = { picture: { kind: 'image', file: `assets/${PICTURE}`, alt: 'picture.alt' }, rows };
  return {
    id: `s${slide + 1}`,
    layout: hasTable(slide) ? 'mixed' : 'wide',
    question: codeOf(q),
    slots: hasTable(slide) ? { ...both, ...besides } : both,
  };
};

const deck = (n) => ({
  id: 'w',
  title: 'survey.name',
  subject: 'survey.name',
  author: 'fieldwork.agency',
  company: 'fieldwork.agency',
  sections: [{ id: 'all', name: 'section.all', slides: upTo(n).map(slideOf) }],
});

const text = (slot, name, style, rest = {}) => ({ kind: 'text', slot, name, style, ...rest });
const space = (size) => ({ kind: 'space', size });
const chart = { kind: 'chart', slot: 'chart', name: 'Chart', grow: 1, placeholder: true };
const table = {
  kind: 'table',
  slot: 'rows',
  name: 'Table',
  grow: 1,
  rule: 'line',
  min_row: '0.36in',
  max_row: '0.4in',
  columns: [3, 1, 1, 1].map((span, c) => ({ key: `c${c + 1}`, span, style: 'note' })),
};
const besides = {
  kind: 'stack',
  size: '4.4in',
  children: [{ kind: 'picture', slot: 'picture', name: 'Picture', size: '2in', align: 'left' }, space('0.2in'), table],
};

/** A layout: the chart over the whole width, or beside a picture and a table. */
const layout = (id, body) => ({
  id,
  name: id,
  footer: 'survey',
  area: { left: '0.6in', top: '0.34in', right: '0.6in', bottom: '0in' },
  content: {
    kind: 'stack',
    children: [
      text('headline', 'Headline', 'headline', {
        lines: 2,
        size: '0.9in',
        anchor: 'middle',
        placeholder: 'title',
        finding: true,
      }),
      text('subtitle', 'Subtitle', 'term', { lines: 1, size: '0.34in' }),
      space('0.1in'),
      body,
      space('0.08in'),
      text('footnote', 'Footnote', 'note', { lines: 1 }),
      text('base', 'Base', 'note', { auto: 'base_and_notes' }),
      space('0.6in'),
    ],
  },
});

/** Writes the project of W(n) into `folder`, with the brand of the project at `root`; returns the words of its build. */
export function writeWProject(root, folder, n) {
  for (const name of ['data/locales', 'data/assets', 'layouts']) mkdirSync(join(folder, name), { recursive: true });
  const write = (file, value) =>
    writeFileSync(join(folder, file), typeof value === 'string' ? value : stringify(value));
  cpSync(join(root, 'templates/brand/log.yaml'), join(folder, 'brand.yaml'));
  write('data/survey.yaml', survey());
  write('data/responses.csv', responses());
  write('data/figures.yaml', figures());
  write('data/company.yaml', { facts: { name: { text: { ja: FOOTER } } } });
  write(`data/locales/${LOCALE}.yaml`, locale(n));
  writeFileSync(join(folder, 'data/assets', PICTURE), noisePng());
  write('layouts/wide.yaml', layout('wide', chart));
  write('layouts/mixed.yaml', layout('mixed', { kind: 'row', grow: 1, gap: '0.3in', children: [chart, besides] }));
  write('deck.yaml', deck(n));
  const paths = { survey: 'data', template: 'deck.yaml', brand: 'brand.yaml', layouts: 'layouts', out: 'output' };
  write('surveydeck.yaml', { decks: [{ id: W_DECK, ...paths, locales: [LOCALE] }] });
  return ['build', W_DECK];
}

/** Where the build puts the finished deck. */
export const wDeckFile = (folder) => join(folder, 'output', `${W_DECK}.${LOCALE}.pptx`);
