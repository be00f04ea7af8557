import { didYouMean } from '../../base/did-you-mean.ts';
import { DECK_FORMATS } from '../../build-result.ts';
import { DIFF_FORMATS } from '../../upkeep/compare/render/diff-formats.ts';
import { PARAMETER_NAMES } from '../../deck/text/parameters.ts';
import { messagesIn, UI_LANGUAGES, type UiLanguage } from '../../base/messages/languages.ts';
import { LOCALE } from '../input/names.ts';
import { EXCHANGE_FORMATS } from '../../upkeep/localize/exchange/types.ts';
import { LEVELS } from '../../upkeep/lint/types.ts';
import { TABLE_FORMATS } from '../../upkeep/tables/types.ts';
import { ROLES } from '../accounts/roles.ts';
import { mistakeInDiff, mistakeInOneFile, showsDiffs } from './diff-arguments.ts';
import {
  COMMANDS,
  OF_FILES,
  OPTIONS,
  optionsOf,
  PROGRAM,
  type CommandName,
  type Invocation,
  type OptionName,
} from './options.ts';
import { mistakeInReleases } from './releases-arguments.ts';
import { mistakeInText } from './text-arguments.ts';
import { mistakeInUser } from './user-arguments.ts';
import { isFlagSet, textOf, typedWords, wordsOf, type TypedWords } from './typed-words.ts';
import type { Mistakes, Words } from './words.ts';

/** A parsed command line: something to do, something to show, or a mistake (in words, with a suggestion). */
export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'mistake'; readonly text: string };

const HELP_WORDS = ['--help', '-h', '--version', 'help'];

/** Parses a command line; `columns` is the width of the help. Never writes, never exits. */
export async function parseArguments(argv: readonly string[], language: UiLanguage, columns: number): Promise<Parsed> {
  const words = messagesIn(language).commands;
  if (argv.some((word) => HELP_WORDS.includes(word))) {
    // Loading yargs and composing the help takes longer than reading a survey, so it is done only on request.
    const help = await (await import('./help.ts')).helpFor(argv, language, columns);
    if (help) return { kind: 'show', text: help };
  }
  const typed = typedWords(argv);
  const problem = mistakeIn(argv, typed, words);
  return problem === undefined ? { kind: 'run', invocation: toInvocation(typed) } : { kind: 'mistake', text: problem };
}

/** What is wrong with it, in words; yargs itself is too lenient (it takes any option) and speaks of "arguments". */
function mistakeIn(argv: readonly string[], typed: TypedWords, words: Words): string | undefined {
  const says = words.mistakes;
  const withHelp = (text: string, suggestion?: string, command?: string): string =>
    [text + (suggestion === undefined ? '' : `\n${says.didYouMean(suggestion)}`), says.seeHelp(command ? `${PROGRAM} ${command}` : PROGRAM)].join('\n'); // prettier-ignore
  const [command, , extra] = typed.words;
  if (command === undefined) return withHelp(says.noCommand);
  if (!isCommand(command)) return withHelp(says.unknownCommand(command), didYouMean(command, COMMANDS));
  const accepted = optionsOf(command);
  const unknown = [...typed.options.keys()].find((name) => !accepted.some((option) => option === name));
  if (unknown !== undefined) {
    const similar = didYouMean(unknown, accepted);
    return withHelp(says.unknownOption(dashed(unknown)), similar && dashed(similar), command);
  }
  if (extra !== undefined && !OF_FILES.includes(command)) return withHelp(says.extraWord(extra), undefined, command);
  const wrong = accepted.map((option) => mistakeInOption(option, typed, argv, words, command)).find(Boolean);
  const problem = wrong ?? MISTAKES_IN[command]?.(typed, says);
  return problem === undefined ? undefined : withHelp(problem, undefined, command);
}

/** `lint` needs a file, and a brand for the checks against one. */
function mistakeInLint(typed: TypedWords, says: Mistakes): string | undefined {
  if (typed.words.length === 1 && !isFlagSet(typed, 'list')) return says.noFile;
  const wantsBrand = wordsOf(typed, 'level').includes('brand');
  return wantsBrand && !typed.options.has('brand') ? says.needsBrand : undefined;
}

/** `refresh` takes one edited file and one new file. */
function mistakeInRefresh(typed: TypedWords, says: Mistakes): string | undefined {
  const [, file, extra] = typed.words;
  if (file === undefined) return says.noEditedFile;
  if (extra !== undefined) return says.oneEditedFile(extra);
  if (!typed.options.has('out')) return says.needsOut;
  return wordsOf(typed, 'locale').length > 1 ? says.oneLocale : undefined;
}

/** `serve` shows all decks. */
const mistakeInServe = ({ words: [, extra] }: TypedWords, says: Mistakes): string | undefined =>
  extra === undefined ? undefined : says.oneWordTooMany(extra);

/** `pull` takes one release. */
function mistakeInPull(typed: TypedWords, says: Mistakes): string | undefined {
  const [, release, extra] = typed.words;
  if (release === undefined) return says.noRelease;
  return extra === undefined ? undefined : says.oneWordTooMany(extra);
}

/** What others read, or see in a list, has its limits. */
function mistakeInPublish(typed: TypedWords, says: Mistakes): string | undefined {
  const long = (['note', 'by'] as const).find((name) => (textOf(typed, name) ?? '').length > LONGEST_NOTE);
  return long === undefined ? undefined : says.tooLong(dashed(long), LONGEST_NOTE);
}

const LONGEST_NOTE = 300;

/** `init` takes the files of an export, and the folder of the survey. */
function mistakeInInit(typed: TypedWords, says: Mistakes): string | undefined {
  if (typed.words.length === 1) return says.noExport;
  if (!typed.options.has('out')) return says.needsSurveyFolder;
  return wordsOf(typed, 'locale').length > 1 ? says.oneLocale : undefined;
}

/** `batch` takes one plan. */
function mistakeInBatch(typed: TypedWords, says: Mistakes): string | undefined {
  const [, plan, extra] = typed.words;
  if (plan === undefined) return says.noPlan;
  return extra === undefined ? undefined : says.oneWordTooMany(extra);
}

const MISTAKES_IN: Readonly<Partial<Record<CommandName, (typed: TypedWords, says: Mistakes) => string | undefined>>> = {
  init: mistakeInInit,
  batch: mistakeInBatch,
  pull: mistakeInPull,
  serve: mistakeInServe,
  publish: mistakeInPublish,
  text: mistakeInText,
  lint: mistakeInLint,
  refresh: mistakeInRefresh,
  diff: mistakeInDiff,
  current: mistakeInOneFile,
  ledger: mistakeInOneFile,
  user: mistakeInUser,
  releases: mistakeInReleases,
};

function mistakeInOption(
  option: OptionName,
  typed: TypedWords,
  argv: readonly string[],
  words: Words,
  command: CommandName,
): string | undefined {
  const says = words.mistakes;
  const given = typed.options.get(option);
  if (given === undefined) return undefined;
  if (OPTIONS[option].type === 'flag') {
    return argv.some((word) => word.startsWith(`--${option}=`)) ? says.takesNoValue(dashed(option)) : undefined;
  }
  if (given.includes('')) return says.needsValue(dashed(option));
  if (given.length > 1 && !LISTS.includes(option)) return says.givenTwice(dashed(option));
  const form = formOf(option, command);
  if (!form) return undefined;
  const bad = (LISTS.includes(option) ? wordsOf(typed, option) : given).find((word) => !form.fits(word));
  return bad === undefined ? undefined : says.badValue(dashed(option), bad, form.expected);
}

/** What the value of an option must look like, and how to say so; undefined if any text will do. */
interface Form {
  readonly fits: (word: string) => boolean;
  readonly expected: string;
}

const oneOf = (words: readonly string[]): Form => ({
  fits: (word) => words.includes(word),
  expected: words.join(', '),
});

/** The kinds of files that a command writes. */
function formatsOf(command: CommandName): readonly string[] {
  if (showsDiffs(command)) return DIFF_FORMATS;
  if (command === 'tables') return TABLE_FORMATS;
  return command === 'text' ? EXCHANGE_FORMATS : DECK_FORMATS;
}

function formOf(option: OptionName, command: CommandName): Form | undefined {
  switch (option) {
    case 'lang':
      return oneOf(UI_LANGUAGES);
    case 'format':
      return oneOf(formatsOf(command));
    case 'level':
      return oneOf(LEVELS);
    case 'role':
      return oneOf(ROLES);
    case 'width':
      return { fits: isWidth, expected: `${NARROWEST}–${WIDEST}` };
    case 'workers':
      return { fits: isThreads, expected: `0–${MOST_THREADS}` };
    case 'keep':
      return { fits: (word) => /^[1-9]\d{0,5}$/.test(word), expected: '1, 2, 3 …' };
    case 'since':
      return { fits: isDay, expected: '2026-01-31 …' };
    case 'port':
      return { fits: isPort, expected: '0–65535' };
    case 'slides':
      return { fits: (word) => word.trim() !== '', expected: 'cover,q1,q2 …' };
    case 'locale':
      return { fits: (word) => LOCALE.test(word), expected: 'ja, en, en-GB …' };
    default:
      return undefined;
  }
}

/** Options that take several words. */
const LISTS: readonly OptionName[] = ['locale', 'level', 'format', 'slides', 'codebook'];
/** Limits of a slide picture's width in pixels: from too small to see anything, to twice the width of an 8K screen. */
const NARROWEST = 16;
const WIDEST = 15_360;
const isWidth = (word: string): boolean => /^\d+$/.test(word) && Number(word) >= NARROWEST && Number(word) <= WIDEST;
/** More than any machine has cores; 0: no thread but the program's own. */
const MOST_THREADS = 256;
const isThreads = (word: string): boolean => /^\d{1,3}$/.test(word) && Number(word) <= MOST_THREADS;
const isPort = (word: string): boolean => /^\d{1,5}$/.test(word) && Number(word) <= 65_535;
const isDay = (word: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(Date.parse(word));
const isCommand = (word: string | undefined): word is CommandName => COMMANDS.some((command) => command === word);
const dashed = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

function toInvocation(typed: TypedWords): Invocation {
  const [command, ...rest] = typed.words;
  if (!isCommand(command)) throw new Error(`"${command}" should have been refused`);
  const text = (option: OptionName): string | undefined => textOf(typed, option);
  const flag = (option: OptionName): boolean => isFlagSet(typed, option);
  const ofFiles = OF_FILES.includes(command);
  const deck = ofFiles ? text('deck') : rest[0];
  const [survey, template, brand, out] = [text('survey'), text('template'), text('brand'), text('out')];
  const role = ROLES.find((one) => one === text('role'));
  const [width, port, workers, keep] = [text('width'), text('port'), text('workers'), text('keep')];
  const plain = (['releases', 'host', 'since', 'by', 'note', 'answers'] as const).filter((name) =>
    typed.options.has(name),
  );
  const locales = wordsOf(typed, 'locale');
  const levels = wordsOf(typed, 'level');
  const words = wordsOf(typed, 'format');
  const slides = wordsOf(typed, 'slides').map((id) => id.trim());
  const formats = DECK_FORMATS.filter((format) => words.includes(format));
  const exchange = EXCHANGE_FORMATS.find((format) => words.includes(format));
  const tableFormats = TABLE_FORMATS.filter((format) => words.includes(format));
  const view = DIFF_FORMATS.find((format) => format === words.join(','));
  return {
    command,
    ...(deck === undefined ? {} : { deck }),
    files: ofFiles ? rest : [],
    ...(exchange === undefined ? {} : { exchange }),
    ...(view === undefined ? {} : { view }),
    ...(command !== 'tables' || tableFormats.length === 0 ? {} : { tableFormats }),
    ...(survey === undefined ? {} : { survey }),
    ...(template === undefined ? {} : { template }),
    ...(brand === undefined ? {} : { brand }),
    ...(out === undefined ? {} : { out }),
    ...(locales.length === 0 ? {} : { locales: [...new Set(locales)] }),
    ...(levels.length === 0 ? {} : { levels: LEVELS.filter((level) => levels.includes(level)) }),
    formats: formats.length === 0 ? ['pptx'] : formats,
    parameters: Object.fromEntries(
      PARAMETER_NAMES.flatMap((name) => (typed.options.has(name) ? [[name, text(name)]] : [])),
    ),
    ...(role === undefined ? {} : { role }),
    ...(typed.options.has('codebook') ? { codebooks: typed.options.get('codebook') ?? [] } : {}),
    ...(slides.length === 0 ? {} : { slides }),
    ...(width === undefined ? {} : { width: Number(width) }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(workers === undefined ? {} : { workers: Number(workers) }),
    review: flag('review'),
    overwrite: flag('overwrite'),
    ...(keep === undefined ? {} : { keep: Number(keep) }),
    ...Object.fromEntries(plain.map((name) => [name, text(name)])),
    resume: flag('resume'),
    draft: flag('draft'),
    pseudo: flag('pseudo'),
    write: flag('write'),
    scene: flag('scene'),
    published: flag('published'),
    list: flag('list'),
    json: flag('json'),
  };
}
