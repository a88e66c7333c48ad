import { setImmediate } from 'node:timers/promises';

const ears = new Set<(stray: unknown) => void>();

function tell(stray: unknown): void {
  for (const ear of ears) ear(stray);
}

/**
 * Hears what is thrown meanwhile and caught by nobody, and promises that are rejected and awaited by nobody, until what was
 * heard is asked for: an app ends by the first.
 */
export function hearStrays(): () => Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  const ear = (stray: unknown): void => void heard.push(stray);
  if (ears.size === 0) process.on('unhandledRejection', tell).on('uncaughtException', tell);
  ears.add(ear);
  return async () => {
    // One that nobody awaits is known as such a turn later.
    await setImmediate();
    if (ears.delete(ear) && ears.size === 0) process.off('unhandledRejection', tell).off('uncaughtException', tell);
    return heard;
  };
}
