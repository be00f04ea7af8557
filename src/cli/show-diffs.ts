import { resolve } from 'node:path';
import type { Report } from '../base/diagnostic.ts';
import type { DiffFormat } from '../compare/render/diff-formats.ts';
import { diffJson } from '../compare/render/diff-json.ts';
import { renderHtml, type PicturedDiff } from '../compare/render/render-html.ts';
import { renderMarkdown } from '../compare/render/render-markdown.ts';
import { writeFiles } from '../input/write-files.ts';
import { shownPath, type Context } from './context.ts';
import { renderDiff } from './render-diff.ts';
import { painterFor } from './terminal.ts';

/** Pixels that a slide's picture on a page is wide. */
export const THUMBNAIL_WIDTH = 640;

/** The form that the command line asks for. */
export const wantedFormat = ({ invocation }: Context): DiffFormat =>
  invocation.view ?? (invocation.json ? 'json' : 'text');

/** Diffs in the form that is asked for; `lead` is a line that goes before, and `about` what JSON says besides. */
function rendered(context: Context, diffs: readonly PicturedDiff[], lead: string, about: object): string {
  const { io, invocation, language } = context;
  const plain = diffs.map(({ diff }) => diff);
  switch (wantedFormat(context)) {
    case 'json':
      return `${JSON.stringify({ ...about, ...diffJson(plain) }, null, 2)}\n`;
    case 'html':
      return renderHtml(diffs, language);
    case 'markdown':
      return renderMarkdown(plain, language);
    case 'text': {
      const paint = painterFor(invocation.out === undefined ? io.stdout : { write: () => undefined }, io.env);
      return lead + plain.map((diff) => renderDiff(diff, language, paint)).join('\n');
    }
  }
}

/** Writes diffs to stdout, or to the file of --out, whose path goes to stdout then. Returns whether they are written. */
export async function showDiffs(
  context: Context,
  diffs: readonly PicturedDiff[],
  report: Report,
  { lead = '', about = {} }: { readonly lead?: string; readonly about?: object } = {},
): Promise<boolean> {
  return showText(context, rendered(context, diffs, lead, about), report);
}

/** Writes a text to stdout, or to the file of --out. */
export async function showText({ io, invocation }: Context, text: string, report: Report): Promise<boolean> {
  if (invocation.out === undefined) {
    io.stdout.write(text);
    return true;
  }
  const path = resolve(io.cwd, invocation.out);
  const shown = shownPath(io.cwd, path);
  const written = await writeFiles([{ path, shown, bytes: new TextEncoder().encode(text) }], report);
  if (written) io.stdout.write(`${shown}\n`);
  return written;
}
