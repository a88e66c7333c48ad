import {
  type Chapter,
  type Directory,
  day,
  hour,
  type Instant,
  type KemendagriCode,
  later,
  localDate,
  minute,
  type Office,
  type OfficeKind,
  officeKinds,
  type PersonId,
  type Policy,
  type Step,
} from '@kawal/core';
import { peopleOf } from '@kawal/core/directory';
import { floor, path, step } from '../../../../packages/core/src/escalation/sample-chapter.sample.ts';

/** A change of the chapter while a report runs, for any chapter: people stand as numbers. */
export type ChapterChange =
  /** A newer policy comes into force; whoever runs under the other one stays there until people move it. */
  | { readonly changes: 'policy' }
  | { readonly changes: 'leave'; readonly hours: number }
  | { readonly changes: 'suspension' }
  /** Somebody leaves for good, and the directory with them; or their term ends so many hours from then. */
  | { readonly changes: 'gone' }
  /** Somebody goes on to an office of another kind, in another place. */
  | { readonly changes: 'move' }
  | { readonly changes: 'term'; readonly hours: number }
  | { readonly changes: 'holder' | 'number'; readonly who: number }
  /** A day off is decreed, so many days ahead. */
  | { readonly changes: 'daysOff'; readonly ahead: number }
  /** The decree on the days off of the next year comes out. */
  | { readonly changes: 'table' };

/** Changes after which a chapter is still proved. */
export interface Leeway {
  /** A policy that is proved as well. */
  readonly newer: Policy | null;
  /** Somebody without whom it is proved as well. */
  readonly spare: PersonId | null;
}

/** The hash of a newer policy. */
export const newerHash = 'policy-of-later';

/** Returns the chapter from an instant on, or the same one where the change comes to nothing. */
export function changedChapter(
  chapter: Chapter,
  change: ChapterChange,
  at: Instant,
  { newer, spare }: Leeway,
): Chapter {
  const { directory, calendar } = chapter;
  switch (change.changes) {
    case 'policy':
      return newer === null ? chapter : { ...chapter, policy: newer, policyHash: newerHash };
    case 'leave': {
      if (spare === null) return chapter;
      const absence = { person: spare, from: at, until: later(at, change.hours * hour) };
      return { ...chapter, directory: { ...directory, absences: [...directory.absences, absence] } };
    }
    case 'suspension':
      return spare === null ? chapter : { ...chapter, directory: { ...directory, suspended: [spare] } };
    case 'gone':
      return spare === null ? chapter : { ...chapter, directory: withoutPerson(directory, spare) };
    case 'move':
      return spare === null ? chapter : { ...chapter, directory: movedOn(directory, spare) };
    case 'term':
      return spare === null
        ? chapter
        : { ...chapter, directory: ending(directory, spare, later(at, change.hours * hour)) };
    case 'holder':
      return { ...chapter, directory: succeeded(directory, change.who, at) };
    case 'number':
      return { ...chapter, directory: renumbered(directory, change.who, at) };
    case 'daysOff': {
      if (!isClosedSafely(chapter)) return chapter;
      const date = localDate(later(at, change.ahead * day), chapter.zone);
      const localOffDays = [...calendar.localOffDays, { date, name: 'libur contoh', source: null }];
      return { ...chapter, calendar: { ...calendar, localOffDays } };
    }
    case 'table': {
      const year = Number(localDate(at, chapter.zone).slice(0, 4)) + 1;
      if (!isClosedSafely(chapter) || calendar.tables.some((one) => one.year === year)) return chapter;
      const read = { source: 'contoh', confidence: 'secondary' } as const;
      const name = { id: 'libur contoh', en: 'sample holiday' };
      const days = [{ date: `${year}-01-01`, kind: 'holiday', name, ...read } as const];
      const next = { year, decree: 'SK Contoh', ...read, days };
      return { ...chapter, calendar: { ...calendar, tables: [...calendar.tables, next] } };
    }
  }
}

/** Where nobody stands in for a closed office, a day more without it is not proved. */
function isClosedSafely({ policy }: Chapter): boolean {
  return policy.requires.uptdPpa?.instead != null;
}

/** The person holds one office alone, of a kind that nobody else has, in a city of its own. */
function movedOn(directory: Directory, person: PersonId): Directory {
  const kinds = Object.keys(officeKinds) as OfficeKind[];
  // An office of the nation takes no institution of the place along (X4).
  const isFree = (one: OfficeKind): boolean =>
    officeKinds[one].serves === 'nation' && directory.offices.every((office) => office.kind !== one);
  const kind = kinds.find(isFree) ?? 'kpai';
  const [office] = directory.offices;
  if (office === undefined) return directory;
  const area = '99.99' as KemendagriCode;
  const { terms: _, ...anew } = {
    ...office,
    id: `${kind}@${area}`,
    kind,
    area,
    holders: [person],
    deputies: [],
    shifts: [],
  };
  return { ...directory, offices: [...withoutPosts(directory, person), { ...anew, reach: 'message', number: null }] };
}

const others = <One extends { readonly person: PersonId }>(all: readonly One[], gone: PersonId): readonly One[] =>
  all.filter(({ person }) => person !== gone);

function withoutPosts({ offices }: Directory, gone: PersonId): Directory['offices'] {
  return offices.map((office) => ({
    ...office,
    holders: office.holders.filter((one) => one !== gone),
    deputies: office.deputies.filter((one) => one !== gone),
    shifts: others(office.shifts, gone),
    ...(office.terms === undefined ? {} : { terms: others(office.terms, gone) }),
  }));
}

/** The directory no longer knows the person: they hold nothing, and read nothing. */
function withoutPerson(directory: Directory, gone: PersonId): Directory {
  const { [gone]: _, ...people } = directory.people;
  const points = Object.entries(directory.contactPoints).flatMap(([id, point]) => {
    if (point.readers === 'unlisted') return [[id, point] as const];
    const readers = point.readers.filter((one) => one !== gone);
    return readers.length === 0 ? [] : [[id, { ...point, readers }] as const];
  });
  return {
    ...directory,
    people,
    contactPoints: Object.fromEntries(points),
    offices: withoutPosts(directory, gone),
    absences: others(directory.absences, gone),
  };
}

/** The person's terms end then, in every office of theirs. */
function ending(directory: Directory, person: PersonId, until: Instant): Directory {
  const ended = { person, from: later(until, -90 * day), until, acting: true };
  const offices = directory.offices.map((office) =>
    peopleOf(office).includes(person)
      ? { ...office, terms: [...(office.terms ?? []).filter((one) => one.person !== person), ended] }
      : office,
  );
  return { ...directory, offices };
}

/** Finds somebody who has one phone of their own, which nobody else reads, and reads no other. */
function alone({ people, contactPoints }: Directory, who: number): PersonId | undefined {
  const shared = Object.values(contactPoints)
    .map(({ readers }) => readers)
    .filter((readers) => readers.length > 1)
    .flat();
  const single = Object.keys(people).filter(
    (person) => people[person]?.contacts.length === 1 && !shared.includes(person),
  );
  return single[who % Math.max(1, single.length)];
}

/** Somebody else holds the posts of a person from now on. */
function succeeded(directory: Directory, who: number, at: Instant): Directory {
  const gone = alone(directory, who);
  if (gone === undefined) return directory;
  const successor = `${gone}-pengganti`;
  const moved = renumbered(directory, who, at, successor);
  const { [gone]: left, ...people } = moved.people;
  const instead = <Held extends PersonId>(one: Held): PersonId => (one === gone ? successor : one);
  const held = (office: Office): Office => ({
    ...office,
    holders: office.holders.map(instead),
    deputies: office.deputies.map(instead),
    shifts: office.shifts.map((shift) => ({ ...shift, person: instead(shift.person) })),
    ...(office.terms === undefined
      ? {}
      : { terms: office.terms.map((term) => ({ ...term, person: instead(term.person) })) }),
  });
  return {
    ...moved,
    people: left === undefined ? people : { ...people, [successor]: left },
    offices: moved.offices.map((office) => (peopleOf(office).includes(gone) ? held(office) : office)),
    absences: moved.absences.map((absence) => ({ ...absence, person: instead(absence.person) })),
  };
}

/** A person, or whoever reads in their place, has another number, proved today. */
function renumbered(directory: Directory, who: number, at: Instant, reader?: PersonId): Directory {
  const person = alone(directory, who);
  const [old = ''] = directory.people[person ?? '']?.contacts ?? [];
  const { [old]: point, ...contactPoints } = directory.contactPoints;
  const known = directory.people[person ?? ''];
  if (person === undefined || point === undefined || known === undefined) return directory;
  const anew = `${reader ?? person}-nomor-baru`;
  return {
    ...directory,
    contactPoints: { ...contactPoints, [anew]: { ...point, readers: [reader ?? person], verifiedAt: at } },
    people: { ...directory.people, [person]: { ...known, contacts: [anew] } },
  };
}

/**
 * A newer policy: one path and one floor more, and in each path the last step without a guard has another name, or leaves
 * the LPA out.
 */
export function newerPolicy(policy: Policy, how: 'renames' | 'tellsFewer'): Policy {
  const changed = policy.paths.map((one) => {
    const last = one.steps.findLast(({ unless, tell }) => unless === null && !tell.includes('lastResort'));
    const anew = (each: Step): Step => {
      if (how === 'renames') return { ...each, id: `${each.id}-anew` };
      return each.tell.length === 1 ? each : { ...each, tell: each.tell.filter((office) => office !== 'lpaDuty') };
    };
    return { ...one, steps: one.steps.map((each) => (each === last ? anew(each) : each)) };
  });
  const more = path('newer', [step('duty', 20 * minute, ['lpaDuty']), step('service', 2 * hour, ['uptdPpa'])]);
  return {
    ...policy,
    version: policy.version + 1,
    paths: [...changed, more],
    floors: [...policy.floors, floor('newer', 3 * hour, ['uptdPpa'])],
  };
}
