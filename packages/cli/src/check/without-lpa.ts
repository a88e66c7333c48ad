import {
  type Chapter,
  hour,
  type Instant,
  type Language,
  type Localized,
  type OfficeKind,
  type PersonId,
} from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { areOfTwoInstitutions, isInPost, isLocalOffice, isNight, onDuty, peopleOf } from '@kawal/core/directory';
import { barredNow, exclusionsOf } from '@kawal/core/escalation';
import { describeOffices } from '@kawal/policy';
import type { Session } from '../command/session.ts';

/** Who is left for a report that says that the LPA itself may be involved. */
export interface WithoutLpa {
  /** Kinds of office that are notified by messages and may decide. */
  readonly decide: readonly OfficeKind[];
  /** Kinds among them of which somebody is woken by a message at night. */
  readonly atNight: readonly OfficeKind[];
  /** Kinds among them that not every kelurahan has. */
  readonly inSome: readonly OfficeKind[];
  /** True where two of them are of two institutions, who close such a report. */
  readonly canClose: boolean;
  /** People among those who decide whose messages nothing takes an answer to; null where no config was read. */
  readonly mute: number | null;
}

type TakesAnswers = (channel: string) => boolean;

/** Reads who is left where the LPA on duty and its secretariat are barred, by the directory as it stands. */
export function withoutLpa(chapter: Chapter, from: Instant, takes?: TakesAnswers): WithoutLpa {
  const { directory, policy, zone, areas } = chapter;
  const facts = { involved: ['lpa'] };
  const excluded = exclusionsOf(facts, []);
  const barred = barredNow({ facts, excluded, area: policy.area ?? 'unknown', raised: null }, chapter, policy);
  const channels = Object.values(directory.contactPoints).map(({ channel }) => channel);
  const night = nextNight(from, zone);
  const left = directory.offices.filter(
    ({ kind }) => policy.requires[kind]?.reach === 'message' && !barred.offices.includes(kind),
  );
  const inPost = left.map((office) => ({
    office,
    people: peopleOf(office).filter(
      (person) => !barred.people.includes(person) && isInPost(directory, office, person, from),
    ),
  }));
  const manned = inPost.filter(({ people }) => people.length > 0);
  const villages = areas.filter(({ code }) => areaLevel(code) === 'village').length;
  const woken = manned.filter(
    ({ office }) =>
      policy.requires[office.kind]?.on === 'always' &&
      onDuty(directory, office, { at: night, zone, channels, barred }).length > 0,
  );
  const people = [...new Set(manned.flatMap((one) => one.people))];
  const kinds = (of: typeof manned): readonly OfficeKind[] => [...new Set(of.map(({ office }) => office.kind))];
  return {
    decide: kinds(manned),
    atNight: kinds(woken),
    inSome: kinds(manned).filter(
      (kind) => isLocalOffice(kind) && manned.filter(({ office }) => office.kind === kind).length < villages,
    ),
    mute: takes === undefined ? null : muteAmong(people, chapter, takes),
    canClose: hasTwoInstitutions(people, (pair) => areOfTwoInstitutions(directory, pair, from)),
  };
}

/** Counts people who can answer such a report by no page and no channel: the secretariat, which takes codes, must not hear of it. */
function muteAmong(people: readonly PersonId[], { directory }: Chapter, takes: TakesAnswers): number {
  const channelsOf = (person: PersonId): readonly string[] =>
    (directory.people[person]?.contacts ?? []).flatMap((contact) => directory.contactPoints[contact]?.channel ?? []);
  return people.filter((person) => !channelsOf(person).some(takes)).length;
}

function hasTwoInstitutions(
  people: readonly PersonId[],
  areTwo: (pair: readonly [PersonId, PersonId]) => boolean,
): boolean {
  return people.some((one, place) => people.slice(place + 1).some((other) => areTwo([one, other])));
}

function nextNight(from: Instant, zone: Chapter['zone']): Instant {
  for (let ahead = 0; ahead < 24; ahead += 1) {
    const at = (from + ahead * hour) as Instant;
    if (isNight(at, zone)) return at;
  }
  return from;
}

/** Says who decides and who is woken then; what is missing is said as loudly as a gap. */
export function printWithoutLpa(session: Session, left: WithoutLpa): void {
  const { decide, atNight, canClose, mute } = left;
  const isMissing = decide.length === 0 || atNight.length === 0 || !canClose || (mute ?? 0) > 0;
  const said = sentences(left, session.language);
  session.line(isMissing ? session.tone('caution', said) : said);
}

function sentences({ decide, atNight, inSome, canClose, mute }: WithoutLpa, language: Language): string {
  const named = (kinds: readonly OfficeKind[], joined: 'and' | 'or'): string => {
    const everywhere = kinds.filter((kind) => !inSome.includes(kind));
    const some = kinds.filter((kind) => inSome.includes(kind));
    if (everywhere.length === 0) return words.inSome(describeOffices(some, joined, language))[language];
    const partly = some.length === 0 ? '' : ` (${words.alsoInSome(describeOffices(some, joined, language))[language]})`;
    return `${describeOffices(everywhere, joined, language)}${partly}`;
  };
  return [
    words.barred[language],
    (decide.length === 0 ? words.nobody : words.decide(named(decide, 'or')))[language],
    ...(decide.length === 0 ? [] : [(canClose ? words.canClose : words.cannotClose)[language]]),
    (atNight.length === 0 ? words.nobodyAtNight : words.atNight(named(atNight, 'and')))[language],
    ...(mute === null || mute === 0 ? [] : [muteWords(mute)[language]]),
  ].join(' ');
}

/** Says that people cannot answer such a report, and how to mend it. */
export function muteWords(count: number): Localized {
  return {
    id: `${count} orang yang memutuskan TIDAK DAPAT MENJAWAB laporan seperti itu: saluran mereka tidak menerima balasan, dan kodenya tidak boleh disebutkan kepada sekretariat. Tulis \`answersAt\` di kawal.config, atau beri mereka saluran yang menerima balasan.`,
    en: `${count} of those who decide CANNOT ANSWER such a report: their channels take no replies, and the secretariat must not get their code. Write \`answersAt\` in kawal.config, or give them a channel that takes replies.`,
  };
}

const words = {
  barred: {
    id: 'Bila LPA sendiri mungkin terlibat, petugas jaga LPA dan sekretariatnya tidak diberi tahu dan tidak dapat membuka laporan itu.',
    en: 'Where the LPA itself may be involved, its duty officers and its secretariat are not notified and cannot open that report.',
  },
  decide: (offices: string): Localized => ({
    id: `Yang memutuskan: ${offices}, begitu diberi tahu.`,
    en: `Then ${offices} decides, once notified.`,
  }),
  canClose: {
    id: 'Menutup laporan tentang anak perlu dua orang dari dua lembaga di antara mereka.',
    en: 'Closing the report of a child takes two of them, of two institutions.',
  },
  cannotClose: {
    id: 'TIDAK ADA dua lembaga di antara mereka (koordinator terhitung LPA), jadi laporan anak seperti itu tidak dapat ditutup: isi UPTD PPA, atau piket cadangan dari luar LPA.',
    en: 'There are NO two institutions among them (a coordinator counts as of the LPA), so such a report of a child cannot be closed: fill the UPTD PPA, or a last resort from outside the LPA.',
  },
  nobody: {
    id: 'TIDAK SEORANG PUN tersisa untuk memutuskan: isi UPTD PPA, atau piket cadangan dari luar LPA.',
    en: 'NOBODY is left to decide: fill the UPTD PPA, or a last resort from outside the LPA.',
  },
  atNight: (offices: string): Localized => ({
    id: `Yang dibangunkan pesan pada malam hari: ${offices}.`,
    en: `At night a message wakes ${offices}.`,
  }),
  nobodyAtNight: {
    id: 'Pada malam hari TIDAK SEORANG PUN dibangunkan pesan: beri piket cadangan kontak yang berdering.',
    en: 'At night a message wakes NOBODY: give the last resort a contact that rings.',
  },
  alsoInSome: (offices: string): Localized => ({
    id: `di sebagian wilayah juga ${offices}`,
    en: `in some areas ${offices} too`,
  }),
  inSome: (offices: string): Localized => ({
    id: `di sebagian wilayah ${offices}`,
    en: `in some areas ${offices}`,
  }),
};
