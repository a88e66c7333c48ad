import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';

/** How a reader of a guide compiles its programs, as a configuration says it. */
const settings = {
  target: 'esnext',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  moduleDetection: 'force',
  types: ['node'],
  lib: ['esnext'],
  strict: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

/** The same for a compiler in this process, which reads the sources of the packages. */
export const compilerOptions: ts.CompilerOptions = ts.convertCompilerOptionsFromJson(
  { ...settings, customConditions: ['@kawal/source'] },
  '.',
).options;

const marked = /^```ts twoslash\n([\s\S]*?)^```$/gm;

/** Returns the programs of a page whose blocks `withHovers` has marked, each as its files by their names. */
export function programsIn(text: string): readonly ReadonlyMap<string, string>[] {
  return [...text.matchAll(marked)].map(([, program = '']) => {
    const [whole = '', ...files] = program.replace('// ---cut---\n', '').split(/^\/\/ @filename: (\S+)\n/m);
    if (files.length === 0) return new Map([['index.ts', whole]]);
    return new Map(files.flatMap((name, at) => (at % 2 === 0 ? [[name, files[at + 1] ?? ''] as const] : [])));
  });
}

/**
 * Checks the types of the programs of all pages at once, with the types of the packages as they are built. What is wrong is
 * printed below the address of its page; then it throws.
 */
export function checkPrograms(folder: string, pages: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [page, text] of pages) {
    for (const [number, files] of programsIn(text).entries()) {
      for (const [name, program] of files) {
        const file = join(folder, page, String(number + 1), name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, program);
      }
    }
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: settings, include: ['**/*.ts'] }));
  const compiler = ['node_modules/typescript-7/bin/tsc', '-p', folder, '--checkers', '1'];
  const { status } = spawnSync(process.execPath, compiler, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('A program of a page has an error of type.');
}
