import { createInterface } from 'node:readline/promises';
import { boundedTextOf } from './files/read-text-file.ts';
import { run } from './run.ts';
import type { Questions } from './terminal/questions.ts';

// A reader that closes the pipe (`kawal log | head`) has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stdout.isTTY === true,
  stdin: () => boundedTextOf(process.stdin, '-'),
  ...(process.stdin.isTTY ? { ask, questions } : {}),
  untilStopped,
});

/** Once only: a second signal ends the process at once, and loses nothing that was acknowledged. */
function untilStopped(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  return ending.signal;
}

async function questions(): Promise<Questions> {
  return (await import('./terminal/terminal-questions.ts')).terminalQuestions;
}

async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<string>((resolve) => reader.once('close', () => resolve('')));
  try {
    return await Promise.race([reader.question(question).catch(() => ''), closed]);
  } finally {
    reader.close();
  }
}
