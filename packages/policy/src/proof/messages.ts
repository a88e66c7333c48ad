import {
  describeDuration,
  type Instant,
  type KemendagriCode,
  type Language,
  type Localized,
  type OfficeKind,
  officeKinds,
  type PersonId,
  type PolicyLayer,
} from '@kawal/core';
import type { ContactPointId } from '@kawal/core/directory';
import { type Messages, phrases } from '@kawal/core/language';
import { describeDay, describeInstant, onInstant, worded } from '@kawal/core/locales';
import { describeFactName } from '../sentences/describe-condition.ts';
import { describeOffices } from '../sentences/describe-step.ts';
import { alike, bothWays, joinWords } from '../sentences/join.ts';
import { layerWords } from '../sentences/words.ts';
import found from './found.json' with { type: 'json' };
import { type Institution, institutionWords } from './institution.ts';
import said from './said.json' with { type: 'json' };
import subjects from './subjects.json' with { type: 'json' };

const phrase = phrases(said);

/** Stands until it is known what the finding is about. */
const subject = '{subject}';

function office(kind: OfficeKind): Localized {
  return officeKinds[kind].said;
}

function span(milliseconds: number): Localized {
  return bothWays((language) => describeDuration(milliseconds, language));
}

function listed(items: readonly string[]): string {
  return items.map((item) => `\`${item}\``).join(', ');
}

/** The first three, with the count of the others. */
function some(items: readonly string[]): Localized {
  const more = items.length - 3;
  const shown = listed(items.slice(0, 3));
  return more <= 0 ? alike`${shown}` : phrase.andMore(shown, more);
}

/** `people` would be there, had somebody verified their contacts. */
type Thin = Readonly<{ from: Instant; until: Instant; people: readonly PersonId[] }>;

type Outdated = Readonly<{ office: string; people: readonly PersonId[]; verified: Instant | null; at: Instant | null }>;

/** Names the cause and its remedy, if it is contacts that nobody verified. */
const unverified = ({ people }: Thin): Localized | undefined =>
  people.length === 0 ? undefined : phrase.unverified(listed(people));

type Say = Messages[string];

// How grave each is. What a directory lacks is never refused: a lost phone is lost (N2). One number for two offices is no lack.
const refused = <Words extends Say>(say: Words) => ({ severity: 'refused', say }) as const;
const gap = <Words extends Say>(say: Words) => ({ severity: 'gap', say }) as const;

/** The facts of each finding whose words stand in `found.json`, or of which there is something to say here. */
interface FoundFacts {
  'cover.nobody-in-time': { within: number };
  'blackout.nobody-left': { within: number };
  'floor.not-met': { office: OfficeKind };
  'timeless.rests-on-hours': { office: OfficeKind };
  'floor.missed-by-directory': { office: OfficeKind; from: Instant; until: Instant };
  /** A ceiling bars a floor's office and everybody who could stand in for it (C2). */
  'ceiling.starves-floor': { floor: string; office: OfficeKind };
  /** F7: a floor of the law or the nation would not bind if one person lowered this fact. */
  'floor.rests-on-one-person': { fact: string };
  /** F1: a floor of law without an article. */
  'floor.law-without-article': object;
  /** F1: practice that cites an article as if it were law. */
  'base.practice-as-law': { cite: string };
  'waiver.unknown-floor': { floor: string };
  'waiver.law': { floor: string };
  'waiver.approver': { owner: PolicyLayer; approvedBy: PolicyLayer };
  'waiver.too-long': { days: number; mostDays: number };
  'waiver.not-narrower': { floor: string };
  'waiver.expired': { until: Instant };
  'shadow.step': { by: string };
  /** R5: a guard stands on a path that writes no `hold`. */
  'guard.no-hold': object;
  'guard.untold': { office: OfficeKind };
  'guard.too-many': { count: number; people: number };
  'fallback.rests-on-hours': { office: OfficeKind };
  /** P7: a repeat without an end, or of no length. */
  'repeat.unbounded': { times: number; every: number };
  /** L5: an office is told, stands in or rings, and nothing is required of it. */
  'requires.missing': object;
  'graph.circle': { chain: readonly OfficeKind[] };
  /** M1: more than four substitutes. */
  'graph.too-long': { chain: readonly OfficeKind[]; most: number };
  /** X4: an authority whose substitutes all stay in the city. */
  'instead.stays-in-city': object;
  /** M1: an office that must be reached at night, and whose last substitute keeps office hours. */
  'instead.ends-by-day': { office: OfficeKind };
  /** M3: an office has to be rung, and nobody is named who rings. */
  'callers.missing': { office: OfficeKind };
  /** M3: a caller who would have to be rung. */
  'callers.called': { office: OfficeKind };
  /** R9: one person alone could say that an office was rung. */
  'liar.one-caller': { people: number };
  'base.parent-outdated': { parent: string; version: number; newest: number };
  'base.vocabulary-outdated': { version: number; newest: number };
  'base.article-unknown': { cite: string };
  'base.article-superseded': { cite: string; by: string };
  'base.article-no-duty': { cite: string };
  'noise.first-hour': { messages: number; most: number };
  'noise.first-day': { messages: number; most: number };
  /** E4: somebody of the last resort gets every repeat as a text. */
  'noise.not-rung': object;
  /** The policy could not be proved within the budget. Nothing was sampled; these paths should be made simpler. */
  'too-entangled': { paths: readonly string[]; budget: number };
  /** Nobody holds the office in these places; another is told instead. */
  'contract.always-substituted': { areas: readonly KemendagriCode[]; places: number; instead: OfficeKind };
  'contract.too-few': { people: number; needs: number };
  'contract.silent-at-night': { people: number; needs: number };
  'end.roster': { at: Instant };
  /** A contact counts from the day it was verified on, so one of a day to come is not used until then (M2). */
  'contact.verified-later': { at: Instant };
  'end.waiver': { at: Instant };
  /** Nobody lists who reads a contact point: it is barred by any naming (X2). */
  'reader.unlisted': object;
  'reader.one-for-all': { contacts: readonly ContactPointId[] };
  /** E3. */
  'last-resort.local': object;
}

const says = worded<FoundFacts, typeof found>(
  found,
  {
    office,
    instead: office,
    within: span,
    from: onInstant,
    until: onInstant,
    at: onInstant,
    owner: layerWords,
    approvedBy: layerWords,
    chain: (kinds) => bothWays((language) => kinds.map((kind) => office(kind)[language]).join(' → ')),
    contacts: listed,
    paths: listed,
    areas: (areas) => areas.length,
    fact: (fact) => bothWays((language) => describeFactName(fact, { language })),
  },
  { subject },
);

type Graded = {
  readonly [Code in keyof typeof found]: {
    readonly severity: 'refused' | 'gap' | 'hint';
    readonly say: (typeof says)[Code];
  };
};

const graded = Object.fromEntries(
  Object.entries(found).map(([code, { severity }]) => [code, { severity, say: says[code as keyof typeof found] }]),
) as Graded;

/**
 * Everything a proof can find: how grave, which facts, what it says. A code never changes its meaning, a rule is named
 * where one demands it, durations are milliseconds. `{subject}` is what the finding is about.
 */
export const proofTable = {
  ...graded,
  'child.one-institution': refused(
    ({ within, institutions }: { within: number; institutions: readonly Institution[] }) => {
      const named = (language: Language) => institutions.map((one) => institutionWords[one][language]);
      const known = bothWays((language) => joinWords(named(language), 'and', language));
      return phrase.oneInstitution(span(within), known.id === '' ? '' : phrase.onlyBy(known));
    },
  ),
  /** A report bars every caller and the last resort, so that nobody is left to ring an office; null: for no floor. */
  'callers.all-barred': gap(({ office: owed }: { office: OfficeKind | null }) =>
    phrase.allBarred(owed === null ? phrase.anyOffice : office(owed), subject),
  ),
  /** Of every report that opens these paths, the ceiling keeps out offices which the paths tell. */
  'ceiling.silences-path': gap(
    ({ paths, offices: silenced }: { paths: readonly string[]; offices: readonly OfficeKind[] }) => {
      const whom = bothWays((language) => describeOffices(silenced, 'and', language));
      return phrase.silences(whom, some(paths), subject);
    },
  ),
  'condition.unknown-word': refused(({ fact, value }: { fact: string; value: string | null }) =>
    phrase.unknownWord(value === null ? fact : `${fact}: ${value}`, subject),
  ),
  /** X4: a substitute is rung at the number of an office that it stands in for, by its id. */
  'instead.same-number': refused(({ office: replaced, number }: { office: string; number: string }) =>
    phrase.sameNumber(number, replaced, subject),
  ),
  'contract.no-office': gap(({ areas }: { areas: readonly (KemendagriCode | 'unknown' | 'outside')[] }) => ({
    id: `Untuk ${areas.length} wilayah tidak ada {subject} dan tidak ada penggantinya dalam direktori. Tambahkan jabatan itu.`,
    en: `For ${areas.length} ${areas.length === 1 ? 'area' : 'areas'} there is neither {subject} nor anybody who stands in for it in the directory. Add the office.`,
  })),
  'contract.hole': gap((it: Thin & { holes: number }, { zone }) => ({
    id: `{subject} kosong dari ${describeInstant(it.from, zone).id} sampai ${describeInstant(it.until, zone).id}${it.holes > 1 ? `, dan ${it.holes - 1} kali lagi sesudahnya` : ''}${unverified(it)?.id ?? '. Isi jadwalnya, atau beri wakil.'}`,
    en: `{subject} has nobody from ${describeInstant(it.from, zone).en} until ${describeInstant(it.until, zone).en}${it.holes > 1 ? `, and ${it.holes === 2 ? 'once more' : `${it.holes - 1} more times`} after` : ''}${unverified(it)?.en ?? '. Fill the roster, or name a deputy.'}`,
  })),
  'absence.empties-office': gap(
    ({ office: emptied, from, until }: { office: string; from: Instant; until: Instant }, { zone }) =>
      phrase.emptiesOffice(emptied, describeInstant(from, zone), describeInstant(until, zone), subject),
  ),
  'contract.one-deep': gap((it: Thin & { person: PersonId }, { zone }) => ({
    id: `{subject} hanya bergantung pada satu orang pada satu saat, mula-mula \`${it.person}\`, dari ${describeInstant(it.from, zone).id} sampai ${describeInstant(it.until, zone).id}${unverified(it)?.id ?? '; kebijakan meminta lebih dari satu orang setiap saat. Siapkan wakil, atau tulis dua orang pada setiap giliran.'}`,
    en: `{subject} rests on one person at a time, first \`${it.person}\`, from ${describeInstant(it.from, zone).en} until ${describeInstant(it.until, zone).en}${unverified(it)?.en ?? '; the policy asks for more than one at every moment. Name a deputy, or write two people for every shift.'}`,
  })),
  /** `at`: from when nobody can rely on it; null if nobody can already. */
  'end.verification': gap((it: Outdated, { zone }) => ({
    id: `{subject} milik ${listed(it.people)} untuk jabatan \`${it.office}\` ${it.verified === null ? 'belum pernah diperiksa, jadi belum dipakai.' : `terakhir diperiksa ${describeDay(it.verified, zone).id}${it.at === null ? ', lebih dari 90 hari yang lalu, jadi tidak dapat diandalkan.' : `: sesudah ${describeInstant(it.at, zone).id} tidak dapat diandalkan lagi.`}`} Kirim pesan percobaan sekarang, lalu ${it.verified === null ? 'tulis' : 'perbarui'} \`diperiksa\`.`,
    en: `{subject} of ${listed(it.people)} for the office \`${it.office}\` was ${it.verified === null ? 'never verified, so nobody uses it yet.' : `last verified on ${describeDay(it.verified, zone).en}${it.at === null ? ', more than 90 days ago, and nobody can rely on it.' : `: after ${describeInstant(it.at, zone).en} nobody can rely on it.`}`} Send a trial message now, then ${it.verified === null ? 'write' : 'renew'} \`verified\`.`,
  })),
  /** The day after which holidays are not known, or null for today; the year whose table is missing. */
  'end.calendar': gap(({ at, year }: { at: Instant | null; year: number }, { zone }) => ({
    id: `${at === null ? `Hari libur tahun ${year} belum diketahui` : `Hari libur hanya diketahui sampai ${describeInstant(at, zone).id}`}, padahal kebijakan ini menghitung hari kerja atau memberi tahu kantor yang berjam kerja. Tulis \`libur-${year}.yaml\` menurut keputusan bersama tahun itu.`,
    en: `${at === null ? `The holidays of ${year} are not known` : `Holidays are known until ${describeInstant(at, zone).en} only`}, and this policy counts working days or notifies an office that keeps hours. Write \`holidays-${year}.yaml\` after that year's joint decree.`,
  })),
  'last-resort.shared': gap(
    ({ office: shared, reference, by }: { office: string; by: 'person' | 'contact'; reference: string }) => ({
      id: `{subject} berbagi ${by === 'person' ? 'orang' : 'kontak'} \`${reference}\` dengan jabatan \`${shared}\`: bila yang satu gagal, yang lain ikut gagal. Pilih yang lain untuk piket cadangan.`,
      en: `{subject} shares the ${by === 'person' ? 'person' : 'contact'} \`${reference}\` with the office \`${shared}\`: if one fails, so does the other. Choose another for the last resort.`,
    }),
  ),
};

/** Names what a finding can be about. */
export const subjectNouns = subjects;
