import type { DeckSources } from '../../base/deck-sources.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { isRecord } from '../../base/is-record.ts';
import type { YamlSource } from '../../base/source.ts';

/** What is needed to find the slides that a mistake affects: the files as read, and where each message appears. */
export interface DiagnosticContext {
  readonly sources: Pick<DeckSources, 'catalogue' | 'deck'>;
  readonly messages: ReadonlyMap<string, readonly string[]>;
  /** Ids of the deck's slides. */
  readonly slides: ReadonlySet<string>;
}

interface Start {
  readonly line: number;
  readonly slides: readonly string[];
}

/** Where each message begins in its locale file, with the slides that show it. */
function messageStarts({ value, at }: YamlSource, messages: DiagnosticContext['messages']): readonly Start[] {
  const written = isRecord(value) && isRecord(value['messages']) ? Object.keys(value['messages']) : [];
  return written.map((key) => ({ line: at(['messages', key], 'key').line, slides: messages.get(key) ?? [] }));
}

/** Where each slide begins in the deck's file. */
function slideStarts({ value, at }: YamlSource, slides: ReadonlySet<string>): readonly Start[] {
  const walk = (node: unknown, path: readonly (string | number)[]): readonly Start[] => {
    if (Array.isArray(node)) return node.flatMap((child, i) => walk(child, [...path, i]));
    if (!isRecord(node)) return [];
    const { id } = node;
    if (typeof id === 'string' && slides.has(id)) return [{ line: at(path).line, slides: [id] }];
    return Object.entries(node).flatMap(([key, child]) => walk(child, [...path, key]));
  };
  return walk(value, []);
}

/** The last one that begins at or above `line`. */
const covering = (starts: readonly Start[], line: number): Start | undefined =>
  starts.reduce<Start | undefined>(
    (best, start) => (start.line <= line && start.line >= (best?.line ?? 0) ? start : best),
    undefined,
  );

/** Ids of the slides that a mistake affects; empty if it affects all of them, or if that is unknown. */
export function slidesOfDiagnostic(diagnostic: Diagnostic, context: DiagnosticContext | undefined): readonly string[] {
  const { place } = diagnostic;
  if (diagnostic.slides && diagnostic.slides.length > 0) return diagnostic.slides;
  if (!context || !place) return [];
  const { sources, messages, slides } = context;
  if (place.file === sources.catalogue.file) {
    return covering(messageStarts(sources.catalogue, messages), place.line)?.slides ?? [];
  }
  return place.file === sources.deck.file
    ? (covering(slideStarts(sources.deck, slides), place.line)?.slides ?? [])
    : [];
}
