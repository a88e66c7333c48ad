import { getHeapSnapshot, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const mostBytes = 100_000_000;

/** Tells that this process holds so much beside an adapter, as a test runner does, that to look through it takes many seconds. */
export function isLaden(): boolean {
  const isMuch = (): boolean => process.memoryUsage().heapUsed > mostBytes;
  if (!isMuch()) return false;
  collectGarbage();
  return isMuch();
}

/** Clears away what nobody holds any more: counted with it, the answer would be of chance. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  if (typeof collect === 'function') collect();
}

/** Returns which of some byte strings stand in the memory of this process as text. Whoever asks holds them as bytes alone. */
export async function heldInMemory(wanted: readonly Buffer[]): Promise<readonly Buffer[]> {
  const found = new Set<Buffer>();
  const longest = Math.max(...wanted.map(({ length }) => length));
  let end: Buffer = Buffer.alloc(0);
  // Made after a collection: what nobody holds any more is not in it.
  for await (const chunk of getHeapSnapshot()) {
    const { buffer, byteOffset, length }: Uint8Array = chunk;
    // Of many megabytes no copy is made, but of what may stand on both sides of a seam.
    const read = Buffer.from(buffer, byteOffset, length);
    const seam = Buffer.concat([end, read.subarray(0, longest)]);
    for (const one of wanted) if (seam.includes(one) || read.includes(one)) found.add(one);
    end = Buffer.concat([end, read.subarray(-longest)]).subarray(-longest);
  }
  return [...found];
}
