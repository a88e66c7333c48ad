import ts from 'typescript';
import type { Source } from './source.ts';

const door = 'packages/core/src/index.ts';
const packageName = '@kawal/core';

export interface RootDoor {
  readonly names: readonly string[];
  /** Imported by no other package, no example and no block of the docs that runs. */
  readonly unused: readonly string[];
}

/** Measures the root door of core against the sources of others and the blocks of the docs that run. */
export function rootDoor(sources: readonly Source[], blocks: readonly string[]): RootDoor {
  const own = sources.find(({ path }) => path === door);
  if (own === undefined) throw new RangeError(`${door} is missing.`);
  const names = exportedNames(own.tree);
  const users = sources.filter((source) => source.package !== own.package && !source.package.startsWith('tools/'));
  const trees = [...users.map(({ tree }) => tree), ...blocks.map(parsedBlock)];
  const used = new Set(trees.flatMap(importedNames));
  return { names, unused: names.filter((name) => !used.has(name)) };
}

function parsedBlock(text: string): ts.SourceFile {
  return ts.createSourceFile('block.ts', text, ts.ScriptTarget.ESNext, true);
}

function exportedNames(tree: ts.SourceFile): readonly string[] {
  const names = tree.statements.flatMap((statement): readonly string[] => {
    if (!ts.isExportDeclaration(statement)) return [];
    const clause = statement.exportClause;
    if (clause === undefined || !ts.isNamedExports(clause)) throw new RangeError(`${door} exports all of a file.`);
    return clause.elements.map(({ name }) => name.text);
  });
  return [...new Set(names)].sort();
}

function importedNames(tree: ts.SourceFile): readonly string[] {
  return tree.statements.flatMap((statement) => {
    const isFromCore =
      (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
      statement.moduleSpecifier !== undefined &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === packageName;
    if (!isFromCore) return [];
    const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    if (clause === undefined || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) return [];
    return clause.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  });
}
