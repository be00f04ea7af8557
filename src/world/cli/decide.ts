import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { YamlSource } from '../../base/source.ts';
import type { Sorted } from '../../upkeep/first-deck/most-asked.ts';
import { MARKED } from '../../upkeep/first-deck/types.ts';
import { parseYaml } from '../input/yaml.ts';
import { askQuestions } from './ask-questions.ts';
import type { Context } from './context.ts';
import { unknownChoice } from './init-diagnostics.ts';

/** What was made of an export, and what it leaves open. */
export interface Made<T> {
  readonly made: T;
  readonly sorted: Sorted;
}

/**
 * Makes something of an export with the choices that were given and, where somebody sits at a terminal, with those that are made there.
 * Undefined if nothing can be made, or if a given choice is none.
 */
export async function decide<T>(
  { io, invocation }: Context,
  given: ReadonlyMap<string, string>,
  report: Report,
  make: (chosen: ReadonlyMap<string, string>) => Made<T> | undefined,
): Promise<T | 'interrupted' | undefined> {
  let chosen = given;
  for (;;) {
    const one = make(chosen);
    if (!one || checkChoices(given, one.sorted, report)) return undefined;
    const asked = one.sorted.open.filter(({ isChosen }) => !isChosen);
    if (asked.length === 0 || invocation.json || !io.stdin?.isTTY || !io.stderr.isTTY) return one.made;
    const answers = await askQuestions(asked, io.stdin, io.stderr);
    if (!answers) return 'interrupted';
    // An answer may open another question: of that export again, until nothing new is asked.
    if (answers.size === 0) return one.made;
    chosen = new Map([...chosen, ...answers]);
  }
}

/** Reports choices for what is not open, or that are none of those there are; whether there was any. */
function checkChoices(
  chosen: ReadonlyMap<string, string>,
  { open: asked, byDefault }: Sorted,
  report: Report,
): boolean {
  const open = new Map(
    [...asked, ...byDefault].flatMap(({ id, kind, parts, choices: listed }) => {
      const all = listed.map((choice) => choice.id);
      return [[id, all] as const, [kind, all] as const, ...parts.map((part) => [part.id, all.filter((one) => one !== MARKED)] as const)]; // prettier-ignore
    }),
  );
  const wrong = [...chosen].filter(([id, choice]) => !open.get(id)?.includes(choice));
  for (const [id, choice] of wrong) {
    const known = open.get(id) ?? [];
    const suggestion = known.length === 0 ? didYouMean(id, open.keys()) : didYouMean(choice, known);
    report(unknownChoice(undefined, { id, choice, known, suggestion }));
  }
  return wrong.length > 0;
}

/** What we wrote ourselves can be parsed. */
export function parsed(file: string, text: string): YamlSource {
  const source = parseYaml(file, text, ({ says }) => {
    throw new Error(`${file}: ${says.en.found}`);
  });
  if (!source) throw new Error(`${file} cannot be parsed`);
  return source;
}
