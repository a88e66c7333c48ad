import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A source file, read once by the compiler's parser. */
export interface Source {
  /** The path from the root of the repository, as `packages/core/src/record/event.ts`. */
  readonly path: string;
  /** The folder that holds `src`, as `packages/core`. */
  readonly package: string;
  /** Serves tests alone. */
  readonly isTest: boolean;
  readonly lines: number;
  readonly tree: ts.SourceFile;
}

const testName = /\.(test|test-d|sample)\.ts$/;

/** Reads the sources of every package, tool and example. */
export function readSources(root: string): readonly Source[] {
  return globSync('{packages,tools,examples}/*/src/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.d.ts'))
    .sort()
    .map((path) => parseSource(path, readFileSync(`${root}/${path}`, 'utf8')));
}

export function parseSource(path: string, text: string): Source {
  return {
    path,
    package: path.slice(0, path.indexOf('/src/')),
    isTest: testName.test(path),
    lines: text.split('\n').length - 1,
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true),
  };
}
