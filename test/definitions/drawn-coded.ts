import type { TableSource } from '../../src/base/source.ts';
import type { ProposedQuestion } from '../../src/upkeep/first-deck/types.ts';
import { tableOf } from '../answers/sources.ts';
import { COUNTS, drawnQuestion, labelsOf, looksOf, picker, type Drawn, type Scope } from './drawn-question.ts';
import { optionsOf, type DrawnKind } from './kinds.ts';
import { weightsOf } from './spreads.ts';

/** Answers in people's own words, and what somebody counted in them. */
export function codedText(code: string, scope: Scope): readonly Drawn[] {
  const { random } = scope;
  const texts = drawnQuestion(code, 'free', scope);
  const looks = { ...looksOf(scope), filter: undefined, blank: 0 };
  const options = optionsOf(labelsOf(looks, picker(random)(COUNTS), random), random).map((option) => ({ ...option, role: 'answer' as const })); // prettier-ignore
  const own = `${code}_coded`;
  const weights = weightsOf(looks.spread === 'nobody' ? 'usual' : looks.spread, options.length, random);
  const largest = weights.indexOf(Math.max(...weights));
  const cells = texts.cells.map((text) => {
    if ((text[code] ?? '') === '') return {};
    const given = options.filter((_, i) => random() * (weights[largest] ?? 1) < (weights[i] ?? 0));
    return { codes: (given.length > 0 ? given : [options[largest]]).map((option) => option?.code ?? '').join(';') };
  });
  const kind: DrawnKind = { kind: 'coded', options, source: { of: code, file: `${own}.csv` }, columns: [], cells: () => ({}) }; // prettier-ignore
  return [
    texts,
    {
      question: { ...codedFrom(texts.question), code: own, kind: 'coded', options, source: kind.source, columns: [] },
      kind,
      cells,
      says: `${own}, ${options.length} codes ${looks.manner} ${looks.script}, ${looks.spread}`,
    },
  ];
}

/** Whoever wrote something was asked for it: who was is said once. */
const codedFrom = ({ askedOf: _, ...question }: ProposedQuestion): ProposedQuestion => question;

/** The file of codes that somebody made by hand. */
export function codesOf(file: string, cells: Drawn['cells']): TableSource {
  const rows = cells.flatMap(({ codes }, row) => (codes === undefined ? [] : [[`r${row + 1}`, codes]]));
  const table = tableOf([['id', 'codes'], ...rows]);
  return { ...table, file, at: (row, column) => ({ ...table.at(row, column), file }) };
}
