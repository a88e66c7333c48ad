export { plantedBugs } from './planted/bugs.ts';
export { type Hunted, hunt } from './planted/hunt.ts';
export type { PlantedBug } from './planted/planted-bug.ts';
