import { isoDay } from '../../base/day.ts';
import { WORDING_FORMS, type Claim, type Figure, type Wording } from '../../data/figures/types.ts';
import { approximate } from './approximate.ts';
import { reconstructedNumber } from './claim-diagnostics.ts';
import { claimWording } from './claim-wording.ts';
import * as says from './diagnostics.ts';
import { APPROXIMATION_KINDS, type FunctionName } from './functions.ts';
import { DATE_STYLES, type NumberPart } from './locale-formats.ts';
import { printFact } from './print-fact.ts';
import {
  mistake,
  oneOf,
  textRun,
  type PrintContext,
  type Printed,
  type PrintedRun,
  type Problem,
  type Subject,
} from './printed.ts';

type Options = Readonly<Record<string, unknown>>;
type Printer = (subject: Subject, options: Options, context: PrintContext) => Printed;

const words = (runs: readonly PrintedRun[]): string => runs.map((run) => run.text).join('');
/** Stands for what cannot be printed; the reason has been reported. */
const unprintable = (subject: Subject): Printed => ({ runs: [textRun(`{$${subject.name}}`)] });

const numbers = (parts: readonly NumberPart[], figures: readonly string[]): readonly PrintedRun[] =>
  parts.map(({ role, text }) => ({ text, role, figures }));

/** A printer of figures that have the number asked for. */
const ofFigure =
  (print: (figure: Figure, options: Options, context: PrintContext) => Printed | undefined): Printer =>
  (subject, options, context) =>
    (subject.figure && print(subject.figure, options, context)) ?? unprintable(subject);

const reconstructed = (figure: Figure, name: FunctionName): { readonly problem?: Problem } =>
  figure.provenance === 'reconstructed'
    ? mistake((place, key) => reconstructedNumber(place, { key, figure: figure.id, function: name }))
    : {};

/**
 * The value to print. With fewer decimals than the figure has, its exact value is rounded, so that nothing is rounded
 * twice.
 */
function rounded(figure: Figure, options: Options): { readonly value: number; readonly decimals: number } {
  const wanted = options['decimals'] === undefined ? figure.decimals : Number(options['decimals']);
  const decimals = Math.min(wanted, figure.decimals);
  return { value: decimals < figure.decimals ? figure.exact : figure.displayed, decimals };
}

const printCount = (name: 'count' | 'base', figure: Figure, value: number, { formats }: PrintContext): Printed => ({
  runs: [{ text: formats.number(value), role: 'number', figures: [figure.id] }],
  selector: value,
  ...(name === 'count' ? reconstructed(figure, name) : {}),
});

const share = ofFigure((figure, options, { formats }) => {
  const { value, decimals } = rounded(figure, options);
  return {
    runs: numbers(formats.percentParts(value, decimals), [figure.id]),
    selector: value,
    ...reconstructed(figure, 'share'),
  };
});

const value = ofFigure((figure, options, { formats }) => {
  if (figure.measure === 'date') {
    const iso = isoDay(figure.displayed);
    const text = formats.date(iso, oneOf(options['style'], DATE_STYLES)) ?? iso;
    return { runs: [{ ...textRun(text), figures: [figure.id] }], selector: iso, ...reconstructed(figure, 'value') };
  }
  const { value: number, decimals } = rounded(figure, options);
  return {
    runs: [{ text: formats.number(number, decimals), role: 'number', figures: [figure.id] }],
    selector: number,
    ...reconstructed(figure, 'value'),
  };
});

/** The locale's words for a wording that is about a figure. */
function worded(
  wording: Wording,
  figure: Figure,
  context: PrintContext,
  options: Options,
  claim?: Claim,
): readonly PrintedRun[] {
  const runs = context.wording(wording);
  return (options['case'] === 'sentence' ? sentenceCase(runs, context.locale) : runs) //
    .map((run) => ({ ...run, figures: [figure.id], ...(claim ? { claim: claim.id } : {}) }));
}

/** The words with an initial capital, by the language's rules. */
function sentenceCase([first, ...rest]: readonly PrintedRun[], locale: string): readonly PrintedRun[] {
  if (!first) return [];
  const [initial = ''] = first.text;
  return [{ ...first, text: initial.toLocaleUpperCase(locale) + first.text.slice(initial.length) }, ...rest];
}

const missingWording = (form: string): Pick<Printed, 'problem'> => mistake((place) => says.noWording(place, { form }));

const rank = ofFigure((figure, options, context) => {
  if (figure.rank === undefined) {
    return {
      runs: [textRun(`{$${figure.id}}`)],
      ...mistake((place) => says.notOneOption(place, { name: figure.id, options: figure.options.length })),
    };
  }
  if (!context.forms.has('rank')) return { runs: [textRun(`{$${figure.id}}`)], ...missingWording('rank') };
  const [highest] = figure.rankSpan ?? [figure.rank];
  if (figure.tied && context.forms.has('tied_rank')) {
    return { runs: worded({ form: 'tied_rank', n: highest }, figure, context, options), selector: highest };
  }
  const ranked: Wording = { form: 'rank', n: figure.rank };
  const runs = worded(ranked, figure, context, options);
  const untruth: Problem = { kind: 'untruth', figure, wording: ranked, words: words(runs), tied: true };
  return { runs, selector: figure.rank, ...(figure.tied ? { problem: untruth } : {}) };
});

const approx = ofFigure((figure, options, context) => {
  const as = oneOf(options['as'], APPROXIMATION_KINDS);
  const found = approximate(figure, as, (form) => context.forms.has(form), context.ledger.tolerances);
  if (!found) return { runs: [textRun(`{$${figure.id}}`)], ...missingWording(as ?? 'about_percent') };
  const runs = worded(found.wording, figure, context, options);
  const untruth: Problem = { kind: 'untruth', figure, wording: found.wording, words: words(runs), tied: false };
  return {
    runs,
    ...(found.wording.n === undefined ? {} : { selector: found.wording.n }),
    ...(found.holds ? {} : { problem: untruth }),
  };
});

/**
 * The label of its option or, for several options together (a net), the label that the locale gives to the net. If the
 * data chooses the option and others share its rank, it names all that no other label in the message names.
 */
const label: Printer = (subject, options, context) => {
  const { figure } = subject;
  if (!figure) return unprintable(subject);
  const [option] = figure.options;
  const runs = [textRun(`{$${figure.id}}`)];
  if (option === undefined || figure.question === undefined) {
    return { runs, ...mistake((place) => says.notOneOption(place, { name: figure.id, options: 0 })) };
  }
  const own = figure.options.length === 1 ? `option.${figure.question}.${option}` : `net.${figure.id}`;
  const key = typeof options['variant'] === 'string' ? `${own}.${options['variant']}` : own;
  const found = context.label(key);
  if (!found) return { runs, ...mistake((place) => says.noLabel(place, { name: figure.id, key })) };
  const level = figure.isRanked ? (figure.tiedWith ?? []).filter((other) => !subject.label?.named.has(other)) : [];
  const others = level.map((other) => context.label(key.replace(own, `option.${figure.question}.${other}`)) ?? []);
  const all = level.length > 0 ? [textRun(listed([found, ...others].map(words), subject, context))] : found;
  return { runs: all.map((run) => ({ ...run, figures: [figure.id] })), selector: option };
};

/** What its question asks, in short words where it has such: `question.Q1.short`, else `question.Q1`. */
const question = ofFigure((figure, _options, context) => {
  if (figure.question === undefined) return undefined;
  const key = `question.${figure.question}`;
  const runs = context.label(`${key}.short`) ?? context.label(key);
  return runs && { runs: runs.map((run) => ({ ...run, figures: [figure.id] })) };
});

/** Labels as the language lists them, each in the quotation marks that surround the whole. */
function listed(labels: readonly string[], { label: around }: Subject, { formats, locale }: PrintContext): string {
  const [open, close] = around?.quotes ?? ['', ''];
  const last = labels.length - 1;
  const list = formats.list(labels.map((text, i) => `${i > 0 ? open : ''}${text}${i < last ? close : ''}`));
  // American English sets a comma inside the quotation mark that it follows.
  return locale === 'en' || locale === 'en-US' ? list.replaceAll(`${close}, `, `,${close} `) : list;
}

const wording: Printer = (subject, options, context) => {
  const { claim } = subject;
  if (!claim) return unprintable(subject);
  const as = oneOf(options['as'], WORDING_FORMS);
  const found = claimWording(claim, as, context.forms, context.ledger.tolerances);
  const runs = [textRun(`{$${subject.name}}`)];
  if (!found) {
    const { id, expression } = claim;
    return { runs, ...mistake((place) => says.unwordableClaim(place, { id, expression, as })) };
  }
  if (!context.forms.has(found.wording.form)) return { runs, ...missingWording(found.wording.form) };
  const { comparison } = found;
  const printed = worded(found.wording, comparison.figure, context, options, claim);
  const untruth: Problem = {
    kind: 'untruth',
    figure: comparison.figure,
    wording: found.wording,
    words: words(printed),
    claim,
    comparison,
    tied: false,
  };
  return {
    runs: printed,
    ...(found.wording.n === undefined ? {} : { selector: found.wording.n }),
    ...(claim.holds ? {} : { problem: untruth }),
  };
};

const date: Printer = (subject, options, { formats }) => {
  if (subject.argument === undefined) return unprintable(subject);
  const iso = String(subject.argument);
  const text = formats.date(iso, oneOf(options['style'], DATE_STYLES));
  if (text !== undefined) return { runs: [textRun(text)], selector: iso };
  return { runs: [textRun(iso)], ...mistake((place) => says.notADate(place, { value: iso })) };
};

/** What each function prints. A subject that is not its kind of thing prints its own name; that has been reported. */
export const PRINTERS: Readonly<Record<FunctionName, Printer>> = {
  share,
  value,
  count: ofFigure((figure, _, context) => printCount('count', figure, figure.count, context)),
  base: ofFigure((figure, _, context) =>
    figure.base === undefined ? undefined : printCount('base', figure, figure.base, context),
  ),
  rank,
  approx,
  label,
  question,
  wording,
  fact: (subject, options, context) =>
    subject.fact ? printFact(subject.fact, options, context) : unprintable(subject),
  date,
};
