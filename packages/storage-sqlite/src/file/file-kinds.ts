import { sql as keyring1 } from './migrations/keyring-1.ts';
import { sql as keyring2 } from './migrations/keyring-2.ts';
import { sql as store1 } from './migrations/store-1.ts';
import { sql as store2 } from './migrations/store-2.ts';
import type { FileRole } from './open.ts';

// "Kwl1" and "Kwk1" in ASCII.
export const storeFile: FileRole = { option: 'file', applicationId: 0x4b776c31, migrations: [store1, store2] };
export const keyringFile: FileRole = {
  option: 'keyringFile',
  applicationId: 0x4b776b31,
  migrations: [keyring1, keyring2],
};
