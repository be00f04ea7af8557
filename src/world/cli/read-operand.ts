import { access, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { fileFormat } from '../../base/file-format.ts';
import { newerLedgerFile, noSurveyFolder, notALedger, nothingThere } from '../../upkeep/compare/diagnostics.ts';
import { parseGitName, readGitFolder, type FolderFiles } from '../input/git-folder.ts';
import { readBytes, similarPath } from '../input/read-file.ts';
import { CHART_KINDS } from '../../deck/chart/kinds/index.ts';
import { reportUnknownCharts } from '../../files/record/unknown-charts.ts';
import { tooLarge } from '../../files/record/diagnostics.ts';
import { parseLedger, readLedger, savedBy } from '../../files/record/read-ledger.ts';
import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import type { DeckLedger } from '../../files/record/ledger-schema.ts';

/** Something to compare, as far as it could be read; `name` is what the user called it. */
export type Operand =
  /** A finished deck, or its ledger alone: without `deck`. */
  | { readonly kind: 'ledger'; readonly name: string; readonly ledger: DeckLedger; readonly deck?: DeckPackage }
  /** A survey's folder on disk (absolute path). */
  | { readonly kind: 'folder'; readonly name: string; readonly path: string }
  /** A survey's folder at a git revision; `folder` as typed: from the repository's root or, with `./`, from here. */
  | { readonly kind: 'past'; readonly name: string; readonly folder: string; readonly files: FolderFiles };

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Reads one side of a comparison. Undefined, and reported, if that is impossible. What is on disk wins over git. */
export async function readOperand(name: string, cwd: string, report: Report): Promise<Operand | undefined> {
  const path = resolve(cwd, name);
  const found = await stat(path).catch(() => undefined);
  const past = found ? undefined : parseGitName(name);
  if (past) {
    const files = readGitFolder(cwd, past, report);
    if (files && !files.has('survey.yaml')) report(noSurveyFolder(undefined, { folder: name }));
    return files?.has('survey.yaml') ? { kind: 'past', name, folder: past.folder, files } : undefined;
  }
  if (found?.isDirectory()) {
    if (await exists(join(path, 'survey.yaml'))) return { kind: 'folder', name, path };
    report(noSurveyFolder(undefined, { folder: name }));
    return undefined;
  }
  const finished = await readFinished(name, cwd, report);
  return finished && { kind: 'ledger', name, ledger: finished.ledger, ...(finished.deck ? { deck: finished.deck } : {}) }; // prettier-ignore
}

/** Bytes; a larger file is no deck, and not worth the memory. */
const LARGEST = 256 * 2 ** 20;

/** What a finished deck says about itself. */
export interface Finished {
  readonly ledger: DeckLedger;
  /** Absent for a ledger in a file of its own. */
  readonly deck?: DeckPackage;
  /** The program that has saved the file since it was built, if any. */
  readonly savedBy?: string;
}

/** The ledger of a `.pptx` file, or a ledger in a file of its own. */
export const readLedgerFile = async (name: string, cwd: string, report: Report): Promise<DeckLedger | undefined> =>
  (await readFinished(name, cwd, report))?.ledger;

/** The same, with the deck and the program that saved the file last. */
export async function readFinished(name: string, cwd: string, report: Report): Promise<Finished | undefined> {
  const path = resolve(cwd, name);
  const found = await stat(path).catch(() => undefined);
  if (!found) {
    report(nothingThere(undefined, { name, suggestion: await similarPath(cwd, path), past: 'HEAD~1:data/ai-survey-2025' })); // prettier-ignore
    return undefined;
  }
  if (found.size > LARGEST) {
    const megabytes = (size: number): number => Math.round(size / 2 ** 20);
    report(tooLarge(undefined, { file: name, detail: `${megabytes(found.size)} MB > ${megabytes(LARGEST)} MB` }));
    return undefined;
  }
  const bytes = await readBytes(cwd, path, report);
  if (!bytes) return undefined;
  if (isText(bytes)) {
    const ledger = ledgerIn(bytes, name, report);
    return ledger && { ledger };
  }
  const open = readLedger(bytes, name, report);
  if (open) reportUnknownCharts(open.ledger, (kind) => CHART_KINDS.has(kind), name, report);
  const program = open && savedBy(open.deck);
  return open && { ledger: open.ledger, deck: open.deck, ...(program === undefined ? {} : { savedBy: program }) };
}

/** JSON begins with a bracket or brace, as RTF does. */
const isText = (bytes: Uint8Array): boolean =>
  fileFormat(bytes) === undefined && /^\uFEFF?\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 64)));

function ledgerIn(bytes: Uint8Array, file: string, report: Report): DeckLedger | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(notALedger(undefined, { file, detail: 'UTF-8' }));
    return undefined;
  }
  const parsed = parseLedger(text);
  if (parsed.kind === 'ledger') return parsed.ledger;
  if (parsed.kind === 'newer') report(newerLedgerFile(undefined, { file, version: parsed.version }));
  else report(notALedger(undefined, { file, detail: parsed.detail }));
  return undefined;
}
