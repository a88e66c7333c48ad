import ts from 'typescript';
import type { Source } from './source.ts';

/** A comment or a title that opens without its subject. */
export interface Opening {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const headless = /^(What|Whether|Whoever|That|Whom)\b/;
/** A title that stands alone in a log begins with its verb or its subject. */
const withoutSubject = /^(is|are|was|were|it|its|they|what|whether|whoever|whom|that)\b/i;
/** Numbers of rules at the head of a title, as `P4 X2: `. */
const ruleNumbers = /^(?:[A-Z]{1,2}\d+[,:]? )+/;
const testNames: ReadonlySet<string> = new Set(['test', 'it']);

/** The columns that a line of code has at most. */
const widest = 120;

/** Lists the doc comments that open with What, Whether, Whoever, That or Whom. */
export function headlessComments(source: Source): readonly Opening[] {
  return docComments(source).filter(({ text }) => headless.test(text));
}

/** Lists the doc comments of which a line is wider than code may be: the formatter leaves comments as they are. */
export function wideComments(source: Source): readonly Opening[] {
  const lines = source.tree.text.split('\n');
  return docComments(source).filter(({ line, last }) =>
    lines.slice(line - 1, last).some(({ length }) => length > widest),
  );
}

function docComments({ path, tree }: Source): readonly (Opening & { readonly last: number })[] {
  const found = new Map<number, Opening & { readonly last: number }>();
  visit(tree);
  return [...found.values()];

  function visit(node: ts.Node): void {
    for (const comment of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(comment)) continue;
      const text = ts.getTextOfJSDocComment(comment.comment)?.trim() ?? '';
      const [line, last] = [lineOf(tree, comment.pos), lineOf(tree, comment.end)];
      found.set(comment.pos, { path, line, last, text });
    }
    ts.forEachChild(node, visit);
  }
}

/** Lists the titles of tests that open with `is`, `it`, `what` and the like. */
export function headlessTitles({ path, tree }: Source): readonly Opening[] {
  const found: Opening[] = [];
  visit(tree);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title !== undefined && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) {
        const text = title.getText(tree).slice(1, -1).replace(ruleNumbers, '');
        if (withoutSubject.test(text)) found.push({ path, line: lineOf(tree, title.getStart(tree)), text });
      }
    }
    ts.forEachChild(node, visit);
  }
}

/** Recognises `test`, and what `test.each(…)`, `test.prop(…)` and `test.skipIf(…)` return. */
function isTest(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return testNames.has(called.text);
  if (ts.isPropertyAccessExpression(called) || ts.isCallExpression(called)) return isTest(called.expression);
  return false;
}

function lineOf(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line + 1;
}
