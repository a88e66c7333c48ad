/** One timer, set to the earliest of the instants it was asked for. */
export interface WakeTimer {
  set(at: number): void;
  clear(): void;
}

/** Instants that come close together ring once. */
const gatherMs = 20;

export function wakeTimer(now: () => number, ring: () => void): WakeTimer {
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  const clear = (): void => {
    clearTimeout(timer);
    timerAt = Number.POSITIVE_INFINITY;
  };
  return {
    set(at) {
      const ringAt = Math.max(at, now() + gatherMs);
      if (ringAt >= timerAt) return;
      clear();
      timerAt = ringAt;
      // A timer may fire within the last millisecond before.
      timer = setTimeout(
        () => {
          clear();
          ring();
        },
        Math.max(1, ringAt - now() + 1),
      );
    },
    clear,
  };
}
