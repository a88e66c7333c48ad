import { diskLibrary } from '@kawal/sdk/conformance';
import { killAgain, type StoreOfLives } from './crash/store.ts';
import { bundled, type SourceChange } from './on-disk/bundle.ts';
import { scratchFolder } from './on-disk/scratch.ts';

export interface KillOptions {
  /** Of the first store; each further one takes the next. */
  readonly seed: number;
  readonly stores: number;
  /** How many lives are killed on the files of one store. 25 unless told otherwise. */
  readonly kills?: number;
  /** How many stores are lived through at once. */
  readonly lanes?: number;
  /** Mistakes to be made in it: this must then see them. */
  readonly changes?: readonly SourceChange[];
  readonly done?: (store: StoreOfLives) => void;
}

/** Processes of the real engine on real files, each killed; and what then stands in the files. */
export async function killOften({
  seed,
  stores,
  kills = 25,
  lanes = 1,
  changes,
  done,
}: KillOptions): Promise<readonly StoreOfLives[]> {
  const folder = scratchFolder();
  try {
    const program = await bundled(new URL('./crash/process.ts', import.meta.url), folder.path, changes);
    const built = diskLibrary(folder.path);
    const library = built.ok ? built.file : null;
    const lived: StoreOfLives[] = [];
    let next = seed;
    const lane = async (): Promise<void> => {
      while (next < seed + stores) {
        const mine = next;
        next += 1;
        const store = await killAgain({ seed: mine, kills, program, library });
        lived.push(store);
        done?.(store);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return lived;
  } finally {
    folder.remove();
  }
}
