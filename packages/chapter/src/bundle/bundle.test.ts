import { nationalBaseline } from '@kawal/policy';
import { expect, test } from 'vitest';
import { openPolicy } from './bundle.ts';
import { toBlob } from './canonical.ts';

test('reads the former kind of the police unit in a policy that was sealed with it as the one kind of today', () => {
  const former = JSON.parse(JSON.stringify(nationalBaseline).replaceAll('"policeUnitPpa"', '"policeSatresPpaPpo"'));
  expect(JSON.stringify(former)).toContain('policeSatresPpaPpo');
  const { bytes, hash } = toBlob({ kawal: 'bundle-policy/2', policy: former });
  expect(openPolicy(bytes, hash)).toEqual(JSON.parse(JSON.stringify(nationalBaseline)));
  expect(openPolicy(bytes, toBlob(former).hash)).toBeUndefined();
});
