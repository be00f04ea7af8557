/** The code of a system error, e.g. `ENOENT`; undefined for any other error. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The same, where any other error is our own mistake: that one is thrown again. */
export function errorCode(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return code;
}
