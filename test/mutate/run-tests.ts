import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createVitest, BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node';

/** In the order in which they were asked for. */
class GivenOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

interface Running {
  readonly run: (files: readonly string[]) => Promise<Ended>;
  readonly close: () => Promise<void>;
  /** Files whose text is not what it was when they were last run. */
  readonly changed: (files: readonly string[]) => void;
}

export interface Ended {
  /** The files that failed, or what else went wrong. */
  readonly failed: readonly string[];
}

/** Vitest with sources as `textOf` changes them; kept warm, while each run has a new process. */
export async function openVitest(
  textOf: (file: string, text: string) => string,
  options: { readonly workers: number; readonly bail: number; readonly setup?: string },
): Promise<Running> {
  const vitest: Vitest = await createVitest(
    'test',
    {
      watch: false,
      bail: options.bail,
      maxWorkers: options.workers,
      reporters: [{}],
      silent: true,
      sequence: { sequencer: GivenOrder },
      setupFiles: ['test/setup.ts', ...(options.setup === undefined ? [] : [options.setup])].map((file) =>
        resolve(file),
      ),
      execArgv: ['--max-old-space-size=2000'],
      // A drawing that a mutant left in the cache is not another's.
      env: { SURVEYDECK_NO_CACHE: '1' },
      cache: false,
      // That a machine is busy is no test that notices.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
    {
      plugins: [
        {
          name: 'mutate',
          enforce: 'pre',
          transform: (text, id) => textOf(relative('.', id).replaceAll('\\', '/'), text),
        },
      ],
    },
  );
  const project = vitest.getRootProject();
  return {
    changed: (files) => {
      for (const file of files) vitest.invalidateFile(resolve(file));
    },
    run: async (files) => {
      const specifications = files.map((file) => project.createSpecification(resolve(file)));
      // Vitest remembers the runs before, counts their failures and would stop at once.
      vitest.state.filesMap.clear();
      vitest.state.idMap.clear();
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
      const failed = testModules.filter((one) => one.state() === 'failed').map((one) => relative('.', one.moduleId));
      return {
        failed: [
          ...failed,
          ...unhandledErrors.map((error) => String((error as { message?: unknown }).message ?? error)),
        ],
      };
    },
    close: () => vitest.close(),
  };
}

/** The marks that a test file reached: while it and what it imports were loaded, and while its tests ran. */
interface Reached {
  readonly loaded: readonly number[];
  readonly ran: readonly number[];
  /** What loading and running it took the process. */
  readonly milliseconds: number;
}

/** Runs test files with sources that have so many marks; gives the marks that each reached. */
export async function runMarked(
  files: readonly string[],
  textOf: (file: string, text: string) => string,
  folder: string,
  options: { readonly workers: number; readonly marks: number },
): Promise<{ readonly ended: Ended; readonly reached: ReadonlyMap<string, Reached> }> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env['REACHED_FOLDER'] = resolve(folder);
  process.env['REACHED_BLOCKS'] = String(options.marks);
  const vitest = await openVitest(textOf, {
    workers: options.workers,
    bail: 0,
    setup: 'test/mutate/record-reached.ts',
  });
  const ended = await vitest.run(files);
  await vitest.close();
  const reached = readdirSync(folder).map((name) => {
    const { file, ...one } = JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Reached & { file: string };
    return [relative('.', file), one] as const;
  });
  rmSync(folder, { recursive: true });
  return { ended, reached: new Map(reached) };
}
