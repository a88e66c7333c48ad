import { once } from 'node:events';
import { type Settings, startServer } from './server.ts';

// A server for the tests of other packages, as a program of its own: says its address, and lives until its input ends.
// Settings may be given as JSON.

const server = await startServer(JSON.parse(process.argv[2] ?? '{}') as Settings);
console.log(server.connectionString);
process.stdin.resume();
await once(process.stdin, 'close');
await server.remove();
