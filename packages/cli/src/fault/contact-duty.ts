import type { Localized } from '@kawal/core';
import { officesToAsk } from '@kawal/core/escalation';
import { describeOffices } from '@kawal/policy';

/** Says whom to contact about a report: of the offices that it leaves, and never somebody whom it names. */
export function contactDuty(offices = officesToAsk({ facts: {}, parties: [] })): Localized {
  const isLpa = offices.includes('lpaDuty');
  const others = (language: 'id' | 'en') => describeOffices(isLpa ? offices.slice(1) : offices, 'or', language);
  return {
    id: `${isLpa ? 'Hubungi petugas jaga LPA; bila LPA mungkin terlibat,' : 'JANGAN menghubungi LPA, karena mungkin terlibat menurut laporan: hubungi'} ${others('id')}. Jangan menghubungi siapa pun yang disebut dalam laporan.`,
    en: `${isLpa ? 'Contact the duty officer of the LPA; where the LPA may be involved,' : 'Do NOT contact the LPA, which may be involved by the report: contact'} ${others('en')}. Do not contact anybody whom the report names.`,
  };
}
