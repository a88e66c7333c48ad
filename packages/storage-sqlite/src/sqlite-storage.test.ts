import { describeStorage } from '@kawal/sdk/vitest';
import { sqliteStorage } from './sqlite-storage.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describeStorage('sqliteStorage', {
  resultFile: new URL('../conformance.json', import.meta.url),
  makeStore() {
    const folder = temporaryFolder();
    const location = folder.path('store.db');
    return { location, open: () => sqliteStorage({ file: location }), remove: folder.remove };
  },
  crash: {
    script: new URL('./testing/crash-child.ts', import.meta.url),
    execArgv: ['--conditions=@kawal/source'],
    // Six, unless told otherwise: `.ci/run` kills the thirty that the README names.
    kills: Number(process.env['KAWAL_KILLS'] ?? 6),
  },
});
