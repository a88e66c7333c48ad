import { stripTypeScriptTypes } from 'node:module';
import ts from 'typescript';

/** A change of one node of a syntax tree, and where it stands. */
export interface Mutation {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly sound: string;
  readonly broken: string;
  /** The whole expression or statement around it, which a switch can hold in both forms. */
  readonly around: { readonly start: number; readonly end: number; readonly is: 'expression' | 'statement' };
}

/** Operators, each with the one it is mistaken for. */
const swaps: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '+=': '-=',
  '-=': '+=',
};

const methods: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };

/** Calls that change what they are called on: without them the receiver stays as it is. */
const refinements: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'trim',
]);

/** Lists every mutation of a source file that is still a program, in the order of the text. */
export function mutationsOf(file: string, text: string): readonly Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    for (const [at, broken] of brokenForms(node)) {
      const [start, end] = [at.getStart(source), at.getEnd()];
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      const whole = around(at);
      const is = ts.isStatement(whole) ? 'statement' : 'expression';
      const place = { start: whole.getStart(source), end: whole.getEnd(), is } as const;
      found.push({ file, line, start, end, sound: text.slice(start, end), broken, around: place });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((one) => one.sound !== one.broken && isProgram(mutated(text, one)));
}

/** The text of a file with the mutation in it. */
export function mutated(text: string, { start, end, broken }: Pick<Mutation, 'start' | 'end' | 'broken'>): string {
  return text.slice(0, start) + broken + text.slice(end);
}

/** The expression that an operator, or a name of a call, belongs to; a chain with `?.` as a whole, because it ends as one. */
function around(node: ts.Node): ts.Node {
  let whole = node;
  if (!ts.isStatement(whole) && !ts.isExpression(whole)) whole = whole.parent;
  if (ts.isIdentifier(whole) && ts.isPropertyAccessExpression(whole.parent)) whole = whole.parent;
  if (ts.isPropertyAccessExpression(whole) && ts.isCallExpression(whole.parent)) whole = whole.parent;
  while (whole.parent.flags & ts.NodeFlags.OptionalChain && isLinkOf(whole.parent, whole)) whole = whole.parent;
  return whole;
}

function isLinkOf(link: ts.Node, node: ts.Node): boolean {
  const isLink =
    ts.isPropertyAccessExpression(link) ||
    ts.isElementAccessExpression(link) ||
    ts.isCallExpression(link) ||
    ts.isNonNullExpression(link);
  return isLink && link.expression === node;
}

/** The mistakes that one node can hold: which node gives way, and to what. */
function brokenForms(node: ts.Node): readonly (readonly [ts.Node, string])[] {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return decided(node.expression);
  if (ts.isConditionalExpression(node)) return decided(node.condition);
  if (ts.isBinaryExpression(node)) return binary(node);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [[node, node.operand.getText()]];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isCallExpression(node)) return call(node);
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return [[node, '[]']];
  if (ts.isExpressionStatement(node)) return [[node, ';']];
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return answers(node.body);
  return ts.isReturnStatement(node) && node.expression !== undefined ? answers(node.expression) : [];
}

function decided(condition: ts.Expression): readonly (readonly [ts.Node, string])[] {
  return [
    [condition, 'true'],
    [condition, 'false'],
  ];
}

function binary({ left, operatorToken, right }: ts.BinaryExpression): readonly (readonly [ts.Node, string])[] {
  const operator = operatorToken.getText();
  if (operator === '??') return [[operatorToken, '&&']];
  const isText = [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
  const swap = operator === '+' && isText ? undefined : swaps[operator];
  return swap === undefined ? [] : [[operatorToken, swap]];
}

function call({ expression }: ts.CallExpression): readonly (readonly [ts.Node, string])[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const { name } = expression;
  const other = methods[name.text];
  if (other !== undefined) return [[name, other]];
  return refinements.has(name.text) ? [[expression.parent, expression.expression.getText()]] : [];
}

/** A comparison or an and/or that is the whole answer is broken as a condition is. */
function answers(expression: ts.Expression): readonly (readonly [ts.Node, string])[] {
  if (!ts.isBinaryExpression(expression)) return [];
  return /^([=!]==|[<>]=?|&&|\|\|)$/.test(expression.operatorToken.getText()) ? decided(expression) : [];
}

function isProgram(text: string): boolean {
  try {
    stripTypeScriptTypes(text);
    return true;
  } catch {
    return false;
  }
}
