import type { Report } from '../../base/diagnostic.ts';
import { inEveryLanguage, type UiLanguage } from '../../base/messages/languages.ts';
import { readLedger } from '../../files/record/read-ledger.ts';
import { compareSnapshots } from '../../upkeep/compare/compare-snapshots.ts';
import { describeDiff } from '../../upkeep/compare/render/describe-diff.ts';
import { renderHtml } from '../../upkeep/compare/render/render-html.ts';
import { snapshotOf } from '../../upkeep/compare/snapshot.ts';
import type { DeckDiff } from '../../upkeep/compare/types.ts';

/** A finished deck and pictures of its slides. */
export interface ComparedSide {
  /** How the report calls it. */
  readonly name: string;
  readonly pptx: Uint8Array;
  readonly pictures?: readonly (readonly [slide: string, png: Uint8Array])[];
}

/** What differs between two decks, in short. */
export interface Changes {
  readonly differs: boolean;
  readonly summary: Readonly<Record<UiLanguage, string[]>>;
}

/** The same in one language, with the whole report as a page of its own. */
export interface ChangesPage {
  readonly differs: boolean;
  readonly summary: readonly string[];
  readonly html: string;
}

/** Compares what two decks of ours say; undefined, and reported, if one of them says nothing. */
function differences(before: ComparedSide, after: ComparedSide, report: Report): DeckDiff | undefined {
  const [a, b] = [before, after].map(({ pptx, name }) => readLedger(pptx, name, report)?.ledger);
  return a && b && compareSnapshots(snapshotOf(a), snapshotOf(b), { before: before.name, after: after.name });
}

function summaryOf(diff: DeckDiff, language: UiLanguage): string[] {
  if (!diff.differs) return [];
  const { counts, summary } = describeDiff(diff, language, true);
  return [counts, ...summary.map(({ text }) => text)];
}

/** What differs, in short, in every language of the program. */
export function changesBetween(before: ComparedSide, after: ComparedSide, report: Report): Changes | undefined {
  const diff = differences(before, after, report);
  return diff && { differs: diff.differs, summary: inEveryLanguage((_, language) => summaryOf(diff, language)) };
}

/** What differs, slide by slide and with the pictures of both. */
export function changesPage(
  before: ComparedSide,
  after: ComparedSide,
  language: UiLanguage,
  report: Report,
): ChangesPage | undefined {
  const diff = differences(before, after, report);
  if (!diff) return undefined;
  const pictured = {
    diff,
    ...(before.pictures ? { before: new Map(before.pictures) } : {}),
    ...(after.pictures ? { after: new Map(after.pictures) } : {}),
  };
  return { differs: diff.differs, summary: summaryOf(diff, language), html: renderHtml([pictured], language) };
}
