import type { AnyActor, Localized } from '@kawal/core';

const ownApps: Readonly<Record<string, Localized>> = {
  'kawal-cli': { id: 'perintah kawal', en: 'the kawal command' },
  'kawal-http': { id: 'halaman jawaban', en: 'the page for answers' },
};

/** Says who did something. An app of the chapter's own, or a person, is known by its reference alone. */
export function actorWords(actor: AnyActor): Localized {
  if (actor.kind === 'system') return { id: 'Kawal', en: 'Kawal' };
  if (actor.kind === 'person') return { id: `orang ${actor.ref}`, en: `person ${actor.ref}` };
  const own = Object.hasOwn(ownApps, actor.ref) ? ownApps[actor.ref] : undefined;
  return own ?? { id: `aplikasi ${actor.ref}`, en: `app ${actor.ref}` };
}

export const logWords = {
  drill: { id: '[latihan] ', en: '[drill] ' },
  empty: { id: 'Belum ada yang tercatat.', en: 'Nothing is on record yet.' },
};
