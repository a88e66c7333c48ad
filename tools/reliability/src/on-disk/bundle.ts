import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

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
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [changing(changes)],
    ssr: { noExternal: true, resolve: { conditions: ['@kawal/source', 'node', 'default'] } },
    build: {
      ssr: fileURLToPath(entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node22',
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'program.mjs' } },
    },
  });
  return join(folder, 'program.mjs');
}

function changing(changes: readonly SourceChange[]): Plugin {
  const made = new Set<SourceChange>();
  return {
    name: 'change-sources',
    enforce: 'pre',
    transform(code, id) {
      let changed = code;
      for (const change of changes.filter(({ file }) => id === join(root, file))) {
        const parts = changed.split(change.sound);
        if (parts.length !== 2)
          throw new RangeError(`${change.file} holds "${change.sound}" ${parts.length - 1} times`);
        changed = parts.join(change.broken);
        made.add(change);
      }
      return changed === code ? null : { code: changed, map: null };
    },
    buildEnd() {
      for (const change of changes) if (!made.has(change)) throw new RangeError(`${change.file} was never read`);
    },
  };
}
