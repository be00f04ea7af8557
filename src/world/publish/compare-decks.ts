import type { Report } from '../../base/diagnostic.ts';
import { inEveryLanguage, messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import { readLedger } from '../../files/record/read-ledger.ts';
import { compareSnapshots } from '../../upkeep/compare/compare-snapshots.ts';
import { forReaders } from '../../upkeep/compare/for-readers.ts';
import { describeDiff } from '../../upkeep/compare/render/describe-diff.ts';
import { renderHtml } from '../../upkeep/compare/render/render-html.ts';
import { snapshotOf } from '../../upkeep/compare/snapshot.ts';
import type { DeckDiff } from '../../upkeep/compare/types.ts';
import type { FigureNames } from './figure-names.ts';

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

/** How a report is to be. */
export interface PageWanted {
  readonly language: UiLanguage;
  readonly names: FigureNames;
  /** Where its reader came from. */
  readonly back: { readonly href: string; readonly text: string };
}

/** Compares what two decks of ours say; undefined, and reported, if one of them says nothing. */
function differences(before: ComparedSide, after: ComparedSide, report: Report): DeckDiff | undefined {
  const [a, b] = [before, after].map(({ pptx, name }) => readLedger(pptx, name, report)?.ledger);
  return a && b && compareSnapshots(snapshotOf(a), snapshotOf(b), { before: before.name, after: after.name });
}

/** The diff for people who show the deck: nobody of them knows the ids of its files. */
function readable(diff: DeckDiff, names: FigureNames, language: UiLanguage): DeckDiff {
  const { quoted, onSlides } = messagesIn(language).diff;
  return forReaders(diff, { figure: (id) => names[id], quoted, onSlides });
}

function summaryOf(diff: DeckDiff, language: UiLanguage): string[] {
  if (!diff.differs) return [];
  const { counts, summary } = describeDiff(diff, language, true, 'readers');
  return [counts, ...summary.map(({ text }) => text)];
}

/** What differs, in short, in every language of the program. */
export function changesBetween(
  before: ComparedSide,
  after: ComparedSide,
  names: FigureNames,
  report: Report,
): Changes | undefined {
  const diff = differences(before, after, report);
  return (
    diff && {
      differs: diff.differs,
      summary: inEveryLanguage((_, language) => summaryOf(readable(diff, names, language), language)),
    }
  );
}

/** What differs, slide by slide and with the pictures of both. */
export function changesPage(
  before: ComparedSide,
  after: ComparedSide,
  { language, names, back }: PageWanted,
  report: Report,
): ChangesPage | undefined {
  const found = differences(before, after, report);
  if (!found) return undefined;
  const diff = readable(found, names, language);
  const pictured = {
    diff,
    ...(before.pictures ? { before: new Map(before.pictures) } : {}),
    ...(after.pictures ? { after: new Map(after.pictures) } : {}),
  };
  return {
    differs: diff.differs,
    summary: summaryOf(diff, language),
    html: renderHtml([pictured], language, { audience: 'readers', back }),
  };
}
