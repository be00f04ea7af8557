import type { Color, ThemeSlot } from '../../base/color.ts';
import type { Place } from '../../base/diagnostic.ts';
import type { Emu, Pt } from '../../base/length.ts';
import type { PictureSpec } from '../chart/pictures/build-picture.ts';
import type { PictogramName } from '../chart/pictures/pictogram.ts';
import type { ChartAsides } from '../chart/asides.ts';
import type { ChartSpec, SideName } from '../chart/types.ts';
import type { Code } from '../../data/survey/types.ts';
import type { Text } from '../text/types.ts';
import type { TableLook } from './grid-pages.ts';

/** How a kind of text looks: a row of the brand's type scale. */
export interface TypeStyle {
  readonly id: string;
  /** Set at `max`, made smaller down to `min` where it does not fit. */
  readonly max: Pt;
  readonly min: Pt;
  readonly bold: boolean;
  readonly color: Color;
  /** Ink of `{#em}`. */
  readonly emphasis: Color;
  /** Size of a number and of its unit, as a multiple of the text's. */
  readonly number: number;
  readonly unit: number;
  readonly lineSpacing: number;
  readonly paragraphSpace: Pt;
  readonly align: 'left' | 'center' | 'right';
  /** `display`: balanced lines, decided here, as PowerPoint shows them. `body`: PowerPoint may wrap. */
  readonly mode: 'display' | 'body';
}

export interface FontFamily {
  readonly family: string;
  /** Package or project paths of the files that it is measured with. */
  readonly regular: string;
  readonly bold: string;
}

/** Fonts of a language: the theme's, and the chain that must hold every character. */
export interface LanguageFonts {
  readonly latin: string;
  readonly eastAsian: string;
  readonly chain: readonly string[];
}

/** What `templates/brand/*.yaml` says, checked. */
export interface Brand {
  readonly id: string;
  readonly file: string;
  readonly themeName: string;
  readonly theme: Readonly<Record<ThemeSlot, string>>;
  /** Colours by the names that layouts use. */
  readonly colors: ReadonlyMap<string, Color>;
  readonly styles: ReadonlyMap<string, TypeStyle>;
  readonly families: readonly FontFamily[];
  /** By language (`ja`, `en`), with `*` for every other. */
  readonly fonts: ReadonlyMap<string, LanguageFonts>;
  readonly page: { readonly width: Emu; readonly height: Emu; readonly margin: Emu; readonly columns: number; readonly gutter: Emu };
  readonly footer: { readonly style: string; readonly top: Emu; readonly height: Emu; readonly rule?: Color };
} // prettier-ignore

/** A coloured ground behind a part of a layout. */
export interface Panel {
  readonly fill?: Color;
  /** Colour of its outline. */
  readonly line?: Color;
  readonly dashed?: true;
  readonly padding: { readonly x: Emu; readonly y: Emu };
  /** A strip of accent along its top or left edge. */
  readonly bar?: { readonly side: 'top' | 'left'; readonly color: Color; readonly size: Emu };
  readonly shape: 'rect' | 'roundRect' | 'ellipse';
}

/** Words that the program itself writes about a slide's question or figures. */
export const AUTO_TEXTS = [
  'question_number', 'question_text', 'question_note', 'filter_note', 'answer_type', 'asked', 'notes', 'bases', 'base_and_notes', 'dots', 'dots_scale', 'legend', 'period', 'footer', 'customer',
] as const; // prettier-ignore
export type AutoText = (typeof AUTO_TEXTS)[number];

/** With the survey and its period, without the period, with the company only, or none. */
export const FOOTERS = ['survey', 'survey_without_period', 'company', 'none'] as const;
export type FooterKind = (typeof FOOTERS)[number];

/** Pictures that the program itself makes: everyone, those filled who were asked the slide's question; everyone by what they were asked; everyone alike. */
export const AUTO_PICTURES = ['asked', 'bases', 'everyone'] as const;
export type AutoPicture = (typeof AUTO_PICTURES)[number];

/** Items that the program itself makes: who was asked what. */
export const AUTO_ITEMS = ['bases'] as const;
export type AutoItems = (typeof AUTO_ITEMS)[number];

/** The placeholders of slide layouts that have words of the program, `auto.prompt_…`. */
export const PROMPTS = ['title', 'body', 'chart', 'picture', 'table'] as const;

/** Those that have a name of the program, `auto.placeholder_…`. */
export const PLACEHOLDERS = [...PROMPTS, 'footer', 'slide_number'] as const;

/** What every node of a layout has. */
export interface NodeBase {
  /** Place of the node in the layout file. */
  readonly place: Place;
  /** Share of the space that is left over along the parent's direction. */
  readonly grow: number;
  /** Columns of the grid, in a row. */
  readonly span?: number;
  /** A fixed extent along the parent's direction. */
  readonly size?: Emu;
  readonly minSize?: Emu;
  readonly maxSize?: Emu;
}

/** A layout is a tree: stacks and rows of slots. Empty optional slots take no room, nor does their gap. */
export type LayoutNode = NodeBase &
  (
    | { readonly kind: 'stack' | 'row'; readonly children: readonly LayoutNode[]; readonly gap: Emu; readonly panel?: Panel; readonly anchor: 'top' | 'middle' | 'bottom'; readonly name?: string }
    | { readonly kind: 'text'; readonly slot: string; readonly style: TypeStyle; readonly stressStyle?: TypeStyle; readonly align?: 'left' | 'center' | 'right'; readonly anchor: 'top' | 'middle' | 'bottom'; readonly maxLines?: number; readonly hug?: true; readonly optional: boolean; readonly auto?: AutoText; readonly placeholder?: 'title' | 'body'; readonly panel?: Panel; readonly name: string; readonly prompt?: string; readonly fixed?: string; readonly finding?: boolean }
    | { readonly kind: 'chart'; readonly slot: string; readonly optional: boolean; readonly placeholder: boolean; readonly name: string }
    | { readonly kind: 'picture'; readonly slot: string; readonly optional: boolean; readonly auto?: AutoPicture; readonly placeholder: boolean; readonly name: string; readonly aspect?: number; readonly align: 'left' | 'center' | 'right'; readonly shape?: Panel['shape']; readonly glyph?: PictogramName }
    | { readonly kind: 'table'; readonly slot: string; readonly optional: boolean; readonly name: string; readonly columns: readonly { readonly key: string; readonly span: number; readonly style: TypeStyle }[]; readonly rule: Color; readonly minRow: Emu; readonly maxRow: Emu; readonly placeholder: boolean }
    | { readonly kind: 'group'; readonly slot: string; readonly optional: boolean; readonly columns: number; readonly gapX: Emu; readonly gapY: Emu; readonly item: LayoutNode; readonly placeholder: boolean; readonly name: string; readonly order: 'rows' | 'columns'; readonly auto?: AutoItems }
    | { readonly kind: 'tracker'; readonly slot: string; readonly optional: true; readonly style: TypeStyle; readonly name: string }
    | { readonly kind: 'space' }
    | { readonly kind: 'rule'; readonly color: Color; readonly weight: Emu }
  ); // prettier-ignore

/** A fixed shape of the slide layout itself. */
export interface Decoration {
  /** `notch`: a triangle that points down. */
  readonly shape: 'rect' | 'ellipse' | 'line' | 'notch';
  readonly fill: Color;
  readonly x: Emu;
  readonly y: Emu;
  readonly w: Emu;
  readonly h: Emu;
}

/** What `templates/layouts/*.yaml` says, checked against the brand. */
export interface LayoutDefinition {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  /** Its name in PowerPoint by language, `*` for all others. */
  readonly names: Readonly<Record<string, string>>;
  readonly ground: Color;
  readonly decoration: readonly Decoration[];
  readonly area: { readonly left: Emu; readonly top: Emu; readonly right: Emu; readonly bottom: Emu };
  /** Which footer its slides carry. */
  readonly footer: FooterKind;
  /** Where its words begin, from the page's left edge; at the margin if absent. */
  readonly footerLeft?: Emu;
  /** Where its columns begin, from the page's left edge; absent: nobody says. */
  readonly guides?: readonly Emu[];
  readonly content: LayoutNode;
}

/** Those who gave some options of a chart, as the base of other questions. */
export interface SideBracket {
  /** Neighbours in the chart. */
  readonly options: readonly Code[];
  /** Who they are. */
  readonly label: Text;
  /** How many they are. */
  readonly base: Text;
  /** Which questions they answered. */
  readonly note: Text;
}

/**
 * What the slides have in common over which a chart goes on, so that all are drawn to one measure: a reader turns the page and
 * compares.
 */
export interface SharedMeasure {
  /** Every row of it, in the order of the slides; none where they differ too much to be set alike. */
  readonly rows: readonly { readonly key: string; readonly label: string; readonly stressed: boolean }[];
  /** The most rows and options that one of the slides has. */
  readonly perSlide: { readonly rows: number; readonly options: number };
  /** The longest bar of each side, in percentages. */
  readonly longest: Readonly<Partial<Record<SideName, SharedValue>>>;
  /** Every share that one of the slides draws, each once. */
  readonly values: readonly SharedValue[];
}

/** A percentage, and how it is printed without its sign. */
export interface SharedValue {
  readonly share: number;
  readonly label: string;
}

/** A chart in a slot. */
export interface ChartContent {
  readonly kind: 'chart';
  readonly place: Place;
  readonly spec: ChartSpec;
  readonly asides: ChartAsides;
  /** Words in the middle of a ring. */
  readonly center?: Text;
  /** Words of the net's bracket. */
  readonly net?: Text;
  /** Those of further nets, in their order in the request. */
  readonly moreNets?: readonly Text[];
  /** Brackets at the side over options whose respondents were asked more, from the first option down. */
  readonly brackets?: readonly SideBracket[];
  /** What the footnotes of its slide say of it besides. */
  readonly remarks?: readonly string[];
  /** Of one that goes on over several slides. */
  readonly shared?: SharedMeasure;
  /** It has no room for some of the options of its items, and says so. */
  readonly leaves?: true;
  /** What it says where some of its values have no room in it. */
  readonly leftOut?: string;
  /** How the words of a table of items are set. */
  readonly tableLook?: TableLook;
  /** What it shows, as a sentence, where that is not the slide's headline. */
  readonly finding?: Text;
}

/** A picture: made from the data (its size is known only to layout), from a file, or from a text. */
export interface PictureContent {
  readonly kind: 'picture';
  readonly place: Place;
  readonly source:
    | ({ readonly kind: 'data' } & PictureSpec)
    | { readonly kind: 'file'; readonly file: string }
    | { readonly kind: 'qr'; readonly text: string }
    | { readonly kind: 'monogram'; readonly text: string };
  readonly alt: string;
  readonly decorative: boolean;
  readonly link?: string;
  readonly figures: readonly string[];
  readonly message?: string;
}

export interface TextContent {
  readonly kind: 'text';
  readonly text: Text;
  readonly link?: string;
  /** It stands out among its like: set in the slot's style for that, where it has one. */
  readonly stressed?: true;
}

/** Items of a group, rows of a table. */
export interface ItemsContent {
  readonly kind: 'items';
  readonly items: readonly ReadonlyMap<string, Content>[];
}

/** The sections of the deck, and how far this slide is through its own. */
export interface TrackerContent {
  readonly kind: 'tracker';
  readonly sections: readonly {
    readonly name: Text;
    /** Its first slide. */
    readonly slide: string;
  }[];
  /** Index of the slide's section. */
  readonly current: number;
  /** The share of the section that has been shown with this slide, above 0 up to 1. */
  readonly part: number;
}

/** What a slot of a filled slide holds: plain data. */
export type Content = TextContent | ChartContent | PictureContent | ItemsContent | TrackerContent;

/** A slide with everything that goes into its slots. */
export interface FilledSlide {
  readonly id: string;
  readonly place: Place;
  readonly section: string;
  readonly layout: LayoutDefinition;
  readonly question?: Code;
  readonly contents: ReadonlyMap<string, Content>;
  readonly title: string;
  readonly notes: readonly string[];
  readonly footer?: Text;
  /** Message keys that stand on it. */
  readonly messages: readonly string[];
  readonly figures: readonly string[];
}

/** The deck, filled: sections of slides in order. */
export interface FilledDeck {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly company: string;
  readonly sections: readonly { readonly id: string; readonly name: string; readonly slides: readonly string[] }[];
  readonly slides: readonly FilledSlide[];
  /** Ids of the chosen slides, in order; absent if they are all that the deck has. */
  readonly choice?: readonly string[];
  /**
   * Ids of the slides on which each text stands, by itself or as part of others (see `Usage`). Words of the file itself
   * (its title, the names of sections, prompts of layouts) count for the first slide that they are about.
   */
  readonly uses: ReadonlyMap<string, readonly string[]>;
}
