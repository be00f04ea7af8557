import type { AnswerSet, Variable } from '../../base/export.ts';

/** Kinds of question, in the words of codebooks, of which several answers may be given. */
const SEVERAL = /^(ma|mr|multi|mc|checkbox|select_multiple|複数)/i;
/** How exports call the column of an option, by the name of its question and its code; below zero, SurveyCTO has two low lines. */
const CALLED: readonly ((name: string, code: string) => string)[] = [
  (name, code) => `${name}_${code.replace(/^-/, '_')}`,
  (name, code) => `${name}_${code.padStart(2, '0')}`,
  (name, code) => `${name}-${code}`,
  (name, code) => `${name}.${code}`,
  (name, code) => `${name}c${code}`,
];

/** What a codebook says of columns that it does not name. */
interface Coded {
  readonly variables: readonly Variable[];
  readonly sets: readonly AnswerSet[];
}

/**
 * The columns by option of questions of which a codebook has only the codes: `Q2_1`, `Q2_2` … of Q2 with the options 1, 2 …. What is
 * called like no column of the export, or described by itself, is not among them. Whether 1 or the code ticks an option, its cells say.
 */
export function codedTicks(variables: readonly Variable[], names: readonly string[]): Coded {
  const known = new Set(variables.map(({ name }) => name));
  const columns = new Set(names.filter((name) => !known.has(name)));
  const found = variables.flatMap(({ name, label, labels, type, kind }): readonly Coded[] => {
    if (!labels || labels.size < 2 || !(type === 'multiple' || SEVERAL.test(kind ?? ''))) return [];
    const options = CALLED.map((called) => [...labels].map(([code, own]) => ({ name: called(name, code), label: own })).filter((one) => columns.has(one.name))); // prettier-ignore
    const most = options.reduce((one, other) => (other.length > one.length ? other : one), []);
    if (most.length < 2) return [];
    const members = most.map((one) => one.name);
    return [
      {
        variables: most.map((one) => ({ ...one, type: 'logical', group: name })),
        sets: [{ name, ...(label === undefined ? {} : { label }), members, form: 'ticks' }],
      },
    ];
  });
  return { variables: found.flatMap((one) => one.variables), sets: found.flatMap((one) => one.sets) };
}
