import { cpSync, rmSync } from 'node:fs';

// Whoever installs Kawal has the package alone: the units of a server and the example chapters come along with it.
const copied = {
  server: '../../examples/server',
  'examples/malang': '../../examples/malang/chapter',
  'examples/denpasar': '../../examples/denpasar/chapter',
};
for (const folder of ['server', 'examples']) rmSync(folder, { recursive: true, force: true });
if (!process.argv.includes('--clean'))
  for (const [folder, from] of Object.entries(copied)) cpSync(from, folder, { recursive: true });
