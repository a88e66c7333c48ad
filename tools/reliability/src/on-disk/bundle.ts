import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A change of one place in one source file, made while it is bundled. Nothing on the disk is touched. */
export interface SourceChange {
  /** From the root of the repository. */
  readonly file: string;
  readonly sound: string;
  readonly broken: string;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * A program as one file: it starts in a seventh of the time that its hundreds of sources take, and
 * thousands of them are started.
 */
export async function bundled(entry: URL, folder: string, changes: readonly SourceChange[] = []): Promise<string> {
  const program = join(folder, 'program.mjs');
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    conditions: ['@kawal/source'],
    external: ['pg-native'],
    // What is written in CommonJS asks for the parts of Node by `require`. Sources name its maker as Node does.
    banner: { js: "import { createRequire as maker } from 'node:module'; const require = maker(import.meta.url);" },
    plugins: [changing(changes)],
    logLevel: 'error',
  });
  return program;
}

function changing(changes: readonly SourceChange[]): Plugin {
  return {
    name: 'change-sources',
    setup({ onLoad, onEnd }) {
      const made = new Set<SourceChange>();
      const files = new Set(changes.map(({ file }) => join(root, file)));
      if (files.size > 0)
        onLoad({ filter: /\.ts$/ }, async ({ path }) => {
          if (!files.has(path)) return undefined;
          let contents = await readFile(path, 'utf8');
          for (const change of changes.filter(({ file }) => path === join(root, file))) {
            const parts = contents.split(change.sound);
            if (parts.length !== 2)
              throw new RangeError(`${change.file} holds "${change.sound}" ${parts.length - 1} times`);
            contents = parts.join(change.broken);
            made.add(change);
          }
          return { contents, loader: 'ts' };
        });
      onEnd(() => {
        for (const change of changes) if (!made.has(change)) throw new RangeError(`${change.file} was never read`);
      });
    },
  };
}
