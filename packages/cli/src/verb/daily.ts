import type { Localized } from '@kawal/core';

/** A command that gives one verb of the table, or a group of them as its own commands. */
export interface DailyCommand {
  readonly name: string;
  /** The same command in Indonesian. */
  readonly alias: string;
  readonly about: Localized;
  /** The group of the table of verbs. */
  readonly group: string;
  /** The one verb; left out where every verb of the group is a command. */
  readonly verb?: string;
  /** The words of its receipt, where the verb's own say too little. */
  readonly title?: Localized;
  /** Answers that the command itself gives. */
  readonly preset?: Readonly<Record<string, unknown>>;
}

/** The daily commands, in the order of the help. Every other verb has `kawal do`. */
export const dailyCommands: readonly DailyCommand[] = [
  {
    name: 'read',
    alias: 'baca',
    about: {
      id: 'baca isi laporan; tujuannya ditanyakan dan pembacaannya tercatat',
      en: 'read a report; it asks for the purpose and records the reading',
    },
    group: 'cards',
    verb: 'open',
    preset: { classes: ['identity', 'contact', 'narrative'] },
  },
  {
    name: 'answer',
    alias: 'jawab',
    about: { id: 'sanggupi sebuah laporan; baca dahulu isinya', en: 'take on a report; read it first' },
    group: 'escalations',
    verb: 'reply',
    title: { id: 'laporan disanggupi', en: 'report taken on' },
    preset: { level: 'acknowledged' },
  },
  {
    name: 'act',
    alias: 'tindak',
    about: {
      id: 'catat tindakan Anda atas laporan, dengan nama petugas atau nomor rujukannya',
      en: "record what was done, with the officer's name or reference number",
    },
    group: 'escalations',
    verb: 'reply',
    title: { id: 'tindakan atas laporan', en: 'act on a report' },
    preset: { level: 'acted' },
  },
  {
    name: 'relay',
    alias: 'catat-telepon',
    about: {
      id: 'catat hasil telepon ke kantor yang tidak dapat dikirimi pesan',
      en: 'record a call to an office that cannot receive messages',
    },
    group: 'escalations',
    verb: 'relay',
  },
  {
    name: 'give-up',
    alias: 'lepaskan',
    about: {
      id: 'lepaskan kewajiban menelepon dari laporan yang sudah ditutup; perlu dua orang',
      en: 'drop a call that a closed report still needs; it takes two people',
    },
    group: 'escalations',
    verb: 'giveUpCall',
  },
  {
    name: 'add',
    alias: 'tambah',
    about: { id: 'tambah keterangan pada laporan', en: 'add information to a report' },
    group: 'reports',
    verb: 'add',
  },
  {
    name: 'correct',
    alias: 'koreksi',
    about: { id: 'betulkan laporan; yang lama tetap dalam riwayat', en: 'correct a report; the history stays' },
    group: 'reports',
    verb: 'correct',
  },
  {
    name: 'help-answer',
    alias: 'bantuan',
    about: {
      id: 'catat bahwa korban dewasa menolak bantuan, atau berubah pikiran',
      en: 'record that an adult victim declines help, or wants it after all',
    },
    group: 'reports',
    verb: 'noteHelpAnswer',
    title: { id: 'jawaban korban atas bantuan', en: "the victim's answer to help" },
  },
  {
    name: 'close',
    alias: 'tutup',
    about: {
      id: 'tutup laporan; bila perlu dua orang, orang kedua menyetujui',
      en: 'close a report; if it takes two people, the second one agrees',
    },
    group: 'reports',
    verb: 'close',
  },
  {
    name: 'duplicate',
    alias: 'ganda',
    about: { id: 'tandai laporan sebagai ganda dari laporan lain', en: 'mark a report as a duplicate of another' },
    group: 'reports',
    verb: 'markDuplicate',
  },
  {
    name: 'not-duplicate',
    alias: 'bukan-ganda',
    about: { id: 'hapus tanda ganda dari laporan', en: 'remove the duplicate mark' },
    group: 'reports',
    verb: 'unmarkDuplicate',
  },
  {
    name: 'lift-exclusion',
    alias: 'cabut-pengecualian',
    about: {
      id: 'cabut pengecualian seorang petugas; perlu dua orang dari dua lembaga',
      en: 'lift the exclusion of an officer; it takes two people from two institutions',
    },
    group: 'escalations',
    verb: 'liftExclusion',
  },
  {
    name: 'emergency',
    alias: 'darurat',
    about: {
      id: 'buka laporan dalam keadaan darurat; sesudahnya pembukaan itu ditinjau orang lain',
      en: 'open a report in an emergency; somebody else reviews it afterwards',
    },
    group: 'cards',
    verb: 'breakGlass',
  },
  {
    name: 'review-emergency',
    alias: 'tinjau-darurat',
    about: { id: 'tinjau pembukaan darurat sebuah laporan', en: 'review the emergency opening of a report' },
    group: 'cards',
    verb: 'reviewEmergency',
  },
  {
    name: 'data-request',
    alias: 'permintaan',
    about: {
      id: 'permintaan seseorang tentang datanya, dari diterima sampai dijawab',
      en: 'requests from people about their own data, from receipt to answer',
    },
    group: 'dataRequests',
  },
  {
    name: 'breach',
    alias: 'kebocoran',
    about: {
      id: 'kebocoran data, dari dicatat sampai ditutup',
      en: 'personal data breaches, from detection to closing',
    },
    group: 'breaches',
  },
  {
    name: 'refer',
    alias: 'rujukan',
    about: {
      id: 'rujukan ke layanan, dari persiapan sampai selesai',
      en: 'referrals to services, from preparation to completion',
    },
    group: 'referrals',
  },
  { name: 'case', alias: 'kasus', about: { id: 'kasus seorang korban', en: 'the case of a victim' }, group: 'cases' },
  {
    name: 'pact',
    alias: 'pakta',
    about: { id: 'pakta integritas sebuah kelurahan', en: 'the integrity pact of a kelurahan' },
    group: 'pacts',
  },
  {
    name: 'meeting',
    alias: 'pertemuan',
    about: { id: 'pertemuan, audiensi, dan pelatihan', en: 'meetings, audiences and trainings' },
    group: 'engagements',
  },
  {
    name: 'community',
    alias: 'komunitas',
    about: { id: 'komunitas sebuah kelurahan', en: 'the community of a kelurahan' },
    group: 'communities',
  },
  {
    name: 'volunteer',
    alias: 'relawan',
    about: {
      id: 'relawan, dari pencalonan sampai selesai bertugas',
      en: 'volunteers, from nomination to the end of service',
    },
    group: 'volunteers',
  },
  {
    name: 'condition',
    alias: 'kondisi',
    about: { id: 'laporan kondisi bulanan', en: 'the monthly condition report' },
    group: 'conditionReports',
  },
  {
    name: 'visit',
    alias: 'kunjungan',
    about: { id: 'kunjungan relawan', en: 'visits by volunteers' },
    group: 'visits',
  },
  {
    name: 'people',
    alias: 'petugas',
    about: { id: 'cuti, tukar giliran, dan penonaktifan petugas', en: 'leave, shift swaps and suspension of officers' },
    group: 'chapter',
  },
];
