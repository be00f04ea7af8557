import ts from 'typescript';

/** One small change of a source file: the text between `start` and `end` becomes `text`. */
export interface Mutation {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SWAPPED = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);

/** Operators whose two sides are not the same thing. */
const DIRECTED = new Set([
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.GreaterThanToken,
]);

const OTHER_METHOD = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['find', 'findLast'],
  ['indexOf', 'lastIndexOf'],
]);

/** Methods that give what they are called on, chosen or ordered. */
const PASSING = new Set(['filter', 'toSorted', 'sort', 'toReversed', 'reverse', 'slice', 'trim', 'toLowerCase']);

/** Every mutation of a source, in the order of its text. Types are not looked at: some will not compile. */
export function mutationsOf(source: ts.SourceFile): readonly Mutation[] {
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    found.push(...ofNode(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function ofNode(node: ts.Node, source: ts.SourceFile): readonly Mutation[] {
  const textOf = (one: ts.Node): string => one.getText(source);
  const change = (kind: string, one: ts.Node, text: string): Mutation => ({
    kind,
    start: one.getStart(source),
    end: one.end,
    text,
  });
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
    return [change('negated condition', node.expression, `!(${textOf(node.expression)})`)];
  }
  if (ts.isConditionalExpression(node)) {
    return [change('negated condition', node.condition, `!(${textOf(node.condition)})`)];
  }
  if (ts.isBinaryExpression(node)) return ofBinary(node, change, textOf);
  if (ts.isNumericLiteral(node)) return [change('off by one', node, String(Number(node.text) + 1))];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [change('other truth', node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [change('other truth', node, 'true')];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return [change('emptied list', node, '[]')];
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression))
    return [change('dropped call', node, ';')];
  if (ts.isCallExpression(node)) return ofCall(node, change, textOf);
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) return ofSpread(node, source);
  return [];
}

type Change = (kind: string, one: ts.Node, text: string) => Mutation;

function ofBinary(node: ts.BinaryExpression, change: Change, textOf: (one: ts.Node) => string): readonly Mutation[] {
  const { left, right, operatorToken } = node;
  const other = SWAPPED.get(operatorToken.kind);
  return [
    ...(other === undefined ? [] : [change('other operator', operatorToken, other)]),
    ...(DIRECTED.has(operatorToken.kind)
      ? [change('swapped operands', node, `(${textOf(right)}) ${textOf(operatorToken)} (${textOf(left)})`)]
      : []),
    ...(operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
      ? [change('no default', node, textOf(left)), change('always the default', node, textOf(right))]
      : []),
  ];
}

function ofCall(node: ts.CallExpression, change: Change, textOf: (one: ts.Node) => string): readonly Mutation[] {
  const [first, second] = node.arguments;
  const swapped = first && second && textOf(first) !== textOf(second);
  const method = ts.isPropertyAccessExpression(node.expression) ? node.expression : undefined;
  const other = method && OTHER_METHOD.get(method.name.text);
  return [
    ...(swapped
      ? [{ ...change('swapped arguments', first, `${textOf(second)}, ${textOf(first)}`), end: second.end }]
      : []),
    ...(method && other !== undefined ? [change('other method', method.name, other)] : []),
    ...(method && PASSING.has(method.name.text) ? [change('dropped method', node, textOf(method.expression))] : []),
  ];
}

/** Without the spread, and without the comma behind it. */
function ofSpread(node: ts.SpreadElement | ts.SpreadAssignment, source: ts.SourceFile): readonly Mutation[] {
  if (ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)) return [];
  const comma = /^\s*,/.exec(source.text.slice(node.end))?.[0].length ?? 0;
  return [{ kind: 'dropped spread', start: node.getStart(source), end: node.end + comma, text: '' }];
}

/** The source with the mutation made. */
export const mutated = (text: string, { start, end, text: by }: Mutation): string =>
  text.slice(0, start) + by + text.slice(end);

export const parseSource = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
