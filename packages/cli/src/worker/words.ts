import type { Localized } from '@kawal/core';

export const workerWords = {
  started: {
    id: 'Bekerja. Hentikan dengan Ctrl+C; yang sedang dikirim diselesaikan dahulu.',
    en: 'Working. Stop with Ctrl+C; what is being sent is finished first.',
  },
  health: ({ address }: { readonly address: string }): Localized => ({
    id: `Keadaannya dapat ditanyakan di http://${address}/health.`,
    en: `How it is doing can be asked at http://${address}/health.`,
  }),
  stopped: { id: 'Berhenti.', en: 'Stopped.' },
  done: ({ stepped, attempted, failed }: Record<'stepped' | 'attempted' | 'failed', number>): Localized => ({
    id: `Langkah: ${stepped}, pengiriman dicoba: ${attempted}, gagal dikerjakan: ${failed}.`,
    en: `Steps: ${stepped}, deliveries tried: ${attempted}, could not be worked on: ${failed}.`,
  }),
};
