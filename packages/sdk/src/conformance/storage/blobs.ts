import { casesOf } from '../case.ts';
import { assertSame } from '../same.ts';
import { blob, bytes, mustWrite, write } from './act.ts';
import type { StorageCase } from './stage.ts';

/** Blobs: what is named by its hash. */
export const blobs: readonly StorageCase[] = casesOf({
  'blobs/kept': {
    title: 'A blob comes back byte for byte, an empty one too; an unknown hash has none.',
    async run({ storage }) {
      const all = Uint8Array.from({ length: 256 }, (_, index) => index);
      const none = new Uint8Array(0);
      const kept = [blob('all', all), blob('none', none)];
      await mustWrite(storage, [write('a')], { blobs: kept });
      assertSame(await storage.blob('all'), all, 'Bytes were changed.');
      assertSame(await storage.blob('none'), none, 'An empty blob is a blob.');
      assertSame(await storage.blob('unknown'), undefined, 'An unknown hash has a blob.');
    },
  },
  'blobs/written-once': {
    title: 'A hash that is stored already is left alone, and the commit goes through.',
    async run({ storage }) {
      await mustWrite(storage, [write('a')], { blobs: [blob('h', bytes('first'))] });
      await mustWrite(storage, [write('b')], { blobs: [blob('h', bytes('second'))] });
      assertSame(await storage.blob('h'), bytes('first'), 'A stored blob was replaced.');
      await mustWrite(storage, [write('empty')], { blobs: [blob('none', bytes(''))] });
      await mustWrite(storage, [write('full')], { blobs: [blob('none', bytes('second'))] });
      assertSame(await storage.blob('none'), bytes(''), 'An empty blob was taken for none, and replaced.');
      const twice = ['twin', 'h', 'twin'].map((hash) => blob(hash, bytes(hash)));
      await mustWrite(storage, [write('c')], { blobs: twice }).catch((cause: unknown) => {
        throw new Error('A commit that names one hash twice must go through: what is there is left alone.', { cause });
      });
      assertSame(await storage.blob('twin'), bytes('twin'), 'A blob that a commit names twice is not there.');
      const unlike = ['one', 'other', ''].map((words) => blob('unlike', bytes(words)));
      await mustWrite(storage, [write('d')], { blobs: unlike });
      assertSame(await storage.blob('unlike'), bytes('one'), 'Of two blobs of one hash not the first stands.');
    },
  },
});
