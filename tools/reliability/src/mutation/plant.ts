import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Mutation, mutated } from './mutations.ts';

// Loaded before every process of the tests (`--import`): the one file of the mutation is changed as it is read.

const given = process.env['KAWAL_MUTATION'];
if (given !== undefined && given !== '') plant(JSON.parse(given) as Mutation);

function plant(mutation: Mutation): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.startsWith('file:') || !fileURLToPath(url).endsWith(`/${mutation.file}`)) return loaded;
      return { ...loaded, source: mutated(String(loaded.source), mutation) };
    },
  });
}
