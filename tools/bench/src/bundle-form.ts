import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { buildIfOld } from './build.ts';
import type { Benchmark } from './method.ts';
import { inScratchFolder } from './scratch-folder.ts';

/** Measures what a browser loads for the form of a citizen that says itself what does not fit, by both bundlers. */
export const bundleForm: Benchmark = {
  keys: ['bundle/form-gzip-kb', 'bundle/form-esbuild-gzip-kb'],
  async measure() {
    buildIfOld('core');
    const { rolldown, esbuild } = await formSizes();
    const line = (key: string, { whole, gzip }: Size) => ({
      key,
      value: gzip / 1000,
      said: `kB gzipped, ${(whole / 1000).toFixed(0)} kB minified: the form of a citizen, the schema of a report, the door, its words in two languages`,
    });
    return [line('bundle/form-gzip-kb', rolldown), line('bundle/form-esbuild-gzip-kb', esbuild)];
  },
};

interface Size {
  readonly whole: number;
  readonly gzip: number;
}

/** Bundles the form with rolldown, as Vite does, and with esbuild. Conditions say whether the sources are meant. */
export async function formSizes(
  conditions: readonly string[] = [],
): Promise<Readonly<Record<'rolldown' | 'esbuild', Size>>> {
  return inScratchFolder(async (folder) => {
    const file = join(folder, 'form.js');
    writeFileSync(file, form);
    const built = await vite({
      configFile: false,
      logLevel: 'warn',
      root: folder,
      resolve: { conditions: [...conditions, 'module', 'browser'] },
      build: { write: false, minify: true, rollupOptions: { input: file } },
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
    const { outputFiles } = await esbuild({
      entryPoints: [file],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      conditions: [...conditions],
      write: false,
    });
    return {
      rolldown: sizeOf(outputs.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')),
      esbuild: sizeOf(outputFiles.map(({ text }) => text).join('\n')),
    };
  });
}

function sizeOf(code: string): Size {
  return { whole: Buffer.byteLength(code), gzip: gzipSync(code).length };
}

const form = `
import { citizenForm } from '@kawal/forms/citizen';
import { readCommand, describeInputRefusal } from '@kawal/core/schemas';
import { submissionCommandSchemas } from '@kawal/core/schemas/submission';

globalThis.fillIn = (chapter, answers) => {
  const read = readCommand(submissionCommandSchemas, { type: 'submit-report', ...citizenForm({ chapter }).read(answers) });
  return read.accepted ? [] : read.refusals.map((refusal) => describeInputRefusal(refusal, 'id', { zone: 'WIB' }));
};
`;
