import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Reporter } from 'vitest/node';

const root = join(import.meta.dirname, '..', '..', '..');
const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');

/**
 * Checks the types while the tests run, which wait for disks and servers now and then. What does not fit is told before
 * the tests' last line, and the whole run has failed.
 */
export default class TypesBeside implements Reporter {
  #checked: Promise<string> = Promise.resolve('');

  onInit(): void {
    this.#checked = checkAll();
  }

  async onTestRunEnd(): Promise<void> {
    const flaws = await this.#checked;
    if (flaws === '') return;
    process.stdout.write(`\nTypes do not fit:\n${flaws}\n`);
    process.exitCode = 1;
  }
}

async function checkAll(): Promise<string> {
  return (await check('tsconfig.json')) + (await check('tsconfig.core.json'));
}

/** Returns the compiler's complaints, or nothing. */
function check(project: string): Promise<string> {
  const child = spawn(process.execPath, [compiler, '-p', project], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  // The tests come first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? '' : said || `${project}: the compiler ended with ${code}`));
  });
}
