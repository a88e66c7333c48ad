import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { buildPlayground, heaviest, outFolder } from './build.ts';

// Builds the playground and serves it on this machine alone:
//   pnpm playground                       builds, then serves
//   pnpm playground --build [--out DIR]   builds into tools/playground/dist, or elsewhere
//   pnpm playground --site ../            links findings to their pages, which stand there

const { values } = parseArgs({
  options: {
    build: { type: 'boolean', default: false },
    out: { type: 'string', default: outFolder },
    port: { type: 'string', default: '4173' },
    site: { type: 'string' },
  },
});

const files = await buildPlayground(values.out, values.site);
const total = files.reduce((sum, { size }) => sum + size, 0);
for (const { name, size } of files) console.log(`${name.padEnd(40)} ${kilobytes(size)}`);
console.log(`${'together'.padEnd(40)} ${kilobytes(total)} compressed, at most ${kilobytes(heaviest)}`);
if (total > heaviest) process.exitCode = 1;

if (!values.build) {
  const server = await preview({
    root: outFolder,
    configFile: false,
    build: { outDir: values.out },
    preview: { host: '127.0.0.1', port: Number(values.port) },
  });
  console.log(server.resolvedUrls?.local[0]);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
