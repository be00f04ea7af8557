import { CHART } from './chart.ts';
import { DRAWING } from './drawing.ts';
import { PACKAGE } from './package.ts';
import { PRESENTATION } from './presentation.ts';
import { SPREADSHEET } from './spreadsheet.ts';

// The grammars in this folder are the standard's schemas in few words, one line per element (or for several alike):
//
//   p:sp = p:nvSpPr p:spPr p:style? p:txBody? p:extLst? @ useBgFill=bool
//
// Children are in order: `?` at most once, `*` any number, `+` one or more, `(a|b)` one of them; `nothing` but blanks,
// `text`, or `any`. A name that stands twice may stand at either place. After `@` come all attributes, with the values
// that they may have; `!` marks required ones. `parent/name` is used where what an element may hold depends on its
// parent. A sequence inside a choice and a sequence that repeats are flattened, which allows a little too much. Elements
// without a line are not judged. Where PowerPoint itself departs from the standard, the grammar allows what it writes;
// `test/upkeep/lint/grammar.test.ts` lists the places.

/** Children that may stand at one place of an element. */
export interface Slot {
  readonly names: readonly string[];
  readonly required: boolean;
  readonly repeats: boolean;
}

export interface AttributeRule {
  readonly name: string;
  readonly required: boolean;
  /** Kind of the allowed values; absent: any. */
  readonly values?: string;
  readonly allows: (value: string) => boolean;
}

export interface ElementRule {
  /** The places for children, in order; absent: anything is allowed. */
  readonly slots?: readonly Slot[];
  /** Which slots a child may stand in, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Whether it may hold words of its own. */
  readonly text: boolean;
  readonly attributes: readonly AttributeRule[];
}

const COLOR = 'a:scrgbClr|a:srgbClr|a:hslClr|a:sysClr|a:schemeClr|a:prstClr';
const CHANGES =
  'tint shade comp inv gray alpha alphaOff alphaMod hue hueOff hueMod sat satOff satMod lum lumOff lumMod red redOff redMod green greenOff greenMod blue blueOff blueMod gamma invGamma';

/** Groups of alternatives that many elements share. */
const GROUPS: Readonly<Record<string, string>> = {
  $color: COLOR,
  $colorChange: CHANGES.split(' ').map((name) => `a:${name}`).join('|'), // prettier-ignore
  $fill: 'a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill',
  $lineFill: 'a:noFill|a:solidFill|a:gradFill|a:pattFill',
  $effect: 'a:effectLst|a:effectDag',
};

const WHOLE = /^-?\d+$/;
const between = (low: number, high: number) => (value: string): boolean => WHOLE.test(value) && Number(value) >= low && Number(value) <= high; // prettier-ignore
const matches =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value);
const either = (...tests: readonly ((value: string) => boolean)[]) => (value: string): boolean => tests.some((test) => test(value)); // prettier-ignore

const int = between(-(2 ** 31), 2 ** 31 - 1);
const percent = matches(/^-?\d+(\.\d+)?%$/);
const measure = matches(/^-?\d+(\.\d+)?(mm|cm|in|pt|pc|pi)$/);

/** Kinds of values by name: the standard's simple types. */
const KINDS: Readonly<Record<string, (value: string) => boolean>> = {
  int,
  int64: matches(WHOLE),
  uint: between(0, 2 ** 32 - 1),
  bool: matches(/^(0|1|true|false|on|off)$/),
  number: (value) => value.trim() !== '' && Number.isFinite(Number(value)),
  hex: matches(/^[0-9A-Fa-f]{6}$/),
  guid: matches(/^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$/),
  percent,
  percentage: either(int, percent),
  share: either(between(0, 100_000), percent),
  measure,
  length: either(int, measure),
  size: between(0, 27_273_042_316_900),
  position: either(between(-27_273_042_329_600, 27_273_042_316_900), measure),
  slot: matches(/^(dk1|lt1|dk2|lt2|accent[1-6]|hlink|folHlink)$/),
};

function valueTest(values: string): (value: string) => boolean {
  const tests = values.split('|').map((word) => {
    const range = /^(-?\d+)\.\.(-?\d+)$/.exec(word);
    return range ? between(Number(range[1]), Number(range[2])) : (KINDS[word] ?? ((value: string) => value === word));
  });
  return either(...tests);
}

function parseSlot(word: string): Slot {
  const [, body = '', mark = ''] = /^(.*?)([?*+]?)$/.exec(word) ?? [];
  const names = (GROUPS[body] ?? body.replace(/^\(|\)$/g, '')).split('|');
  return { names, required: mark === '' || mark === '+', repeats: mark === '*' || mark === '+' };
}

function parseAttribute(word: string): AttributeRule {
  const [, name, mark, values] = /^([^!=]+)(!?)(?:=(.*))?$/.exec(word) ?? [];
  if (name === undefined) throw new Error(`no attribute: ${word}`);
  const required = mark === '!';
  return values === undefined
    ? { name, required, allows: () => true }
    : { name, required, values, allows: valueTest(values) };
}

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

function placesIn(slots: readonly Slot[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  slots.forEach(({ names }, i) => {
    for (const name of names) places.set(name, [...(places.get(name) ?? []), i]);
  });
  return places;
}

function parseLine(line: string): readonly (readonly [string, ElementRule])[] {
  const [names, rest] = line.split(' = ');
  if (names === undefined || rest === undefined) throw new Error(`no rule: ${line}`);
  const [content = '', attributes = ''] = rest.split(/ ?@ ?/);
  const childless = content === 'nothing' || content === 'text';
  const slots = content === 'any' ? undefined : childless ? [] : words(content).map(parseSlot);
  const rule = {
    ...(slots ? { slots } : {}),
    places: placesIn(slots ?? []),
    text: content === 'any' || content === 'text',
    attributes: words(attributes).map(parseAttribute),
  };
  return words(names).map((name) => [name, rule]);
}

/** Reads a grammar: one line per element, continued by indented lines. */
export const parseGrammar = (text: string): ReadonlyMap<string, ElementRule> =>
  new Map(text.trim().replace(/\n +/g, ' ').split('\n').flatMap(parseLine)); // prettier-ignore

const RULES = new Map([DRAWING, PRESENTATION, CHART, SPREADSHEET, PACKAGE].flatMap((text) => [...parseGrammar(text)]));

/** What the standard says about an element, if it is in the grammars. */
export const elementRule = (name: string, parent: string | undefined): ElementRule | undefined =>
  RULES.get(`${parent}/${name}`) ?? RULES.get(name);
