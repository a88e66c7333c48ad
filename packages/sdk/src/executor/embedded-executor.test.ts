import { embeddedExecutor } from '@kawal/sdk';
import { describeExecutor } from '@kawal/sdk/vitest';
import { expect, it } from 'vitest';

describeExecutor('embeddedExecutor', { makePlace: () => ({ open: embeddedExecutor }) });

it('makes of hints that come together one pass', async () => {
  const executor = embeddedExecutor();
  let passes = 0;
  let again = (): void => undefined;
  const begun = () => new Promise<void>((resolve) => (again = resolve));
  let next = begun();
  await executor.run(async () => {
    passes += 1;
    again();
    return { nextAt: null };
  });
  await next;
  next = begun();
  for (let time = 0; time < 100; time += 1) executor.hint();
  await next;
  await executor.close();
  expect(passes).toBe(2);
});
