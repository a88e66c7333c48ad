import type { Choices } from '../language/choices.ts';

/** The role of a named person. The first three bar them from hearing of it (X1). */
export const partyRoles = {
  suspected: { id: 'terduga pelaku', en: 'suspected perpetrator' },
  closeToSuspect: { id: 'dekat dengan terduga pelaku', en: 'close to the suspect' },
  unclear: { id: 'perannya belum jelas', en: 'part not clear' },
  victim: { id: 'korban atau calon korban', en: 'victim or potential victim' },
  guardian: { id: 'orang tua atau wali', en: 'parent or guardian' },
  witness: { id: 'saksi', en: 'witness' },
  reporter: { id: 'pelapor', en: 'reporter' },
  mentioned: { id: 'disebut saja', en: 'only mentioned' },
} satisfies Choices;

export type PartyRole = keyof typeof partyRoles;

/** The kind of a party, where it changes who may hear (T8). A corporation can be a suspect (UU 21/2007 Art 13 to 15). */
export const partyKinds = {
  parent: { id: 'orang tua korban', en: 'parent of the victim' },
  volunteer: { id: 'relawan komunitas', en: 'volunteer of the community' },
  lpaMember: { id: 'anggota LPA', en: 'member of the LPA' },
  corporation: { id: 'badan usaha', en: 'corporation' },
} satisfies Choices;

export type PartyKind = keyof typeof partyKinds;
