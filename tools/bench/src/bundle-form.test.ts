import { expect, test } from 'vitest';
import { formSizes } from './bundle-form.ts';

test('keeps the form of a citizen at 45 kB gzipped, by rolldown and by esbuild', async () => {
  const { rolldown, esbuild } = await formSizes(['@kawal/source']);
  console.info(`form of a citizen, gzipped: rolldown ${rolldown.gzip} B, esbuild ${esbuild.gzip} B`);
  expect(rolldown.gzip).toBeGreaterThan(20_000);
  expect(rolldown.gzip).toBeLessThanOrEqual(45_000);
  expect(esbuild.gzip).toBeLessThanOrEqual(45_000);
});
