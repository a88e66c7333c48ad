import ts from 'typescript';
import type { Source } from './source.ts';

/** Maps every exported type name that several files declare to those files. */
export function ambiguousTypes(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, Set<string>>();
  for (const source of sources) {
    if (source.isTest || !source.package.startsWith('packages/')) continue;
    for (const name of declaredTypes(source.tree)) {
      const where = files.get(name) ?? new Set<string>();
      files.set(name, where.add(source.path));
    }
  }
  const ambiguous = [...files].filter(([, where]) => where.size > 1).sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(ambiguous.map(([name, where]) => [name, [...where]]));
}

function declaredTypes(tree: ts.SourceFile): readonly string[] {
  return tree.statements.flatMap((statement) => {
    const declares =
      ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement);
    if (!declares || statement.name === undefined) return [];
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return isExported ? [statement.name.text] : [];
  });
}
