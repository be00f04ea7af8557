import jsToXliff12 from 'xliff/jsToXliff12';
import { OWN_ORIGINAL } from '../../../base/own-mark.ts';
import { escapeValue, unescape } from '../../../files/ooxml/xml/characters.ts';
import { FINAL } from '../states.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { sealOf } from './seal.ts';
import type { Sent, SentUnit } from './types.ts';
import { OURS, THEIRS } from './xliff-remarks.ts';

/** What names the survey in a file: XLIFF calls it the original. */
export const originalOf = (survey: string): string => `${OWN_ORIGINAL}${survey}`;

/**
 * An XLIFF 1.2 file, the version that every tool opens. Code of a message stands in `<ph>`, a line break is
 * `<x ctype="lb"/>`: tools keep both, while they pad or drop line breaks in texts.
 */
export async function writeXliff(sent: Sent): Promise<Uint8Array> {
  const units = Object.fromEntries(
    sent.units.map((unit) => {
      const numbers = new Map<string, string>();
      const notes = notesOf(unit);
      return [
        unit.id,
        {
          source: inline(piecesOf(unit.kind, unit.base), numbers),
          ...(unit.translation === '' ? {} : { target: inline(piecesOf(unit.kind, unit.translation), numbers) }),
          ...(notes.length > 0 ? { note: notes } : {}),
          additionalAttributes: {
            'xml:space': 'preserve',
            ...(unit.characters === undefined ? {} : { maxwidth: String(unit.characters), 'size-unit': 'char' }),
          },
        },
      ];
    }),
  );
  const xml = await jsToXliff12(
    {
      resources: { [originalOf(sent.survey)]: units },
      sourceLanguage: sent.baseLocale,
      targetLanguage: sent.locale,
    },
    // Indented, the library pads texts.
    { indent: '' },
  );
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n${broken(sealed(withRemarks(xml, sent.units), sealOf(sent.units)))}\n`,
  );
}

/** XLIFF has no attribute for it; that of the version of what is translated tools leave alone. */
const sealed = (xml: string, seal: string): string => xml.replace('<file ', `<file build-num="${seal}" `);

/** The translator's own remark comes last. */
function notesOf({ note, where, room, comment }: SentUnit): readonly string[] {
  return [note, where.length > 0 ? where.join(', ') : undefined, room, comment]
    .filter((text) => text !== undefined)
    .map(literal);
}

type Inline = Parameters<typeof jsToXliff12>[0]['resources'][string][string]['source'];

/** Equal code has the same number in source and target, by which tools check that none is missing. */
function inline(pieces: readonly Piece[], numbers: Map<string, string>): Inline {
  const used = new Map<string, number>();
  return pieces.map(({ kind, text }) => {
    if (kind === 'words') return literal(text);
    const times = (used.get(text) ?? 0) + 1;
    used.set(text, times);
    const name = `${times} ${text}`;
    const id = numbers.get(name) ?? String(numbers.size + 1);
    numbers.set(name, id);
    return kind === 'break' ? { Standalone: { id, ctype: 'lb' } } : { Span: { id, contents: literal(text) } };
  });
}

/** The library writes "&amp;" as it is, and so takes a text that says just that for "&". */
const literal = (text: string): string => text.replaceAll('&', '&amp;');

/** The library knows no state of a target, and not who wrote a note. */
function withRemarks(xml: string, units: readonly SentUnit[]): string {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return xml.replace(/<trans-unit id="([^"]*)"[\s\S]*?<\/trans-unit>/g, (written, id: string) => {
    const unit = byId.get(unescaped(id));
    if (!unit) throw new Error(`the library wrote a unit "${id}"`);
    const { state, comment } = unit;
    const last = notesOf(unit).length - 1;
    let n = 0;
    const noted = written.replace(/<note>/g, () => {
      const from = comment !== undefined && n++ === last ? THEIRS : OURS;
      return `<note from="${from}">`;
    });
    if (state === undefined) return noted;
    const approved = state === FINAL ? noted.replace('<trans-unit ', '<trans-unit approved="yes" ') : noted;
    return approved.replace('<target>', `<target state="${escapeValue(state)}">`);
  });
}

/** An id as it was, of a file that the library wrote. */
const unescaped = (id: string): string =>
  unescape(id, (reference) => {
    throw new Error(`the library wrote ${reference} into an id`);
  });

/** Breaks the XML into lines, so that two files can be compared; no line break goes into a text. */
const broken = (xml: string): string =>
  xml.replace(/<(trans-unit|\/trans-unit|file|body|\/file|source|target|note)(?=[ >])/g, '\n<$1');
