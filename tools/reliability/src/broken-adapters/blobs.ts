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
  'blobs/written-once': {
    does: 'replaces a blob that is stored',
    breaks(sound) {
      const last = new Map<string, Uint8Array>();
      const replacing = committing(sound, (commit) => {
        for (const { hash, bytes } of commit.blobs) last.set(hash, bytes.slice());
        return commit;
      });
      return { ...replacing, blob: async (hash) => last.get(hash) };
    },
  },
};
