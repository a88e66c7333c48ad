import { emailNotifier } from '@kawal/notify-email';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { defineConfig, env } from 'kawal';

/** One deployment: where things are kept, and how people are reached. Secrets and places come from the environment. */
export default defineConfig({
  storage: () => sqliteStorage({ file: env('KAWAL_STORE') }),
  vault: () => ({ file: env('KAWAL_VAULT') }),
  notifiers: () => [
    emailNotifier({
      from: 'kawal@contoh.test',
      smtp: { host: '127.0.0.1', port: Number(env('KAWAL_SMTP_PORT')), secure: false, requireTls: false },
    }),
  ],
});
