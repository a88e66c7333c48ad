import { describeStorage } from '@kawal/sdk/vitest';
import conformance from './conformance.ts';

const { crash } = conformance;
const { KAWAL_CRASH_SCRIPTS: scripts } = process.env;
// The same script in one file, where the tests of this repository have made it.
const script = scripts === undefined ? {} : { script: `${scripts}/contoh.mjs` };

describeStorage('contohStorage', {
  ...conformance,
  ...(crash === undefined ? {} : { crash: { ...crash, ...script, kills: 6 } }),
});
