import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly '@kawal/source'?: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
}

// tsup runs in the package's folder. What a package offers stands once, in its manifest: exports and bin are the entries.
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const doors = Object.values(manifest.exports).flatMap((door) =>
  typeof door === 'string' ? [] : (door['@kawal/source'] ?? []),
);
const commands = Object.values(manifest.bin ?? {}).map((file) =>
  file.replace('/dist/', '/src/').replace(/\.js$/, '.ts'),
);

export default defineConfig({
  entry: [...new Set([...doors, ...commands])],
  tsconfig: '../../tsconfig.json',
  format: ['esm'],
  target: 'node22',
  dts: true,
  sourcemap: true,
  clean: true,
  splitting: true,
  // `node:sqlite` exists under no other name.
  removeNodeProtocol: false,
});
