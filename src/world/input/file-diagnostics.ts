import { defineDiagnostic, type Diagnostic, type Place } from '../../base/diagnostic.ts';
import { isPlainPhrase, phrase, sameInAll, type Phrase } from '../../base/messages/phrase.ts';

/** Why the system refused, in words for the codes that mean something to a person. */
function reason(code: string, of: readonly ('unreadable' | 'refused')[]): Phrase {
  const key = of.map((kind) => `${kind}/${code}`).find(isPlainPhrase);
  return key ? phrase(key) : sameInAll(code);
}

export const projectMissing = defineDiagnostic('input/no-project', 'error');

export const noCurrentFolder = defineDiagnostic('input/no-current-folder', 'error');

export const releasesMissing = defineDiagnostic('input/no-releases', 'error');

export const fileMissing = defineDiagnostic('input/missing-file', 'error');

const cannotRead = defineDiagnostic('input/unreadable-file', 'error');
/** `code` is the system's, e.g. `EACCES`. */
export const fileUnreadable = (place: Place | undefined, { file, code }: { file: string; code: string }): Diagnostic =>
  cannotRead(place, { file, why: reason(code, ['unreadable', 'refused']) });

export const isFolder = defineDiagnostic('input/is-folder', 'error');

export const noLayouts = defineDiagnostic('input/no-layouts', 'error');

export const pictureOutside = defineDiagnostic('input/picture-outside-project', 'error');

export const notAPicture = defineDiagnostic('input/not-a-picture', 'error');

export const damagedPicture = defineDiagnostic('input/damaged-picture', 'error');

export const hugePicture = defineDiagnostic('input/huge-picture', 'error');

export const activeSvg = defineDiagnostic('input/active-svg', 'error');

export const complexSvg = defineDiagnostic('input/complex-svg', 'error');

export const svgFont = defineDiagnostic('input/svg-font', 'error');

export const talkativePicture = defineDiagnostic('input/talkative-picture', 'warning');

export const notAFont = defineDiagnostic('input/not-a-font', 'error');

export const isInput = defineDiagnostic('output/is-input', 'error');

export const isEdited = defineDiagnostic('output/edited', 'error');

export const isOtherFile = defineDiagnostic('output/other-file', 'error');

const cannotWrite = defineDiagnostic('output/not-writable', 'error');
/** Why the system refused to write. */
export const refusedWhy = (code: string): Phrase => reason(code, ['refused']);
/** `code` is the system's, e.g. `ENOSPC`. */
export const notWritable = (place: Place | undefined, { path, code }: { path: string; code: string }): Diagnostic =>
  cannotWrite(place, { path, why: refusedWhy(code) });
