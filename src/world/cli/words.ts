import type { Messages } from '../../base/messages/languages.ts';

/** What the command line says besides diagnostics, in one language. */
export type Words = Messages['commands'];

/** What is wrong with a command line. */
export type Mistakes = Words['mistakes'];
