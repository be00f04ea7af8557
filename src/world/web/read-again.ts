import { systemCode } from '../input/system-code.ts';

/** Tries again, as a file may vanish between being found and being read while an editor or git replaces it. */
export async function readAgain<T>(read: () => Promise<T>, times = 5): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (systemCode(error) === undefined || times === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return readAgain(read, times - 1);
  }
}
