import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { nodeListener } from '@kawal/http/node';
import { expect, onTestFinished, test } from 'vitest';
import { postedPart } from './posted.ts';

test('waits no longer than it may for a form that a slow sender never ends, and keeps what came of it', async () => {
  const server = createServer(
    nodeListener(async (request) => {
      const { fields, isWhole } = await postedPart(request, 100);
      return new Response(JSON.stringify({ fields: [...fields], isWhole }));
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const head = 'POST /lapor HTTP/1.1\r\nhost: meja.contoh.test\r\ncontent-type: application/x-www-form-urlencoded\r\n';
  socket.write(`${head}content-length: 10000\r\n\r\nstory=Cerita+contoh`);
  const answer = Buffer.concat(await socket.toArray()).toString();
  expect(answer).toContain('{"fields":[["story","Cerita contoh"]],"isWhole":false}');
});
