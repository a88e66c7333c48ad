import type { AnyActor, Localized } from '@kawal/core';
import type { Recipient } from '@kawal/core/escalation';

const ownApps: Readonly<Record<string, Localized>> = {
  'kawal-cli': { id: 'lewat perintah kawal', en: 'through the kawal command' },
  'kawal-http': { id: 'lewat halaman jawaban', en: 'through the page for answers' },
};

/** Says who did something. An app of the chapter's own, or a person, is known by its reference alone. */
export function actorWords(actor: AnyActor): Localized {
  if (actor.kind === 'system') return { id: 'oleh Kawal', en: 'by Kawal' };
  if (actor.kind === 'person') return { id: `oleh ${actor.ref}`, en: `by ${actor.ref}` };
  const own = Object.hasOwn(ownApps, actor.ref) ? ownApps[actor.ref] : undefined;
  return own ?? { id: `lewat aplikasi ${actor.ref}`, en: `through the app ${actor.ref}` };
}

export const logWords = {
  drill: { id: '[latihan] ', en: '[drill] ' },
  empty: { id: 'Belum ada yang tercatat.', en: 'Nothing is on record yet.' },
};

/** The lines of an explanation in brief that the whole one does not have. */
export const briefExplanationWords = {
  times: (person: string, times: number): Localized => ({
    id: `${person} ${times} kali`,
    en: `${person} ${times === 1 ? 'once' : `${times} times`}`,
  }),
  inVain: (said: Localized): Localized => ({ id: `${said.id} (tidak terjangkau)`, en: `${said.en} (not reached)` }),
  told: {
    act: (office, people, last) => ({
      id: `Pesan untuk ${office}: ${people}; terakhir ${last}.`,
      en: `Messages for ${office}: ${people}; last ${last}.`,
    }),
    call: (office, people, last) => ({
      id: `Diminta menelepon ${office}: ${people}; terakhir ${last}.`,
      en: `Asked to phone ${office}: ${people}; last ${last}.`,
    }),
    account: (office, people, last) => ({
      id: `Ditanya tindakannya untuk ${office}: ${people}; terakhir ${last}.`,
      en: `Asked what was done for ${office}: ${people}; last ${last}.`,
    }),
  } satisfies Readonly<Record<Recipient['task'], (office: string, people: string, last: string) => Localized>>,
  whole: (report: string): Localized => ({
    id: `Selengkapnya, dengan setiap pemberitahuan dan jalur yang tidak berlaku: kawal explain ${report} --full`,
    en: `The whole of it, with every notification and the paths that do not apply: kawal explain ${report} --full`,
  }),
} as const;
