import { join, resolve } from 'node:path';
import { stops } from '../../base/diagnostic.ts';
import type { DeckFormat } from '../../build-result.ts';
import { deckFiles } from '../batch/deck-files.ts';
import { fileNamePart } from '../input/names.ts';
import type { OutputFile } from '../input/write-files.ts';
import { clearEarlierSlides, writeOutputs } from '../input/write-outputs.ts';
import { buildDecks, finishDecks, type DeckResult } from './build-decks.ts';
import { onDecks } from './on-decks.ts';
import { inputsOf } from './select-decks.ts';
import { EXIT, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { diagnosticJson, sortDiagnostics } from './render-diagnostics.ts';

/** A file of a deck, and what `--json` says about it. */
interface DeckFile extends OutputFile {
  readonly deck: string;
  readonly locale: string;
  readonly kind: DeckFormat | 'scene';
  /** The slide that a picture shows. */
  readonly slide?: string;
}

/** Bytes of the ids of chosen slides in the name of a file, beside which a customer's name must have room. */
const LONGEST_CHOICE = 60;

type Finished = Awaited<ReturnType<typeof finishDecks>>[number] | DeckResult;

/** `surveydeck build`: makes every deck in memory, then writes all their files, or none if anything is wrong. */
export const runBuild = (context: Context): Promise<ExitCode> =>
  onDecks(context, async ({ decks, root, diagnostics, report }) => {
    const { io, invocation, words } = context;
    const { draft, pseudo, formats, width, parameters, slides } = invocation;
    const size = width === undefined ? {} : { pngWidth: width };
    const options = { draft, pseudo, formats, parameters, ...(slides ? { slides } : {}), ...size };
    const results = await (invocation.scene ? buildDecks : finishDecks)(context, decks, options);
    diagnostics.push(...results.flatMap((result) => result.diagnostics));
    const files = stops(diagnostics, invocation.draft) ? [] : results.flatMap((result) => filesOf(result, context));
    const written = files.length > 0 && (await writeOutputs(files, () => inputsOf(decks), report));
    if (written) await clearEarlierSlides(files);
    showDiagnostics(context, root, diagnostics);
    if (!written) io.stderr.write(`${words.nothingWritten}\n`);
    if (invocation.json) {
      writeJson(io, {
        written: (written ? files : []).map(({ deck, locale, kind, slide, shown, bytes }) => ({ deck, locale, kind, ...(slide === undefined ? {} : { slide }), file: shown, bytes: bytes.length })), // prettier-ignore
        diagnostics: sortDiagnostics(diagnostics).map(diagnosticJson),
      });
    } else if (written) {
      for (const file of files) io.stdout.write(`${file.shown}\n`);
    }
    if (io.env['SURVEYDECK_TIMINGS']) showTimings(context, results);
    return written ? EXIT.done : EXIT.mistakes;
  });

function filesOf({ request, locale, built }: Finished, { io, invocation }: Context): readonly DeckFile[] {
  // A deck for a customer must not take the place of another's, nor some slides that of the whole deck.
  const chosen = invocation.slides ? [fileNamePart(invocation.slides.join('+'), LONGEST_CHOICE)] : [];
  const shown = [...chosen, ...Object.values(invocation.parameters).map((value) => fileNamePart(value))].map((part) => `.${part}`); // prettier-ignore
  const name = `${request.id}.${locale}${invocation.pseudo ? '.pseudo' : ''}${shown.join('')}`;
  const file = (kind: DeckFile['kind'], suffix: string, bytes: Uint8Array): DeckFile => {
    const path = join(request.out, name + suffix);
    return { path, shown: shownPath(io.cwd, resolve(path)), bytes, deck: request.id, locale, kind };
  };
  const scene = invocation.scene ? new TextEncoder().encode(`${JSON.stringify(built?.scene, null, 2)}\n`) : undefined;
  const made = built ? deckFiles(built, invocation.formats, join(request.out, name)) : [];
  const named = made.map((one) => ({ ...one, shown: shownPath(io.cwd, one.path), deck: request.id, locale }));
  return [...named, ...(scene ? [file('scene', '.scene.json', scene)] : [])];
}

/** For `npm run bench`: a line a deck, `timings {…}` with milliseconds by stage. */
function showTimings({ io }: Context, results: readonly Finished[]): void {
  for (const { built } of results) {
    io.stderr.write(`timings ${JSON.stringify(Object.fromEntries(built?.timings ?? []))}\n`);
  }
}
