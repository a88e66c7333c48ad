import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { defineConfig } from 'tsup';
import { thinMap } from './tools/check/src/thin-map.ts';

interface Manifest {
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, string | { readonly '@kawal/source'?: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

// tsup runs in the package's folder. What a package offers stands once, in its manifest: exports and bin are the entries.
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const doors = Object.values(manifest.exports).flatMap((door) =>
  typeof door === 'string' ? [] : (door['@kawal/source'] ?? []),
);
const commands = Object.values(manifest.bin ?? {}).map((file) =>
  file.replace('/dist/', '/src/').replace(/\.js$/, '.ts'),
);

// A package builds in what it uses of the libraries that it names as devDependencies: two month names must not bring 20 MB
// of date-fns. The CommonJS build of yaml cannot be bundled into one ESM file.
const yaml = 'yaml' in (manifest.devDependencies ?? {}) ? 'yaml/package.json' : undefined;
const require = createRequire(resolve('package.json'));

const entries = [...new Set([...doors, ...commands])];

// What the type check wrote of every file, and what is only bundled here: tsup would check the whole package again for it.
const declared = join('../../.declared/packages', basename(process.cwd()));
if (!existsSync(declared)) throw new Error('No types are written down yet: run `pnpm types` first.');

export default defineConfig({
  entry: entries,
  tsconfig: '../../tsconfig.json',
  format: ['esm'],
  target: 'node22',
  dts: {
    entry: Object.fromEntries(
      entries
        .map((file) => file.replace(/^\.\/src\/|\.ts$/g, ''))
        .map((name) => [name, join(declared, 'src', `${name}.d.ts`)]),
    ),
  },
  // A library ships its sources beside the maps; a command, which nobody steps through, ships neither.
  sourcemap: manifest.files.includes('src'),
  esbuildOptions(options) {
    options.sourcesContent = false;
    // What ships without its sources nobody steps through: its blanks would weigh a fifth of it.
    options.minifyWhitespace = !manifest.files.includes('src');
    // Node reads \p{…} by itself; taken apart, such a pattern would be made anew at each call.
    options.supported = { 'regexp-unicode-property-escapes': true };
  },
  clean: true,
  splitting: true,
  async onSuccess() {
    removeMapsOfWhatStays();
    for (const map of globSync('dist/**/*.map'))
      writeFileSync(map, JSON.stringify(thinMap(JSON.parse(readFileSync(map, 'utf8')))));
  },
  // `node:sqlite` exists under no other name.
  removeNodeProtocol: false,
  esbuildPlugins: [
    {
      name: 'yaml-as-esm',
      setup(build) {
        if (yaml === undefined) return;
        build.onResolve({ filter: /^yaml$/ }, () => ({
          path: join(dirname(require.resolve(yaml)), 'browser/index.js'),
        }));
      },
    },
  ],
});

/** A map leads nowhere where the package leaves all of its sources out: neither is packed. */
function removeMapsOfWhatStays(): void {
  const left = new Set(manifest.files.flatMap((one) => (one.startsWith('!') ? globSync(one.slice(1)) : [])));
  for (const map of globSync('dist/**/*.map')) {
    const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] };
    if (!sources.every((source) => left.has(join(dirname(map), source)))) continue;
    const code = map.slice(0, -'.map'.length);
    writeFileSync(code, readFileSync(code, 'utf8').replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'));
    rmSync(map);
  }
}
