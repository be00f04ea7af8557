import yargs, { type Argv } from 'yargs';
import type { UiLanguage } from '../base/diagnostic.ts';
import { didYouMean } from '../base/did-you-mean.ts';
import { LOCALE } from '../input/names.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { COMMANDS, OPTIONS, optionsOf, type CommandName, type Invocation, type OptionName } from './options.ts';
import { WORDS, type Words } from './words.ts';

const PROGRAM = 'surveydeck';

/** What a command line came to: something to do, something to show, or a mistake (in words, with a suggestion). */
export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'mistake'; readonly text: string };

type Values = Readonly<Record<string, unknown>> & { readonly _: readonly string[] };

const PARSER = {
  'camel-case-expansion': false,
  'dot-notation': false,
  'boolean-negation': false,
  'parse-positional-numbers': false,
} as const;
const HELP_WORDS = ['--help', '-h', '--version', 'help'];

/** Understands a command line; `columns` is the width of the help. Never writes, never exits. */
export async function parseArguments(argv: readonly string[], language: UiLanguage, columns: number): Promise<Parsed> {
  const words = WORDS[language];
  // Composing the help takes yargs longer than all the rest, so nobody waits for it who does not want it.
  const help = argv.some((word) => HELP_WORDS.includes(word)) ? await helpFor(argv, language, columns) : '';
  if (help) return { kind: 'show', text: help };
  const values = parseWords(argv);
  const problem = mistakeIn(argv, values, words);
  return problem === undefined ? { kind: 'run', invocation: toInvocation(values) } : { kind: 'mistake', text: problem };
}

function parseWords(argv: readonly string[]): Values {
  const parser = yargs([])
    .help(false)
    .version(false)
    .detectLocale(false)
    .exitProcess(false)
    .parserConfiguration(PARSER);
  for (const [name, { type }] of Object.entries(OPTIONS)) parser.option(name, { type: type === 'text' ? 'string' : 'boolean' }); // prettier-ignore
  return parser.parseSync([...argv]) as unknown as Values;
}

/** The help, or the version, where that is what the command line asks for; else nothing. */
async function helpFor(argv: readonly string[], language: UiLanguage, columns: number): Promise<string> {
  let shown = '';
  await describe(yargs([]), language, columns).parseAsync([...argv], {}, (_error, _values, output) => {
    shown = output;
  });
  return shown;
}

/** Teaches yargs our commands, options and words. */
function describe(parser: Argv, language: UiLanguage, columns: number): Argv {
  const words = WORDS[language];
  parser
    .scriptName(PROGRAM)
    .detectLocale(false)
    .updateStrings(words.yargs)
    .exitProcess(false)
    .showHelpOnFail(false)
    .wrap(Math.min(100, columns))
    .parserConfiguration(PARSER)
    .usage(`$0 <${COMMANDS.join('|')}> […]\n\n${words.purpose}`)
    .help('help', words.help)
    .alias('help', 'h')
    .version('version', words.version, packageJson.version)
    .epilogue(words.epilogue);
  for (const name of COMMANDS) {
    parser.command(`${name} [deck]`, words.commands[name], (command) => {
      command
        .usage(`$0 ${name} [deck] […]\n\n${words.commands[name]}`)
        .positional('deck', { type: 'string', describe: words.deckArgument });
      for (const option of optionsOf(name)) {
        const { type, says } = OPTIONS[option];
        command.option(option, { type: type === 'text' ? 'string' : 'boolean', describe: says[language] });
      }
      return command;
    });
  }
  for (const [command, says] of words.examples) parser.example(command, says);
  return parser;
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
  const flag = (key: OptionName): boolean => values[key] === true;
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
