import { spellCondition } from '../survey/conditions/spell-condition.ts';
import { kindOf } from '../survey/kinds/index.ts';
import type { QuestionKind } from '../survey/kinds/kind.ts';
import type { BaseRule, Question } from '../survey/types.ts';
import type { Segment, TableColumn, TableKey, TableRequest } from './types.ts';

/** Of whom the shares of a question are, unless a table asks for something else. */
export const declaredBase = ({ nonResponse, ofAll }: Pick<Question, 'nonResponse' | 'ofAll'>): BaseRule =>
  ofAll ? 'all' : nonResponse === 'out_of_base' ? 'answered' : 'asked';

/**
 * What the kind of its question says of a table. Within more places than the first, a respondent counts in several
 * options, as where several may be given.
 */
export const traitsOf = ({ kind, request }: Pick<TableColumn, 'kind' | 'request'>): QuestionKind =>
  request.within === undefined ? kindOf({ kind }) : { ...kindOf({ kind }), exclusive: false };

/**
 * The one spelling of a request: `Q2`, `Q2, base: all, where: sector = retail, within: 3, by: (young: age < 30; old: age >= 30),
 * weight: w, wave: 2025`. Requests that ask for the same table have the same, and others have others, so it names the
 * table wherever figures, claims, ledgers and comparisons speak of one.
 */
export function spellRequest(request: TableRequest, question: Pick<Question, 'nonResponse' | 'ofAll'>): TableKey {
  const { base, where, within, by = [], weight, wave } = request;
  const parts = {
    base: base === declaredBase(question) ? undefined : base,
    where: where && spellCondition(where),
    within: within === undefined ? undefined : String(within),
    by: by.length === 0 ? undefined : `(${by.map(spellSegment).join('; ')})`,
    weight: weight === undefined ? undefined : spellName(weight),
    wave: wave === undefined ? undefined : spellName(wave),
  };
  const spelled = Object.entries(parts).flatMap(([name, part]) => (part === undefined ? [] : [`${name}: ${part}`]));
  return [request.question, ...spelled].join(', ');
}

function spellSegment({ name, where, wave }: Segment): string {
  const parts = [...(where ? [spellCondition(where)] : []), ...(wave === undefined ? [] : [`wave ${spellName(wave)}`])];
  return `${spellName(name)}: ${parts.join(', ')}`;
}

/** A name as it is if it is one word, else quoted, so that no name can be taken for something else. */
const spellName = (name: string): string => (/^[\p{L}\p{M}\p{N}_]+$/u.test(name) ? name : JSON.stringify(name));
