import type { DeckSources } from '../../../src/base/deck-sources.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { YamlSource } from '../../../src/base/source.ts';
import { buildLedger } from '../../../src/data/figures/parse-ledger.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { parseCompany } from '../../../src/data/survey/company.ts';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import { tabulate } from '../../../src/data/tabulate/tabulate.ts';
import { announceMissing } from '../../../src/deck/template/announce-missing.ts';
import type { FillContext } from '../../../src/deck/template/context.ts';
import { fillDeck } from '../../../src/deck/template/fill-deck.ts';
import { readTemplates, type Templates } from '../../../src/deck/template/read-templates.ts';
import type { FilledDeck } from '../../../src/deck/template/types.ts';
import { readTexts } from '../../../src/deck/text/read-texts.ts';
import { FACES } from '../layout/fixtures.ts';

// A small but complete project in memory, with a question of every kind: which tea ten people drink.

export const SURVEY = `
id: tea
base_language: en
data_date: 2026-02-01
rows: measured
small_base: 6
rounding: { single_answer: half_up, net: sum_of_displayed }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
questions:
  Q1:
    kind: single
    options: { green: , black: , neither: { role: none } }
  Q2:
    kind: multiple
    max: 2
    asked_of: { question: Q1, any_of: [green, black] }
    options: { hot: , cold: , sweet: }
  Q3:
    kind: scale
    asked_of: { question: Q1, none_of: [green, black] }
    options: { bad: { value: 1 }, fair: { value: 2 }, good: { value: 3 } }
  Q4:
    kind: numeric
    options: { few: { to: 3 }, many: { from: 3 } }
  Q5: { kind: free, asked_of: unknown }
  Q6:
    kind: multiple
    options_known: published_only
    options: { cup: , pot: }
  Q7:
    kind: single
    options: { daily: , weekly: { figure: reconstructed, range: [2, 4] }, rest: { role: rest } }
`;

/** 5 green, 3 black, 2 neither. */
export const ANSWERS = `id,Q1,Q2.hot,Q2.cold,Q2.sweet,Q3,Q4,Q5,Q6.cup,Q6.pot,Q7
r1,green,1,1,0,,1,Because,1,0,daily
r2,green,1,0,0,,2,,1,0,daily
r3,green,1,0,0,,4,,1,1,daily
r4,green,1,0,0,,1,Why not,0,0,daily
r5,green,0,1,1,,3,,0,0,daily
r6,black,1,0,0,,2,,0,1,weekly
r7,black,1,0,0,,8,,1,0,weekly
r8,black,0,0,1,,1,,1,0,weekly
r9,neither,,,,good,0,,0,0,rest
r10,neither,,,,fair,0,,0,0,rest
`;

export const FIGURES = `
figures:
  people: respondents()
  green: share(Q1, green)
  black: share(Q1, black)
  drinkers: share(Q1, green, black)
  hot: share(Q2, hot)
  cold: share(Q2, cold)
  asked: base(Q2)
  cups: mean(Q4)
  often: share(Q7, daily, weekly)
  weekly: share(Q7, weekly)
claims:
  green_at_least_half: green >= 50%
tolerances: { about_percent: 0.5, about_tenths: 3, one_in: 1.5, of_hundred: 0.5, few: 20, most: 70, top: 3, editorial: 5 }
editorial:
  cosy: { about: { green: 50 }, why: nobody was asked }
`;

export const COMPANY = `
facts:
  name: { text: { en: Tea Ltd } }
  site: { link: https://tea.example/, unconfirmed: nobody has looked }
`;

export const LOCALE = `
locale: en
messages:
  survey.name_with_year: The tea survey
  fieldwork.agency: Tea Ltd
  fieldwork.method: a questionnaire
  fieldwork.population: people
  deck.subject: Who drinks what
  company: Tea Ltd
  section.one: Results
  question.Q1: What do you drink?
  option.Q1.green: Green tea
  option.Q1.black: Black tea
  option.Q1.neither: No tea
  question.Q2: How do you drink it?
  option.Q2.hot: Hot
  option.Q2.cold: Cold
  option.Q2.sweet: Sweet
  question.Q3: How do you like tea?
  option.Q3.bad: Badly
  option.Q3.fair: Fairly
  option.Q3.good: Well
  question.Q4: How many cups a day?
  option.Q4.few: Few cups
  option.Q4.many: Many cups
  question.Q5: Why?
  filter_note.Q5: To those who like it
  question.Q6: From what?
  option.Q6.cup: A cup
  option.Q6.pot: A pot
  question.Q7: When?
  option.Q7.daily: Every day
  option.Q7.weekly: Every week
  option.Q7.rest: Other answers
  q1.headline: "{#claim id=green_at_least_half}At least half{/claim} drink green tea"
  q2.headline: "Hot: {$hot :share}"
  q2.alt: "They like it hot ({$hot :share})"
  q7.headline: It is a habit
  q7.net: Often
  both: "Green {$green :share}, hot {$hot :share}"
  cups: "{$cups :value} cups each"
  plain: Nothing to see
  remark: "{#editorial id=cosy}Tea is cosy{/editorial}"
  speak: Say hello
  auto.question_number: "{$code}"
  auto.asked_all: "{#num}{$asked}{/num} all were asked"
  auto.asked_some: "{#num}{$asked}{/num} of {$all} were asked"
  auto.bracket_base: "{#num}{$base}{/num}"
  auto.bracket_note: answered {$questions}
  auto.filter_answered: Asked of {$options} in {$question}
  auto.filter_negated: Asked of all but {$options} in {$question}
  auto.filter_option: "“{$label}”"
  auto.filter_joint: " or "
  auto.type_multiple: (several answers)
  auto.type_limited: (up to {$max})
  auto.type_numeric: (a number)
  auto.question_note: "{$type} {$filter}"
  auto.base_everyone: Everyone
  auto.base_questions: "{$questions}"
  auto.base_count: "{$count}"
  auto.question_range: "{$from}–{$to}"
  auto.dots: "one dot for {$per} of {$n}"
  auto.base: n={$base}
  auto.base_small: n={$base}*
  auto.base_of: n={$base} ({$questions})
  auto.base_small_of: n={$base}* ({$questions})
  auto.base_detail: "{$base} [{$details}]"
  auto.base_detail_joint: "; "
  auto.unanswered_included: with {$count} silent
  auto.unanswered_excluded: without {$count} silent
  auto.unanswered_included_some: with the silent
  auto.unanswered_excluded_some: without the silent
  auto.no_answer: No answer
  auto.base_joint: " / "
  auto.base_list: "{$bases}"
  auto.legend_people: dot {$people}
  auto.legend_tenths: "{$counted} dots {$percent}"
  auto.legend_hundredths: dot {$percent}
  auto.legend_dots: "{$counted}/{$total} dots"
  auto.notes: "{$notes}"
  auto.notes_joint: " "
  auto.question_joint: "+"
  auto.note_small_base: "* fewer than {$threshold} answers."
  auto.value_counted: "{$value}"
  auto.count_of: "{$count} of {$base}"
  auto.no_share: –
  auto.note_nobody: Nobody.
  auto.note_percent: Per cent.
  auto.side_negative: Bottom {$count}
  auto.side_neutral: Others
  auto.side_positive: Top {$count}
  auto.side_sum: "{$label}"
  auto.side_joint: " / "
  auto.note_part: "{$from} to {$to} of {$all}"
  auto.note_shortened: shortened
  auto.note_left_out: left out
  auto.note_published_only: Published options only.
  auto.note_partial_beside: without figures
  auto.note_partial: |-
    .input {$drawing :string}
    .match $drawing
    table {{Some options only in the table.}}
    * {{Some options only.}}
  auto.note_cleaned: "{$options} beside others dropped: {$count}."
  auto.note_unpublished: † not published.
  auto.note_reconstructed: "† not published: {$ranges}."
  auto.note_rounding: Shares are rounded.
  auto.range: "{$label} {$from} to {$to}"
  auto.range_joint: "; "
  auto.mark_reconstructed: "†"
  auto.mark_range: "{$mark} {$from}–{$to}"
  auto.period: "{$from} to {$to}"
  auto.footer_survey: "{$company} | {$survey} | {$period}"
  auto.footer_survey_bases: "{$company} | {$survey} | {$period} | {$bases}"
  auto.footer_company: "{$company}"
  auto.footer_survey_without_period: "{$company} | {$survey}"
  auto.customer: for {$customer}
  auto.period_alone: during {$period}
  auto.question_before: "{$question}{| |}"
  auto.series: Share
  auto.header_option: Option
  auto.header_band: Range
  auto.legend_valued: "{$label}: {$value}"
  auto.header_share: Share (%)
  auto.header_count: Answers
  auto.header_base: Base
  auto.alt_chart: "{$finding}: {$rows} ({$bases})"
  auto.alt_row: "{$label} {$value}"
  auto.alt_joint: ", "
  auto.alt_more: and {$count} more
  auto.note_figure: "{$value}: {$question} {$options}, {$count} of {$base}"
  auto.note_figure_sum: "{$value}: {$question} {$options}, {$count} of {$base}, summed"
  auto.note_figure_adjusted: "{$value}: {$question} {$options}, {$count} of {$base}, adjusted"
  auto.note_count: "{$value}: {$question} {$options}"
  auto.note_figure_bounds: "{$question} {$options}: within published bounds, n={$base}"
  auto.note_base_detail: "{$value}: base of {$question} [{$details}]"
  auto.note_base: "{$value}: base of {$question}"
  auto.note_respondents: "{$value}: all respondents"
  auto.note_adjusted: "{$value} adjusted"
  auto.note_option_joint: " + "
  auto.notes_heading: Sources
  auto.note_median: "{$value}: median of {$question}, n={$base}"
  auto.note_value: "{$value}: mean of {$question}, n={$base}"
  auto.outline_valid: "{$respondents} {$population}, {$period}"
  auto.prompt_title: Type a title
  auto.prompt_body: Type a text
  auto.prompt_chart: Put a chart here
  auto.prompt_picture: Put a picture here
  auto.prompt_table: Put a table here
  auto.placeholder_title: Title
  auto.placeholder_body: Text
  auto.placeholder_chart: Chart
  auto.placeholder_picture: Picture
  auto.placeholder_table: Table
  auto.placeholder_footer: Footer
  auto.placeholder_slide_number: Slide number
wordings:
  at_least_half: at least half
quantifiers:
  words: [half, at least]
  wordings:
    at_least_half: [at least half]
`;

/** The same catalogue with these messages in it, as lines of YAML, in place of those that it has under their keys. */
export function localeWith(words: string): string {
  let rest = LOCALE;
  for (const [, key = ''] of words.matchAll(/^ {2}([\w.-]+):/gm)) {
    rest = rest.replace(new RegExp(String.raw`^ {2}${key.replaceAll('.', String.raw`\.`)}:.*\n(?: {4}.*\n)*`, 'm'), '');
  }
  return rest.replace(/^messages:\n/m, (heading) => `${heading}${words}\n`);
}

const THEME = `
  dk1: 14213D
  lt1: FFFFFF
  dk2: 0B2A5B
  lt2: F3F5F9
  accent1: E4572E
  accent2: 0B2A5B
  accent3: 5B7DB1
  accent4: B8C4D9
  accent5: C23B15
  accent6: 5F6B7E
  hlink: C23B15
  folHlink: 5F6B7E
`;

export const BRAND = `
id: tea
theme_name: Tea
theme:${THEME}
colors:
  ink: dk1
  ground: lt1
  strong: dk2
  soft: lt2
  accent: accent1
  accent_light: { of: accent1, lighter: 40% }
  accent_text: accent5
  mid: accent3
  pale: accent4
  palest: { of: accent4, lighter: 55% }
  mute: accent6
  on_strong: lt1
fonts:
  families:
    Arial: { regular: arial.ttf, bold: arial-bold.ttf }
    BIZ UDPGothic: { regular: biz.ttf, bold: biz-bold.ttf }
  languages:
    ja: { latin: BIZ UDPGothic, east_asian: BIZ UDPGothic, chain: [BIZ UDPGothic, Arial] }
    "*": { latin: Arial, east_asian: BIZ UDPGothic, chain: [Arial, BIZ UDPGothic] }
page: { width: 10in, height: 7.5in, margin: 0.5in, columns: 12, gutter: 0.2in }
styles:
  title: { size: [20, 30], bold: true }
  body: { size: [12, 18] }
  note: { size: [10, 12], color: mute }
  value: { size: [12, 20], bold: true, number: 2, unit: 0.5, align: right }
  footer: { size: [10, 10], color: mute }
  chart_label: { size: [11, 16] }
  chart_value: { size: [14, 20], bold: true }
  chart_net: { size: [16, 20], bold: true }
  chart_center: { size: [20, 30], bold: true }
footer: { style: footer, top: 7in, height: 0.3in, rule: pale }
`;

/** Layout files by id. */
export const LAYOUTS = {
  question: `
id: question
name: Question
footer: survey
content:
  kind: stack
  gap: 0.1in
  children:
    - { kind: text, slot: badge, name: Badge, style: body, auto: question_number }
    - { kind: text, slot: question, name: Question, style: body, auto: question_text }
    - { kind: text, slot: hint, name: Hint, style: note, auto: question_note, optional: true }
    - { kind: text, slot: headline, name: Headline, style: title, placeholder: title, lines: 2 }
    - { kind: chart, slot: chart, name: Chart, grow: 1, placeholder: true }
    - { kind: text, slot: notes, name: Notes, style: note, auto: notes, optional: true }
`,
  cards: `
id: cards
name: Cards
footer: company
content:
  kind: stack
  children:
    - { kind: text, slot: title, name: Headline, style: title, placeholder: title }
    - kind: group
      slot: cards
      name: Cards
      grow: 1
      columns: 2
      item:
        kind: stack
        children:
          - { kind: text, slot: text, name: Text, style: body }
          - { kind: picture, slot: picture, name: Picture, optional: true, size: 1in }
          - { kind: text, slot: bases, name: Bases, style: note, auto: bases, optional: true }
`,
  list: `
id: list
name: List
footer: none
content:
  kind: stack
  children:
    - kind: table
      slot: rows
      name: Rows
      rule: pale
      min_row: 0.4in
      max_row: 0.6in
      grow: 1
      columns: [{ key: term, span: 1, style: body }, { key: words, span: 3, style: body }]
    - { kind: picture, slot: picture, name: Picture, optional: true, size: 1in }
`,
} as const;

/** A deck file with these slides, each one line of YAML in braces. */
export const deckOf = (...slides: readonly string[]): string =>
  [
    'id: tea',
    'title: survey.name_with_year',
    'subject: deck.subject',
    'author: company',
    'company: company',
    'sections:',
    '  - id: one',
    '    name: section.one',
    '    slides:',
    ...slides.map((slide) => `      - ${slide}`),
    '',
  ].join('\n');

/** A slide that fills every slot that its layout needs. */
export const Q1_SLIDE = '{ id: q1, layout: question, question: Q1, slots: { headline: q1.headline, chart: { kind: chart, stress: [green] } } }'; // prettier-ignore
export const CARDS_SLIDE = '{ id: cards, layout: cards, slots: { title: plain, cards: [{ text: both }] } }';

/** Project files that a test replaces; its layouts are added to those above. */
export interface TeaFiles {
  readonly survey?: string;
  readonly answers?: string;
  readonly figures?: string;
  readonly company?: string;
  readonly locale?: string;
  readonly brand?: string;
  readonly layouts?: readonly string[];
  readonly deck?: string;
  readonly assets?: Readonly<Record<string, Uint8Array>>;
}

/** The same survey with answers that only reproduce what was published. */
export const SYNTHETIC: TeaFiles = { survey: SURVEY.replace('rows: measured', 'rows: synthetic') };

const must = (diagnostic: Diagnostic): never => {
  throw new Error(`${diagnostic.place?.file}:${diagnostic.place?.line}: ${diagnostic.says.en.found}`);
};

/** A YAML file of the user; throws if it is not valid YAML. */
export const yamlOf = (file: string, text: string): YamlSource => parseYaml(file, text, must)!;

/** Everything that the small deck is made from. */
export function teaSources(files: TeaFiles = {}): DeckSources {
  const layouts = files.layouts ?? Object.values(LAYOUTS);
  return {
    survey: yamlOf('survey.yaml', files.survey ?? SURVEY),
    answers: parseAnswersTable('responses.csv', files.answers ?? ANSWERS, must)!,
    figures: yamlOf('figures.yaml', files.figures ?? FIGURES),
    company: yamlOf('company.yaml', files.company ?? COMPANY),
    catalogue: yamlOf('locales/en.yaml', files.locale ?? LOCALE),
    brand: yamlOf('brand.yaml', files.brand ?? BRAND),
    layouts: layouts.map((text, i) => yamlOf(`layouts/${i + 1}.yaml`, text)),
    deck: yamlOf('deck.yaml', files.deck ?? deckOf(Q1_SLIDE, CARDS_SLIDE)),
    assets: new Map(Object.entries(files.assets ?? {})),
    fonts: FACES,
  };
}

/** What the template stage makes from the files. */
export interface Filled {
  readonly deck: FilledDeck | undefined;
  readonly found: readonly Diagnostic[];
  readonly context: FillContext;
  readonly templates: Templates;
}

/** Fills the deck; throws if there are mistakes before the deck file is read. */
export function fill(files: TeaFiles = {}): Filled {
  const sources = teaSources(files);
  const survey = readSurvey(sources.survey, sources.answers, must)!;
  const tables = tabulate(survey);
  const ledger = buildLedger(sources.figures, survey, tables, must)!;
  const facts = parseCompany(sources.company, must)!;
  const words = readTexts(sources, { ledger, facts }, must)!;
  const templates = readTemplates(sources, 'en', must)!;
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const context: FillContext = {
    parameters: {},
    definition: survey.definition,
    tables,
    respondents: survey.answers.ids.length,
    ledger,
    facts,
    texts: announceMissing(words.texts, report),
    colors: templates.colors,
    pageRatio: 9 / 16,
    smallLabels: true,
    assets: new Set(sources.assets.keys()),
    source: sources.deck,
    report,
  };
  return { deck: fillDeck(context, templates.layouts), found, context, templates };
}

/** Fills one slide; throws if the slide has mistakes. */
export function fillOne(slide: string, files: TeaFiles = {}) {
  const { deck, found } = fill({ ...files, deck: deckOf(slide) });
  found.forEach(must);
  return deck!.slides[0]!;
}

/** `code@line:column`. */
export const at = ({ code, place }: Diagnostic): string => `${code}@${place?.line}:${place?.column}`;

/** The words at a place in a text of the user. */
export const pointsAt = (text: string, { place }: Diagnostic): string =>
  text.split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 1) - 1) ?? '';
