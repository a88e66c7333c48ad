import type { BreachCommand } from './breach.ts';

/** Input of breach commands. Narratives are sealed before `breach.ts` sees them. */
export type BreachInput =
  | Exclude<BreachOfDoor, { type: 'detect-breach' | 'assess-breach' | 'close-breach' }>
  | (Of<'detect-breach'> & WithStory)
  | (Of<'assess-breach'> & WithStory)
  | (Of<'close-breach'> & WithStory);

export interface WithStory {
  /** Whose data, how, and what was learned. Sealed as `narrative`. */
  readonly story?: string;
}

type BreachOfDoor = Exclude<BreachCommand, { type: 'wake' }>;

type Of<Type extends BreachOfDoor['type']> = Extract<BreachOfDoor, { type: Type }>;
