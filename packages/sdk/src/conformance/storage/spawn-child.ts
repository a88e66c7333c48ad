import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { compiledFolder } from '../compiled-folder.ts';
import { underWay } from '../under-way.ts';
import { beat, type Child, type ChildTask, type CrashOptions } from './stage.ts';

/** A process that has loaded the adapter's crash script, and waits to be told what to do. */
export interface WaitingChild extends Child {
  begin(task: ChildTask): void;
}

/** Set in the environment of a child that runs apart, as in another container: it has another network, and other numbers of processes. */
export const apart = 'KAWAL_APART';

export const apartFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  ...['--net', '--pid', '--uts', '--ipc', '--fork', '--kill-child', '--mount-proc'],
];

/** Those that run: where a case hangs, nobody else ends them. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the adapter's crash script. It opens the store only when it is given a task. */
export function spawnChild(
  { script, execArgv = [] }: CrashOptions,
  location: string,
  env: Readonly<Record<string, string>> = {},
): WaitingChild {
  const path = script instanceof URL || script.startsWith('file:') ? fileURLToPath(script) : script;
  const run = [process.execPath, ...execArgv, path, location];
  const [command = '', ...given] = env[apart] === undefined ? run : ['unshare', ...apartFlags, ...run];
  const own = mkdtempSync(join(tmpdir(), 'kawal-child-'));
  const started = spawn(command, given, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      NODE_COMPILE_CACHE: compiledFolder,
      ...process.env,
      ...surroundings(own, location),
      ...env,
    },
  });
  running.add(started);
  started.once('exit', () => running.delete(started));
  let [complaint, beside] = ['', ''];
  let signal: string | null = null;
  started.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  // It may be gone before it is told; what it was is seen by how it went.
  started.stdin.on('error', () => undefined);
  const gone = new Promise<number | null>((resolve, reject) => {
    started.once('error', reject);
    started.once('close', (code, by) => {
      signal = by;
      rmSync(own, { recursive: true, force: true });
      if (code === null || code === 0) resolve(code);
      else reject(new Error(`The crash script failed with exit code ${code}:\n${complaint}`));
    });
  });
  // Whoever awaits it still gets the failure; a case that fails earlier must not crash the runner with a second one.
  gone.catch(() => undefined);
  return {
    begin: (task) => void started.stdin.write(`${JSON.stringify(task)}\n`),
    go: () => void started.stdin.write('go\n'),
    finish: () => void started.stdin.end(),
    acknowledged: numbers(started.stdout, (line) => {
      beside += `${line}\n`;
    }),
    printed: () => beside + complaint,
    pause: () => void started.kill('SIGSTOP'),
    resume: () => void started.kill('SIGCONT'),
    kill: () => void started.kill('SIGKILL'),
    gone,
    how: () =>
      (signal === null ? '' : ` by ${signal}, as native code does that takes a failing disk for impossible`) +
      (complaint === '' ? '' : `; it printed last: ${complaint.trim().slice(-600)}`),
  };
}

/** Returns an environment that no other process has. A store on a server keeps its home: its password may stand there. */
function surroundings(own: string, location: string): Readonly<Record<string, string>> {
  const all = (value: string, names: string) => Object.fromEntries(names.split(' ').map((name) => [name, value]));
  const home = 'HOME USERPROFILE XDG_RUNTIME_DIR XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME';
  return {
    ...all(own, `TMPDIR TMP TEMP ${isAbsolute(location) ? home : ''}`.trim()),
    ...all('tr_TR.UTF-8', 'LANG LC_ALL'),
    TZ: 'Asia/Kathmandu',
  };
}

async function* numbers(output: NodeJS.ReadableStream, beside: (line: string) => void): AsyncGenerator<number> {
  for await (const line of createInterface({ input: output })) {
    underWay.heard();
    if (/^\d+$/.test(line)) yield Number(line);
    else if (line !== beat) beside(line);
  }
}
