import { httpHeartbeat } from '@kawal/sdk/heartbeat-http';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { defineConfig, emailNotifier, env } from 'kawal';

/** The deployment of one chapter on one machine. Secrets come from /etc/kawal/kawal.env, which only root reads. */
export default defineConfig({
  storage: () => sqliteStorage({ file: '/var/lib/kawal/kawal.db' }),
  // Apart from the data: a copy of the one folder opens nothing without the other.
  vault: { file: '/var/lib/kawal-kunci/kawal-kunci.json' },
  answersAt: env('KAWAL_ADDRESS'),
  heartbeat: () => httpHeartbeat({ url: env('HEARTBEAT_URL') }),
  notifiers: () => [
    emailNotifier({
      from: env('MAIL_FROM'),
      smtp: { host: env('SMTP_HOST'), port: 587, auth: { user: env('SMTP_USER'), pass: env('SMTP_PASS') } },
    }),
  ],
});
