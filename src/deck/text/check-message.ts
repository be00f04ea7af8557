import { phrase, type Phrase } from '../../base/messages/phrase.ts';
import type { CST } from 'messageformat/cst';
import type { Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { checkSwallowed, checkVisible } from './check-unseen.ts';
import { unknownFunction } from './diagnostics.ts';
import { nameOf } from './flatten.ts';
import { FUNCTIONS, isFunctionName, isStandardFunction, STANDARD_FUNCTIONS } from './functions.ts';
import * as says from './markup-diagnostics.ts';
import { isMarkupName, MARKUP, MARKUP_NAMES, type OptionRule } from './markup.ts';
import { expressionsOf, patternsOf, type ParsedMessage } from './message.ts';

/** Which functions a message may call: all, or only MessageFormat's own in the tables of wordings. */
export type FunctionScope = 'all' | 'standard';

/** Reports what is wrong with a message before any data is known: its markup, its functions and their options, and what
 * of it would not be seen. */
export function checkMessage(message: ParsedMessage, functions: FunctionScope, report: Report): void {
  for (const pattern of patternsOf(message)) checkMarkup(message, pattern, report);
  for (const expression of expressionsOf(message)) checkFunction(message, expression, functions, report);
  checkSwallowed(message, report);
  checkVisible(message, report);
}

function checkMarkup(message: ParsedMessage, pattern: CST.Pattern, report: Report): void {
  const open: { readonly name: string; readonly offset: number }[] = [];
  const unknown = new Set<string>();
  for (const node of pattern.body) {
    if (node.type !== 'expression' || !node.markup) continue;
    const { markup } = node;
    const name = nameOf(markup.name);
    const place = (): Place => message.at(node.start);
    if (!isMarkupName(name)) {
      // Its other end would be the same mistake again.
      if (unknown.has(name) && markup.open.value === '/') continue;
      unknown.add(name);
      report(says.unknownMarkup(place(), { name, known: MARKUP_NAMES, suggestion: didYouMean(name, MARKUP_NAMES) }));
    } else if (markup.open.value === '/') {
      const innermost = open.at(-1)?.name;
      if (innermost !== name) report(says.strayClose(place(), { name, open: innermost }));
      const opened = open.findLastIndex((o) => o.name === name);
      if (opened >= 0) open.splice(opened, 1);
    } else if (markup.close) {
      report(says.emptyMarkup(place(), { name }));
    } else {
      open.push({ name, offset: node.start });
      checkOptions(message, `{#${name}}`, MARKUP[name], markup.options, report);
      for (const option of Object.keys(MARKUP[name])) {
        if (markup.options.some((given) => nameOf(given.name) === option)) continue;
        report(says.missingOption(place(), { of: `{#${name}}`, option, example: `{#${name} ${option}=…}` }));
      }
    }
  }
  for (const { name, offset } of open) report(says.unclosedMarkup(message.at(offset), { name }));
}

function checkFunction(message: ParsedMessage, expression: CST.Expression, scope: FunctionScope, report: Report): void {
  const ref = expression.functionRef;
  if (ref?.type !== 'function') return;
  const name = nameOf(ref.name);
  if (isStandardFunction(name)) return;
  if (scope === 'standard' || !isFunctionName(name)) {
    const known = [...(scope === 'all' ? Object.keys(FUNCTIONS) : []), ...STANDARD_FUNCTIONS];
    report(unknownFunction(message.at(ref.start), { name, known, suggestion: didYouMean(name, known) }));
    return;
  }
  checkOptions(message, `:${name}`, FUNCTIONS[name].options, ref.options, report);
}

function checkOptions(
  message: ParsedMessage,
  of: string,
  rules: Readonly<Record<string, OptionRule>>,
  options: readonly CST.Option[],
  report: Report,
): void {
  const known = Object.keys(rules);
  for (const { name, start, value } of options) {
    const option = nameOf(name);
    const rule = Object.hasOwn(rules, option) ? rules[option] : undefined;
    if (!rule) {
      report(says.unknownOption(message.at(start), { of, option, known, suggestion: didYouMean(option, known) }));
      continue;
    }
    const written = value.type === 'literal' ? value.value : `$${value.name}`;
    if (value.type === 'literal' && allows(rule, written)) continue;
    const suggestion = rule.kind === 'one_of' ? didYouMean(written, rule.values) : undefined;
    report(
      says.badOptionValue(message.at(value.start), {
        of,
        option,
        value: written,
        expected: expected(rule),
        suggestion,
      }),
    );
  }
}

function allows(rule: OptionRule, value: string): boolean {
  switch (rule.kind) {
    case 'one_of':
      return rule.values.includes(value);
    case 'integer':
      return /^\d+$/.test(value) && Number(value) <= rule.max;
    case 'language':
      return isLanguage(value);
    case 'name':
    case 'text':
      return value !== '';
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function expected(rule: OptionRule): Phrase {
  switch (rule.kind) {
    case 'one_of':
      return phrase('one-of', { names: rule.values });
    case 'integer':
      return phrase('option/integer', { max: rule.max });
    case 'language':
      return phrase('option/language');
    case 'name':
      return phrase('option/name');
    case 'text':
      return phrase('option/text');
  }
}
