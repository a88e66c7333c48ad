import { createHmac } from 'node:crypto';
import type { StoredStream } from '@kawal/sdk';

// A state stands beside the entries that it is folded from, and whoever writes the store could write another. So it bears a mark
// of its own, as its last field: nobody makes one without the keyring. It costs a hash, and no look at the entries.

type Marked = Pick<StoredStream, 'stream' | 'version' | 'shape' | 'head' | 'state'>;

const before = ',"mark":"';
const after = '"}';
const length = 43;
const suffix = before.length + length + after.length;

/** Writes the text of a state with its mark; without a key, as it is. */
export function markState(record: Marked, key: string): string {
  if (key === '') return record.state;
  return `${record.state.slice(0, -1)}${before}${markOf(record, key)}${after}`;
}

/** The text of a state as it was folded, with what its mark says: `none` is a state from before states had marks. */
interface ReadState {
  readonly text: string;
  readonly mark: 'right' | 'wrong' | 'none';
}

/** Reads a stored state. Beside a keyring without a key, every state counts as marked. */
export function readState(record: Marked, key: string): ReadState {
  const { state } = record;
  const start = state.length - suffix;
  const isMarked = start > 0 && state.startsWith(before, start) && state.endsWith(after);
  if (!isMarked) return { text: state, mark: key === '' ? 'right' : 'none' };
  const text = `${state.slice(0, start)}}`;
  const isRight =
    key === '' || state.slice(start + before.length, -after.length) === markOf({ ...record, state: text }, key);
  return { text, mark: isRight ? 'right' : 'wrong' };
}

function markOf({ stream, version, shape, head, state }: Marked, key: string): string {
  const marked = `${JSON.stringify([stream, version, shape, head])}\n${state}`;
  return createHmac('sha256', key).update(marked).digest('base64url');
}
