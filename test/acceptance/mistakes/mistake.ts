import { type ProjectCopy, SURVEY } from '../project.ts';

export const CSV = `${SURVEY}/responses.csv`;
export const SURVEY_YAML = `${SURVEY}/survey.yaml`;
export const WORDS = `${SURVEY}/locales/ja.yaml`;
export const DECK = 'templates/decks/report.yaml';

/** A mistake made in a file of the project, and what its author should be told. */
export interface Mistake {
  readonly name: string;
  readonly file: string;
  /** Makes the mistake. */
  readonly spoil: (project: ProjectCopy) => Promise<void>;
  /** The text whose first character is the reported place; if absent, that is line 1, column 1. */
  readonly at?: string;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
  /** What was found, in Japanese. */
  readonly ja: string;
}

/** Replaces words in a file. */
export const replacing = (file: string, from: string, to: string) => (project: ProjectCopy) =>
  project.replace(file, from, to);
