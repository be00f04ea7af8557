import type { Rule } from '../types.ts';

/** The check of a rule whose faults are found when the file is opened: it only passes them on. */
export const reported =
  (id: string): Rule['check'] =>
  (deck, say) => {
    for (const file of [deck, ...deck.books]) {
      for (const { rule, part, found } of file.faults) if (rule === id) say(file.shown(part), found);
    }
  };
