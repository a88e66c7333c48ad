import { writeFileSync } from 'node:fs';
import { drawing, type PicturedPart } from '../picture.ts';
import { postgresStorage } from '../postgres-storage.ts';
import { testPlace } from './stores.ts';

// Draws what the migrations make, anew: `pnpm --filter @kawal/storage-postgres picture`, after a migration was added.

const place = await testPlace({});
const store = place.newStore();
await (await postgresStorage(store)).close();
const drawn = async (schema: string) => {
  const parts = (await place.ask(drawing, [schema])) as unknown as readonly PicturedPart[];
  return Object.fromEntries(parts.map(({ part, form }) => [part, form]).sort());
};
const pictures = { store: await drawn(store.schema), keyring: await drawn(`${store.schema}_keyring`) };
writeFileSync(new URL('../migrations/picture.json', import.meta.url), `${JSON.stringify(pictures, null, 2)}\n`);
await place.remove();
