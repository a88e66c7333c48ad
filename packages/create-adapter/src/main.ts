#!/usr/bin/env node
import { needsNewerNode } from './node-version.ts';

const complaint = needsNewerNode(process.versions.node);
if (complaint === undefined) {
  // Only now: what it loads may not even parse on an older Node.
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    line: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    ...(process.stdin.isTTY ? { questions: (await import('./terminal-questions.ts')).terminalQuestions } : {}),
  });
} else {
  process.stderr.write(`${complaint}\n`);
  process.exitCode = 2;
}
