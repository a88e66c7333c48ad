import { knotsIn } from './cycles.ts';
import { headlessComments, headlessTitles, type Opening, wideComments } from './english.ts';
import { exceptions } from './exceptions.ts';
import { functionsIn, type MeasuredFunction } from './functions.ts';
import { type RootDoor, rootDoor } from './root-door.ts';
import type { Source } from './source.ts';
import { ambiguousTypes } from './type-names.ts';

export const longestFunction = 70;
export const longestFile = 400;

export interface PackageSize {
  readonly lines: number;
  readonly files: number;
  readonly functions: number;
  readonly testLines: number;
}

export interface House {
  readonly sizes: ReadonlyMap<string, PackageSize>;
  readonly knots: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly longFunctions: readonly MeasuredFunction[];
  readonly longFiles: readonly Source[];
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  readonly door: RootDoor;
  readonly comments: readonly Opening[];
  readonly wide: readonly Opening[];
  readonly titles: readonly Opening[];
}

/** Measures the sources; `blocks` are the code blocks of the docs that run. */
export function measureHouse(sources: readonly Source[], blocks: readonly string[]): House {
  const code = sources.filter(({ isTest }) => !isTest);
  const functions = code.flatMap(functionsIn);
  return {
    sizes: sizesOf(sources, functions),
    knots: new Map([...knotsIn(code)].filter(([, knots]) => knots.length > 0)),
    longFunctions: functions
      .filter(({ lines, path, name }) => lines > longestFunction && !exceptions.has(`${path}#${name}`))
      .sort((one, other) => other.lines - one.lines),
    longFiles: code.filter(({ lines, path }) => lines > longestFile && !exceptions.has(path)),
    ambiguous: ambiguousTypes(code),
    door: rootDoor(sources, blocks),
    comments: sources.flatMap(headlessComments),
    wide: sources.flatMap(wideComments),
    titles: sources.filter(({ isTest }) => isTest).flatMap(headlessTitles),
  };
}

function sizesOf(sources: readonly Source[], functions: readonly MeasuredFunction[]): ReadonlyMap<string, PackageSize> {
  const names = [...new Set(sources.map((source) => source.package))];
  return new Map(
    names.map((name) => {
      const own = sources.filter((source) => source.package === name);
      const code = own.filter(({ isTest }) => !isTest);
      return [
        name,
        {
          lines: linesOf(code),
          files: code.length,
          functions: functions.filter(({ path }) => path.startsWith(`${name}/`)).length,
          testLines: linesOf(own) - linesOf(code),
        },
      ];
    }),
  );
}

function linesOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { lines }) => sum + lines, 0);
}
