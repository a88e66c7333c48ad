import type { Storage } from '@kawal/sdk';
import { committing, type Flaws } from './flaw.ts';

export const blobs: Flaws = {
  'blobs/kept': {
    does: 'keeps blobs as text',
    breaks: (sound) => ({
      ...sound,
      async blob(hash) {
        const bytes = await sound.blob(hash);
        return bytes && new TextEncoder().encode(new TextDecoder().decode(bytes));
      },
    }),
  },
  'blobs/written-once': [
    {
      does: 'replaces a blob that is stored',
      breaks: (sound) => remembering(sound, () => true),
    },
    {
      does: 'writes of two blobs of one hash in a commit the last',
      breaks: (sound) => committing(sound, (commit) => ({ ...commit, blobs: commit.blobs.toReversed() })),
    },
    {
      does: 'takes an empty blob for none',
      breaks: (sound) => remembering(sound, (former) => former === undefined || former.length === 0),
    },
  ],
};

/** Keeps blobs by itself, and replaces one where it is told so. */
function remembering(sound: Storage, replaces: (former: Uint8Array | undefined) => boolean): Storage {
  const last = new Map<string, Uint8Array>();
  const keeping = committing(sound, (commit) => {
    for (const { hash, bytes } of commit.blobs) if (replaces(last.get(hash))) last.set(hash, bytes.slice());
    return commit;
  });
  return { ...keeping, blob: async (hash) => last.get(hash) };
}
