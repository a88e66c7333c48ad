import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutTypes } from './packed-tree.ts';

test('builds the packages of a commit without types, whatever its build asks of them', () => {
  const today = withoutTypes(readFileSync('tsup.config.ts', 'utf8'));
  expect(today).toContain('dts: false,');
  expect(today).not.toMatch(/dts: [{t]|No types are written down/);
  expect(withoutTypes("export default {\n  target: 'node22',\n  dts: true,\n};\n")).toBe(
    "export default {\n  target: 'node22',\n  dts: false,\n};\n",
  );
});
