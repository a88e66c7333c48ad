import { domainBugs } from './domain-bugs.ts';
import { engineBugs } from './engine-bugs.ts';
import type { PlantedBug } from './planted-bug.ts';
import { storageBugs } from './storage-bugs.ts';

/** Where the files lie. */
export const root = new URL('../../../../', import.meta.url).pathname;

/** Each is to be found by the simulation or by a conformance suite. */
export const plantedBugs: readonly PlantedBug[] = [...engineBugs, ...domainBugs, ...storageBugs];
