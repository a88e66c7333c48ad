import type { Localized } from '@kawal/core';
import type { ConfigField } from '@kawal/engine';

const parts: Readonly<Record<ConfigField, Localized>> = {
  storage: { id: 'penyimpanan', en: 'the storage' },
  notifiers: { id: 'saluran pesan', en: 'the notifiers' },
  vault: { id: 'kunci lembaga', en: 'the vault' },
  executor: { id: 'penjadwal `kawal worker`', en: 'the executor' },
  heartbeat: { id: 'sinyal ke pemantau', en: 'the heartbeat' },
  answersAt: { id: 'alamat halaman jawaban', en: 'the address of the answer pages' },
  actsAt: {
    id: 'alamat halaman untuk masuk dan mencatat tindakan',
    en: 'the address at which people sign in and record acts',
  },
  phone: { id: 'nomor telepon sekretariat', en: 'the telephone number of the secretariat' },
};

export const deploymentWords = {
  goesOnWithout: ({ field, because }: { readonly field: ConfigField; readonly because: string }): Localized => ({
    id: `Berjalan tanpa ${parts[field].id}: ${because}`,
    en: `Going on without ${parts[field].en}: ${because}`,
  }),
};
