import type { ProposedOption, ProposedQuestion } from './types.ts';

/** A question as `survey.yaml` has it. */
export function questionEntry({ kind, askedOf, base, options, source }: ProposedQuestion): Record<string, unknown> {
  const columns = options.some(({ column }) => column !== undefined)
    ? Object.fromEntries(options.map(({ code, column }) => [code, column ?? '']))
    : undefined;
  const values = Object.fromEntries(
    options.flatMap(({ code, texts }) => (texts.length === 0 || (texts.length === 1 && texts[0] === code) ? [] : [[code, texts.length === 1 ? texts[0] : texts]])), // prettier-ignore
  );
  return {
    kind,
    ...(askedOf === undefined ? {} : { asked_of: askedOf }),
    ...(base === undefined ? {} : { base }),
    ...source,
    ...(columns ? { columns } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(options.length > 0
      ? { options: Object.fromEntries(options.map((option) => [option.code, optionEntry(option)])) }
      : {}),
  };
}

function optionEntry({ role, value, from, to, count, percent }: ProposedOption): Record<string, unknown> | null {
  const entry = {
    ...(role === 'answer' ? {} : { role }),
    ...(value === undefined ? {} : { value }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(count === undefined ? {} : { count }),
    ...(percent === undefined ? {} : { percent }),
  };
  return Object.keys(entry).length > 0 ? entry : null;
}
