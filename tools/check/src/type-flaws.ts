import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');

/**
 * Returns the compiler's complaints, or nothing. What did not change since the last time is not looked at again.
 * Each checker works out anew what the others know of shared types, so two take a quarter more of the processors than one:
 * where others wait for these, one does.
 */
export async function typeFlaws(checkers = Math.min(4, availableParallelism())): Promise<string> {
  return (
    (await flawsIn('tsconfig.json', checkers)) +
    (await flawsIn('tsconfig.core.json', checkers)) +
    (await flawsIn('tools/playground/tsconfig.json', checkers))
  );
}

function flawsIn(project: string, checkers: number): Promise<string> {
  const known = join(root, 'node_modules', '.cache', `kawal-types.${project.replaceAll('/', '-')}`);
  const args = [compiler, '-p', project, '--incremental', '--tsBuildInfoFile', known, '--checkers', String(checkers)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? '' : said || `${project}: the compiler ended with ${code}\n`));
  });
}
