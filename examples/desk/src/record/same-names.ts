import { createHash } from 'node:crypto';
import type { Localized } from '@kawal/core';
import { isBarred } from '@kawal/core/report';
import type { Answers } from '@kawal/forms';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';

/** A question about a name, at the field that answers it. */
export interface SameName {
  readonly name: string;
  readonly text: string;
}

/** The questions about names of one form, and a sign that they were read. */
export interface SameNames {
  readonly sign: string;
  readonly asked: readonly SameName[];
}

const words = ({ number, person }: { readonly number: number; readonly person: string }): Localized => ({
  id: `Nama orang ke-${number} sama dengan nama ${person}. Orangnya sama? Bila ya atau ragu, pilih ia sebagai orang dalam direktori, agar ia tidak diberi tahu. Bila bukan, kirim lagi.`,
  en: `The name of person ${number} is the name of ${person}. Is it the same person? If so, or in doubt, choose them as the person of the directory, so that they are not notified. If not, send it again.`,
});

/** Asks whether suspects who bear the name of somebody in the directory are that person; undefined where nobody does. */
export async function sameNamesIn(visit: OfficerVisit, body: Answers): Promise<SameNames | undefined> {
  const parties = Array.isArray(body['parties']) ? (body['parties'] as readonly Answers[]) : [];
  const suspects = parties.flatMap(({ roles, identity, directoryPerson }, place) => {
    const name = (identity as Answers | undefined)?.['name'];
    const isSuspect = Array.isArray(roles) && isBarred({ roles }) && directoryPerson === undefined;
    return isSuspect && typeof name === 'string' ? [{ place, name }] : [];
  });
  if (suspects.length === 0) return undefined;
  const found = await visit.api.reports.namesakes(suspects.map(({ name }) => name));
  if (!found.ok || found.namesakes === null || found.namesakes.length === 0) return undefined;
  const asked = found.namesakes.map(({ at, person }) => {
    const place = suspects[at]?.place ?? 0;
    const text = visit.say(words({ number: place + 1, person: personSaid(visit, person) }));
    return { name: `parties.${place}.directoryPerson`, text };
  });
  const sign = createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 16);
  return { sign, asked };
}
