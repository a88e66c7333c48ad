import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { thinMap } from './thin-map.ts';

test('a thin map leads from every place of the code to the same line of the same source, and is much smaller', async () => {
  const { outputFiles } = await build({
    entryPoints: ['packages/sdk/src/answer/intent.ts'],
    bundle: true,
    packages: 'external',
    format: 'esm',
    target: 'node22',
    sourcemap: 'external',
    sourcesContent: false,
    outdir: 'out',
    write: false,
  });
  const [map, code] = outputFiles.map(({ text }) => text);
  if (map === undefined || code === undefined) throw new Error('Nothing was built.');
  const thin = thinMap(JSON.parse(map));
  const [before, after] = [new SourceMap(JSON.parse(map)), new SourceMap(thin)];
  const lineAt = (found: ReturnType<SourceMap['findEntry']>) =>
    'originalLine' in found ? `${found.originalSource}:${found.originalLine}` : 'nowhere';
  let places = 0;
  for (const [row, text] of code.split('\n').entries()) {
    const columns = Array.from({ length: text.length }, (_, column) => column);
    expect(columns.map((column) => lineAt(after.findEntry(row, column)))).toEqual(
      columns.map((column) => lineAt(before.findEntry(row, column))),
    );
    places += columns.length;
  }
  expect(places).toBeGreaterThan(readFileSync('packages/sdk/src/answer/intent.ts').length / 2);
  expect(JSON.stringify(thin).length).toBeLessThan(map.length / 2);
});
