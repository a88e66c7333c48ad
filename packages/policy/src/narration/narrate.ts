import type { EscalationEvent, Localized, Zone } from '@kawal/core';
import {
  acts,
  emergencyPath,
  giveUpReasons,
  type Missing,
  type OwedCall,
  type Recipient,
  type Reply,
  type StepDecided,
} from '@kawal/core/escalation';
import { describeInstant } from '@kawal/core/locales';
import { levelWords } from '@kawal/core/matching';
import { describeOffice, describeOffices } from '../sentences/describe-step.ts';
import { bothWays, joinWords } from '../sentences/join.ts';
import { floorTitle } from '../sentences/path-titles.ts';
import { describeRule } from '../sentences/practice-rules.ts';
import { floorName, pathName, placeName, stepName, narrationWords as words } from './words.ts';

type Narrators = {
  readonly [Type in EscalationEvent['type']]: (
    event: Extract<EscalationEvent, { readonly type: Type }>,
    zone: Zone,
  ) => Localized;
};

/** Says what an event of an escalation means, as a clause without a full stop. Explanation, simulation and log use it. */
export function narrate<Event extends EscalationEvent>(event: Event, zone: Zone): Localized {
  const narrator = narrators[event.type] as (event: EscalationEvent, zone: Zone) => Localized;
  return narrator(event, zone);
}

/** Tells events of an escalation from those of other records. */
export function isNarrated(event: { readonly type: string }): event is EscalationEvent {
  return Object.hasOwn(narrators, event.type);
}

const narrators: Narrators = {
  'escalation-opened': () => ({ id: 'laporan masuk', en: 'the report was taken in' }),
  'escalation-parked': ({ reason }) => words.parked[reason],
  'escalation-planned': () => ({ id: 'eskalasi berjalan', en: 'the escalation runs' }),
  'policy-unreadable': () => ({ id: 'kebijakannya tidak dapat dibaca', en: 'its policy could not be read' }),
  'facts-learned': () => ({ id: 'ada keterangan baru', en: 'something new was learned' }),
  'tipped-off': ({ person }) => ({
    id: `${person} sudah diberi tahu sebelum laporan ini melarangnya: ia mungkin memperingatkan orang lain`,
    en: `${person} had been told before the report kept them out: they may warn others`,
  }),
  'triage-raised': ({ level, by }) => {
    const { id, en } = levelWords[level];
    return by === null
      ? { id: `Kawal menetapkan triase paling rendah ${id}`, en: `the system keeps the triage at ${en} or graver` }
      : { id: `triase dinaikkan ${by} menjadi ${id}`, en: `${by} raised the triage to ${en}` };
  },
  'triage-derived': ({ level, rules }) => {
    const { id, en } = level === null ? { id: 'belum dapat ditentukan', en: 'not known yet' } : levelWords[level];
    const named = bothWays((language) => rules.map((rule) => describeRule(rule, language)).join('; '));
    const by = rules.length === 0 ? { id: '', en: '' } : { id: ` (${named.id})`, en: ` (${named.en})` };
    return { id: `triase menurut aturan: ${id}${by.id}`, en: `triage by the rules: ${en}${by.en}` };
  },
  'path-opened': ({ path }) =>
    path === emergencyPath
      ? { id: 'pemberitahuan darurat dimulai', en: 'the emergency escalation begins' }
      : { id: `${pathName(path).id} terbuka`, en: `${pathName(path).en} opened` },
  'path-reopened': ({ path, by }) => ({
    id: `${pathName(path).id} dibuka lagi oleh ${by}`,
    en: `${by} reopened ${pathName(path).en}`,
  }),
  'path-end-proposed': ({ path, by }) => ({
    id: `${by} mengusulkan ${pathName(path).id} diakhiri; perlu orang kedua`,
    en: `${by} proposed to end ${pathName(path).en}; a second person is needed`,
  }),
  'path-ended': ({ path, by, proposedBy = by }) => {
    const both = [...new Set([proposedBy, by])];
    return {
      id: `${both.join(' dan ')} mengakhiri ${pathName(path).id}`,
      en: `${both.join(' and ')} ended ${pathName(path).en}`,
    };
  },
  'step-decided': (event, zone) => {
    const [name, said] = [stepName(event), decisionSaid(event, zone)];
    return { id: `${name.id}: ${said.id}`, en: `${name.en}: ${said.en}` };
  },
  'step-fired': ({ by, ...event }) => {
    const { id, en } = stepName({ ...event, occurrence: 0 });
    return { id: `${by} meminta ${id} dijalankan sekarang`, en: `${by} had ${en} done now` };
  },
  'step-pulled': (event) => {
    const { id, en } = stepName({ ...event, occurrence: 0 });
    return { id: `${id} dimajukan`, en: `${en} was brought forward` };
  },
  'substitute-told': ({ path, step, recipients }) => {
    const [name, told] = [stepName({ path, step, occurrence: 0 }), recipientsSaid(recipients)];
    return {
      id: `yang diberi tahu lewat ${name.id} tidak terjangkau, menolak, sedang tidak bertugas, atau tidak lagi memegang jabatannya; sebagai gantinya diberi tahu: ${told.id}`,
      en: `somebody told by ${name.en} was not reached, declined, is not on duty now, or left the office; told in their place: ${told.en}`,
    };
  },
  'emergency-raised': ({ reason }) => words.emergencyRaised[reason],
  'floor-latched': ({ floor }) => ({
    id: `${floorName(floor).id} mulai berlaku`,
    en: `${floorName(floor).en} applies from here`,
  }),
  'floor-missed': ({ floor, office }) => {
    const owed =
      office === null ? { id: '', en: '' } : bothWays((language) => ` (${describeOffice(office, language)})`);
    return {
      id: `KEWAJIBAN MEMBERI TAHU TERLEWAT: ${floorTitle(floor, 'id')}${owed.id}`,
      en: `A FLOOR WAS MISSED: ${floorTitle(floor, 'en')}${owed.en}`,
    };
  },
  'floor-rearmed': ({ floor }) => ({
    id: `bukti ${floorName(floor).id} tidak berlaku lagi; harus dipenuhi sekarang`,
    en: `what had discharged ${floorName(floor).en} no longer counts; it is owed now`,
  }),
  'look-again-planned': ({ at }, zone) => {
    if (at === null)
      return { id: 'tidak ada lagi pemeriksaan ulang yang dijadwalkan', en: 'no other look is planned any more' };
    const { id, en } = describeInstant(at, zone);
    return { id: `pemeriksaan ulang dijadwalkan ${id}`, en: `another look is planned for ${en}` };
  },
  'reply-recorded': ({ reply, act, unprompted, enteredBy }) => {
    const said = describeReply(reply);
    const did = act === undefined ? { id: '', en: '' } : { id: `: ${acts[act].id}`, en: `: ${acts[act].en}` };
    const how = cameBy({ enteredBy });
    return {
      id: `${said.id}${did.id}${how.id}${unprompted === true ? ' (tanpa diberi tahu oleh Kawal)' : ''}`,
      en: `${said.en}${did.en}${how.en}${unprompted === true ? ' (Kawal had not told them)' : ''}`,
    };
  },
  'decline-recorded': ({ person, ...came }) => ({
    id: `${person} menjawab tidak dapat menangani${cameBy(came).id}`,
    en: `${person} answered that they cannot handle it${cameBy(came).en}`,
  }),
  'call-unanswered': ({ office, by }) => ({
    id: `${by} menelepon ${describeOffice(office, 'id')}; teleponnya tidak dijawab`,
    en: `${by} called ${describeOffice(office, 'en')}; nobody answered`,
  }),
  'reply-voided': ({ person, reason }) => words.voided[reason](person),
  'evidence-noted': ({ person, evidence }) => words.evidence[evidence](person),
  'office-informed': ({ office, person }) => ({
    id: `${person} (${describeOffice(office, 'id')}) menyanggupi rujukan untuk korban laporan ini`,
    en: `${person} (${describeOffice(office, 'en')}) took on a referral for the victim of this report`,
  }),
  'referral-ended': ({ office, person }) => ({
    id: `rujukan yang disanggupi ${person} (${describeOffice(office, 'id')}) berakhir tanpa hasil, atau dialihkan`,
    en: `the referral that ${person} (${describeOffice(office, 'en')}) took on ended without result, or was passed on`,
  }),
  'lifting-proposed': ({ who, by }) => ({
    id: `${by} mengusulkan pengecualian ${who} dicabut; perlu orang kedua`,
    en: `${by} proposed to lift the exclusion of ${who}; a second person is needed`,
  }),
  'exclusion-lifted': ({ who, by }) => ({
    id: `pengecualian ${who} dicabut oleh ${joinWords(by, 'and', 'id')}`,
    en: `${joinWords(by, 'and', 'en')} lifted the exclusion of ${who}`,
  }),
  'calendar-missing': ({ path, step }) => {
    const name = step === null ? pathName(path) : placeName({ path, step });
    return {
      id: `hari libur tahun ini belum diketahui (${name.id}); hari kerja dihitung sebagai hari biasa, dan penggantinya ikut diberi tahu`,
      en: `the holidays of this year are not known (${name.en}); working days are counted as calendar days, and substitutes are notified too`,
    };
  },
  'migration-proposed': ({ by, to }) => ({
    id: `${by} mengusulkan memindahkannya ke kebijakan ${to.slice(0, 12)}; perlu orang kedua`,
    en: `${by} proposed to move it to policy ${to.slice(0, 12)}; a second person is needed`,
  }),
  'policy-migrated': ({ by, to }) => ({
    id: `${by} memindahkannya ke kebijakan lain (${to.slice(0, 12)})`,
    en: `${by} moved it to another policy (${to.slice(0, 12)})`,
  }),
  'escalation-closed': ({ owed = [] }) => {
    if (owed.length === 0)
      return {
        id: 'laporan ditutup; tidak ada lagi yang jatuh tempo',
        en: 'the report was closed; nothing is due any more',
      };
    const left = callsSaid(owed);
    return {
      id: `laporan ditutup; yang masih harus diberi tahu: ${left.id}`,
      en: `the report was closed; still to be told: ${left.en}`,
    };
  },
  'office-reached': ({ office }) => ({
    id: `${describeOffice(office, 'id')} sudah diberi tahu sesudah laporan ditutup`,
    en: `${describeOffice(office, 'en')} was told after the report was closed`,
  }),
  'calls-owed': ({ owed }) => ({
    id: `yang harus diberi tahu lagi, karena jawaban yang membuktikannya tidak dihitung lagi: ${callsSaid(owed).id}`,
    en: `to be told again, because the answer that proved it counts no more: ${callsSaid(owed).en}`,
  }),
  'giving-up-proposed': ({ office, by }) => ({
    id: `${by} mengusulkan ${describeOffice(office, 'id')} tidak perlu lagi diberi tahu; perlu orang kedua`,
    en: `${by} proposed to give up telling ${describeOffice(office, 'en')}; a second person is needed`,
  }),
  'call-given-up': ({ office, by, reason }) => ({
    id: `${by} setuju ${describeOffice(office, 'id')} tidak diberi tahu: ${giveUpReasons[reason].id}`,
    en: `${by} agreed to give up telling ${describeOffice(office, 'en')}: ${giveUpReasons[reason].en}`,
  }),
};

function callsSaid(owed: readonly OwedCall[]): Localized {
  return bothWays((language) => owed.map(({ offices }) => describeOffices(offices, 'or', language)).join('; '));
}

/** Says by which channel the code of an answer came, or who entered it for its holder. */
function cameBy({
  channel,
  enteredBy,
}: { readonly [Name in 'channel' | 'enteredBy']?: string | undefined }): Localized {
  if (enteredBy !== undefined)
    return { id: ` (lewat kode yang dimasukkan oleh ${enteredBy})`, en: ` (by their code, entered by ${enteredBy})` };
  return channel === undefined ? { id: '', en: '' } : { id: ` (lewat ${channel})`, en: ` (by ${channel})` };
}

/** Says how an answer was taken; of an office that was rung, who recorded it (R9). */
export function describeReply({
  person,
  offices,
  level,
  relayed,
}: Pick<Reply, 'person' | 'offices' | 'level' | 'relayed'>): Localized {
  const { id, en } = bothWays((language) => describeOffices(offices, 'and', language));
  if (relayed)
    return { id: `${person} mencatat bahwa ${id} sudah diberi tahu`, en: `${person} recorded that ${en} was told` };
  const by = offices.length === 0 ? { id: person, en: person } : { id: `${person} (${id})`, en: `${person} (${en})` };
  return level === 'acted'
    ? { id: `${by.id} mencatat tindakan`, en: `${by.en} recorded an act` }
    : { id: `${by.id} menyanggupi`, en: `${by.en} took it on` };
}

function decisionSaid({ decision, recipients }: StepDecided, zone: Zone): Localized {
  switch (decision.outcome) {
    case 'told': {
      const { id, en } = recipientsSaid(recipients);
      return { id: `memberi tahu ${id}`, en: `told ${en}` };
    }
    case 'held': {
      const until = describeInstant(decision.resumes, zone);
      const waiver = decision.waiver?.replaceAll('-', ' ');
      if (waiver !== undefined)
        return {
          id: `tertahan oleh keringanan ${waiver} sampai ${until.id}`,
          en: `held by waiver ${waiver} until ${until.en}`,
        };
      const by = bothWays((language) => joinWords(decision.by, 'and', language));
      return {
        id: `tertahan oleh jawaban ${by.id}, atau telepon yang dicatatnya, sampai ${until.id}`,
        en: `held by the answer of ${by.en}, or a call they recorded, until ${until.en}`,
      };
    }
    case 'released':
      return words.released[decision.reason];
    case 'skipped':
      return { id: 'tidak ada yang dapat diberi tahu', en: 'nobody could be told' };
    case 'barred':
      return { id: 'yang dituju dikecualikan dari laporan ini', en: 'whom it names is kept out of this report' };
  }
}

/** Says who was told: offices, and people by reference; those told alike in one go. */
function recipientsSaid(recipients: readonly Recipient[]): Localized {
  const groups = new Map<string, [Recipient, ...Recipient[]]>();
  for (const recipient of recipients) {
    const key = JSON.stringify([recipient.office, recipient.instead, recipient.task]);
    const alike = groups.get(key);
    if (alike === undefined) groups.set(key, [recipient]);
    else alike.push(recipient);
  }
  return bothWays((language) =>
    [...groups.values()]
      .map((group) => {
        const [{ office, instead, task }] = group;
        const people = group.map(({ person }) => person);
        const [told, joined] = [describeOffice(instead ?? office, language), joinWords(people, 'and', language)];
        if (instead === null) return words.recipients[task](told, joined)[language];
        return words.substitutes[task](told, joined, describeOffice(office, language))[language];
      })
      .join('; '),
  );
}

/** Says why an office was not told. */
export function describeMissing({ office, reason }: Missing): Localized {
  return words.missing[reason](bothWays((language) => describeOffice(office, language)));
}
