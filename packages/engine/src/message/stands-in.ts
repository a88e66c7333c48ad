import type { Localized } from '@kawal/core';

/** Says why somebody is asked in the place of others: those are on leave, or not on duty any more. Why not is not said (X5). */
export const standsInWords = {
  onLeave: (office: Localized): Localized => ({
    id: `Yang semula diminta (${office.id}) sedang cuti; Anda diminta menggantikannya.`,
    en: `Whoever was asked before (${office.en}) is on leave; you are asked in their place.`,
  }),
  offDuty: (office: Localized): Localized => ({
    id: `Yang semula diminta (${office.id}) sedang tidak bertugas; Anda diminta menggantikannya.`,
    en: `Whoever was asked before (${office.en}) is not on duty now; you are asked in their place.`,
  }),
};
