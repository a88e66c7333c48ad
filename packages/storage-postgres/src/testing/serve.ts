import { createInterface } from 'node:readline';
import { type Settings, startServer } from './server.ts';

// A server for the tests of other packages, as a program of its own: says its address, and lives until its input ends.
// Settings may be given as JSON; with others, a line of its input, it starts again.

const server = await startServer(JSON.parse(process.argv[2] ?? '{}') as Settings);
console.log(server.connectionString);
for await (const line of createInterface({ input: process.stdin })) {
  await server.stop('fast');
  await server.start(JSON.parse(line) as Settings);
  console.log(server.connectionString);
}
await server.remove();
