import { describeStorage } from '@kawal/sdk/vitest';
import { sqliteStorage } from './sqlite-storage.ts';
import { temporaryFolder } from './testing/temporary-folder.sample.ts';

const { KAWAL_CRASH_SCRIPTS: scripts, KAWAL_KILLS: kills = 6, KAWAL_SEED: seed } = process.env;

describeStorage('sqliteStorage', {
  resultFile: new URL('../conformance.json', import.meta.url),
  makeStore() {
    const folder = temporaryFolder();
    const location = folder.path('store.db');
    return { location, open: () => sqliteStorage({ file: location }), remove: folder.remove };
  },
  crash: {
    // The same in one file, where the tests have made it.
    script: scripts === undefined ? new URL('./testing/crash-child.ts', import.meta.url) : `${scripts}/sqlite.mjs`,
    execArgv: ['--conditions=@kawal/source'],
    // Six, unless told otherwise: `.ci/long` kills the thirty that the README names.
    kills: Number(kills),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  },
});
