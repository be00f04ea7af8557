import { po, type GetTextTranslation } from 'gettext-parser';
import type { Place, Report } from '../../../base/diagnostic.ts';
import { OWN_HEADER } from '../../../base/own-mark.ts';
import { isDoubt, NEEDS_REVIEW } from '../states.ts';
import { damagedFile, duplicateUnit, wrongEncoding } from './diagnostics.ts';
import { remark } from './remarks.ts';
import { sealOf } from './seal.ts';
import { textOf } from './text-bytes.ts';
import type { Received, ReadUnit, Sent, SentUnit } from './types.ts';

const BASE = 'X-Source-Language';
const SEAL = 'X-Surveydeck-Seal';

/** A PO file: keys are contexts, braces stay in the texts, and what someone must look at is marked fuzzy. */
export function writePo(sent: Sent): Uint8Array {
  const translations: Record<string, Record<string, GetTextTranslation>> = { '': { '': { msgid: '', msgstr: [''] } } };
  for (const unit of sent.units) translations[unit.id] = { [unit.base]: entry(unit) };
  const headers = {
    'Project-Id-Version': sent.survey,
    'POT-Creation-Date': `${sent.date} 00:00+0000`,
    Language: sent.locale.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    [BASE]: sent.baseLocale,
    [OWN_HEADER]: sent.survey,
    [SEAL]: sealOf(sent.units),
  };
  return new Uint8Array(po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }));
}

function entry({ id, base, translation, state, comment, where, room, note }: SentUnit): GetTextTranslation {
  const extracted = [note, room].filter((text) => text !== undefined).join('\n');
  return {
    msgctxt: id,
    msgid: base,
    msgstr: [translation],
    comments: {
      ...(comment === undefined ? {} : { translator: comment }),
      ...(extracted === '' ? {} : { extracted }),
      ...(where.length > 0 ? { reference: where.join('\n') } : {}),
      ...(isDoubt(state) && translation !== '' ? { flag: 'fuzzy' } : {}),
    },
  };
}

/**
 * Reads a PO file. Undefined if it cannot be read, names an encoding other than UTF-8, or repeats a unit; that is
 * reported.
 */
export function readPo(file: string, bytes: Uint8Array, report: Report): Received | undefined {
  const text = textOf(file, bytes, report);
  if (text === undefined) return undefined;
  const place = (line: number): Place => ({ file, line, column: 1 });
  const charset = /charset=([\w-]+)/i.exec(text)?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    report(wrongEncoding(place(1), { found: charset }));
    return undefined;
  }
  for (const [l, line] of text.split(/\r\n|\n/).entries()) {
    if (LINE.test(line)) continue;
    report(damagedFile(place(l + 1), { problem: line }));
    return undefined;
  }
  const gap = gapIn(text);
  if (gap) {
    report(damagedFile(place(gap.line), { problem: gap.problem }));
    return undefined;
  }
  const contexts = contextsIn(text);
  const seen = new Set<string>();
  const repeated = contexts.filter(({ id }) => seen.size === seen.add(id).size);
  for (const { id, line } of repeated) report(duplicateUnit(place(line), { key: id }));
  const parsed = parsePo(text);
  if (parsed instanceof Error) report(damagedFile(place(1), { problem: parsed.message }));
  if (parsed instanceof Error || repeated.length > 0) return undefined;
  const lines = new Map(contexts.map(({ id, line }) => [id, line]));
  const entries = Object.entries(parsed.translations).flatMap(([context, inContext]) =>
    Object.values(inContext).filter(({ msgid }) => context !== '' || msgid !== ''),
  );
  // A tool that drops remarks drops ours too.
  const keepsRemarks = entries.some(({ comments }) => [comments?.extracted, comments?.reference, comments?.translator].some(Boolean)); // prettier-ignore
  const units = entries.map((found) => unitOf(found, lines, keepsRemarks));
  const header = (name: string): string | undefined =>
    Object.entries(parsed.headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return {
    survey: header(OWN_HEADER),
    baseLocale: header(BASE),
    locale: header('Language')?.replaceAll('_', '-'),
    seal: header(SEAL),
    units,
  };
}

/**
 * What a line may be: empty, a remark, or a quoted text with or without a keyword; the parser would accept anything.
 * Flag `s`: our lines end at line feeds, but a text may contain other separators (U+2028).
 */
const LINE = /^\ufeff?\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)\s*)?"([^"\\]|\\.)*")?\s*$/s;

/** A keyword of a PO file with its text, which may go on over several lines. */
interface Keyword {
  readonly word: string;
  readonly line: number;
  text: string;
}

function keywordsIn(text: string): readonly Keyword[] {
  const keywords: Keyword[] = [];
  for (const [at, line] of text.split(/\r\n|\n/).entries()) {
    const word = /^\ufeff?\s*(msgctxt|msgid_plural|msgid|msgstr)/.exec(line)?.[1];
    const last = keywords.at(-1);
    if (word !== undefined) keywords.push({ word, line: at + 1, text: quoted(line) });
    else if (last && /^\s*"/.test(line)) last.text += quoted(line);
  }
  return keywords;
}

/** What may stand before each keyword, and what is missing if it does not. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  msgctxt: ['msgstr'],
  msgid: ['msgstr', 'msgctxt'],
  msgid_plural: ['msgid'],
  msgstr: ['msgid', 'msgid_plural', 'msgstr'],
};

/** Where an entry lacks a part, or the file its header (the entry of the empty text): the parser would not notice. */
function gapIn(text: string): { readonly line: number; readonly problem: string } | undefined {
  const keywords = keywordsIn(text);
  const before = (i: number): string => keywords[i - 1]?.word ?? 'msgstr';
  const hasHeader = keywords.some((one, i) => one.word === 'msgid' && one.text === '' && before(i) === 'msgstr');
  if (!hasHeader) return { line: 1, problem: 'msgid "": –' };
  const wrong = keywords.findIndex(({ word }, i) => !AFTER[word]?.includes(before(i)));
  // An entry that begins too early lacks its end; so does the last one of a file that breaks off.
  const [at, whole] = wrong < 0 ? [keywords.length, before(keywords.length) === 'msgstr'] : [wrong, false];
  if (whole) return undefined;
  const lacks = before(at) === 'msgctxt' || before(at) === 'msgstr' ? 'msgid' : 'msgstr';
  return { line: keywords[Math.max(0, at - 1)]?.line ?? 1, problem: `${lacks}: –` };
}

function parsePo(text: string): ReturnType<typeof po.parse> | Error {
  try {
    // A line break of Windows would end up in the texts.
    return po.parse(text.replace(/\r\n/g, '\n'), { validation: false });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function unitOf(
  { msgctxt = '', msgid, msgstr, comments }: GetTextTranslation,
  lines: ReadonlyMap<string, number>,
  keepsRemarks: boolean,
): ReadUnit {
  const isFuzzy = (comments?.flag ?? '').split(/[\s,]+/).includes('fuzzy');
  const line = lines.get(msgctxt);
  return {
    id: msgctxt,
    base: msgid,
    translation: msgstr[0] ?? '',
    ...(isFuzzy ? { state: NEEDS_REVIEW } : {}),
    ...(keepsRemarks ? { comment: remark([comments?.translator ?? '']) } : {}),
    ...(line === undefined ? {} : { line }),
  };
}

/** Every context of a PO file with its line: of two equal ones, the parser silently takes the last. */
function contextsIn(text: string): readonly { readonly id: string; readonly line: number }[] {
  const lines = text.split(/\r\n|\n/);
  return lines.flatMap((start, at) => {
    if (!/^msgctxt\s/.test(start)) return [];
    let words = quoted(start);
    for (let next = at + 1; /^\s*"/.test(lines[next] ?? ''); next++) words += quoted(lines[next] ?? '');
    return [{ id: words, line: at + 1 }];
  });
}

const quoted = (line: string): string => (/"((?:[^"\\]|\\.)*)"/s.exec(line)?.[1] ?? '').replace(/\\(.)/gs, '$1');
