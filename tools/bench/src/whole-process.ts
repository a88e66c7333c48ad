import { spawnSync } from 'node:child_process';

export interface WholeProcess {
  /** From the call to the end of the process. */
  readonly milliseconds: number;
  readonly status: number | null;
  readonly out: string;
}

/** Runs Node as a consumer does; throws if it ends otherwise than expected. */
export function wholeProcess(args: readonly string[], expected: readonly number[] = [0]): WholeProcess {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: plainEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const milliseconds = performance.now() - start;
  if (status === null || !expected.includes(status)) throw new Error(`${args.join(' ')} failed: ${stderr}${stdout}`);
  return { milliseconds, status, out: stdout };
}

/** Nothing that would make a consumer's Node another one: no source condition, no compile cache. */
const plainEnvironment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')));
