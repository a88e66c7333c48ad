import { spawn } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');

/** Returns the compiler's complaints, or nothing. What did not change since the last time is not looked at again. */
export async function typeFlaws(): Promise<string> {
  return (
    (await flawsIn('tsconfig.json')) +
    (await flawsIn('tsconfig.core.json')) +
    (await flawsIn('tools/playground/tsconfig.json'))
  );
}

function flawsIn(project: string): Promise<string> {
  const known = join(root, 'node_modules', '.cache', `kawal-types.${project.replaceAll('/', '-')}`);
  // Each checker works out anew what the others know of shared types: more of them than processors only cost.
  const checkers = String(Math.min(4, availableParallelism()));
  const args = [compiler, '-p', project, '--incremental', '--tsBuildInfoFile', known, '--checkers', checkers];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  // Tests that run at the same time come first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? '' : said || `${project}: the compiler ended with ${code}\n`));
  });
}
