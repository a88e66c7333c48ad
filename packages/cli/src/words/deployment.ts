import type { Said } from '@kawal/core';

const parts = {
  notifiers: { id: 'saluran pesan', en: 'the notifiers' },
  vault: { id: 'kunci bab', en: 'the vault' },
  executor: { id: 'pembangun pekerja', en: 'the executor' },
  heartbeat: { id: 'detak', en: 'the heartbeat' },
} as const;

export const deploymentWords = {
  goesOnWithout: ({ field, because }: { readonly field: keyof typeof parts; readonly because: string }): Said => ({
    id: `Berjalan tanpa ${parts[field].id}: ${because}`,
    en: `Going on without ${parts[field].en}: ${because}`,
  }),
};
