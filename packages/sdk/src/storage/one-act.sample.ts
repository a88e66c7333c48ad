import type { Commit, StreamWrite } from './storage.ts';

/** A commit of one event on one new stream, unless told otherwise. */
export function act(stream: string, rest: Partial<Commit> = {}, write: Partial<StreamWrite> = {}): Commit {
  return {
    at: 1,
    writes: [
      {
        stream,
        type: 'thing',
        expected: 0,
        events: [{ id: stream, text: '{}', hash: 'hash' }],
        state: '{}',
        shape: 1,
        wakeAt: null,
        keys: {},
        ...write,
      },
    ],
    reads: [],
    claimReads: [],
    claims: { taken: [], released: [] },
    cards: [],
    destroyed: [],
    blobs: [],
    ...rest,
  };
}
