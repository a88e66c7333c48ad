import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const page = join(import.meta.dirname, 'page');

/** Where the page is built to, unless somewhere else is asked for. */
export const outFolder = join(import.meta.dirname, '..', 'dist');

/** All files of the page may weigh this much together, in bytes, as a server compresses them. */
export const heaviest = 450_000;

export interface BuiltFile {
  readonly name: string;
  /** Its size in bytes, compressed. */
  readonly size: number;
}

/** Builds the page into static files that work below any path, and weighs them. `site` is where the findings' pages are. */
export async function buildPlayground(
  out: string = outFolder,
  site: string | null = null,
): Promise<readonly BuiltFile[]> {
  const worker = { format: 'es' as const };
  await build({
    root: page,
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { findingPages: JSON.stringify(site) },
    resolve: { conditions: ['@kawal/source', 'import', 'module', 'browser', 'default'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker,
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
  return globSync('**/*.*', { cwd: out }).map((name) => ({
    name,
    size: gzipSync(readFileSync(join(out, name))).length,
  }));
}
