import { hashOf } from '../hash.ts';

/** Fingerprint of a row's key and base text: where it does not fit them, the columns were torn apart. */
export const rowCheck = (key: string, base: string): string => hashOf(`${key}\n${base}`);
