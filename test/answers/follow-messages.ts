import { parse } from 'yaml';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { editYaml, type Edit } from '../../src/upkeep/localize/edit-yaml.ts';
import { recordReadings } from '../../src/upkeep/localize/record-readings.ts';
import { parseYaml } from '../../src/world/input/yaml.ts';
import { throwIt, worded } from '../build-from-disk.ts';

/** A deck after its messages have been followed, with the messages of each round. */
export interface Followed {
  readonly sources: DeckSources;
  readonly built: BuiltDeck;
  /** What stopped each build but the last. */
  readonly rounds: readonly (readonly Diagnostic[])[];
}

/** What stops a build. */
export const stopping = (built: BuiltDeck): readonly Diagnostic[] =>
  built.diagnostics.filter(({ severity }) => severity === 'error' || severity === 'draft');

/** Mistakes that a person without technical knowledge can correct without asking; any other ends the attempt. */
export const HARMLESS = new Set(['text/false-claim', 'text/tied-rank', 'text/not-read-again', 'localize/missing']);

/**
 * Builds a deck, follows its messages and builds again, at most `most` times: pastes each proposed sentence and claim,
 * confirms that editorial sentences were read, translates answers. Anything else that stops the build ends the attempt.
 */
export async function followMessages(sources: DeckSources, locale: string, most = 3): Promise<Followed> {
  const rounds: (readonly Diagnostic[])[] = [];
  let current = sources;
  for (;;) {
    const built = await buildDeck(current, { locale, draft: false, formats: rounds.length === 0 ? [] : ['pptx'] });
    const said = stopping(built);
    if (said.length === 0 && built.pptx) return { sources: current, built, rounds };
    const isStuck = said.some(({ code }) => !HARMLESS.has(code)) || rounds.length === most;
    if (isStuck) return { sources: current, built, rounds };
    rounds.push(said);
    current = said.length === 0 ? current : done(current, said);
  }
}

/** The sources after following the messages. */
function done(sources: DeckSources, said: readonly Diagnostic[]): DeckSources {
  const pasted = said.flatMap(({ says }) => says.en.hint?.split('\n') ?? []);
  const messages = new Map(pasted.flatMap((line) => pairIn(line, 'in the locale file: ')));
  const claims = new Map<string, Set<string>>();
  for (const [id, expression] of pasted.flatMap((line) => pairIn(line, 'in figures.yaml: '))) {
    const known = claims.get(id) ?? new Set<string>();
    expression.split(' and ').forEach((part) => known.add(part));
    claims.set(id, known);
  }
  const answers = said.filter(({ code }) => code === 'localize/missing').flatMap(({ says }) => answerIn(says.en.found));
  const catalogue = edit(sources.catalogue, [
    ...[...messages].map(([key, value]): Edit => ({ path: ['messages', key], value })),
    ...answers.map(([question, text]): Edit => ({ path: ['answers', question, text], value: `Translated: answer ${text.length}` })),
  ]);
  const figures = edit(sources.figures, [...claims].map(([id, parts]): Edit => ({ path: ['claims', id], value: [...parts].join(' and ') })));
  const read = recordReadings({ ...sources, figures }, ['*'], (diagnostic) => diagnostic.severity === 'error' && throwIt(diagnostic)); // prettier-ignore
  const remembered = read ? reread(figures, read.yaml) : figures;
  return { ...sources, catalogue, figures: remembered };
} // prettier-ignore

/** `key: value` after a label, as it is pasted into a YAML file. */
function pairIn(line: string, label: string): readonly (readonly [string, string])[] {
  if (!line.startsWith(label)) return [];
  const pairs = Object.entries(parse(line.slice(label.length)) as Record<string, string>);
  return pairs.map(([key, value]) => [key, value] as const);
}

/** The question and the text of an answer that waits for its translation. */
const answerIn = (found: string): readonly (readonly [string, string])[] => {
  const [, question, text] = /answer\.(\w+)\.[^"]*".*?: (.+)$/su.exec(found) ?? [];
  return question !== undefined && text !== undefined ? [[question, text]] : [];
};

const edit = (source: DeckSources['figures'], edits: readonly Edit[]): DeckSources['figures'] =>
  edits.length === 0 ? source : reread(source, editYaml(source.text, edits));

function reread(source: DeckSources['figures'], text: string): DeckSources['figures'] {
  const parsed = parseYaml(source.file, text, throwIt);
  if (!parsed) throw new Error(`${source.file} cannot be read any more`);
  return parsed;
}

/** What stops a build, one line each. */
export const stops = (built: BuiltDeck): readonly string[] => stopping(built).map(worded);
