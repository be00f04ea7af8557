import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The entry that threads have in common with people: the program's own folder is the one that holds it. */
const MARK = 'bin/worker.js';

/** A file or folder of the program itself (absolute), wherever it is installed, bundled or not. */
export function programFile(name: string): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, MARK))) return join(folder, name);
  }
  throw new Error(`there is no ${MARK} above ${start}`);
}
