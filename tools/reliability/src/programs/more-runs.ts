import { fc } from '@fast-check/vitest';

// Loaded by vitest before the property tests: as many runs, and which seed, is the environment's to say.
fc.configureGlobal({ numRuns: Number(process.env['KAWAL_RUNS']), seed: Number(process.env['KAWAL_SEED']) });
