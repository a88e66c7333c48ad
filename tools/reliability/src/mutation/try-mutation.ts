import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Mutation } from './mutations.ts';

/** How the tests took a mutation: the stage that failed, or none. */
export interface Tried {
  readonly outcome: 'killed' | 'survived' | 'hung';
  /** The tests that noticed; null if none did. */
  readonly by: string | null;
}

const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));

const controls = new Map<string, Promise<number | null>>();

/** Runs stage after stage of the tests with a mutation in them, until one fails. Throws where it fails without one, too. */
export async function tryMutation(
  mutation: Mutation,
  stages: readonly (readonly string[])[],
  longestMs: number,
): Promise<Tried> {
  for (const stage of stages) {
    const code = await run(mutation, stage, longestMs);
    if (code === 0) continue;
    const by = stage.join(' ');
    const control = controls.get(by) ?? run(null, stage, longestMs);
    controls.set(by, control);
    if ((await control) !== 0) throw new Error(`Without any mutation these tests fail, or take too long: ${by}`);
    return { outcome: code === null ? 'hung' : 'killed', by };
  }
  return { outcome: 'survived', by: null };
}

/** The exit code of a run, or null if it had to be stopped. */
function run(mutation: Mutation | null, tests: readonly string[], longestMs: number): Promise<number | null> {
  const env = {
    ...process.env,
    NODE_NO_WARNINGS: '1',
    KAWAL_MUTATION: mutation === null ? '' : JSON.stringify(mutation),
  };
  const args = [vitest, 'run', '--config', config, '--reporter=dot', ...tests];
  const child = spawn(process.execPath, args, { env, stdio: 'ignore', detached: true });
  const stopped = setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), longestMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(stopped);
      resolve(code);
    });
  });
}
