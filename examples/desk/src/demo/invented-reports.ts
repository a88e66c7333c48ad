import type { Actor } from '@kawal/core';

const form: Actor = { kind: 'app', ref: 'desk-form', role: 'reporter' };
const volunteer: Actor = { kind: 'app', ref: 'desk-form', role: 'volunteer' };

/** Reports that never were, about people who are not. */
export const inventedReports: readonly { readonly by: Actor; readonly body: unknown }[] = [
  {
    by: form,
    body: {
      area: '35.73.03.1001',
      channel: 'app',
      facts: { danger: ['yes'], victimAge: ['child'], exploitation: ['sexual'], modus: ['childSexualExploitation'] },
      parties: [
        {
          ref: 'p1',
          roles: ['victim'],
          ageClass: 'child',
          identity: { name: 'Anak Contoh Satu' },
          contact: { address: 'Rumah Contoh, Kotalama' },
        },
        {
          ref: 'p2',
          roles: ['reporter'],
          ageClass: 'unknown',
          identity: { name: 'Tetangga Contoh' },
          contact: { phone: '081200000011' },
          safeToContact: 'yes',
        },
      ],
      story: 'Cerita karangan. Seorang anak dijemput tiap malam oleh orang yang bukan keluarganya dan takut pulang.',
    },
  },
  {
    by: volunteer,
    body: {
      area: '35.73.02.1005',
      channel: 'app',
      facts: { danger: ['no'], victimAge: ['adult'], modus: ['nonProceduralPmi'], departure: ['unknown'] },
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Dewi Contoh' } }],
      story: 'Cerita karangan. Dijanjikan bekerja di luar negeri tanpa kontrak, paspor diminta lebih dahulu.',
    },
  },
  {
    by: form,
    body: {
      area: '35.73.01.1010',
      channel: 'app',
      facts: { danger: ['unknown'], victimAge: ['child'], modus: ['childLabour'] },
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }],
      story: 'Cerita karangan. Anak bekerja di gudang sampai malam dan tidak bersekolah.',
    },
  },
  {
    by: form,
    body: {
      area: 'unknown',
      channel: 'app',
      facts: { victimAge: ['unknown'] },
      parties: [],
      story: 'Cerita karangan. Lowongan yang mencurigakan.',
    },
  },
];
