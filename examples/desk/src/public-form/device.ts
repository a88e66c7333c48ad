import type { Actor } from '@kawal/core';

/** Stands for who reports by the form: nobody knows who that is. */
export const device: Actor = { kind: 'app', ref: 'desk-form', role: 'reporter' };

/** The key of what follows a first command of one page: made of the first, so that it, too, is sent once. */
export function keyAfter(key: string, further: number): string {
  const [first = '', ...rest] = key.split('-');
  const next = (Number.parseInt(first, 16) + further) % 0x1_0000_0000;
  return [next.toString(16).padStart(8, '0'), ...rest].join('-');
}
