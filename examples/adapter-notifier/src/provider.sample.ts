import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ReceivedMessage } from '@kawal/sdk/conformance';

/** The provider as the tests have it: a real server on this machine that answers as theirs does. */
export interface TestServer {
  readonly url: string;
  readonly received: readonly ReceivedMessage[];
  /** How many messages it was asked to take. */
  readonly asked: number;
  /** A new address; messages to it are answered with the status, or never for 0. */
  address(status: number, headers?: Readonly<Record<string, string>>): string;
  /** From now on, until the next address is given, nobody answers. */
  vanish(): void;
  stop(): Promise<void>;
}

/** The longest text it takes, in characters. */
const longest = 1_600;

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

  const bodies = new Map<string, string>();
  let asked = 0;

  /** Says what becomes of a request, as the provider's page has it. */
  function judge({ to, text }: Posted, body: string, { headers }: IncomingMessage): Answer {
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, headers: {} };
    if (text.length > longest) return { status: 413, headers: {} };
    const key = String(headers['idempotency-key'] ?? '');
    const before = bodies.get(key);
    if (before === undefined) bodies.set(key, body);
    // A key that comes again with another body is a mistake of the sender's.
    else if (before !== body) return { status: 422, headers: {} };
    return answers.get(to) ?? { status: 404, headers: {} };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (away) return void request.socket.destroy();
    asked += 1;
    const body = await text(request);
    const posted = JSON.parse(body) as Posted;
    const { status, headers } = judge(posted, body, request);
    if (status === 0) return;
    // Trouble speaks to people.
    if (status === 502) return void response.writeHead(502).end('<html><body>Bad gateway</body></html>');
    if (status < 300) received.push({ addresses: [posted.to], repeatKey: posted.reference, text: posted.text });
    // Providers like to repeat what they were given.
    response.writeHead(status, headers).end(JSON.stringify({ id: `provider-${received.length}`, about: posted }));
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
    get asked() {
      return asked;
    },
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
