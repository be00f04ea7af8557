import type { Place } from '../../base/diagnostic.ts';
import type { ParameterName } from './parameters.ts';

/** What a run is within its sentence: a large number and its small unit are set in different sizes. */
export type RunRole = 'text' | 'number' | 'unit';

/** A stretch of text of one kind, which remembers where it came from. */
export interface Run {
  readonly text: string;
  readonly role: RunRole;
  /** Inside `{#em}`: the brand's accent. */
  readonly emphasis: boolean;
  /** BCP 47 language of this run's text, for the spelling checker and the choice of font. */
  readonly language: string;
  /** Ids of the figures whose value this run prints or words. */
  readonly figures: readonly string[];
  /** Id of the claim that this run's words rely on. */
  readonly claim?: string;
  /** Id of the editorial remark that covers it. */
  readonly editorial?: string;
  /** Address that this run leads to (https:, mailto:), where it prints a company's link. */
  readonly link?: string;
}

/** A message, formatted: paragraphs of runs. A line break in the message is a new paragraph. */
export interface Text {
  readonly key: string;
  readonly place: Place;
  readonly language: string;
  readonly paragraphs: readonly (readonly Run[])[];
  /** It stands in for a message that is missing or cannot be read, which was reported: its words mean nothing. */
  readonly isStandIn?: true;
  /** What was given with the build and is shown here: no file can be blamed for it. */
  readonly parameter?: { readonly name: ParameterName; readonly value: string };
}

/** The plain words of a text, paragraphs joined by `joint`. */
export const plain = (text: Text, joint = '\n'): string =>
  text.paragraphs.map((runs) => runs.map((run) => run.text).join('')).join(joint);

/** Figures whose value the text prints or words, each once. */
export const figuresOf = ({ paragraphs }: Text): readonly string[] => [
  ...new Set(paragraphs.flat().flatMap((run) => run.figures)),
];

/** Claims that its words rely on, each once. */
export const claimsOf = ({ paragraphs }: Text): readonly string[] => [
  ...new Set(paragraphs.flat().flatMap((run) => run.claim ?? [])),
];
