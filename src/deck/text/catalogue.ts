import type { ProgramWords } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { isBlank } from '../../base/invisible.ts';
import { validate } from '../../base/validate.ts';
import type { WordingForm } from '../../data/figures/types.ts';
import { answerKey, answersIn, type AnswerTranslations } from './answers.ts';
import { checkPlurals } from './check-plurals.ts';
import { checkMessage, type FunctionScope } from './check-message.ts';
import { unknownPlaceholder } from './diagnostics.ts';
import { localeFormats, type LocaleFormats } from './locale-formats.ts';
import { declaredIn, expressionsOf, parseMessage, subjectOf, type ParsedMessage } from './message.ts';
import { inOrder, overridden, readProgramFile, type ProgramFile } from './program-words.ts';
import { quantifierFinder, type QuantifierFinder } from './quantifiers.ts';
import { localeSchema, wholeLocaleSchema, type LocaleFile, type WordedBound } from './schema.ts';
import { blankMessage } from './visible-diagnostics.ts';

/**
 * What a locale file says, checked as far as is possible without the survey's data; where it says nothing, what the
 * program says in that language.
 */
export interface Catalogue {
  /** BCP 47 tag as written in the file, e.g. `ja`. */
  readonly locale: string;
  readonly file: string;
  readonly source: YamlSource;
  /** The file as its schema sees it, without the program's words. */
  readonly written: LocaleFile;
  /** The program's words, in this language or another; absent if they are not known. */
  readonly program?: ProgramFile;
  readonly formats: LocaleFormats;
  /** By key, in the order of the file; those of the program that it does not override come last. */
  readonly messages: ReadonlyMap<string, ParsedMessage>;
  /** Keys of messages that have a mistake, which has been reported; they are not in `messages`. */
  readonly broken: ReadonlySet<string>;
  /** Keys with nothing after them: they wait for their translation; only the program can have words for them. */
  readonly untranslated: ReadonlySet<string>;
  /** How each form is printed; the order is the order of preference. */
  readonly wordings: ReadonlyMap<WordingForm, ParsedMessage>;
  readonly bounds: ReadonlyMap<WordedBound, ParsedMessage>;
  readonly answers: AnswerTranslations;
  readonly quantifiers: QuantifierFinder;
  /** Words that must not be broken over two lines. */
  readonly keepTogether: readonly string[];
}

type Parsed<K> = ReadonlyMap<K, ParsedMessage>;
type Written = Readonly<Record<string, string | null | undefined>>;

/** The tables of messages in a file, and the name of the variable that each takes, if it takes but one. */
const TABLES = { messages: undefined, wordings: 'n', bounds: 'value' } as const;

/** The messages of one table of a file that have no mistakes; mistakes are reported. */
function parsed<K extends string>(
  source: YamlSource,
  table: keyof typeof TABLES,
  written: Written,
  locale: string,
  report: Report,
): Parsed<K> {
  const entries = Object.entries(written).flatMap(([key, words]): (readonly [K, ParsedMessage])[] => {
    const message = typeof words === 'string' ? parseMessage(source, [table, key], words, report) : undefined;
    // The keys are those that the schema allows in this table.
    if (message) checkPlurals(message, locale, report);
    return message && checked(message, TABLES[table], report) ? [[key as K, message]] : [];
  });
  return new Map(entries);
}

/** The messages of a file that ships with the program: tests check them, builds need not. */
const shipped = <K extends string>(source: YamlSource, table: keyof typeof TABLES, written: Written): Parsed<K> =>
  // The keys are those that the schema allows in this table.
  new Map(
    Object.entries(written).flatMap(([key, words]): (readonly [K, ParsedMessage])[] => {
      const message = typeof words === 'string' ? parseMessage(source, [table, key], words, faulty) : undefined;
      return message ? [[key as K, message]] : [];
    }),
  );

/** The program's words ship with it: a mistake in them is ours. */
const faulty: Report = ({ place, says, severity }) => {
  if (severity === 'error') throw new Error(`${place?.file}:${place?.line}: ${says.en.found}`);
};

/**
 * Checks a locale file: its schema, the syntax of every message, its markup and functions. Reports every mistake at its
 * place, down to the character within a message. Undefined if the schema fails; a message with a mistake is set aside,
 * so that all others can still be checked. What the file does not say, the program says, if it speaks the language: key
 * by key. If it does not, the file must say all of it.
 */
export function parseCatalogue(source: YamlSource, report: Report, words?: ProgramWords): Catalogue | undefined {
  const schema = words?.isSpoken ? localeSchema : wholeLocaleSchema;
  const file: LocaleFile | undefined = validate<LocaleFile>(schema, source, report);
  if (!file) return undefined;
  const program = words && readProgramFile(words);
  const spoken = program?.isSpoken ? program : undefined;
  const formats = localeFormats(file.locale);
  const messages = parsed<string>(source, 'messages', file.messages, file.locale, report);
  checkAnswers(source, file.answers ?? {}, report);
  const keys = Object.keys(file.messages).filter((key) => file.messages[key] !== null);
  const broken = new Set(keys.filter((key) => !messages.has(key)));
  const wordings = parsed<WordingForm>(source, 'wordings', file.wordings ?? {}, file.locale, report);
  const bounds = parsed<WordedBound>(source, 'bounds', file.bounds ?? {}, file.locale, report);
  const ofProgram = <K extends string>(table: keyof typeof TABLES): Parsed<K> =>
    spoken ? shipped<K>(spoken.source, table, spoken.written[table] ?? {}) : new Map();
  return {
    locale: file.locale,
    file: source.file,
    source,
    written: file,
    ...(program ? { program } : {}),
    formats,
    // A mistake in a message is not hidden behind the program's words.
    messages: overridden(messages, new Map([...ofProgram<string>('messages')].filter(([key]) => !broken.has(key)))),
    broken,
    untranslated: new Set(Object.keys(file.messages).filter((key) => file.messages[key] === null)),
    wordings: preferred(wordings, ofProgram('wordings')),
    bounds: overridden(bounds, ofProgram('bounds')),
    answers: answersIn(file.answers ?? {}),
    quantifiers: quantifierFinder(file.quantifiers ?? {}, formats.decimalSign, source, report, spoken?.written.quantifiers), // prettier-ignore
    keepTogether: file.keep_together ?? [],
  };
}

/** A survey's wordings with the program's, in their order of preference. */
function preferred(own: Parsed<WordingForm>, program: Parsed<WordingForm>): Parsed<WordingForm> {
  const all = overridden(own, program);
  return new Map(
    inOrder([...own.keys()], [...program.keys()]).flatMap((form) => {
      const message = all.get(form);
      return message ? [[form, message] as const] : [];
    }),
  );
}

/** Reports translations of answers that print nothing visible. */
function checkAnswers(source: YamlSource, answers: NonNullable<LocaleFile['answers']>, report: Report): void {
  for (const [question, texts] of Object.entries(answers)) {
    for (const [original, text] of Object.entries(texts)) {
      if (text === null || !isBlank(text)) continue;
      report(blankMessage(source.at(['answers', question, original]), { key: answerKey(question, original) }));
    }
  }
}

/** Reports the mistakes of a message, and says whether it has none. A wording's only variable is `placeholder`. */
function checked(message: ParsedMessage, placeholder: string | undefined, report: Report): boolean {
  let sound = true;
  const noting: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') sound = false;
    report(diagnostic);
  };
  const scope: FunctionScope = placeholder === undefined ? 'all' : 'standard';
  checkMessage(message, scope, noting);
  if (placeholder !== undefined) {
    const declared = declaredIn(message);
    for (const expression of expressionsOf(message)) {
      const name = subjectOf(expression, declared);
      if (name === undefined || name === placeholder) continue;
      noting(unknownPlaceholder(message.at(expression.start), { name, known: placeholder }));
    }
  }
  return sound;
}
