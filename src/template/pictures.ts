import { PICTURE_KINDS, pictureSuits, type PictureKind } from '../chart/pictures/build-picture.ts';
import type { Figure } from '../figures/types.ts';
import type { Place } from '../base/diagnostic.ts';
import { didYouMean } from '../base/validate.ts';
import { questionOf, type FillContext } from './context.ts';
import { unknownName, wrongContent } from './diagnostics.ts';

/** A picture as a slot asks for it: which kind, of which figures. */
export interface PictureRequest {
  readonly picture: string;
  readonly figures: readonly string[];
  /** Whether its first figure is in the accent colour. */
  readonly stress: boolean;
  /** How many are drawn, where the kind counts. */
  readonly of?: number;
}

/** Numbers for each kind of picture, from the figures' displayed values. */
const PARAMS: Readonly<Record<PictureKind, (figures: readonly Figure[], request: PictureRequest) => Record<string, unknown>>> = {
  waffle: ([figure]) => ({ share: figure?.displayed ?? 0, shape: 'company' }),
  people: ([figure], { of = 10 }) => ({ total: of, counted: Math.round(((figure?.displayed ?? 0) / 100) * of) }),
  ring: (figures) => ({ parts: figures.map((figure) => ({ share: figure.displayed, stressed: true })) }),
  bars: (figures, { stress, of = 100 }) => ({ bars: figures.map((figure, i) => ({ value: figure.displayed, stressed: stress && i === 0 })), axisMax: of }),
  ranking: (figures) => ({
    steps: [...figures].sort((a, b) => b.displayed - a.displayed).map((figure, i) => ({ value: figure.displayed, stressed: i === 0 })),
  }),
}; // prettier-ignore

/** The kind and numbers of a picture; undefined, with every mistake reported, when it cannot be drawn. */
export function pictureParams(
  context: FillContext,
  request: PictureRequest,
  slot: string,
  place: Place,
): { readonly picture: PictureKind; readonly params: Record<string, unknown> } | undefined {
  const kind = PICTURE_KINDS.find((k) => k === request.picture);
  if (!kind) {
    const suggestion = didYouMean(request.picture, PICTURE_KINDS);
    context.report(unknownName(place, { what: 'picture', name: request.picture, known: PICTURE_KINDS, suggestion }));
    return undefined;
  }
  const figures = request.figures.flatMap((id) => context.ledger.figures.get(id) ?? []);
  if (figures.length < request.figures.length || figures.length === 0) {
    const known = [...context.ledger.figures.keys()];
    const missing = request.figures.filter((id) => !context.ledger.figures.has(id));
    for (const name of missing) {
      context.report(unknownName(place, { what: 'figure', name, known, suggestion: didYouMean(name, known) }));
    }
    if (missing.length === 0) {
      context.report(
        wrongContent(place, { slot, found: 'a picture without figures', expected: 'figure: or figures:' }),
      );
    }
    return undefined;
  }
  const unfit = figures.find((figure) => {
    const question = figure.question === undefined ? undefined : questionOf(context, figure.question)?.question;
    return figure.measure !== 'percent' || (question !== undefined && !pictureSuits(kind, question.kind));
  });
  if (unfit) {
    const expected = kind === 'ring' ? 'percentages of a single-answer question' : 'percentages';
    context.report(wrongContent(place, { slot, found: `${kind} of ${unfit.expression}`, expected }));
    return undefined;
  }
  return { picture: kind, params: PARAMS[kind](figures, request) };
}
