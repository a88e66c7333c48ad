import { typeFlaws } from './type-flaws.ts';

// Checks the types of all packages: `pnpm types`.

const flaws = await typeFlaws();
process.stdout.write(flaws);
process.exitCode = flaws === '' ? 0 : 1;
