import { domainMutants } from './domain-mutants.ts';
import { engineMutants } from './engine-mutants.ts';
import type { Mutant } from './mutant.ts';
import { storageMutants } from './storage-mutants.ts';
import { theoremMutants } from './theorem-mutants.ts';

/** Where the files lie. */
export const root = new URL('../../../../', import.meta.url).pathname;

/** Each is to be found by the simulation, by a conformance suite or by the theorem. */
export const mutants: readonly Mutant[] = [...engineMutants, ...domainMutants, ...storageMutants, ...theoremMutants];
