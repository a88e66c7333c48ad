import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { stopped } from '../fault/fault.ts';

/** Bytes. A directory with a year of shifts for a large city is some two million. */
export const largestFile = 20_000_000;

/** Reads a file as UTF-8. Refuses what is no file, or beyond the limit. `shown` is its name in the fault. */
export async function readTextFile(path: string, shown: string): Promise<string> {
  const unreadable = (): never => {
    throw stopped({ code: 'file.unreadable', file: shown });
  };
  refuseOther(await stat(path).catch(unreadable), shown);
  // A pipe that takes the file's place meanwhile keeps nobody waiting.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(unreadable);
  try {
    refuseOther(await handle.stat(), shown);
    // What opens may not read: a damaged disk, some files of the system.
    return await boundedText(handle, shown).catch((error: unknown) => {
      if (error instanceof Error && 'errno' in error) return unreadable();
      throw error;
    });
  } finally {
    await handle.close();
  }
}

function refuseOther(found: Awaited<ReturnType<typeof stat>>, file: string): void {
  if (!found.isFile()) throw stopped({ code: 'file.none', file, found: found.isDirectory() ? 'folder' : 'other' });
  if (found.size > largestFile) throw stopped({ code: 'file.too-large', file, limit: largestFile });
}

/** A file may grow while it is read, and some of the system's claim a size of 0. */
async function boundedText(handle: FileHandle, file: string): Promise<string> {
  const stream = handle.createReadStream({ autoClose: false, end: largestFile });
  return boundedTextOf(stream, file);
}

/** Reads a stream as UTF-8 up to the same limit. */
export async function boundedTextOf(stream: AsyncIterable<unknown>, file: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > largestFile) throw stopped({ code: 'file.too-large', file, limit: largestFile });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
