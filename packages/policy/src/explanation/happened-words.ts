import type { EmergencyReason, Recipient, Said } from '@kawal/core';
import type { MissingWhy } from './explanation.ts';

export const happenedWords = {
  step: (name: string): Said => ({ id: `langkah ${name}`, en: `step ${name}` }),
  floorStep: (floor: string): Said => ({ id: `batas wajib ${floor}`, en: `the floor ${floor}` }),
  emergency: { id: 'pemberitahuan darurat', en: 'the emergency escalation' },
  emergencyRaised: (reason: EmergencyReason): Said => ({
    id: `pemberitahuan darurat dimulai, karena ${emergencyReasons[reason].id}.`,
    en: `the emergency escalation is raised, because ${emergencyReasons[reason].en}.`,
  }),
  tippedOffStep: { id: 'karena yang sudah diberi tahu kini dikecualikan', en: 'because somebody told is excluded now' },
  repeat: (number: number): Said => ({ id: `(ulangan ${number})`, en: `(repeat ${number})` }),
  told: (recipients: string): Said => ({ id: `yang diberi tahu: ${recipients}`, en: `told: ${recipients}` }),
  recipients: {
    act: (office, people, insteadOf) => ({
      id: `${office} (${people})${insteadOf === null ? '' : `, sebagai pengganti ${insteadOf}`}`,
      en: `${office} (${people})${insteadOf === null ? '' : `, instead of ${insteadOf}`}`,
    }),
    call: (office, people, insteadOf) => ({
      id: `${people}, untuk menelepon ${office}${insteadOf === null ? '' : ` sebagai pengganti ${insteadOf}`}`,
      en: `${people}, to phone ${office}${insteadOf === null ? '' : ` instead of ${insteadOf}`}`,
    }),
    account: (office, people) => ({
      id: `${office} (${people}), karena belum ada tindakan yang dicatat`,
      en: `${office} (${people}), for no act is on record`,
    }),
  } satisfies Readonly<Record<Recipient['task'], (office: string, people: string, insteadOf: string | null) => Said>>,
  held: (people: string, until: string): Said => ({
    id: `tertahan oleh jawaban ${people} sampai ${until}`,
    en: `held by the answer of ${people} until ${until}`,
  }),
  waived: (waiver: string, until: string): Said => ({
    id: `tertahan oleh keringanan ${waiver} sampai ${until}`,
    en: `held by waiver ${waiver} until ${until}`,
  }),
  released: {
    answered: {
      id: 'tidak perlu lagi, yang bersangkutan sudah menjawab',
      en: 'no longer needed, that person answered',
    },
    relayed: { id: 'tidak perlu lagi, sudah tersambung', en: 'no longer needed, it was reached' },
    discharged: {
      id: 'tidak perlu lagi, sudah terbukti diberi tahu',
      en: 'no longer needed, there is evidence of the telling',
    },
  },
  skipped: { id: 'tidak ada yang dapat diberi tahu', en: 'nobody could be told' },
  barred: { id: 'yang dituju tidak boleh diberi tahu', en: 'whom it names must not be told' },
  late: (by: string): Said => ({ id: `terlambat ${by}.`, en: `late by ${by}.` }),
  missing: {
    noOffice: (office: string): Said => ({
      id: `${office} tidak ada di direktori`,
      en: `${office} is not in the directory`,
    }),
    nobody: (office: string): Said => ({
      id: `tidak ada orang ${office} yang dapat diberi tahu`,
      en: `nobody of ${office} can be told`,
    }),
    barred: (office: string): Said => ({ id: `${office} tidak boleh diberi tahu`, en: `${office} must not be told` }),
    closed: (office: string): Said => ({ id: `${office} sedang tutup`, en: `${office} is shut` }),
    noDrill: (office: string): Said => ({
      id: `${office} tidak ikut latihan`,
      en: `${office} takes no part in drills`,
    }),
  } satisfies Readonly<Record<MissingWhy['reason'], (office: string) => Said>>,
  byCeiling: (id: string): Said => ({ id: `larangan ${id}`, en: `ceiling ${id}` }),
  byNaming: (ref: string): Said => ({ id: `disebut dalam laporan: ${ref}`, en: `named in the report: ${ref}` }),
  substitutes: (step: string, recipients: string): Said => ({
    id: `pesan langkah ${step} tidak sampai; sebagai gantinya diberi tahu: ${recipients}.`,
    en: `the message of step ${step} did not arrive; told in its place: ${recipients}.`,
  }),
  floorMissed: (floor: string, office: string | null): Said => ({
    id: `BATAS WAJIB ${floor} TERLEWAT${office === null ? '' : ` (${office})`}.`,
    en: `THE FLOOR ${floor} WAS MISSED${office === null ? '' : ` (${office})`}.`,
  }),
  reply: (person: string, offices: string, level: 'acknowledged' | 'acted', relayed: boolean): Said => {
    if (relayed)
      return {
        id: `${person} mencatat bahwa ${offices} sudah tersambung.`,
        en: `${person} recorded that ${offices} was reached.`,
      };
    const held = offices === '' ? { id: '', en: '' } : { id: ` (${offices})`, en: ` (${offices})` };
    return level === 'acted'
      ? { id: `${person}${held.id} mencatat tindakan.`, en: `${person}${held.en} recorded an act.` }
      : { id: `${person}${held.id} menyanggupi.`, en: `${person}${held.en} took it on.` };
  },
};

const emergencyReasons: Readonly<Record<EmergencyReason, Said>> = {
  policyUnreadable: { id: 'kebijakannya tidak dapat dibaca', en: 'the policy cannot be read' },
  nobodyLeft: {
    id: 'menurut kebijakan tidak ada lagi yang dapat diberi tahu',
    en: 'the policy leaves nobody who can be notified',
  },
  noPath: { id: 'tidak ada jalur yang terbuka untuk laporan ini', en: 'no path opens for this report' },
};
