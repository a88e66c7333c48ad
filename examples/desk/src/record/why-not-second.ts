import type { EscalationState, Localized, PersonId } from '@kawal/core';
import { secondWord } from '@kawal/core/access';
import { barredNow } from '@kawal/core/escalation';
import { peopleWho, secondsFor } from '@kawal/engine';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { namesOf } from './whom-to-ask.ts';

/**
 * Says to somebody whose word closes nothing why that is, and who can agree. That a report bars their institution is no
 * cause that is said: then their word does not count. Null for who can agree, and for who proposed it.
 */
export function whyNotSecond(
  visit: OfficerVisit,
  escalation: EscalationState | undefined,
  by: PersonId,
): string | null {
  const { chapter, person, say } = visit;
  if (chapter === null || escalation === undefined || by === person) return null;
  const seconds = secondsFor(escalation, by, visit);
  if (seconds.includes(person)) return null;
  const others = namesOf(visit, seconds);
  const isLpaBarred = barredNow(escalation, chapter).offices.includes('lpaDuty');
  const nobody = say(isLpaBarred ? words.nobodyWithoutLpa : words.nobody);
  return `${say(causeOf(visit, escalation, by))} ${others === '' ? nobody : `${say(words.seconds)} ${others}.`}`;
}

function causeOf(visit: OfficerVisit, escalation: EscalationState, by: PersonId): Localized {
  const { chapter, person, now } = visit;
  if (chapter === null || !peopleWho('decide', escalation, visit).includes(person)) return words.notAsked;
  const matter = { area: escalation.area, barred: barredNow(escalation, chapter) };
  const word = secondWord(by, matter, { chapter, now, actor: { kind: 'person', ref: person, role: 'volunteer' } });
  if (word === 'sameInstitution') return words.sameInstitution(personSaid(visit, by));
  if (word === 'needs-outsider') return words.outsider(personSaid(visit, by));
  // The first word counts for nothing any more: who says the same proposes it anew.
  return word === 'proposes' ? words.anew : words.notCounted;
}

const words = {
  sameInstitution: (by: string): Localized => ({
    id: `Anda tidak dapat menyetujuinya, karena Anda selembaga dengan ${by}. Koordinator komunitas terhitung LPA; kelurahan, dinas, dan UPTD PPA kota terhitung satu pemerintah kota.`,
    en: `You cannot agree to it, because you are of the same institution as ${by}. A community coordinator counts as the LPA; kelurahan, agencies and the UPTD PPA of a city count as one city government.`,
  }),
  outsider: (by: string): Localized => ({
    id: `Anda tidak dapat menyetujuinya, karena Anda dan ${by} sama-sama bertugas di kelurahan ini.`,
    en: `You cannot agree to it, because you and ${by} both serve this kelurahan.`,
  }),
  notAsked: {
    id: 'Anda belum dapat menyetujuinya: Kawal belum memberi tahu Anda tentang laporan ini, dan kantor Anda tidak melayani wilayahnya.',
    en: 'You cannot agree to it yet: Kawal has not notified you of this report, and your office does not serve its area.',
  },
  anew: {
    id: 'Usulan itu tidak dihitung lagi. Bila Anda setuju, usulkan sendiri dengan alasan yang sama.',
    en: 'That proposal does not count any more. If you agree, propose the same reason yourself.',
  },
  notCounted: {
    id: 'Persetujuan Anda tidak dihitung untuk laporan ini.',
    en: 'Your agreement does not count for this report.',
  },
  seconds: { id: 'Yang dapat menyetujui:', en: 'Those who can agree:' },
  nobody: {
    id: 'Belum ada yang dapat menyetujui. Tanyakan kepada petugas jaga LPA.',
    en: 'Nobody can agree yet. Ask the duty officer of the LPA.',
  },
  nobodyWithoutLpa: {
    id: 'Belum ada yang dapat menyetujui. Telepon SAPA 129; jangan menghubungi LPA tentang laporan ini.',
    en: 'Nobody can agree yet. Call SAPA 129, and do not contact the LPA about this report.',
  },
} as const;
