import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { openPool } from '../batch/open-pool.ts';
import { programHash } from '../batch/program-hash.ts';
import { Progress } from '../batch/progress.ts';
import { readPlan, type ReadPlan } from '../batch/read-plan.ts';
import { inGroups, runTasks, type Outcome } from '../batch/run-tasks.ts';
import { StateFile } from '../batch/state-file.ts';
import type { BatchTask } from '../batch/types.ts';
import { projectMissing } from '../input/file-diagnostics.ts';
import { findProjectRoot, loadProject } from '../input/project.ts';
import { BatchReport } from './batch-report.ts';
import { EXIT, showDiagnostics, type Context, type ExitCode } from './context.ts';

/** The plan that the command line names, of the project around it; undefined, and shown, if anything is wrong with it. */
async function planOf(context: Context): Promise<{ readonly root: string; readonly plan: ReadPlan } | undefined> {
  const { io, invocation } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const root = await findProjectRoot(io.cwd);
  if (root === undefined) report(projectMissing(undefined, { folder: io.cwd }));
  const project = root === undefined ? undefined : await loadProject(root, report);
  const plan = project && (await readPlan(project, resolve(io.cwd, invocation.files[0] ?? ''), report));
  showDiagnostics(context, root ?? io.cwd, diagnostics);
  return project && plan && { root: project.root, plan };
}

/**
 * `surveydeck batch PLAN`: makes every deck of a plan, each whole or not at all. A deck that cannot be made is shown with its
 * row, and the others go on; Ctrl-C stops between decks. stdout gets the paths of the files, in the plan's order.
 */
export async function runBatch(context: Context): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const read = await planOf(context);
  if (!read) {
    io.stderr.write(`${words.nothingWritten}\n`);
    return EXIT.mistakes;
  }
  const { root, plan } = read;
  const { tasks, formats, folder } = plan;
  const { draft, resume, workers = availableParallelism() } = invocation;
  const settings = { cwd: io.cwd, formats, draft, keeps: !io.env['SURVEYDECK_NO_CACHE'], program: programHash() };
  const path = join(folder, `.${basename(invocation.files[0] ?? '')}.made`);
  const state = new StateFile(path, resume, new Set(tasks.map(({ base }) => base)));
  io.stderr.write(`${words.batchReport.begin(tasks.length)}\n`);
  const clock = io.clock ?? ((): number => performance.now());
  const progress = new Progress(io.stderr, clock, tasks.length, words.batchReport.progress);
  const report = new BatchReport(context, root, progress);
  let isStopped = false;
  const endInterrupt = io.onInterrupt?.(() => {
    isStopped = true;
    progress.clear();
    io.stderr.write(`${words.batchReport.stopping}\n`);
  });
  io.onWork?.();
  const pool = await openPool(Math.min(workers, tasks.length), context.loadSpine);
  const jobOf = (task: BatchTask) => {
    const earlier = state.of(task.base);
    return { task, settings, ...(earlier ? { earlier } : {}) };
  };
  const done = (task: BatchTask, outcome: Outcome): void => {
    if (outcome.outcome === 'written' && outcome.made) state.note(task.base, outcome.made);
    report.take(task, outcome);
  };
  try {
    await runTasks(inGroups(tasks), pool, jobOf, done, () => isStopped);
  } finally {
    endInterrupt?.();
    await pool.close();
  }
  return report.finish(tasks.length, isStopped);
}
