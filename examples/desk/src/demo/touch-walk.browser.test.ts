import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browserAt, withServedDemo } from './served-demo.ts';
import { mostTouches, walkedInTouches } from './touch-walk.ts';

test.skipIf(!existsSync(browserAt))(
  'closes the report of the child in danger in few touches, on a telephone',
  async () => {
    let touches = 0;
    await withServedDemo(async (demo) => {
      const steps = await walkedInTouches(demo);
      touches = steps.reduce((total, step) => total + step.touches, 0);
    });
    expect(touches).toBeGreaterThan(0);
    expect(touches).toBeLessThanOrEqual(mostTouches);
  },
);
