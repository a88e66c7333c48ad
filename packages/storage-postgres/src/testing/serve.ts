import { once } from 'node:events';
import { startServer } from './server.ts';

// A server for the tests of other packages, as a program of its own: says its address, and lives until its input ends.

const server = await startServer();
console.log(server.connectionString);
process.stdin.resume();
await once(process.stdin, 'close');
await server.remove();
