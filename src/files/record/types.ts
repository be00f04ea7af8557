import type { Box } from '../../base/box.ts';
import type { Category, ChartSpec } from '../../deck/chart/types.ts';
import type { DeckOrigin } from '../../deck/scene/deck-origin.ts';

/** Version of the ledger's form; a reader refuses newer ones. */
export const LEDGER_VERSION = 1;

/**
 * Words as they went into the file: paragraphs end with `\n`, decided line breaks are `\v` (as PowerPoint names them).
 * `looks` tells the look of all its characters in order, as `[how many, look]`; equal looks have equal names.
 */
export interface LedgerText {
  readonly text: string;
  readonly looks: readonly (readonly [length: number, look: string])[];
}

/** A mark of a chart as it was drawn. */
export type LedgerRow = Pick<Category, 'option' | 'count' | 'exact' | 'displayed' | 'valueLabel' | 'provenance'> & {
  /** The option's words in the chart, in their lines. */
  readonly label: string;
  readonly fill: Pick<Category['fill'], 'slot' | 'lighter' | 'hex'>;
};

/** A native chart as it was drawn. */
export interface LedgerChart extends Pick<ChartSpec, 'kind' | 'question' | 'decimals' | 'base'> {
  readonly rows: readonly LedgerRow[];
  /** Percentage at the end of the value axis. */
  readonly axisMax: number;
  /** The plot area. */
  readonly plot: Box;
  /** Size of the value labels in points. */
  readonly valueSize: number;
  /** Options whose value label the chart leaves out. */
  readonly beside: readonly string[];
  /** SHA-256 of the workbook. */
  readonly workbook: string;
}

interface LedgerElementBase {
  readonly id: string;
  /** The shape's name, unique on the slide. */
  readonly name: string;
  readonly slot: string;
  readonly message?: string;
  /** Ids of figures and claims, whose values stand once, in the deck's lists. */
  readonly figures: readonly string[];
  readonly claims: readonly string[];
  readonly alt?: string;
  /** Type of the placeholder that it fills. */
  readonly placeholder?: string;
  readonly box: Box;
}

/** An object that comes from data. `shape` is only a mark beside a chart, whose place tells a figure. */
export type LedgerElement = LedgerElementBase &
  (
    | ({ readonly kind: 'text' } & LedgerText)
    | { readonly kind: 'table'; readonly rows: readonly (readonly LedgerText[])[] }
    | { readonly kind: 'chart'; readonly chart: LedgerChart }
    /** `key` tells what the picture shows, the hashes (SHA-256) which bytes show it. */
    | { readonly kind: 'picture'; readonly key: string; readonly raster: string; readonly svg?: string }
    | { readonly kind: 'shape' }
  );

export interface LedgerSlide {
  readonly id: string;
  readonly title: string;
  /** Paragraphs of the notes; empty: no notes page. */
  readonly notes: readonly string[];
  /** It was marked DRAFT. */
  readonly draft: boolean;
  /** SHA-256 of all that one sees on it, in its notes and in its layout: see `slideHashes`. */
  readonly drawn: string;
  readonly elements: readonly LedgerElement[];
}

/** What a finished deck knows of itself: carried in it as JSON, in a custom XML part that office programs keep. */
export interface DeckLedger extends DeckOrigin {
  readonly version: number;
  /** Id of the deck. */
  readonly deck: string;
  /** BCP 47 tag with its region, as in the scene. */
  readonly language: string;
  /** The data date. */
  readonly date: string;
  readonly title: string;
  /** SHA-256 of document properties and names of sections: see `frameHash`. */
  readonly frame: string;
  readonly slides: readonly LedgerSlide[];
}
