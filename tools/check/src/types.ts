import { typeFlaws } from './type-flaws.ts';

// Checks the types of all packages: `pnpm types`. A number after it says how many checkers share the work.

const flaws = await typeFlaws(...process.argv.slice(2, 3).map(Number));
process.stdout.write(flaws);
process.exitCode = flaws === '' ? 0 : 1;
