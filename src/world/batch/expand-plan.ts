import type { Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { YamlSource } from '../../base/source.ts';
import { givenTwice, rowLacks, sameOutput, unknownDeck, unknownName } from './diagnostics.ts';
import { filledPattern, namesIn } from './output-pattern.ts';

/** A value of a plan, and where it is written. */
export interface Value {
  readonly text: string;
  readonly place: Place;
}

/** A list of values; `undefined`: the plan has no such list. */
type Values = readonly Value[] | undefined;

/** A row under `each:`. */
export interface EachRow {
  readonly place: Place;
  readonly values: ReadonlyMap<string, Value>;
}

/** What a plan says, with its tables and folders read. */
export interface PlanParts {
  readonly source: YamlSource;
  /** Ids of the project's decks, with the folder that each is written to. */
  readonly known: ReadonlyMap<string, string>;
  readonly decks: readonly Value[];
  readonly locales: Values;
  readonly customers: Values;
  readonly surveys: Values;
  readonly each: readonly EachRow[] | undefined;
  readonly output: string | undefined;
  /** The languages of a deck, of another survey if one is given. */
  readonly localesOf: (deck: string, survey: string | undefined) => readonly string[];
}

/** One deck that the plan asks for. `output` is relative to the project's folder and has no ending. */
export interface PlannedDeck {
  readonly deck: string;
  readonly survey: string | undefined;
  readonly locale: string;
  readonly customer: string | undefined;
  /** Ids of the slides to make; all of them if absent. */
  readonly slides: readonly string[] | undefined;
  readonly output: string;
  readonly place: Place;
}

/** Every deck of the plan, in its order: rows, then decks, surveys, languages, customers, each with each. */
export function expandPlan(parts: PlanParts, report: Report): readonly PlannedDeck[] {
  if (!isSound(parts, report)) return [];
  const decks = combined(parts, report);
  reportSame(decks, report);
  return decks;
}

/** The lists that a row may name one value of instead. */
const OWN = { deck: 'decks', survey: 'surveys', locale: 'locales', customer: 'customers' } as const;
type Own = keyof typeof OWN;

function isSound({ source, known, decks, each = [], output, ...lists }: PlanParts, report: Report): boolean {
  let sound = true;
  const wrong: Report = (diagnostic) => {
    sound = false;
    report(diagnostic);
  };
  const ids = [...known.keys()];
  for (const { text, place } of [...decks, ...each.flatMap(({ values }) => values.get('deck') ?? [])]) {
    if (!known.has(text)) wrong(unknownDeck(place, { name: text, known: ids, suggestion: didYouMean(text, ids) }));
  }
  const rowNames = new Set(each.flatMap(({ values }) => [...values.keys()]));
  for (const name of Object.keys(OWN) as readonly Own[]) {
    const isListed = name === 'deck' ? hasKey(source, 'decks') : lists[OWN[name] as keyof typeof lists] !== undefined;
    const [row] = each.filter(({ values }) => values.has(name));
    if (isListed && row) wrong(givenTwice(row.values.get(name)?.place, { name, list: OWN[name] }));
  }
  const names = new Set(['deck', 'locale', 'survey', ...rowNames]);
  if (lists.customers) names.add('customer');
  if (lists.customers || each.length > 0) names.add('row');
  for (const { name, offset } of output === undefined ? [] : namesIn(output)) {
    if (names.has(name)) continue;
    const all = [...names];
    wrong(unknownName(source.within(['output'], offset), { name, known: all, suggestion: didYouMean(name, all) }));
  }
  return sound;
}

const hasKey = ({ value }: YamlSource, key: string): boolean =>
  typeof value === 'object' && value !== null && key in value;

function combined(parts: PlanParts, report: Report): readonly PlannedDeck[] {
  const { decks, locales, customers, surveys, each, localesOf, source } = parts;
  const rows: readonly EachRow[] = each ?? [{ place: source.at([]), values: new Map() }];
  const used = new Set(namesIn(parts.output ?? '').map(({ name }) => name));
  return rows.flatMap((row, r) => {
    const one = (name: Own, list: Values): readonly (Value | undefined)[] =>
      row.values.has(name) ? [row.values.get(name)] : (list ?? [undefined]);
    const slides = row.values.get('slides')?.text.split(',').map((id) => id.trim()); // prettier-ignore
    const lacking = [...used].find((name) => isOnlyInRows(parts, name) && !row.values.has(name));
    if (lacking !== undefined) report(rowLacks(row.place, { name: lacking }));
    return one('deck', decks).flatMap((deck) =>
      one('survey', surveys).flatMap((survey) => {
        const id = deck?.text ?? '';
        const own = localesOf(id, survey?.text).map((text) => ({ text, place: (survey ?? deck ?? row).place }));
        return one('locale', locales ?? own).flatMap((locale) =>
          one('customer', customers).map((customer, c): PlannedDeck => {
            const place = (each ? row : (customer ?? survey ?? locale ?? deck ?? row)).place;
            const chosen = { deck: id, survey: survey?.text, locale: locale?.text ?? '', customer: customer?.text };
            return {
              ...chosen,
              slides,
              place: customer?.place ?? place,
              output: outputOf(parts, chosen, row, each ? r : c),
            };
          }),
        );
      }),
    );
  });
}

/** Whether a name of the pattern stands for nothing where a row does not give it. */
const isOnlyInRows = ({ customers }: PlanParts, name: string): boolean =>
  !['deck', 'locale', 'survey', 'row'].includes(name) && !(name === 'customer' && customers !== undefined);

type Chosen = Pick<PlannedDeck, 'deck' | 'survey' | 'locale' | 'customer'>;

function outputOf(parts: PlanParts, chosen: Chosen, row: EachRow, index: number): string {
  const { deck, survey, locale, customer } = chosen;
  const values = new Map([...row.values].map(([name, { text }]) => [name, text]));
  values
    .set('deck', deck)
    .set('locale', locale)
    .set('row', String(index + 1));
  values.set('survey', /[^/]+(?=\/*$)/.exec(survey ?? '')?.[0] ?? deck);
  if (customer !== undefined) values.set('customer', customer);
  const usual = ['{deck}', '{locale}', ...(survey === undefined ? [] : ['{survey}']), ...(parts.each ? ['{row}'] : []), ...(customer === undefined ? [] : ['{customer}'])]; // prettier-ignore
  return filledPattern(parts.output ?? `${parts.known.get(deck) ?? ''}/${usual.join('.')}`, values);
}

/** Pairs of decks with one file that are named; a pattern without {customer} would give thousands. */
const MOST = 5;

/** Reports decks that would be written to the same file: not every disk tells capitals from small letters. */
function reportSame(decks: readonly PlannedDeck[], report: Report): void {
  const first = new Map<string, PlannedDeck>();
  let reported = 0;
  for (const deck of decks) {
    const file = deck.output.normalize('NFC').toLowerCase();
    const other = first.get(file);
    if (!other) first.set(file, deck);
    else if (reported++ < MOST) {
      const { file: source, line } = other.place;
      report(sameOutput(deck.place, { file: deck.output, first: said(other), second: said(deck), at: `${source}:${line}` })); // prettier-ignore
    }
  }
}

const said = ({ deck, survey, locale, customer }: PlannedDeck): string =>
  [deck, survey, locale, customer].filter((part) => part !== undefined).join(' · ');
