import { constants, gunzipSync, inflateSync } from 'node:zlib';

/** How the streams of zlib begin, by how hard it tried, and those of gzip. */
const beginnings = [
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => ({ bytes: Buffer.from([0x78, level]), read: inflateSync })),
  { bytes: Buffer.from([0x1f, 0x8b, 0x08]), read: gunzipSync },
];

/** A stream may end where its file does: what it holds until there counts. */
const limits = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 ** 26 };

/** Reads every stream of zlib or gzip that begins somewhere among bytes, until one holds it. What only looks like a beginning is passed over. */
export function isAmongInflated(content: Buffer, holds: (part: Buffer) => boolean): boolean {
  return beginnings.some(({ bytes, read }) => {
    for (let at = content.indexOf(bytes); at >= 0; at = content.indexOf(bytes, at + 1)) {
      const part = inflated(read, content.subarray(at));
      if (part !== undefined && holds(part)) return true;
    }
    return false;
  });
}

function inflated(read: typeof inflateSync, stream: Buffer): Buffer | undefined {
  try {
    return read(stream, limits);
  } catch {
    return undefined;
  }
}
