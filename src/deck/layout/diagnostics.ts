import { phrase } from '../../base/messages/phrase.ts';
import { defineDiagnostic, type Diagnostic, type Misfit, type Place } from '../../base/diagnostic.ts';

interface Where {
  readonly slide: string;
  readonly slot?: string;
  readonly key?: string;
}

/** A kind of diagnostic that also says as data where a text does not fit, and by how much. */
const misfit =
  <P extends Where>(define: (place: Place | undefined, params: P) => Diagnostic, by: (params: P) => Misfit['by']) =>
  (place: Place | undefined, params: P): Diagnostic => {
    const { slide, slot, key } = params;
    const where = { slide, ...(slot === undefined ? {} : { slot }), ...(key === undefined ? {} : { key }) };
    return { ...define(place, params), misfit: { ...where, by: by(params) } };
  };

export const doesNotFit = misfit(defineDiagnostic('layout/does-not-fit', 'error'), ({ points }) =>
  phrase('misfit/too-high', { points }),
);

export const tooManyLines = misfit(defineDiagnostic('layout/too-many-lines', 'error'), ({ lines }) =>
  phrase('misfit/too-many-lines', { lines }),
);

export const wordCut = misfit(defineDiagnostic('layout/word-cut', 'error'), ({ line }) =>
  phrase('misfit/too-wide', { line }),
);

/** A value that was given with the build; no file is to be changed for it. */
export const parameterDoesNotFit = misfit(defineDiagnostic('parameter/does-not-fit', 'error'), ({ by }) => by);

export const parameterLacksFont = defineDiagnostic('parameter/lacks-font', 'warning');

export const noRoom = misfit(defineDiagnostic('layout/no-room', 'error'), () => phrase('misfit/no-room'));

export const missingGlyph = defineDiagnostic('layout/missing-glyph', 'warning');

export const missingSymbols = defineDiagnostic('layout/missing-symbols', 'warning');

export const missingScript = defineDiagnostic('layout/missing-script', 'warning');

export const labelDoesNotFit = misfit(defineDiagnostic('layout/label-does-not-fit', 'error'), ({ label }) =>
  phrase('misfit/label', { label }),
);

export const overfull = misfit(defineDiagnostic('layout/overfull', 'error'), ({ points }) =>
  phrase('misfit/overfull', { points }),
);
