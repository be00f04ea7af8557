import process from 'node:process';

/** Resolves when the user presses Ctrl+C or the system ends the program. */
export const interrupted = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
