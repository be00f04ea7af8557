import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProgramWords } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import type { Memory } from './read-file.ts';
import { parseYaml } from './yaml.ts';

/** Where the files lie in the program's sources; scripts/bundle.mjs copies them to `words` beside the bundle. */
const IN_SOURCES = 'src/deck/text/words';

/**
 * How the program's files are called in places, hashes and finished decks: by a name that no file of a project has, and
 * that does not tell where the program is installed, so that the same project gives the same deck anywhere.
 */
const MARK = 'surveydeck:words/';

/** The language whose words stand in for those of a language that the program does not speak. */
const MODEL = 'en';

/** The folder with the program's words: beside the bundle or, where the sources run, in them. */
function findFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = join(here, 'words');
  if (existsSync(beside)) return beside;
  for (let folder = here; ; folder = dirname(folder)) {
    const candidate = join(folder, IN_SOURCES);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder))
      throw new Error(`the program's words are missing: neither ${beside} nor ${IN_SOURCES}`);
  }
}

let found: string | undefined;
const folderOfWords = (): string => (found ??= findFolder());

const fileOf = (language: string): string => join(folderOfWords(), `${language}.yaml`);

/** `en` for `en-GB`: regions of a language share its words. */
const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? '';

/** Whether the program has its words in the language of a locale. */
export const speaks = (locale: string): boolean => existsSync(fileOf(languageOf(locale)));

/** Whether a file, as sources name it, is one of the program's own: people see that name, the same on every machine. */
export const isProgramFile = (file: string): boolean => file.startsWith(MARK);

/** The absolute path of a file as sources name it: of the project whose folder is `root`, or of the program. */
export const locateFile = (root: string, file: string): string =>
  isProgramFile(file) ? join(folderOfWords(), file.slice(MARK.length)) : resolve(root, file);

/**
 * The program's words for a locale: in its language or, if the program has no file for that, in English. A mistake in
 * them is the program's, and throws.
 */
export function loadProgramWords(locale: string, { recall, cache }: Memory): ProgramWords {
  const isSpoken = speaks(locale);
  const name = `${isSpoken ? languageOf(locale) : MODEL}.yaml`;
  const file = MARK + name;
  const text = readFileSync(join(folderOfWords(), name), 'utf8');
  const faulty: Report = ({ says }) => {
    throw new Error(`${file}: ${says.en.found}`);
  };
  const parse = (report: Report): YamlSource | undefined => parseYaml(file, text, report, cache);
  const source = recall ? recall.of(`yaml ${file}`, text, faulty, parse) : parse(faulty);
  if (!source) throw new Error(`${file} cannot be read`);
  return { source, isSpoken };
}
