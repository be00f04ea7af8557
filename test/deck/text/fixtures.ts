import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, Place } from '../../../src/base/diagnostic.ts';
import type { YamlSource } from '../../../src/base/source.ts';
import { evaluateComparison } from '../../../src/data/figures/claims.ts';
import { parseClaimExpression } from '../../../src/data/figures/expression.ts';
import type { Claim, Editorial, Figure, Ledger } from '../../../src/data/figures/types.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import type { CompanyFact } from '../../../src/data/survey/company.ts';
import { parseCatalogue, type Catalogue } from '../../../src/deck/text/catalogue.ts';
import type { CheckContext } from '../../../src/deck/text/check-texts.ts';
import { createTexts, type Texts } from '../../../src/deck/text/texts.ts';
import { TOLERANCES } from '../../data/figures/ledger-fixture.ts';

const place: Place = { file: 'figures.yaml', line: 1, column: 1 };

export const tolerances = TOLERANCES;

/** The percentage of one option; unless given, its printed value is rounded to one decimal. */
export function share(id: string, cells: string, count: number, base: number, more: Partial<Figure> = {}): Figure {
  const [question = '', ...options] = cells.split(' ');
  const exact = (100 * count) / base;
  return {
    id,
    place,
    expression: `share(${[question, ...options].join(', ')})`,
    measure: 'percent',
    question,
    options,
    count,
    base,
    exact,
    displayed: Math.round(exact * 10) / 10,
    decimals: 1,
    tied: false,
    smallBase: false,
    provenance: 'published',
    ...more,
  };
}

export const count = (id: string, n: number): Figure => ({
  id,
  place,
  expression: `${id}()`,
  measure: 'count',
  options: [],
  count: n,
  base: undefined,
  exact: n,
  displayed: n,
  decimals: 0,
  tied: false,
  smallBase: false,
  provenance: 'published',
});

/** The figures of the 2025 survey that the fixtures' messages use. */
export const FIGURES: readonly Figure[] = [
  count('respondents', 302),
  count('adjusted_percentages', 1),
  share('ai_adoption', 'Q2 company_wide', 30, 302),
  share('some_departments', 'Q2 some_departments', 36, 302),
  share('three_a_week', 'Q3 daily three_to_four', 48, 66, { provenance: 'reconstructed' }),
  share('creative_focus', 'Q4 creative', 35, 66, { rank: 1, rankSpan: [1, 1] }),
  share('wish_strong', 'Q5 strongly', 12, 232),
  share('wish_some', 'Q5 somewhat', 78, 232),
  share('wish', 'Q5 strongly somewhat', 90, 232, { displayed: 38.8 }),
  share('reason_first', 'Q6 benefit', 73, 232, { rank: 1, rankSpan: [1, 1] }),
  share('reason_second', 'Q6 return', 69, 232, { rank: 2, rankSpan: [2, 2] }),
  share('fear', 'Q8 strongly somewhat', 100, 302, { displayed: 33.2 }),
  share('service_first', 'Q10 training', 73, 302, { rank: 1, rankSpan: [1, 1] }),
  share('service_second', 'Q10 tools', 72, 302, { rank: 2, rankSpan: [2, 2] }),
];

export const CLAIMS: Readonly<Record<string, string>> = {
  three_hundred_asked: 'respondents >= 300',
  adoption_is_few: 'ai_adoption <= 20%',
  adoption_under_10: 'ai_adoption < 10%',
  seven_tenths_use_often: 'three_a_week >= 70%',
  creative_at_least_half: 'creative_focus >= 50%',
  wish_about_four_tenths: 'wish ~ tenths(4)',
  wish_about_39: 'wish ~ percent(39)',
  fear_one_in_three: 'fear ~ one_in(3)',
  service_first_alone: 'rank(service_first) = 1',
  reasons_are_top_two: 'rank(reason_first) <= 2 and rank(reason_second) <= 2',
};

const EDITORIAL: readonly Editorial[] = [
  { id: 'many_companies', place, reason: '企業の数を尋ねた設問はない', readings: [], within: 5 },
];

/** A ledger of these figures, with claims written as in `figures.yaml`. */
export function ledgerOf(figures: readonly Figure[] = FIGURES, claims = CLAIMS): Ledger {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const report = (diagnostic: Diagnostic): never => {
    throw new Error(diagnostic.says.en.found);
  };
  const scope = { figures: byId, broken: new Set<string>(), tolerances, at: () => place, report };
  return {
    figures: byId,
    claims: new Map(
      Object.entries(claims).map(([id, expression]): readonly [string, Claim] => {
        const parsed = parseClaimExpression(expression);
        if (!('value' in parsed)) throw new Error(`the claim ${id} cannot be read`);
        const comparisons = parsed.value.map((c) => evaluateComparison(c, scope)).filter((c) => c !== undefined);
        return [id, { id, place, expression, comparisons, holds: comparisons.every((c) => c.holds) }];
      }),
    ),
    editorial: new Map(EDITORIAL.map((remark) => [remark.id, remark])),
    tolerances,
  };
}

/** The ledger with some figures replaced and its claims computed again. */
export const ledgerWith = (...changed: readonly Figure[]): Ledger =>
  ledgerOf(FIGURES.map((figure) => changed.find((c) => c.id === figure.id) ?? figure));

const FACTS: readonly CompanyFact[] = [
  { id: 'cases', place, kind: 'number', value: 800, bound: 'over' },
  { id: 'clients', place, kind: 'number', value: 1300, bound: 'surpassed' },
  { id: 'satisfaction', place, kind: 'number', value: 90, unit: 'percent', bound: 'at_least' },
  { id: 'founded', place, kind: 'date', date: '2020-08' },
  { id: 'name', place, kind: 'text', text: { ja: '株式会社LOG', en: 'LOG Co., Ltd.' } },
  { id: 'motto', place, kind: 'text', text: { ja: 'ワクワク' } },
  { id: 'site', place, kind: 'link', url: 'https://www.log-port.com/' },
];
export const facts = new Map(FACTS.map((fact) => [fact.id, fact]));

/** Collects diagnostics. */
export interface Collector {
  readonly report: (diagnostic: Diagnostic) => void;
  readonly found: Diagnostic[];
  codes(): readonly string[];
}
export function collector(): Collector {
  const found: Diagnostic[] = [];
  return { found, report: (diagnostic) => found.push(diagnostic), codes: () => found.map((d) => d.code) };
}

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}.yaml`, import.meta.url)), 'utf8');

/** The fixture's locale file, with messages added or replaced (as YAML lines, e.g. `a.b: words`). */
export function localeSource(locale: 'ja' | 'en', messages = ''): YamlSource {
  const lines = messages === '' ? '' : messages.replace(/^/gm, '  ') + '\n';
  const report = (diagnostic: Diagnostic): never => {
    throw new Error(`${diagnostic.says.en.found} at ${diagnostic.place?.line}`);
  };
  const text = read(locale).replace(/^messages:\n/m, `messages:\n${lines}`);
  const source = parseYaml(`locales/${locale}.yaml`, text, report);
  if (!source) throw new Error('the fixture is empty');
  return source;
}

export interface Made {
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly context: CheckContext;
  readonly found: Collector;
}

/** The fixture's texts with messages added. */
export function make(locale: 'ja' | 'en', messages = '', ledger: Ledger = ledgerOf()): Made {
  const found = collector();
  const catalogue = parseCatalogue(localeSource(locale, messages), found.report);
  if (!catalogue) throw new Error('the fixture does not fit its schema');
  const context = { ledger, facts };
  return { catalogue, texts: createTexts(catalogue, context, found.report), context, found };
}
