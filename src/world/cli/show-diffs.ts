import { resolve } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { MARK_LINES } from '../../base/own-mark.ts';
import type { DiffFormat } from '../../upkeep/compare/render/diff-formats.ts';
import { diffJson } from '../../upkeep/compare/render/diff-json.ts';
import type { PicturedDiff } from '../../upkeep/compare/render/pictured-diff.ts';
import { renderHtml } from '../../upkeep/compare/render/render-html.ts';
import { renderMarkdown } from '../../upkeep/compare/render/render-markdown.ts';
import { filesIn, writeOutputs } from '../input/write-outputs.ts';
import { shownPath, type Context } from './context.ts';
import { renderDiffs } from './render-diff.ts';
import { harmless, painterFor } from './terminal.ts';

/** Width in pixels of a slide's picture on a page. */
export const THUMBNAIL_WIDTH = 960;

/** The format that the command line asks for. */
export const wantedFormat = ({ invocation }: Context): DiffFormat =>
  invocation.view ?? (invocation.json ? 'json' : 'text');

/** What accompanies diffs. */
export interface Company {
  /** A line before them. */
  readonly lead?: string;
  /** If nothing differs, the line alone is the whole answer. */
  readonly isAnswer?: boolean;
  /** Something differs that no diff shows. */
  readonly differs?: boolean;
  /** Additional properties of the JSON. */
  readonly about?: object;
}

/** Diffs in the requested format. */
function rendered(context: Context, diffs: readonly PicturedDiff[], company: Company): string {
  const { lead, isAnswer = false, differs = false, about = {} } = company;
  const { io, invocation, language } = context;
  const plain = diffs.map(({ diff }) => diff);
  const answered = isAnswer && !plain.some((diff) => diff.differs);
  switch (wantedFormat(context)) {
    case 'json':
      return `${JSON.stringify({ ...about, ...diffJson(plain, differs) }, null, 2)}\n`;
    case 'html':
      return renderHtml(diffs, language, lead === undefined ? {} : { lead });
    case 'markdown':
      return renderMarkdown(answered ? [] : plain, language, lead);
    case 'text': {
      const paint = painterFor(invocation.out === undefined ? io.stdout : { write: () => undefined }, io.env);
      const said = answered ? '' : renderDiffs(plain, language, paint);
      return lead === undefined ? said : [`${harmless(lead)}\n`, said].filter(Boolean).join('\n');
    }
  }
}

/** Writes diffs to stdout or to the file of --out, whose path then goes to stdout. Returns whether this worked. */
export async function showDiffs(
  context: Context,
  diffs: readonly PicturedDiff[],
  report: Report,
  company: Company = {},
): Promise<boolean> {
  const text = rendered(context, diffs, company);
  const format = wantedFormat(context);
  // A later run must be able to tell its own report from a person's notes under the same name.
  const mark = context.invocation.out !== undefined && (format === 'text' || format === 'markdown') ? `\n${MARK_LINES[format]}\n` : ''; // prettier-ignore
  return showText(context, text + mark, report);
}

/** Writes a text to stdout or to the file of --out. */
export async function showText({ io, invocation }: Context, text: string, report: Report): Promise<boolean> {
  if (invocation.out === undefined) {
    io.stdout.write(text);
    return true;
  }
  const path = resolve(io.cwd, invocation.out);
  const shown = shownPath(io.cwd, path);
  const inputs = (): Promise<readonly string[]> => filesIn(invocation.files.map((file) => resolve(io.cwd, file)));
  const written = await writeOutputs([{ path, shown, bytes: new TextEncoder().encode(text) }], inputs, report);
  if (written) io.stdout.write(`${shown}\n`);
  return written;
}
