import type { Report } from '../../../base/diagnostic.ts';
import { messagesIn, type UiLanguage } from '../../../base/messages/languages.ts';
import { phrase, type Phrase } from '../../../base/messages/phrase.ts';
import type { Appearance } from '../appearances.ts';
import { knownStates } from '../known-states.ts';
import type { OpenTranslation } from '../open-translation.ts';
import type { Room } from '../rooms.ts';
import { unknownFormat } from './diagnostics.ts';
import type { ExchangeFormat, Received, Sent, SentUnit } from './types.ts';

/** Everything in a translation as a translator gets it. `language` is that of the remarks about
 * room and about the program's words. */
export function sendTranslation(
  { survey, date, review }: OpenTranslation,
  appearances: ReadonlyMap<string, readonly Appearance[]>,
  language: UiLanguage,
  rooms: ReadonlyMap<string, Room> = new Map(),
): Sent {
  const states = knownStates(review);
  const units = review.units.map(({ id, kind, base, note, ofProgram }): SentUnit => {
    const places = appearances.get(id) ?? [];
    const room = rooms.get(id);
    const state = states.get(id);
    const { comment } = review.lock.get(id) ?? {};
    const notes = [
      ...(ofProgram ? [messagesIn(language).phrases['program/note']] : []),
      ...(note === undefined ? [] : [note]),
    ];
    return {
      id,
      kind,
      base,
      translation: review.translations.get(id) ?? '',
      ...(state === undefined ? {} : { state }),
      ...(comment === undefined ? {} : { comment }),
      where: [...new Set(places.map(({ slide, slot }) => (slot === undefined ? slide : `${slide}:${slot}`)))],
      ...(room ? { room: roomWords(room)[language], characters: room.characters } : {}),
      ...(notes.length > 0 ? { note: notes.join('\n') } : {}),
    };
  });
  return { survey, baseLocale: review.baseLocale, locale: review.locale, date, units };
}

/** A room in words, as a translator reads it. */
export const roomWords = ({ characters, lines, size }: Room): Phrase =>
  lines === undefined || size === undefined
    ? phrase('room/characters', { characters })
    : phrase('room/about', { characters, lines, perLine: Math.ceil(characters / lines), size });

/** Writes a file for translators. The code for each format is loaded only when needed. */
export async function writeExchange(sent: Sent, format: ExchangeFormat): Promise<Uint8Array> {
  switch (format) {
    case 'xliff':
      return (await import('./write-xliff.ts')).writeXliff(sent);
    case 'po':
      return (await import('./po-file.ts')).writePo(sent);
    case 'xlsx':
      return (await import('./xlsx-file.ts')).writeSheet(sent);
  }
}

/** The file name extension of each format. */
export const ENDINGS: Readonly<Record<ExchangeFormat, string>> = { xliff: 'xlf', po: 'po', xlsx: 'xlsx' };

const FORMATS: Readonly<Record<string, ExchangeFormat>> = { xlf: 'xliff', xliff: 'xliff', po: 'po', xlsx: 'xlsx' };

/**
 * Reads a file that came back from a translator; `file` is its name. Undefined if it cannot be read, which is reported.
 */
export async function readExchange(file: string, bytes: Uint8Array, report: Report): Promise<Received | undefined> {
  switch (FORMATS[/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '']) {
    case 'xliff':
      return (await import('./read-xliff.ts')).readXliff(file, bytes, report);
    case 'po':
      return (await import('./po-file.ts')).readPo(file, bytes, report);
    case 'xlsx':
      return (await import('./xlsx-file.ts')).readSheet(file, bytes, report);
    default:
      report(unknownFormat(undefined, { file }));
      return undefined;
  }
}
