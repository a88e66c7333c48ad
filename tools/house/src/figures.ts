import type { Opening } from './english.ts';
import type { House } from './measure.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The figure to be held in the end. */
  readonly limit: number;
}

/** Lines that all packages had at commit 9065204: 72,307 lines, of which 8,291 were the unpublished reliability tools. */
const linesBefore = 64_016;
/** Packages that did not exist then. */
const added: ReadonlySet<string> = new Set(['packages/kawal', 'packages/testing']);

/** Gives every figure that has a limit. */
export function figuresOf(house: House): readonly Figure[] {
  return [...shapeOf(house), ...englishOf(house)];
}

function shapeOf({ sizes, knots, longFunctions, longFiles, ambiguous, door }: House): readonly Figure[] {
  const lines = (...names: readonly string[]) => names.reduce((sum, name) => sum + (sizes.get(name)?.lines ?? 0), 0);
  const packages = [...sizes.keys()].filter((name) => name.startsWith('packages/') && !added.has(name));
  const knotted = [...knots.values()].flat(2).length;
  const long = (prefix: string) => longFunctions.filter(({ path }) => path.startsWith(prefix)).length;
  return [
    { name: 'lines of core', value: lines('packages/core'), limit: 21_000 },
    { name: 'lines of core and policy', value: lines('packages/core', 'packages/policy'), limit: 30_000 },
    { name: 'lines of all packages', value: lines(...packages), limit: linesBefore },
    { name: 'top folders in a cycle', value: knotted, limit: 0 },
    { name: 'functions above 70 lines, packages', value: long('packages/'), limit: 0 },
    { name: 'functions above 70 lines, tools', value: long('tools/'), limit: 0 },
    { name: 'functions above 70 lines, examples', value: long('examples/'), limit: 0 },
    { name: 'files above 400 lines', value: longFiles.length, limit: 0 },
    { name: 'type names with two meanings', value: ambiguous.size, limit: 0 },
    { name: 'names of the root door of core', value: door.names.length, limit: 130 },
    { name: 'names of that door nobody imports', value: door.unused.length, limit: 0 },
  ];
}

function englishOf({ sizes, comments, titles, wide }: House): readonly Figure[] {
  const wideIn = (folder: string) => wide.filter(({ path }) => path.startsWith(`${folder}/`)).length;
  const width = ['packages', 'tools', 'examples'].map((folder) => ({
    name: `doc comments wider than 120, ${folder}`,
    value: wideIn(folder),
    limit: 0,
  }));
  const openings = [...sizes.keys()].flatMap((name) => {
    const own = (openings: readonly Opening[]) => openings.filter(({ path }) => path.startsWith(`${name}/`)).length;
    return [
      { name: `headless doc comments, ${name}`, value: own(comments), limit: 0 },
      { name: `headless test titles, ${name}`, value: own(titles), limit: 0 },
    ];
  });
  return [...width, ...openings];
}
