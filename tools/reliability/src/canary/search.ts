import { gunzipSync, inflateSync } from 'node:zlib';
import { encodings } from './encodings.ts';
import type { Marker } from './markers.ts';

export interface Hit {
  readonly marker: Marker;
  readonly encoding: string;
}

/** Letters of a pattern that are looked up: short enough that every pattern has them, long enough to be rare. */
const width = 8;
/** A packed part that unpacks to more is cut off here. */
const unpacked = 64 * 1024 * 1024;

/** Looks for many texts in many forms at once, in what is packed too. */
export class Search {
  readonly #starts = new Uint8Array(1 << 24);
  readonly #patterns = new Map<string, { readonly hit: Hit; readonly pattern: string }[]>();

  constructor(markers: readonly Marker[]) {
    for (const marker of markers) {
      for (const [encoding, encoded] of Object.entries(encodings)) {
        const pattern = encoded(marker.text);
        const bytes = Buffer.from(pattern, 'latin1');
        this.#starts[this.#at(bytes, 0)] = 1;
        const key = pattern.slice(0, width);
        const same = this.#patterns.get(key) ?? [];
        this.#patterns.set(key, [...same, { hit: { marker, encoding }, pattern }]);
      }
    }
  }

  hitsIn(bytes: Buffer): readonly Hit[] {
    const found = new Set<Hit>();
    for (const part of [bytes, ...unpackedFrom(bytes)]) {
      for (let place = 0; place + width <= part.length; place += 1) {
        if (this.#starts[this.#at(part, place)] === 0) continue;
        for (const { hit, pattern } of this.#patterns.get(part.toString('latin1', place, place + width)) ?? []) {
          if (part.toString('latin1', place, place + pattern.length) === pattern) found.add(hit);
        }
      }
    }
    return [...found];
  }

  #at(bytes: Buffer, place: number): number {
    return ((bytes[place] ?? 0) << 16) | ((bytes[place + 1] ?? 0) << 8) | (bytes[place + 2] ?? 0);
  }
}

/** Unpacks every gzip and zlib stream that begins somewhere in these bytes. */
function unpackedFrom(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let place = 0; place + 2 < bytes.length; place += 1) {
    const [first, second, third] = [bytes[place], bytes[place + 1] ?? 0, bytes[place + 2] ?? 0];
    const isGzip = first === 0x1f && second === 0x8b && third === 8;
    const isZlib = first === 0x78 && ((first << 8) | second) % 31 === 0 && (third & 6) !== 6;
    if (!isGzip && !isZlib) continue;
    try {
      const unpack = isGzip ? gunzipSync : inflateSync;
      parts.push(unpack(bytes.subarray(place), { maxOutputLength: unpacked }));
    } catch {
      // No such stream begins here.
    }
  }
  return parts;
}
