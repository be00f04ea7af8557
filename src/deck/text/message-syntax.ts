import { MessageSyntaxError, validate, type Model } from 'messageformat';
import { messageFromCST, type CST } from 'messageformat/cst';
import { phrase, type Phrase } from '../../base/messages/phrase.ts';

/**
 * The data model of a message, or what is wrong with it beyond its characters: an option given twice, variants that do
 * not fit their selectors.
 */
export function modelOf(syntax: CST.Message): Model.Message | MessageSyntaxError {
  try {
    const model = messageFromCST(syntax);
    if (syntax.type !== 'simple') validate(model);
    return model;
  } catch (error) {
    if (error instanceof MessageSyntaxError) return error;
    throw error;
  }
}

/** A syntax error in plain words, with what to do about it. */
export function explainSyntax(error: MessageSyntaxError, source: string): { problem: Phrase; hint: Phrase } {
  const found = source.slice(Math.max(0, error.start), Math.max(0, error.end));
  if (/^\s*\.(?!(input|local|match)(?![A-Za-z]))/.test(source)) return LEADING_DOT;
  const braced = plainBrace(source, error.start);
  return braced === undefined ? explain(error, found, source) : { ...noPlaceholder(braced), hint: PRINTED_BRACES };
}

/**
 * A brace followed by words, typed by someone who does not know placeholders; undefined if the error is not about one.
 */
function plainBrace(source: string, at: number): string | undefined {
  const open = /(?<!\\)\{([^{}]*)$/.exec(source.slice(0, Math.max(0, at)));
  const inside = open ? source.slice(open.index + 1).trimStart() : '';
  const isPlain = open !== null && !/^([$#/:|{]|$)/.test(inside) && !/^\s*(\.|\{\{)/.test(source);
  return isPlain ? open[0] : undefined;
}

function explain(error: MessageSyntaxError, found: string, source: string): { problem: Phrase; hint: Phrase } {
  if (error.type === 'missing-syntax') return missing(error, source);
  if (error.type === 'extra-content' && found.startsWith('}')) return STRAY_BRACE;
  const explanation = EXPLANATIONS[error.type];
  return { problem: explanation.problem(found), hint: explanation.hint };
}

const LEADING_DOT = {
  problem: phrase('syntax/leading-dot'),
  hint: phrase('syntax/write-dot'),
};

const noPlaceholder = (braced: string): { problem: Phrase } => ({
  problem: phrase('syntax/no-placeholder', { braced }),
});

const PRINTED_BRACES = phrase('syntax/printed-braces');

const STRAY_BRACE = {
  problem: phrase('syntax/stray-brace'),
  hint: phrase('syntax/remove-brace'),
};

function missing(error: MessageSyntaxError, source: string): { problem: Phrase; hint: Phrase } {
  const expected = / ?Missing (.*?)(?: at \d+)?$/.exec(error.message)?.[1]?.replaceAll("'", '') ?? '';
  const shown = expected.trim() === '' ? phrase('syntax/space') : phrase('quoted', { text: expected });
  const before = /[^\s{]*$/.exec(source.slice(0, error.start))?.[0] || source.slice(0, error.start).slice(-12);
  return {
    problem: phrase('syntax/missing', { shown, before }),
    hint: phrase('syntax/add', { shown }),
  };
}

interface Explanation {
  readonly problem: (found: string) => Phrase;
  readonly hint: Phrase;
}

const FORM: Phrase = phrase('syntax/form');
const VARIANTS: Phrase = phrase('syntax/variants');

const EXPLANATIONS: Readonly<Record<Exclude<MessageSyntaxError['type'], 'missing-syntax'>, Explanation>> = {
  'empty-token': { problem: () => phrase('syntax/empty-token'), hint: FORM },
  'bad-escape': {
    problem: (found) => phrase('syntax/bad-escape', { found }),
    hint: phrase('syntax/write-backslash'),
  },
  'bad-input-expression': {
    problem: () => phrase('syntax/bad-input-expression'),
    hint: VARIANTS,
  },
  'duplicate-attribute': {
    problem: (found) => phrase('syntax/duplicate-attribute', { found }),
    hint: phrase('syntax/keep-one'),
  },
  'duplicate-declaration': {
    problem: (found) => phrase('syntax/duplicate-declaration', { found }),
    hint: phrase('syntax/keep-one'),
  },
  'duplicate-option-name': {
    problem: (found) => phrase('syntax/duplicate-option-name', { found }),
    hint: phrase('syntax/keep-one'),
  },
  'duplicate-variant': {
    problem: (found) => phrase('syntax/duplicate-variant', { found }),
    hint: phrase('syntax/keep-one'),
  },
  'extra-content': {
    problem: (found) => phrase('syntax/extra-content', { found }),
    hint: FORM,
  },
  'key-mismatch': {
    problem: () => phrase('syntax/key-mismatch'),
    hint: VARIANTS,
  },
  'parse-error': {
    problem: (found) => phrase('syntax/parse-error', { found }),
    hint: FORM,
  },
  'missing-fallback': {
    problem: () => phrase('syntax/missing-fallback'),
    hint: phrase('syntax/end-with-fallback'),
  },
  'missing-selector-annotation': {
    problem: (found) => phrase('syntax/missing-selector-annotation', { found }),
    hint: VARIANTS,
  },
};
