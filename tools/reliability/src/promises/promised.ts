import type { Scene, Wrong } from '../simulation/scene.ts';
import type { KeptLog } from './kept-log.ts';

/** A promise of the design, as something that can be looked at once a year is over. */
export type Promised = (scene: Scene, log: KeptLog) => readonly Wrong[] | Promise<readonly Wrong[]>;
