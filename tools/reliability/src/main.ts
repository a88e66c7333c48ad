import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// Runs one program by its name; the program reads the rest of the line:
//   pnpm reliability simulate --years 20 --seed 1
//   pnpm reliability all --dose 0.01

const folder = join(import.meta.dirname, 'programs');
/** Started or loaded by a program, and no program of their own. */
const parts: ReadonlySet<string> = new Set(['more-runs', 'postgres-process', 'real-mail', 'real-ntfy']);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !parts.has(name));
const [name = ''] = process.argv.splice(2, 1);
// A property prints a seed below zero as often as not, which `parseArgs` takes only after an equals sign.
const at = process.argv.indexOf('--seed');
if (at > 0) process.argv.splice(at, 2, `--seed=${process.argv[at + 1] ?? ''}`);

if (names.includes(name)) {
  await import(`./programs/${name}.ts`);
} else {
  console.error(`No program is called "${name}". There are: ${names.join(', ')}`);
  process.exitCode = 2;
}
