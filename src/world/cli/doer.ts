import { randomBytes } from 'node:crypto';
import type { Report } from '../../base/diagnostic.ts';
import { Accounts } from '../accounts/accounts.ts';
import { NO_ACCOUNT } from '../accounts/audit-events.ts';
import { AuditLog } from '../accounts/audit-log.ts';
import { notLogged } from '../accounts/diagnostics.ts';
import { FileTrouble } from '../accounts/shared-file.ts';
import { errorCode } from '../input/system-code.ts';
import type { Context } from './context.ts';
import { person } from './person.ts';

/** Whoever does something to what is published, and the log that tells of it. */
export interface Doer {
  /** Id of an account or, of somebody who has none, a name: for the releases, which only members of the project read. */
  readonly by: string;
  /** For the audit log, in which nobody's name stands. */
  readonly logged: { readonly account: string; readonly by: 'command' };
  readonly audit: AuditLog;
}

/** Who does it, by their account in the folder (absolute). Undefined, and reported, if the accounts cannot be read. */
export async function doerOf(context: Context, folder: string, report: Report): Promise<Doer | undefined> {
  const { now: clock = Date.now, random = randomBytes } = context.io;
  const audit = new AuditLog(folder, { clock, onFailure: (error) => report(notLogged(errorCode(error))) });
  const name = person(context);
  try {
    const account = await (await Accounts.open(folder, { clock, random })).find(name);
    return { by: account?.id ?? name, logged: { account: account?.id ?? NO_ACCOUNT, by: 'command' }, audit };
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    error.diagnostics.forEach(report);
    return undefined;
  }
}
