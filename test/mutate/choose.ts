import { resolve } from 'node:path';
import ts from 'typescript';
import { mutated, mutationsOf, parseSource, type Mutation } from './operators.ts';
import { shortHash, STAGES, sourceFiles, textOf, type Stage } from './program.ts';

/** One mutation of the program. */
export interface Mutant extends Mutation {
  readonly seed: number;
  readonly stage: Stage;
  readonly file: string;
  /** The line, from 1, and what stands there. */
  readonly line: number;
  readonly site: string;
}

/** Faults of types that a mutation may have: something is not used any more. */
const UNUSED = new Set([6133, 6138, 6192, 6196, 6198, 6199, 6205]);

/** Whether the program is the same with a mutation: the larger of two numbers is that of the same two. */
const isVain = ({ kind, start }: Mutation, text: string): boolean =>
  kind === 'swapped arguments' && /Math\.(?:max|min|hypot)\($/.test(text.slice(0, start));

/** In an order of their own for each seed, in which every one keeps its place among the others. */
const byLot = <T>(seed: number, all: readonly T[], nameOf: (one: T) => string): readonly T[] =>
  all
    .map((one) => ({ one, lot: shortHash(`${seed} ${nameOf(one)}`) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ one }) => one);

/** Chooses mutations that compile; the compiler stays warm. */
export class Chooser {
  readonly #files = sourceFiles();
  readonly #changed = new Map<string, { readonly version: number; readonly text: string }>();
  readonly #service: ts.LanguageService;
  #version = 0;

  constructor() {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    this.#service = ts.createLanguageService({
      // By whole paths, as the compiler asks for what is imported.
      getScriptFileNames: () => this.#files.map((file) => resolve(file)),
      getScriptVersion: (file) => String(this.#changed.get(file)?.version ?? 0),
      getScriptSnapshot: (file) => {
        const text = this.#changed.get(file)?.text ?? ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => process.cwd(),
      getCompilationSettings: () => options,
      getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
    });
  }

  /**
   * The mutation of a seed: stages in turn, in each any file as likely as any other, in a file any place. Each file and
   * each place draws a lot for the seed, and the first that compiles has it: what is added elsewhere changes nothing.
   */
  choose(seed: number): Mutant {
    const stage = STAGES[seed % STAGES.length] ?? 'base';
    const files = this.#files.filter((file) => file.startsWith(`src/${stage}/`));
    for (const file of byLot(seed, files, (name) => name)) {
      const text = textOf(file);
      const lines = text.split('\n');
      const times = new Map<string, number>();
      const places = mutationsOf(parseSource(file, text)).map((mutation) => {
        const line = text.slice(0, mutation.start).split('\n').length;
        const site = (lines[line - 1] ?? '').trim();
        const name = `${mutation.kind} ${site} ${text.slice(mutation.start, mutation.end)} ${mutation.text}`;
        times.set(name, (times.get(name) ?? 0) + 1);
        return { mutant: { ...mutation, seed, stage, file, line, site }, name: `${name} ${times.get(name) ?? 0}` };
      });
      const found = byLot(seed, places, ({ name }) => name).find(
        ({ mutant }) => !isVain(mutant, text) && this.#compiles(file, mutated(text, mutant)),
      );
      if (found) return found.mutant;
    }
    throw new Error(`there is nothing to change in src/${stage}`);
  }

  #compiles(file: string, text: string): boolean {
    const path = resolve(file);
    this.#changed.set(path, { version: ++this.#version, text });
    const faults = [...this.#service.getSyntacticDiagnostics(path), ...this.#service.getSemanticDiagnostics(path)];
    this.#changed.set(path, { version: ++this.#version, text: textOf(file) });
    return faults.every(({ code }) => UNUSED.has(code));
  }
}
