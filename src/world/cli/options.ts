import type { DeckFormat } from '../../build-result.ts';
import type { DeckParameters } from '../../deck/text/parameters.ts';
import type { DiffFormat } from '../../upkeep/compare/render/diff-formats.ts';
import type { ExchangeFormat } from '../../upkeep/localize/exchange/types.ts';
import type { Level } from '../../upkeep/lint/types.ts';
import type { TableFormat } from '../../upkeep/tables/types.ts';
import type { Role } from '../accounts/roles.ts';

export const PROGRAM = 'surveydeck';

/** How yargs reads words: exactly as typed. */
export const PARSER = {
  'camel-case-expansion': false,
  'dot-notation': false,
  'boolean-negation': false,
  'parse-positional-numbers': false,
} as const;

export const COMMANDS = [
  'init',
  'build',
  'batch',
  'preview',
  'check',
  'figures',
  'tables',
  'text',
  'lint',
  'refresh',
  'diff',
  'current',
  'ledger',
  'serve',
  'publish',
  'pull',
  'user',
  'releases',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface OptionDefinition {
  readonly type: 'text' | 'flag';
  readonly commands: readonly CommandName[];
}

const EVERY = COMMANDS;
/** Commands that work on decks of the project. */
const OF_DECKS = ['build', 'preview', 'check', 'figures', 'text', 'refresh', 'current'] as const;
/** Commands whose arguments are files; for the others, the argument is a deck's id. */
export const OF_FILES: readonly CommandName[] = [
  'init',
  'batch',
  'text',
  'lint',
  'refresh',
  'diff',
  'current',
  'ledger',
  'pull',
  'user',
  'releases',
];

/** Every option of the command line: what it takes, which commands accept it, what the help says. */
export const OPTIONS = {
  survey: {
    type: 'text',
    commands: [...OF_DECKS, 'tables'],
  },
  template: {
    type: 'text',
    commands: [...OF_DECKS, 'diff'],
  },
  brand: {
    type: 'text',
    commands: [...OF_DECKS, 'lint', 'diff'],
  },
  locale: {
    type: 'text',
    commands: ['init', 'build', 'preview', 'check', 'figures', 'tables', 'text', 'refresh', 'diff'],
  },
  deck: {
    type: 'text',
    commands: ['text', 'refresh', 'diff', 'current'],
  },
  out: {
    type: 'text',
    commands: ['init', 'build', 'check', 'tables', 'text', 'refresh', 'diff', 'current', 'ledger'],
  },
  format: {
    type: 'text',
    commands: ['build', 'tables', 'text', 'diff', 'current'],
  },
  codebook: {
    type: 'text',
    commands: ['init'],
  },
  answers: {
    type: 'text',
    commands: ['init'],
  },
  customer: {
    type: 'text',
    commands: ['build'],
  },
  slides: {
    type: 'text',
    commands: ['build'],
  },
  width: {
    type: 'text',
    commands: ['build'],
  },
  port: {
    type: 'text',
    commands: ['preview', 'serve'],
  },
  host: {
    type: 'text',
    commands: ['serve'],
  },
  workers: {
    type: 'text',
    commands: ['batch'],
  },
  resume: {
    type: 'flag',
    commands: ['batch'],
  },
  draft: {
    type: 'flag',
    commands: ['build', 'batch'],
  },
  pseudo: {
    type: 'flag',
    commands: ['build'],
  },
  write: {
    type: 'flag',
    commands: ['text'],
  },
  scene: {
    type: 'flag',
    commands: ['build'],
  },
  published: {
    type: 'flag',
    commands: ['check'],
  },
  level: {
    type: 'text',
    commands: ['lint'],
  },
  list: {
    type: 'flag',
    commands: ['lint'],
  },
  releases: {
    type: 'text',
    commands: ['serve', 'publish', 'pull', 'releases', 'user'],
  },
  keep: {
    type: 'text',
    commands: ['releases'],
  },
  since: {
    type: 'text',
    commands: ['releases'],
  },
  note: {
    type: 'text',
    commands: ['publish', 'releases'],
  },
  by: {
    type: 'text',
    commands: ['publish', 'releases'],
  },
  review: {
    type: 'flag',
    commands: ['publish'],
  },
  overwrite: {
    type: 'flag',
    commands: ['pull'],
  },
  role: {
    type: 'text',
    commands: ['user'],
  },
  json: {
    type: 'flag',
    commands: EVERY,
  },
  lang: {
    type: 'text',
    commands: EVERY,
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

export type OptionName = keyof typeof OPTIONS;
/** `Object.keys` calls them texts, since an object may have more keys than its type says; this one has not. */
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** Names of the options that a command accepts. */
export const optionsOf = (command: CommandName): readonly OptionName[] =>
  OPTION_NAMES.filter((name) => OPTIONS[name].commands.some((one) => one === command));

/** What the user asked for, parsed. Paths are as typed: relative to the folder in which the program was called. */
export interface Invocation {
  readonly command: CommandName;
  /** Id of a deck; if absent, all decks. */
  readonly deck?: string;
  /** The words after the command: PowerPoint files or, for `text` and `user`, an action and its operands. */
  readonly files: readonly string[];
  readonly survey?: string;
  readonly template?: string;
  readonly brand?: string;
  /** If absent, the locales that the project declares for the deck. */
  readonly locales?: readonly string[];
  readonly out?: string;
  /** If absent, those that need nothing else. */
  readonly levels?: readonly Level[];
  /** `text export`: the kind of file. */
  readonly exchange?: ExchangeFormat;
  /** `diff`, `current`: the format of the report; if absent, text for a terminal. */
  readonly view?: DiffFormat;
  /** `tables`: the kinds of files; if absent, all. */
  readonly tableFormats?: readonly TableFormat[];
  /** Kinds of files to make. */
  readonly formats: readonly DeckFormat[];
  /** What the deck shows besides its files; empty without any of its options. */
  readonly parameters: DeckParameters;
  /** `init`: files that say what the columns of an export mean. */
  readonly codebooks?: readonly string[];
  /** `init`: a file with choices, by the ids of what an export leaves open. */
  readonly answers?: string;
  /** Ids of the slides to make; if absent, all. */
  readonly slides?: readonly string[];
  /** Width of the PNG pictures in pixels. */
  readonly width?: number;
  /** The folder of what is published; if absent, `releases` beside `surveydeck.yaml`. */
  readonly releases?: string;
  /** `user add`, `user role`: what the account may do. */
  readonly role?: Role;
  /** Port of the preview, or of the portal. */
  readonly port?: number;
  /** Address on which the portal listens; if absent, only this computer reaches it. */
  readonly host?: string;
  /** Threads that make decks; if absent, one a core. */
  readonly workers?: number;
  /** `publish`: what the others are told, and who publishes. */
  readonly note?: string;
  readonly by?: string;
  /** `publish`: only show it to whoever has the link. */
  readonly review: boolean;
  /** `pull`: replace files that were changed here. */
  readonly overwrite: boolean;
  /** How many releases of each deck are kept. */
  readonly keep?: number;
  /** From which day on releases are kept, `YYYY-MM-DD`. */
  readonly since?: string;
  readonly resume: boolean;
  readonly draft: boolean;
  readonly pseudo: boolean;
  /** `text import`: take over what the file brings, instead of only showing it. */
  readonly write: boolean;
  readonly scene: boolean;
  readonly published: boolean;
  readonly list: boolean;
  readonly json: boolean;
}
