import type { Alarm, RaiseAlarm } from './alarm.ts';

/** An alarm that still holds is raised again this often: the first one may have been overheard. */
const remindEveryMs = 300_000;

/** Raises an alarm once while what it says holds, and again from time to time. */
export interface Reminders {
  raise(alarm: Alarm): void;
  /** Tells that what an alarm says no longer holds. */
  over(code: Alarm['code']): void;
}

export function reminders(raise: RaiseAlarm, now: () => number): Reminders {
  const raised = new Map<string, number>();
  return {
    raise(alarm) {
      const before = raised.get(alarm.code);
      if (before !== undefined && now() - before < remindEveryMs) return;
      raised.set(alarm.code, now());
      raise(alarm);
    },
    over: (code) => void raised.delete(code),
  };
}
