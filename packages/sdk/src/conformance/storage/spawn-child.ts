import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Child, ChildTask, CrashOptions } from './stage.ts';

/** Runs the adapter's crash script on a store. */
export function spawnChild({ script, execArgv = [] }: CrashOptions, location: string, task: ChildTask): Child {
  const path = script instanceof URL || script.startsWith('file:') ? fileURLToPath(script) : script;
  const process_ = spawn(process.execPath, [...execArgv, path, location, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  process_.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const gone = new Promise<number | null>((resolve, reject) => {
    process_.once('error', reject);
    process_.once('close', (code) => {
      if (code === null || code === 0) resolve(code);
      else reject(new Error(`The crash script failed with exit code ${code}:\n${complaint}`));
    });
  });
  // Whoever awaits it still gets the failure; a case that fails earlier must not crash the runner with a second one.
  gone.catch(() => undefined);
  return { acknowledged: numbers(process_.stdout), kill: () => process_.kill('SIGKILL'), gone };
}

async function* numbers(output: NodeJS.ReadableStream): AsyncGenerator<number> {
  for await (const line of createInterface({ input: output })) yield Number(line);
}
