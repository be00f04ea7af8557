import yargs, { type Argv } from 'yargs';
import { messagesIn, UI_LANGUAGES, type UiLanguage } from '../../base/messages/languages.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { COMMANDS, OPTIONS, optionsOf, PARSER, PROGRAM, type CommandName, type OptionName } from './options.ts';
import { RELEASES_ACTIONS } from './releases-arguments.ts';
import { TEXT_ACTIONS } from './text-arguments.ts';
import { USER_ACTIONS } from './user-arguments.ts';
import type { Words } from './words.ts';

/** The help or the version, if the command line asks for it; else nothing. */
export async function helpFor(argv: readonly string[], language: UiLanguage, columns: number): Promise<string> {
  let shown = '';
  await describe(yargs([]), language, columns).parseAsync([...argv], {}, (_error, _values, output) => {
    shown = output;
  });
  return shown;
}

/** The arguments of the commands that work on files. */
const ARGUMENTS: Readonly<Partial<Record<CommandName, string>>> = {
  init: '<export..>',
  batch: '<plan>',
  text: '<action> [operands..]',
  lint: '[files..]',
  refresh: '<file>',
  diff: '<before> <after>',
  current: '<file>',
  ledger: '<file>',
  serve: '',
  pull: '<release>',
  user: '<action> [name]',
  releases: '[action] [operands..]',
};

type OptionTexts = Readonly<Partial<Record<OptionName, string>>>;

/** What an option is for, in this command. */
function optionHelp(words: Words, command: CommandName, option: OptionName): string {
  const special: Readonly<Partial<Record<CommandName, OptionTexts>>> = words.optionsFor;
  const usual = words.options[option];
  return special[command]?.[option] ?? (typeof usual === 'function' ? usual(UI_LANGUAGES) : usual);
}

/** Teaches yargs our commands, options and words. */
function describe(parser: Argv, language: UiLanguage, columns: number): Argv {
  const words = messagesIn(language).commands;
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
    const argument = ARGUMENTS[name] ?? '[deck]';
    const usage = [name, ...(argument === '' ? [] : [argument])].join(' ');
    parser.command(usage, words.commands[name], (command) => {
      command.usage(`$0 ${usage} […]\n\n${words.commands[name]}`);
      if (name === 'lint') command.positional('files', { type: 'string', describe: words.filesArgument });
      else if (name === 'init') command.positional('export', { type: 'string', describe: words.exportArgument });
      else if (name === 'batch') command.positional('plan', { type: 'string', describe: words.planArgument });
      else if (name === 'refresh') command.positional('file', { type: 'string', describe: words.editedArgument });
      else if (name === 'current' || name === 'ledger')
        command.positional('file', { type: 'string', describe: words.finishedArgument }); // prettier-ignore
      else if (name === 'diff') {
        command.positional('before', { type: 'string', describe: words.sideArgument });
        command.positional('after', { type: 'string', describe: words.sideArgument });
      } else if (name === 'text') {
        command.positional('action', { choices: TEXT_ACTIONS, describe: words.textArguments.action });
        command.positional('operands', { type: 'string', describe: words.textArguments.operands });
      } else if (name === 'user') {
        command.positional('action', { choices: USER_ACTIONS, describe: words.userArguments.action });
        command.positional('name', { type: 'string', describe: words.userArguments.name });
      } else if (name === 'pull') command.positional('release', { type: 'string', describe: words.releaseArgument });
      else if (name === 'releases') {
        command.positional('action', { choices: RELEASES_ACTIONS, describe: words.releasesArguments.action });
        command.positional('operands', { type: 'string', describe: words.releasesArguments.operands });
      } else if (name !== 'serve') command.positional('deck', { type: 'string', describe: words.deckArgument });
      for (const option of optionsOf(name)) {
        const { type } = OPTIONS[option];
        const describe = optionHelp(words, name, option);
        command.option(option, { type: type === 'text' ? 'string' : 'boolean', describe });
      }
      return command;
    });
  }
  for (const [command, says] of words.examples) parser.example(command, says);
  return parser;
}
