import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import type { Parsed } from '../survey/conditions/tokens.ts';
import type { Survey } from '../survey/types.ts';
import type { Tables } from '../tabulate/types.ts';
import { evaluateComparison } from './claims.ts';
import * as says from './diagnostics.ts';
import { evaluate } from './evaluate.ts';
import { parseClaimExpression, parseFigureExpression, writtenComparison, type ComparisonExpression } from './expression.ts'; // prettier-ignore
import { verdictsOn, type Verdict } from './falsifiable.ts';
import { figuresSchema, type FiguresFile } from './figures-schema.ts';
import { neverFalse as isNeverFalse, neverTrue as isNeverTrue, noReadingTolerance } from './ledger-diagnostics.ts';
import { parseReading } from './readings.ts';
import type { Claim, Comparison, Editorial, Figure, Ledger, Reading, Tolerances } from './types.ts';

interface Inputs {
  readonly file: FiguresFile;
  readonly source: YamlSource;
  readonly survey: Survey;
  readonly tables: Tables;
  readonly report: Report;
}

type Section = 'figures' | 'claims' | 'editorial';

/**
 * Reads `figures.yaml` and computes its figures and claims. Undefined if the file does not have the right form; a
 * figure or claim that cannot be computed is reported, left out, and named in `broken`. A false claim is not a mistake
 * in this file: it is reported where a message relies on it.
 */
export function buildLedger(source: YamlSource, survey: Survey, tables: Tables, report: Report): Ledger | undefined {
  const file = validate(figuresSchema, source, report);
  if (!file) return undefined;
  const inputs: Inputs = { file, source, survey, tables, report };
  const figures = present(file.figures, (id, expression) => figureOf(inputs, id, expression));
  const brokenFigures = missing(file.figures, figures);
  const claims = present(file.claims, (id, expression) =>
    claimOf(inputs, figures, brokenFigures, file.tolerances, id, expression),
  );
  return {
    figures,
    claims,
    editorial: present(file.editorial, (id, remark) => remarkOf(inputs, figures, brokenFigures, id, remark)),
    tolerances: file.tolerances,
    broken: { figures: brokenFigures, claims: missing(file.claims, claims) },
  };
}

type Declared<D> = Readonly<Record<string, D>> | undefined;

/** What `make` makes of each declaration, in order; those of which it makes nothing are left out. */
function present<D, T>(declared: Declared<D>, make: (id: string, entry: D) => T | undefined): ReadonlyMap<string, T> {
  const made = Object.entries(declared ?? {}).map(([id, entry]) => [id, make(id, entry)] as const);
  return new Map(made.filter((entry): entry is readonly [string, T] & typeof entry => entry[1] !== undefined));
}

const missing = (declared: Declared<unknown>, made: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
  new Set(Object.keys(declared ?? {}).filter((id) => !made.has(id)));

const placeWithin = (source: YamlSource, section: Section, id: string) => (offset: number) =>
  source.within([section, id], offset);

/** What was read; undefined if its syntax is wrong, which is reported. */
function read<T>(inputs: Inputs, section: Section, id: string, parsed: Parsed<T>): T | undefined {
  if (parsed.ok) return parsed.value;
  const { offset, found, expected } = parsed.problem;
  inputs.report(says.syntax(placeWithin(inputs.source, section, id)(offset), { found, expected }));
  return undefined;
}

function figureOf(inputs: Inputs, id: string, expression: string): Figure | undefined {
  const { source, survey, tables, report } = inputs;
  const call = read(inputs, 'figures', id, parseFigureExpression(expression));
  const value = call && evaluate(call, { survey, tables, report, at: placeWithin(source, 'figures', id) });
  return value && { id, place: source.at(['figures', id], 'key'), expression: expression.trim(), ...value };
}

function claimOf(
  inputs: Inputs,
  figures: ReadonlyMap<string, Figure>,
  broken: ReadonlySet<string>,
  tolerances: Tolerances,
  id: string,
  expression: string,
): Claim | undefined {
  const { source, report } = inputs;
  const expressions = read(inputs, 'claims', id, parseClaimExpression(expression));
  if (!expressions) return undefined;
  const scope = { figures, broken, tolerances, report, at: placeWithin(source, 'claims', id) };
  const results = expressions.map((comparison) => evaluateComparison(comparison, scope));
  const comparisons = results.filter((comparison) => comparison !== undefined);
  if (comparisons.length < results.length) return undefined;
  reportSure(inputs, id, expressions, comparisons);
  const holds = comparisons.every((comparison) => comparison.holds);
  return { id, place: source.at(['claims', id], 'key'), expression: expression.trim(), comparisons, holds };
}

type Remark = NonNullable<FiguresFile['editorial']>[string];

/**
 * An editorial remark with the figures that it leans on; a figure without a value was reported where it is declared.
 */
function remarkOf(
  { source, report, file }: Inputs,
  figures: ReadonlyMap<string, Figure>,
  broken: ReadonlySet<string>,
  id: string,
  { why, about, within }: Remark,
): Editorial {
  const known = [...figures.keys(), ...broken];
  const readings = Object.entries(about).flatMap(([name, written]): readonly Reading[] => {
    const figure = figures.get(name);
    if (figure) return [{ figure, value: parseReading(written) }];
    const place = source.at(['editorial', id, 'about', name], 'key');
    if (!broken.has(name)) report(says.unknownFigure(place, { name, known, suggestion: didYouMean(name, known) }));
    return [];
  });
  const place = source.at(['editorial', id], 'key');
  const allowed = within ?? file.tolerances.editorial;
  if (allowed === undefined) report(noReadingTolerance(place, { id }));
  return { id, place, reason: why.trim(), readings, within: allowed ?? 0 };
}

/**
 * Reports what is certain about a claim without any answers: that it checks less than it says, or can never be true.
 */
function reportSure(
  { source, survey, report }: Inputs,
  claim: string,
  expressions: readonly ComparisonExpression[],
  comparisons: readonly Comparison[],
): void {
  const { neverFalse, neverTrue } = verdictsOn(comparisons, survey.definition);
  const tell = (say: typeof isNeverFalse, verdicts: readonly Verdict[]): void => {
    const parts = verdicts.flatMap(({ index, why }) => {
      const expression = expressions[index];
      return expression ? [{ written: writtenComparison(expression), why, offset: expression.offset }] : [];
    });
    const [first] = parts;
    if (first) report(say(placeWithin(source, 'claims', claim)(first.offset), { claim, parts }));
  };
  if (neverTrue) tell(isNeverTrue, [neverTrue]);
  else tell(isNeverFalse, neverFalse);
}
