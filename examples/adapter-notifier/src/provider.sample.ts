import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { ReceivedMessage } from '@kawal/sdk/conformance';

/** The provider as the tests have it: a real server on this machine that answers as theirs does. */
export interface TestServer {
  readonly url: string;
  readonly received: readonly ReceivedMessage[];
  /** A new address; messages to it are answered with the status, or never for 0. */
  address(status: number, headers?: Readonly<Record<string, string>>): string;
  /** From now on, until the next address is given, nobody answers. */
  vanish(): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Posted {
  readonly to: string;
  readonly reference: string;
  readonly text: string;
}

export async function testServer(token: string): Promise<TestServer> {
  const answers = new Map<string, Answer>();
  const received: ReceivedMessage[] = [];
  let away = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (away) return void request.socket.destroy();
    const { to, reference, text } = (await json(request)) as Posted;
    const authorized = request.headers.authorization === `Bearer ${token}`;
    const { status, headers } = authorized
      ? (answers.get(to) ?? { status: 404, headers: {} })
      : { status: 401, headers: {} };
    if (status === 0) return;
    if (status < 300) {
      received.push({ addresses: [to], repeatKey: reference, text });
    }
    // Providers like to repeat what they were given.
    response.writeHead(status, headers).end(JSON.stringify({ id: `provider-${received.length}`, about: to, text }));
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  // A test that fails before it stops its server must not keep the runner waiting for ever.
  server.unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/messages`,
    received,
    address(status, headers = {}) {
      away = false;
      const address = `+62-000-${answers.size + 1}`;
      answers.set(address, { status, headers });
      return address;
    },
    vanish() {
      away = true;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
