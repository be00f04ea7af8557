import { isoDay } from '../../base/day.ts';
import type { Figure } from '../../data/figures/types.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { withoutEnd } from './answers.ts';
import type { Catalogue } from './catalogue.ts';
import { unknownVariable } from './diagnostics.ts';
import { createFormatter, type Arguments, type Formatter } from './formatter.ts';
import type { DateStyle, LocaleFormats } from './locale-formats.ts';
import { checkReferences } from './references.ts';
import { FAULT } from './heard-data.ts';
import { keyAmong } from './shared-key.ts';
import { ARGUMENT_PREFIX, isBroken, namesIn, resolve, type NameContext } from './subjects.ts';
import { plain, type Text } from './types.ts';
import type { Usage, Used } from './usage.ts';

/** Every message of a deck's language, ready to be printed with the survey's figures. */
export interface Texts {
  /** As in the locale file, e.g. `ja`. */
  readonly locale: string;
  /** With its region, as texts carry it, e.g. `ja-JP`. */
  readonly language: string;
  /** Words that must not be broken over two lines. */
  readonly keepTogether: readonly string[];
  /** Whether the catalogue has the message, even with a mistake in it. */
  has(key: string): boolean;
  /** In the order of the file. */
  keys(): readonly string[];
  /** The place of the message's key; for an unknown one, the start of the file. */
  place(key: string): Place;
  /**
   * The message, formatted. Only messages under `auto.` take arguments. Throws if the catalogue has no such message:
   * ask `has` first. For a message with a mistake, which was reported, a stand-in.
   */
  text(key: string, args?: Arguments): Text;
  /** Its plain words, paragraphs joined by a line break. */
  plain(key: string, args?: Arguments): string;
  /** A percentage (0–100) as the language prints it, e.g. `9.9%`. */
  percent(value: number, decimals: number): string;
  number(value: number, decimals?: number): string;
  /** A figure's value as the language prints it, without a unit but that of percentages. */
  value(figure: Pick<Figure, 'measure' | 'displayed' | 'decimals'>): string;
  /** An ISO date, year-month or year as the language prints it; undefined if it is none of these. */
  date(iso: string, style?: DateStyle): string | undefined;
  /** Two ISO dates as a range, e.g. `September 25–30, 2025`. */
  dateRange(from: string, to: string): string;
  list(items: readonly string[]): string;
  /** The translation of what someone wrote; undefined if the locale file has none for exactly that text. */
  answer(question: string, original: string): string | undefined;
  /** Hears which texts are asked for. */
  readonly usage: Usage;
  /** Those without arguments that were asked for by now, by key. */
  readonly made: ReadonlyMap<string, Used<Text>>;
  /** For the checks of this stage. */
  readonly formatter: Formatter;
}

/**
 * The texts of a catalogue with the data of a survey. Reports names that stand for nothing, in all messages at once; an
 * argument that a message under `auto.` asks for but the program does not give is reported when it is first printed. A
 * message that the catalogue lacks is taken from `fallback`, the texts of the base language, if given.
 */
export function createTexts(catalogue: Catalogue, names: NameContext, report: Report, fallback?: Texts): Texts {
  checkReferences(catalogue, names, report);
  return textsOf(catalogue, names, report, fallback);
}

/** Texts of the same deck in which only one text, that of the id `but`, is another. */
interface Reuse {
  readonly texts: Texts;
  readonly but: string;
}

/** The same, of a catalogue that was checked before; what is the same in other texts is taken from them. */
export function textsOf(
  catalogue: Catalogue,
  names: NameContext,
  report: Report,
  fallback?: Texts,
  reuse?: Reuse,
): Texts {
  const { messages, broken, formats, source } = catalogue;
  const isOwn = (key: string): boolean => messages.has(key) || broken.has(key);
  const ownKey = (key: string): string => keyAmong(isOwn, key);
  const formatter = createFormatter(catalogue, names, fallback?.formatter);
  const { usage } = formatter.context;
  const made = new Map<string, Used<Text>>();
  const checkArguments = argumentCheck(messages, names, usage, report);
  const place = (wanted: string): Place => {
    const key = ownKey(wanted);
    if (!isOwn(key) && fallback?.has(key)) return fallback.place(key);
    // A message knows which file it is from: the survey's, or the program's.
    return messages.get(key)?.place ?? source.at(isOwn(key) ? ['messages', key] : [], 'key');
  };
  const text = (wanted: string, args?: Arguments): Text => {
    const key = ownKey(wanted);
    if (!isOwn(key) && fallback?.has(key)) return fallback.text(key, args);
    usage.hear(key);
    if (args !== undefined) return written(key, args);
    const same = reuse && key !== reuse.but ? reuse.texts.made.get(key) : undefined;
    if (same && !same.uses.has(reuse?.but ?? '')) made.set(key, same);
    return usage.once(made, key, () => written(key));
  };
  const written = (key: string, args?: Arguments): Text => {
    const message = messages.get(key);
    if (!message && !broken.has(key)) throw new Error(`there is no message "${key}" in ${catalogue.file}`);
    if (args !== undefined && !key.startsWith(ARGUMENT_PREFIX)) {
      throw new Error(`the message "${key}" takes no arguments: only those under "${ARGUMENT_PREFIX}" do`);
    }
    if (key.startsWith(ARGUMENT_PREFIX)) checkArguments(key, args ?? {});
    return message ? formatter.format(message, args) : unformatted(key, place(key), formatter.language);
  };
  return {
    locale: catalogue.locale,
    language: formatter.language,
    keepTogether: catalogue.keepTogether,
    has: (key) => isOwn(ownKey(key)) || (fallback?.has(key) ?? false),
    keys: () => [...messages.keys()],
    place,
    text,
    plain: (key, args) => plain(text(key, args)),
    percent: formats.percent,
    number: formats.number,
    value: (figure) => figureValue(figure, formats),
    date: formats.date,
    dateRange: formats.dateRange,
    list: formats.list,
    answer: (question, original) => catalogue.answers.get(question)?.get(withoutEnd(original)),
    usage,
    made,
    formatter,
  };
}

/** A figure's value without words around it. */
function figureValue(
  { measure, displayed, decimals }: Pick<Figure, 'measure' | 'displayed' | 'decimals'>,
  formats: LocaleFormats,
): string {
  if (measure === 'date') return formats.date(isoDay(displayed)) ?? isoDay(displayed);
  return measure === 'percent' ? formats.percent(displayed, decimals) : formats.number(displayed, decimals);
}

/** Reports an argument that a message under `auto.` asks for but is not given, once; `usage` hears of it each time. */
function argumentCheck(messages: Catalogue['messages'], names: NameContext, usage: Usage, report: Report) {
  const reported = new Set<string>();
  return (key: string, args: Arguments): void => {
    const message = messages.get(key);
    for (const name of message?.variables ?? []) {
      const isKnown = Object.hasOwn(args, name) || resolve(name, names) !== undefined || isBroken(name, names);
      if (isKnown || !message) continue;
      usage.hear(FAULT);
      if (reported.has(`${key} ${name}`)) continue;
      reported.add(`${key} ${name}`);
      const suggestion = didYouMean(name, [...Object.keys(args), ...namesIn(names)]);
      report(unknownVariable(message.at(Math.max(0, message.source.indexOf(`$${name}`))), { name, suggestion }));
    }
  };
}

/** Stands for a message that cannot be formatted; its mistake stops the build. */
const unformatted = (key: string, place: Place, language: string): Text => ({
  key,
  place,
  language,
  paragraphs: [[{ text: key, role: 'text', emphasis: false, language, figures: [] }]],
  isStandIn: true,
});
