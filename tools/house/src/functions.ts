import ts from 'typescript';
import type { Source } from './source.ts';

export interface MeasuredFunction {
  readonly name: string;
  readonly path: string;
  /** The line it begins on. */
  readonly line: number;
  readonly lines: number;
}

/** Lists every function, method and accessor with a body. The lines of a nested function count for the outer one too. */
export function functionsIn({ path, tree }: Source): readonly MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  visit(tree);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const first = lineOf(node.getStart(tree));
      found.push({ name: nameOf(node), path, line: first, lines: lineOf(node.getEnd()) - first + 1 });
    }
    ts.forEachChild(node, visit);
  }

  function lineOf(position: number): number {
    return tree.getLineAndCharacterOfPosition(position).line + 1;
  }
}

function nameOf(node: ts.Node): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const named = 'name' in node ? node : node.parent;
  const name = (named as { readonly name?: ts.Node }).name;
  return name === undefined ? '(anonymous)' : name.getText();
}
