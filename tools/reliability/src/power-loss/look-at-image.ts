import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isKawalError, type Storage } from '@kawal/sdk';
import { type Heard, keptFiles, type Memory } from '../on-disk/kept.ts';
import { storeIn, vaultIn } from '../on-disk/office.ts';

export interface Looked {
  /** Opening refused it, or something could not be read. */
  readonly corrupt: boolean;
  /** Promises that do not hold, in references only. */
  readonly wrong: readonly string[];
}

/** Opens what a power cut left, as the next start would, and looks at it. */
export async function lookAtImage(
  image: ReadonlyMap<string, Buffer>,
  heard: Heard,
  folder: string,
  memory: Memory,
): Promise<Looked> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of image) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { mode: 0o600 });
  }
  let storage: Storage | undefined;
  try {
    storage = storeIn(folder);
    return { corrupt: false, wrong: await keptFiles(vaultIn(folder), memory).look(storage, heard) };
  } catch (error) {
    const what = isKawalError(error)
      ? error.message
      : `ends with ${error instanceof Error ? error.stack : 'something thrown'}`;
    return { corrupt: true, wrong: [what] };
  } finally {
    await storage?.close();
  }
}
