import type { Export } from './export.ts';
import type { TableSource, YamlSource } from './source.ts';

/** A font file of the brand, with which text is measured and painted. */
export interface FontSource {
  /** Family as PowerPoint knows it, e.g. `BIZ UDPGothic`. */
  readonly family: string;
  readonly weight: 'regular' | 'bold';
  readonly bytes: Uint8Array;
}

/** A file that a deck was made from, identified by its bytes. */
export interface InputHash {
  /** Relative to the project's folder, with slashes; a font by its family and weight, wherever it lies. */
  readonly file: string;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** The words that ship with the program, for the deck in one language. */
export interface ProgramWords {
  /** `words/<language>.yaml` of the program, in the form of a locale file; in English if it has none for the language. */
  readonly source: YamlSource;
  /** Whether they are in the language itself: then a survey's own file need not have them. */
  readonly isSpoken: boolean;
}

/** What a translation is compared with: the words of the base language, and what is remembered of them. */
export interface BaseWords {
  /** `locales/<base language>.yaml`. */
  readonly catalogue: YamlSource;
  /** The program's words in the base language. */
  readonly program?: ProgramWords;
  /** `locales/<locale>.lock.yaml`: which base text each translation was made from. */
  readonly lock?: YamlSource;
  /** `locales/glossary.yaml`: the agreed terms. */
  readonly glossary?: YamlSource;
}

/** What a survey is made from in one language, before any deck: its answers, figures and words. */
export interface SurveySources {
  /** `survey.yaml`: the questionnaire. */
  readonly survey: YamlSource;
  /** The answers: `responses.csv`, or the files that `source:` of the survey names; none where the survey has totals of its own. */
  readonly answers: TableSource | readonly Export[];
  /** Files of codes that somebody gave to open answers, by the question that reads them; absent without any. */
  readonly codes?: ReadonlyMap<string, TableSource>;
  /** `figures.yaml`: named figures and claims. */
  readonly figures: YamlSource;
  /** `company.yaml`: the company's facts. */
  readonly company: YamlSource;
  /** `locales/<locale>.yaml` of the wanted locale: the survey's words. */
  readonly catalogue: YamlSource;
  /** The program's words in the language of the wanted locale; if absent, the survey's file has every word of the deck. */
  readonly program?: ProgramWords;
  /** Absent when the wanted locale is the base language itself. */
  readonly base?: BaseWords;
}

/**
 * Everything that a deck is made from, read from the disk once: a deck is a pure function of this. Paths in it are
 * relative to the project's folder, with slashes, so that the same project gives the same deck anywhere.
 */
export interface DeckSources extends SurveySources {
  readonly brand: YamlSource;
  /** Every layout of the layouts folder, by file name. */
  readonly layouts: readonly YamlSource[];
  /** The deck's slide list. */
  readonly deck: YamlSource;
  /** Pictures that the YAML files name, by the path that is written there. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly fonts: readonly FontSource[];
  /** The hashes of all these files, by name, for the ledger that a finished deck carries; if absent, it names none. */
  readonly inputs?: readonly InputHash[];
}
