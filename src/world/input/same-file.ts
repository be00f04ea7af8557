import { stat } from 'node:fs/promises';

/** Whether two paths (absolute) are one file, by whatever names and links; a file that is not there is no other's. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  if (a === b) return true;
  const missing = (): undefined => undefined;
  const [one, other] = await Promise.all([stat(a).catch(missing), stat(b).catch(missing)]);
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
