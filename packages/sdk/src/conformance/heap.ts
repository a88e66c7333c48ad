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

/** A snapshot begins with figures, many times as long as the texts, which come last. */
const beforeTexts = Buffer.from('"strings":[');

/** Returns what comes behind the figures, of a seam and of the part that begins in it. */
function textsIn([seam = Buffer.alloc(0), read = seam]: readonly Buffer[]): Buffer[] {
  const [inSeam, inRead] = [seam.indexOf(beforeTexts), read.indexOf(beforeTexts)];
  if (inRead >= 0) return [read.subarray(inRead)];
  return inSeam >= 0 ? [seam.subarray(inSeam), read] : [];
}

/** Returns which of some byte strings stand in the memory of this process as text. Whoever asks holds them as bytes alone. */
export async function heldInMemory(wanted: readonly Buffer[]): Promise<readonly Buffer[]> {
  const found = new Set<Buffer>();
  const longest = Math.max(beforeTexts.length, ...wanted.map(({ length }) => length));
  let end: Buffer = Buffer.alloc(0);
  let isText = false;
  // Made after a collection: what nobody holds any more is not in it.
  for await (const chunk of getHeapSnapshot()) {
    const { buffer, byteOffset, length }: Uint8Array = chunk;
    // Of many megabytes no copy is made, but of what may stand on both sides of a seam.
    const read = Buffer.from(buffer, byteOffset, length);
    let parts = [Buffer.concat([end, read.subarray(0, longest)]), read];
    // A number that is an address, looked for among figures, takes long, and stands there by chance.
    if (!isText) parts = textsIn(parts);
    isText ||= parts.length > 0;
    for (const one of wanted) if (parts.some((part) => part.includes(one))) found.add(one);
    end = Buffer.concat([end, read.subarray(-longest)]).subarray(-longest);
  }
  if (!isText) throw new Error('What is in memory could not be read.');
  return [...found];
}
