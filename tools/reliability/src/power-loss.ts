import { join } from 'node:path';
import { type DiskEntry, diskFrom } from '@kawal/sdk/conformance';
import { newMemory } from './on-disk/kept.ts';
import { lookAtImage } from './power-loss/look-at-image.ts';
import type { Recording } from './power-loss/recording.ts';
import { chanceOf } from './world/chance.ts';

export interface PowerLost {
  readonly images: number;
  /** Images in which something that was acknowledged, or a key or half of an act, is missing. */
  readonly lost: number;
  /** Images that cannot be opened or read. */
  readonly corrupt: number;
  /** How many images were cut with writes at stake that no sync had followed. */
  readonly atStake: number;
  /** The first that did not hold: at which entry it was cut, and what was found. */
  readonly first: { readonly cut: number; readonly image: number; readonly wrong: readonly string[] } | null;
}

/** Cuts the power at so many instants of a recording, and looks at what is left each time. */
export async function cutPower(
  { files, entries }: Recording,
  seed: number,
  images: number,
  folder: string,
): Promise<PowerLost> {
  const cuts = cutsOf(seed, images, entries);
  const disk = diskFrom(files);
  const memory = newMemory();
  const heard = { reports: new Map<number, string>(), messages: new Set<string>() };
  const found = { images: 0, lost: 0, corrupt: 0, atStake: 0, first: null as PowerLost['first'] };
  let taken = 0;
  for (const [image, cut] of cuts.entries()) {
    for (; taken < cut; taken += 1) {
      const entry = entries[taken] as DiskEntry;
      if (entry.name === '/heard') hear(entry, heard);
      else disk.take(entry);
    }
    const { corrupt, wrong } = await lookAtImage(
      disk.image(chanceOf(seed, `image ${image}`).draw),
      heard,
      join(folder, 'image'),
      memory,
    );
    found.images += 1;
    if (disk.unsynced > 0) found.atStake += 1;
    if (corrupt) found.corrupt += 1;
    else if (wrong.length > 0) found.lost += 1;
    if (wrong.length > 0) found.first ??= { cut, image, wrong };
  }
  return found;
}

function cutsOf(seed: number, images: number, entries: readonly DiskEntry[]): readonly number[] {
  const chance = chanceOf(seed, 'cuts');
  return Array.from({ length: images }, () => Math.floor(chance.draw() * (entries.length + 1))).sort((a, b) => a - b);
}

function hear(
  entry: DiskEntry,
  heard: { readonly reports: Map<number, string>; readonly messages: Set<string> },
): void {
  if (entry.kind !== 'write') return;
  const [what, one = '', stream = ''] = entry.data.toString('utf8').trim().split(' ');
  if (what === 'report') heard.reports.set(Number(one), stream);
  else heard.messages.add(one.slice(0, one.lastIndexOf('.')));
}
