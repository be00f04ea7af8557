import { userInfo } from 'node:os';
import type { Context } from './context.ts';

/** Who does something to what is published: as typed, else as the system calls them. */
export function person({ invocation, io: { env } }: Context): string {
  return invocation.by ?? env['USER'] ?? env['LOGNAME'] ?? env['USERNAME'] ?? userInfo().username;
}
