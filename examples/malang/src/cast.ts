import type { Actor } from '@kawal/core';

/** Who acts in the story. All of them are invented; the directory knows them by the same references. */
export const cast = {
  secretariat: { kind: 'person', ref: 'sekretaris', role: 'secretariat' },
  /** The app a reporter uses. Who they are is theirs to say. */
  app: { kind: 'app', ref: 'aplikasi-contoh', role: 'reporter' },
  duty: { kind: 'person', ref: 'petugas-lpa-1', role: 'lpaDuty' },
  /** The second institution, where the report of a child is closed. */
  uptd: { kind: 'person', ref: 'petugas-uptd-1', role: 'uptdPpa' },
  lastResort: { kind: 'person', ref: 'piket-1', role: 'lastResort' },
} as const satisfies Record<string, Actor>;

export function coordinator(key: string): Actor {
  return { kind: 'person', ref: `koordinator-${key}`, role: 'coordinator' };
}
