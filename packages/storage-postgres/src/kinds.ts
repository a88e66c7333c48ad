import { sql as keyring1 } from './migrations/keyring-1.ts';
import { sql as keyring2 } from './migrations/keyring-2.ts';
import { sql as keyring3 } from './migrations/keyring-3.ts';
import { sql as keyring4 } from './migrations/keyring-4.ts';
import pictures from './migrations/picture.json' with { type: 'json' };
import { sql as store1 } from './migrations/store-1.ts';
import { sql as store2 } from './migrations/store-2.ts';
import { sql as store3 } from './migrations/store-3.ts';
import type { SchemaKind } from './schema.ts';

export const storeKind: SchemaKind = {
  option: 'schema',
  migrationTable: 'kawal_store_migration',
  migrations: { '0001': store1, '0002': store2, '0003': store3 },
  picture: pictures.store,
  rights: {
    kawal_store_migration: ['SELECT'],
    stream: ['SELECT', 'INSERT', 'UPDATE'],
    stream_key: ['SELECT', 'INSERT', 'DELETE'],
    event: ['SELECT', 'INSERT'],
    answer: ['SELECT', 'INSERT'],
    claim: ['SELECT', 'INSERT', 'DELETE'],
    card: ['SELECT', 'INSERT', 'UPDATE'],
    blob: ['SELECT', 'INSERT'],
    place: ['SELECT', 'USAGE'],
  },
};

const shelves = Array.from({ length: 8 }, (_, shelf) => [`shelf_${shelf}`, ['TRUNCATE', 'SELECT', 'INSERT']]);

export const keyringKind: SchemaKind = {
  option: 'keyring.schema',
  migrationTable: 'kawal_keyring_migration',
  migrations: { '0001': keyring1, '0002': keyring2, '0003': keyring3, '0004': keyring4 },
  picture: pictures.keyring,
  rights: {
    kawal_keyring_migration: ['SELECT'],
    wrapped_key: ['SELECT', 'INSERT', 'UPDATE'],
    tombstone: ['SELECT', 'INSERT', 'DELETE'],
    intended: ['SELECT', 'INSERT', 'DELETE'],
    ...Object.fromEntries(shelves),
  },
};
