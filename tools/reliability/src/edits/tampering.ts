import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Chance } from '../world/chance.ts';

/** Makes the chain of a record anew as anybody can who has read how it is made: SHA-256 of the link before and the text. */
export function chainAnew(database: DatabaseSync, stream: number): void {
  let before = '';
  const link = database.prepare('UPDATE event SET hash = ? WHERE place = ?');
  for (const { place, text } of database
    .prepare('SELECT place, text FROM event WHERE stream = ? ORDER BY version')
    .all(stream)) {
    before = createHash('sha256').update(`${before}\n${text}`).digest('hex');
    link.run(before, Number(place));
  }
  database.prepare('UPDATE stream SET head = ? WHERE number = ?').run(before, stream);
}

/** Changes one character of a text into another of its kind. */
export function tweaked(text: string, { draw }: Chance): string {
  const places = [...text].flatMap((one, index) => (/[a-z0-9]/i.test(one) ? [index] : []));
  const at = places[Math.floor(draw() * places.length)];
  if (at === undefined) return `${text}x`;
  const old = text[at] ?? '';
  const next = /\d/.test(old) ? String((Number(old) + 1) % 10) : old === 'a' ? 'b' : 'a';
  return `${text.slice(0, at)}${next}${text.slice(at + 1)}`;
}

/** Changes a whole value of a JSON text: a number, a status, a list that is emptied. */
export function flipped(text: string, chance: Chance): string {
  const state = JSON.parse(text) as Record<string, unknown>;
  const names = Object.keys(state);
  const name = names.length === 0 ? 'x' : chance.among(names);
  const old = state[name];
  const next = typeof old === 'number' ? old + 1 : Array.isArray(old) && old.length > 0 ? [] : old === null ? 1 : null;
  return JSON.stringify({ ...state, [name]: next });
}

/** Changes one bit of some bytes. */
export function bitChanged(bytes: Uint8Array, { draw }: Chance): Uint8Array {
  const changed = new Uint8Array(bytes);
  const at = Math.floor(draw() * changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(draw() * 8));
  return changed;
}
