import { isBarred } from '@kawal/core/report';
import { namesakes } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { namesakeWords as words } from './words.ts';

/** A report with what was answered about names, and what is left to say after it was taken in. */
export interface Compared {
  readonly body: Answers;
  readonly toSay: readonly string[];
}

interface Suspect {
  /** The place of the person in the report, from 0. */
  readonly place: number;
  readonly name: string;
}

/**
 * Asks if a suspect who bears the name of somebody in the directory, or nearly, is that person, and if somebody whom the story
 * names may be involved: then they are not notified. Without anybody to ask they count as that person, until somebody says
 * that they are not: a report waits for no answer.
 */
export async function compareNames(
  { io, say }: Session,
  { storage, vault }: Pick<LoadedDeployment, 'storage' | 'vault'>,
  body: Answers,
): Promise<Compared> {
  const parties = Array.isArray(body['parties']) ? (body['parties'] as readonly Answers[]) : [];
  const suspects = parties.flatMap(suspectAt);
  const story = typeof body['story'] === 'string' ? body['story'] : '';
  const names = suspects.map(({ name }) => name);
  const compared = await namesakes({ names, story }, { storage, vault }).catch(() => null);
  if (compared === null) return { body, toSay: names.length === 0 && story === '' ? [] : [say(words.notCompared)] };
  const named = parties.map(({ directoryPerson }) => directoryPerson);
  const found = compared.filter(({ person }) => !named.includes(person));
  const questions = found.length === 0 ? undefined : await io.questions?.();
  const same = new Map<number, string>();
  const others: string[] = [];
  const toSay: string[] = [];
  for (const { at, person, isSimilar = false } of found) {
    // Whom the story names is no person of the report yet.
    const place = at === null ? null : (suspects[at]?.place ?? 0);
    if (place !== null && same.has(place) && questions !== undefined) continue;
    const about = { number: place === null ? null : place + 1, person, isSimilar };
    const answer = await questions?.choose({
      message: say(words.question(about)),
      choices: [
        { value: 'yes', label: say(words.yes) },
        { value: 'no', label: say(words.no) },
      ],
      pick: say(words.pick),
    });
    if (answer === 'no') continue;
    if (place === null || same.has(place)) others.push(person);
    else same.set(place, person);
    if (answer === undefined) toSay.push(say(words.notAsked(about)));
  }
  if (same.size + others.length === 0) return { body, toSay };
  const known = parties.map((party, place) =>
    same.has(place) ? { ...party, directoryPerson: same.get(place) ?? '' } : party,
  );
  // Whoever else bears the name, or is named in the story, is kept out as well, in a part that is unclear.
  const unclear = others.map((directoryPerson) => ({
    ref: `namesake-${directoryPerson}`.slice(0, 64),
    roles: ['unclear'],
    ageClass: 'unknown',
    directoryPerson,
  }));
  return { body: { ...body, parties: [...known, ...unclear] }, toSay };
}

function suspectAt({ roles, identity, directoryPerson }: Answers, place: number): readonly Suspect[] {
  const name = (identity as Answers | undefined)?.['name'];
  const isSuspect = Array.isArray(roles) && isBarred({ roles }) && directoryPerson === undefined;
  return isSuspect && typeof name === 'string' ? [{ place, name }] : [];
}
