import { defineConfig, emailNotifier, env, httpHeartbeat } from 'kawal';
import { dataFolder, loadSettings, originOf } from './src/settings.ts';

loadSettings();
const origin = originOf(env('KAWAL_ORIGIN'));

/** Returns a part of the config where the environment has a value for it, else nothing. */
function whereSet<Part extends object>(name: string, part: (value: string) => Part): Part | object {
  const value = process.env[name] ?? '';
  return value === '' ? {} : part(value);
}

/** The deployment of a desk. The same file serves `kawal apply`, `kawal doctor` and `kawal backup`. */
export default defineConfig({
  folder: dataFolder(),
  // Apart from the data: a copy of the folder opens nothing without the key file.
  vault: () => ({ file: env('KAWAL_KUNCI') }),
  answersAt: `${origin}/j`,
  actsAt: `${origin}/hari-ini`,
  ...whereSet('HEARTBEAT_URL', (url) => ({ heartbeat: () => httpHeartbeat({ url }) })),
  ...whereSet('KAWAL_PHONE', (phone) => ({ phone })),
  notifiers: () => [
    emailNotifier({
      from: env('KAWAL_FROM'),
      smtp: {
        ...{ host: env('KAWAL_SMTP_HOST'), port: 465, secure: true },
        auth: { user: env('KAWAL_SMTP_USER'), pass: env('KAWAL_SMTP_PASS') },
      },
    }),
  ],
});
