import type { EscalationState, Localized } from '@kawal/core';
import type { Evidence, Obligation } from '@kawal/core/escalation';
import type { FloorStory } from './explanation.ts';

/** The sentences of an explanation; those of single events stand in `say-happened.ts`. */
export const explanationWords = {
  status: {
    none: () => ({ id: 'Belum ada eskalasi.', en: 'There is no escalation.' }),
    parked: (since: string) => ({
      id: `Masuk ${since}; tertahan, karena belum ada yang dapat diberi tahu.`,
      en: `Taken in ${since}; parked, for nobody can be told yet.`,
    }),
    running: (since: string) => ({ id: `Masuk ${since}; sedang berjalan.`, en: `Taken in ${since}; it is running.` }),
    closed: (since: string) => ({
      id: `Masuk ${since}; laporannya sudah ditutup.`,
      en: `Taken in ${since}; the report is closed.`,
    }),
  } satisfies Readonly<Record<EscalationState['status'], (since: string) => Localized>>,
  unreadable: {
    id: 'Kebijakannya tidak dapat dibaca, jadi semua kontak yang tidak dikecualikan diberi tahu.',
    en: 'Its policy cannot be read, so every contact that is not excluded is told.',
  },
  level: (level: Localized | null): Localized => ({
    id: level === null ? 'triase belum dapat ditentukan.' : `triase: ${level.id}.`,
    en: level === null ? 'triage cannot be worked out yet.' : `triage: ${level.en}.`,
  }),
  raised: (level: string): Localized => ({
    id: `dinaikkan menjadi ${level}, bukan oleh aturan triase.`,
    en: `it was raised to ${level}, whatever the rules say.`,
  }),
  fired: (rule: string, level: string, condition: string): Localized => ({
    id: `aturan "${rule}" memberi ${level}, karena ${condition}.`,
    en: `rule "${rule}" gives ${level}, because ${condition}.`,
  }),
  undecided: (rules: string): Localized => ({
    id: `belum dapat diputuskan: ${rules}.`,
    en: `these cannot be decided yet: ${rules}.`,
  }),
  notFired: (rules: string): Localized => ({
    id: `yang tidak berlaku: ${rules}.`,
    en: `these do not apply: ${rules}.`,
  }),
  opens: (path: string, condition: string): Localized => ({
    id: `Jalur "${path}" terbuka, karena ${condition}.`,
    en: `The path "${path}" opens, because ${condition}.`,
  }),
  opensNot: (path: string, facts: string): Localized => ({
    id: `Jalur "${path}" tidak terbuka, karena ${facts}.`,
    en: `The path "${path}" does not open, because ${facts}.`,
  }),
  opened: (path: string, at: string): Localized => ({
    id: `Jalur "${path}" terbuka ${at}.`,
    en: `The path "${path}" opened ${at}.`,
  }),
  opensAlways: (path: string): Localized => ({
    id: `Jalur "${path}" terbuka pada setiap laporan.`,
    en: `The path "${path}" opens for every report.`,
  }),
  everyReport: { id: 'Jalur ini untuk setiap laporan.', en: 'It is for every report.' },
  because: (condition: string): Localized => ({ id: `Sebabnya: ${condition}.`, en: `Because ${condition}.` }),
  noLonger: (condition: string): Localized => ({
    id: `Syaratnya (${condition}) kini tidak terpenuhi lagi, tetapi jalur yang terbuka tidak menutup sendiri.`,
    en: `Its condition (${condition}) no longer holds, but an open path never closes by itself.`,
  }),
  grounds: (grounds: string): Localized => ({ id: `Dasarnya: ${grounds}.`, en: `Why it is there: ${grounds}.` }),
  ended: (at: string, by: string, reason: string): Localized => ({
    id: `Diakhiri ${at} oleh ${by} (${reason}).`,
    en: `Ended ${at} by ${by} (${reason}).`,
  }),
  owed: (floor: string, offices: string, deadline: string): Localized => ({
    id: `Kewajiban memberi tahu (${floor}): ${offices} harus sudah diberi tahu paling lambat ${deadline}.`,
    en: `Floor (${floor}): ${offices} must have been told by ${deadline}.`,
  }),
  owedBarred: (floor: string, offices: string, deadline: string): Localized => ({
    id: `Kewajiban memberi tahu (${floor}) kepada ${offices}: menurut isi laporan kantor itu tidak boleh diberi tahu, jadi penggantinya yang menggantikan, paling lambat ${deadline}.`,
    en: `Floor (${floor}) to ${offices}: by what the report says that office must not be told, so its substitute takes its place, by ${deadline}.`,
  }),
  law: (cite: string): Localized => ({ id: `Ini perintah hukum: ${cite}.`, en: `This is law: ${cite}.` }),
  practice: { id: 'Ini praktik kita sendiri.', en: 'This is our own practice.' },
  outcome: {
    owed: { id: 'Belum terbukti.', en: 'There is no evidence yet.' },
    discharged: { id: 'Sudah terpenuhi.', en: 'It was done.' },
    missed: { id: 'TERLEWAT, dan belum terbukti.', en: 'MISSED, and there is no evidence yet.' },
    late: { id: 'TERLEWAT; terpenuhi sesudah batas waktunya.', en: 'MISSED; it was done after the deadline.' },
  } satisfies Readonly<Record<Obligation['outcome'] | 'late', Localized>>,
  afterClosing: {
    reached: { id: 'Sudah diberi tahu sesudah laporan ditutup.', en: 'It was told after the report was closed.' },
    'given-up': {
      id: 'Sesudah laporan ditutup, dua orang memutuskan tidak perlu lagi diberi tahu.',
      en: 'After the report was closed, two people gave up telling it.',
    },
    settled: {
      id: 'Tidak ditagih lagi: kantor itu ikut menutup laporan ini, atau laporan lain tentang peristiwa yang sama menagihnya.',
      en: 'No longer asked for: that office helped to close the report, or another report of the same incident asks for it.',
    },
  } satisfies Readonly<Record<NonNullable<FloorStory['afterClosing']>, Localized>>,
  evidence: (office: string, people: string): Localized => ({
    id: `${office} (${people}).`,
    en: `${office} (${people}).`,
  }),
  askedToRing: (office: string, people: string): Localized => ({
    id: `yang diminta menelepon ${office}: ${people}.`,
    en: `asked to phone ${office}: ${people}.`,
  }),
  callWithdrawn: (office: string, people: string): Localized => ({
    id: `${people} pernah diminta menelepon ${office}; permintaan itu dibatalkan, JANGAN menelepon.`,
    en: `${people} was asked to phone ${office} before; that is withdrawn, do NOT phone.`,
  }),
  evidenceIs: {
    planned: { id: 'pesan disiapkan', en: 'message planned' },
    delayed: { id: 'pesan tertunda', en: 'message delayed' },
    sent: { id: 'pesan terkirim', en: 'message sent' },
    delivered: { id: 'pesan sampai', en: 'message delivered' },
    failed: { id: 'pesan gagal', en: 'message failed' },
  } satisfies Readonly<Record<Evidence, Localized>>,
  answered: (people: string): Localized => ({
    id: `Menjawab sendiri: ${people}.`,
    en: `Answered themselves: ${people}.`,
  }),
  relays: (people: string): Localized => ({
    id: `Mencatat sudah menelepon: ${people}.`,
    en: `Recorded having phoned them: ${people}.`,
  }),
  repeated: (count: number, first: string, last: string): Localized => ({
    id: `Ini diulang ${count} kali, pertama ${first}, terakhir ${last}.`,
    en: `This was repeated ${count} times, first ${first}, last ${last}.`,
  }),
  missed: (at: string): Localized => ({
    id: `Batas waktunya lewat ${at}; piket cadangan diberi tahu.`,
    en: `Its deadline passed ${at}; the last resort was told.`,
  }),
  floorApplies: (floor: string, offices: string): Localized => ({
    id: `Kewajiban memberi tahu (${floor}) berlaku bagi ${offices}.`,
    en: `The floor (${floor}) applies to ${offices}.`,
  }),
  floorNot: (floor: string, facts: string): Localized => ({
    id: `Kewajiban memberi tahu (${floor}) tidak berlaku, karena ${facts}.`,
    en: `The floor (${floor}) does not apply, because ${facts}.`,
  }),
  never: (offices: string, condition: string): Localized => ({
    id: `${offices} tidak boleh diberi tahu, karena ${condition}.`,
    en: `${offices} must not be told, because ${condition}.`,
  }),
  only: (offices: string, condition: string): Localized => ({
    id: `Hanya ${offices} yang boleh diberi tahu, karena ${condition}.`,
    en: `Only ${offices} may be told, because ${condition}.`,
  }),
  excluded: (offices: string, because: string): Localized => ({
    id: `${offices} tidak boleh diberi tahu (${because}).`,
    en: `${offices} must not be told (${because}).`,
  }),
  barredOffice: (office: string, ceilings: string): Localized => ({
    id: `${office} tidak diberi tahu: dilarang oleh larangan ${ceilings}.`,
    en: `${office} is not told: barred by the ceiling ${ceilings}.`,
  }),
  involvedOffice: (office: string): Localized => ({
    id: `${office} tidak diberi tahu: menurut isi laporan, pihaknya mungkin terlibat.`,
    en: `${office} is not told: by what the report says, their side may be involved.`,
  }),
  toldInstead: (office: string): Localized => ({
    id: `Penggantinya ${office}.`,
    en: `In its place, ${office} is told.`,
  }),
  called: (office: string, tellings: string): Localized => ({
    id: `petugas diminta menelepon ${office} ${tellings}.`,
    en: `officers are asked to phone ${office} ${tellings}.`,
  }),
  told: (office: string, tellings: string): Localized => ({
    id: `${office} diberi tahu ${tellings}.`,
    en: `${office} is told ${tellings}.`,
  }),
  atOpening: (at: string, office: string): Localized => ({
    id: `${at}: ${office} buka, dan diberi tahu bila belum tahu sendiri, juga bila penggantinya sudah tahu.`,
    en: `${at}: ${office} opens, and is told unless it knows by itself, even if its substitute knows.`,
  }),
  pending: (at: string, step: string, held: boolean): Localized => ({
    id: `${at}: ${step} jatuh tempo${held ? ', tertahan sampai saat itu' : ''}.`,
    en: `${at}: ${step} is due${held ? ', held until then' : ''}.`,
  }),
};
