import type { StorageConformanceOptions } from '@kawal/sdk/conformance';
import { contohStorage } from './contoh-storage.ts';
import { temporaryFolder } from './temporary-folder.sample.ts';

/** Shows the suite how to get at the storage. */
const conformance: StorageConformanceOptions = {
  // Called for every case: a place for one store, fresh and empty. Twice where a case plays on two.
  makeStore() {
    const folder = temporaryFolder();
    const location = folder.path('store');
    return { location, open: () => contohStorage({ file: location }), remove: folder.remove };
  },
  // Needed as long as it declares `durable: true`: the suite kills processes at their work.
  crash: { script: new URL('./crash-child.ts', import.meta.url) },
};

export default conformance;
