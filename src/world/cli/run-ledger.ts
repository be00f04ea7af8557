import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { EXIT, showDiagnostics, type Context, type ExitCode } from './context.ts';
import { readLedgerFile } from './read-operand.ts';
import { showText } from './show-diffs.ts';

/** `surveydeck ledger FILE.pptx`: what a finished file records about its origin, as JSON that `diff` can read too. */
export async function runLedger(context: Context): Promise<ExitCode> {
  const { io, invocation } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const [file = ''] = invocation.files;
  const ledger = await readLedgerFile(file, io.cwd, report);
  const shown = ledger !== undefined && (await showText(context, `${JSON.stringify(ledger, null, 2)}\n`, report));
  showDiagnostics(context, io.cwd, diagnostics);
  return shown ? EXIT.done : EXIT.mistakes;
}
