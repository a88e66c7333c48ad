import { dirname, join, sep } from 'node:path/posix';
import ts from 'typescript';
import type { Source } from './source.ts';

/** Names the top folders of each package that import each other, one list per knot. Types count as values do. */
export function knotsIn(sources: readonly Source[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const graphs = new Map<string, Map<string, Set<string>>>();
  for (const source of sources.filter(({ isTest }) => !isTest)) {
    const graph = entry(graphs, source.package, () => new Map<string, Set<string>>());
    const from = topOf(source.path, source.package);
    const targets = entry(graph, from, () => new Set<string>());
    for (const path of importedPaths(source)) {
      const to = topOf(path, source.package);
      if (path.startsWith(`${source.package}/src/`) && to !== from) targets.add(to);
    }
  }
  return new Map([...graphs].map(([name, graph]) => [name, knotsOf(graph)]));
}

/** A folder of `src`, or a file that lies in `src` itself. */
function topOf(path: string, folder: string): string {
  return path.slice(`${folder}/src/`.length).split(sep)[0] ?? '';
}

function importedPaths({ path, tree }: Source): readonly string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    return from !== undefined && ts.isStringLiteral(from) && from.text.startsWith('.')
      ? [join(dirname(path), from.text)]
      : [];
  });
}

function knotsOf(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((name) => [name, reachedFrom(name, graph)]));
  const reaches = (from: string, to: string): boolean => reached.get(from)?.has(to) === true;
  const knots = [...graph.keys()]
    .filter((name) => reaches(name, name))
    .map((name) => [...graph.keys()].filter((other) => reaches(name, other) && reaches(other, name)).sort());
  return [...new Map(knots.map((knot) => [knot.join(' '), knot])).values()];
}

function reachedFrom(start: string, graph: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const next of graph.get(name) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
