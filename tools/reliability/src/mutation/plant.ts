import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { mutationSwitch } from './mutation-switch.ts';
import { switchName } from './switched.ts';

// Loaded before every process of the tests (`--import`): the files of the plan are read with all of their mutations, each behind the switch.

const plan = process.env['KAWAL_MUTATIONS'];
if (plan !== undefined && plan !== '') plant(JSON.parse(readFileSync(plan, 'utf8')) as Record<string, string>);

function plant(texts: Readonly<Record<string, string>>): void {
  Object.assign(globalThis, { [switchName]: mutationSwitch.isInForce });
  registerHooks({
    load(url, context, next) {
      const text = url.startsWith('file:') ? texts[fileURLToPath(url)] : undefined;
      const loaded = next(url, context);
      return text === undefined ? loaded : { ...loaded, source: text };
    },
  });
}
