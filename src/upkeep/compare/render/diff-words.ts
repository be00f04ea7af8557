import type { Messages } from '../../../base/messages/languages.ts';

/** The fixed words of a report of differences. */
export type DiffWords = Messages['diff'];
