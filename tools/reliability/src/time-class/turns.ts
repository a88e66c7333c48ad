import { chanceOf } from '../world/chance.ts';

interface Turns<Turn> {
  /** So often has each its turn. */
  readonly tries: number;
  /** So many are under way at once. */
  readonly lanes: number;
  readonly turns: readonly Turn[];
  /** Names the draw of the orders: each name has its own. */
  readonly drawnFor: string;
}

/** Gives each its turns, in an order drawn anew for each round: else one always waits for the same ones. */
export async function inTurns<Turn>(
  { tries, lanes, turns, drawnFor }: Turns<Turn>,
  take: (turn: Turn) => Promise<void>,
): Promise<void> {
  const { draw } = chanceOf(1, drawnFor);
  let round: readonly Turn[] = [];
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < tries * turns.length) {
      if (begun % turns.length === 0)
        round = turns
          .map((turn) => ({ turn, place: draw() }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ turn }) => turn);
      const turn = round[begun % turns.length] as Turn;
      begun += 1;
      await take(turn);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
