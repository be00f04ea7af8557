import { defineDiagnostic, type Diagnostic } from '../../base/diagnostic.ts';
import { phrase, sameInAll, type Phrase } from '../../base/messages/phrase.ts';
import type { Damage } from './blobs.ts';
import type { Part } from './release-schema.ts';

export const noReleases = defineDiagnostic('releases/no-folder', 'error');
export const otherFolder = defineDiagnostic('releases/other-folder', 'error');
export const newerFolder = defineDiagnostic('releases/newer', 'error');
export const badFormat = defineDiagnostic('releases/bad-format', 'error');
export const noEntry = defineDiagnostic('releases/no-entry', 'error');
export const isCurrent = defineDiagnostic('releases/is-current', 'error');
export const wasRemoved = defineDiagnostic('releases/removed', 'error');
export const moved = defineDiagnostic('releases/moved', 'error');

const damagedEntry = defineDiagnostic('releases/damaged-entry', 'error');
const damagedPart = defineDiagnostic('releases/damaged', 'error');
const damagedObject = defineDiagnostic('releases/damaged-object', 'error');

/** Something that is damaged: its key, and the parts of releases that it is, as far as that is known. */
export interface Damaged {
  readonly object: string;
  readonly damage: Damage;
  readonly of?: { readonly n: number; readonly deck: string; readonly release: string; readonly part: Part };
}

/** Says what is damaged, by the names that people know it by. */
export function damaged({ object, damage, of }: Damaged): Diagnostic {
  const what = phrase(`damage/${damage}`);
  if (of) return damagedPart(undefined, { object, what, n: of.n, deck: of.deck, part: partName(of.part) });
  return object.startsWith('log/')
    ? damagedEntry(undefined, { object, what })
    : damagedObject(undefined, { object, what });
}

function partName(part: Part): Phrase {
  switch (part.kind) {
    case 'manifest':
      return phrase('release-part/manifest');
    case 'input':
      return sameInAll(part.path);
    case 'file':
      return phrase('release-part/file', { locale: part.locale, format: part.format.toUpperCase() });
    case 'view':
      return phrase('release-part/view', { locale: part.locale });
    case 'picture':
      return phrase('release-part/picture', { locale: part.locale, slide: part.slide, width: part.width });
    case 'report':
      return phrase('release-part/report', { locale: part.locale });
  }
}
