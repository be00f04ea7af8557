import { languageIn, longDate, longTime } from './dates.ts';
import type { Words } from './catalogue.ts';

export { en as tables } from './tables/en.ts';

// Everything that the program says in English. This catalogue is the type of all others: a key or parameter that another
// one lacks, or has too much, does not compile.

/** What was probably meant. */
const meant = (name: string): string => `did you mean "${name}"?`;
/** The same as a hint, where something is near. */
const didYouMean = (name: string | undefined): string | undefined => (name === undefined ? undefined : meant(name));

/** How many names of a list are shown: a longer one is no help. */
const MOST = 12;
const listed = (names: readonly string[]): string => {
  const first = names.slice(0, MOST).map((name) => `"${name}"`);
  return first.join(', ') + (names.length > MOST ? `, … (${names.length})` : '');
};
const oneOf = (names: readonly string[]): string => `one of ${listed(names)}`;
const either = (words: readonly string[]): string => words.join(' or ');
/** Text styles of a brand that something is set in. */
const styled = (styles: readonly string[]): string =>
  styles.length === 0 ? 'its style' : `the style ${either(styles.slice(0, 4).map((id) => `"${id}"`))}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** A name that stands for nothing, those that there are, and the one that was probably meant. */
interface Unknown {
  readonly name: string;
  readonly known: readonly string[];
  readonly suggestion: string | undefined;
}

/** What to do with an export in a format that is not read. */
const refusedFormats: Readonly<Record<string, string>> = {
  stata: 'in Stata, save it with "export delimited" or "export excel", with labels',
  parquet: 'write the table as CSV, for example with Python or R',
  ddi: 'it describes answers and has none: name the file with the answers, as CSV or SPSS (.sav)',
  r: 'in R, write it with write.csv(data, "answers.csv", fileEncoding = "UTF-8") or haven::write_sav()',
  xls: 'open it in Excel and save it as "Excel Workbook (.xlsx)"',
  xlsb: 'open it in Excel and save it as "Excel Workbook (.xlsx)"',
  ods: 'open it in LibreOffice and save it as "Excel 2007–365 (.xlsx)"',
  numbers: 'open it in Numbers and export it to Excel (.xlsx) or CSV',
  json: 'export the answers from your survey tool as CSV or XLSX',
  html: 'a page was saved in place of the export: download it again, as CSV or XLSX',
  pdf: 'it is a report and holds no answers: export the answers as CSV or XLSX',
  portable: 'in SPSS or PSPP, open it and save it as .sav',
  syntax: 'it is a program for SPSS: run it there with its data file and save the result as .sav, or export as CSV',
  statistics: 'save it as CSV or SPSS (.sav)',
  lime: 'it holds the questions and no answers: name it as a codebook, and the exported results as the answers',
  password: 'open it with its password, remove the password, and save it again',
  archive: 'unpack it and name the file in it that holds the answers',
  loops: 'it holds rows for parts of a person (loops): export one row a person, or only the table of persons',
  fixed: 'export it again as Triple-S with CSV data (format="csv"), or as SPSS (.sav)',
};

const delimiterName = (delimiter: string): string =>
  ({ ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' })[delimiter] ?? `"${delimiter}"`;

/** Where a key of a question's source says something. */
const sourceNeeds = {
  options: 'where options are counted',
  one_cell: 'where several answers stand in one cell',
  joined: 'of a single answer whose cells hold several, with "joined:"',
  by_option: 'where each option has its own column, "columns: { option: column }"',
  numbers: 'of a number (kind: numeric)',
  days: 'of a date (kind: date)',
  texts: 'of a text (kind: free)',
  filtered: 'of a question with "asked_of:"',
};

/** How a system file of SPSS is broken, at the byte that is named before. */
const savDamage = {
  truncated: 'it ends there, in the middle of something',
  layout: 'neither byte order gives a layout that there is',
  packing: 'the way in which its data are packed does not exist, or not in such a file',
  numbers: 'its numbers are not those of IEEE 754, as of a very old machine',
  no_value: 'another number than usual stands for no value',
  count: 'a count or length that cannot be',
  record: 'no record of such a type exists',
  no_variables: 'it has no variables',
  width: 'a string cannot have this width',
  continuation: 'the records of a string do not follow one another',
  has_label: 'neither 0 nor 1 says whether a variable has a label',
  missing: 'missing values that cannot be',
  no_name: 'a variable has no name',
  same_name: 'two variables have the same name',
  no_labels: 'variables are named for value labels that are not there',
  labels_of_nothing: 'value labels for no variable',
  labels_of_no_variable: 'value labels for something that is no variable',
  labels_of_long_string: 'value labels of eight bytes for a longer string',
  labels_of_both: 'the same value labels for a number and a string',
  long_string: 'a very long string that does not fit its segments',
  weight: 'what should hold the weights is no variable with numbers',
  few_cases: 'fewer cases than the file says it has',
  half_case: 'the data end in the middle of a case',
  blanks_for_number: 'blanks where a number should be',
  number_for_string: 'a number where a string should be',
  zlib_header: 'the list of packed blocks is not where it should be',
  zlib_trailer: 'the list of packed blocks does not fit the blocks',
  zlib_block: 'a packed block cannot be unpacked',
};

/** Files that are taken for system files of SPSS, and what to do. */
const notSav = {
  encrypted: { what: 'an encrypted file of SPSS', hint: 'in SPSS, save it without a password' },
  portable: { what: 'a portable file of SPSS (.por)', hint: 'in SPSS or PSPP, save it as .sav' },
  ebcdic: { what: 'a file of SPSS of a mainframe (EBCDIC)', hint: 'in SPSS, save it as .sav on a PC' },
  pc_plus: { what: 'a file of SPSS/PC+', hint: 'in SPSS or PSPP, save it as .sav' },
  unknown: { what: 'no file of SPSS', hint: 'was it saved? is it the right file?' },
};

/** Parts of such a file, without which the rest can be read. */
const savParts = {
  names: 'a long name of a variable',
  measures: 'the levels of measurement',
  sets: 'a multiple-response set',
  members: 'a member of a multiple-response set, which is no variable',
  labels: 'value labels of a long string',
  missing: 'missing values of a long string',
};

const measures = {
  percent: 'a percentage',
  count: 'a number of respondents',
  rank: 'a rank',
  shared_rank: 'a shared rank',
  rank_from_last: 'a rank',
  value: "a value in the question's own unit",
  date: 'a day',
};

const quantities = { percent: 'share', count: 'count', base: 'base (n)' };

/** Why a question cannot be drawn in some way, and what to do. */
const unsuitable = {
  free_answers: { why: 'it has free answers', hint: 'Show the answers as quotes (kind: verbatims).' },
  no_answers: {
    why: 'nobody was asked it, or it has no options',
    hint: 'Take the chart off the slide, or look at the filter of the question.',
  },
  shares_exceed_whole: { why: 'several answers could be ticked, so its shares do not add up to 100 %' },
  ordered: { why: 'its options stand in an order, of which a ring would put both ends side by side' },
  too_many_parts: { why: 'it has more options than colours can tell apart' },
  uneven_bands: { why: 'it is no number in bands of one width, one beside the other' },
  no_points: { why: 'its options have no values, so they have no middle' },
  no_recommendation: { why: 'it is no scale of the points 0 to 10' },
  one_question: {
    why: 'it compares the questions of a grid',
    hint: 'leave drawing out, or name the grid in question:',
  },
  several_questions: {
    why: 'it draws one question, and a grid has several',
  },
  two_items: { why: 'it compares two items of a grid, and these are not two' },
  no_means: { why: 'it draws the means of items, and these have none' },
};

const hintOf = (why: { readonly why: string; readonly hint?: string }): string | undefined => why.hint;

/** Kinds of things that templates name, and where they are declared. */
const named = {
  color: { noun: 'colour', where: 'a colour of the brand (colors:)' },
  style: { noun: 'text style', where: 'a style of the brand (styles:)' },
  font: { noun: 'font', where: 'a font of the brand (fonts.families:)' },
  layout: { noun: 'layout', where: 'a layout of templates/layouts' },
  slot: { noun: 'slot', where: 'a slot of this layout' },
  slide: { noun: 'slide', where: 'a slide of this list' },
  question: { noun: 'question', where: 'a question of survey.yaml' },
  option: { noun: 'option', where: 'an option of that question' },
  message: { noun: 'message', where: 'a key under messages: in the locale file' },
  figure: { noun: 'figure', where: 'a figure of figures.yaml' },
  picture: { noun: 'picture', where: 'a kind of picture' },
  fact: { noun: 'fact', where: 'a fact of company.yaml' },
  column: { noun: 'column', where: 'a column of this table' },
};

const waysToBack = 'print a figure ({$name :share}), or cover it with {#claim id=…} or {#literal kind=…}';

/** A sentence of a deck, and the slides that it is on. */
const where = (key: string, slides: readonly string[]): string =>
  `message "${key}"${slides.length > 0 ? `, on ${slides.join(', ')}` : ''}`;

/** The nearest true sentence, and how to write it. */
interface TrueSentence {
  readonly sentence: string;
  /** As it can be pasted into a YAML file. */
  readonly message: string;
  readonly claims: readonly string[];
}

const instead = (key: string, { sentence, message, claims }: TrueSentence): string =>
  [
    `write instead: "${sentence}"`,
    `in the locale file: ${key}: ${message}`,
    ...claims.map((claim) => `in figures.yaml: ${claim}`),
  ].join('\n');

/** A claim whose sentence is not true; every value is in words already. */
interface FalseClaim {
  readonly key: string;
  readonly sentence: string;
  /** The claim's or function's expression. */
  readonly claim: string;
  /** Values found, e.g. `ai_adoption = 10.3% (10.2649%, 31 / 302)`. */
  readonly values: readonly Words[];
  readonly slides: readonly string[];
  readonly suggestion?: TrueSentence;
}

/** Parts of a claim that are certain before anybody answers, as they are written, each with the reason. */
interface Sure {
  readonly claim: string;
  readonly parts: readonly { readonly written: string; readonly why: Words }[];
}

const partsOf = ({ parts }: Sure): string => parts.map(({ written }) => written).join(' and ');
const reasonsOf = ({ parts }: Sure): string => [...new Set(parts.map(({ why }) => why))].join('; ');

const exportAgain = 'Export the texts again, and bring the translations over into that file.';

/** What identifies a deck. */
interface DeckIdentity {
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
}

const deckName = ({ deck, survey, locale }: DeckIdentity): string => `${deck} · ${survey} · ${locale}`;

const countables: Readonly<Record<'string' | 'array' | 'object' | 'record', readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  object: ['entry', 'entries'],
  record: ['entry', 'entries'],
};
const bounds = { least: 'at least', above: 'more than', most: 'at most', below: 'less than' };

const comma = ', ';
/** A deck in one of its languages. */
const deckIn = (id: string, locale: string): string => `${id} (${locale})`;
const rankIn = (rank: number | string, tied: boolean): string => `no. ${rank}${tied ? ' (tied)' : ''}`;
/** Seconds, as one says how long something takes. */
const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`;
/** `slide 12 q10`, `slides 1–3, 5`. */
const slidesNamed = (slides: string): string => `${/[–,]/.test(slides) ? 'slides' : 'slide'} ${slides}`;

const reportFile = 'File to write the report to, instead of the screen';
const reportFormat = 'Form of the report: text (without this option), markdown, json or html';

/** A script by its ISO 15924 code. */
const scriptName = (code: string): string => new Intl.DisplayNames('en', { type: 'script' }).of(code) ?? code;
const few = (characters: readonly string[]): string =>
  characters.slice(0, MOST).join(' ') + (characters.length > MOST ? ` … (${characters.length})` : '');

/** Texts with characters that no font has: the first of them, and how many there are. */
interface Lacking {
  readonly key: string;
  readonly slide: string | undefined;
  readonly texts: number;
  readonly slides: number;
  readonly characters: readonly string[];
  readonly fonts: string;
}

function lackingIn({ key, slide, texts, slides }: Lacking): string {
  const first = `"${key}"${slide === undefined ? '' : ` (slide "${slide}")`}`;
  if (texts === 1) return `${first} has`;
  return `${texts} texts${slides > 0 ? ` on ${counted(slides, 'slide')}` : ''}, first ${first}, have`;
}

const addFont = ({ family, language }: { readonly family: string | undefined; readonly language: string }): string =>
  `Add a font that has them${family === undefined ? '' : `, e.g. "${family}",`} to the brand: its files under fonts.families, its name in the chain of "${language}" under fonts.languages (docs/localizing.md, "Fonts").`;

/** What can be given with a build. */
const parameters = { customer: "the customer's name", release: 'the name of the release' };
type Parameter = keyof typeof parameters;
const parameterForm = 'a name on one line, without spaces around it or invisible characters';

/** Words that diagnostics take as parameters, and other parts of sentences. */
export const phrases = {
  // Recurring parts of sentences
  quoted: (p: { text: string }) => `"${p.text}"`,
  'value-with-rank': (p: { printed: string; rank: number; tied: boolean }) =>
    `${p.printed}, rank ${p.rank}${p.tied ? ' (tied)' : ''}`,
  'more-like-it': (p: { n: number; first: string }) =>
    `and ${p.n} more like it, of which this is the first: ${p.first}`,
  either: (p: { words: readonly Words[] }) => either(p.words),
  'one-of': (p: { names: readonly string[] }) => oneOf(p.names),

  // Values of YAML files: what is expected
  'type/number': 'a number',
  'type/string': 'a text',
  'type/int': 'a whole number',
  'type/boolean': 'true or false',
  'type/array': 'a list ("- …" lines)',
  'type/object': 'keys with values ("key: value" lines)',
  'type/null': 'nothing',

  // Values of YAML files: what was found
  'value/empty': 'empty',
  'value/string': (p: { text: string }) => `the text "${p.text}"`,
  'value/number': (p: { number: string }) => `the number ${p.number}`,
  'value/list': 'a list',
  'value/object': 'keys with values',

  // The form of values
  'form/small-snake': 'small letters, digits and underscores',
  'form/company-words': 'the name of a fact of company.yaml, or of a mail link with .subject or .body',
  'form/language-tag': 'a language tag like ja or en',
  'form/visible-words': 'words that one can see',
  'form/text-a-language': 'a text a language (ja: …)',
  'form/partial-date': 'a date like 2020-08-01, 2020-08 or 2020',
  'form/address': 'an address that starts with https: or mailto:',
  'form/words': 'a text that is not empty',
  'form/message-key': 'letters, digits, "_", "-", in parts joined by "."',
  'form/bcp-47': 'a BCP 47 tag, e.g. ja, en, pt-BR',
  'form/name': 'a name of letters, digits and "_" that starts with a letter',
  'form/ranked-number': 'a number, or an option and a number',
  'form/printed-number': 'a number as printed, e.g. 33.2, or nothing',
  'form/leaning-figures': 'at least one figure that the sentence leans on',
  'form/why-and-about': 'why: with the reason, and about: with the figures that the sentence leans on',
  'form/colour': 'six hexadecimal digits, e.g. E4572E; a colour that begins with # stands in quotes',
  'form/page-side': 'from 1in to 56in, the sizes that PowerPoint knows',
  'form/page-room': 'less, so that an inch is left between the margins',
  'form/length-positive': 'a length of 0 or more',
  'form/footer-on-page': 'a footer that lies on the page',
  'form/length': 'a length with its unit: 0.6in, 12pt, 1.5cm, 4mm',
  'form/height':
    'a length with its unit, and a share of what the page is higher than 7.5in if wanted: 1.5in, 1.5in + 30%',
  'form/no-share-across':
    'widths without a share of the page’s height (+ 30%): what stands in a row lies across the page',
  'form/percent': 'a percentage below 100, e.g. 40%',
  'form/longest': 'at most 56in',
  'form/sizes-in-order': 'the smallest size first, then the largest',
  'form/code': 'a code: a letter, then letters, digits or underscores (at most 60)',
  'form/count-or-percent': '"count", "percent" or both',
  'form/day': 'a day that there is, like 2025-09-30',
  'form/some-option': 'at least one option',
  'form/some-item': 'at least one item',
  'form/most-items': 'at most 500 items',
  'form/any-or-none': 'either any_of or none_of',
  'form/published-quantity': 'a percent, a count or a base',
  'form/small-kebab': 'small letters, digits and hyphens',
  'form/slide-on': 'at least one slide that is not switched off',
  'form/some-question': 'at least one question',
  'form/no-id-question': 'no question called "id" (the column of respondents)',
  'form/listed': (p: { values: readonly string[] }) => p.values.join(', '),
  'form/another-key': 'another key',
  'form/pattern': (p: { pattern: string }) => `a text in the form ${p.pattern}`,
  'form/bound': (p: { limit: number; side: keyof typeof bounds; counted: keyof typeof countables | undefined }) =>
    p.counted === undefined
      ? `a number of ${bounds[p.side]} ${p.limit}`
      : `${bounds[p.side]} ${counted(p.limit, ...countables[p.counted])}`,
  'form/hash': 'a hash of 12 characters, as written by surveydeck',
  'form/deck-id': 'letters, digits, ".", "-" and "_" only, and no name that Windows keeps for itself (con, nul …)',
  'form/language': 'a language, e.g. ja or en',
  'form/most-options': 'at most 500 options',
  'form/own-locale': 'each language once; capitals do not tell two apart',
  'form/own-id': 'an id that no other deck has',
  'form/id-or-number': 'either id or number',
  'form/point-value': 'a value: the points of a scale have one (only don’t know and the like have none)',
  'form/condition': 'a condition, e.g. Q2 in (yes, partly), or unknown',

  // Numbers that a figure can be compared with
  'limit/percent': 'a percentage from 0% to 100%',
  'limit/count': 'a whole number from 0',
  'limit/date': 'a day such as 2025-09-30',
  'limit/rank': 'a whole number from 1',

  // Parts of expressions
  'figures/token': 'a name, a number, or one of < <= > >= = ~ % ( ) ,',
  'figures/function': 'a function, e.g. share(Q2, company_wide)',
  'figures/argument': 'a question, an option or a number',
  'figures/operator': 'one of < <= > >= = ~',
  'figures/figure-or-rank': "a figure's name, or rank(…)",
  'figures/approximation': 'tenths(…), one_in(…), percent(…) or of_hundred(…)',
  'conditions/depth': (p: { most: number }) => `at most ${counted(p.most, 'bracket')} or "not" inside of each other`,
  'figures/end': 'nothing more',
  'figures/figure': "a figure's name",
  'figures/whole-number-within': (p: { range: string }) => `a whole number, ${p.range}`,
  'figures/number-within': (p: { range: string }) => `a number, ${p.range}`,

  // Parts of conditions
  'condition/question': 'a question, e.g. Q2 in (yes, partly)',
  'condition/operator': 'one of = in < <= > >=, e.g. Q2 = yes',
  'condition/option': 'an option',
  'condition/day': 'a day of the calendar, e.g. 2025-04-01',

  // Why a comparison is certain before anybody answers
  'why/rank-at-most': (p: { rank: number; code: string; most: string }) =>
    `no. ${p.rank} of ${p.code} never has more than ${p.most}`,
  'why/first-at-least': (p: { options: number; code: string; least: string }) =>
    `the first of the ${counted(p.options, 'option')} of ${p.code} always has at least ${p.least}`,
  'why/all-options': (p: { code: string }) =>
    `everybody asked gives one of all the options of ${p.code}: they are always 100%`,
  'why/share': 'a share is always from 0% to 100%',
  'why/count': (p: { least: number }) => `this count is never below ${p.least}`,
  'why/ranks': (p: { question: string; n: number }) =>
    `${p.question} ranks ${counted(p.n, 'option')}: every rank is from 1 to ${p.n}`,
  'why/own-rank': (p: { rank: number; question: string; n: number }) =>
    `it is the option at place ${p.rank} of ${p.question}, which ranks ${counted(p.n, 'option')}`,
  'why/shared-ranks': (p: { n: number; question: string; most: number }) =>
    `of the ${counted(p.n, 'ranked option')} of ${p.question} it can share ${p.most < 1 ? 'no place' : p.most === 1 ? 'only the first place' : `only the places 1 to ${p.most}`}`,
  'why/adjustable': (p: { able: number }) =>
    `the survey has ${counted(p.able, 'question')} in which a share can be adjusted, one share each`,
  'why/no-adjustment': 'the survey adjusts no share (rounding: single_answer: half_up)',
  'why/values': (p: { question: string; min: number; max: number }) =>
    `answers to ${p.question} go from ${p.min} to ${p.max}`,
  'why/deviation': 'a standard deviation is never below 0',
  'why/base': 'figures need at least one respondent who was asked',
  'why/respondents': 'a survey has at least one respondent',
  'why/among-first': (p: { question: string; n: number; max: number }) =>
    `${p.question} has ${counted(p.n, 'ranked option')}: every one is among the first ${p.max}`,
  'why/excluded': (p: { id: string }) => `what is asked of "${p.id}" before excludes it`,
  'why/crowded-places': (p: { question: string }) =>
    `so many options of ${p.question} cannot share these places: a tie counts for all of them`,
  'why/shares-together': (p: { code: string }) =>
    `each respondent gives one answer to ${p.code}, so these shares cannot be more than 100% together`,

  // The syntax of messages, and how to mend it
  'syntax/leading-dot': 'it begins with a dot, which MessageFormat keeps for itself',
  'syntax/write-dot': 'write {|.|} for the dot',
  'syntax/no-placeholder': (p: { braced: string }) => `"${p.braced}" is no placeholder`,
  'syntax/printed-braces': 'to print braces write \\{ and \\}; a figure is {$name :function option=value}',
  'syntax/stray-brace': 'a "}" closes nothing',
  'syntax/remove-brace': 'remove it; to print a brace write \\{ and \\}',
  'syntax/space': 'a space',
  'syntax/missing': (p: { shown: Words; before: string }) => `${p.shown} is missing after "${p.before}"`,
  'syntax/add': (p: { shown: Words }) => `add ${p.shown}`,
  'syntax/form': 'write {$name :function option=value}',
  'syntax/variants': 'write .input {$n :number} .match $n one {{…}} * {{…}}',
  'syntax/empty-token': 'a name is missing',
  'syntax/bad-escape': (p: { found: string }) => `"${p.found}" is no escape`,
  'syntax/write-backslash': 'a backslash is written \\\\',
  'syntax/bad-input-expression': '.input needs a variable',
  'syntax/duplicate-attribute': (p: { found: string }) => `"${p.found}" is given twice`,
  'syntax/keep-one': 'keep one',
  'syntax/duplicate-declaration': (p: { found: string }) => `"${p.found}" is declared twice`,
  'syntax/duplicate-option-name': (p: { found: string }) => `the option "${p.found}" is given twice`,
  'syntax/duplicate-variant': (p: { found: string }) => `the variant "${p.found}" stands twice`,
  'syntax/extra-content': (p: { found: string }) => `"${p.found}" cannot stand here`,
  'syntax/key-mismatch': 'a variant has more or fewer keys than .match has variables',
  'syntax/parse-error': (p: { found: string }) => `"${p.found}" cannot be read`,
  'syntax/missing-fallback': 'the variant for all other cases is missing',
  'syntax/end-with-fallback': 'end with * {{…}}',
  'syntax/missing-selector-annotation': (p: { found: string }) => `.match does not know what "${p.found}" is`,

  // Values of options in messages
  'option/integer': (p: { max: number }) => `a whole number from 0 to ${p.max}`,
  'option/language': 'a BCP 47 tag, e.g. en-US',
  'option/name': 'a name of figures.yaml',
  'option/text': 'words',

  // Spellings of quantifiers
  'spelling/one-form': (p: { other: string }) => `one form; it stands under "${p.other}" too`,
  'spelling/one-number': 'one number',
  'spelling/needs-number': (p: { words: string }) => `{n} where the number stands, or { words: "${p.words}", n: … }`,
  'spelling/no-number': (p: { form: string }) => `no number: "${p.form}" has none`,

  // What a name stands for
  'subject/typed': 'typed by hand',
  'subject/percent': 'a percentage',
  'subject/count': 'a number of respondents',
  'subject/rank': 'a rank',
  'subject/value': 'a mean, a median or another number',
  'subject/date': 'a day',
  'subject/claim': 'a claim',
  'subject/fact': 'a company fact',

  // What a slot was given
  'content/within': (p: { code: string; places: number }) => `${p.code} within ${counted(p.places, 'place')}`,
  'content/from': (p: { from: number }) => `options from number ${p.from} on`,
  'takes/from': (p: { all: number }) => `a place in the list of its ${counted(p.all, 'option')}`,
  'takes/places': (p: { most: number }) => `a number of places from 1 to ${p.most}`,
  'takes/ordered-question': 'a question whose options are put in order',
  'content/chart-of': (p: { code: string }) => `a chart of ${p.code}`,
  'content/chart-with-center': 'a chart with center:',
  'content/grid-with': ({ key }: { key: string }) => `a chart of a grid with ${key}:`,
  'content/chart-with-next': 'a chart with next:',
  'content/several-figures': (p: { kind: string }) => `${p.kind} of several figures`,
  'content/uniform-people': (p: { value: string; all: boolean; of: number; kind: 'people' | 'dots' }) =>
    `${p.kind} of ${p.value}, of ${p.kind === 'people' ? 'whom' : 'which'} ${p.all ? 'all' : 'none'} of ${p.of} would be coloured`,
  'content/whole-of': (p: { kind: 'ring' | 'parts'; names: string }) => `${p.kind === 'ring' ? 'a ring' : 'parts'} of ${p.names}`, // prettier-ignore
  'content/long-bars': (p: { longest: number; of: number }) => `bars of ${p.longest}% on an axis that ends at ${p.of}`,
  'content/no-figures': 'a picture without figures',
  'content/picture-with-of': (p: { kind: string }) => `${p.kind} with of:`,
  'content/picture-with-part': (p: { kind: string }) => `${p.kind} with part: or columns:`,
  'content/picture-of': (p: { kind: string; expression: string }) => `${p.kind} of ${p.expression}`,
  'content/figures': 'rows of figures',
  'content/counterpoint': (p: { id: string }) => `the counterpoint "${p.id}", which is no row`,
  'content/figure-twice': (p: { id: string }) => `the figure "${p.id}" twice`,
  'content/chart': 'a chart',
  'content/picture': 'a picture',
  'content/image': 'an image',
  'content/monogram': 'a monogram',
  'content/pictogram': 'a pictogram',
  'content/qr': 'a QR code',
  'content/text': 'a text',
  'content/verbatims': 'free answers',
  'content/items': 'a list',
  'content/empty-list': 'an empty list',
  'content/image-without-alt': 'an image without alt:',
  'content/no-free-answers': (p: { question: string }) => `free answers to ${p.question}, of which there are none`,

  // What a slot, chart or picture takes
  'takes/question-with-options': 'a question with options',
  'takes/highlighting-doughnut': 'center: in a doughnut that highlights an answer',
  'takes/grid': 'of a grid: drawing, order, variant and alt',
  'takes/bars-with-next': 'next: beside bars in one column (drawing: bars)',
  'takes/one-figure': 'one figure',
  'takes/showing-people': (p: { kind: 'people' | 'dots' }) => `of: with a number of ${p.kind} that can show it`,
  'takes/parts-of-a-whole': 'different answers to one question, 100% together at the most',
  'takes/some-figure': 'figure: or figures:',
  'takes/single-answer-percentages': 'percentages of a single-answer question',
  'takes/percentages': 'percentages',
  'takes/figure-rows': 'a group whose items have the slots label, value and bar',
  'takes/counterpoint': 'a figure of "of:"',
  'takes/figure-once': 'each figure once',
  'takes/text': 'the key of a message, or kind: text',
  'takes/chart': 'kind: chart',
  'takes/picture': 'kind: picture, image, monogram or qr',
  'takes/table': 'a list of rows ("- …" lines)',
  'content/figure-named': (p: { id: string }) => `the figure "${p.id}"`,
  'content/question-named': (p: { code: string }) => `question ${p.code}`,
  'takes/figure-of-option': (p: { question: string }) => `a figure of one option of ${p.question}`,
  'takes/question-after': (p: { question: string }) =>
    `questions that were asked of those who gave some options to ${p.question}`,
  'takes/tracker': 'nothing: the program fills it',
  'takes/group': 'a list ("- …" lines), or kind: figures or verbatims',
  'takes/alt-or-decorative': 'alt: with a message, or decorative: true',
  'takes/answered-free-question': 'a free question that somebody answered',
  'takes/longer-axis': (p: { least: number }) => `of: with ${p.least} or more`,
  'takes/field-part': 'part: with field only, columns: with part: only',
  'takes/counting-pictures': (p: { kinds: readonly string[] }) => `of: with ${either(p.kinds)} only`,

  // Forms of accounts
  'form/account-id': 'an id as the program makes it, e.g. u_abcdefgh',
  'form/account-name': 'a name as one signs in with it',
  'form/own-account-name': 'a name of its own for each account; capitals do not tell two apart',
  'form/instant': 'a moment, e.g. 2026-11-27T03:00:00.000Z',
  'form/password-hash': 'a hash of a password as the program makes it (argon2id)',

  // By how much a text does not fit
  'misfit/too-high': (p: { points: number }) => `${p.points} pt too high`,
  'misfit/too-many-lines': (p: { lines: number }) => `${counted(p.lines, 'line')} too many`,
  'misfit/too-wide': (p: { line: string }) => `"${p.line}" is too wide`,
  'misfit/no-room': 'no room left',
  'misfit/label': (p: { label: string }) => `the label "${p.label}" has no room`,
  'misfit/overfull': (p: { points: number }) => `${p.points} pt too much`,

  // A YAML parser's complaints
  'yaml/ALIAS_PROPS': 'an alias (*name) can have no tag or anchor',
  'yaml/BAD_ALIAS': 'a value that starts with * or & must stand in quotes',
  'yaml/BAD_DQ_ESCAPE': 'in "…" a backslash starts an escape; write \\\\ for a backslash',
  'yaml/BAD_INDENT': 'the indentation does not fit, or a bracket or a quotation mark is not closed',
  'yaml/BAD_SCALAR_START': 'a value that starts with this character must stand in quotes',
  'yaml/BLOCK_AS_IMPLICIT_KEY': 'two colons in one line; put the value into quotes',
  'yaml/BLOCK_IN_FLOW': 'inside of [ ] or { } lists and keys cannot be written line by line',
  'yaml/KEY_OVER_1024_CHARS': 'a key is too long',
  'yaml/MISSING_CHAR': 'something is missing: a colon, a comma, a closing bracket or quotation mark',
  'yaml/MULTILINE_IMPLICIT_KEY': 'a key must stand in one line; check the indentation',
  'yaml/MULTIPLE_DOCS': 'a second document starts here (---); one file holds one',
  'yaml/NON_STRING_KEY': 'a key must be a text',
  'yaml/TAB_AS_INDENT': 'lines are indented with spaces, never with tabs',
  'yaml/UNEXPECTED_TOKEN': 'something that does not belong here',
  'yaml/RESOURCE_EXHAUSTION': 'the file is nested too deeply',

  // What is the matter with something that was published, and what it is
  'damage/missing': 'it is not there',
  'damage/changed': 'its bytes are not those that were published',
  'damage/unreadable': 'it cannot be read',
  'release-part/manifest': 'the list of its files',
  'release-part/file': (p: { locale: string; format: string }) => `${p.format} in "${p.locale}"`,
  'release-part/view': (p: { locale: string }) => `what its page shows in "${p.locale}"`,
  'release-part/picture': (p: { locale: string; slide: string; width: number }) =>
    `picture of slide "${p.slide}" in "${p.locale}", ${p.width} pixels wide`,
  'release-part/report': (p: { locale: string }) => `its report of changes in "${p.locale}"`,

  // Why the system refused
  'refused/EACCES': 'permission denied',
  'refused/EPERM': 'operation not permitted',
  'refused/EROFS': 'the disk is read-only',
  'refused/ENOSPC': 'the disk is full',
  'refused/EBUSY': 'the file is in use',
  'refused/ENOTDIR': 'a part of the path is a file',
  'refused/EEXIST': 'a file of that name is in the way',
  'refused/ENOFILE': 'it is a pipe, a socket or a device',
  'refused/ERR_FS_FILE_TOO_LARGE': 'it is larger than 2 GB',
  'refused/ENOENT': 'no folder can be created there',
  'refused/EISDIR': 'a folder of that name is in the way',
  'refused/ENAMETOOLONG': 'the name is too long',
  'refused/ELOOP': 'links that point in a circle',

  // Why a file cannot be read
  'unreadable/EACCES': 'permission denied',

  // How words of the program are marked for those who translate: beside a row, and above them in a file
  'program/short': 'program’s words',
  'program/note': 'Program’s words: the same in every survey, translated once for a language',

  // What is wrong with a translation
  'finding/missing': (p: { base: string }) => `to translate: ${p.base}`,
  'finding/stale': (p: { base: string }) => `the base text is now: ${p.base}`,
  'finding/review': (p: { state: string }) =>
    `its translator was not sure (${p.state}); when someone has looked at it: text accept`,
  'finding/comment': (p: { comment: string }) => p.comment,
  'finding/unrecorded': 'not known which base text it was made from; if it is right: text accept',
  'finding/not-given': (p: { original: string }) =>
    `nobody gave this answer: ${p.original}; if it was corrected, correct the key too`,
  'finding/by-respondent': (p: { line: string }) =>
    `answers are found by their original text; write this line instead: ${p.line}`,
  'finding/by-respondent-unsure': (p: { line: string }) =>
    `answers are found by their original text; if this translates it, write instead: ${p.line}`,
  'finding/by-respondent-outdated': (p: { key: string }) =>
    `answers are found by their original text, and this translates an earlier one; translate anew under: ${p.key}`,
  'finding/by-respondent-done':
    'answers are found by their original text, and this one has its translation there: delete this line',
  'finding/unshown': (p: { base: string }) => `no slide of this deck shows it: ${p.base}`,
  'finding/unknown': (p: { suggestion: string | undefined }) =>
    `the base language has no such key${p.suggestion === undefined ? '' : `; ${meant(p.suggestion)}`}`,
  'finding/differs': (p: { lost: readonly string[]; added: readonly string[] }) =>
    [
      p.lost.length > 0 ? `lost ${p.lost.join(', ')}` : '',
      p.added.length > 0 ? `not in the base: ${p.added.join(', ')}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  'finding/departs': (p: { term: string; found: string | undefined; use: string }) =>
    `${p.term}: ${p.found === undefined ? 'say' : `not "${p.found}" but`} "${p.use}"`,
  'finding/unchanged': (p: { base: string }) =>
    `the same as the base text: ${p.base}; if that is meant, say so under "intended" in glossary.yaml`,
  'finding/unusual': (p: { base: string; translation: string }) => `${p.base} in the base text, ${p.translation} here`,

  // Room for a translation
  'room/about': (p: { characters: number; lines: number; perLine: number; size: number }) =>
    `room for about ${counted(p.characters, 'character')}: ${counted(p.lines, 'line')} of ${p.perLine}, at ${p.size} pt`,
  'room/characters': (p: { characters: number }) => `room for about ${counted(p.characters, 'character')}`,
};

/** What is wrong in the files of a project, by the code of the diagnostic. */
export const diagnostics = {
  // The form of YAML files
  'schema/unknown-key': (p: { key: string; known: readonly string[]; suggestion: string | undefined }) => ({
    found: `the key "${p.key}" is not known here`,
    expected: p.known.length ? oneOf(p.known) : 'no key',
    hint: didYouMean(p.suggestion) ?? 'correct or remove it',
  }),
  'schema/missing-key': (p: { key: string; expected: Words }) => ({
    found: `the key "${p.key}" is missing`,
    expected: p.expected,
    hint: `add "${p.key}:" here`,
  }),
  'schema/wrong-type': (p: { where: string; value: Words; expected: Words }) => ({
    found: `"${p.where}" is ${p.value}`,
    expected: p.expected,
    hint: 'correct the value',
  }),
  'schema/unknown-value': (p: {
    where: string;
    value: Words;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `"${p.where}" is ${p.value}`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'write one of them',
  }),
  'schema/bad-value': (p: { where: string; value: Words; expected: Words }) => ({
    found: `"${p.where}" is ${p.value}`,
    expected: p.expected,
    hint: 'correct the value',
  }),
  'schema/bad-key': (p: { key: string; expected: Words }) => ({
    found: `"${p.key}" cannot be a key here`,
    expected: p.expected,
    hint: 'rename it',
  }),

  // Answers
  'answers/no-header': (p: { columns: number; expected: readonly string[] }) => ({
    found: `none of the ${counted(p.columns, 'column')} is called like one of the survey`,
    expected: `a first line that names the columns: ${listed(p.expected)}`,
    hint: 'add that line above the answers; if it is there, this is the table of another survey',
  }),
  'answers/missing-column': (p: { column: string }) => ({
    found: `there is no column "${p.column}"`,
    expected: 'a column for every question; for every option of a question with several answers',
    hint: 'add it, or correct the name in the first line',
  }),
  'answers/extra-column': (p: { column: string; suggestion: string | undefined }) => ({
    found: `the column "${p.column}" belongs to no question`,
    expected: 'columns of the questions in survey.yaml, and no others',
    hint: didYouMean(p.suggestion) ?? 'remove it, or define the question',
  }),
  'answers/missing-id': () => ({
    found: 'the respondent has no id',
    expected: 'a name or number of its own in the column "id"',
    hint: 'give the row an id',
  }),
  'answers/duplicate-id': (p: { id: string; firstLine: number }) => ({
    found: `the respondent "${p.id}" stands here a second time (first in line ${p.firstLine})`,
    expected: 'one row a respondent',
    hint: 'remove one of the two',
  }),
  'answers/similar-id': (p: { id: string; other: string; line: number }) => ({
    found: `only capitals or the width of letters tell the respondent "${p.id}" from "${p.other}" (line ${p.line})`,
    expected: 'one row a respondent',
    hint: 'if both are the same person, remove one row; otherwise, give one another id',
  }),
  'answers/unknown-option': (p: {
    column: string;
    id: string;
    value: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `"${p.value}" in column ${p.column} (respondent ${p.id}) is none of its options`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'correct the answer, or add the option to survey.yaml',
  }),
  'answers/two-answers': (p: { column: string; id: string; value: string; answers: readonly string[] }) => ({
    found: `${p.answers.length} answers ("${p.value}") in column ${p.column} (respondent ${p.id}), a single-answer question`,
    expected: 'one answer',
    hint: `keep one of ${listed(p.answers)}, or make it a question of kind: multiple`,
  }),
  'answers/not-asked': (p: { column: string; id: string; value: string; filter: string }) => ({
    found: `"${p.value}" in column ${p.column}, although respondent ${p.id} was not asked`,
    expected: 'an empty cell',
    hint: `empty the cell, or correct the answer it depends on: only those are asked who answered ${p.filter}`,
  }),
  'answers/no-answer': (p: { column: string; id: string }) => ({
    found: `no answer in column ${p.column}, although respondent ${p.id} was asked`,
    expected: 'an answer',
    hint: 'fill it in, or correct the answer by which it was asked (asked_of in survey.yaml); if blanks are allowed, write non_response: in_base or out_of_base',
  }),
  'answers/none-ticked': (p: { column: string; id: string }) => ({
    found: `respondent ${p.id} ticked no option of ${p.column}`,
    expected: 'at least one 1',
    hint: 'if that is no answer, write non_response: in_base or out_of_base in survey.yaml; only if more options existed than are listed, options_known: published_only',
  }),
  'answers/contradiction': (p: { column: string; id: string; exclusive: readonly string[] }) => ({
    found: `respondent ${p.id} ticked ${listed(p.exclusive)} of ${p.column} together with other options`,
    expected: 'that option alone, or the others without it',
    hint: 'correct the row; or write contradictions: clean in survey.yaml, which drops it and keeps the others',
  }),
  'answers/exclusive-only': (p: { column: string; id: string; exclusive: readonly string[] }) => ({
    found: `respondent ${p.id} ticked ${listed(p.exclusive)} of ${p.column}, which exclude each other, and nothing else`,
    expected: 'one of them',
    hint: 'keep one, or leave all cells of the question blank if that is no answer; contradictions: clean cannot choose',
  }),
  'answers/nothing-answered': (p: { id: string; asked: number }) => ({
    found: `respondent ${p.id} answered none of the ${counted(p.asked, 'question')} that they were asked`,
    expected: 'an answer to at least one',
    hint: 'remove the row if this person did not take part: it counts among the valid responses',
  }),
  'answers/too-many': (p: { column: string; id: string; ticked: number; max: number }) => ({
    found: `respondent ${p.id} ticked ${p.ticked} options of ${p.column}`,
    expected: `at most ${p.max}`,
    hint: 'change some 1 to 0, or raise "max:" of the question in survey.yaml',
  }),
  'answers/not-0-or-1': (p: { column: string; id: string; value: string }) => ({
    found: `${p.value === '' ? 'an empty cell' : `"${p.value}"`} in column ${p.column} (respondent ${p.id})`,
    expected: '1 (ticked) or 0 (not ticked)',
    hint: 'write 1 or 0; leave all cells of the question empty if it was not asked',
  }),
  'answers/not-a-number': (p: { column: string; id: string; value: string }) => ({
    found: `"${p.value}" in column ${p.column} (respondent ${p.id}) is no number`,
    expected: 'digits such as 12 or 3.5, without unit and without thousands separator',
    hint: 'leave only the number in the cell',
  }),
  'answers/not-a-place': (p: { column: string; id: string; value: string; most: number }) => ({
    found: `"${p.value}" in column ${p.column} (respondent ${p.id}) is no place in a ranking`,
    expected: `a whole number from 1 to ${p.most}, or nothing`,
    hint: 'correct the cell, or say in survey.yaml how many places there are (max)',
  }),
  'answers/same-place': (p: { column: string; id: string; place: number }) => ({
    found: `respondent ${p.id} gave place ${p.place} of ${p.column} to more than one option`,
    expected: 'each place at most once',
    hint: 'correct the row; if such places are not to count, write contradictions: clean in survey.yaml',
  }),
  'answers/same-place-left-out': (p: { column: string; id: string; place: number }) => ({
    found: `respondent ${p.id} gave place ${p.place} of ${p.column} to more than one option`,
    expected: 'each place at most once; this one is not counted for any of them',
    hint: 'correct the row if you know which option was meant',
  }),
  'answers/not-an-amount': (p: { column: string; id: string; value: string }) => ({
    found: `"${p.value}" in column ${p.column} (respondent ${p.id}) is no amount`,
    expected: 'digits such as 0, 12 or 3.5, not below 0, without unit and without thousands separator',
    hint: 'leave only the number in the cell',
  }),
  'answers/other-sum': (p: { column: string; id: string; sum: number; total: number; tolerance: number }) => ({
    found: `the amounts of ${p.column} of respondent ${p.id} add up to ${p.sum}`,
    expected: p.tolerance > 0 ? `${p.total}, give or take ${p.tolerance}` : `${p.total}`,
    hint: 'correct the row, or say in survey.yaml what is meant: total, tolerance, contradictions: clean or keep',
  }),
  'answers/other-sum-left-out': (p: { column: string; id: string; sum: number; total: number; tolerance: number }) => ({
    found: `the amounts of ${p.column} of respondent ${p.id} add up to ${p.sum}`,
    expected: `${p.tolerance > 0 ? `${p.total}, give or take ${p.tolerance}` : p.total}; the answer is not counted`,
    hint: 'correct the row if you know what was meant',
  }),
  'answers/not-a-date': (p: { column: string; id: string; value: string }) => ({
    found: `"${p.value}" in column ${p.column} (respondent ${p.id}) is no date`,
    expected: 'a day such as 2025-09-30',
    hint: 'correct the cell',
  }),
  'answers/outside-bands': (p: { column: string; id: string; value: string }) => ({
    found: `${p.value} in column ${p.column} (respondent ${p.id}) falls into none of the question's bands`,
    expected: 'a value within one of the bands in survey.yaml',
    hint: 'correct the value, or add a band to the definition',
  }),

  // Open answers that were coded by hand
  'coded/no-id-column': (p: { columns: readonly string[] }) => ({
    found: `the file of codes has no column id, only ${listed(p.columns)}`,
    expected: 'a first line such as id,code and a row for every answer',
    hint: 'write id over the column with the respondents’ ids',
  }),
  'coded/unknown-id': (p: { id: string; suggestion: string | undefined }) => ({
    found: `no respondent has the id "${p.id}"`,
    expected: 'an id of the answers',
    hint: didYouMean(p.suggestion) ?? 'correct the id, or remove the row',
  }),
  'coded/unknown-code': (p: {
    question: string;
    code: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `"${p.code}" is no code of ${p.question}`,
    expected: oneOf(p.known),
    hint:
      didYouMean(p.suggestion) ??
      'correct the code, or add it to the options of the question and its label to the catalogue',
  }),
  'coded/not-answered': (p: { question: string; id: string }) => ({
    found: `the respondent "${p.id}" has codes, and gave no answer to ${p.question}`,
    expected: 'codes of answers that were given',
    hint: 'remove the row, or correct its id',
  }),
  'coded/not-coded': (p: { question: string; id: string }) => ({
    found: `the answer of "${p.id}" to ${p.question} has no code`,
    expected: 'one code or more for every answer, so that shares are of all who answered',
    hint: 'add its code; for what fits nowhere, have a code such as other (role: other)',
  }),
  'coded/of': (p: { question: string; of: string; suggestion: string | undefined }) => ({
    found: `${p.question} has the codes of "${p.of}", which is no question with texts further up`,
    expected: 'the code of an open question that stands before it',
    hint: didYouMean(p.suggestion) ?? 'write the code of the question whose answers were coded',
  }),

  // System files of SPSS
  'sav/damaged': (p: { what: keyof typeof savDamage; byte: number; detail: string | undefined }) => ({
    found: `the file is damaged at byte ${p.byte}: ${savDamage[p.what]}${p.detail === undefined ? '' : ` (${p.detail})`}`,
    expected: 'a whole .sav or .zsav file of SPSS',
    hint: 'export or copy it again; or open it in SPSS or PSPP, look at it, and save it again',
  }),
  'sav/other-format': (p: { kind: keyof typeof notSav }) => ({
    found: `this is ${notSav[p.kind].what}`,
    expected: 'a .sav or .zsav file of SPSS',
    hint: notSav[p.kind].hint,
  }),
  'sav/too-large': () => ({
    found: 'the file has more answers than can be read',
    expected: 'at most 200 million cells',
    hint: 'save it with the variables and cases that are needed',
  }),
  'sav/unknown-encoding': (p: { encoding: string }) => ({
    found: `the file says that its texts are in "${p.encoding}", which cannot be read`,
    expected: 'UTF-8, or another common encoding',
    hint: 'in SPSS or PSPP, save it with Unicode texts',
  }),
  'sav/undeclared-encoding': (p: { encoding: string }) => ({
    found: `the file does not say in which encoding its texts are; they were read as ${p.encoding}`,
    hint: 'if letters are wrong, save the file in SPSS or PSPP with Unicode texts',
  }),
  'sav/undecodable': (p: { encoding: string; texts: number }) => ({
    found: `${counted(p.texts, 'text has', 'texts have')} bytes that are no letter in ${p.encoding}; "\ufffd" stands for them`,
    hint: 'often the last letter of a text was cut off; if more is wrong, save the file in SPSS or PSPP with Unicode texts',
  }),
  'sav/left-out': (p: { part: keyof typeof savParts; byte: number }) => ({
    found: `${savParts[p.part]} cannot be read at byte ${p.byte} and is left out`,
    hint: 'look at it in SPSS or PSPP, and save the file again',
  }),
  'sav/more-data': (p: { cases: number }) => ({
    found: `more data follow after the ${counted(p.cases, 'case')} that the file says it has; they were not read`,
    hint: 'compare the number of cases with that of the survey tool',
  }),

  'init/is-table': (p: { file: string; aggregated: string | undefined }) => ({
    found: `${p.file} is a table of results: its rows are answers with their numbers, not respondents`,
    expected: 'the raw data, a row for each respondent',
    hint:
      p.aggregated === undefined
        ? 'ask for the export of the answers (raw data); where there is none, write counts or percentages into survey.yaml with "rows: aggregated" (docs/aggregated.md)'
        : `ask for the export of the answers (raw data); where there is none, write survey.yaml with "rows: aggregated", its questions, and under source: "${p.aggregated}" (docs/aggregated.md)`,
  }),
  'init/no-questions': (p: { columns: number }) => ({
    found: `no question was found in ${counted(p.columns, 'column')}`,
    expected: 'an export of a survey, a row for each respondent',
    hint: 'look whether it is the right file or sheet; a codebook may be needed (--codebook)',
  }),
  'init/already-there': (p: { paths: readonly string[] }) => ({
    found: `${p.paths.join(', ')} ${p.paths.length === 1 ? 'is' : 'are'} there already, with something else in ${p.paths.length === 1 ? 'it' : 'them'}`,
    expected: 'a new folder for the survey, or one that init has made',
    hint: `choose another --out; or move ${p.paths.length === 1 ? 'the file' : 'the files'} away if you do not need ${p.paths.length === 1 ? 'it' : 'them'}`,
  }),
  'init/other-survey': (p: { file: string; columns: number; found: number }) => ({
    found: `${p.file} has ${p.found} of the ${counted(p.columns, 'column')} that the questions of this survey are read from`,
    expected: 'the next export of the same survey',
    hint: 'another survey needs a folder of its own: choose another --out',
  }),
  'init/unknown-choice': (p: {
    id: string;
    choice: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: p.known.length === 0 ? `nothing is asked under "${p.id}"` : `"${p.choice}" is no choice for "${p.id}"`,
    expected: p.known.length === 0 ? 'the id of something that the export leaves open' : oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'call init without --answers to see what is open, with its ids and choices',
  }),
  'init/bad-name': (p: { name: string }) => ({
    found: `"${p.name}" cannot be the name of a deck`,
    expected: 'small letters, digits and hyphens at the end of --out',
    hint: 'for example --out data/customer-survey-2026',
  }),
  // How an export is read
  'source/unknown-column': (p: { column: string; file: string; suggestion: string | undefined }) => ({
    found: `${p.file} has no column "${p.column}"`,
    expected: 'the name of a column, as its header has it',
    hint:
      didYouMean(p.suggestion) ??
      'correct the name; if the export was made anew, "surveydeck init" writes the new names',
  }),
  'source/unlisted-column': (p: { column: string }) => ({
    found: `the column "${p.column}" belongs to no question and is not ignored`,
    expected: 'each column in a question of survey.yaml, or under "ignore:" of its source',
    hint: 'add it to one of them, or run "surveydeck init" again',
  }),
  'source/unknown-option': (p: {
    question: string;
    option: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `${p.question} has no option "${p.option}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'correct the code, or add the option',
  }),
  'source/option-without-column': (p: { question: string; options: readonly string[] }) => ({
    found: `no column is given for ${listed(p.options)} of ${p.question}`,
    expected: 'a column for each option, or one column for all',
    hint: 'add the missing ones',
  }),
  'source/undecided-text': (p: { text: string }) => ({
    found: `"${p.text}" stands in the export and is no option`,
    expected: 'a decision: until then, whoever gave it counts as without an answer',
    hint: 'make it an option (under "options:", or a spelling of one under "values:"), or move it to "no_answer:"',
  }),
  'source/same-text': (p: { text: string; one: string; other: string }) => ({
    found: `"${p.text}" stands for ${p.one} and for ${p.other}`,
    expected: 'one meaning for each text',
    hint: 'take it out of one of the two; what "values:" of a question gives to an option counts before "missing:" of the source',
  }),
  'source/needless-key': (p: { key: string; question: string; needs: keyof typeof sourceNeeds }) => ({
    found: `"${p.key}" says nothing of ${p.question}`,
    expected: `${p.key}, only ${sourceNeeds[p.needs]}`,
    hint: `remove "${p.key}", or correct what it belongs to`,
  }),
  'source/several-columns': (p: { question: string }) => ({
    found: `several columns for ${p.question}, whose answer is a number or a text`,
    expected: 'the name of one column',
    hint: 'name the column with the answer, and make a question of its own of each other',
  }),
  'source/same-column': (p: { column: string; one: string; other: string }) => ({
    found: `the column "${p.column}" is given to ${p.one} and to ${p.other}`,
    expected: 'a column of its own for each option',
    hint: 'correct one of the two',
  }),
  'source/same-file': (p: { file: string }) => ({
    found: `"${p.file}" stands in the list twice`,
    expected: 'each file of the export once: its respondents would count twice',
    hint: 'remove one of the two',
  }),
  'source/no-header-row': (p: { row: number; headerRows: number }) => ({
    found: `row ${p.row} is to name the columns, and ${p.headerRows === 1 ? 'only the first row is' : `only the first ${p.headerRows} rows are`} header`,
    expected: 'header rows: numbers up to that of header_rows',
    hint: 'correct "names:", or raise "header_rows:"',
  }),
  'source/few-rows': (p: { file: string; rows: number; headerRows: number }) => ({
    found: `${p.file} has ${counted(p.rows, 'row')}, and ${p.headerRows} are to be header`,
    expected: 'header rows, and respondents below them',
    hint: 'correct "header_rows:"',
  }),
  'source/without-source': (p: { key: string }) => ({
    found: `"${p.key}" says how an export is read, and the survey names none`,
    expected: '"source:" with the files of the export',
    hint: `write "source:", or remove "${p.key}": responses.csv has its columns called like the questions`,
  }),
  'source/two-bases': () => ({
    found: '"base" and "non_response" both say of whom shares are',
    expected: 'one of them',
    hint: 'keep base: asked is in_base, answered is out_of_base',
  }),
  'source/base-of-amounts': () => ({
    found: 'a base that counts people who gave no amounts',
    expected: 'those who answered: the figures of this question are mean amounts, and only these people gave any',
    hint: 'it is built with base: answered; remove this line, or write that',
  }),
  'totals/no-base': (p: { question: string }) => ({
    found: `it is not said how many respondents the shares of ${p.question} are of`,
    expected: 'a base',
    hint: 'write "base_count:" under the question',
  }),
  'totals/two-bases': (p: { question: string; one: number; other: number }) => ({
    found: `the base of ${p.question} is ${p.one} in one place and ${p.other} here`,
    expected: 'one base for all options of a question',
    hint: 'correct one of the two',
  }),
  'totals/no-share': (p: { question: string; option: string }) => ({
    found: `${p.question} has neither a count nor a percentage of the option "${p.option}"`,
    expected: 'one of them, or both, for each option',
    hint: 'add it, or take out the option; 0 means that nobody gave it',
  }),
  'totals/printed-twice': (p: { question: string; option: string; line: number }) => ({
    found: `${p.question} has numbers of the option "${p.option}" twice, first in line ${p.line}`,
    expected: 'one count and one percentage for each option',
    hint: 'take one of the two out',
  }),
  'totals/above-base': (p: { question: string; option: string; count: number; base: number }) => ({
    found: `${p.count} gave the option "${p.option}" of ${p.question}, whose base is ${p.base}`,
    expected: 'no count above the base',
    hint: 'correct the count or the base',
  }),
  'totals/not-the-whole': (p: { question: string; sum: string; whole: string }) => ({
    found: `the options of ${p.question} add up to ${p.sum}, not to ${p.whole}`,
    expected: 'a single answer whose options make up its base, apart from rounding',
    hint: 'add an option for what is missing (role: rest, or the code no_answer), or correct a number; several answers have kind: multiple',
  }),
  'totals/disagree': (p: { question: string; option: string; count: number; base: number; percent: number; share: string }) => ({
    found: `"${p.option}" of ${p.question}: ${p.count} of ${p.base} are ${p.share}%, but ${p.percent}% is printed`,
    expected: 'a count and a percentage that agree, apart from rounding',
    hint: 'correct one of them; weighted percentages have no such count: leave the counts out',
  }), // prettier-ignore
  'totals/few-respondents': (p: { respondents: number; base: number }) => ({
    found: `${counted(p.respondents, 'respondent')}, but the base of a question is ${p.base}`,
    expected: 'no base above the number of respondents',
    hint: 'correct "respondents:" or the base',
  }),
  'totals/needless-key': (p: { key: string }) => ({
    found: `"${p.key}" belongs to a published table, and this survey has answers`,
    expected: '"rows: aggregated", or no such key',
    hint: `remove "${p.key}", or write "rows: aggregated"`,
  }),
  'totals/uncounted-kind': (p: { question: string; kind: string }) => ({
    found: `${p.question} is of kind "${p.kind}", of which a published table has no counts`,
    expected: 'a question whose answers are counted by option',
    hint: 'take the question out',
  }),
  'totals/needless-mean': (p: { question: string }) => ({
    found: `a mean is given for ${p.question}, of which there is none`,
    expected: 'a mean of numbers, or of options that are put in order or given amounts',
    hint: 'take the mean out: that of points follows from their counts',
  }),
  'totals/no-mean': (p: { question: string; option: string }) => ({
    found: `no mean amount of "${p.option}" of ${p.question} is given`,
    expected: 'the mean amount of each option of a divided total',
    hint: 'write it: mean: 12.5',
  }),
  'totals/mean-beyond': (p: { question: string; option: string; mean: number; least: number; most: number }) => ({
    found: `the mean of "${p.option}" of ${p.question} is ${p.mean}`,
    expected: `${p.least} to ${p.most}`,
    hint: 'correct the mean, or what the question says of its places or its total',
  }),
  'totals/means-not-whole': (p: { question: string; sum: number; whole: number }) => ({
    found: `the mean amounts of ${p.question} add up to ${p.sum}`,
    expected: `${p.whole}, within rounding`,
    hint: 'correct the means, or total:; an option may be missing',
  }),
  'totals/needs-shape': () => ({
    found: 'the rows are aggregated, and "source:" does not say where question, option and numbers stand',
    expected: '"aggregated:" in it, with shape: long or shape: blocks',
    hint: 'see docs/aggregated.md',
  }),
  'totals/unknown-question': (p: { name: string; suggestion: string | undefined }) => ({
    found: `no question is called "${p.name}"`,
    expected: 'the code or the "title:" of a question, or a name under "ignore:" of the source',
    hint: didYouMean(p.suggestion) ?? 'these numbers are left out: add the question, or ignore it',
  }),
  'totals/missing-question': (p: { question: string; title: string; known: readonly string[] }) => ({
    found: `the file has no question "${p.title}" (${p.question})`,
    expected: p.known.length > 0 ? oneOf(p.known) : 'a question of that name',
    hint: 'write the text that names it in the file as "title:"',
  }),
  'totals/unknown-option': (p: Unknown & { question: string }) => ({
    found: `${p.question} has no option "${p.name}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'add the option, or name its text under "values:" of the question',
  }),
  'totals/not-a-number': (p: { text: string; of: 'count' | 'percent' | 'base' }) => ({
    found: `"${p.text}" is no ${p.of === 'percent' ? 'percentage' : 'number of respondents'}`,
    expected: p.of === 'percent' ? 'a number from 0 to 100' : 'a whole number, 0 or more',
    hint: 'correct the cell; blank is not printed, and "-" is 0',
  }),
  'totals/no-header': (p: { question: string; names: readonly string[] }) => ({
    found: `below the title of ${p.question} no row has ${either(p.names.map((name) => `"${name}"`))}`,
    expected: 'a header over the numbers of each question',
    hint: 'name the texts of the header under "aggregated:" of the source',
  }),
  'source/no-respondents': () => ({
    found: 'no row of the export is left',
    expected: 'at least one respondent',
    hint: 'check header_rows, drop and keep',
  }),
  'source/no-sheet': (p: { file: string; sheet: string; known: readonly string[] }) => ({
    found: `${p.file} has no sheet "${p.sheet}"`,
    expected: p.known.length > 0 ? oneOf(p.known) : 'a sheet with answers',
    hint: 'correct "sheet:"',
  }),
  'source/rows-dropped': (p: { rows: number; why: string }) => ({
    found: `${counted(p.rows, 'row')} left out: ${p.why}`,
  }),
  'source/repeats-dropped': (p: { rows: number; by: readonly string[] }) => ({
    found: `${counted(p.rows, 'row')} left out: the same respondent again by ${listed(p.by)}`,
  }),
  'source/all-rows-dropped': (p: { rows: number; why: string; texts: readonly string[] }) => ({
    found: `"${p.why}" leaves out ${p.rows === 1 ? 'the only row' : `all ${p.rows} rows`}: its column holds ${listed(p.texts)}`,
    expected: 'a rule that leaves respondents',
    hint: 'correct its column or its values; "keep:" lists what stays, "drop:" what does not count',
  }),
  'source/frequent-other': (p: {
    question: string;
    text: string;
    times: number;
    others: string;
    suggestion: string | undefined;
  }) => ({
    found: `"${p.text}" stands in ${counted(p.times, 'cell')} of ${p.question} and counts as "${p.others}"`,
    expected: 'an option, where so many gave it',
    hint:
      didYouMean(p.suggestion) ??
      'if it is an option, old or renamed, add it to "options:" and "values:" of the question',
  }),
  'source/unknown-part': (p: {
    question: string;
    text: string;
    options: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `"${p.text}" stands for no option of ${p.question}`,
    expected: `a text of one of its options (${listed(p.options)})`,
    hint:
      didYouMean(p.suggestion) ??
      'add it to "values:" of the question, or say with "others:" which option any other text is',
  }),
  'source/unknown-tick': (p: {
    question: string;
    column: string;
    text: string;
    ticked: readonly string[];
    unticked: readonly string[];
  }) => ({
    found: `"${p.text}" in the column "${p.column}" of ${p.question} neither ticks its option nor leaves it unticked`,
    expected: `${oneOf([...p.ticked, ...p.unticked])}, or nothing`,
    hint: 'add it to "ticked:", "unticked:" or "missing:" of the question',
  }),
  'source/ambiguous-cell': (p: { question: string; text: string }) => ({
    found: `"${p.text}" can be read as different options of ${p.question}; the longest was taken`,
    expected: 'options that do not contain what joins them',
    hint: 'export one column an option, or with codes instead of texts',
  }),

  // A survey's definition
  'definition/unknown-question': (p: { question: string; suggestion: string | undefined }) => ({
    found: `there is no question "${p.question}"`,
    expected: 'a question of this file',
    hint: didYouMean(p.suggestion) ?? 'correct the name, or add the question',
  }),
  'definition/grid-in-condition': (p: { question: string; items: readonly string[] }) => ({
    found: `"${p.question}" stands for several questions`,
    expected: oneOf(p.items),
    hint: 'name one of them',
  }),
  'definition/unknown-option': (p: {
    question: string;
    option: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `${p.question} has no option "${p.option}"`,
    expected: p.known.length ? oneOf(p.known) : 'a question with options',
    hint: didYouMean(p.suggestion) ?? 'correct the name, or add the option',
  }),
  'definition/later-filter': (p: { question: string; on: string }) => ({
    found: `${p.question} is asked of those who answered ${p.on}, which comes ${p.question === p.on ? 'at the same time' : 'later'}`,
    expected: 'a question further up',
    hint: 'change the order of the questions, or the filter',
  }),
  'definition/incomplete-filter': (p: { question: string; on: string }) => ({
    found: `${p.question} excludes those who gave some answers to ${p.on}, whose options are not all known`,
    expected: 'a question all of whose options are known',
    hint: 'write asked_of: unknown',
  }),
  'definition/max-above-options': (p: { question: string; max: number; options: number }) => ({
    found: `up to ${counted(p.max, 'answer is', 'answers are')} allowed to ${p.question}, which has ${counted(p.options, 'option')}`,
    expected: `at most ${p.options}`,
    hint: 'correct max, or add the options that are missing',
  }),
  'definition/reserved-option': (p: { question: string; option: string }) => ({
    found: `${p.question} has an option "${p.option}", which non_response: in_base adds by itself`,
    expected: 'another code, or no such option',
    hint: 'remove the option and leave those cells blank, give it another code, or write non_response: out_of_base for this question',
  }),
  'definition/repeated-option': (p: { question: string; option: string }) => ({
    found: `the option "${p.option}" of ${p.question} is named twice`,
    expected: 'each option once',
    hint: 'delete one of them',
  }),
  'definition/outside-range': (p: {
    question: string;
    option: string;
    count: number;
    range: readonly [number, number];
  }) => ({
    found: `${counted(p.count, 'respondent')} gave "${p.option}" to ${p.question}, outside this range`,
    expected: `${p.range[0]} to ${p.range[1]}`,
    hint: 'correct the range or the answers; if the answers were really measured, write rows: measured',
  }),
  'definition/range': (p: { what: 'reversed' | 'published' }) =>
    p.what === 'reversed'
      ? {
          found: 'the range holds nothing: it ends where it begins, or before',
          expected: 'from low to high',
          hint: 'correct the two numbers',
        }
      : {
          found: 'a range is given for a figure that is known',
          expected: 'figure: reconstructed beside it',
          hint: 'remove the range, or add figure: reconstructed',
        },
  'definition/overlapping-bands': (p: { question: string; one: string; other: string }) => ({
    found: `the bands "${p.one}" and "${p.other}" of ${p.question} overlap`,
    expected: 'bands apart: "from" belongs to a band, "to" no longer',
    hint: 'let one band begin where the other ends',
  }),
  'definition/same-value': (p: { question: string; value: number }) => ({
    found: `two points of ${p.question} have the value ${p.value}`,
    expected: 'a value of its own each',
    hint: 'give one of them another value',
  }),
  'definition/taken-code': (p: { question: string; grid: string; item: string }) => ({
    found: `the item ${p.item} of the grid ${p.grid} is the question ${p.question}, and another question is called so`,
    expected: 'a code of its own for each question',
    hint: `rename the item ${p.item} or the question ${p.question}`,
  }),
  'definition/dates': (p: { earlier: string; later: string }) => ({
    found: `${p.later} is before ${p.earlier}`,
    expected: 'from ≤ to ≤ data_date',
    hint: 'correct the dates',
  }),
  'definition/condition-syntax': (p: { found: string; expected: Words }) => ({
    found: p.found === '' ? 'the condition ends here' : `"${p.found}" cannot stand here in a condition`,
    expected: p.expected,
    hint: 'correct the condition, e.g. Q2 in (yes, partly) and not Q6 = no; or write asked_of: unknown',
  }),
  'definition/not-numbers': (p: { question: string }) => ({
    found: `${p.question} is compared with a number, but its answers are none`,
    expected: 'a question of numbers, or of points with values',
    hint: `name options instead: ${p.question} in (…)`,
  }),

  'definition/not-days': (p: { question: string }) => ({
    found: `${p.question} is compared with a day, but its answers are none`,
    expected: 'a question of kind: date',
    hint: 'name a question of days, or compare with a number or an option',
  }),
  'definition/day-needed': (p: { question: string }) => ({
    found: `${p.question} is answered with days, but compared with a number`,
    expected: 'a day, e.g. 2025-04-01',
    hint: `write a day: ${p.question} < 2025-04-01`,
  }),
  'definition/not-within': (p: { question: string; places: number; most: number }) => ({
    found: `${p.question} is asked for within its first ${p.places}`,
    expected: p.most === 0 ? 'a question whose options are put in order' : `1 to ${p.most}`,
    hint: p.most === 0 ? `name its options: ${p.question} in (…)` : 'name as many places as the question has, or fewer',
  }),
  'definition/not-divided': (p: { question: string }) => ({
    found: `${p.question} is asked for an amount, but it divides no total`,
    expected: 'a question of kind: constant_sum',
    hint: 'name a question whose options are given amounts',
  }),

  // Figures and claims
  'figures/syntax': (p: { found: string; narrow: string | undefined; expected: Words }) => ({
    found: p.found === '' ? 'the expression ends here' : `"${p.found}" cannot stand here`,
    expected: p.expected,
    hint: p.narrow !== undefined ? `type it in half width: ${p.narrow}` : 'correct the expression',
  }),
  'figures/unknown-function': (p: Unknown) => ({
    found: `there is no function "${p.name}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'use one of these functions',
  }),
  'figures/unknown-question': (p: Unknown) => ({
    found: `the survey has no question "${p.name}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'use a question of survey.yaml',
  }),
  'figures/whole-grid': (p: { name: string; items: readonly string[] }) => ({
    found: `${p.name} is a grid of several questions`,
    expected: oneOf(p.items),
    hint: 'name one of its items; a figure each for several',
  }),
  'figures/unknown-option': (p: Unknown & { question: string }) => ({
    found: `${p.question} has no option "${p.name}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'use an option of this question in survey.yaml',
  }),
  'figures/repeated-option': (p: { question: string; name: string }) => ({
    found: `the option "${p.name}" of ${p.question} is named twice`,
    expected: 'each option once',
    hint: 'remove one of them',
  }),
  'figures/wrong-arguments': (p: { name: string; usage: string }) => ({
    found: `"${p.name}" cannot be used with what is in its brackets`,
    expected: p.usage,
    hint: 'correct what is in the brackets',
  }),
  'figures/wrong-kind': (p: { name: string; question: string; kind: string; fits: readonly string[] }) => ({
    found: `${p.question} is a question of kind ${p.kind}, which has no ${p.name}`,
    expected: `a question of kind ${p.fits.join(', ')}`,
    hint: 'name another question, or use another function',
  }),
  'figures/no-such-rank': (p: { question: string; rank: string; answers: number }) => ({
    found: `${p.question} has no rank ${p.rank}`,
    expected: `a whole number from 1 to ${p.answers}`,
    hint: 'only options that are answers are ranked, not other, none or don’t know',
  }),
  'figures/no-such-place': (p: { question: string; written: string; most: number }) => ({
    found: `"${p.written}" is no number of places within which ${p.question} is counted`,
    expected: `a whole number from 1 to ${p.most}`,
    hint: 'within(Q5, 3) counts those who put an option first, second or third',
  }),
  'figures/no-such-share': (p: { written: string }) => ({
    found: `"${p.written}" says of no part of the answers how many lie below`,
    expected: 'a number from 0 to 1, such as 0.25',
    hint: 'quantile(Q9, 0.25) is the value that a quarter of the answers do not reach',
  }),
  'figures/not-recommending': (p: { question: string; from: number; to: number }) => ({
    found: `the points of ${p.question} do not go from ${p.from} to ${p.to}`,
    expected: `a scale whose values go from ${p.from} to ${p.to}`,
    hint: 'nps() needs 0 to 6, 7 and 8, and 9 and 10; for other scales, subtract shares of your own',
  }),
  'figures/empty-base': ({ question: q, silent }: { question: string; silent: number }) => ({
    found: `nobody ${silent > 0 ? `answered ${q} (${silent} asked)` : `was asked ${q}`}, so it has no figures`,
    expected: 'at least one answer',
    hint: `check the ${silent > 0 ? '' : 'filter of the question and the '}answers, or remove the figure and what uses it`,
  }),
  'figures/unknown-base': (p: { question: string }) => ({
    found: `it is not known how many were asked ${p.question}: its filter is declared "unknown"`,
    expected: 'a question whose base is known, or count(…)',
    hint: 'count respondents instead, or say in survey.yaml who was asked',
  }),
  'figures/only-totals': (p: { question: string; name: string }) => ({
    found: `${p.name}(${p.question}, …) cannot be known: only totals of ${p.question} are at hand, and nobody's answers`,
    expected: 'a figure of one option, or a net of single answers',
    hint: 'take the figure from the published table as an option of its own, or leave it out',
  }),
  'figures/no-answers': (p: { question: string; name: string }) => ({
    found: `nobody answered ${p.question} with a number, so it has no ${p.name}`,
    expected: 'at least one',
    hint: 'check the answers, or remove the figure',
  }),
  'figures/unknown-figure': (p: Unknown) => ({
    found: `no figure is named "${p.name}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'declare it under "figures:" in this file',
  }),
  'figures/wrong-unit': (p: { figure: string; measure: keyof typeof measures; written: string; instead: string }) => ({
    found: `"${p.figure}" is ${measures[p.measure]}, but is compared with ${p.written}`,
    expected: p.instead,
    hint: 'write the number in the same unit',
  }),
  'figures/number-out-of-range': (p: { written: string; expected: Words }) => ({
    found: `${p.written} cannot be`,
    expected: p.expected,
    hint: 'correct the number',
  }),
  'figures/equals-only-ranks': (p: { figure: string; written: string }) => ({
    found: `"${p.figure}" is compared by "=", which only ranks can be`,
    expected: 'rank(…) = 1, or one of < <= > >= ~',
    hint: `for a round number use ${p.written}`,
  }),
  'figures/no-rank': (p: { figure: string; expression: string }) => ({
    found: `"${p.figure}" (${p.expression}) has no rank`,
    expected: 'a figure of exactly one option that is an answer',
    hint: 'nets, bases, means, and the options other, none, don’t know and rest are not ranked',
  }),
  'figures/unknown-approximation': (p: Unknown) => ({
    found: `there is no approximation "${p.name}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'use one of these',
  }),
  'figures/published-differs': (p: {
    subject: string;
    quantity: keyof typeof quantities;
    expected: string;
    found: string;
  }) => ({
    found: `${p.subject}: the ${quantities[p.quantity]} is ${p.found} by the data`,
    expected: `${p.expected}, as published`,
    hint: 'correct the answers, or the published figure in survey.yaml',
  }),

  // Claims that check nothing
  'figures/never-false': (p: Sure) => ({
    found: `no answers could make ${partsOf(p)} false, so the claim "${p.claim}" checks nothing by it`,
    expected: 'a condition that some answers do not meet',
    hint: `${reasonsOf(p)}. Claim what the sentence says, or take this out of the claim and say it without a claim`,
  }),
  'figures/never-true': (p: Sure) => ({
    found: `no answers could make the claim "${p.claim}" true: ${partsOf(p)} cannot be`,
    expected: 'a condition that some answers meet',
    hint: `${reasonsOf(p)}. Correct the condition`,
  }),
  'figures/no-reading-tolerance': (p: { id: string }) => ({
    found: `nothing says how far the figures of "${p.id}" may move before it must be read again`,
    expected: 'a number of points',
    hint: 'add "editorial: 5" under tolerances:, or "within: 5" here',
  }),

  // Braces in messages
  'text/braces': (p: { key: string; written: string; prints: string; escaped: string }) => ({
    found: `"${p.key}": ${p.written} would print ${p.prints === '' ? 'nothing' : `"${p.prints}"`}, without its braces`,
    expected: '{$name :function} or {#markup} in braces, else words without them',
    hint: `If braces are meant, write ${p.escaped} (in double quotes each \\ twice), else leave them out.`,
  }),
  'text/double-braces': (p: { key: string }) => ({
    found: `"${p.key}": the {{ and }} around the whole message are not printed`,
    expected: 'the words alone',
    hint: 'Leave them out; if braces are meant, write \\{\\{ and \\}\\} (in double quotes each \\ twice).',
  }),
  'text/attribute': (p: { key: string; written: string; attribute: string }) => ({
    found: `"${p.key}": ${p.attribute} in ${p.written} does nothing and is not printed`,
    expected: 'no attributes',
    hint: `Remove it; if it is to be printed, write it outside of the braces.`,
  }),

  // Sentences and the data behind them
  'text/unbacked-number': (p: {
    key: string;
    words: string;
    within: 'claim' | 'editorial' | undefined;
    suggestions: readonly string[];
  }) => ({
    found:
      p.within === 'claim'
        ? `the claim around "${p.words}" in "${p.key}" does not cover this number`
        : p.within === 'editorial'
          ? `"${p.words}" in "${p.key}" is typed in a remark of the author's: a number is no opinion`
          : `"${p.words}" in "${p.key}" is typed by hand: no figure stands behind it`,
    expected: 'numbers that come from the data',
    hint: p.suggestions.length > 0 ? `write ${either(p.suggestions)}` : waysToBack,
  }),
  'text/no-such-literal': (p: { key: string; kind: string; words: string }) => ({
    found: `"${p.words}" in "${p.key}" cannot be a literal of the kind "${p.kind}"`,
    expected:
      p.kind === 'total' ? '100' : p.kind === 'scale' ? '11 or less, or 100' : 'no share: shares come from the data',
    hint: 'print a figure ({$name :share}), or say what the number is',
  }),
  'text/unit-after-figure': (p: { key: string; unit: string; written: string }) => ({
    found: `"${p.unit}" in "${p.key}" is typed behind ${p.written}, which prints its own unit or has none`,
    expected: 'a figure without a typed unit',
    hint: 'take the unit away; a share is printed by :share, an approximation by :approx',
  }),
  'text/unbacked-quantifier': (p: {
    key: string;
    words: string;
    isRemark: boolean;
    mayBeRemark: boolean;
    suggestions: readonly string[];
  }) => ({
    found: p.isRemark
      ? `"${p.words}" in "${p.key}" stands in a remark of the author's, but how many it is can be counted`
      : `"${p.words}" in "${p.key}" says how many, but no claim stands behind it`,
    expected: 'a claim that the data can make true or false',
    hint:
      p.suggestions.length > 0
        ? `write ${either(p.suggestions)}`
        : `declare a claim in figures.yaml and write {#claim id=…}…{/claim} around the words${p.mayBeRemark ? ', or {#editorial id=…} with its reason' : ''}`,
  }),
  'text/claim-does-not-imply': (p: {
    key: string;
    words: string;
    claim: string;
    expression: string;
    suggestions: readonly string[];
  }) => ({
    found: `"${p.words}" in "${p.key}" does not follow from the claim "${p.claim}" (${p.expression})`,
    expected: 'words that say no more than the claim',
    hint: p.suggestions.length > 0 ? `the claim ${either(p.suggestions)} implies it` : 'change the claim or the words',
  }),
  'text/claim-without-wording': (p: { key: string; claim: string; words: string }) => ({
    found: `the words "${p.words}" in "${p.key}" are covered by the claim "${p.claim}", but none of them is a known wording`,
    expected: 'one of the spellings of "quantifiers: wordings:"',
    hint: 'move {#claim} around the words that the claim is about, or add their spelling to the list',
  }),
  'text/reconstructed-number': (p: { key: string; figure: string; function: string }) => ({
    found: `:${p.function} in "${p.key}" would print "${p.figure}", which is known only within bounds`,
    expected: 'a wording that holds within the bounds',
    hint: 'use a claim: {#claim id=…}…{/claim}',
  }),
  'text/false-claim': (p: FalseClaim) => ({
    found: `"${p.sentence}" (${where(p.key, p.slides)}) is not true: ${p.values.join('; ')}`,
    expected: p.claim,
    hint: p.suggestion ? instead(p.key, p.suggestion) : 'change the sentence to what the data says',
  }),
  'text/tied-rank': (p: FalseClaim) => ({
    found: `"${p.sentence}" (${where(p.key, p.slides)}) names a rank that is shared: ${p.values.join('; ')}`,
    expected: 'a rank that no other answer has',
    hint: p.suggestion ? instead(p.key, p.suggestion) : 'say that the answers are level, or leave the rank out',
  }),
  'text/not-read-again': (p: {
    id: string;
    keys: readonly string[];
    sentences: readonly string[];
    moved: readonly string[];
    within: number;
    slides: readonly string[];
  }) => ({
    found: `${listed(p.sentences)} (${where(p.keys.join(', '), p.slides)}) must be read again: ${p.moved.join('; ')}`,
    expected: `figures within ${p.within} of what the author read`,
    hint: `if it still reads right beside the new figures: npx surveydeck text read ${p.id}\nif not: change the words, then do the same`,
  }),

  // Messages of a deck: syntax and names
  'text/syntax': (p: { key: string; problem: Words; hint: Words }) => ({
    found: `the message "${p.key}" cannot be read: ${p.problem}`,
    expected: 'words, with {$name} or {#em}…{/em} around some of them',
    hint: p.hint,
  }),
  'text/control-character': (p: { key: string; name: string }) => ({
    found: `"${p.key}" holds the character ${p.name}, which no slide can show`,
    expected: 'visible characters',
    hint: 'remove it',
  }),
  'text/unknown-function': (p: Unknown) => ({
    found: `there is no function :${p.name}`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'use one of them',
  }),
  'text/unknown-override': (p: { key: string; suggestion: string | undefined }) => ({
    found: `the program says nothing under "${p.key}", and no slide shows it`,
    expected: 'a key of the program’s words, to say it in other words',
    hint: didYouMean(p.suggestion) ?? 'correct the key, or take the message out',
  }),
  'text/unknown-variable': (p: { name: string; suggestion: string | undefined }) => ({
    found: `there is no figure, claim or company fact "${p.name}"`,
    expected: 'a name of figures.yaml, or company.<fact> of company.yaml',
    hint: didYouMean(p.suggestion) ?? 'declare it there, or correct the name',
  }),
  'text/unknown-placeholder': (p: { name: string; known: string }) => ({
    found: `{$${p.name}} means nothing here`,
    expected: `{$${p.known}}`,
    hint: 'correct the name',
  }),
  'text/no-function': (p: { name: string; functions: readonly string[] }) => ({
    found: `{$${p.name}} does not say how to print it`,
    expected: p.functions.map((f) => `{$${p.name} :${f}}`).join(', '),
    hint: 'add one of these functions',
  }),
  'text/wrong-function': (p: { name: string; subject: Words; function: string; functions: readonly string[] }) => ({
    found: `"${p.name}" is ${p.subject}, which :${p.function} cannot print`,
    expected: p.functions.map((f) => `:${f}`).join(', '),
    hint: 'use one of these functions, or another figure',
  }),
  'text/unknown-claim': (p: { id: string; suggestion: string | undefined }) => ({
    found: `there is no claim "${p.id}"`,
    expected: 'a claim of figures.yaml',
    hint: didYouMean(p.suggestion) ?? 'declare it there under "claims:"',
  }),
  'text/unknown-editorial': (p: { id: string; suggestion: string | undefined }) => ({
    found: `there is no editorial remark "${p.id}"`,
    expected: 'one of "editorial:" in figures.yaml',
    hint: didYouMean(p.suggestion) ?? 'declare it there with its reason',
  }),
  'text/bad-spelling': (p: { words: string; expected: Words }) => ({
    found: `the spelling "${p.words}" cannot be used`,
    expected: p.expected,
    hint: 'write it in one of these ways',
  }),
  'text/exempts-quantifier': (p: { words: string; quantifier: string }) => ({
    found:
      p.words === p.quantifier
        ? `the exception "${p.words}" is a quantifier itself: sentences with it would not be checked`
        : `the exception "${p.words}" says "${p.quantifier}": sentences with it would not be checked`,
    expected: 'words that only look like a quantifier, such as a longer word with one inside',
    hint: 'take it off the list, and put the words in the message into {#claim}',
  }),
  'text/no-label': (p: { name: string; key: string }) => ({
    found: `:label of "${p.name}" needs the message "${p.key}", which is missing`,
    expected: `messages: ${p.key}`,
    hint: 'add it to this file',
  }),
  'text/not-one-option': (p: { name: string; options: number }) => ({
    found: `"${p.name}" has ${counted(p.options, 'option')}, so it has no label or rank of its own`,
    expected: 'a figure of one option',
    hint: 'name a figure for each option and write the words between them',
  }),
  'text/no-wording': (p: { form: string }) => ({
    found: `this locale has no wording for "${p.form}"`,
    expected: `wordings: ${p.form}: …`,
    hint: 'add it to this file',
  }),
  'text/unwordable-claim': (p: { id: string; expression: string; as: string | undefined }) =>
    p.as === undefined
      ? {
          found: `the claim "${p.id}" (${p.expression}) is not one wording`,
          expected: 'a claim of one comparison, for which "wordings:" has a form',
          hint: 'say which form with as=, or write the words inside {#claim}',
        }
      : {
          found: `the claim "${p.id}" (${p.expression}) does not imply the form "${p.as}"`,
          expected: 'a form that it implies',
          hint: 'change as=, or the claim',
        },
  'text/fact-not-in-language': (p: { id: string; locale: string; shown: string }) => ({
    found: `the company fact "${p.id}" has no words in "${p.locale}" (it would show "${p.shown}")`,
    expected: `${p.locale}: …`,
    hint: 'add its words to company.yaml',
  }),
  'text/no-bound': (p: { bound: string; id: string }) => ({
    found: `this locale has no words for "${p.bound}", which "${p.id}" needs`,
    expected: `bounds: ${p.bound}: …`,
    hint: 'add them to this file',
  }),
  'text/not-a-date': (p: { value: string }) => ({
    found: `"${p.value}" is no date`,
    expected: 'a date such as 2025-09-25, 2025-09 or 2025',
    hint: 'correct it',
  }),

  // Words for a place beside the name of another option
  'text/rank-elsewhere': (p: { key: string; figure: string; beside: readonly string[] }) => ({
    found: `these words in "${p.key}" say the place of "${p.figure}", but the sentence names ${listed(p.beside)}`,
    expected: 'words about an option that the sentence names',
    hint: `write words about ${p.beside[0] ?? ''}, or print the name with {$${p.figure} :label}`,
  }),
  'text/typed-label': (p: { key: string; words: string; figure: string }) => ({
    found: `"${p.words}" is typed in "${p.key}" beside words for the place of "${p.figure}", which is another option`,
    expected: 'the option that has this place',
    hint: `print its name with {$${p.figure} :label}`,
  }),

  // Markup and options in messages
  'text/dead-plural': (p: { key: string; plural: string; named: readonly string[] }) => ({
    found: `"${p.key}" has words for "${p.plural}", a plural that this language does not have`,
    expected: p.named.length === 0 ? '"*" alone' : `${oneOf(p.named)}, and "*" for all others`,
    hint: 'these words are never printed: write them under the plural that you mean',
  }),
  'text/unknown-markup': (p: Unknown) => ({
    found: `there is no markup {#${p.name}}`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'use one of them, or remove it',
  }),
  'text/unclosed-markup': (p: { name: string }) => ({
    found: `{#${p.name}} is never closed`,
    expected: `{/${p.name}} after the words that it covers`,
    hint: 'close it',
  }),
  'text/stray-close': (p: { name: string; open: string | undefined }) => ({
    found: `{/${p.name}} closes nothing that is open here`,
    expected: p.open === undefined ? `{#${p.name}} before it` : `{/${p.open}} first`,
    hint: 'close in the reverse order of opening',
  }),
  'text/empty-markup': (p: { name: string }) => ({
    found: `{#${p.name} /} covers no words`,
    expected: `{#${p.name}}words{/${p.name}}`,
    hint: 'put it around the words that it is about',
  }),
  'text/missing-option': (p: { of: string; option: string; example: string }) => ({
    found: `${p.of} lacks "${p.option}="`,
    expected: p.example,
    hint: 'add it',
  }),
  'text/unknown-option': (p: {
    of: string;
    option: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `${p.of} has no option "${p.option}"`,
    expected: p.known.length > 0 ? oneOf(p.known) : 'no options',
    hint: didYouMean(p.suggestion) ?? 'correct or remove it',
  }),
  'text/bad-option-value': (p: {
    of: string;
    option: string;
    value: string;
    expected: Words;
    suggestion?: string | undefined;
  }) => ({
    found: `${p.of} has ${p.option}=${p.value}`,
    expected: p.expected,
    hint: didYouMean(p.suggestion) ?? 'correct the value',
  }),

  // Texts of which nothing is to be seen, or not what is there
  'text/blank': (p: { key: string }) => ({
    found: `"${p.key}" prints nothing that one could see`,
    expected: 'words; spaces and invisible characters are none',
    hint: 'Write its words, or leave nothing behind its key if it is still to be translated.',
  }),
  'text/invisible-character': (p: { key: string; names: readonly string[] }) => ({
    found: `"${p.key}" holds characters that nobody sees: ${p.names.join(', ')}`,
    hint: 'Delete them, unless they are meant: such characters mostly come along when words are copied from elsewhere.',
  }),
  'text/same-label': (p: { keys: readonly string[]; words: string; isExact: boolean }) => ({
    found: `${listed(p.keys)} read the same: "${p.words}"${p.isExact ? '' : '; they differ only in case, width, spaces or characters that nobody sees'}`,
    expected: 'another label for each option of a question',
    hint: 'Give each option words of its own.',
  }),

  // Charts
  'chart/unsuitable': ({
    question,
    kind,
    reason,
    suits,
  }: {
    question: string;
    kind: string;
    reason: keyof typeof unsuitable;
    suits: readonly string[];
  }) => ({
    found: `${question} cannot have drawing: ${kind}, since ${unsuitable[reason].why}`,
    expected: 'a drawing that suits the kind of question',
    hint: hintOf(unsuitable[reason]) ?? `Write drawing: ${either(suits)}.`,
  }),
  'chart/unknown-option': ({
    question,
    option,
    options,
  }: {
    question: string;
    option: string;
    options: readonly string[];
  }) => ({
    found: `the chart names the option "${option}", which ${question} does not have`,
    expected: oneOf(options),
    hint: 'correct the name',
  }),
  'chart/net-not-shown': ({ question, figure, kind }: { question: string; figure: string; kind: string }) => ({
    found: `the net ${figure} of ${question} is not shown: drawing: ${kind} has no bracket for it`,
    expected: 'a net on a stacked bar',
    hint: 'Write drawing: stacked_bar, or take the net off; in a doughnut, center: shows a figure.',
  }),
  'chart/net-not-adjacent': ({
    question,
    figure,
    between,
  }: {
    question: string;
    figure: string;
    between: readonly string[];
  }) => ({
    found: `the bracket of ${figure} would also span ${between.join(', ')} of ${question}, which it does not add up`,
    expected: 'options that stand side by side in the chart',
    hint: 'Leave the net out of this chart, or choose another drawing.',
  }),
  'chart/nets-overlap': ({ question, figure, other }: { question: string; figure: string; other: string }) => ({
    found: `of ${question}, the nets ${other} and ${figure} add up some of the same options`,
    expected: 'nets without a common option: their brackets stand side by side',
    hint: 'Leave one of them out of this chart.',
  }),

  // Templates: brand, layouts, slide list
  'template/foreign-font': (p: { family: string; suggestion: string | undefined }) => ({
    found: `"${p.family}" is no font of the brand (fonts.families:), and none that Office brings along`,
    expected: 'a font that can be measured here and that those who open the deck have',
    hint: `${p.suggestion === undefined ? '' : `${capital(meant(p.suggestion))} Otherwise, `}${p.suggestion === undefined ? 'Add' : 'add'} its files to fonts.families: (regular and bold), put it first in chain:, and see to it that everybody who opens the deck has it installed.`,
  }),
  'verbatims/gone': (p: { question: string; which: string; byId: boolean; answers: number }) => ({
    found: p.byId
      ? `the respondent "${p.which}", whose answer to ${p.question} was chosen, gave none`
      : `answer ${p.which} to ${p.question} was chosen, and there are ${p.answers}`,
    expected: 'answers that are in the data',
    hint: 'choose another answer, or correct the id or number',
  }),
  'verbatims/changed': (p: { question: string; which: string; was: string; is: string }) => ({
    found: `the answer ${p.which} to ${p.question} is now "${p.is}"`,
    expected: `the answer that was chosen: "${p.was}"`,
    hint: 'read it again: write the answer as it is now behind text:, or choose another',
  }),
  'verbatims/not-codes': (p: { question: string; by: string }) => ({
    found: `"${p.by}" has no codes of the answers to ${p.question}`,
    expected: `a question with of: ${p.question}`,
    hint: 'see "Open answers" in docs/answers.md',
  }),
  'template/unknown-name': ({
    what,
    name,
    known,
    suggestion,
  }: {
    what: keyof typeof named;
    name: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `There is no ${named[what].noun} "${name}".`,
    expected: known.length > 0 && known.length <= MOST ? `${named[what].where}: ${listed(known)}` : named[what].where,
    hint: didYouMean(suggestion) ?? 'Correct the name, or add it there.',
  }),
  'template/missing-slot': ({ slide, slot, layout }: { slide: string; slot: string; layout: string }) => ({
    found: `Slide "${slide}" puts nothing into the slot "${slot}".`,
    expected: `the layout "${layout}" needs it`,
    hint: `Add "${slot}:" under slots:, or use another layout.`,
  }),
  'template/must-stay': ({ slot, slide }: { slot: string; slide: string }) => ({
    found: `The words in the slot "${slot}" are left out of a deck without the slide "${slide}", but the slot must not be empty.`,
    expected: 'a slot with optional: true that is not the title',
    hint: 'Take slide: out, or use another slot.',
  }),
  'template/wrong-content': ({ slot, found, expected }: { slot: string; found: Words; expected: Words }) => ({
    found: `The slot "${slot}" was given ${found}.`,
    expected,
    hint: 'Give it what it takes, or choose another slot.',
  }),
  'template/untrue-picture': ({
    kind,
    figure,
    value,
    counted,
    of,
    better,
  }: {
    kind: 'people' | 'dots';
    figure: string;
    value: number;
    counted: number;
    of: number;
    better: number;
  }) => ({
    found: `The picture shows ${counted} of ${of} ${kind}, but ${figure} is ${value}%.`,
    expected: `as many ${kind} as show that share`,
    hint: `Write of: ${better}, and look at the words beside it.`,
  }),
  'template/unknown-highlight': ({
    question,
    name,
    suggestion,
  }: {
    question: string;
    name: string;
    suggestion: string | undefined;
  }) => ({
    found: `"${name}" stands for no answer to ${question}.`,
    expected: 'first, last, rank 2, a figure or claim of this question, or one of its options',
    hint: didYouMean(suggestion) ?? 'Correct the name.',
  }),
  'template/untied-finding': ({
    slide,
    slot,
    key,
    words,
  }: {
    slide: string;
    slot: string;
    key: string;
    words: string;
  }) => ({
    found: `"${words}" (message "${key}", slide "${slide}", slot "${slot}") says something about the survey, but nothing ties it to the data.`,
    expected:
      'a figure ({$name :share}), a claim ({#claim id=…}) or an editorial remark ({#editorial id=…}) in each sentence',
    hint: 'Print or claim the figure that it is about; if the data does not carry it, declare it under editorial: in figures.yaml with the figures that it leans on.',
  }),
  'template/duplicate-id': ({ what, id }: { what: 'layout' | 'slot' | 'slide' | 'section'; id: string }) => ({
    found: `The ${what} "${id}" is there twice.`,
    expected: `each ${what} once`,
    hint: 'Rename one of them.',
  }),
  'template/no-question': ({ slide, slot }: { slide: string; slot: string }) => ({
    found: `Slide "${slide}" names no question, but its slot "${slot}" shows one.`,
    expected: 'question: with the code of a question',
    hint: 'Add "question: Q1" (or another) to the slide.',
  }),
  'template/missing-name': ({ what, name }: { what: keyof typeof named; name: string }) => ({
    found: `The brand has no ${named[what].noun} "${name}".`,
    expected: 'charts are drawn with it',
    hint: `Add "${name}:" here.`,
  }),
  'template/no-title': ({ slide }: { slide: string }) => ({
    found: `Slide "${slide}" has no title.`,
    expected: 'a slot that is the title placeholder, or title:',
    hint: 'Add "title:" with a message key.',
  }),
  'template/missing-message': ({ key, suggestion }: { key: string; suggestion: string | undefined }) => ({
    found: `The locale file has no message "${key}".`,
    expected: 'words for every question, option and note that a slide shows',
    hint:
      suggestion === undefined
        ? `Add "${key}:" under messages:.`
        : `${meant(suggestion)} If not, add "${key}:" under messages:.`,
  }),
  'template/no-fonts': ({ language }: { language: string }) => ({
    found: `The brand names no fonts for the language "${language}".`,
    expected: `"${language}:" or "*:" (every other language) under fonts.languages:`,
    hint: `Add "${language}:" here.`,
  }),
  'template/grid-cut': (p: { grid: string; slides: number; items: number; options: number }) => ({
    found: `the table of ${p.grid} is cut at ${counted(p.slides, 'slide')}: ${[...(p.options > 0 ? [counted(p.options, 'answer')] : []), ...(p.items > 0 ? [counted(p.items, 'item')] : [])].join(' and ')} ${p.items + p.options === 1 ? 'has' : 'have'} no room, which the slides say`,
    expected: 'a table that somebody looks through',
    hint: 'Shorter words for items and answers leave room for more of them; slides of single items (question: with the code of one) show all of its answers.',
  }),

  // What is drawn, and words about something else
  'template/highlight-elsewhere': ({ options, spoken }: { options: readonly string[]; spoken: readonly string[] }) => ({
    found: `The accent is on ${listed(options)}, but the sentence beside it is about ${listed(spoken)}.`,
    expected: 'the accent on what the sentence is about',
    hint: 'Take "stress:" out, and it follows the sentence; or say it by rank (first, last, rank 2) or figure.',
  }),
  'template/chart-elsewhere': ({ question, spoken }: { question: string; spoken: readonly string[] }) => ({
    found: `The chart shows ${question}, but the words beside it are about ${listed(spoken)}.`,
    expected: 'words about the question that the chart shows',
    hint: 'Name the message that belongs to this chart, or the question of the words under question:.',
  }),
  'template/picture-elsewhere': ({ options, spoken }: { options: readonly string[]; spoken: readonly string[] }) => ({
    found: `The picture colours ${listed(options)}, but the sentence beside it is about ${listed(spoken)}.`,
    expected: 'a picture of what the sentence is about, the whole of it',
    hint: 'Name under figure: (or figures:) what the sentence prints or claims, or change the sentence.',
  }),
  'template/words-elsewhere': ({
    key,
    words,
    drawn,
    spoken,
  }: {
    key: string;
    words: string;
    drawn: readonly string[];
    spoken: readonly string[];
  }) => ({
    found: `"${words}" (message "${key}") is about ${listed(spoken)}, but what is drawn here is ${listed(drawn)}.`,
    expected: 'words about what is drawn',
    hint: 'Name another message here, let this one print the figure that is drawn, or draw the figure that it prints.',
  }),
  'template/highlight-unbound': ({ question, options }: { question: string; options: readonly string[] }) => ({
    found: `The accent is always on ${listed(options)}, whatever the data; the sentence beside it names no figure of ${question}.`,
    expected: 'an accent that follows the data',
    hint: 'Let the sentence print or claim a figure, or say what is highlighted by rank (first, last, rank 2) or figure.',
  }),

  // Room on slides
  'layout/does-not-fit': ({
    slide,
    slot,
    key,
    points,
    smallest,
  }: {
    slide: string;
    slot: string;
    key: string;
    points: number;
    smallest: number;
  }) => ({
    found: `"${key}" does not fit into the slot "${slot}" of slide "${slide}": ${points} pt too high, even at ${smallest} pt.`,
    expected: 'a text that fits at the smallest size of its style',
    hint: 'Shorten the text, or give the slot more room in the layout.',
  }),
  'layout/too-many-lines': ({
    slide,
    slot,
    key,
    lines,
    smallest,
  }: {
    slide: string;
    slot: string;
    key: string;
    lines: number;
    smallest: number;
  }) => ({
    found: `"${key}" is ${counted(lines, 'line')} too long for the slot "${slot}" of slide "${slide}", even at ${smallest} pt.`,
    expected: 'no more lines than the slot has ("lines:" in the layout)',
    hint: 'Shorten the text, or raise "lines:" of the slot in the layout.',
  }),
  'layout/word-cut': ({
    slide,
    slot,
    key,
    line,
    smallest,
  }: {
    slide: string;
    slot: string;
    key: string;
    line: string;
    smallest: number;
  }) => ({
    found: `"${key}" has a word wider than the slot "${slot}" of slide "${slide}", even at ${smallest} pt: "${line}"`,
    expected: 'words that fit on a line',
    hint: 'Use a shorter word, or give the slot more room in the layout.',
  }),
  'layout/no-room': ({
    slide,
    slot,
    width,
    height,
  }: {
    slide: string;
    slot: string;
    width: number;
    height: number;
  }) => ({
    found: `Slide "${slide}" leaves no room for the slot "${slot}".`,
    expected: `at least ${width} in × ${height} in`,
    hint: 'Shorten the texts above it, or change the layout.',
  }),
  'layout/missing-glyph': ({ key, characters, fonts }: { key: string; characters: string; fonts: string }) => ({
    found: `"${key}" has characters that ${fonts} do not have: ${characters}`,
    expected: "characters of the brand's fonts",
    hint: 'PowerPoint will take them from another font. Replace them, or add a font to the chain.',
  }),
  'layout/missing-symbols': (p: Lacking) => ({
    found: `${lackingIn(p)} characters that ${p.fonts} do not have: ${few(p.characters)}`,
    expected: "characters of the brand's fonts",
    hint: 'PowerPoint will take them from another font. Replace them, or add a font to the chain.',
  }),
  'layout/missing-script': (p: Lacking & { script: string; family: string | undefined; language: string }) => ({
    found: `${lackingIn(p)} ${scriptName(p.script)} characters that ${p.fonts} do not have: ${few(p.characters)}`,
    expected: "characters of the brand's fonts",
    hint: `${addFont(p)} Until then PowerPoint takes them from another font, and lines may break elsewhere.`,
  }),
  'layout/label-does-not-fit': ({ slide, slot, label }: { slide: string; slot: string; label: string }) => ({
    found: `The label "${label}" does not fit beside its mark (slide "${slide}", slot "${slot}").`,
    expected: 'a label that fits whole',
    hint: 'Shorten the label, use another drawing, or give the chart more room.',
  }),
  'layout/overfull': ({ slide, points }: { slide: string; points: number }) => ({
    found: `Slide "${slide}" holds too much: ${points} pt more than it is high, even with the smallest type.`,
    expected: 'everything within the margins',
    hint: 'Shorten its texts, move some of it to another slide, or change the layout.',
  }),

  // Plans of many decks
  'batch/unknown-deck': (p: Unknown) => ({
    found: `surveydeck.yaml has no deck "${p.name}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'write the id of a deck',
  }),
  'batch/unknown-name': (p: Unknown) => ({
    found: `the name of the files has "${p.name}", which stands for nothing in this plan`,
    expected: `{name}, with ${oneOf(p.known)}`,
    hint: didYouMean(p.suggestion) ?? 'write one of these names, or add it to each row under each:',
  }),
  'batch/given-twice': (p: { name: string; list: string }) => ({
    found: `this row gives ${p.name}, and so does the list ${p.list}:`,
    expected: 'one of the two',
    hint: `take out ${p.list}: or ${p.name}`,
  }),
  'batch/row-lacks': (p: { name: string }) => ({
    found: `this row has no "${p.name}", which the name of its file asks for`,
    expected: `${p.name}: with a value`,
    hint: `add it to the row, or take {${p.name}} out of output:`,
  }),
  'batch/same-output': (p: { file: string; first: string; second: string; at: string }) => ({
    found: `two decks would be the same file, ${p.file}: "${p.first}" (${p.at}) and "${p.second}"`,
    expected: 'a file of its own for each deck',
    hint: 'take out one of the two, or add what tells them apart to output:, e.g. {locale}, {customer} or {row}',
  }),
  'batch/no-survey': (p: { folder: string }) => ({
    found: `${p.folder} leads to no folder of a survey`,
    expected: 'a folder with a survey.yaml, named from the folder of surveydeck.yaml',
    hint: 'check the path',
  }),
  'batch/no-column': (p: {
    file: string;
    column: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `${p.file} has no column "${p.column}"`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'write column: with one of these names',
  }),

  // Publishing, and the pages for everybody
  'publish/changed-meanwhile': (p: { file: string }) => ({
    found: `${p.file} changed while the deck was being built`,
    expected: 'files that stay as they are until the deck is built',
    hint: 'try again',
  }),
  'publish/outside-project': (p: { path: string }) => ({
    found: `${p.path} lies outside the project, so that nobody else has it`,
    expected: 'all files of a deck in the folder of surveydeck.yaml, or below it',
    hint: 'copy it into the project',
  }),
  'publish/local-edit': (p: { file: string; release: string }) => ({
    found: `${p.file} was changed here, and is also another one in ${p.release}`,
    expected: 'a file as some release has it',
    hint: 'keep your version under another name, or give --overwrite to replace it',
  }),
  'publish/other-font': (p: { font: string }) => ({
    found: `the font ${p.font} that is installed here is not the one of the release`,
    expected: 'the same version of the package, or line breaks may differ',
    hint: undefined,
  }),
  'publish/no-release': (p: { name: string; known: readonly string[] }) => ({
    found: `there is no release "${p.name}"`,
    expected: p.known.length === 0 ? 'a release; nothing is published yet' : oneOf(p.known),
    hint: 'surveydeck releases shows them all',
  }),
  'publish/moved': (p: { deck: string; n: number }) => ({
    found: `somebody published ${p.deck} meanwhile (no. ${p.n})`,
    expected: 'that what is current stays the same until it is replaced',
    hint: 'look at what changes now, and publish again',
  }),
  'portal/no-slides': () => ({
    found: 'no slide is chosen',
    expected: 'at least one',
    hint: 'tick the slides that the meeting needs',
  }),
  'portal/open-to-all': (p: { host: string }) => ({
    found: `everybody who reaches ${p.host} can see and download the decks`,
    expected: 'look: members in portal.yaml, or a proxy that asks who it is',
    hint: 'if it is meant to be open, there is nothing to do',
  }),
  'portal/port-taken': (p: { port: number }) => ({
    found: `another program (perhaps another portal) already listens on port ${p.port}`,
    expected: 'a port that is free',
    hint: 'end that program, or choose another one with --port',
  }),
  'portal/address-refused': (p: { host: string; port: number; code: string }) => ({
    found: `the system refuses to listen on ${p.host}, port ${p.port} (${p.code})`,
    expected: 'an address of this computer, and a port from 1024 on',
    hint: 'check --host and --port',
  }),

  // Slides that are chosen for a build
  'choice/unknown-slide': (p: {
    deck: string;
    name: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) => ({
    found: `The slide list "${p.deck}" has no slide "${p.name}".`,
    expected: `ids of its slides: ${p.known.join(', ')}`,
    hint: didYouMean(p.suggestion) ?? 'Choose from these.',
  }),
  'choice/switched-off': (p: { deck: string; name: string }) => ({
    found: `The slide "${p.name}" of the slide list "${p.deck}" is switched off.`,
    expected: 'slides that the deck has',
    hint: 'Take off: true from it in the slide list, or leave it out here.',
  }),
  'choice/given-twice': (p: { name: string }) => ({
    found: `The slide "${p.name}" is chosen twice.`,
    expected: 'each slide once: a deck has its slides in its own order',
    hint: 'Name it once.',
  }),
  'choice/empty': (p: { deck: string; known: readonly string[] }) => ({
    found: `No slide of the slide list "${p.deck}" is chosen.`,
    expected: `at least one of ${p.known.join(', ')}`,
    hint: 'Choose some, or build without a choice to have all.',
  }),

  // Values that are given with the build
  'parameter/blank': ({ what }: { what: Parameter }) => ({
    found: `${capital(parameters[what])} is empty.`,
    expected: parameterForm,
    hint: what === 'release' ? 'Give it, or build without it.' : `Give it, or build without it (--${what}).`,
  }),
  'parameter/control-character': ({ what, character }: { what: Parameter; character: string }) => ({
    found: `${capital(parameters[what])} has a line break or another control character (${character}).`,
    expected: parameterForm,
    hint: 'Take the character out.',
  }),
  'parameter/invisible': ({ what, value, character }: { what: Parameter; value: string; character: string }) => ({
    found: `${capital(parameters[what])} has an invisible character (${character})${value === '' ? '' : ` after "${value}"`}.`,
    expected: parameterForm,
    hint: 'Take the character out: type the name instead of copying it.',
  }),
  'parameter/spaces': ({ what, value }: { what: Parameter; value: string }) => ({
    found: `${capital(parameters[what])} begins or ends with a space: "${value}".`,
    expected: parameterForm,
    hint: 'Take the space out.',
  }),
  'parameter/too-long': ({ what, length, longest }: { what: Parameter; length: number; longest: number }) => ({
    found: `${capital(parameters[what])} has ${length} characters.`,
    expected: `at most ${longest} characters`,
    hint: 'Shorten it.',
  }),
  'parameter/not-chosen': ({ what }: { what: Parameter }) => ({
    found: `None of the chosen slides shows ${parameters[what]}.`,
    expected: `a slide whose layout has a slot with auto: ${what}, among those of --slides`,
    hint: `Choose one that shows it as well, mostly the cover, or build without --${what}.`,
  }),
  'parameter/not-shown': ({ what }: { what: Parameter }) => ({
    found: `No slide of this deck shows ${parameters[what]}.`,
    expected: `a slot with auto: ${what} in a layout that the deck uses`,
    hint: `Add such a slot to a layout, e.g. to the cover's (docs/templates.md), or build without --${what}.`,
  }),
  'parameter/does-not-fit': ({
    what,
    value,
    slide,
    slot,
    by,
    smallest,
  }: {
    what: Parameter;
    value: string;
    slide: string;
    slot: string;
    key: string;
    by: Words;
    smallest: number;
  }) => ({
    found: `${capital(parameters[what])} "${value}" does not fit into the slot "${slot}" of slide "${slide}": ${by} at the smallest size, ${smallest} pt.`,
    expected: 'a name that fits',
    hint: 'Shorten it, or give the slot more room in the layout.',
  }),
  'parameter/lacks-font': ({
    what,
    value,
    characters,
    fonts,
  }: {
    what: Parameter;
    value: string;
    characters: readonly string[];
    fonts: string;
  }) => ({
    found: `${capital(parameters[what])} "${value}" has characters that ${fonts} do not have: ${few(characters)}`,
    expected: "characters of the brand's fonts",
    hint: 'PowerPoint will take them from another font. Write the name otherwise, or add a font to the chain.',
  }),

  // The review of finished slides
  'audit/off-slide': ({ slide, name }: { slide: string; name: string }) => ({
    found: `"${name}" leaves slide "${slide}".`,
    expected: 'everything on the slide',
    hint: 'Give its slot more room in the layout, or shorten its text.',
  }),
  'audit/overlap': ({ slide, name, other }: { slide: string; name: string; other: string }) => ({
    found: `"${name}" and "${other}" overlap on slide "${slide}".`,
    expected: 'no overlap that the layout does not declare',
    hint: 'Give them more room in the layout, or shorten the text.',
  }),
  'audit/contrast': ({
    slide,
    name,
    more,
    ink,
    ground,
    ratio,
    needed,
    remedy,
  }: {
    slide: string;
    name: string;
    more: number;
    ink: string;
    ground: string;
    ratio: string;
    needed: number;
    remedy: { styles: readonly string[]; slot: string; from: string; to?: string; everywhere: boolean };
  }) => ({
    found: `"${name}" on slide "${slide}"${more > 0 ? `, with ${more} more like it,` : ''} is hard to read: ${ink} on ${ground} has a contrast of ${ratio}:1.`,
    expected: `at least ${needed}:1 at this size`,
    hint:
      remedy.to === undefined
        ? `No shade of ${remedy.slot} can be read there: give ${styled(remedy.styles)} another colour (styles: in the brand).`
        : `In the brand, change theme: ${remedy.slot} from ${remedy.from} to ${remedy.to}${remedy.everywhere ? '' : ' (other words in this colour then need another one)'}, or give ${styled(remedy.styles)} another colour.`,
  }),
  'audit/too-small': ({ slide, name, size }: { slide: string; name: string; size: number }) => ({
    found: `"${name}" on slide "${slide}" is set at ${size} pt.`,
    expected: 'no type under 10 pt',
    hint: 'Raise the smallest size of its style in the brand, and shorten the text if it no longer fits.',
  }),
  'audit/same-title': ({ title, slides }: { title: string; slides: readonly string[] }) => ({
    found: `The title "${title}" is on several slides: ${slides.join(', ')}.`,
    expected: 'a title of its own on every slide',
    hint: 'Number them, or say what is different.',
  }),
  'audit/near-edge': ({ slide, name, room }: { slide: string; name: string; room: string }) => ({
    found: `"${name}" on slide "${slide}" is ${room} in from the edge of its shape.`,
    expected: '0.1 in at least',
    hint: 'Shorten the text, or give the panel more padding in the layout.',
  }),
  'audit/lonely-word': ({ slide, name, words }: { slide: string; name: string; words: string }) => ({
    found: `The last line of "${name}" on slide "${slide}" is only "${words}".`,
    expected: 'lines of about the same length',
    hint: 'Shorten the text by a word, or say it in other words.',
  }),
  'audit/set-smaller': ({
    slide,
    name,
    size,
    usual,
  }: {
    slide: string;
    name: string;
    size: number;
    usual: number;
  }) => ({
    found: `"${name}" on slide "${slide}" is set at ${size} pt instead of ${usual} pt, since it is too long.`,
    expected: 'one size for each role',
    hint: 'Shorten the text.',
  }),
  'audit/unequal-sizes': ({
    slide,
    name,
    least,
    most,
  }: {
    slide: string;
    name: string;
    least: number;
    most: number;
  }) => ({
    found: `"${name}" on slide "${slide}" is set at ${least} pt, others of its kind beside it at ${most} pt.`,
    expected: 'one size',
    hint: 'Shorten it, or give its style one size in the brand.',
  }),
  'audit/faint-mark': ({
    slide,
    name,
    label,
    fill,
    ground,
  }: {
    slide: string;
    name: string;
    label: string;
    fill: string;
    ground: string;
  }) => ({
    found: `The mark of "${label}" in "${name}" on slide "${slide}" cannot be seen: ${fill} on ${ground}.`,
    expected: 'marks that stand out from the ground',
    hint: 'Choose another colour in the brand for such marks.',
  }),
  'audit/weak-mark': (p: {
    slide: string;
    name: string;
    label: string;
    fill: string;
    ground: string;
    ratio: string;
    highlighted: boolean;
  }) => ({
    found: `The ${p.highlighted ? 'highlighted mark' : 'mark'} of "${p.label}" in "${p.name}" on slide "${p.slide}" is too pale: ${p.fill} on ${p.ground}, contrast ${p.ratio}${p.highlighted ? '' : ', and its value is not printed'}.`,
    expected: 'contrast 3',
    hint: p.highlighted
      ? 'Choose a stronger accent in the brand, or another ground for the layout.'
      : 'Let the chart print its values, or choose a stronger colour in the brand.',
  }),
  'audit/two-accents': ({ slide, name, other }: { slide: string; name: string; other: string }) => ({
    found: `"${name}" and "${other}" side by side on slide "${slide}" highlight different things in the accent colour.`,
    expected: 'one meaning of the accent among what stands together',
    hint: 'Take the highlight away from one of them, or put it elsewhere.',
  }),
  'audit/off-guides': (p: { layout: string; slot: string; left: string; guides: readonly string[] }) => ({
    found: `The slot "${p.slot}" of layout "${p.layout}" begins ${p.left} in from the left edge, beside the layout's guides.`,
    expected: `${p.guides.join(', ')} in`,
    hint: 'Move it in the layout, or give the layout a guide there.',
  }),
  'audit/empty-third': ({ slide }: { slide: string }) => ({
    found: `The lower third of slide "${slide}" is empty.`,
    expected: 'a slide that is filled from top to bottom',
    hint: 'Fill an optional slot of its layout, or choose another layout.',
  }),
  'audit/no-title': ({ slide }: { slide: string }) => ({
    found: `Slide "${slide}" has no title.`,
    expected: 'a title',
    hint: 'Give its slide title: or fill the title slot.',
  }),
  'audit/no-alt-text': ({ slide, name }: { slide: string; name: string }) => ({
    found: `"${name}" on slide "${slide}" has no alternative text.`,
    expected: 'a sentence that says what it shows',
    hint: 'Add alt: with a message key.',
  }),

  // Finished decks that are read again
  'refresh/not-a-presentation': (p: {
    file: string;
    empty: boolean;
    format: string | undefined;
    isOther: boolean;
  }) => ({
    found: p.empty
      ? `${p.file} is empty (0 bytes)`
      : `${p.file} is no PowerPoint file${p.format === undefined ? '' : `, but ${p.format}`}`,
    expected: 'a .pptx file that surveydeck made',
    hint: p.empty
      ? 'get the file again from where it came'
      : p.isOther
        ? 'open it in the program that made it, save or export it there as PowerPoint (.pptx), and try again'
        : 'check the name of the file, and name the .pptx file itself',
  }),
  'refresh/password': (p: { file: string }) => ({
    found: `${p.file} is protected by a password`,
    expected: 'a .pptx file that opens without a password',
    hint: 'open it in PowerPoint, take the password away (File > Info > Protect Presentation), save it, and try again',
  }),
  'refresh/old-format': (p: { file: string; format: string }) => ({
    found: `${p.file} is in an old format of Office: ${p.format}`,
    expected: 'a .pptx file',
    hint: 'if it is a presentation, open it in PowerPoint, choose "Save As" PowerPoint Presentation (.pptx), and try again',
  }),
  'refresh/cut-short': (p: { file: string }) => ({
    found: `${p.file} is not complete: its end is missing`,
    expected: 'a whole .pptx file',
    hint: 'get the file again from where it came: a download or a copy may have been interrupted',
  }),
  'refresh/damaged': (p: { file: string; detail: string }) => ({
    found: `${p.file} is damaged: ${p.detail}`,
    expected: 'a .pptx file as PowerPoint or LibreOffice saved it',
    hint: 'get the file again from where it came; if PowerPoint opens it, save it there and try again',
  }),
  'refresh/too-large': (p: { file: string; detail: string }) => ({
    found: `${p.file} is larger than a deck can be, or would be when it is unpacked (${p.detail})`,
    expected: 'a deck of an ordinary size',
    hint: 'do not open this file unless you know who made it',
  }),
  'refresh/no-ledger': (p: { file: string }) => ({
    found: `${p.file} does not say what it was made from`,
    expected: 'a deck that surveydeck made, as it is or saved by PowerPoint or LibreOffice',
    hint: 'it was made by another program, or Keynote or Google Slides has saved it since: use the deck that "surveydeck build" makes',
  }),
  'refresh/damaged-ledger': (p: { file: string }) => ({
    found: `what ${p.file} says of its origin was changed after it was made: it cannot be trusted`,
    expected: 'the part customXml/item1.xml as surveydeck wrote it',
    hint: 'take an earlier copy of the file, or build the deck anew',
  }),
  'refresh/strict': (p: { file: string }) => ({
    found: `${p.file} is in the Strict Open XML format, which refresh reads but cannot write`,
    expected: 'a deck in the usual format of PowerPoint',
    hint: 'open it in PowerPoint, choose "Save As" PowerPoint Presentation (.pptx) instead of Strict Open XML, and refresh that file',
  }),
  'refresh/macros': (p: { file: string; ending: string; out: string }) => ({
    found: `${p.file} may hold macros, and PowerPoint does not open them in ${p.out}`,
    expected: `a new file whose name ends in .${p.ending}`,
    hint: `give --out a name that ends in .${p.ending}; to leave the macros behind, save the deck in PowerPoint without them first`,
  }),
  'refresh/ending': (p: { out: string; ending: string; known: readonly string[] }) => ({
    found: p.ending === '' ? `${p.out} has no ending` : `${p.out} ends in .${p.ending}`,
    expected: `the ending of a presentation: ${p.known.map((ending) => `.${ending}`).join(', ')}`,
    hint: 'give --out a name by which PowerPoint knows what the file is',
  }),
  'refresh/newer-ledger': (p: { file: string; version: number }) => ({
    found: `${p.file} was made by a newer surveydeck (ledger version ${p.version})`,
    expected: 'a deck of this version or an earlier one',
    hint: 'update surveydeck and try again',
  }),
  'deck/unknown-chart': (p: { file: string; kind: string; charts: readonly string[] }) => ({
    found: `${p.file} has charts of a kind that this version does not know (drawing: ${p.kind}): ${p.charts.join(', ')}`,
    expected: 'kinds of charts that this version draws',
    hint: 'use the version of surveydeck that made the deck; these charts are left as they are, and no pictures of the deck are made',
  }),

  // Translations as a whole
  'localize/missing': (p: { key: string; locale: string; base: string; ofProgram: boolean; line?: string }) => ({
    found: `"${p.key}"${p.ofProgram ? ', of the program’s words,' : ''} is not translated into "${p.locale}": ${p.base}`,
    expected: 'every text of the base language',
    hint: `Translate it${p.ofProgram ? ` in locales/${p.locale}.yaml` : ''}${p.line === undefined ? '' : ` (${p.line} …)`}, or build with --draft: it then stands in the base language, on slides marked DRAFT.`,
  }),
  'localize/stale': (p: { key: string; locale: string; base: string }) => ({
    found: `the base text of "${p.key}" changed after it was translated: ${p.base}`,
    hint: `Check the translation, then run: surveydeck text accept --locale ${p.locale} ${p.key}`,
  }),
  'localize/needs-review': (p: { key: string; others: number; locale: string }) => ({
    found: `"${p.key}"${p.others > 0 ? ` and ${p.others} more` : ''}: the translator asks someone to look at it`,
    hint: `"surveydeck text status --locale ${p.locale}" shows all of them. When one is right: surveydeck text accept --locale ${p.locale} ${p.key}`,
  }),
  'localize/answers-by-respondent': (p: { key: string; others: number; locale: string }) => ({
    found: `"${p.key}"${p.others > 0 ? ` and ${p.others} more` : ''}: answers are now found by their original text, no longer by the respondent`,
    expected: '"the answer as it was given": its translation',
    hint: `"surveydeck text status --locale ${p.locale}" shows the line to write for each.`,
  }),
  'localize/other-locale': (p: { found: string; expected: string }) => ({
    found: `the file says that its language is "${p.found}"`,
    expected: `"${p.expected}", as the file is called`,
    hint: 'Correct "locale:", or rename the file.',
  }),
  'localize/empty-base': (p: { key: string }) => ({
    found: `"${p.key}" has no words in the base language`,
    expected: 'words, from which it is translated',
    hint: 'Write them, or remove the key.',
  }),
  'localize/unknown-text': (p: { key: string; suggestion: string | undefined }) => ({
    found: `no translated text is called "${p.key}"`,
    expected: 'a key of the locale file, with * for any characters',
    hint: didYouMean(p.suggestion) ?? '"surveydeck text status" lists them',
  }),
  'localize/exists': (p: { file: string }) => ({
    found: `${p.file} exists already`,
    expected: 'a language that the survey does not have yet',
    hint: 'surveydeck text status shows what it lacks.',
  }),
  'localize/right-to-left': (p: { locale: string; script: string; downwards: boolean }) => ({
    found: `"${p.locale}" is written ${p.downwards ? 'from top to bottom' : 'from right to left'} (${scriptName(p.script)})`,
    expected: 'a language that is written from left to right',
    hint: 'Such decks cannot be made yet: texts, tables and charts would run the wrong way. Add another language, or another script of this one (e.g. az-Latn); a deck in this one has to be translated by hand in PowerPoint.',
  }),
  'localize/no-font': (p: {
    locale: string;
    script: string;
    characters: readonly string[];
    fonts: string;
    family: string | undefined;
  }) => ({
    found: `the brand's fonts for "${p.locale}" (${p.fonts}) do not have all ${scriptName(p.script)} letters of the language, e.g. ${few(p.characters)}`,
    expected: 'fonts with every letter of the language',
    hint: addFont({ family: p.family, language: p.locale }),
  }),
  'localize/base-language': (p: { locale: string }) => ({
    found: `"${p.locale}" is the language that all others are translated from`,
    expected: 'the language of a translation',
    hint: 'Change its words in its own file.',
  }),
  'localize/unknown-remark': (p: { id: string; suggestion: string | undefined }) => ({
    found: `figures.yaml has no editorial remark "${p.id}"`,
    expected: 'a name under editorial:, or * for all that wait for a reading',
    hint: didYouMean(p.suggestion) ?? '"surveydeck text read" lists those that wait',
  }),

  // Files that come back from a translator
  'import/encoding': (p: { found: string | undefined }) => ({
    found: p.found === undefined ? 'the file is not in UTF-8' : `the file says that it is in ${p.found}`,
    expected: 'UTF-8, as it was exported',
    hint: 'Save it as UTF-8 in the program that changed it.',
  }),
  'import/doctype': () => ({
    found: 'the file declares a document type or entities, which could make it read other files',
    expected: 'plain XLIFF 1.2 without <!DOCTYPE> and <!ENTITY>',
    hint: 'Do not use a file from someone that you do not know. The file was not read.',
  }),
  'import/damaged': (p: { problem: string }) => ({
    found: `the file is damaged: ${p.problem}`,
    expected: 'a file made by text export',
    hint: exportAgain,
  }),
  'import/version': (p: { found: string }) => ({
    found: `the file is ${p.found}`,
    expected: 'XLIFF 1.2, as it was exported',
    hint: 'Save it in that version.',
  }),
  'import/format': (p: { file: string }) => ({
    found: `it does not show what kind of file ${p.file} is`,
    expected: 'a name that ends with .xlf, .xliff, .po or .xlsx',
    hint: 'Rename it as it was exported.',
  }),
  'import/duplicate': (p: { key: string }) => ({
    found: `"${p.key}" stands in the file twice`,
    expected: 'every key once',
    hint: 'Remove one of them.',
  }),
  'import/columns': (p: { columns: readonly string[] }) => ({
    found: `the first sheet has no column "${p.columns.join('", "')}"`,
    expected: 'the headings of the exported file, in its first row',
    hint: exportAgain,
  }),
  'import/cell': (p: { cell: string; column: string; shows: string }) => ({
    found: `cell ${p.cell} ("${p.column}") holds ${p.shows}: a number, a date, a yes/no or a formula`,
    expected: 'a text',
    hint: 'Set the cell to the format "Text" and type it again.',
  }),
  'import/state': (p: { cell: string; found: string; known: readonly string[] }) => ({
    found: `cell ${p.cell} ("State") says "${p.found}"`,
    expected: oneOf(p.known),
    hint: 'Write "check" if someone must look at the translation; say why under "Comment".',
  }),
  'import/torn-row': (p: { key: string }) => ({
    found: `the key "${p.key}" does not stand beside its own base text: a column was edited, or sorted without the others`,
    expected: 'keys and base texts as they were exported',
    hint: 'Undo that, or sort whole rows only.',
  }),
  'import/other-survey': (p: { found: string | undefined; expected: string }) => ({
    found:
      p.found === undefined
        ? 'the file does not say which survey it belongs to'
        : `the file belongs to the survey "${p.found}"`,
    expected: `a file of "${p.expected}"`,
    hint: 'Import it in the project that it comes from.',
  }),
  'import/other-language': (p: { found: string; expected: string }) => ({
    found: `the file translates ${p.found}`,
    expected: p.expected,
    hint: 'Import the file of that language, or start the language with: surveydeck text add',
  }),
  'import/unknown-key': (p: { key: string; suggestion: string | undefined }) => ({
    found: `there is no text "${p.key}"`,
    expected: 'the keys as they were exported',
    hint: didYouMean(p.suggestion) ?? exportAgain,
  }),
  'import/base-changed': (p: { key: string; found: string; expected: string }) => ({
    found: `the base text of "${p.key}" is another one now; in the file it is: ${p.found}`,
    expected: p.expected,
    hint: exportAgain,
  }),
  'import/placeholders': (p: { key: string; lost: readonly string[]; added: readonly string[] }) => ({
    found: [
      p.lost.length > 0 ? `"${p.key}" has lost ${p.lost.join(', ')}` : '',
      p.added.length > 0 ? `"${p.key}" has ${p.added.join(', ')}, which its base text has not` : '',
    ]
      .filter(Boolean)
      .join('; '),
    expected: 'the same placeholders as in the base text',
    hint: 'Put back what stands in { } there.',
  }),
  'import/shifted': (p: { key: string; from: string; n: number; changed: number }) => ({
    found: `${p.n} of ${counted(p.changed, 'changed text')} would get the words that another changed text has now, the first being "${p.key}" with those of "${p.from}": rows of the file may have been shifted or exchanged`,
    hint: 'Compare some of them with their base texts before you take the file over.',
  }),
  'import/order': (p: { key: string; from: string; to: string }) => ({
    found: `the placeholders of "${p.key}" stand in another order: ${p.to}`,
    expected: `in the base text: ${p.from}`,
    hint: 'If the words beside each still belong to it, nothing is to be done; if two were exchanged, put them back.',
  }),
  'import/characters': (p: { key: string }) => ({
    found: `"${p.key}" holds characters that could not be read (�) or that no text may hold`,
    expected: 'the characters as they were typed',
    hint: 'The file was opened or saved in a wrong encoding at some point: go back to the one before.',
  }),
  'import/list': (p: { key: string; line: string }) => ({
    found: `"${p.key}": "${p.line}" says no number`,
    expected: 'lines like: three = 3',
    hint: 'Add "=" and the number.',
  }),
  'import/unwritable': (p: { keys: readonly string[]; problem: string | undefined }) => ({
    found: `the locale file cannot be written so that it says this: ${listed(p.keys)}${p.problem === undefined ? '' : `; it would say: ${p.problem}`}`,
    expected: 'texts that are read back as they were written',
    hint: 'Type these into the locale file by hand, or leave them out of the file to import.',
  }),
  'import/emptied': (p: { key: string }) => ({
    found: `the file has no translation of "${p.key}" any more`,
    hint: 'The present one stays. To remove it, remove it from the locale file.',
  }),

  // Comparing decks
  'compare/not-a-ledger': ({ file, detail }: { file: string; detail: string }) => ({
    found: `${file} is no ledger of a deck: ${detail}`,
    expected: 'what "surveydeck ledger FILE.pptx --out FILE.json" writes',
    hint: 'name the .pptx file itself, or write its ledger anew',
  }),
  'compare/newer-ledger': ({ file, version }: { file: string; version: number }) => ({
    found: `${file} was written by a newer surveydeck (ledger version ${version})`,
    expected: 'a ledger of this version or an earlier one',
    hint: 'update surveydeck and try again',
  }),
  'compare/no-survey': ({ folder }: { folder: string }) => ({
    found: `${folder} is no survey: it has no survey.yaml`,
    expected: "a survey's folder, e.g. data/ai-survey-2025",
    hint: 'name the folder that holds survey.yaml and responses.csv',
  }),
  'compare/no-deck': ({ name, wanted, known }: { name: string; wanted: string; known: readonly string[] }) => ({
    found: `surveydeck.yaml has no deck that ${name} was made by (${wanted})`,
    expected: oneOf(known),
    hint: 'go to the project that it was made in, or name the deck with --deck',
  }),
  'compare/nothing-there': ({
    name,
    suggestion,
    past,
  }: {
    name: string;
    suggestion: string | undefined;
    past: string;
  }) => ({
    found: `there is no file or folder ${name}`,
    expected: `a finished deck (.pptx), its ledger (.json), a survey's folder, or one as git had it: ${past}`,
    hint: didYouMean(suggestion) ?? `check the name; a state of git is named together with the folder, e.g. ${past}`,
  }),
  'compare/other-survey': ({
    name,
    survey,
    deck,
    own,
    mistakes,
  }: {
    name: string;
    survey: string;
    deck: string;
    own: string;
    mistakes: number;
  }) => ({
    found: `${name} is another survey (${survey}): the slides of ${deck}, which are about ${own}, cannot be made from it (${counted(mistakes, 'mistake')})`,
    expected: `a folder of the survey ${own}, or one with the same questions, words and figures`,
    hint: 'to compare decks of two surveys, build each in its own project and name the two .pptx files',
  }),

  // Refreshing edited decks
  'refresh/other-deck': (p: { file: string; is: DeckIdentity; wanted: DeckIdentity }) => ({
    found: `${p.file} is another deck: ${deckName(p.is)} (slides · survey · language)`,
    expected: deckName(p.wanted),
    hint: 'name the right deck with --deck, its data with --survey, its language with --locale',
  }),
  'refresh/deck-not-in-project': (p: { file: string; is: DeckIdentity; known: readonly string[] }) => ({
    found: `${p.file} is ${deckName(p.is)} (slides · survey · language), which surveydeck.yaml does not have`,
    expected: `a deck of this project: ${p.known.join(', ')}`,
    hint: 'go to the project that it was made in, or name the deck with --deck and its data with --survey',
  }),

  // Text files and tables
  'text/forbidden-character': (p: { name: string; isHalf: boolean }) => ({
    found: p.isHalf ? `half a character (${p.name})` : `the invisible control character ${p.name}`,
    expected: 'visible text',
    hint: 'delete it; it often comes in with text that was copied',
  }),
  'input/empty-file': () => ({
    found: 'the file is empty',
    expected: 'a file with something in it',
    hint: 'was it saved? is it the right file?',
  }),
  'input/other-format': (p: { format: string }) => ({
    found: `the file is ${p.format}, whatever its name says`,
    expected: 'a text file in UTF-8',
    hint: /^Excel/.test(p.format) ? 'in Excel, save it as "CSV UTF-8"' : 'export it again in the right format',
  }),
  'table/blank-rows': (p: { rows: number }) => ({
    found: `${p.rows === 1 ? 'the last row is' : `the last ${p.rows} rows are`} empty and not counted`,
  }),
  'input/shift-jis': () => ({
    found: 'the file is Shift_JIS and was read as such',
    hint: 'save it as UTF-8 to be safe',
  }),
  'input/other-encoding': (p: { encoding: string }) => ({
    found: `the file is ${p.encoding} and was read as such`,
    hint: 'save it as UTF-8 to be safe',
  }),
  'input/unsure-encoding': (p: { samples: readonly { encoding: string; words: string }[] }) => ({
    found: `the file is no UTF-8, and what it says cannot be told: ${either(p.samples.map(({ encoding, words }) => `"${words}" (${encoding})`))}`,
    expected: 'a text file in UTF-8',
    hint: 'Save the file again as "CSV UTF-8" or "UTF-8".',
  }),
  'input/undecodable': (p: { bytes: string }) => ({
    found: `this line holds bytes that are no text (${p.bytes})`,
    expected: 'a text file in UTF-8 (or Shift_JIS)',
    hint: 'save the file again as "CSV UTF-8" or "UTF-8"',
  }),
  'table/ragged-row': (p: { cells: number; columns: number }) => ({
    found: `this row has ${counted(p.cells, 'cell')}`,
    expected: `${p.columns}, as many as there are columns`,
    hint: 'is a comma missing or too many? a text with a comma must stand in "…"',
  }),
  'table/unclosed-quote': () => ({
    found: 'the quotation mark that opens here is never closed',
    expected: '"…" around a whole cell, and "" for a quotation mark inside it',
    hint: 'add the closing quotation mark, or remove this one',
  }),
  'table/stray-quote': () => ({
    found: 'a quotation mark in the middle of a cell; what follows could not be read',
    expected: '"…" around a whole cell, and "" for a quotation mark inside it',
    hint: 'save the table again as "CSV UTF-8", or mend this line by hand',
  }),
  'table/wrong-separator': (p: { separator: string }) => ({
    found: `the columns are separated by ${p.separator === ';' ? 'semicolons' : 'tabs'}`,
    expected: 'commas',
    hint: 'save the file again as "CSV UTF-8 (comma delimited)"',
  }),
  'table/duplicate-column': (p: { column: string; first: number; second: number }) => ({
    found: `two columns are called "${p.column}" (numbers ${p.first} and ${p.second})`,
    expected: 'each column once',
    hint: 'rename or remove one',
  }),
  'table/unnamed-column': (p: { number: number }) => ({
    found: `column ${p.number} has no name in the first line`,
    expected: 'a name over every column',
    hint: 'name it or remove the column',
  }),
  'table/long-row': (p: { most: number }) => ({
    found: `this row has more than ${p.most} characters`,
    expected: 'one row a respondent',
    hint: 'look for a quotation mark that opens here and is closed much later',
  }),
  'input/too-large': (p: { megabytes: number; most: number }) => ({
    found: `the file has ${p.megabytes} MB`,
    expected: `at most ${p.most} MB`,
    hint: 'look whether it is the right file, or take out what does not belong in it',
  }),
  'table/no-rows': () => ({
    found: 'the table has column names, but no row',
    expected: 'one row a respondent',
    hint: 'add the answers below the first line',
  }),

  // Exports of survey tools
  'export/refused-format': (p: { format: string; kind: string }) => ({
    found: `the file is ${p.format}, which is not read`,
    expected: 'an export as CSV, TSV, XLSX, SPSS (.sav, .zsav), or Triple-S with CSV data',
    hint: refusedFormats[p.kind] ?? 'export the answers again from your survey tool, as CSV or XLSX',
  }),
  'export/not-that-format': (p: { format: string; declared: string }) => ({
    found: `the file is ${p.format}, whatever its name says`,
    expected: `${p.declared}, which is declared for it`,
    hint: `write format: ${p.format}, or name another file`,
  }),
  'export/not-that-encoding': (p: { encoding: string }) => ({
    found: `some bytes of the file cannot be ${p.encoding}`,
    expected: `text in ${p.encoding}, which is declared for it`,
    hint: 'leave the encoding out, so that it is found out, or declare the right one',
  }),
  'export/unknown-encoding': (p: { name: string }) => ({
    found: `the encoding "${p.name}" is not read`,
    expected: 'UTF-8, UTF-16, Shift_JIS, EUC-JP or Windows-1252',
    hint: 'leave the encoding out, so that it is found out, or save the file as UTF-8',
  }),
  'export/wrong-delimiter': (p: { delimiter: string }) => ({
    found: `"${p.delimiter}" cannot stand between cells`,
    expected: 'one character, for example a comma, a semicolon or a tab',
    hint: 'leave the delimiter out, so that it is found out',
  }),
  'export/unsure-delimiter': (p: { taken: string; or: string }) => ({
    found: `cells are taken to be separated by ${delimiterName(p.taken)}; with ${delimiterName(p.or)}, they would make a table too`,
    hint: 'look whether the columns are right; if not, declare the delimiter',
  }),
  'export/inner-quote': () => ({
    found: 'a quotation mark stands in a cell that does not begin with one; it is kept as it is',
    hint: 'look whether the cell is whole; the usual spelling is "…" around the cell and "" inside',
  }),
  'export/odd-row': (p: { cells: number; most: number }) => ({
    found: `this row has ${counted(p.cells, 'cell')}, most rows have ${p.most}`,
    expected: `${p.most}, as in most rows`,
    hint: 'look whether a delimiter is missing or too many, or whether the row is a title or a note',
  }),
  'export/dropped-character': (p: { name: string }) => ({
    found: `the invisible control character ${p.name} in this cell is left out`,
    hint: 'it often comes in with text that was copied; nothing has to be done',
  }),
  'export/too-many-cells': (p: { rows: number; columns: number; most: number }) => ({
    found: `the table has more than ${p.rows} rows and ${p.columns} columns`,
    expected: `at most ${p.most} cells`,
    hint: 'look for a cell far below or far right of the others, and delete its row or column',
  }),
  'export/damaged-workbook': (p: { problem: string }) => ({
    found: `the workbook cannot be read (${p.problem})`,
    expected: 'an Excel workbook (.xlsx) as a spreadsheet saves it',
    hint: 'open it in Excel and save it again, or download it again',
  }),
  'export/unpacks-too-large': () => ({
    found: 'the workbook would unpack into more than any table of answers',
    expected: 'an Excel workbook of a usual size',
    hint: 'look whether it is the right file; if so, export the answers as CSV',
  }),
  'export/unknown-sheet': (p: { name: string; known: readonly string[] }) => ({
    found: `the workbook has no sheet "${p.name}"`,
    expected: oneOf(p.known),
    hint: 'name one of its sheets',
  }),
  'export/empty-formula': (p: { sheet: string; cell: string; count: number }) => ({
    found:
      p.count === 1
        ? `cell ${p.cell} of the sheet "${p.sheet}" is a formula whose value is not in the file; it counts as empty`
        : `${p.count} cells of a column are formulas whose values are not in the file, the first of them ${p.cell} of the sheet "${p.sheet}"; they count as empty`,
    expected: 'the value beside every formula, as spreadsheets save it',
    hint: 'if they are needed, open the file in Excel, let it calculate, and save it again',
  }),
  'export/error-cell': (p: { sheet: string; cell: string; shows: string }) => ({
    found: `cell ${p.cell} of the sheet "${p.sheet}" shows the error ${p.shows}`,
    hint: 'correct the formula, or declare the text as missing',
  }),
  'export/hidden-sheet': (p: { sheet: string }) => ({
    found: `the sheet "${p.sheet}" is hidden; it is read behind the others`,
  }),
  'export/hidden-rows': (p: { sheet: string; rows: number }) => ({
    found: `${counted(p.rows, 'row')} of the sheet "${p.sheet}" ${p.rows === 1 ? 'is' : 'are'} hidden, perhaps by a filter; all are read`,
  }),
  'export/damaged-markup': (p: { problem: string }) => ({
    found: `the file is no sound XML (${p.problem})`,
    expected: 'XML as the survey tool writes it',
    hint: 'download it again; if it was edited by hand, mend this place',
  }),
  'export/no-variables': (p: { tool: string }) => ({
    found: `the ${p.tool} file describes no question`,
    expected: 'at least one question',
    hint: 'look whether it is the right file, or export it again',
  }),
  'export/needs-data-file': () => ({
    found: 'the file is the description of Triple-S, which holds no answers',
    expected: 'its data file (.csv) as well',
    hint: 'name both files',
  }),
  'export/no-field': (p: { variable: string; field: number; fields: number }) => ({
    found: `"${p.variable}" is in field ${p.field}, but the rows of the data have ${counted(p.fields, 'field')}`,
    expected: 'the data file that belongs to this description',
    hint: 'look whether the two files are of the same export',
  }),
  'export/no-codebook': () => ({
    found: 'the file is no list of questions or labels that is known',
    expected:
      'a data dictionary of REDCap, an XLSForm, a structure of LimeSurvey (.lss), Triple-S, or a table with the headings variable, wording, value, label',
    hint: 'write one row for each value: the name of the column, its wording, the value, its label',
  }),
  'export/odd-choices': (p: { variable: string; choice: string }) => ({
    found: `the choice "${p.choice}" of "${p.variable}" has no code and label; it is left out`,
    expected: '"code, label" for each choice, with | between them',
    hint: 'add its code and a comma',
  }),
  'export/unknown-list': (p: { variable: string; list: string }) => ({
    found: `"${p.variable}" takes its choices from the list "${p.list}", which the file does not have`,
    expected: 'the list on the sheet "choices"',
    hint: 'choices that are loaded from elsewhere have no labels: their codes are shown',
  }),

  // Files and folders
  'input/no-project': (p: { folder: string }) => ({
    found: `no surveydeck.yaml in ${p.folder} or in a folder above it`,
    expected: 'the project file, which lists the decks',
    hint: 'go to the project folder first (cd …), or give all of --survey, --template and --brand',
  }),
  'input/no-current-folder': () => ({
    found: 'the current folder is no longer there: it was deleted or moved',
    expected: 'a folder',
    hint: 'go to the project folder again (cd …)',
  }),
  'input/no-releases': (p: { folder: string }) => ({
    found: `no surveydeck.yaml in ${p.folder} or in a folder above it, beside which the folder of the releases would be`,
    expected: 'a project, or the folder of the releases',
    hint: 'go to the project folder first (cd …), or give --releases with the folder',
  }),
  'input/missing-file': (p: { file: string; suggestion: string | undefined }) => ({
    found: `${p.file} does not exist`,
    expected: 'a file',
    hint: didYouMean(p.suggestion) ?? 'check the path, or create the file',
  }),
  'input/unreadable-file': (p: { file: string; why: Words }) => ({
    found: `${p.file} cannot be read: ${p.why}`,
    expected: 'a file that you may read',
    hint: 'put a file there that can be opened',
  }),
  'input/is-folder': (p: { file: string }) => ({
    found: `${p.file} is a folder`,
    expected: 'a file',
    hint: 'name a file in it, or put a file in its place',
  }),
  'input/no-layouts': (p: { folder: string }) => ({
    found: `${p.folder} holds no layout`,
    expected: 'a folder with *.yaml files, one a slide layout',
    hint: 'correct "layouts:" in surveydeck.yaml',
  }),
  'input/picture-outside-project': (p: { path: string }) => ({
    found: `the picture "${p.path}" lies outside the project`,
    expected: 'a path inside the project folder or the survey folder, e.g. assets/logo.svg',
    hint: 'copy the picture into the project',
  }),
  'input/not-a-picture': (p: { path: string }) => ({
    found: `"${p.path}" is not a picture`,
    expected: 'a PNG, JPEG or SVG file',
    hint: 'export the picture again, or name another file',
  }),
  'input/damaged-picture': (p: { path: string }) => ({
    found: `"${p.path}" is damaged: it is cut off, or some of its bytes are wrong`,
    expected: 'a picture that is whole',
    hint: 'copy or export it again',
  }),
  'input/huge-picture': (p: { path: string }) => ({
    found: `"${p.path}" says that it has more than 50 million pixels`,
    expected: 'a picture as large as a slide, e.g. 4000 × 2250 pixels',
    hint: 'export it again in a smaller size',
  }),
  'input/complex-svg': (p: { path: string }) => ({
    found: `"${p.path}" is too complex to be drawn`,
    expected: 'an SVG of at most 4 MB, with elements no deeper than 200 inside of each other',
    hint: 'simplify it in a drawing program, or export it as a PNG',
  }),
  'draw/damaged-picture': (p: { path: string }) => ({
    found: `"${p.path}" is damaged: it cannot be drawn`,
    expected: 'a picture that opens',
    hint: 'open it in a drawing program and export it again',
  }),
  'draw/damaged-font': (p: { family: string }) => ({
    found: `this file of the font "${p.family}" is damaged: nothing can be drawn with it`,
    expected: 'a font that opens',
    hint: 'install it again, or name another file',
  }),
  'input/active-svg': (p: { path: string }) => ({
    found: `"${p.path}" holds scripts, or parts that lie elsewhere`,
    expected: 'an SVG picture that is whole in itself',
    hint: 'export it again as a plain SVG, or as PNG',
  }),
  'input/svg-font': (p: { path: string }) => ({
    found: `"${p.path}" holds words in a font that the brand does not have`,
    expected: 'words as outlines, or in a font of the brand file',
    hint: 'convert the words to outlines (paths) and export it again',
  }),
  'input/talkative-picture': (p: { path: string; what: readonly string[] }) => ({
    found: `"${p.path}" carries more than its pixels (${p.what.join(', ')}): a camera, a place, a program or a date, which go out with every deck`,
    expected: 'a picture without such data',
    hint: 'export it again without metadata',
  }),
  'input/not-a-font': (p: { path: string }) => ({
    found: `"${p.path}" is not a font`,
    expected: 'a TrueType or OpenType file (.ttf, .otf)',
    hint: 'name another file',
  }),
  'output/is-input': (p: { path: string }) => ({
    found: `${p.path} is one of the files that this is made from`,
    expected: 'the name of a new file',
    hint: 'choose another name with --out; nothing was changed',
  }),
  'output/other-file': (p: { path: string; format: string | undefined }) => ({
    found: p.format === undefined ? `${p.path} exists already, and nothing in it says that surveydeck wrote it` : `${p.path} exists already, and is something else (${p.format}) than what would be written`, // prettier-ignore
    expected: 'a new file, or an earlier one of the same kind',
    hint: 'choose another name with --out, or delete the file first; nothing was changed',
  }),
  'export/not-imported': (p: { path: string; n: number; key: string; locale: string }) => ({
    found:
      p.n === 0
        ? `${p.path} comes from surveydeck, but cannot be read any more: translations may be in it`
        : `${p.path} has ${p.n === 1 ? 'a text' : `${p.n} texts`} that somebody worked on and that was not imported: "${p.key}"${p.n > 1 ? ' …' : ''}`,
    expected: 'a new file, or an earlier one as it was exported',
    hint: `take them over first: surveydeck text import ${p.path} --locale ${p.locale} (then with --write); or choose another name with --out, or delete the file. Nothing was changed`,
  }),
  'output/edited': (p: { path: string; by: string }) => ({
    found: `${p.path} was saved by ${p.by === '' ? 'another program' : p.by} after surveydeck wrote it: somebody’s changes may be in it`,
    expected: 'a new file, or an earlier one as surveydeck wrote it',
    hint: `to keep the changes, move it to another folder, and put today’s figures into it with "surveydeck refresh FILE --out NEW_FILE"; if nobody needs them, delete it. Nothing was changed`,
  }),
  'output/not-writable': (p: { path: string; why: Words }) => ({
    found: `${p.path} cannot be written: ${p.why}`,
    expected: 'a folder in which you may create files',
    hint: 'close the file if PowerPoint has it open, or choose another folder with --out; nothing was changed',
  }),

  // Accounts
  'account/bad-name': (p: { name: string }) => ({
    found: `"${p.name}" cannot be the name of an account`,
    expected:
      'at most 64 letters, digits, ".", "_", "-", "+" and "@", with single spaces between words; a letter or a digit first',
    hint: 'choose another name, e.g. yamada or yamada@example.com',
  }),
  'account/name-taken': (p: { name: string }) => ({
    found: `there is an account "${p.name}" already`,
    expected: 'a name of its own for each account; capitals do not tell two apart',
    hint: 'choose another name, or give that account a new password or another role',
  }),
  'account/unknown-name': (p: Unknown) => ({
    found: `there is no account "${p.name}"`,
    expected: p.known.length === 0 ? 'an account; there is none yet' : oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? '"surveydeck user list" shows the accounts',
  }),
  'account/last-administrator': (p: { name: string }) => ({
    found: `"${p.name}" is the last administrator`,
    expected: 'an administrator at all times',
    hint: 'make someone else an administrator first; nothing was changed',
  }),
  'account/too-many': (p: { most: number }) => ({
    found: `there are ${p.most} accounts already`,
    expected: `at most ${p.most}`,
    hint: 'remove accounts that nobody uses any more',
  }),
  'account/short-password': (p: { length: number; least: number }) => ({
    found: `the password has ${counted(p.length, 'character')}`,
    expected: `at least ${p.least}`,
    hint: 'take several words: what is long is hard to guess, and easy to remember',
  }),
  'account/long-password': (p: { length: number; most: number }) => ({
    found: `the password has ${counted(p.length, 'character')}`,
    expected: `at most ${p.most}`,
    hint: 'take a shorter one',
  }),
  'account/hopeless-password': (_p: object) => ({
    found: 'the password is easy to guess: common words, the name of the account, or a few characters again and again',
    expected: 'a password that nobody else would think of',
    hint: 'take several words that have nothing to do with each other',
  }),
  'account/not-writable': (p: { file: string; why: Words }) => ({
    found: `${p.file} cannot be written: ${p.why}`,
    expected: 'a folder in which the program may write',
    hint: 'give the user of the program that right, make room on the disk, or choose another folder with --releases; nothing was changed',
  }),
  'account/busy': (p: { file: string; lock: string }) => ({
    found: `${p.file} is being changed by another process, and has been for a while`,
    expected: 'a turn within ten seconds',
    hint: `try again in a minute; if it stays so, and no other surveydeck is running, delete ${p.lock}`,
  }),
  'account/not-logged': (p: { why: Words }) => ({
    found: `what was done is not in the log: ${p.why}`,
  }),
  'account/sessions-lost': (p: { file: string }) => ({
    found: `${p.file} is damaged and is written anew: everyone has to sign in again`,
  }),

  // States of git
  'input/no-git': ({ name }: { name: string }) => ({
    found: `${name} names a state of git, but git is not installed`,
    expected: 'the program git',
    hint: 'install git, or name a folder or a file instead',
  }),
  'input/no-repository': ({ name, folder }: { name: string; folder: string }) => ({
    found: `${name} names a state of git, but ${folder} is not kept in git`,
    expected: 'a folder with a git history',
    hint: 'go to the project that git keeps, or name a folder or a file instead',
  }),
  'input/unknown-revision': ({ name, revision }: { name: string; revision: string }) => ({
    found: `${name}: git knows no state "${revision}"`,
    expected: 'a commit, branch or tag, e.g. HEAD~1:data/ai-survey-2025',
    hint: '"git log --oneline" lists the states there are',
  }),
  'input/not-in-revision': ({ name, folder, revision }: { name: string; folder: string; revision: string }) => ({
    found: `${name}: there is no folder ${folder} in ${revision}`,
    expected: "a survey's folder as git has it, named from the top of the repository",
    hint: `"git ls-tree --name-only ${revision}" lists what there is; a path that begins with ./ counts from here`,
  }),
  'input/git-folder-too-large': ({ name, megabytes, limit }: { name: string; megabytes: number; limit: number }) => ({
    found: `${name} holds ${megabytes} MB`,
    expected: `at most ${limit} MB`,
    hint: "name the survey's own folder",
  }),
  'input/git-failed': ({ name, says }: { name: string; says: string }) => ({
    found: `${name} cannot be read from git: ${says}`,
    expected: 'a repository that is whole',
    hint: '"git fsck" tells what is wrong',
  }),

  // Folders of releases
  'releases/no-folder': (p: { folder: string }) => ({
    found: `nothing was published in ${p.folder} yet`,
    expected: 'a folder that surveydeck publishes into',
    hint: 'publish a deck ("surveydeck publish"), or name another folder with --releases',
  }),
  'releases/other-folder': (p: { folder: string; name: string }) => ({
    found: `${p.folder} holds something else than published decks, e.g. ${p.name}`,
    expected: 'an empty folder, or one that surveydeck publishes into',
    hint: 'name another folder with --releases; nothing was written there',
  }),
  'releases/newer': (p: { folder: string; found: number; known: number }) => ({
    found: `${p.folder} is of version ${p.found}, written by a newer surveydeck`,
    expected: `version ${p.known} or older, which this surveydeck knows`,
    hint: 'install the newer surveydeck; nothing was changed',
  }),
  'releases/bad-format': (p: { expected: string }) => ({
    found: 'this file does not say what its folder holds',
    expected: p.expected,
    hint: 'if the folder is one of published decks, restore the file from a backup or write this line; else name another folder with --releases',
  }),
  'releases/no-entry': (p: { deck: string; n: string; known: readonly string[] }) => ({
    found: `"${p.deck}" was not published as number ${p.n}`,
    expected: p.known.length === 0 ? 'a deck that was published' : oneOf(p.known),
    hint: '"surveydeck releases" lists what was published',
  }),
  'releases/is-current': (p: { deck: string; n: number }) => ({
    found: `number ${p.n} is what "${p.deck}" shows already`,
    expected: 'the number of another release',
    hint: '"surveydeck releases" lists what was published',
  }),
  'releases/removed': (p: { deck: string; n: number; at: string }) => ({
    found: `number ${p.n} of "${p.deck}" was removed on ${p.at}`,
    expected: 'a release that is still kept',
    hint: 'restore it from a backup, or choose another: "surveydeck releases" lists them',
  }),
  'releases/moved': (p: { deck: string; n: number; by: string }) => ({
    found: `${p.by} was faster: "${p.deck}" has another release now, number ${p.n}`,
    expected: 'a deck that nobody changes at the same time',
    hint: 'look at it, and try again if yours should follow; nothing was changed',
  }),
  'releases/damaged-entry': (p: { object: string; what: Words }) => ({
    found: `an entry of the log of what was published is damaged (${p.object}): ${p.what}`,
    expected: 'the file as it was written',
    hint: 'restore it from a backup. Without it, a deck whose later entries are whole is shown as always; of another nobody knows what is current until it is published or rolled back anew',
  }),
  'releases/damaged': (p: { object: string; what: Words; n: number; deck: string; part: Words }) => ({
    found: `number ${p.n} of "${p.deck}" is damaged: ${p.part} (${p.object}): ${p.what}`,
    expected: 'the file as it was published',
    hint: 'restore it from a backup, or publish the same files anew; until then it is not served',
  }),
  'releases/damaged-object': (p: { object: string; what: Words }) => ({
    found: `a published file is damaged (${p.object}): ${p.what}`,
    expected: 'the file as it was published',
    hint: 'restore it from a backup; "surveydeck releases verify" names all that is damaged',
  }),

  // YAML
  'yaml/syntax': (p: { problem: Words }) => ({
    found: `this is not valid YAML: ${p.problem}`,
    expected: '"key: value" lines, indented with spaces',
    hint: 'look at this line and the one above it',
  }),
  'yaml/unquoted': (p: { written: string; quoted: string }) => ({
    found: `this text has no quotes, and YAML reads marks in it as its own: ${p.written}`,
    expected: 'quotes around a text that begins with { } [ ] * & ! % @ ` | > " or \', or has ": " in it',
    hint: `Write ${p.quoted}`,
  }),
  'yaml/swallowed-comment': (p: { comment: string }) => ({
    found: `YAML takes "${p.comment}" for a comment, so that it is no part of the text`,
    expected: 'quotes around a text with " #" in it, and a space after the # of a comment',
    hint: 'Put the text into quotes or, if it is a comment, a space after #.',
  }),
  'yaml/duplicate-key': (p: { key: string; firstLine: number }) => ({
    found: `the key "${p.key}" stands here a second time (first in line ${p.firstLine})`,
    expected: 'each key once',
    hint: 'remove or rename one of the two',
  }),
  'yaml/similar-key': (p: { key: string; other: string; line: number }) => ({
    found: `only capitals or the width of letters tell "${p.key}" from "${p.other}" (line ${p.line})`,
    expected: 'keys that cannot be mistaken for each other',
    hint: 'rename one of the two, or remove it if the same was meant',
  }),
  'yaml/unknown-tag': (p: { tag: string }) => ({
    found: `the tag ${p.tag} is not known`,
    expected: 'a value without a tag',
    hint: 'put the value into quotes if it should start with "!", or remove the tag',
  }),
  'yaml/merge-key': () => ({ found: 'a merge key (<<:)', expected: 'keys written out', hint: 'copy the keys here' }),
  'yaml/unknown-alias': (p: { alias: string }) => ({
    found: `*${p.alias} refers to nothing`,
    expected: `&${p.alias} somewhere above it`,
    hint: 'Write the value out; a text that begins with * stands in quotes.',
  }),
  'yaml/alias-loop': (p: { alias: string }) => ({
    found: `*${p.alias} stands inside of what it refers to`,
    expected: 'a value of its own',
    hint: 'write the value out',
  }),
  'yaml/too-many-aliases': (p: { most: number }) => ({
    found: 'the aliases of this file unfold into an enormous text',
    expected: `at most ${p.most} uses of an alias, nested ones counted each time`,
    hint: 'write the values out',
  }),
  'yaml/too-deep': () => ({
    found: 'this file is nested too deeply to be read',
    expected: 'a few levels of indentation',
    hint: 'look for a bracket that is never closed',
  }),

  // The preview
  'preview/port-in-use': ({ port }: { port: number }) => ({
    found: `another program (perhaps another preview) already listens on port ${port}`,
    expected: 'a free port',
    hint: `stop that program, or choose another port: --port ${port === 65535 ? port - 1 : port + 1}`,
  }),
  'preview/other-port': ({ port, taken }: { port: number; taken: number }) => ({
    found: `port ${taken} is in use, perhaps by another preview; this one is on port ${port}`,
  }),
  'preview/port-refused': ({ port, code }: { port: number; code: string }) => ({
    found: `this computer does not let us listen on port ${port} (${code})`,
    expected: 'a port from 1024 up',
    hint: 'choose another port: --port 4173',
  }),
  'preview/fault': ({ message }: { message: string }) => ({
    found: `a fault of surveydeck itself, not of your files: ${message}`,
    expected: 'a program that shows your slides, or says what is wrong with a file',
    hint: 'undo your last change, and report this with the lines on the terminal',
  }),
};

/** What each rule of `lint` asks of a PowerPoint file, and why. */
export const lint = {
  // Files that cannot be judged
  'not-a-package':
    'The file is no PowerPoint file (.pptx): it is not even a zip. Was it renamed, or saved by another program?',
  'zip-truncated': 'The file is cut off or its directory is damaged; copy or download it again.',
  'zip-bomb':
    'The file unfolds into far more than a presentation can hold, so it was not opened. Do not open it either.',
  encrypted: 'The file is protected by a password; save it without one first.',
  'old-format':
    'The file is in an old format of Office, not in that of PowerPoint since 2007; if it is a presentation, save it as .pptx first.',
  'not-a-presentation': 'The file is a zip, but holds no presentation: perhaps a document, a workbook or an archive.',

  // The zip around the parts
  'zip-entry': 'A part cannot be unpacked: wrong checksum, size or method. PowerPoint repairs or refuses the file.',
  'zip-frame': 'Bytes stand before the first or behind the last part; a file must begin and end with its zip.',
  'zip-name': 'A part has a name that another has too (capitals do not count) or that leads out of the package.',
  'zip-folder': 'The zip has entries for folders; a package has only parts.',
  'zip-stored': 'XML parts are stored without compression, so the file is several times as large as need be.',
  'zip-first': 'The content types are not the first part; mail filters and servers tell the kind of file by that.',
  'xml-encoding': 'An XML part is not in UTF-8 or UTF-16.',
  'xml-characters':
    'A control character that XML cannot hold stands in a part; Office refuses the file. Strip it from the text.',
  'xml-wellformed': 'A part is not well-formed XML: a tag is not closed, or a character such as & was not escaped.',
  'xml-dtd':
    'An XML part declares a document type, which packages must not: through it a file can reach out or unfold.',

  // Content types
  'ct-missing': 'A part has no content type; each needs one, even one that nothing uses.',
  'ct-phantom': 'The content types list a part that is not there.',
  'ct-duplicate': 'The content type of a part or extension is declared twice.',
  'ct-mime': 'A picture has a content type that does not exist.',
  'type-macros':
    'Macros, content type and the ending of the name do not agree; PowerPoint opens macros in .pptm, .ppsm and .potm only.',
  'type-name':
    'The ending of the name is that of another kind of presentation (presentation, show, template) than the content type.',
  'ct-relation': 'The content type of a part is not the one that the reference to it promises.',
  'ct-unused': 'A content type is declared for an extension that no part has.',

  // Relationships
  'rel-target': 'A reference leads to a part that is not there.',
  'rel-once': 'A part refers twice to what there is at most once, such as the properties; Office refuses the file.',
  'rel-lost': 'PowerPoint lost the picture before the file was saved; put it in again.',
  'rel-id': 'Two references of a part have the same id, or one has none; PowerPoint refuses the file.',
  'rel-reference': 'An element names a reference that its part does not have, or one to another kind of part.',
  'rel-link': 'A link to a slide needs a reference to a slide, any other link one to an address.',
  'rel-source': 'There are references of a part that is not in the file.',
  'rel-address': 'A link has an address that is none: a blank, a bracket or a bare % in it must be escaped.',
  'rel-unused': 'A reference to a picture, chart or address that its part does not use; the part rides along unseen.',
  'orphan-part': 'Nothing refers to this part: dead weight, which the next save drops, and perhaps something private.',

  // The presentation
  'required-parts': 'A presentation needs one main part, a slide master and a size of its slides.',
  'pres-ids': 'Ids of slides, masters and layouts are unique, those of slides from 256, the others from 2147483648.',
  'pres-slides': 'Each slide of the file stands in the list of slides, once.',
  'slide-layout': 'A slide has one layout, a layout one master, and the master lists the layout.',
  'section-ids': 'Ids of sections are GUIDs in capitals, and every slide stands in one section, once.',

  // The schema
  'schema-order': 'Elements stand in another order than the schema says; PowerPoint reads them in that order only.',
  'schema-unknown': 'An element stands where the schema does not allow it.',
  'schema-missing': 'An element that the schema demands is not there.',
  'schema-twice': 'An element stands several times where the schema allows one.',
  'schema-text': 'Words stand where the schema allows none; Office refuses or drops them.',
  'attr-unknown': 'The schema gives the element no such attribute: a slip of the pen, or something of a later version.',
  'attr-value':
    'An attribute has a value that the schema does not allow, or is missing; measured to bring the repair dialog.',
  'attr-junk': 'An attribute holds what a program failed to compute.',

  // Shapes
  frame: 'Places and sizes are whole numbers of EMU, and sizes are not negative (a flipped shape says flipH or flipV).',
  'preset-name': 'There is no such preset shape; PowerPoint repairs the file and drops the shape.',
  'preset-handle': 'The shape has no adjust handle of that name.',
  'shape-id': 'Two shapes of a page have the same id; animations, links and readers mix them up.',
  'background-effect':
    'A background does not say its effects (none); PowerPoint always writes them, Google Slides never.',
  'shape-text': 'A shape has no text body, not even an empty one; some builds of Office were reported to repair that.',
  'outline-empty': 'An outline says nothing at all; say that there is none, or leave it out.',
  'shape-name':
    'Objects of a slide have the same name or none; the selection pane and programs cannot tell them apart.',
  'off-slide': 'An object lies partly outside of the slide.',
  'copied-identity': 'Objects share the identity by which Office knows them again when versions are merged.',

  // Placeholders
  'ph-layout': 'A placeholder is not in the layout of its slide, or is there of another type: it inherits nothing.',
  'ph-once': 'Two shapes of a slide fill the same placeholder.',
  'ph-prompt': 'Prompts belong to layouts; on a slide the mark does nothing.',
  'ph-empty': 'An empty placeholder: "Click to add text" while editing, and a blank for screen readers. Remove it.',
  'ph-repeats':
    'A placeholder repeats the place that its layout gives it, so that moving it on the layout moves nothing.',
  'ph-index': 'A placeholder of a master or layout has an index that no slide can refer to.',
  'slide-number': 'A slide number is plain text: it stays as it is when slides are moved. It must be a field.',

  // Texts
  'text-junk': 'A text is what a program failed to compute.',
  'text-newline': 'A line feed inside a text is shown as a blank; lines are paragraphs or breaks of their own.',
  'text-lost': 'A character was lost (U+FFFD): half of a pair, or a file read in the wrong encoding.',
  'text-nfc':
    'Japanese marks stand apart from their kana (NFD, as in macOS file names); search does not find the words.',
  'run-empty': 'A run of text holds nothing.',
  'break-look':
    'A line break does not say its size beside text that does: it is 18 points high, and its line grows by it.',
  'link-blank': 'A link repeats attributes that say nothing.',

  // Languages
  language: 'The language of a text is not that of its characters; it decides spelling, line breaks, fonts and voice.',
  'theme-east-asian':
    'A deck with Japanese text has a theme without an East Asian font: Office picks one by the language of its menus.',
  'font-charset': 'Japanese text names a font for Chinese or Korean: its kanji may take foreign forms.',
  'font-fixed': 'Text names its typeface instead of the theme’s (+mn-lt, +mn-ea): a changed theme does not reach it.',
  'color-fixed': 'Shapes name their colours instead of the theme’s: a changed theme does not reach them.',

  // Tables
  'table-grid': 'Each row has as many cells as the table has columns, and what is merged lies inside and is marked.',
  'table-cell': 'A cell has no text body; an empty or merged one has an empty body.',
  'table-header': 'A table does not mark its header row, so a screen reader cannot name the columns.',
  'table-style':
    'A table has a style that the file does not define; programs other than PowerPoint draw it as they like.',

  // Pictures
  'media-type': 'A picture is of another kind than its content type says.',
  'media-whole': 'A picture is cut off or damaged; PowerPoint shows it in part, or a red cross. Put it in again.',
  'svg-fallback': 'An SVG needs a true PNG of the same shape beside it, for all programs that show no SVG.',
  'svg-active': 'An SVG holds script, foreign content or an address that is fetched when somebody looks at it.',
  'media-copy': 'The same picture is stored more than once.',
  'media-metadata':
    'A picture carries data beside its pixels: a camera, a place, a program, a date. Export it again without them.',
  'picture-stretch': 'A picture does not say how it fills its frame.',

  // Charts
  'chart-axes': 'A bar or line chart names exactly two axes and has both; a pie has none.',
  'chart-label-position': 'A data label stands where this kind of chart has no place for one.',
  'chart-cache': 'A stored value is no number, stands twice, or beyond the count. A value that is missing is left out.',
  'chart-series': 'Two series of a chart have the same number.',
  'chart-levels': 'Categories of one level are stored as if they had several; Google Slides shows none.',
  'chart-rounded': 'A chart has a rounded frame, by accident where it does not say so: that is the default.',
  'chart-language': 'A chart does not say its language.',
  'chart-fonts': 'Text of a chart names a Latin font and none for East Asian script.',
  'chart-unused': 'A chart that no slide shows, with all its data.',

  // Workbooks in charts
  'chart-workbook': 'The data of a chart cannot be edited: it has no workbook, or one that does not open.',
  'chart-data': 'A chart shows other values than its workbook holds; "Edit Data" would change the picture.',
  'workbook-table':
    'The table of a chart’s workbook has no true range, other headers than its cells, or is not listed by its sheet.',

  // Notes
  'notes-links': 'A page of notes refers to one notes master and to no slide but its own, and its slide to it.',
  'notes-slide': 'A page of notes does not say whose notes it holds; Google Slides leaves that out.',
  'notes-master': 'The notes master is named by the presentation, and there is one where there are notes.',
  'notes-placeholders':
    'The notes master has places for the slide’s picture and for the notes; without them, notes print blank.',
  'notes-empty': 'A page of notes says nothing.',

  // Masters and layouts
  'master-theme': 'Each master has a theme part of its own; masters do not share one.',
  'theme-formats':
    'A theme has three fills, lines, effects and backgrounds each, since styles refer to them by number.',
  'theme-default': 'The theme has the colours that Office brings: whoever adds a shape gets those instead of yours.',
  'master-placeholders': 'The master has no title or body placeholder: outline, reset and new layouts do not work.',
  'layout-name': 'Layouts have different names; people choose them by name.',
  'layout-unused': 'A layout that no slide uses.',

  // Document properties
  core: 'The document has a title of its own, an author and valid dates; they are what a search finds.',
  'core-form':
    'In the core properties each property stands at most once, dates with their type; Office refuses a file with others.',
  'app-counts': 'The properties count other numbers of slides, notes or hidden slides than there are.',
  'app-titles': 'The list of contents in the properties is not that of the slides’ titles.',
  'app-format': 'The properties name another format than the slides have.',

  // Accessibility
  'title-present': 'A slide has no title in a title placeholder; outline, navigation and screen readers need it.',
  'title-unique': 'Two slides have the same title.',
  'alt-text': 'A picture, chart or table has an alternative text that says something, or is marked decorative.',
  'path-leak': 'The file names a folder of the computer that it was made on.',

  // The brand
  'brand-colors': 'The theme has another colour than the brand.',
  'brand-fonts': 'The theme has other fonts than the brand.',
  'brand-typefaces': 'Text names a typeface that is not the brand’s.',
  'brand-hex': 'A shape names a colour that is not the brand’s.',
};

/** What the command line says besides diagnostics. */
export const commands = {
  purpose: 'Makes PowerPoint decks from survey data, and checks every figure and sentence in them.',
  commands: {
    init: 'Make a survey and its first deck of the export of a survey tool (CSV, XLSX, SPSS, Triple-S)',
    build: 'Make the PowerPoint (PDF, PNG) files: every deck, or the one you name',
    batch: 'Make many decks by a plan: for each language, customer, survey or row of a list',
    preview: 'Show the slides in the browser, and again after every change, with the source of every figure',
    check: 'Look for mistakes, without writing anything',
    figures: 'List every figure, where it comes from, and the slides it is on',
    tables: 'Write the table of every question (n, %) as an Excel workbook and as CSV',
    text: 'Translations: how they stand (status), files for translators (export, import), a new language (add), what is up to date (accept); editorial sentences that were read beside new figures (read)',
    lint: 'Look into PowerPoint files, ours or anyone’s, for what PowerPoint would repair or people would miss',
    refresh: 'Put today’s figures into a deck that someone has edited, and touch nothing else',
    diff: 'Show what differs between two decks: figures, ranks, claims, sentences, slides',
    current: 'Tell whether a finished deck is what today’s data gives, and if not, what differs',
    ledger: 'Print what a finished deck remembers of its origin, as JSON',
    serve: 'Show the published decks on a page from which everybody downloads the current one',
    publish: 'Make the decks that everybody gets from "serve": every deck, or the one you name',
    pull: 'Bring the files of a release back into the project, and show what was changed here meanwhile',
    user: 'Who may sign in to the page that "serve" shows: add, list, remove, a new password (passwd), another role (role)',
    releases:
      'What was published: list it, look whether it is whole (verify), remove old releases (prune), make an earlier one current again (roll-back)',
  },
  deckArgument: 'Name of the deck, as in surveydeck.yaml',
  filesArgument: 'PowerPoint files (.pptx)',
  textArguments: {
    action: 'What to do',
    operands:
      'import: the file (shown slide by slide; taken over with --write); add: the language; accept: keys (* for any); read: names of editorial remarks',
  },
  userArguments: {
    action: 'What to do',
    name: 'The name to sign in with. The password is asked for, or is the line on standard input; never type it here',
  },
  releaseArgument: 'The release: its number in "releases", or the beginning of its name',
  releasesArguments: {
    action: 'What to do; without it, list',
    operands: 'roll-back: the deck, and the number in the list to go back to',
  },
  editedArgument: 'The edited deck (.pptx), made by surveydeck',
  finishedArgument: 'A deck that surveydeck made (.pptx), or its ledger (.json)',
  exportArgument: 'The export, as the survey tool wrote it; of Triple-S, the description and the data',
  planArgument: 'The plan (a YAML file); docs/batch.md',
  sideArgument:
    'A finished deck (.pptx), its ledger (.json), a survey folder, or one of the past: HEAD~1:data/ai-survey-2025',
  help: 'Show this help',
  version: 'Show the version',
  examples: [
    ['$0 build', 'make every deck of surveydeck.yaml'],
    ['$0 build ai-survey-2025 --out ~/Desktop', 'make one deck and put it on the desktop'],
    ['$0 build --format pptx,pdf,png', 'also make a PDF, and a picture of every slide'],
    ['$0 build --slides cover,q6,profile', 'only some slides, for one meeting'],
    ['$0 preview', 'look at the slides while you change them'],
    ['$0 check --published', 'is everything true, and does it agree with the published report?'],
    ['$0 figures', 'where does this number come from?'],
    ['$0 tables', 'n and % of every answer, for Excel'],
    ['$0 text status', 'is every translation complete, up to date, and short enough?'],
    ['$0 lint talk.pptx', 'will PowerPoint open it without "repair"?'],
    ['$0 refresh edited.pptx --out new.pptx', 'new figures in a deck that was edited by hand'],
    ['$0 diff HEAD~1:data/survey data/survey', 'what did the last change of the data change?'],
    ['$0 diff old.pptx new.pptx --format html', 'the differences of two decks as a page'],
    ['$0 current mailed.pptx', 'is this deck still right?'],
    ['$0 publish --note "September figures"', 'give everybody the deck as it is now'],
    ['$0 serve', 'the page from which sales downloads it'],
    ['$0 user add yamada --role publisher', 'let a colleague publish decks'],
  ] as const,
  epilogue:
    'What you can change: answers and words in data/, slides and brand in templates/. README.md shows how.\nExit code: 0 done, 1 something in your files is wrong, 2 wrong command, 3 what was compared differs, 70 a fault of this program.',
  /** Headings that yargs puts into the help, keyed by their English originals. */
  yargs: {
    'Commands:': 'Commands:',
    'Options:': 'Options:',
    'Examples:': 'Examples:',
    'Positionals:': 'Deck:',
    string: 'text',
    boolean: 'flag',
  },
  mistakes: {
    noExport: 'say which export to read: surveydeck init answers.csv --out data/my-survey',
    needsSurveyFolder: 'say where the survey goes, e.g. --out data/my-survey',
    noCommand:
      'say what to do: init, build, batch, preview, check, figures, tables, text, lint, refresh, diff, current, ledger, serve, publish, pull, user or releases',
    unknownCommand: (word: string) => `there is no command "${word}"`,
    unknownOption: (word: string) => `there is no option ${word} here`,
    didYouMean: meant,
    extraWord: (word: string) => `"${word}" is one word too many: name one deck, or none for all of them`,
    needsValue: (option: string) => `${option} needs a value after it`,
    givenTwice: (option: string) => `${option} is given twice`,
    takesNoValue: (option: string) => `${option} stands alone, without a value`,
    badValue: (option: string, value: string, expected: string) => `${option} is "${value}", but should be ${expected}`,
    unknownDeck: (id: string, known: readonly string[]) =>
      `surveydeck.yaml has no deck "${id}"; it has ${known.join(', ')}`,
    sameTables: (file: string) =>
      `two surveys would both write ${file}: name one deck, or give them other ids in survey.yaml`,
    nameOneDeck: (option: string, known: readonly string[]) =>
      `${option} is meant for one deck: name it (${known.join(', ')})`,
    noFile: 'name a PowerPoint file to look into, or give --list to see the rules',
    needsOption: (option: string) => `${option} is needed here`,
    oneWordTooMany: (word: string) => `"${word}" is one word too many`,
    oneLanguage: 'name one language: --locale en',
    releasesAction: (word: string, known: readonly string[]) =>
      `there is no "releases ${word}": ${known.map((action) => `releases ${action}`).join(', ')}`,
    rollBackOperands: 'name the deck and a number of the list, e.g. releases roll-back ai-survey-2025 3',
    needsRetention: 'say what to keep: --keep 10 (the last ten of each deck), --since 2026-01-31, or both',
    textAction: (word: string | undefined, known: readonly string[]) =>
      `${word === undefined ? 'say what to do with the texts' : `there is no "text ${word}"`}: ${known.map((action) => `text ${action}`).join(', ')}`,
    textOperand: (action: string) =>
      action === 'add' ? 'name the language to add, e.g. text add fr' : 'name the file to import',
    userAction: (word: string | undefined, known: readonly string[]) =>
      `${word === undefined ? 'say what to do with the accounts' : `there is no "user ${word}"`}: ${known.map((action) => `user ${action}`).join(', ')}`,
    userName: (action: string) => `name the account, e.g. user ${action} yamada`,
    noPassword: 'a password is needed: type it when asked, or write it as one line to standard input',
    passwordsDiffer: 'the two passwords are not the same; nothing was changed',
    badTag: (tag: string) => `"${tag}" is no language tag of BCP 47, e.g. fr, pt-BR, zh-Hant`,
    needsBrand: '--level brand needs --brand with the brand’s YAML file, e.g. templates/brand/log.yaml',
    noEditedFile: 'name the edited deck (.pptx) that is to have new figures',
    oneEditedFile: (word: string) => `"${word}" is one word too many: name one edited deck`,
    needsOut: 'say where the new file goes: --out new.pptx',
    outIsEdited: '--out is the edited deck itself: give the new file another name',
    oneLocale: 'a deck has one language: give --locale one, or leave it out',
    twoSides: 'name what to compare, before and after: two decks (.pptx), ledgers (.json) or survey folders',
    noRelease: 'name the release to bring back, e.g. pull 12',
    tooLong: (option: string, most: number) => `${option} has more than ${most} characters`,
    noPlan: 'name the plan (a YAML file), e.g. templates/plans/customers.yaml',
    finishedFile: 'name a deck that surveydeck made (.pptx)',
    whichDeck: (known: readonly string[]) => `say by which deck the folders are built: --deck with ${oneOf(known)}`,
    seeHelp: (command: string) => `"${command} --help" explains everything.`,
  },
  building: (deck: string, locale: string) => `${deckIn(deck, locale)} …`,
  previewing: 'Open this address in a browser. The page follows every change of your files. Stop with Ctrl+C.',
  serving: 'Open this address in a browser. Stop with Ctrl+C.',
  stoppingServer: 'Stopping, when what was begun is done …',
  nothingWritten: 'No file was changed.',
  nothingWrong: 'Nothing is wrong.',
  ourFault: 'This is a fault of surveydeck itself, not of your files. Please report it with the lines below.',
  /** What each option is for. */
  options: {
    survey: "Use this survey folder instead of the deck's own",
    template: 'Use this slide list (a YAML file) instead',
    brand: 'Use these colours and fonts (a YAML file) instead',
    locale: 'Language of the deck, e.g. ja; several: ja,en',
    deck: 'Name of the deck, as in surveydeck.yaml; found out without this option',
    out: 'Folder for the finished files',
    format: 'Kinds of files to make: pptx (without this option), pdf, png; several: pptx,pdf,png',
    width: 'Width of the PNG pictures in pixels (960)',
    host: 'Address on which others reach the page, e.g. 0.0.0.0 (without it, only this computer)',
    note: 'What the others are told about this release',
    by: 'Who publishes, as the others see it (your account here)',
    review: 'Publish nothing yet: make a private link under which others can look first',
    overwrite: 'Replace files that were changed here, too',
    releases: 'Folder of what is published ("releases" beside surveydeck.yaml)',
    role: 'What the account may do: viewer (look and download), publisher (publish too), administrator (manage users too)',
    port: 'Port of the page; 0 takes any that is free (4173, or the next that is free)',
    draft: 'Build even if a sentence is not true, not translated or does not fit; its slide is marked DRAFT',
    write: 'text import: take over what the file brings; without this option it is only shown',
    codebook:
      'A file that says what the columns mean (REDCap dictionary, XLSForm, .lss, a table of labels); repeat it for several',
    answers: 'A YAML file with choices for what the export leaves open: id: choice',
    customer: 'Name of the customer for whom the deck is made; a slot of its layouts shows it',
    slides: 'Make only these slides, e.g. cover,q6,profile: ids of the slide list; without this option all',
    pseudo: 'Fill the slides with longer, accented stand-ins, to see what a translation will have no room for',
    workers: 'How many decks are made at once (as many as the machine has cores)',
    resume: 'Keep decks of an earlier run for which nothing has changed since',
    scene: 'Also write a description of every slide as JSON',
    published: 'Compare the figures with those of the published report',
    level: 'Only these kinds of faults: integrity, repair, quality, brand; several: integrity,repair',
    list: 'Print the table of rules',
    keep: 'prune: how many releases of each deck are kept; the current one always is',
    since: 'prune: keep whatever was published since this day, e.g. 2026-01-31',
    json: 'Print the result as JSON, for other programs',
    lang: (languages: readonly string[]) => `Language of these messages: ${either(languages)}`,
  },
  /** Options that mean something else for a command. */
  optionsFor: {
    init: {
      out: "Folder of the new survey, e.g. data/my-survey; its last part is the deck's name",
      locale: 'Language of the deck: ja or en (without it, that of the export)',
    },
    lint: { brand: 'Hold the files against these colours and fonts (a YAML file)' },
    text: {
      locale: 'The language of the translation, e.g. en',
      out: 'export: the file to write',
      format: 'export: xliff (for CAT tools), po (Poedit) or xlsx (Excel)',
    },
    tables: {
      survey: 'Use this survey folder; needs no deck',
      locale: 'Language of the tables, e.g. ja; several: ja,en',
      format: 'Kinds of files to make: xlsx, csv (both without this option)',
    },
    diff: { out: reportFile, format: reportFormat },
    current: { out: reportFile, format: reportFormat },
    serve: { port: 'Port of the page; 0 takes any that is free (4180)' },
    ledger: { out: 'The file to write (.json)' },
    refresh: { out: 'The new file (.pptx); the edited one stays as it is' },
  },
  /** Under diagnostics. */
  diagnosticReport: {
    error: 'error',
    draft: 'not true',
    misfit: 'does not fit',
    missing: 'untranslated',
    undecided: 'undecided',
    warning: 'warning',
    note: 'note',
    expected: 'expected',
    hint: 'to do',
    slides: 'slides',
    comma,
    counts: {
      errors: (n: number) => counted(n, 'error'),
      missing: (n: number) => counted(n, 'text not translated', 'texts not translated'),
      pictures: (n: number) => counted(n, 'untrue picture'),
      misfits: (n: number) => counted(n, 'text that does not fit', 'texts that do not fit'),
      undecided: (n: number) => counted(n, 'undecided text'),
      sentences: (n: number) => counted(n, 'untrue sentence'),
      warnings: (n: number) => counted(n, 'warning'),
      notes: (n: number) => counted(n, 'note'),
    },
  },
  /** What `text` says besides diagnostics and the table of `text status`. */
  textReport: {
    imported: (changed: number, accepted: number, remarked: number) =>
      `${counted(changed, 'text')} changed; ${accepted} now count as up to date; ${remarked} now have another state or comment.`,
    toImport: (changed: number, accepted: number, remarked: number) =>
      `${counted(changed, 'text')} would change; ${accepted} would count as up to date; ${remarked} would have another state or comment. Nothing is written yet: the same command with --write takes this over.`,
    nothingNew: 'The file brings nothing new.',
    accepted: (n: number) => `${counted(n, 'translation')} now ${n === 1 ? 'counts' : 'count'} as up to date.`,
    added: (locale: string, texts: number) =>
      `${counted(texts, 'text')} to translate. To see how far you are: surveydeck text status --locale ${locale}`,
    exported: (texts: number, missing: number) =>
      `${counted(texts, 'text')}, ${missing} of them without a translation.`,
    toRead: (ids: readonly string[]) =>
      ids.length === 0
        ? 'No sentence waits to be read again.'
        : `To be read again beside the new figures: ${ids.join(', ')}. When you have: surveydeck text read ${ids[0] ?? ''} …`,
    read: (ids: readonly string[]) =>
      ids.length === 0 ? 'No sentence waits to be read again.' : `Read beside today's figures: ${ids.join(', ')}.`,
  },
  publishReport: {
    same: (deck: string, n: number) => `${deck}: nothing has changed since release no. ${n}, so nothing is published.`,
    first: (deck: string) => `${deck}: the first release.`,
    language: (locale: string) => `${locale}:`,
    unchanged: 'nothing that is seen on a slide changes',
    published: (deck: string, n: number) => `${deck} is published: release no. ${n}.`,
    review: (deck: string) => `${deck} is not published yet. Whoever has this link can look at it:`,
  },
  initReport: {
    found: (tool: string | undefined, respondents: number, questions: number, shown: number) =>
      `${tool === undefined ? 'No survey tool was recognised' : `An export of ${tool}`}: ${counted(respondents, 'respondent')}, ${counted(questions, 'question')}, ${shown} of them in the deck.`,
    table: (respondents: number, questions: number, shown: number) =>
      `A published table, read as counts and shares (rows: aggregated), for there are no answers in it: ${counted(respondents, 'respondent')}, ${counted(questions, 'question')}, ${shown} of them in the deck. With the raw data, a row for each respondent, the deck can say more.`,
    unused: (n: number) => `${counted(n, 'column')} of which no question was made:`,
    open: (n: number) =>
      `${counted(n, 'thing')} that the export leaves open; ">" is taken. Change it in survey.yaml; or write lines such as "base: asked" into a file, and call init with --answers FILE and a new --out:`,
    byDefault: (n: number) =>
      `${counted(n, 'thing')} decided by default, as ${n === 1 ? 'a guess' : 'guesses'} of which survey.yaml has the evidence; --answers takes these, too:`,
    next: (id: string) => `Next: surveydeck build ${id}`,
  },
  /** What `init` says of the next export of a survey. */
  nextReport: {
    same: (id: string) => `Nothing has changed: data and survey.yaml of ${id} are those of this export.`,
    heads: {
      changed: 'Changed:',
      added: 'Added:',
      gone: 'Gone (nothing was deleted):',
      kept: 'Kept, because you wrote it:',
      decide: 'To be decided:',
    },
    files: (p: { from: string; to: string }) => `source.files: ${p.from} → ${p.to} (the old file stays)`,
    reading: (p: { key: string; from: string; to: string }) => `source.${p.key}: ${p.from} → ${p.to}`,
    renamed: (p: {
      from: string;
      to: string;
      why: 'spelling' | 'wording' | 'place' | 'similar';
      alike: number;
      answers: number;
    }) =>
      `column "${p.from}" → "${p.to}": ${{ spelling: 'another spelling of the name', wording: 'the same wording', place: `the same place, ${p.alike} of ${counted(p.answers, 'answer')} known from before`, similar: `a similar name, ${p.alike} of ${counted(p.answers, 'answer')} known from before` }[p.why]}`,
    moved: (p: { columns: number }) =>
      `${counted(p.columns, 'column')} ${p.columns === 1 ? 'stands' : 'stand'} in another order; that changes nothing`,
    question: (p: { question: string; wording: string; columns: readonly string[]; shown: boolean }) =>
      `question ${p.question}: ${p.wording} (${p.columns.join(', ')})${p.shown ? '' : '; its slide is off'}`,
    option: (p: { question: string; option: string; label: string }) => `option ${p.question}.${p.option}: ${p.label}`,
    spelling: (p: { question: string; option: string; text: string }) =>
      `"${p.text}" stands for ${p.question}.${p.option} too`,
    tick: (p: { question: string; text: string }) => `"${p.text}" ticks an option of ${p.question} too`,
    ignored: (p: { column: string; why: string }) => `column "${p.column}" is left out: ${p.why}`,
    rule: (p: { column: string; why: string }) => `rows are left out by "${p.column}": ${p.why}`,
    dates: (p: { from: string; to: string }) => `fieldwork: ${p.from} to ${p.to}`,
    gone: (p: { column: string; questions: readonly string[] }) =>
      p.questions.length === 0
        ? `column "${p.column}"`
        : `column "${p.column}" of ${p.questions.join(', ')}: listed under "absent:" in survey.yaml; switch the slides of a question off that nobody was asked`,
    unchosen: (p: { question: string; option: string }) => `${p.question}.${p.option}: nobody chose it this time`,
    'kept-column': (p: { column: string }) => `column "${p.column}" is in no question, as before`,
    'kept-dates': (p: { from: string; to: string }) =>
      `the days of the fieldwork in survey.yaml; the export has answers from ${p.from} to ${p.to}`,
    'decide-text': (p: { question: string; text: string }) =>
      `"${p.text}" in ${p.question} is none of its options: make it one in survey.yaml, or move it from "undecided:" to "no_answer:"; the build stops until then`,
    'decide-column': (p: { column: string; question: string }) =>
      `column "${p.column}" seems to belong to ${p.question}; it is left out so far`,
    'decide-rule': (p: { column: string; why: string }) =>
      `rows with a mark in "${p.column}" (${p.why}) are counted; if they are not to be, write a rule under "drop:"`,
    'no-place': (p: { file: string; questions: readonly string[] }) =>
      `${p.file} has no slides of questions: write those of ${p.questions.join(', ')} where you want them`,
  },
  pullReport: {
    pulled: (n: number, release: string) => `${counted(n, 'file')} brought back from ${release}.`,
    same: (release: string) => `All files are as in ${release} already.`,
    declare: (deck: string) => `surveydeck.yaml does not have the deck ${deck} as it was then. It was:`,
  },
  /** What `user` says besides diagnostics. */
  userReport: {
    password: 'Password (at least 12 characters; it is not shown): ',
    again: 'The same again: ',
    columns: ['name', 'role', 'since', 'id'] as const,
    none: (folder: string) =>
      `No account in ${folder} yet. "surveydeck user add NAME --role administrator" adds the first.`,
    roles: { viewer: 'viewer', publisher: 'publisher', administrator: 'administrator' },
    added: (name: string, role: string) => `Added "${name}" (${role}).`,
    removed: (name: string) => `Removed "${name}"; whoever was signed in by that name no longer is.`,
    role: (name: string, role: string) => `"${name}" is ${role} now, and has to sign in again.`,
    sameRole: (name: string, role: string) => `"${name}" is ${role} already.`,
    newPassword: (name: string) => `"${name}" has a new password, and has to sign in again.`,
  },
  /** What `batch` says besides diagnostics. */
  batchReport: {
    begin: (decks: number) => `${counted(decks, 'deck')} …`,
    progress: (done: number, of: number, rate: number, seconds: number) =>
      `${done} of ${of}, ${rate.toFixed(1)} a second${seconds > 0 ? `, ${duration(seconds)} left` : ''}`,
    failed: (deck: string, locale: string, customer: string | undefined) =>
      `${deckIn(deck, locale)}${customer === undefined ? '' : ` for ${customer}`} was not made:`,
    done: (written: number, current: number, failed: number) =>
      `${counted(written, 'deck')} made${current > 0 ? `, ${current} kept as current` : ''}${failed > 0 ? `, ${failed} not made` : ''}.`,
    stopping: 'Stopping when the decks that are being made are done. Ctrl+C again stops at once.',
    stopped: (left: number) => `Stopped; ${counted(left, 'deck')} left. The same command with --resume goes on.`,
  },
  /** What an import changes. */
  importReport: {
    slide: (number: number, id: string, title: string) => `slide ${number} "${id}"  ${title}`,
    nowhere: (deck: string) => `on no slide of "${deck}"`,
    also: (numbers: readonly number[]) => `(also on ${slidesNamed(numbers.join(', '))})`,
    doubt: (state: string | undefined) =>
      state === undefined ? 'needs no review any more' : `needs review (${state})`,
    comment: (before: string, after: string) => `comment: ${before} → ${after}`,
    accepted: (keys: readonly string[]) =>
      `up to date from now on, in the same words: ${counted(keys.length, 'text')} (${listed(keys)})`,
    confirmed: (keys: readonly string[]) => `final or signed off: ${counted(keys.length, 'text')} (${listed(keys)})`,
  },
  figuresReport: {
    deck: deckIn,
    figure: 'figure',
    value: 'value',
    count: 'count / base',
    from: 'from',
    slides: 'slides',
    rank: rankIn,
    smallBase: '* a base too small to rely on',
    reconstructed: '※ not published; the data bounds it, so it may not be printed as a number',
  },
  checkReport: {
    deck: deckIn,
    editorial: (n: number) => `Sentences of the author that the data does not carry: ${n}`,
    unconfirmed: (n: number) => `Facts that a person must still confirm: ${n}`,
    published: (agreeing: number, n: number) => `Published figures: ${agreeing} of ${n} agree`,
    columns: ['question', 'answers', 'published', 'from the data', ''] as const,
    quantities: { percent: '', count: 'respondents', base: 'asked' },
    agrees: 'agrees',
    differs: 'DIFFERS',
    slides: 'slides',
    comma,
  },
  statusReport: {
    base: (deck: string, locale: string) => `${deck}: ${locale} (base language)`,
    translation: (deck: string, locale: string, base: string) => `${deck}: ${locale} (from ${base})`,
    translated: (n: number, of: number) => `${n} of ${of} translated`,
    clean: 'nothing to do',
    warning: '(warning)',
    program: (label: string) => ` (${label})`,
    kinds: {
      missing: 'missing',
      stale: 'stale',
      review: 'needs review',
      unrecorded: 'not accepted',
      by_respondent: 'keyed by respondent',
      unknown: 'unknown key',
      variables: 'other variables',
      markup: 'other markup',
      glossary: 'glossary',
      unchanged: 'not translated',
      spaces: 'other spaces',
      numbers: 'other numbers',
      punctuation: 'other ending',
      comment: 'comment',
      unshown: 'not on a slide',
      no_font: 'no font',
      does_not_fit: 'does not fit',
      mistake: 'mistake',
    },
    columns: ['what', 'text', 'slide', 'slot', ''] as const,
    comma,
    more: (kind: string, n: number) => `… and ${n} more: ${kind}`,
  },
  refreshReport: {
    outcomes: {
      updated: (n: number) => `Updated: ${n}`,
      kept: (n: number) => `Kept as someone left it, although the data says something else: ${n}`,
      unmatched: (n: number) => `Without a match: ${n}`,
    },
    subjects: {
      slide: 'slide',
      text: 'text',
      table: 'table',
      chart: 'chart',
      picture: 'picture',
      mark: 'place',
      notes: 'notes',
      alt: 'alternative text',
      draft: 'DRAFT',
    },
    reasons: {
      reworded: 'reworded by hand',
      values_changed: 'its numbers were changed by hand',
      picture_replaced: 'replaced by hand',
      with_object: 'it stays with what it describes, which was changed by hand',
      own_label: 'its values are updated, but not this label, which was typed by hand',
      mark_moved: 'moved by hand: see whether it still stands at its mark',
      in_chart: 'taken off; the chart shows it otherwise now',
      changed_form: 'it has another form now (rows, columns, series)',
      deleted: 'deleted; it stays so',
      not_found: 'not found: deleted, or the program that saved the file lost its name',
      not_made: 'data and slide list do not make it any more; it stays as it is',
      not_in_deck: 'new in data or slide list; it is not added by itself',
      workbook_rebuilt: 'with its workbook, which the file had lost',
      workbook_replaced: 'its workbook had been edited, and was exchanged as a whole',
      workbook_cells: 'cells of its workbook had been changed, without the chart: they were set back',
      alt_restored: 'the file had lost it',
      now_true: 'taken off; what the slide says is true now',
      own_words: 'it stays: what someone wrote on the slide is not checked; delete it when that is right',
      animated: 'it stays, as it is animated; delete it by hand',
    },
    slide: (number: number | undefined, id: string) => (number === undefined ? `"${id}"` : `slide ${number} "${id}"`),
    present: 'in the file',
    data: 'by the data',
    nothing: 'Every figure is what the data says.',
  },
  /** What `releases` says besides diagnostics. */
  releasesReport: {
    nothing: 'Nothing was published yet.',
    columns: ['No.', 'UTC', 'Deck', 'What', 'By', 'Release', 'State', 'Note'] as const,
    kinds: { publish: 'published', 'roll-back': 'rolled back', withdraw: 'withdrawn' },
    states: { current: 'current', kept: '', removed: 'removed', damaged: 'DAMAGED' },
    verified: (p: { entries: number; releases: number; removed: number; objects: number; bytes: number }) =>
      `${counted(p.entries, 'entry', 'entries')} of the log, ${counted(p.releases, 'release')}${p.removed > 0 ? ` (${p.removed} more removed)` : ''}, ${counted(p.objects, 'file')}, ${(p.bytes / 1e6).toFixed(1)} MB read.`,
    pruned: (p: { removed: readonly number[]; objects: number; kept: number }) =>
      `${p.removed.length === 0 ? 'No release removed' : `${counted(p.removed.length, 'release')} removed (${p.removed.join(', ')})`}, ${p.kept} kept; ${counted(p.objects, 'file')} deleted.`,
    rolledBack: (deck: string, to: number, n: number) => `"${deck}" is number ${to} again (entry ${n} of the log).`,
  },
  lintReport: {
    clean: 'nothing found',
    counted: (n: number) => counted(n, 'finding'),
    more: (n: number) => `… and ${n} more (--json shows all)`,
    columns: ['Rule', 'Level', 'Source', 'Why'] as const,
  },
  currentReport: {
    same: (file: string, slides: number, inputs: number) =>
      `${file} is current: ${counted(slides, 'slide')} from ${counted(inputs, 'input')}, none of which changed.`,
    harmless: (file: string, inputs: string) =>
      `${file} is current. Changed since, without effect on its slides: ${inputs}.`,
    old: (file: string, inputs: string) => `${file} is not what today's data gives. Changed since: ${inputs}.`,
    /** Added if the deck is what the data gives, yet says something untrue. */
    draft: (slides: string) =>
      ` It is a draft: what these slides say is not true, not translated or does not fit: ${slides}.`,
    /** Added if the file names the release that it comes from. */
    release: (name: string) => ` It comes from the release "${name}".`,
    /** Added if another program has saved the file, so that a person may have changed it. */
    saved: (program: string) =>
      ` It was saved in ${program} since it was made; changes by hand are not looked at here: "surveydeck refresh" lists them.`,
  },
  /** Languages that only one side of a comparison has. */
  comparedLanguages: {
    added: (locales: readonly string[]) => `New language, with nothing to compare it to: ${locales.join(', ')}.`,
    dropped: (locales: readonly string[]) => `No longer in this language: ${locales.join(', ')}.`,
  },
};

/** The words of a report of differences. */
export const diff = {
  comma,
  colon: ': ',
  /** What separates sentences. */
  space: ' ',
  noted: (text: string, note: string) => `${text} (${note})`,
  heading: (deck: string, locale: string) => `What changed in “${deck}” (${locale})`,
  before: 'before',
  after: 'after',
  counts: {
    changed: (n: number) => `${n} changed`,
    added: (n: number) => `${n} added`,
    dropped: (n: number) => `${n} dropped`,
    moved: (n: number) => `${n} moved`,
    unchanged: (n: number) => `${n} unchanged`,
  },
  same: (before: string, after: string, slides: string, locale: string) =>
    `Nothing differs between ${before} and ${after} (${slides}, ${locale}).`,
  slideCount: (n: number) => counted(n, 'slide'),
  about: { deck: 'slide list', survey: 'survey', locale: 'language', title: 'title', date: 'data date' },
  frame: 'Document properties or names of sections differ.',
  whole: 'Deck',
  inputs: 'Files that changed',
  inputsLine: (files: string) => `Changed without effect on the slides: ${files}.`,
  more: (n: number) => `and ${n} more`,
  input: { changed: 'changed', added: 'new', dropped: 'no longer used' },
  broken: 'No longer true',
  otherClaims: 'Other claims that slides rely on',
  unusedClaims: 'Claims that no slide relies on',
  claim: {
    broken: 'FALSE NOW',
    recovered: 'true again',
    near: 'true by half a point at most',
    clear: 'no longer close',
    rewritten: 'its condition is another',
  },
  recoveredNear: 'true again, by half a point at most',
  margin: (points: string, holds: boolean) =>
    holds ? `${points} points to spare` : points === '0.00' ? 'just at the limit' : `${points} points short`,
  claimName: (id: string, expression: string) => `claim ${id}: ${expression}`,
  claimId: (id: string) => `claim ${id}`,
  standing: (holds: boolean) => (holds ? 'true' : 'false'),
  quoted: (sentence: string) => `“${sentence.replaceAll('“', '‘').replaceAll('”', '’')}”`,
  onSlides: slidesNamed,
  onNone: 'no sentence of the deck says so',
  summary: {
    heading: 'In short',
    untrue: (slides: string) =>
      `Not true: ${slidesNamed(slides)}. "build" stops until the words or the data are changed.`,
    broken: (n: number, slides: string) => `No longer true: ${counted(n, 'claim')}, ${slidesNamed(slides)}.`,
    claims: (status: string, n: number) => `${counted(n, 'claim')} on slides: ${status}.`,
    unused: (n: number) => `Claims that no slide relies on: ${n} changed.`,
    /** `first`: questions where a different answer is first or shares first place. */
    ranks: (n: number, questions: string, first: string) =>
      `Ranks: ${n} changed, in ${questions}.${first === '' ? '' : ` Another first place: ${first}.`}`,
    small: (questions: string) => `Too few respondents to rely on now: ${questions}.`,
    enough: (questions: string) => `Enough respondents to rely on now: ${questions}.`,
    sizes: (changes: string) => `Respondents: ${changes}.`,
    values: (n: number, largest: string | undefined) =>
      `Figures: ${n} changed.${largest === undefined ? '' : ` ${largest}`}`,
    largest: (name: string, before: string, after: string, points: string) =>
      `Largest change: ${name}, ${before} → ${after}, ${points} points.`,
    reworded: (n: number, slides: string) => `Other words: ${counted(n, 'text')}, ${slidesNamed(slides)}.`,
  },
  ranks: 'Ranks',
  rank: rankIn,
  within: (question: string, places: number) => `${question} (top ${places})`,
  bases: 'Bases',
  size: (questions: string, before: number, after: number) =>
    `${questions}: ${before} → ${counted(after, 'respondent')}`,
  reworded: 'Other words',
  values: 'Figures',
  valueCount: (n: number) => counted(n, 'figure'),
  textCount: (n: number) => counted(n, 'text with other words', 'texts with other words'),
  slidesColumn: 'slides',
  base: (question: string, before: number, after: number, small: boolean) =>
    `${question}: ${before} → ${counted(after, 'respondent')}, ${small ? 'too few to rely on now' : 'enough to rely on now'}`,
  slides: 'Slides',
  slideHeading: (number: string, title: string) => `Slide ${number}: ${title}`,
  columns: ['value', 'before', 'after', 'points'] as const,
  rankColumns: ['question', 'answer', 'before', 'after', 'slides'] as const,
  added: 'New slide.',
  dropped: 'No longer in the deck.',
  moved: (from: number, to: number) => `Moved: ${from} → ${to}.`,
  draftOn: 'DRAFT stands across it now: it says something that is not true.',
  draftOff: 'It no longer carries DRAFT.',
  look: 'It says the same, but looks different.',
  lookOnly: (slides: string) => `Same words and figures, different look: ${slidesNamed(slides)}`,
  unchanged: (slides: string) => `Unchanged: ${slidesNamed(slides)}`,
  text: { title: 'Title', text: 'Text', cell: 'Table', label: 'Chart label', alt: 'Alternative text', notes: 'Notes' },
  newText: '(new)',
  goneText: '(gone)',
  hidden: '※ not published: known within bounds only, so it is not shown as a number',
  unrounded: 'Points are taken before rounding, so they may differ by a digit from what the rounded values give.',
  /** Words that only the HTML page uses. */
  page: {
    kind: 'What changed',
    changedSlides: 'Slides that changed',
    unchangedSlides: (n: number) => counted(n, 'slide is unchanged', 'slides are unchanged'),
    lookSlides: (n: number) => counted(n, 'slide only looks different', 'slides only look different'),
    repeated: (n: number) =>
      counted(n, 'text that repeats it', 'texts that repeat it (labels, alternative texts, notes)'),
    noPicture: 'No picture: what this was made from is not in the project any more',
    notThere: 'Not in this deck',
    status: {
      changed: 'changed',
      added: 'new',
      dropped: 'dropped',
      unchanged: 'unchanged',
      moved: 'moved',
      draft: 'DRAFT',
    },
    dataDate: (date: string) => `data of ${date}`,
  },
};

/** The words of the preview's page. */
export const preview = {
  deck: 'Deck',
  languages: 'Language of the deck',
  slides: 'Slides',
  overview: 'Overview',
  fullScreen: 'Full screen',
  leave: 'Leave full screen',
  hide: 'Hide',
  previous: 'Previous',
  next: 'Next',
  notes: 'Speaker notes',
  noNotes: 'This slide has no notes.',
  where: (n: number, of: number) => `${n} of ${of}`,
  slideName: (n: number, title: string) => `${n}. ${title}`,
  building: 'Building …',
  updated: (n: number) => counted(n, 'slide updated', 'slides updated'),
  unchanged: 'Up to date',
  lost: 'surveydeck preview has stopped. Start it again, and this page goes on.',
  noSlides: 'There is nothing to show yet.',
  mistakes: (n: number) => counted(n, 'message'),
  mistakesAbove: (n: number) =>
    n === 1 ? 'A mistake keeps the deck from being built.' : `${n} mistakes keep the deck from being built.`,
  lastGood: 'This cannot be drawn now. Behind it: the last good picture.',
  nothingYet: 'The deck cannot be drawn yet.',
  untrue: 'This slide says something that is not true.',
  severity: { error: 'Error', draft: 'Not true', warning: 'Warning', note: 'Note' },
  expected: 'Expected',
  toDo: 'To do',
  showAll: (n: number) => `Show all ${n}`,
  goTo: (n: number) => `Go to slide ${n}`,
  old: 'last good picture',
  flag: { error: 'Error', draft: 'Draft' },
  sourceOf: (values: string) => `Where ${values} comes from`,
  survey: 'The survey as a whole',
  hidden: 'not published, so not printed as a number',
  smallBase: 'a base too small to rely on',
  rank: rankIn,
  countHeading: 'count / base',
  wordsOf: 'Words of this slide',
};

/** Words of PowerPoint's own that a deck carries; only someone who edits its master sees them. */
export const powerPoint = {
  masterTitle: 'Click to edit Master title style',
  masterText: 'Click to edit Master text styles',
};

/** The pages of `surveydeck serve`. */
export const portal = {
  name: 'Surveydeck',
  tagline: 'The current decks, and nothing else',
  /** What the language calls itself. */
  ownName: 'English',
  toContent: 'To the content',
  again: 'Look again',
  language: 'Language of these pages',
  searchLabel: 'Find a slide by its words',
  search: 'Search',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'My account',
  role: { viewer: 'viewer', publisher: 'publisher', administrator: 'administrator' },
  people: 'People',
  upkeep: 'Upkeep',
  publishing: 'Publish',
  date: (iso: string) => longDate('en-GB', iso),
  time: (iso: string) => longTime('en-GB', iso),
  number: (n: number) => n.toLocaleString('en'),
  languageName: (tag: string) => languageIn('en', tag),
  home: {
    title: 'Current decks',
    none: 'No deck is published yet.',
    noneHint: 'In the folder with surveydeck.yaml, run: npx surveydeck publish',
    unpublished: 'Not published yet: built from the project’s files',
    building: (deck: string) => `${deck} is being built …`,
    failed: (deck: string) => `${deck} cannot be built:`,
    look: 'Look through',
    asOf: (date: string) => `Data of ${date}`,
    respondents: (n: number) => counted(n, 'respondent'),
    damaged: (n: number) =>
      `${counted(n, 'stored file is', 'stored files are')} damaged. What depends on it is not shown; all else is. An administrator finds the names under “Upkeep”.`,
  },
  deck: {
    download: (format: string) => `Download ${format}`,
    files: (size: string) => size,
    megabytes: (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`,
    facts: 'About this deck',
    dataDate: 'Data date',
    respondents: 'Respondents',
    fieldwork: 'In the field',
    release: 'Release',
    published: (n: number, when: string) => `No. ${n}, ${when}`,
    by: 'Published by',
    note: 'Note',
    slides: 'Slides',
    otherLanguages: 'Other languages',
    address: 'Always current',
    history: 'All releases',
    changes: 'What changed with it',
    earlier: (n: number) => `This is release no. ${n}. It is not the current one.`,
    toCurrent: 'Show the current one',
    unpublished: 'Nothing of this deck is published yet. This is what the project’s files give today.',
    candidate: (until: string) => `Not published: this is for review. The link works until ${until}.`,
    meeting: 'For a meeting',
    meetingHint:
      'Choose slides, type for whom it is, and get a PowerPoint file of just these. Page numbers, sections and links follow.',
    customer: 'For whom (optional)',
    customerHint: 'It is printed on the cover, as you type it: “◯◯株式会社”, “ACME Ltd”. At most 60 characters.',
    whichSlides: 'Which slides',
    all: 'All',
    none: 'None',
    chosen: (n: number, of: number) => `${n} of ${counted(of, 'slide')}`,
    make: 'Make this deck',
    making: 'Being made …',
    ready: 'Your deck is ready',
    readyFor: (customer: string) => `For ${customer}`,
    readyHint: (minutes: number) =>
      `It can be downloaded for ${counted(minutes, 'minute')}; then it is deleted here. Keep the file.`,
    again: 'Make another one',
    chooseOne: 'Choose at least one slide.',
    look: (title: string) => `Look at: ${title}`,
  },
  slide: {
    where: (n: number, of: number) => `${n} of ${of}`,
    previous: 'Previous slide',
    next: 'Next slide',
    full: 'Full screen',
    leave: 'Leave full screen',
    sources: 'Where the figures come from',
    noSources: 'This slide has no figures.',
    words: 'Words of this slide',
    notes: 'Speaker notes',
    spot: (values: string) => `Where ${values} comes from`,
    value: 'Value',
    options: 'Answers',
    count: 'Count / base',
    picture: (n: number, title: string) => `Slide ${n}: ${title}`,
  },
  found: {
    title: (query: string) => `“${query}”`,
    none: (query: string) => `No slide has “${query}”.`,
    hint: 'Try a shorter word, or one that stands on the slide.',
    count: (n: number) => counted(n, 'slide'),
    empty: 'Type a word that stands on the slide.',
    more: (n: number) => `and ${n} more: type another word to narrow it down`,
  },
  history: {
    title: 'Releases',
    number: 'No.',
    when: 'When',
    who: 'Who',
    what: 'What',
    kind: { publish: 'published', 'roll-back': 'rolled back', withdraw: 'withdrawn' },
    current: 'current',
    look: 'Look',
    changes: 'Changes',
    rollBack: 'Make this the current one',
    removed: 'removed by upkeep',
    unchanged: 'nothing that is seen',
    first: 'the first release',
  },
  changes: {
    title: (n: string) => `What changed with ${n}`,
    before: (n: number) => `Release no. ${n}`,
    back: 'Back to the deck',
    today: 'today',
  },
  check: {
    title: 'Is my deck current?',
    hint: 'Drop a PowerPoint file here that was made by Surveydeck, whoever sent it to you.',
    file: 'PowerPoint file (.pptx)',
    ask: 'Check',
    asking: 'Being read …',
    current: 'This deck is current.',
    old: 'This deck is not current.',
    unknown: 'This deck is not one of those published here.',
    unreadable: 'This file cannot be checked.',
    is: (title: string, date: string) => `“${title}”, data of ${date}`,
    forCustomer: (customer: string) => `Made for ${customer}`,
    madeFrom: (release: string) => `Made from release ${release}`,
    savedBy: (program: string) => `It was saved by ${program} since. What was changed by hand is not looked at.`,
    changed: 'What changed since:',
    report: 'Slide by slide, with what stood there before',
    harmless: 'Its files changed since, but nothing that is seen on its slides.',
    getCurrent: 'Get the current one',
    another: 'Check another file',
    tooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB.`,
    noFile: 'Choose a file first.',
    deleted: 'The file was read and forgotten; nothing of it is kept.',
  },
  signing: {
    title: 'Sign in',
    name: 'Name',
    password: 'Password',
    wrong: 'This name and this password do not belong together.',
    tooMany: (minutes: number) => `Too many attempts. Try again in ${counted(minutes, 'minute')}.`,
    needed: 'Sign in to see this.',
    noAccounts:
      'There are no accounts yet. An administrator makes the first one on the server: npx surveydeck user add NAME --role administrator',
    byProxy: 'You are signed in by your company’s proxy.',
  },
  mine: {
    title: 'My account',
    is: (name: string, role: string) => `${name}, ${role}`,
    change: 'Change password',
    now: 'Password now',
    wanted: 'New password',
    rule: 'At least 12 characters.',
    done: 'Your password is changed. All other devices were signed out.',
  },
  publish: {
    title: 'Publish',
    hint: 'A deck is built from the project’s files. You see what would change before anybody else does.',
    show: 'Show what would be published',
    building: (deck: string) => `${deck} is being built. This takes some seconds; the page goes on by itself.`,
    failed: (deck: string) => `${deck} cannot be published:`,
    noProject: 'This server was started without a project. Publish from the project’s folder: npx surveydeck publish',
    same: 'It is what is published already.',
    gone: 'This build is no longer known. Start it again.',
  },
  review: {
    title: 'For review',
    link: 'Private link',
    linkHint: (until: string) => `Whoever has it can look and download until ${until}, without signing in.`,
    changes: 'What would change',
    first: 'This would be the first release of the deck.',
    same: 'Nothing that is seen on a slide changes.',
    report: (language: string) => `${language}: slide by slide, before and after`,
    note: 'Note for the others (optional)',
    publish: 'Publish',
    confirm: 'From then on everybody gets this one.',
    moved: 'Somebody has published meanwhile. Look at what would change now, and publish again.',
    gone: 'This link is not valid, or no longer.',
    look: 'Look at it',
  },
  admin: {
    people: 'People',
    name: 'Name',
    role: 'Role',
    since: 'Since',
    add: 'Add somebody',
    password: 'First password',
    set: 'Change',
    remove: 'Remove',
    reset: 'New password',
    none: 'Nobody yet.',
    upkeep: 'Upkeep',
    retention: (keep: number) =>
      `Besides the current release, the last ${counted(keep, 'release')} of each deck ${keep === 1 ? 'is' : 'are'} kept (portal.yaml).`,
    keepsAll: 'All releases are kept. To keep fewer, set keep_releases in portal.yaml.',
    prune: 'Remove older releases now',
    pruned: (releases: number, objects: number) =>
      `${counted(releases, 'release')} and ${counted(objects, 'file')} removed.`,
    verify: 'Check all stored files',
    sound: (n: number) => `${counted(n, 'file')} checked. All are as they were published.`,
    unsound: (n: number) => `${counted(n, 'file is', 'files are')} damaged:`,
    backup: 'A copy of the folder is a backup. It can be taken while the server runs.',
  },
  error: {
    notFound: 'There is no such page.',
    notFoundHint: 'The deck, release or slide may have been removed, or the address has a mistake.',
    forbidden: 'You may not do this.',
    forbiddenHint: 'Ask an administrator for another role.',
    foreign: 'This form came from another page, or the page was open too long. Load the page again.',
    busy: 'Many decks are being made just now.',
    busyHint: (seconds: number) => `Try again in ${counted(seconds, 'second')}.`,
    gaveUp: 'This took too long, and was given up.',
    gaveUpHint: 'Try again. If it happens again, tell an administrator.',
    damaged: 'What was published here is damaged.',
    damagedHint: (name: string) =>
      `Nothing of it is shown, so that nobody gets a wrong figure. An administrator can restore it from a backup: ${name}`,
    tooLarge: 'What was sent is too large.',
    accounts: 'Nobody can sign in just now.',
    fault: 'A fault of Surveydeck itself.',
    faultHint: 'It is in the server’s log.',
    method: 'This address does not take this.',
    back: 'To the decks',
  },
};
