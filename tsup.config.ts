import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { defineConfig } from 'tsup';

interface Manifest {
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

// Libraries of which a package builds in what it uses, by naming them as devDependencies. Two month names must not bring
// 20 MB of date-fns, and the CommonJS build of yaml cannot be bundled into one ESM file.
const builtIn = ['date-fns', 'yaml'].filter((name) => name in (manifest.devDependencies ?? {}));
const require = createRequire(resolve('package.json'));
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

export default defineConfig({
  entry: [...new Set([...doors, ...commands])],
  tsconfig: '../../tsconfig.json',
  format: ['esm'],
  target: 'node22',
  dts: true,
  sourcemap: true,
  // The sources are shipped beside the maps.
  esbuildOptions(options) {
    options.sourcesContent = false;
  },
  clean: true,
  splitting: true,
  // `node:sqlite` exists under no other name.
  removeNodeProtocol: false,
  esbuildPlugins: [
    {
      name: 'yaml-as-esm',
      setup(build) {
        if (!builtIn.includes('yaml')) return;
        build.onResolve({ filter: /^yaml$/ }, () => ({ path: join(folderOf('yaml'), 'browser/index.js') }));
      },
    },
  ],
  async onSuccess() {
    for (const name of builtIn) {
      const licence = ['LICENSE', 'LICENSE.md'].map((file) => join(folderOf(name), file)).find(existsSync);
      if (licence === undefined) throw new Error(`${name} has no licence to ship`);
      mkdirSync('dist/licences', { recursive: true });
      copyFileSync(licence, `dist/licences/${name}.txt`);
    }
  },
});
