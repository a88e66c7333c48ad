import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildIfOld } from './build.ts';
import type { Benchmark } from './method.ts';
import { inScratchFolder } from './scratch-folder.ts';

/** Measures what a browser loads for one form: it reads what was filled in by the schema of one command, and says what does not fit. */
export const bundleForm: Benchmark = {
  keys: ['bundle/form-gzip-kb'],
  async measure() {
    buildIfOld('core');
    const code = await inScratchFolder(async (folder) => {
      const file = join(folder, 'form.js');
      writeFileSync(file, form);
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        root: folder,
        build: { write: false, minify: true, rollupOptions: { input: file } },
      });
      const outputs = Array.isArray(built) ? built : [built];
      return outputs
        .flatMap((one) => ('output' in one ? one.output : []))
        .map((chunk) => ('code' in chunk ? chunk.code : ''))
        .join('\n');
    });
    const kilobytes = gzipSync(code).length / 1000;
    return [
      {
        key: 'bundle/form-gzip-kb',
        value: kilobytes,
        said: `kB gzipped, ${(code.length / 1000).toFixed(0)} kB minified: the schema of a report, the door, its words in two languages`,
      },
    ];
  },
};

const form = `
import { readCommand, describeInputRefusal } from '@kawal/core/schemas';
import { reportCommandSchemas } from '@kawal/core/schemas/report';

globalThis.fillIn = (filled) => {
  const read = readCommand(reportCommandSchemas, { type: 'submit-report', ...filled });
  return read.accepted ? [] : read.refusals.map((refusal) => describeInputRefusal(refusal, 'id', { zone: 'WIB' }));
};
`;
