import type { EscalationState, Localized } from '@kawal/core';
import { barredNow } from '@kawal/core/escalation';
import type { describeExplanation } from '@kawal/policy';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';

type Explanation = Parameters<typeof describeExplanation>[0];
type Told = Explanation['told'];

/** How far a message came: chosen is not sent, and sent is not read. */
export type Reach = 'delivered' | 'sent' | 'waiting' | 'failed';

const words: Readonly<Record<Reach | 'answered' | 'declined', Localized>> = {
  answered: { id: 'Sudah menjawab:', en: 'Answered:' },
  declined: { id: 'Tidak menyanggupi:', en: 'Declined:' },
  delivered: { id: 'Pesan sampai kepada:', en: 'Message delivered to:' },
  sent: { id: 'Pesan terkirim kepada:', en: 'Message sent to:' },
  waiting: { id: 'Pesan BELUM terkirim kepada:', en: 'Message NOT sent yet to:' },
  failed: { id: 'Pesan GAGAL terkirim kepada:', en: 'Message FAILED to:' },
};

/** Returns how far the best of these messages came; none of them waits as long as nothing is known. */
export function reachOf(told: Told): Reach {
  const known = told.map(({ evidence }) => evidence);
  if (told.some(({ arrived }) => arrived.length > 0) || known.includes('delivered')) return 'delivered';
  if (known.includes('sent')) return 'sent';
  return known.length > 0 && known.every((one) => one === 'failed') ? 'failed' : 'waiting';
}

interface HowToldProps {
  readonly visit: OfficerVisit;
  readonly told: Told;
  readonly escalation: EscalationState;
  /** People whose messages only lie in a folder: the page names them already. */
  readonly unsent: readonly string[];
}

/**
 * Says of each colleague whom Kawal chose if they answered, and if not how far their message came. Whom the report bars
 * or names is left out, as among those to call.
 */
export function HowTold({ visit, told, escalation, unsent }: HowToldProps): VNode | null {
  const { person: reader, chapter } = visit;
  const { replies, declined } = escalation;
  const barred = chapter === null ? undefined : barredNow(escalation, chapter);
  const out: readonly string[] = [reader, ...unsent, ...(barred?.people ?? []), ...(barred?.named ?? [])];
  const people = [...new Set(told.map(({ person }) => person))].filter((one) => !out.includes(one));
  const standing = (person: string): keyof typeof words => {
    if (declined.some((one) => one.person === person)) return 'declined';
    if (replies.some((one) => one.person === person && !one.relayed && one.voidFrom === null)) return 'answered';
    return reachOf(told.filter((one) => one.person === person));
  };
  const lines = Object.entries(words).flatMap(([name, said]) => {
    const those = people.filter((person) => standing(person) === name);
    return those.length === 0 ? [] : [`${visit.say(said)} ${those.map((one) => personSaid(visit, one)).join(', ')}.`];
  });
  return lines.length === 0 ? null : html`<small>${lines.join(' ')}</small>`;
}
