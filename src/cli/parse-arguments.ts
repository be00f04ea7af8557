import parseArgv from 'yargs-parser';
import type { UiLanguage } from '../base/diagnostic.ts';
import { didYouMean } from '../base/did-you-mean.ts';
import { LOCALE } from '../input/names.ts';
import {
  COMMANDS,
  OPTIONS,
  optionsOf,
  PARSER,
  PROGRAM,
  type CommandName,
  type Invocation,
  type OptionName,
} from './options.ts';
import { WORDS, type Words } from './words.ts';

/** What a command line came to: something to do, something to show, or a mistake (in words, with a suggestion). */
export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'mistake'; readonly text: string };

type Values = Readonly<Record<string, unknown>> & { readonly _: readonly string[] };

const HELP_WORDS = ['--help', '-h', '--version', 'help'];

/** Understands a command line; `columns` is the width of the help. Never writes, never exits. */
export async function parseArguments(argv: readonly string[], language: UiLanguage, columns: number): Promise<Parsed> {
  const words = WORDS[language];
  if (argv.some((word) => HELP_WORDS.includes(word))) {
    // Loading yargs and composing the help takes longer than reading a survey, so only who asks for it waits for it.
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
  if (extra !== undefined) return withHelp(says.extraWord(extra), undefined, command);
  const wrong = known.map((option) => mistakeInOption(option, values[option], argv, words)).find(Boolean);
  return wrong === undefined ? undefined : withHelp(wrong, undefined, command);
}

function mistakeInOption(
  option: OptionName,
  value: unknown,
  argv: readonly string[],
  words: Words,
): string | undefined {
  const says = words.mistakes;
  if (value === undefined) return undefined;
  if (OPTIONS[option].type === 'flag') {
    return argv.some((word) => word.startsWith(`--${option}=`)) ? says.takesNoValue(dashed(option)) : undefined;
  }
  const given = [value].flat().map(String);
  if (given.includes('')) return says.needsValue(dashed(option));
  if (given.length > 1 && option !== 'locale') return says.givenTwice(dashed(option));
  if (option === 'lang' && !['en', 'ja'].includes(given[0] ?? '')) {
    return says.badValue('--lang', given[0] ?? '', 'en, ja');
  }
  const badLocale = option === 'locale' ? splitLocales(given).find((locale) => !LOCALE.test(locale)) : undefined;
  return badLocale === undefined ? undefined : says.badValue('--locale', badLocale, 'ja, en, en-GB …');
}

const isCommand = (word: string): word is CommandName => (COMMANDS as readonly string[]).includes(word);
const isKnown = (key: string, known: readonly string[]): boolean => ['_', '$0'].includes(key) || known.includes(key);
const dashed = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);
const splitLocales = (given: readonly string[]): readonly string[] => given.flatMap((list) => list.split(','));

function toInvocation(values: Values): Invocation {
  const [command, deck] = values._;
  const text = <K extends OptionName>(key: K): { readonly [P in K]?: string } => {
    const value = values[key] as string | undefined;
    return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
  };
  const flag = (key: OptionName): boolean => [values[key]].flat().includes(true);
  const locales = values['locale'];
  return {
    command: command as CommandName,
    ...(deck === undefined ? {} : { deck }),
    ...text('survey'),
    ...text('template'),
    ...text('brand'),
    ...text('out'),
    ...(locales === undefined ? {} : { locales: [...new Set(splitLocales([locales].flat().map(String)))] }),
    draft: flag('draft'),
    scene: flag('scene'),
    published: flag('published'),
    json: flag('json'),
  };
}
