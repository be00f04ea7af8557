import type { DeckSources } from '../../base/deck-sources.ts';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import type { Recall } from '../../base/recall.ts';
import { stampOf } from './file-stamp.ts';
import { FileTrace, isUnchanged } from './file-trace.ts';

/** Sources as they were read, and all that was asked of the disk for it. */
interface Known {
  readonly sources: DeckSources;
  readonly diagnostics: readonly Diagnostic[];
  readonly trace: FileTrace;
}

/**
 * The sources that this process read the last time under `name`, the very same, as long as the disk answers as it did: no file
 * that was read has been touched since. Else what `read` gives now. `heard` hears what was asked of the disk, now or then.
 */
export async function rememberedSources(
  name: string,
  recall: Recall,
  heard: FileTrace | undefined,
  report: Report,
  read: (trace: FileTrace, report: Report) => Promise<DeckSources | undefined>,
): Promise<DeckSources | undefined> {
  // Only this function stores under such names.
  const known = recall.found<Known>(`sources ${name}`);
  if (known && isUntouched(known.trace)) {
    known.diagnostics.forEach(report);
    heard?.again(known.trace);
    return known.sources;
  }
  const trace = new FileTrace();
  const diagnostics: Diagnostic[] = [];
  const sources = await read(trace, (diagnostic) => {
    diagnostics.push(diagnostic);
    report(diagnostic);
  });
  if (sources) recall.store(`sources ${name}`, { sources, diagnostics, trace } satisfies Known);
  heard?.again(trace);
  return sources;
}

const isUntouched = ({ looks, stamps }: FileTrace): boolean =>
  isUnchanged(looks, ({ path }) => {
    const stamp = stamps.get(path);
    return stamp !== undefined && stamp === stampOf(path);
  });
