import { choiceKind } from './choice.ts';

/** A single answer on ordered points: the point's code, or its value (panels deliver 1 to 5). */
export const scale = choiceKind('scale', (option) => (option.value === undefined ? undefined : String(option.value)));
