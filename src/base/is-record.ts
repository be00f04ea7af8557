/** Whether a value of unknown origin has keys: an object or, with its indices as keys, a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
