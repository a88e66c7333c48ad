import type { Localized } from '@kawal/core';

/** Says whom to contact while Kawal notifies nobody: never somebody whom the report may name. */
export const contactDuty: Localized = {
  id: 'Hubungi petugas jaga LPA. Jangan menghubungi siapa pun yang disebut dalam laporan.',
  en: 'Contact the duty officer of the LPA. Do not contact anybody whom the report names.',
};
