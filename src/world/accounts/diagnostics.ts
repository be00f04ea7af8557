import { defineDiagnostic, type Diagnostic } from '../../base/diagnostic.ts';
import { refusedWhy } from '../input/file-diagnostics.ts';

export const badName = defineDiagnostic('account/bad-name', 'error');
export const nameTaken = defineDiagnostic('account/name-taken', 'error');
export const unknownName = defineDiagnostic('account/unknown-name', 'error');
export const lastAdministrator = defineDiagnostic('account/last-administrator', 'error');
export const tooManyAccounts = defineDiagnostic('account/too-many', 'error');
export const shortPassword = defineDiagnostic('account/short-password', 'error');
export const longPassword = defineDiagnostic('account/long-password', 'error');
export const hopelessPassword = defineDiagnostic('account/hopeless-password', 'error');
export const busyFile = defineDiagnostic('account/busy', 'error');
export const sessionsLost = defineDiagnostic('account/sessions-lost', 'warning');

const cannotWrite = defineDiagnostic('account/not-writable', 'error');
/** `code` is the system's, e.g. `ENOSPC`. */
export const notWritable = (file: string, code: string): Diagnostic => cannotWrite(undefined, { file, why: refusedWhy(code) }); // prettier-ignore

const notInLog = defineDiagnostic('account/not-logged', 'warning');
/** `code` is the system's, e.g. `ENOSPC`. */
export const notLogged = (code: string): Diagnostic => notInLog(undefined, { why: refusedWhy(code) });
