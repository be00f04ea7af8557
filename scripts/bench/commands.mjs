import { runNode } from './measure.mjs';
import { program } from './project.mjs';

/** Whether the program's help tells of a command or an option. */
export const knows = (words, pattern) => pattern.test(runNode([program, ...words, '--help']).stdout);
