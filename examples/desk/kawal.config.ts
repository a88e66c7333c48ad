import { fileURLToPath } from 'node:url';
import { defineConfig, emailNotifier, env } from 'kawal';

/** The deployment of a desk. The same file serves `kawal apply` and `kawal worker`. */
export default defineConfig({
  folder: fileURLToPath(new URL('data', import.meta.url)),
  notifiers: () => [
    emailNotifier({ from: env('KAWAL_FROM'), smtp: { host: env('KAWAL_SMTP_HOST'), port: 465, secure: true } }),
  ],
});
