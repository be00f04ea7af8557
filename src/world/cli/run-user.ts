import { randomBytes } from 'node:crypto';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { Accounts, type Account } from '../accounts/accounts.ts';
import type { AuditEvent } from '../accounts/audit-events.ts';
import { AuditLog } from '../accounts/audit-log.ts';
import { notLogged } from '../accounts/diagnostics.ts';
import type { Role } from '../accounts/roles.ts';
import { FileTrouble, isProblem, type Problem } from '../accounts/shared-file.ts';
import { errorCode } from '../input/system-code.ts';
import { EXIT, exitCodeOf, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { readPassword } from './read-password.ts';
import { releasesFolder } from './releases-folder.ts';
import { showMistake } from './show-mistake.ts';
import { renderTable } from './table.ts';
import { harmless } from './terminal.ts';
import { isUserAction, type UserAction } from './user-arguments.ts';

/** What an action needs. */
interface Desk {
  readonly context: Context;
  readonly accounts: Accounts;
  readonly audit: AuditLog;
  readonly folder: string;
  readonly name: string;
}

/** What was not done, and why: mistakes that are shown, or an exit code where everything has been said. */
type Refused = Problem | ExitCode;

const ACTIONS: Readonly<Record<UserAction, (desk: Desk) => Promise<Refused>>> = { add, list, remove, passwd, role };

/** `surveydeck user …`: the accounts of those who may sign in. */
export async function runUser(context: Context): Promise<ExitCode> {
  const { io, invocation } = context;
  const [action, name = ''] = invocation.files;
  if (!isUserAction(action)) throw new Error(`"user ${action}" should have been refused`);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const folder = await releasesFolder(context, report);
  const done = folder === undefined ? EXIT.mistakes : await act(context, { action, name, folder }, report);
  showDiagnostics(context, folder ?? io.cwd, diagnostics);
  return done === EXIT.done ? exitCodeOf(diagnostics) : done;
}

async function act(
  context: Context,
  { action, name, folder }: { readonly action: UserAction; readonly name: string; readonly folder: string },
  report: Report,
): Promise<ExitCode> {
  const { now: clock = Date.now, random = randomBytes } = context.io;
  const audit = new AuditLog(folder, { clock, onFailure: (error) => report(notLogged(errorCode(error))) });
  try {
    const accounts = await Accounts.open(folder, { clock, random });
    const done = await ACTIONS[action]({ context, accounts, audit, folder, name });
    if (typeof done === 'number') return done;
    done.problems.forEach(report);
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    error.diagnostics.forEach(report);
  }
  return EXIT.mistakes;
}

async function add(desk: Desk): Promise<Refused> {
  const { accounts, context, name } = desk;
  const given = roleOf(context);
  const early = await accounts.mistakeInNew(name);
  if (early) return early;
  return withPassword(context, async (password) => {
    const account = await accounts.add(name, password, given);
    const { added, roles } = context.words.userReport;
    return finish(desk, account, 'account-added', ({ name, role }) => added(name, roles[role]));
  });
}

async function passwd(desk: Desk): Promise<Refused> {
  const { accounts, context, name } = desk;
  const early = await accounts.mistakeInKnown(name);
  if (early) return early;
  return withPassword(context, async (password) => {
    const account = await accounts.setPassword(name, password);
    return finish(desk, account, 'password-changed', ({ name }) => context.words.userReport.newPassword(name));
  });
}

async function remove(desk: Desk): Promise<Refused> {
  const account = await desk.accounts.remove(desk.name);
  return finish(desk, account, 'account-removed', ({ name }) => desk.context.words.userReport.removed(name));
}

async function role(desk: Desk): Promise<Refused> {
  const { accounts, context, name } = desk;
  const says = context.words.userReport;
  const before = await accounts.find(name);
  const account = await accounts.setRole(name, roleOf(context));
  if (!isProblem(account) && account.era === before?.era) {
    context.io.stderr.write(`${harmless(says.sameRole(account.name, says.roles[account.role]))}\n`);
    return EXIT.done;
  }
  return finish(desk, account, 'role-changed', ({ name, role }) => says.role(name, says.roles[role]));
}

async function list({ context, accounts, folder }: Desk): Promise<Refused> {
  const { io, invocation, words } = context;
  const { columns, none, roles } = words.userReport;
  const all = await accounts.list();
  const rows = all.map(({ id, name, role, created }) => [name, roles[role], created.slice(0, 10), id]);
  const table = renderTable(
    columns.map((heading) => ({ heading, align: 'left' })),
    rows,
  );
  if (invocation.json) writeJson(io, { accounts: all.map(accountJson) });
  else io.stdout.write(`${all.length === 0 ? none(shownPath(io.cwd, folder)) : table.join('\n')}\n`);
  return EXIT.done;
}

/** Says and logs what was done. */
function finish(
  { context, audit }: Desk,
  result: Account | Problem,
  what: Extract<AuditEvent, { readonly subject?: string | undefined }>['what'],
  says: (account: Account) => string,
): Refused {
  if (isProblem(result)) return result;
  const { io, invocation } = context;
  const event = { what, by: 'command', subject: result.id };
  audit.write(what === 'account-added' || what === 'role-changed' ? { ...event, what, role: result.role } : { ...event, what }); // prettier-ignore
  if (invocation.json) writeJson(io, accountJson(result));
  io.stderr.write(`${harmless(says(result))}\n`);
  return EXIT.done;
}

/** Asks for a password, and does something with it. */
async function withPassword(context: Context, use: (password: string) => Promise<Refused>): Promise<Refused> {
  const { io, words } = context;
  const { password, again } = words.userReport;
  const answer = await readPassword(io.stdin, io.stderr, [password, again]);
  switch (answer.kind) {
    case 'password':
      return use(answer.password);
    case 'none':
      return showMistake(context, words.mistakes.noPassword);
    case 'different':
      return showMistake(context, words.mistakes.passwordsDiffer);
    case 'interrupted':
      return EXIT.interrupted;
  }
}

function roleOf({ invocation }: Context): Role {
  if (!invocation.role) throw new Error('a command without a role should have been refused');
  return invocation.role;
}

const accountJson = ({ id, name, role, created }: Account): object => ({ id, name, role, created });
