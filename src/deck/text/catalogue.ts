import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { isBlank } from '../../base/invisible.ts';
import { validate } from '../../base/validate.ts';
import type { WordingForm } from '../../data/figures/types.ts';
import { answerKey, answersIn, type AnswerTranslations } from './answers.ts';
import { checkMessage, type FunctionScope } from './check-message.ts';
import { unknownPlaceholder } from './diagnostics.ts';
import { localeFormats, type LocaleFormats } from './locale-formats.ts';
import { declaredIn, expressionsOf, parseMessage, subjectOf, type ParsedMessage } from './message.ts';
import { quantifierFinder, type QuantifierFinder } from './quantifiers.ts';
import { localeSchema, type LocaleFile, type WordedBound } from './schema.ts';
import { blankMessage } from './visible-diagnostics.ts';

/** What a locale file says, checked as far as is possible without the survey's data. */
export interface Catalogue {
  /** BCP 47 tag as written in the file, e.g. `ja`. */
  readonly locale: string;
  readonly file: string;
  readonly source: YamlSource;
  /** The file as its schema sees it. */
  readonly written: LocaleFile;
  readonly formats: LocaleFormats;
  /** By key, in the order of the file. */
  readonly messages: ReadonlyMap<string, ParsedMessage>;
  /** Keys of messages that have a mistake, which has been reported; they are not in `messages`. */
  readonly broken: ReadonlySet<string>;
  /** Keys with nothing after them: they wait for their translation, and are not in `messages` either. */
  readonly untranslated: ReadonlySet<string>;
  /** How each form is printed; the order is the order of preference. */
  readonly wordings: ReadonlyMap<WordingForm, ParsedMessage>;
  readonly bounds: ReadonlyMap<WordedBound, ParsedMessage>;
  readonly answers: AnswerTranslations;
  readonly quantifiers: QuantifierFinder;
  /** Words that must not be broken over two lines. */
  readonly keepTogether: readonly string[];
}

/**
 * Checks a locale file: its schema, the syntax of every message, its markup and functions. Reports every mistake at its
 * place, down to the character within a message. Undefined if the schema fails; a message with a mistake is set aside,
 * so that all others can still be checked.
 */
export function parseCatalogue(source: YamlSource, report: Report): Catalogue | undefined {
  const file = validate(localeSchema, source, report);
  if (!file) return undefined;
  const formats = localeFormats(file.locale);
  const table = <K extends string>(
    name: 'messages' | 'wordings' | 'bounds',
    written: Readonly<Record<string, string | null | undefined>>,
    placeholder?: string,
  ): ReadonlyMap<K, ParsedMessage> =>
    new Map(
      Object.entries(written).flatMap(([key, words]): (readonly [K, ParsedMessage])[] => {
        const message = typeof words === 'string' ? parseMessage(source, [name, key], words, report) : undefined;
        if (!message) return [];
        const found = checked(message, placeholder, report);
        return found ? [[key as K, message]] : [];
      }),
    );
  const messages = table<string>('messages', file.messages);
  checkAnswers(source, file.answers ?? {}, report);
  const keys = Object.keys(file.messages).filter((key) => file.messages[key] !== null);
  return {
    locale: file.locale,
    file: source.file,
    source,
    written: file,
    formats,
    messages,
    broken: new Set(keys.filter((key) => !messages.has(key))),
    untranslated: new Set(Object.keys(file.messages).filter((key) => file.messages[key] === null)),
    wordings: table('wordings', file.wordings, 'n'),
    bounds: table('bounds', file.bounds ?? {}, 'value'),
    answers: answersIn(file.answers ?? {}),
    quantifiers: quantifierFinder(file.quantifiers, formats.decimalSign, source, report),
    keepTogether: file.keep_together ?? [],
  };
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
