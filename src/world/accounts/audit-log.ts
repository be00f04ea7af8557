import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../input/system-code.ts';
import { AUDITED, FORMS, type AuditEvent, type AuditField } from './audit-events.ts';

const LONGEST = 100;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The world of the log. */
export interface AuditOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Hears of an event that could not be written. */
  readonly onFailure?: (error: unknown) => void;
}

/**
 * Who did what and when: a line of JSON for each event, a file a month (`audit/2026-11.jsonl`). It knows accounts by their
 * ids; of customers, addresses, answers and what people typed it knows nothing, since only fields declared for an event are
 * written, and only in their form.
 */
export class AuditLog {
  readonly #folder: string;
  readonly #options: AuditOptions;
  /** The file that the last line went to, whole. */
  #path = '';

  /** `folder` (absolute) is that of the releases. */
  constructor(folder: string, options: AuditOptions) {
    this.#folder = join(folder, 'audit');
    this.#options = options;
  }

  /** Writes a line. What was done is done: a log that cannot be written is told, and stops nobody. */
  write(event: AuditEvent): void {
    try {
      const isGiven = event.at !== undefined && INSTANT.test(event.at);
      const at = isGiven ? event.at : new Date(this.#options.clock()).toISOString();
      const path = join(this.#folder, `${at.slice(0, 7)}.jsonl`);
      const line = `${JSON.stringify({ at, what: event.what, ...declared(event) })}\n`;
      this.#makeFolder();
      // Whoever was killed while writing has left half a line, which must spoil no other.
      const lead = path === this.#path || endsWhole(path) ? '' : '\n';
      this.#path = '';
      appendFileSync(path, lead + line, { mode: 0o600 });
      this.#path = path;
    } catch (error) {
      this.#options.onFailure?.(error);
    }
  }

  #makeFolder(): void {
    for (const [folder, mode] of [
      [dirname(this.#folder), 0o777],
      [this.#folder, 0o700],
    ] as const) {
      try {
        mkdirSync(folder, mode);
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error;
      }
    }
  }
}

/** The fields that are declared for the event; `?` for a value that does not have its form. */
function declared(event: AuditEvent): Readonly<Record<string, string | number>> {
  const values: Readonly<Partial<Record<AuditField, unknown>>> = event;
  const fields: readonly AuditField[] = AUDITED[event.what];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field];
      if (value === undefined) return [];
      const isPlain = typeof value === 'string' || typeof value === 'number';
      return [[field, isPlain && `${value}`.length <= LONGEST && FORMS[field].test(`${value}`) ? value : '?']];
    }),
  );
}

/** Whether a file ends with a whole line, or is not there. */
function endsWhole(path: string): boolean {
  let file;
  try {
    file = openSync(path, 'r');
  } catch {
    return true;
  }
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a);
  } finally {
    closeSync(file);
  }
}
