import type { Localized } from '@kawal/core';

/** The same where the report itself names the LPA. */
export const contactOthers: Localized = {
  id: 'JANGAN menghubungi LPA, karena mungkin terlibat menurut laporan: hubungi UPTD PPA atau SAPA 129. Jangan menghubungi siapa pun yang disebut dalam laporan.',
  en: 'Do NOT contact the LPA, which may be involved by the report: contact UPTD PPA or SAPA 129. Do not contact anybody whom the report names.',
};

/** Says whom to contact while Kawal notifies nobody: never somebody whom the report may name. */
export const contactDuty: Localized = {
  id: 'Hubungi petugas jaga LPA; bila LPA mungkin terlibat, UPTD PPA atau SAPA 129. Jangan menghubungi siapa pun yang disebut dalam laporan.',
  en: 'Contact the duty officer of the LPA; where the LPA may be involved, UPTD PPA or SAPA 129. Do not contact anybody whom the report names.',
};
