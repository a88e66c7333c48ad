import { gunzipSync, inflateSync } from 'node:zlib';
import { encodings } from './encodings.ts';
import type { Marker } from './markers.ts';

export interface Hit {
  readonly marker: Marker;
  readonly encoding: string;
}

/** Letters of a pattern that are looked up: short enough that every pattern has them, long enough to be rare. */
const width = 8;
/** Half of these letters, as a number, have one of so many places. */
const places = 1 << 21;
/** A packed part that unpacks to more is cut off here. */
const unpacked = 64 * 1024 * 1024;

/** Looks for many texts in many forms at once, in what is packed too. */
export class Search {
  /** The places of the first and of the second half of every pattern: few other bytes have both. */
  readonly #first = new Uint8Array(places);
  readonly #second = new Uint8Array(places);
  readonly #patterns = new Map<string, { readonly hit: Hit; readonly pattern: string }[]>();

  constructor(markers: readonly Marker[]) {
    for (const marker of markers) {
      for (const [encoding, encoded] of Object.entries(encodings)) {
        const pattern = encoded(marker.text);
        const bytes = Buffer.from(pattern, 'latin1');
        this.#first[placeOf(bytes.readInt32BE(0))] = 1;
        this.#second[placeOf(bytes.readInt32BE(width / 2))] = 1;
        const key = pattern.slice(0, width);
        const same = this.#patterns.get(key) ?? [];
        this.#patterns.set(key, [...same, { hit: { marker, encoding }, pattern }]);
      }
    }
  }

  hitsIn(bytes: Buffer): readonly Hit[] {
    const [first, second] = [this.#first, this.#second];
    const found = new Set<Hit>();
    for (const part of [bytes, ...unpackedFrom(bytes)]) {
      const last = part.length - width;
      let half = 0;
      for (let place = 1 - width / 2; place <= last; place += 1) {
        half = (half << 8) | (part[place + width / 2 - 1] as number);
        if (first[placeOf(half)] === 0 || place < 0) continue;
        if (second[placeOf(part.readInt32BE(place + width / 2))] === 0) continue;
        for (const { hit, pattern } of this.#patterns.get(part.toString('latin1', place, place + width)) ?? []) {
          if (part.toString('latin1', place, place + pattern.length) === pattern) found.add(hit);
        }
      }
    }
    return [...found];
  }
}

function placeOf(half: number): number {
  return Math.imul(half, 0x9e3779b1) >>> 11;
}

/** Unpacks every gzip and zlib stream that begins somewhere in these bytes. */
function unpackedFrom(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let place = 0; place + 2 < bytes.length; place += 1) {
    const first = bytes[place];
    if (first !== 0x1f && first !== 0x78) continue;
    const [second, third] = [bytes[place + 1] ?? 0, bytes[place + 2] ?? 0];
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
