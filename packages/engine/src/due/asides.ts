import type {
  Chapter,
  EscalationState,
  Facts,
  Instant,
  Localized,
  OfficeKind,
  Party,
  PartyRole,
  PersonId,
  ReportState,
  Zone,
} from '@kawal/core';
import { officesInPost } from '@kawal/core/directory';
import { describeInstant } from '@kawal/core/locales';
import { factSaid, factValues, valuesSaid } from '@kawal/core/policy';
import { recordNumber } from '@kawal/core/record';
import { declinersIn, type FactCorrection, knownFacts, partyRoles, type ReportFacts } from '@kawal/core/report';
import { describeOffices } from '@kawal/policy';
import texts from './asides.json' with { type: 'json' };
import type { DueSight } from './due-item.ts';
import { gravityBy, urgencyIn } from './urgency.ts';

type Told = Parameters<typeof declinersIn>[0] &
  Pick<ReportFacts, 'duplicateOf' | 'facts' | 'corrected' | 'corrections' | 'adultWord'>;

/** Says beside a report what was corrected to less, whom nobody calls back, who declines help, who helps abroad or serves a man, and of which other report it is a duplicate. */
export function asidesOf(report: Told, zone: Zone): readonly Localized[] {
  const { parties, duplicateOf, help = {} } = report;
  const unsafe = (['reporter', 'victim'] as const).filter((role) => parties.some((one) => isUnsafe(one, role)));
  const of = duplicateOf === null ? null : (recordNumber(duplicateOf.of) ?? duplicateOf.of);
  return [
    ...correctedToLess(report, zone),
    ...(mayBeChild(report) ? [texts.perhapsChild] : []),
    ...(unsafe.length === 0 ? [] : [doNotCall(unsafe)]),
    ...helpAbroad(report),
    ...helpForMen(report.corrected),
    ...declinersIn(report).map((victim) => declines(victim, help[victim]?.by)),
    ...(of === null
      ? []
      : [
          {
            id: `Ditandai ganda dengan laporan ${of}: tangani bersama, jangan menelepon kantor yang sama dua kali. Bila memang sama, tutup laporan ini sebagai ganda: yang harus diberi tahu tetap ditagih pada laporan ${of}.`,
            en: `Marked as a duplicate of report ${of}: handle them together, call no office twice. If they are the same, close this one as a duplicate: offices that must be notified stay due in report ${of}.`,
          },
        ]),
  ];
}

/** Says what a correction took back, though the report stays as grave (1510), and who alone says adult (2008). */
export function correctedToLess(
  report: Pick<ReportFacts, 'facts' | 'parties' | 'corrected' | 'corrections' | 'adultWord'>,
  zone: Zone,
): readonly Localized[] {
  const { facts, parties, corrected, corrections, adultWord } = report;
  // Of a thousand open reports few were ever corrected.
  if (corrections.length === 0) return [];
  const [ever, now] = [knownFacts({ facts, parties }), knownFacts(corrected)];
  const all = corrections.flatMap(({ takenBack, by, at }) => takenBack.map((back) => ({ ...back, by, at })));
  const tookBack = (['danger', 'victimAge', 'departure'] as const).flatMap((fact): readonly Localized[] => {
    const [before, after] = [ever, now].map((one) => gravityBy(urgencyIn({ [fact]: factValues(one, fact) })));
    const back = all.findLast((one) => one.fact === fact || (one.fact === 'role' && fact === 'victimAge'));
    if (before === undefined || after === undefined || before <= after || back === undefined) return [];
    const at = describeInstant(back.at, zone);
    const [id, en] = [backSaid(back, 'id'), backSaid(back, 'en')];
    return [
      {
        id: `${id[0]} DIKOREKSI dari "${id[1]}" menjadi "${id[2]}" oleh ${back.by}, ${at.id}; laporan ini tetap didahulukan sampai ditutup.`,
        en: `${en[0]} WAS CORRECTED from "${en[1]}" to "${en[2]}" by ${back.by}, ${at.en}; this report stays first until it is closed.`,
      },
    ];
  });
  return adultWord === undefined ? tookBack : [...tookBack, calledAdult(adultWord, zone)];
}

/** Says that one person alone calls a victim of open age an adult, and what makes it count (0892). */
function calledAdult({ by, at }: NonNullable<ReportFacts['adultWord']>, zone: Zone): Localized {
  const { id, en } = describeInstant(at, zone);
  return {
    id: `BARU SATU ORANG, ${by}, ${id}, menyatakan korban dewasa: laporan ini tetap ditangani seperti laporan anak. Hal itu baru dihitung bila orang dari lembaga lain mengoreksi hal yang sama dalam seminggu. Baca dahulu ceritanya; surat saja bukan bukti umur.`,
    en: `ONE PERSON ALONE, ${by}, ${en}, calls the victim an adult: this report is still handled as a child's. It counts once somebody of another institution makes the same correction within a week. Read the story first; a paper alone proves no age.`,
  };
}

function backSaid({ fact, from, to }: FactCorrection, language: 'id' | 'en'): readonly string[] {
  if (fact !== 'role')
    return [factSaid(fact, language).toUpperCase(), ...[from, to].map((values) => valuesSaid(fact, values, language))];
  const roles = (of: readonly string[]) => of.map((one) => partyRoles[one as PartyRole][language]).join(', ');
  return [{ id: 'PERAN (MUNGKIN) ANAK', en: 'THE PART OF A (POSSIBLE) CHILD' }[language], roles(from), roles(to)];
}

/** Stands for a child of whom a story tells, while nobody answered if it is the victim: it says no age of anybody. */
export const childMark = { ref: 'mungkin-anak-dalam-cerita', roles: ['mentioned'], ageClass: 'unknown' } as const;

/** Tells whether the story has a child who may be the victim, and nobody has put an age on record since. */
export function mayBeChild({
  facts,
  parties,
  corrected,
}: Pick<ReportFacts, 'facts' | 'parties' | 'corrected'>): boolean {
  const isMarked = corrected.parties.some(({ ref, roles }) => ref === childMark.ref && roles.includes('mentioned'));
  const ages = [{ facts, parties }, corrected].map((one) => factValues(knownFacts(one), 'victimAge').join());
  return isMarked && ages[0] === ages[1] && !ages[0]?.includes('child');
}

/** Stands for somebody abroad of whom a story tells, while nobody was asked if it is the victim: until they get another role. */
export const abroadTold = { ref: 'di-luar-negeri-dalam-cerita', roles: ['mentioned'], ageClass: 'unknown' } as const;

/** Tells whether the story has somebody abroad who may be the victim, and no officer has said where the victim is. */
export function mayBeAbroad({ facts, corrected }: Pick<Told, 'facts' | 'corrected'>): boolean {
  const [said, now] = [facts, corrected.facts].map((one) => factValues(one, 'departure'));
  const isSaid = now?.includes('abroad') || (now?.includes('none') && !said?.includes('none'));
  return !isSaid && corrected.parties.some(({ ref, roles }) => ref === abroadTold.ref && roles.includes('mentioned'));
}

/** Says who helps a victim abroad, also one who may be: by the story, or by a pattern while nobody says where the victim is. */
export function helpAbroad({ facts, corrected }: Pick<Told, 'facts' | 'corrected'>): readonly Localized[] {
  const where = factValues(corrected.facts, 'departure');
  if (where.includes('abroad')) return helpWhere('known', facts);
  if (mayBeAbroad({ facts, corrected })) return helpWhere('perhaps', facts);
  const isLed = modusAbroad.some((one) => factValues(facts, 'modus').includes(one));
  return isLed && where.includes('unknown') ? helpWhere('open', facts) : [];
}

/** Says who helps a victim who is abroad, may be, or of whom nobody said it. */
export function helpWhere(where: keyof typeof whereSaid, facts: Facts): readonly Localized[] {
  return [abroad(where), ...(factValues(facts, 'involved').includes('bp3mi') ? [] : [texts.forMigrants])];
}

/** Says who serves a man, whose sex no fact tells: a UPTD PPA serves women and children (Perpres 55/2024 Art 1(15)). */
function helpForMen(corrected: ReportFacts['corrected']): readonly Localized[] {
  const forced = ['labour', 'begging', 'organs', 'other'];
  if (!factValues(corrected.facts, 'exploitation').some((one) => forced.includes(one))) return [];
  const known = knownFacts(corrected);
  const isFree = !factValues(known, 'involved').includes('cityGovernment');
  return isFree && factValues(known, 'victimAge').includes('adult') ? [texts.forMen] : [];
}

/** Says the same to somebody, and nothing of a mark of a report that they may not know of (X5). */
export async function asidesKnown(
  report: ReportState | undefined,
  { isShown, zone }: Pick<DueSight, 'isShown' | 'zone'>,
): Promise<readonly Localized[]> {
  if (report === undefined || report.status === 'none') return [];
  const { duplicateOf: mark } = report;
  return asidesOf(mark === null || (await isShown(mark.of)) ? report : { ...report, duplicateOf: null }, zone);
}

/** Says which offices answered before a message of this report went to them: that settles what is owed to them (R3, F3). */
export function asideOfAnswers({ obligations, replies, told, reporter }: EscalationState): readonly Localized[] {
  if (replies.length === 0) return [];
  const owed = new Set(obligations.flatMap(({ office, offices }) => (office === null ? offices : [office])));
  const wasNotified = (office: OfficeKind, at: Instant): boolean =>
    told.some((one) => one.served === office && one.task === 'act' && one.firstAt <= at);
  const answered = replies
    .filter(({ relayed, voidFrom, person }) => !relayed && voidFrom === null && person !== reporter)
    .flatMap((one) => one.offices.filter((office) => owed.has(office) && !wasNotified(office, one.receivedAt)));
  if (answered.length === 0) return [];
  const named = (language: 'id' | 'en'): string => describeOffices([...new Set(answered)], 'and', language);
  return [
    {
      id: `Kantor yang menjawab sebelum dikirimi pesan tentang laporan ini: ${named('id')}. Kewajiban memberi tahu kantor itu terpenuhi; pastikan ia membaca laporannya.`,
      en: `Answered before any message of this report went there: ${named('en')}. The duty to notify that office is met; make sure that it reads the report.`,
    },
  ];
}

interface Reader {
  readonly person: PersonId;
  readonly chapter: Chapter | null;
  readonly now: Instant;
}

/** Warns the colleagues of somebody whom the report bars: they may handle it, and must not talk of it at their office. */
export function asideOfColleagues(
  { excluded }: EscalationState,
  { person, chapter, now }: Reader,
): readonly Localized[] {
  if (chapter === null || excluded.people.length === 0) return [];
  const { directory } = chapter;
  const officesOf = (one: PersonId): readonly OfficeKind[] => [
    ...officesInPost(directory, one, now),
    ...(directory.secretariat?.includes(one) ? (['lpaDuty'] as const) : []),
  ];
  const own = officesOf(person);
  const isNear = excluded.people.some((one) => officesOf(one).some((office) => own.includes(office)));
  return isNear ? [texts.ofColleague] : [];
}

function isUnsafe({ roles, safeToContact }: Party, role: keyof typeof called): boolean {
  return safeToContact === 'no' && roles.includes(role);
}

const called = { reporter: { id: 'pelapor', en: 'reporter' }, victim: { id: 'korban', en: 'victim' } } as const;

function doNotCall(roles: readonly (keyof typeof called)[]): Localized {
  return {
    id: `JANGAN MENELEPON BALIK: ${roles.map((role) => called[role].id).join(' dan ')} tidak aman dihubungi.`,
    en: `DO NOT CALL BACK: the ${roles.map((role) => called[role].en).join(' and the ')} is not safe to contact.`,
  };
}

const modusAbroad = ['nonProceduralPmi', 'onlineScamCompound', 'mailOrderBride', 'seafarer'];

const whereSaid = {
  known: { id: 'KORBAN DI LUAR NEGERI', en: 'THE VICTIM IS ABROAD' },
  perhaps: { id: 'MUNGKIN SUDAH DI LUAR NEGERI. Bila ya', en: 'MAY BE ABROAD ALREADY. If so' },
  open: { id: 'Bila korban di luar negeri', en: 'If the victim is abroad' },
};

const abroad = (where: keyof typeof whereSaid): Localized => ({
  id: `${whereSaid[where].id}: yang melindungi dan memulangkannya ialah Perwakilan RI (KBRI atau KJRI) di negara itu; cari sendiri nomornya, lalu pastikan. Tanyakan dahulu apakah aman bila korban dihubungi.`,
  en: `${whereSaid[where].en}: the Indonesian mission in that country (KBRI or KJRI) protects and returns them; look its number up and make sure of it. Ask first if it is safe to contact the victim.`,
});

function declines(victim: string, by = ''): Localized {
  return {
    id: `KORBAN DEWASA (${victim}) MENOLAK BANTUAN, dicatat ${by}: jangan menghubunginya lagi untuk menawarkan bantuan, dan jangan mendesak. Yang wajib diberi tahu tetap diberi tahu. Bila ia berubah pikiran, catat jawabannya yang baru.`,
    en: `AN ADULT VICTIM (${victim}) DECLINES HELP, recorded by ${by}: do not contact them again to offer it, and do not press. Offices that must be notified still are. If they change their mind, record the new answer.`,
  };
}
