import parseArgv from 'yargs-parser';
import { OPTION_NAMES, OPTIONS, PARSER } from './options.ts';

/** A command line, taken apart but not yet checked. */
export interface TypedWords {
  /** The command and what follows it, without the options. */
  readonly words: readonly string[];
  /** What was typed after each option, once for each time that it was given; after a flag "true". */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

export function typedWords(argv: readonly string[]): TypedWords {
  const flags = OPTION_NAMES.filter((name) => OPTIONS[name].type === 'flag');
  const texts = OPTION_NAMES.filter((name) => OPTIONS[name].type === 'text');
  const { _: words, ...typed } = parseArgv([...argv], { boolean: flags, string: texts, configuration: PARSER });
  const options = Object.entries(typed).map(([name, value]) => [name, [value].flat().map(String)] as const);
  return { words: words.map(String), options: new Map(options) };
}

/** The words of an option that takes several, separated by commas or given repeatedly. */
export const wordsOf = ({ options }: TypedWords, option: string): readonly string[] =>
  (options.get(option) ?? []).flatMap((list) => list.split(','));

/** What was typed after an option that is given once at the most. */
export const textOf = ({ options }: TypedWords, option: string): string | undefined => options.get(option)?.[0];

export const isFlagSet = ({ options }: TypedWords, option: string): boolean =>
  options.get(option)?.includes('true') ?? false;
