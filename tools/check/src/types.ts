import { spawn } from 'node:child_process';
import { cpSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

// Checks the types of all packages: `pnpm types`. A number after it says how many checkers share the work. What did not
// change since the last time is not looked at again. Each checker works out anew what the others know of shared types, so
// two take a quarter more of the processors than one. Whoever knows every type writes it down in `.declared`, which the
// build bundles: it need not find all of them a second time.

const root = join(import.meta.dirname, '..', '..', '..');
const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
const declared = join(root, '.declared');
const checkers = process.argv[2] ?? String(Math.min(4, availableParallelism()));

const written = [
  '--noEmit',
  'false',
  '--declaration',
  '--emitDeclarationOnly',
  '--rootDir',
  root,
  '--outDir',
  declared,
];
const sound = [
  await fits('tsconfig.json', written),
  await fits('tsconfig.core.json'),
  await fits('tools/playground/tsconfig.json'),
];
// The type of a file of data is the file.
for (const data of globSync('packages/*/src/**/*.json', { cwd: root })) cpSync(join(root, data), join(declared, data));
process.exitCode = sound.every(Boolean) ? 0 : 1;

/** Keeps what the compiler knows beside what it wrote: whoever removes one removes the other. */
function fits(project: string, more: readonly string[] = []): Promise<boolean> {
  const known = join(declared, `${project.replaceAll('/', '-')}.tsbuildinfo`);
  const args = [compiler, '-p', project, '--incremental', '--tsBuildInfoFile', known, '--checkers', checkers];
  const child = spawn(process.execPath, [...args, ...more], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
