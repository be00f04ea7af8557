import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const oxfmt = fileURLToPath(new URL('../node_modules/oxfmt/bin/oxfmt', import.meta.url));

/** Formats a file that was just written, as lint requires. Throws where that fails. */
export function formatFile(file) {
  const { status, stderr } = spawnSync(process.execPath, [oxfmt, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`oxfmt ${file}: ${stderr}`);
}
