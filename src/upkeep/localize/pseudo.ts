import { parseCST, type CST } from 'messageformat/cst';
import type { Report } from '../../base/diagnostic.ts';
import type { Catalogue } from '../../deck/text/catalogue.ts';
import { parseMessage, patternsOf, type ParsedMessage } from '../../deck/text/message.ts';

const PLAIN = 'acdefghijklnorstuwyzACDEGHIJKLNORSTUWYZ';
// Letters of Latin-1 and Latin Extended-A, which Arial and the like have: missing glyphs would hide what is to be seen.
const ACCENTED = 'àçďéƒĝĥîĵķļñöŕšţûŵýžÀÇĎÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ';
const ACCENTS = new Map([...PLAIN].map((letter, i) => [letter, ACCENTED.charAt(i)]));

/** How much longer a text gets: translations from English into German or French are about as much longer. */
const LONGER = 0.35;
const FILLER = 'ôñé ţŵö ţĥŕéé ƒöûŕ ƒîvé šîx ';

/**
 * A message as a test for a deck before it is translated: each pattern in brackets, with accented letters, and longer
 * by a third. Placeholders and markup stay as they are; so does a pattern without words of its own.
 */
export function pseudoMessage(source: string, brackets = true): string {
  const syntax: CST.Message = parseCST(source);
  if (syntax.errors.length > 0) return source;
  let result = '';
  let done = 0;
  for (const pattern of patternsOf({ syntax })) {
    const texts = pattern.body.filter((node) => node.type === 'text');
    const typed = texts.map((node) => source.slice(node.start, node.end)).join('');
    if (!/\p{L}/u.test(typed)) continue;
    const first = pattern.body[0]?.start ?? pattern.start;
    const last = pattern.body.at(-1)?.end ?? pattern.end;
    result += source.slice(done, first);
    // As long as what it stands for: a letter for a letter.
    let body = '';
    done = first;
    for (const node of texts) {
      body += source.slice(done, node.start) + accented(source.slice(node.start, node.end));
      done = node.end;
    }
    body += source.slice(done, last);
    done = last;
    const end = fillerAt(source, pattern.body, last) - first;
    result += brackets ? `⟦${body.slice(0, end)}${filler(typed)}${body.slice(end)}⟧` : body;
  }
  return result + source.slice(done);
}

/**
 * Where the filler goes: before the end of the last sentence, since after it the filler would be a sentence that
 * nothing ties to the data.
 */
function fillerAt(source: string, body: CST.Pattern['body'], last: number): number {
  const isSaid = (node: (typeof body)[number]): boolean =>
    node.type === 'text' ? /\S/.test(source.slice(node.start, node.end)) : !('markup' in node && node.markup);
  const words = body.findLast(isSaid);
  if (words?.type !== 'text') return last;
  const mark = /[.!?。！？]+\s*$/u.exec(source.slice(words.start, words.end));
  return mark ? words.start + mark.index : last;
}

/** A plain text, such as a free answer, treated in the same way. */
export const pseudoText = (text: string): string => `⟦${accented(text)}${filler(text)}⟧`;

/** Escapes (\{) hold no letter, so that none is harmed. */
const accented = (text: string): string => [...text].map((char) => ACCENTS.get(char) ?? char).join('');

function filler(typed: string): string {
  const length = Math.ceil([...typed].length * LONGER);
  // A wide character takes the room of two of the filler's.
  const wide = (typed.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length;
  const room = length + Math.ceil(wide * LONGER);
  return ` ${FILLER.repeat(Math.ceil(room / FILLER.length))}`.slice(0, Math.max(2, room)).trimEnd();
}

/**
 * A catalogue with every message, wording and free answer made into such a text. Places are those of the originals,
 * since what goes wrong with a pseudo text is the room for it.
 */
export function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  const change = (message: ParsedMessage, brackets: boolean): ParsedMessage => {
    const source = pseudoMessage(message.source, brackets);
    const at = (): ParsedMessage['place'] => message.place;
    const made = parseMessage({ at, within: at }, message.path, source, () => undefined);
    if (!made) throw new Error(`the pseudo text of "${message.key}" cannot be read: ${source}`);
    return made;
  };
  const table = <K>(messages: ReadonlyMap<K, ParsedMessage>, brackets: boolean): ReadonlyMap<K, ParsedMessage> =>
    new Map([...messages].map(([key, message]) => [key, change(message, brackets)]));
  return {
    ...catalogue,
    messages: table(catalogue.messages, true),
    // They stand inside sentences, which have brackets.
    wordings: table(catalogue.wordings, false),
    bounds: table(catalogue.bounds, false),
    answers: new Map(
      [...catalogue.answers].map(([question, texts]) => [
        question,
        new Map([...texts].map(([original, text]) => [original, pseudoText(text)])),
      ]),
    ),
  };
}

/**
 * Reports what a pseudo deck has no room for as a warning, since finding that is its purpose. That no font has the
 * brackets around its texts is expected, and not reported.
 */
export const forPseudo =
  (report: Report): Report =>
  (diagnostic) => {
    if (/^layout\/missing-(glyph|symbols|script)$/.test(diagnostic.code)) return;
    report(diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic);
  };
