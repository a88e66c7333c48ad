import { type Area, areaAt, officeHolders, type PersonRef } from '../simulation/chapter.ts';
import type { Wrong } from '../simulation/scene.ts';
import { type Body, type KeptEntry, type KeptLog, reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

/** Substitutes that the policy allows, by office. */
const instead: Readonly<Record<string, string>> = { coordinator: 'lpaDuty', lpaDuty: 'uptdPpa' };

/** Works out whom a report bars from what it says; the engine's own answer is not asked. */
export interface Barred {
  readonly people: ReadonlySet<string>;
  /** These, and whoever may be told all the same because a flood of apps' words names them (0890). */
  readonly named: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** Of these, offices whose people apps alone name while nobody else is left: told all the same, without those people (0800). */
  readonly spared: ReadonlySet<string>;
}

interface Recipient {
  readonly office: string;
  readonly instead: string | null;
  readonly person: string;
  readonly task: string;
}

interface Said {
  readonly area?: string;
  readonly facts?: { readonly involved?: readonly string[] };
  readonly parties?: readonly { readonly roles: readonly string[]; readonly directoryPerson?: string }[];
}

/**
 * Promise 3: nobody is told who must not be. An attempt is checked against everything that stood in the log before it;
 * a step against whom it names for which office.
 */
export const nobodyBarred: Promised = (_, log) => {
  const promise = 'nobody is told who must not be';
  const wrong: Wrong[] = [];
  const said = new Map<string, KeptEntry[]>();
  for (const entry of log.entries) {
    const { event, stream } = entry;
    const report = reportOf(stream);
    if (event.type === 'report-received') said.set(report, [entry]);
    if (event.type === 'report-extended') said.get(report)?.push(entry);
    if (event.type === 'attempt-started') {
      const person = String(log.streams.get(stream)?.[0]?.event.body['person']);
      if (barredBy(said.get(report) ?? []).people.has(person)) {
        wrong.push({ promise, what: `a message starts to ${person}, whom the report bars`, report });
      }
    }
    if (event.type === 'step-decided' && isLeftOut(event.body, barredBy(said.get(report) ?? []))) {
      wrong.push({ promise, what: 'an office is barred, and nobody stands in for it', report });
    }
    if (event.type === 'step-decided' || event.type === 'substitute-told') {
      const barred = barredBy(said.get(report) ?? []);
      const recipients = event.body['recipients'] as readonly Recipient[];
      for (const { office, instead: substitute, person, task } of recipients) {
        const isAsked = task !== 'account' && event.body['path'] !== 'emergency';
        const isBarred = barred.offices.has(substitute ?? office) && !barred.spared.has(substitute ?? office);
        if (isAsked && isBarred) {
          wrong.push({ promise, what: `${substitute ?? office} is told, which the report bars`, report });
        }
        if (barred.people.has(person)) wrong.push({ promise, what: `${person} is to be told, and barred`, report });
      }
    }
  }
  return wrong;
};

/** True where an office is barred, its substitute is not, and nobody is notified for it. */
function isLeftOut(body: Body, { offices }: Barred): boolean {
  const recipients = body['recipients'] as readonly Recipient[];
  const missing = body['missing'] as readonly { readonly office: string; readonly reason: string }[];
  return missing.some(({ office, reason }) => {
    const substitute = instead[office];
    const isTold = recipients.some((one) => one.office === office && one.task !== 'account');
    return reason === 'barred' && substitute !== undefined && !offices.has(substitute) && !isTold;
  });
}

export function barredOf(report: string, { streams }: KeptLog): Barred {
  return barredBy(streams.get(report) ?? []);
}

const involvedOffice: Readonly<Record<string, string>> = {
  community: 'coordinator',
  lpa: 'lpaDuty',
  cityGovernment: 'uptdPpa',
};

const barring = ['suspected', 'closeToSuspect', 'unclear'];

function barredBy(entries: readonly KeptEntry[]): Barred {
  const area = areaAt((entries[0]?.event.body as Said | undefined)?.area ?? '');
  const people = new Set<string>();
  const offices = new Set<string>();
  /** Offices that a fact bars, or a person: no app's word alone. */
  const firm = new Set<string>();
  for (const { event } of entries) {
    const { facts, parties = [] } = event.body as Said;
    for (const involved of facts?.involved ?? []) {
      const office = involvedOffice[involved];
      if (office === undefined) continue;
      offices.add(office);
      firm.add(office);
      for (const person of officeHolders[office]?.(area) ?? []) people.add(person);
      // The secretariat is of the LPA.
      if (involved === 'lpa') people.add('sekretaris');
    }
    for (const { roles, directoryPerson } of parties) {
      if (directoryPerson === undefined || !roles.some((role) => barring.includes(role))) continue;
      people.add(directoryPerson);
      for (const [office, holders] of Object.entries(officeHolders)) {
        if (!holders(area).includes(directoryPerson as PersonRef)) continue;
        offices.add(office);
        // An officer of the UPTD takes their institution along, with whoever else holds a post in it (T8).
        if (office === 'uptdPpa') for (const person of holders(area)) people.add(person);
        if (office === 'uptdPpa' || event.actor.kind !== 'app') firm.add(office);
      }
    }
  }
  // The last resort is told, or two institutions: the LPA with its coordinators, and the UPTD.
  const isLpaOut = offices.has('lpaDuty') && offices.has('coordinator');
  const isNobodyLeft = offices.has('lastResort') && (isLpaOut || offices.has('uptdPpa'));
  const spared = new Set(isNobodyLeft ? [...offices].filter((one) => !firm.has(one)) : []);
  const named = new Set(people);
  for (const person of sparedOf(entries, people, area)) people.delete(person);
  return { people, named, offices, spared };
}

/**
 * Returns whom apps alone named since the first words, where what apps said since keeps out more than half of those who are asked
 * usually, and neither two institutions are left nor two of the last resort: some of them are told all the same (0890).
 */
function sparedOf(entries: readonly KeptEntry[], people: ReadonlySet<string>, area: Area): readonly string[] {
  const saidBy = (those: readonly KeptEntry[]) => those.flatMap((entry) => saidIn(entry, area));
  const isSince = (entry: KeptEntry): boolean => entry !== entries[0] && entry.event.actor.kind === 'app';
  const since = saidBy(entries.filter(isSince));
  const ofInstitutions = since.filter(({ named }) => !named);
  const firm = new Set(
    [...saidBy(entries.filter((entry) => !isSince(entry))), ...ofInstitutions].map(({ person }) => person),
  );
  const usual = Object.values(officeHolders).flatMap((holders) => holders(area));
  const left = Object.entries(officeHolders).flatMap(([office, holders]) => {
    const institution = office === 'coordinator' ? 'lpaDuty' : office;
    return holders(area).flatMap((person) => (people.has(person) ? [] : [{ institution, person }]));
  });
  const lastResort = left.filter(({ institution }) => institution === 'lastResort');
  if (new Set(left.map(({ institution }) => institution)).size > 1 || lastResort.length > 1) return [];
  const isFlood = 2 * new Set(since.map(({ person }) => person)).size > new Set(usual).size;
  return isFlood ? since.flatMap(({ person, named }) => (named && !firm.has(person) ? [person] : [])) : [];
}

/** Returns whom an entry keeps out: by name, or with an institution that a fact names, or an officer of the UPTD (T8). */
function saidIn({ event }: KeptEntry, area: Area): readonly { readonly person: string; readonly named: boolean }[] {
  const { facts, parties = [] } = event.body as Said;
  const named = parties.flatMap(({ roles, directoryPerson }) =>
    directoryPerson !== undefined && roles.some((role) => barring.includes(role)) ? [directoryPerson] : [],
  );
  const uptd: readonly string[] = officeHolders['uptdPpa']?.(area) ?? [];
  const involved = (facts?.involved ?? []).map((one) => involvedOffice[one] ?? '');
  const offices = [...involved, ...(named.some((person) => uptd.includes(person)) ? ['uptdPpa'] : [])];
  const held = offices.flatMap((office) => officeHolders[office]?.(area) ?? []);
  return [...held.map((person) => ({ person, named: false })), ...named.map((person) => ({ person, named: true }))];
}
