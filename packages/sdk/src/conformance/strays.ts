import { setImmediate } from 'node:timers/promises';
import { earsOn } from './ears.ts';

const hear = earsOn<unknown>((tell) => {
  process.on('unhandledRejection', tell).on('uncaughtException', tell);
  return () => process.off('unhandledRejection', tell).off('uncaughtException', tell);
});

/** Hears what is thrown and caught by nobody, and what is rejected and awaited by nobody, until it is asked. */
export function hearStrays(): () => Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  const end = hear((stray) => void heard.push(stray));
  return async () => {
    // One that nobody awaits is known as such a turn later.
    await setImmediate();
    end();
    return heard;
  };
}
