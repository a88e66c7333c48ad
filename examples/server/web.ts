import { createServer } from 'node:http';
import { httpHandler } from '@kawal/http';
import { nodeListener } from '@kawal/http/node';
import { openKawal } from 'kawal';
import config from './kawal.config.ts';

// The pages on which people answer a message. The worker is a process of its own; this one does no work of it.
const kawal = await openKawal(config);
const { phone, actsAt } = config;
const listener = nodeListener(httpHandler({ engine: kawal, phone, actsAt }), {
  // The proxy of this machine is the only one that reaches this port, and it writes the header anew.
  visitor: ({ headers }) => ({ address: String(headers['x-real-ip'] ?? 'unknown') }),
});
const server = createServer(listener).listen(8080, '127.0.0.1');

process.once('SIGTERM', () => {
  server.close(() => void kawal.close());
  server.closeIdleConnections();
});
