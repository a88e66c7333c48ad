import { once } from 'node:events';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { chanceOf } from '../world/chance.ts';
import { encodings } from './encodings.ts';
import { Markers } from './markers.ts';
import type { Orders, Told } from './orders.ts';
import { sinks } from './sinks.ts';

// Leaks on purpose: a text of its own into each sink, in each encoding; then a file, a connection and a place that no list
// names. Whoever looks must find all of it.

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const markers = new Markers(chanceOf(orders.seed, 'canary leaks').draw);
const said: Record<string, string[]> = {};
let refusedWrites = 0;

for (const { name, file, holds } of sinks) {
  const forbidden = (['narrative', 'personal', 'identity', 'contact'] as const).find((one) => !holds.includes(one));
  for (const [encoding, encoded] of Object.entries(encodings)) {
    const text = encoded(markers.word(forbidden ?? 'narrative', `${name} ${encoding}`));
    // What stands around a text must not matter.
    const bytes = Buffer.from(`${encoding}: .${text}.\n`, 'latin1');
    if (file !== undefined) {
      const path = join(orders.folder, 'leaks', file.example);
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, bytes);
    } else if (name === 'standard output') process.stdout.write(bytes);
    else if (name === 'standard error') process.stderr.write(bytes);
    else if (name === 'SMTP connection') await sent(orders.smtpPort, bytes);
    else said[name] = [...(said[name] ?? []), bytes.toString('latin1')];
  }
}

writeFileSync(join(orders.folder, 'leaks', 'tidak-terdaftar.txt'), 'a file that no list names');
await sent(orders.strayPort, Buffer.from('a connection that no list names'));
try {
  writeFileSync(join(orders.folder, '..', 'di-luar.txt'), 'a place outside');
} catch {
  refusedWrites += 1;
}
const told: Told = {
  markers: markers.drawn,
  tooShort: [],
  said,
  calls: 0,
  called: [],
  codes: [],
  ports: [],
  refusedWrites,
};
await new Promise((resolve) => void process.send?.(told, () => resolve(undefined)));
process.disconnect?.();

async function sent(port: number, bytes: Buffer): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.end(bytes);
  await once(socket.resume(), 'close');
}
