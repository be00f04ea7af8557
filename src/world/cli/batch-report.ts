import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Progress } from '../batch/progress.ts';
import type { Outcome } from '../batch/run-tasks.ts';
import type { BatchTask, WrittenFile } from '../batch/types.ts';
import { EXIT, shownFile, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { diagnosticJson, sortDiagnostics } from './render-diagnostics.ts';
import { harmless, painterFor } from './terminal.ts';

/** A deck of a run that was not made. */
interface Failed {
  readonly task: BatchTask;
  readonly diagnostics: readonly Diagnostic[];
}

/** Says what becomes of the decks of a batch, as it happens and at the end; of thousands it keeps the names of their files. */
export class BatchReport {
  readonly #context: Context;
  readonly #root: string;
  readonly #progress: Progress;
  readonly #written: { readonly task: BatchTask; readonly files: readonly WrittenFile[] }[] = [];
  readonly #failed: Failed[] = [];
  /** What was said of decks that were made, which is said once: most of it is true of all of them. */
  readonly #told = new Set<string>();
  #current = 0;
  #faults = 0;

  constructor(context: Context, root: string, progress: Progress) {
    [this.#context, this.#root, this.#progress] = [context, root, progress];
  }

  take(task: BatchTask, outcome: Outcome): void {
    if (outcome.outcome === 'fault') this.#fault(task, outcome.error);
    else if (outcome.outcome === 'failed') this.#fail(task, outcome.diagnostics);
    else if (outcome.outcome === 'current') this.#current += 1;
    else {
      this.#written.push({ task, files: outcome.files });
      const fresh = outcome.diagnostics.map((one) => placed(one, task)).filter((one) => this.#isFresh(one));
      if (fresh.length > 0) this.#show(fresh);
    }
    this.#progress.step(outcome.outcome !== 'current');
  }

  /** The end of a run: what was made, and the exit code. */
  finish(planned: number, isStopped: boolean): ExitCode {
    const { io, words, invocation } = this.#context;
    this.#progress.clear();
    const written = this.#written.toSorted((a, b) => a.task.index - b.task.index);
    const failed = this.#failed.toSorted((a, b) => a.task.index - b.task.index);
    const left = planned - written.length - failed.length - this.#current - this.#faults;
    io.stderr.write(`${words.batchReport.done(written.length, this.#current, failed.length + this.#faults)}\n`);
    if (isStopped && left > 0) io.stderr.write(`${words.batchReport.stopped(left)}\n`);
    if (invocation.json) {
      writeJson(io, {
        written: written.flatMap(({ task, files }) => files.map(({ kind, shown, bytes }) => ({ ...named(task), kind, file: shown, bytes }))), // prettier-ignore
        current: this.#current,
        failed: failed.map(({ task, diagnostics }) => ({ ...named(task), row: task.place, diagnostics: diagnostics.map(diagnosticJson) })), // prettier-ignore
        left,
      });
    } else for (const { files } of written) for (const { shown } of files) io.stdout.write(`${shown}\n`);
    if (this.#faults > 0) return EXIT.ourFault;
    return isStopped && left > 0 ? EXIT.interrupted : failed.length > 0 ? EXIT.mistakes : EXIT.done;
  }

  #fail(task: BatchTask, found: readonly Diagnostic[]): void {
    const diagnostics = sortDiagnostics(found.map((one) => placed(one, task)));
    this.#failed.push({ task, diagnostics });
    this.#head(task);
    this.#show(diagnostics);
  }

  #fault(task: BatchTask, error: unknown): void {
    const { io, words } = this.#context;
    this.#faults += 1;
    this.#head(task);
    const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    io.stderr.write(`surveydeck: ${words.ourFault}\n\n${stack}\n`);
  }

  /** The row that asked for a deck which is not there. */
  #head({ place, deck, locale, parameters }: BatchTask): void {
    const { io, words } = this.#context;
    this.#progress.clear();
    const where = `${shownFile(io.cwd, this.#root, place.file)}:${place.line}:${place.column}`;
    const what = words.batchReport.failed(deck, locale, parameters.customer);
    io.stderr.write(`${painterFor(io.stderr, io.env)('bold', harmless(where))}  ${harmless(what)}\n`);
  }

  #show(diagnostics: readonly Diagnostic[]): void {
    this.#progress.clear();
    showDiagnostics(this.#context, this.#root, diagnostics);
  }

  #isFresh({ code, place, says }: Diagnostic): boolean {
    const identity = JSON.stringify([code, place, says.en]);
    if (this.#told.has(identity)) return false;
    this.#told.add(identity);
    return true;
  }
}

const named = ({ deck, locale, parameters }: BatchTask) => ({ deck, locale, ...parameters });

/** What is wrong with the name of a customer is wrong in the row that gives it. */
const placed = (diagnostic: Diagnostic, { place }: BatchTask): Diagnostic =>
  diagnostic.place === undefined && diagnostic.code.startsWith('parameter/') ? { ...diagnostic, place } : diagnostic;
