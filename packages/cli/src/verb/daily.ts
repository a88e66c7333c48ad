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

/** Returns the command of a verb, or of a group of verbs, by its names in English and Indonesian. */
function daily(
  [name, alias]: readonly [string, string],
  verbs: string,
  id: string,
  en: string,
  more: Pick<DailyCommand, 'title' | 'preset'> = {},
): DailyCommand {
  const [group = '', verb] = verbs.split('.');
  return { name, alias, about: { id, en }, group, ...(verb === undefined ? {} : { verb }), ...more };
}

/** The daily commands, in the order of the help. Every other verb has `kawal do`. */
export const dailyCommands: readonly DailyCommand[] = [
  daily(
    ['read', 'baca'],
    'cards.open',
    'baca isi laporan; tujuannya ditanyakan dan pembacaannya tercatat',
    'read a report; it asks for the purpose and records the reading',
    { preset: { classes: ['identity', 'contact', 'narrative'] } },
  ),
  daily(
    ['answer', 'jawab'],
    'escalations.reply',
    'sanggupi sebuah laporan; baca dahulu isinya',
    'take on a report; read it first',
    { title: { id: 'laporan disanggupi', en: 'report taken on' }, preset: { level: 'acknowledged' } },
  ),
  daily(
    ['act', 'tindak'],
    'escalations.reply',
    'catat tindakan Anda atas laporan, dengan nama petugas atau nomor rujukannya',
    "record what was done, with the officer's name or reference number",
    { title: { id: 'tindakan atas laporan', en: 'act on a report' }, preset: { level: 'acted' } },
  ),
  daily(
    ['relay', 'catat-telepon'],
    'escalations.relay',
    'catat hasil telepon ke kantor yang tidak dapat dikirimi pesan',
    'record a call to an office that cannot receive messages',
  ),
  daily(
    ['give-up', 'lepaskan'],
    'escalations.giveUpCall',
    'lepaskan kewajiban menelepon dari laporan yang sudah ditutup; perlu dua orang',
    'drop a call that a closed report still needs; it takes two people',
  ),
  daily(['add', 'tambah'], 'reports.add', 'tambah keterangan pada laporan', 'add information to a report'),
  daily(
    ['correct', 'koreksi'],
    'reports.correct',
    'betulkan laporan; yang lama tetap dalam riwayat',
    'correct a report; the history stays',
  ),
  daily(
    ['help-answer', 'bantuan'],
    'reports.noteHelpAnswer',
    'catat bahwa korban dewasa menolak bantuan, atau berubah pikiran',
    'record that an adult victim declines help, or wants it after all',
    { title: { id: 'jawaban korban atas bantuan', en: "the victim's answer to help" } },
  ),
  daily(
    ['close', 'tutup'],
    'reports.close',
    'tutup laporan; bila perlu dua orang, orang kedua menyetujui',
    'close a report; if it takes two people, the second one agrees',
  ),
  daily(
    ['duplicate', 'ganda'],
    'reports.markDuplicate',
    'tandai laporan sebagai ganda dari laporan lain',
    'mark a report as a duplicate of another',
  ),
  daily(
    ['not-duplicate', 'bukan-ganda'],
    'reports.unmarkDuplicate',
    'hapus tanda ganda dari laporan',
    'remove the duplicate mark',
  ),
  daily(
    ['lift-exclusion', 'cabut-pengecualian'],
    'escalations.liftExclusion',
    'cabut pengecualian seorang petugas; perlu dua orang dari dua lembaga',
    'lift the exclusion of an officer; it takes two people from two institutions',
  ),
  daily(
    ['emergency', 'darurat'],
    'cards.breakGlass',
    'buka laporan dalam keadaan darurat; sesudahnya pembukaan itu ditinjau orang lain',
    'open a report in an emergency; somebody else reviews it afterwards',
  ),
  daily(
    ['review-emergency', 'tinjau-darurat'],
    'cards.reviewEmergency',
    'tinjau pembukaan darurat sebuah laporan',
    'review the emergency opening of a report',
  ),
  daily(
    ['data-request', 'permintaan'],
    'dataRequests',
    'permintaan seseorang tentang datanya, dari diterima sampai dijawab',
    'requests from people about their own data, from receipt to answer',
  ),
  daily(
    ['breach', 'kebocoran'],
    'breaches',
    'kebocoran data, dari dicatat sampai ditutup',
    'personal data breaches, from detection to closing',
  ),
  daily(
    ['refer', 'rujukan'],
    'referrals',
    'rujukan ke layanan, dari persiapan sampai selesai',
    'referrals to services, from preparation to completion',
  ),
  daily(['case', 'kasus'], 'cases', 'kasus seorang korban', 'the case of a victim'),
  daily(['pact', 'pakta'], 'pacts', 'pakta integritas sebuah kelurahan', 'the integrity pact of a kelurahan'),
  daily(
    ['meeting', 'pertemuan'],
    'engagements',
    'pertemuan, audiensi, dan pelatihan',
    'meetings, audiences and trainings',
  ),
  daily(['community', 'komunitas'], 'communities', 'komunitas sebuah kelurahan', 'the community of a kelurahan'),
  daily(
    ['volunteer', 'relawan'],
    'volunteers',
    'relawan, dari pencalonan sampai selesai bertugas',
    'volunteers, from nomination to the end of service',
  ),
  daily(['condition', 'kondisi'], 'conditionReports', 'laporan kondisi bulanan', 'the monthly condition report'),
  daily(['visit', 'kunjungan'], 'visits', 'kunjungan relawan', 'visits by volunteers'),
  daily(
    ['people', 'petugas'],
    'chapter',
    'cuti, tukar giliran, dan penonaktifan petugas',
    'leave, shift swaps and suspension of officers',
  ),
];
