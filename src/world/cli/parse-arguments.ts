import parseArgv from 'yargs-parser';
import { didYouMean } from '../../base/did-you-mean.ts';
import { isUiLanguage, messagesIn, UI_LANGUAGES, type UiLanguage } from '../../base/messages/languages.ts';
import { DECK_FORMATS, type DeckFormat } from '../../build-result.ts';
import { DIFF_FORMATS, isDiffFormat } from '../../upkeep/compare/render/diff-formats.ts';
import { LOCALE } from '../input/names.ts';
import { EXCHANGE_FORMATS } from '../../upkeep/localize/exchange/types.ts';
import { LEVELS, type Level } from '../../upkeep/lint/types.ts';
import { mistakeInDiff, mistakeInOneFile, showsDiffs } from './diff-arguments.ts';
import {
  COMMANDS,
  OF_FILES,
  OPTIONS,
  optionsOf,
  PARSER,
  PROGRAM,
  type CommandName,
  type Invocation,
  type OptionName,
} from './options.ts';
import { mistakeInText } from './text-arguments.ts';
import type { Mistakes, Words } from './words.ts';

/** A parsed command line: something to do, something to show, or a mistake (in words, with a suggestion). */
export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'mistake'; readonly text: string };

type Values = Readonly<Record<string, unknown>> & { readonly _: readonly string[] };

const HELP_WORDS = ['--help', '-h', '--version', 'help'];

/** Parses a command line; `columns` is the width of the help. Never writes, never exits. */
export async function parseArguments(argv: readonly string[], language: UiLanguage, columns: number): Promise<Parsed> {
  const words = messagesIn(language).commands;
  if (argv.some((word) => HELP_WORDS.includes(word))) {
    // Loading yargs and composing the help takes longer than reading a survey, so it is done only on request.
    const help = await (await import('./help.ts')).helpFor(argv, language, columns);
    if (help) return { kind: 'show', text: help };
  }
  const values = parseWords(argv);
  const problem = mistakeIn(argv, values, words);
  return problem === undefined ? { kind: 'run', invocation: toInvocation(values) } : { kind: 'mistake', text: problem };
}

function parseWords(argv: readonly string[]): Values {
  const names = Object.keys(OPTIONS) as OptionName[];
  const flags = names.filter((name) => OPTIONS[name].type === 'flag');
  const texts = names.filter((name) => OPTIONS[name].type === 'text');
  return parseArgv([...argv], { boolean: flags, string: texts, configuration: PARSER }) as unknown as Values;
}

/** What is wrong with it, in words; yargs itself is too lenient (it takes any option) and speaks of "arguments". */
function mistakeIn(argv: readonly string[], values: Values, words: Words): string | undefined {
  const says = words.mistakes;
  const withHelp = (text: string, suggestion?: string, command?: string): string =>
    [text + (suggestion === undefined ? '' : `\n${says.didYouMean(suggestion)}`), says.seeHelp(command ? `${PROGRAM} ${command}` : PROGRAM)].join('\n'); // prettier-ignore
  const [command, , extra] = values._;
  if (command === undefined) return withHelp(says.noCommand);
  if (!isCommand(command)) return withHelp(says.unknownCommand(command), didYouMean(command, COMMANDS));
  const known = optionsOf(command);
  const unknown = Object.keys(values).find((key) => !isKnown(key, known));
  if (unknown !== undefined) {
    const similar = didYouMean(unknown, known);
    return withHelp(says.unknownOption(dashed(unknown)), similar && dashed(similar), command);
  }
  if (extra !== undefined && !OF_FILES.includes(command)) return withHelp(says.extraWord(extra), undefined, command);
  const wrong = known.map((option) => mistakeInOption(option, values[option], argv, words, command)).find(Boolean);
  const problem = wrong ?? MISTAKES_IN[command]?.(values, says);
  return problem === undefined ? undefined : withHelp(problem, undefined, command);
}

/** `lint` needs a file, and a brand for the checks against one. */
function mistakeInLint(values: Values, says: Mistakes): string | undefined {
  if (values._.length === 1 && !isSet(values['list'])) return says.noFile;
  const wantsBrand = splitWords(values['level']).includes('brand');
  return wantsBrand && values['brand'] === undefined ? says.needsBrand : undefined;
}

/** `refresh` takes one edited file and one new file. */
function mistakeInRefresh(values: Values, says: Mistakes): string | undefined {
  const [, file, extra] = values._;
  if (file === undefined) return says.noEditedFile;
  if (extra !== undefined) return says.oneEditedFile(extra);
  if (values['out'] === undefined) return says.needsOut;
  const locales = splitWords(values['locale']);
  return locales.length > 1 ? says.oneLocale : undefined;
}

const MISTAKES_IN: Readonly<Partial<Record<CommandName, (values: Values, says: Mistakes) => string | undefined>>> = {
  text: mistakeInText,
  lint: mistakeInLint,
  refresh: mistakeInRefresh,
  diff: mistakeInDiff,
  current: mistakeInOneFile,
  ledger: mistakeInOneFile,
};

function mistakeInOption(
  option: OptionName,
  value: unknown,
  argv: readonly string[],
  words: Words,
  command: CommandName,
): string | undefined {
  const says = words.mistakes;
  if (value === undefined) return undefined;
  if (OPTIONS[option].type === 'flag') {
    return argv.some((word) => word.startsWith(`--${option}=`)) ? says.takesNoValue(dashed(option)) : undefined;
  }
  const given = [value].flat().map(String);
  if (given.includes('')) return says.needsValue(dashed(option));
  if (given.length > 1 && !LISTS.includes(option)) return says.givenTwice(dashed(option));
  if (option === 'lang' && !isUiLanguage(given[0] ?? '')) {
    return says.badValue('--lang', given[0] ?? '', UI_LANGUAGES.join(', '));
  }
  const formats = formatsOf(command);
  const badFormat = option === 'format' ? splitWords(given).find((word) => !formats.includes(word)) : undefined;
  if (badFormat !== undefined) return says.badValue('--format', badFormat, formats.join(', '));
  if (option === 'width' && !isWidth(given[0] ?? '')) {
    return says.badValue('--width', given[0] ?? '', `${NARROWEST}–${WIDEST}`);
  }
  if (option === 'port' && !isPort(given[0] ?? '')) return says.badValue('--port', given[0] ?? '', '0–65535');
  const badLevel = option === 'level' ? splitWords(given).find((word) => !isLevel(word)) : undefined;
  if (badLevel !== undefined) return says.badValue('--level', badLevel, LEVELS.join(', '));
  const badLocale = option === 'locale' ? splitWords(given).find((locale) => !LOCALE.test(locale)) : undefined;
  return badLocale === undefined ? undefined : says.badValue('--locale', badLocale, 'ja, en, en-GB …');
}

const formatsOf = (command: CommandName): readonly string[] =>
  showsDiffs(command) ? DIFF_FORMATS : command === 'text' ? EXCHANGE_FORMATS : DECK_FORMATS;

/** Options that take several words. */
const LISTS: readonly OptionName[] = ['locale', 'level', 'format'];
/** Limits of a slide picture's width in pixels: from too small to see anything, to twice the width of an 8K screen. */
const NARROWEST = 16;
const WIDEST = 15_360;
const isWidth = (word: string): boolean => /^\d+$/.test(word) && Number(word) >= NARROWEST && Number(word) <= WIDEST;
const isPort = (word: string): boolean => /^\d{1,5}$/.test(word) && Number(word) <= 65_535;
const isFormat = (word: string): word is DeckFormat => (DECK_FORMATS as readonly string[]).includes(word);
const isCommand = (word: string): word is CommandName => (COMMANDS as readonly string[]).includes(word);
const isKnown = (key: string, known: readonly string[]): boolean => ['_', '$0'].includes(key) || known.includes(key);
const dashed = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);
const isLevel = (word: string): word is Level => (LEVELS as readonly string[]).includes(word);
const isSet = (value: unknown): boolean => [value].flat().includes(true);
/** The words of an option that takes several, separated by commas or given repeatedly. */
const splitWords = (given: unknown): readonly string[] =>
  given === undefined ? [] : [given as string | readonly string[]].flat().flatMap((list) => list.split(','));

function toInvocation(values: Values): Invocation {
  const [command, ...rest] = values._;
  const ofFiles = OF_FILES.includes(command as CommandName);
  const deck = ofFiles ? (values['deck'] as string | undefined) : rest[0];
  const text = <K extends OptionName>(key: K): { readonly [P in K]?: string } => {
    const value = values[key] as string | undefined;
    return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
  };
  const flag = (key: OptionName): boolean => isSet(values[key]);
  const locales = splitWords(values['locale']);
  const formats = splitWords(values['format']).filter(isFormat);
  const levels = splitWords(values['level']).filter(isLevel);
  const exchange = EXCHANGE_FORMATS.find((format) => splitWords(values['format']).includes(format));
  return {
    command: command as CommandName,
    ...(deck === undefined ? {} : { deck }),
    files: ofFiles ? rest : [],
    ...(exchange === undefined ? {} : { exchange }),
    ...(isDiffFormat(values['format']) ? { view: values['format'] } : {}),
    ...text('survey'),
    ...text('template'),
    ...text('brand'),
    ...text('out'),
    ...(locales.length === 0 ? {} : { locales: [...new Set(locales)] }),
    ...(levels.length === 0 ? {} : { levels: LEVELS.filter((level) => levels.includes(level)) }),
    formats: formats.length === 0 ? ['pptx'] : DECK_FORMATS.filter((format) => formats.includes(format)),
    ...(values['width'] === undefined ? {} : { width: Number(values['width']) }),
    ...(values['port'] === undefined ? {} : { port: Number(values['port']) }),
    draft: flag('draft'),
    pseudo: flag('pseudo'),
    scene: flag('scene'),
    published: flag('published'),
    list: flag('list'),
    json: flag('json'),
  };
}
