import type { Report } from '../../base/diagnostic.ts';
import { invisibleIn, isBlank } from '../../base/invisible.ts';
import {
  blankParameter,
  controlInParameter,
  invisibleInParameter,
  parameterNotChosen,
  parameterNotShown,
  spacesAroundParameter,
  tooLongParameter,
} from './diagnostics.ts';

/**
 * What can be given with a build, besides its files: the message that shows it, which takes it as an argument of the same
 * name, and how many characters it has at the most (on a cover, two lines; in the name of a file, what disks take).
 */
export const PARAMETERS = {
  customer: { message: 'auto.customer', longest: 60 },
} as const satisfies Readonly<Record<string, { readonly message: `auto.${string}`; readonly longest: number }>>;

export type ParameterName = keyof typeof PARAMETERS;
/** `Object.keys` calls them texts, since an object may have more keys than its type says; this one has not. */
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

/** The values with which a deck is built; what is absent is not shown. */
export type DeckParameters = { readonly [K in ParameterName]?: string };

/** Those of a finished deck, as far as this program knows them. */
export const parametersIn = (recorded: Readonly<Record<string, string>> = {}): DeckParameters =>
  Object.fromEntries(Object.entries(recorded).filter(([name]) => Object.hasOwn(PARAMETERS, name)));

/** The parameters that can be shown; what is wrong with the others is reported, and no value is repaired. */
export function checkParameters(given: DeckParameters, report: Report): DeckParameters {
  const sound = PARAMETER_NAMES.filter((name) => {
    const value = given[name];
    return value !== undefined && isSound(name, value, PARAMETERS[name].longest, report);
  });
  return Object.fromEntries(sound.map((name) => [name, given[name]]));
}

/** Line breaks, controls, and code points that stand for no character; a file of PowerPoint can hold few of them. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|\p{Noncharacter_Code_Point}/u;

/** Characters of the name of a release, at the most. */
const LONGEST_RELEASE = 200;

/** The name of the release that a deck belongs to, if it is one that a ledger can hold; what is wrong with it is reported. */
export const checkRelease = (given: string | undefined, report: Report): string | undefined =>
  given !== undefined && isSound('release', given, LONGEST_RELEASE, report) ? given : undefined;

function isSound(what: ParameterName | 'release', value: string, longest: number, report: Report): boolean {
  const [control] = CONTROL.exec(value) ?? [];
  const [invisible] = invisibleIn(value);
  const length = [...new Intl.Segmenter().segment(value)].length;
  if (control !== undefined) report(controlInParameter(undefined, { what, character: nameOf(control) }));
  else if (isBlank(value)) report(blankParameter(undefined, { what }));
  else if (invisible)
    report(invisibleInParameter(undefined, { what, value: value.slice(0, invisible.offset), character: invisible.name })); // prettier-ignore
  else if (value.trim() !== value) report(spacesAroundParameter(undefined, { what, value }));
  else if (length > longest) report(tooLongParameter(undefined, { what, length, longest }));
  else return true;
  return false;
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Reports parameters that no slide shows; `uses`: ids of slides by the messages that stand on them. `isChosen`: the deck has
 * more slides, which are not made.
 */
export function reportUnshown(
  parameters: DeckParameters,
  uses: ReadonlyMap<string, readonly string[]>,
  report: Report,
  isChosen = false,
): void {
  for (const what of PARAMETER_NAMES) {
    if (parameters[what] === undefined || uses.has(PARAMETERS[what].message)) continue;
    report((isChosen ? parameterNotChosen : parameterNotShown)(undefined, { what }));
  }
}
