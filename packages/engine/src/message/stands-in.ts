import type { Localized } from '@kawal/core';

/** Says why somebody is asked in the place of others: those are on leave, or not on duty any more. Why not is not said (X5). */
export const standsInWords = {
  onLeave: (office: Localized, isCall: boolean): Localized => ({
    id: `${asked(office, isCall).id} sedang cuti; Anda diminta menggantikannya.`,
    en: `${asked(office, isCall).en} is on leave; you are asked in their place.`,
  }),
  offDuty: (office: Localized, isCall: boolean): Localized => ({
    id: `${asked(office, isCall).id} sedang tidak bertugas; Anda diminta menggantikannya.`,
    en: `${asked(office, isCall).en} is not on duty now; you are asked in their place.`,
  }),
};

/** Names those before: of an office that is telephoned whoever was to phone it, for its own people are not on leave. */
function asked({ id, en }: Localized, isCall: boolean): Localized {
  return isCall
    ? { id: `Yang semula diminta menelepon ${id}`, en: `The person who was asked to phone ${en}` }
    : { id: `Yang semula diminta (${id})`, en: `The person who was asked before (${en})` };
}
