import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashes } from './encodings.ts';
import type { Marker } from './markers.ts';
import type { Told } from './orders.ts';
import { Search } from './search.ts';
import { sinkOfFile, sinks } from './sinks.ts';

export interface Leak {
  readonly sink: string;
  readonly field: string;
  readonly encoding: string;
}

/** Laid down before Kawal runs, by its operator. */
const inputs = /^(?:meja\/src\/|terminal\/(?:node_modules|kawal\.config\.ts$|masukan\.json$|laporan\.json$))/;

/** Every byte that came out of some lives of a process, by sink. */
export class Collected {
  readonly unlisted = new Set<string>();
  readonly tooShort = new Set<string>();
  readonly codes = new Set<string>();
  readonly ports = new Set<number>();
  /** Verbs, reads and commands that were called. */
  readonly called = new Set<string>();
  calls = 0;
  refusedWrites = 0;
  readonly #markers: Marker[];
  readonly #parts = new Map<string, Buffer[]>();
  readonly #seen = new Set<string>();
  /** Of a life that was killed, what it had said by then. */
  #last: Told | null = null;

  constructor(markers: readonly Marker[] = []) {
    this.#markers = [...markers];
  }

  add(sink: string, bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#parts.set(sink, [...(this.#parts.get(sink) ?? []), bytes]);
  }

  /** Hears what a life says of itself; the newest word holds all that was said before. */
  hear(told: Told): void {
    this.#last = told;
  }

  /** Ends a life: takes over the last that it said. */
  lifeEnded(): void {
    if (this.#last === null) return;
    const { markers, tooShort, said, calls, called, codes, ports, refusedWrites } = this.#last;
    this.#markers.push(...markers);
    for (const one of tooShort) this.tooShort.add(one);
    for (const one of codes) this.codes.add(one);
    for (const one of ports) this.ports.add(one);
    for (const one of called) this.called.add(one);
    this.calls += calls;
    this.refusedWrites += refusedWrites;
    for (const [sink, texts] of Object.entries(said)) this.add(sink, Buffer.from(texts.join('\n'), 'utf8'));
    this.#last = null;
  }

  /** Reads every file below a folder as it is now. What was read before is not kept twice. */
  readFiles(folder: string): void {
    for (const path of filesBelow(folder, '')) {
      if (inputs.test(path)) continue;
      const sink = sinkOfFile(path);
      if (sink === undefined) this.unlisted.add(path);
      const bytes = bytesOf(join(folder, path));
      const print = `${path} ${createHash('sha256').update(bytes).digest('hex')}`;
      if (this.#seen.has(print)) continue;
      this.#seen.add(print);
      this.add(sink?.name ?? path, bytes);
    }
  }

  get markers(): number {
    return this.#markers.length;
  }

  get bytes(): number {
    return [...this.#parts.values()].flat().reduce((sum, { length }) => sum + length, 0);
  }

  unused(): readonly string[] {
    return sinks.flatMap(({ name, isFleeting }) => (isFleeting || this.#parts.has(name) ? [] : [name]));
  }

  /** Every marker in a sink that may not hold its class. */
  leaks(): readonly Leak[] {
    const search = new Search(this.#markers);
    const leaks = new Map<string, Leak>();
    for (const [sink, parts] of this.#parts) {
      const holds = sinks.find(({ name }) => name === sink)?.holds ?? [];
      for (const { marker, encoding } of parts.flatMap((part) => search.hitsIn(part))) {
        // A code that is drawn is stored as its hash: nobody guesses one of its 2^80.
        const isHashed = marker.class === 'code' && encoding in hashes;
        if (isHashed || holds.includes(marker.class)) continue;
        leaks.set(`${sink} ${marker.field} ${encoding}`, { sink, field: marker.field, encoding });
      }
    }
    return [...leaks.values()];
  }
}

/** Goes into folders and into no link: what Kawal is made of lies behind one. */
function* filesBelow(folder: string, within: string): Generator<string> {
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else if (!entry.isSymbolicLink()) yield path;
  }
}

/** A file that is gone by now leaves nothing. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
