import { createHash } from 'node:crypto';

/**
 * Letters, digits, `.`, `-`, `_`: a deck's id is part of the names of its files. Windows keeps some names for its devices,
 * whatever follows a dot (`con.ja.pptx`).
 */
export const DECK_ID = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9][A-Za-z0-9._-]*$/i;
/**
 * A BCP 47 tag, e.g. `ja`, `en-GB`; it is part of file names too. No language has more than three letters: longer tags
 * are reserved, and `glossary.yaml` beside the locales is not a locale.
 */
export const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** Characters that Windows, macOS or Linux refuse in the name of a file, or that a shell or an address would split at. */
const REFUSED = /[\s<>:"/\\|?*\p{C}\p{Default_Ignorable_Code_Point}]+/gu;
/** Bytes; a name of 255 is the longest that disks take, and others stand beside it. */
const LONGEST_PART = 150;

/**
 * A text as a part of the name of a file on any system, its letters kept in whatever script; of one that is too long, the
 * beginning and what tells it from others with the same.
 */
export function fileNamePart(text: string, longest = LONGEST_PART): string {
  const whole =
    text
      .normalize('NFC')
      .replace(REFUSED, '-')
      .replace(/^[-.]+|[-.]+$/g, '') || '_';
  // Devices of Windows, were it the beginning of a name.
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(whole) ? `_${whole}` : whole;
  if (Buffer.byteLength(safe) <= longest) return safe;
  let start = '';
  for (const { segment } of new Intl.Segmenter().segment(safe)) {
    if (Buffer.byteLength(start + segment) > longest) break;
    start += segment;
  }
  return `${start}-${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;
}
