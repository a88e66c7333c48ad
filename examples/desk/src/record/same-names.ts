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

interface Named {
  readonly number: number;
  readonly person: string;
  readonly isSimilar: boolean;
}

const words = ({ number, person, isSimilar }: Named): Localized => ({
  id: `Nama orang ke-${number} ${isSimilar ? 'mirip dengan' : 'sama dengan'} nama ${person}. Orangnya sama? Bila ya atau ragu, pilih ia sebagai orang dalam direktori, agar ia tidak diberi tahu. Bila bukan, kirim lagi.`,
  en: `The name of person ${number} is ${isSimilar ? 'much like the name' : 'the name'} of ${person}. Is it the same person? If so, or in doubt, choose them as the person of the directory, so that they are not notified. If not, send it again.`,
});

const inStory = (person: string): Localized => ({
  id: `Cerita menyebut nama ${person}. Mungkinkah ia terlibat? Bila ya atau ragu, tambahkan ia sebagai orang dalam laporan (perannya belum jelas) dan pilih ia sebagai orang dalam direktori, agar ia tidak diberi tahu. Bila tidak, kirim lagi.`,
  en: `The story names ${person}. May they be involved? If so, or in doubt, add them as a person of the report (part unclear) and choose them as the person of the directory, so that they are not notified. If not, send it again.`,
});

/** Asks whether suspects who bear the name of somebody in the directory are that person; undefined where nobody does. */
export async function sameNamesIn(visit: OfficerVisit, body: Answers): Promise<SameNames | undefined> {
  const parties = Array.isArray(body['parties']) ? (body['parties'] as readonly Answers[]) : [];
  const suspects = parties.flatMap(({ roles, identity, directoryPerson }, place) => {
    const name = (identity as Answers | undefined)?.['name'];
    const isSuspect = Array.isArray(roles) && isBarred({ roles }) && directoryPerson === undefined;
    return isSuspect && typeof name === 'string' ? [{ place, name }] : [];
  });
  const story = typeof body['story'] === 'string' ? body['story'] : '';
  if (suspects.length === 0 && story === '') return undefined;
  const found = await visit.api.reports.namesakes({ names: suspects.map(({ name }) => name), story });
  if (!found.ok || found.namesakes === null) return undefined;
  const named = parties.map(({ directoryPerson }) => directoryPerson);
  const unnamed = found.namesakes.filter(({ person }) => !named.includes(person));
  if (unnamed.length === 0) return undefined;
  const asked = unnamed.map(({ at, person, isSimilar = false }) => {
    if (at === null) return { name: 'story', text: visit.say(inStory(personSaid(visit, person))) };
    const place = suspects[at]?.place ?? 0;
    const text = visit.say(words({ number: place + 1, person: personSaid(visit, person), isSimilar }));
    return { name: `parties.${place}.directoryPerson`, text };
  });
  const sign = createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 16);
  return { sign, asked };
}
