import {
  type Chapter,
  type EscalationState,
  type Localized,
  type OfficeKind,
  officeKinds,
  type Policy,
} from '@kawal/core';
import { isSuspended, officeFor } from '@kawal/core/directory';
import { barredNow } from '@kawal/core/escalation';
import { messageText } from '@kawal/core/locales';

/** Offices outside the LPA that a recipient is sent to, in this order. */
const outside: readonly OfficeKind[] = ['uptdPpa', 'sapa129'];

/**
 * Returns whom a recipient contacts in place of the secretariat, where the report bars the LPA's duty officers or somebody
 * of the secretariat; null where it bars none of them.
 */
export function elsewhereThanSecretariat(
  escalation: EscalationState,
  chapter: Chapter,
  pinned: Policy | null,
): Localized | null {
  const { directory } = chapter;
  const barred = barredNow(escalation, chapter, pinned);
  const isNamed = (person: string): boolean => barred.people.includes(person) && !isSuspended(directory, person);
  if (!barred.offices.includes('lpaDuty') && !(directory.secretariat ?? []).some(isNamed)) return null;
  const others = outside.flatMap((kind) => {
    const office = barred.offices.includes(kind) ? undefined : officeFor(directory, kind, escalation.area);
    if (office === undefined) return [];
    const at = office.number === undefined ? '' : ` (${office.number})`;
    const { id, en } = officeKinds[kind].said;
    return [{ id: `${id}${at}`, en: `${en}${at}` }];
  });
  return others[0] ?? messageText('otherRecipients');
}
