import type { Localized } from '@kawal/core';

/** Says whom to contact while Kawal notifies nobody: never somebody whom the report may name. */
export const contactDuty: Localized = {
  id: 'Hubungi petugas jaga LPA; bila LPA mungkin terlibat, UPTD PPA atau SAPA 129. Jangan menghubungi siapa pun yang disebut dalam laporan.',
  en: 'Contact the duty officer of the LPA; where the LPA may be involved, UPTD PPA or SAPA 129. Do not contact anybody whom the report names.',
};
