import {
  describeDuration,
  type EmergencyReason,
  type Localized,
  type OfficeKind,
  officeKinds,
  toInstant,
  type Zone,
} from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { Alarm } from '@kawal/engine';
import { describeFailureCode, floorTitle } from '@kawal/policy';
import type { StorageFault } from '@kawal/sdk';
import { contactDuty } from '../fault/contact-duty.ts';
import type { Total } from '../fault/total.ts';
import { describeRecord } from '../record-names/describe-record.ts';

const emergencyReasons: Readonly<Record<EmergencyReason, Localized>> = {
  policyUnreadable: { id: 'kebijakannya tidak terbaca', en: 'its policy cannot be read' },
  nobodyLeft: { id: 'tidak ada lagi yang dapat diberi tahu', en: 'nobody else can be notified' },
  noPath: { id: 'tidak ada jalur yang terbuka untuk laporan ini', en: 'no path opens for this report' },
};

/** The same for `kawal doctor`, which compares the same clocks. */
export const clockWords = {
  'clock.behind': ({ byMs }) => ({
    id: `Jam mesin ini tertinggal ${describeDuration(byMs, 'id')} dari jam penyimpanan atau catatan terakhir. Setel jamnya.`,
    en: `This machine's clock is ${describeDuration(byMs, 'en')} behind the storage's clock or the newest record. Set it right.`,
  }),
  'clock.ahead': ({ byMs }) => ({
    id: `Jam mesin ini ${describeDuration(byMs, 'id')} lebih maju daripada jam penyimpanan. Setel jam mesin ini; sementara itu jam penyimpanan yang dipakai.`,
    en: `This machine's clock is ${describeDuration(byMs, 'en')} ahead of the storage's clock. Set it; until then the storage's time is used.`,
  }),
  'storage.ahead': ({ byMs }) => ({
    id: `Catatan terakhir ${describeDuration(byMs, 'id')} lebih maju daripada jam server penyimpanan. Periksa jam server itu; jam mesin ini tidak salah.`,
    en: `The newest record is ${describeDuration(byMs, 'en')} ahead of the clock of the storage's server. Check that server's clock; this machine's clock is not at fault.`,
  }),
} satisfies Partial<Total<Alarm>>;

/** Says what a storage finds in the way of what it promises, and what to do about it. */
const storageFaultWords: Total<StorageFault> = {
  'read-only': () => ({
    id: 'Basis data hanya dapat dibaca: laporan baru ditolak. Sebut server utama, atau matikan `default_transaction_read_only`.',
    en: 'The database can only be read: new reports are refused. Name the primary, or turn `default_transaction_read_only` off.',
  }),
  'not-durable': ({ detail }) => ({
    id: `Yang sudah diterima dapat hilang bila listrik padam (${detail}). Nyalakan \`fsync\` di server.`,
    en: `What was accepted can be lost in a power cut (${detail}). Turn \`fsync\` on at the server.`,
  }),
  isolation: ({ detail }) => ({
    id: `Koneksi memakai isolasi "${detail}"; laporan baru ditolak. Setel \`default_transaction_isolation\` ke \`read committed\` untuk pengguna ini.`,
    en: `Connections use the isolation "${detail}"; new reports are refused. Set \`default_transaction_isolation\` to \`read committed\` for this user.`,
  }),
  'part-missing': ({ detail }) => ({
    id: `${detail} tidak ada. Hentikan Kawal, lalu pulihkan cadangan terakhir; README @kawal/storage-postgres menunjukkan cara membuatnya kembali di server.`,
    en: `${detail} is missing. Stop Kawal, then restore the last backup; the README of @kawal/storage-postgres shows how to make it again on a server.`,
  }),
  'part-foreign': ({ detail }) => ({
    id: `${detail} dalam basis data bukan buatan Kawal, atau sudah diubah; pemberitahuan dapat terhenti tanpa suara. Hentikan Kawal, cari tahu siapa yang menaruhnya, lalu pulihkan cadangan terakhir; README @kawal/storage-postgres menunjukkan cara membuangnya di server.`,
    en: `${detail} in the database is not Kawal's, or was changed; notifying may stop without a sound. Stop Kawal, find out who put it there, then restore the last backup; the README of @kawal/storage-postgres shows how to remove it on a server.`,
  }),
  'due-strayed': ({ detail }) => ({
    id: `${detail} hal jatuh tempo pada waktu yang lain daripada yang tercatat. Jalankan \`kawal audit verify\`.`,
    en: `${detail} things are due at another time than is on record. Run \`kawal audit verify\`.`,
  }),
  'rows-strayed': ({ detail }) => ({
    id: `Ada baris yang tidak dimiliki catatan mana pun (${detail}). Bukan Kawal yang menulisnya: cari tahu siapa yang menulis ke basis data ini.`,
    en: `There are rows that no record has (${detail}). Kawal did not write them: find out who writes to this database.`,
  }),
  'right-missing': ({ detail }) => ({
    id: `Pengguna basis data tidak memiliki hak ${detail}. Berikan hak menurut README @kawal/storage-postgres.`,
    en: `The database user lacks the right ${detail}. Grant it as the README of @kawal/storage-postgres says.`,
  }),
  'user-shared': ({ detail }) => ({
    id: `Satu pengguna basis data (${detail}) membaca penyimpanan dan berkas kunci kartunya: satu alamat yang dicuri membuka keduanya. Beri skema kunci pengguna sendiri menurut README @kawal/storage-postgres.`,
    en: `One database user (${detail}) reads both the store and its keyring: one stolen address opens both. Give the schema of the keyring a user of its own, as the README of @kawal/storage-postgres says.`,
  }),
  'tombstones-waiting': ({ detail }) => ({
    id: `Catatan pemusnahan belum dapat ditulis (${detail}): bila cadangan lama dikembalikan, yang sudah dimusnahkan ikut kembali. Perbaiki hal lain di daftar ini dahulu.`,
    en: `Records of what was destroyed cannot be written (${detail}): if an older backup is put back, the destroyed comes back. Correct what else is listed first.`,
  }),
  'file-replaced': ({ detail }) => ({
    id: `Berkas basis data yang sedang dipakai dihapus (${detail}). Jangan menjalankan perintah Kawal yang lain: perintah itu memulai log sendiri. Hentikan setiap proses Kawal sekarang dengan Ctrl-C atau \`systemctl stop\`, jangan \`kill -9\`: saat berhenti, yang dipegangnya ditulis ke berkas utama. Lalu mulai lagi dan jalankan \`kawal audit verify\`.`,
    en: `A file of the database in use was removed (${detail}). Run no other Kawal command: it would begin a log of its own. Stop each Kawal process now by Ctrl-C or \`systemctl stop\`, not by \`kill -9\`: as it stops, it writes what it holds to the main file. Then start again and run \`kawal audit verify\`.`,
  }),
  'file-split': ({ detail }) => ({
    id: `Berkas basis data bukan lagi yang dibuka proses ini, atau log-nya dipotong (${detail}); mungkin proses lain menulis di sana. Proses ini menolak setiap laporan dan tidak menampilkan apa pun lagi: terima laporan lewat telepon sampai ia berjalan lagi. Jangan menghentikannya secara biasa, dan jangan menghapus apa pun. ${endOf(detail).id}`,
    en: `The files of the database are not those that this process opened, or their log was cut (${detail}); another process may write there. This process refuses each report and shows nothing more: take reports by telephone until it runs anew. Do not stop it in order, and remove nothing. ${endOf(detail).en}`,
  }),
  'copy-left': ({ detail }) => ({
    id: `Di samping basis data ada salinan dari yang hanya dipegang proses terdahulu (${detail}). Laporan di dalamnya mungkin tidak ada di sini. Mintalah pengembang Anda membandingkan keduanya dan masukkan lagi yang kurang. Lalu pindahkan salinan itu dari folder ini, dan musnahkan bila tidak diperlukan lagi.`,
    en: `Beside the database lies a copy of what a former process alone held (${detail}). Reports in it may be missing here. Have your developer compare both, and enter what is missing again. Then move the copy out of this folder, and destroy it once nobody needs it.`,
  }),
  'second-name': ({ detail }) => ({
    id: `Berkas basis data mempunyai nama kedua (${detail}), seperti yang dibuat \`cp -al\`. Selama begitu Kawal tidak dapat dimulai lagi. \`find / -xdev -samefile BERKAS\` menyebut kedua namanya. Hapus dengan \`rm\` hanya nama yang tidak ada di kawal.config; isi berkasnya tetap ada.`,
    en: `A file of the database has a second name (${detail}), as \`cp -al\` makes one. Kawal cannot start again while it has. \`find / -xdev -samefile FILE\` lists both names. Remove by \`rm\` only the name that kawal.config does not have; what the file holds stays.`,
  }),
  'cleanup-held': ({ detail }) => ({
    id: `Server tidak dapat membersihkan baris lama (${detail}), dan pemberitahuan makin lambat. Akhiri transaksi yang lama terbuka itu, atau nyalakan autovacuum.`,
    en: `The server cannot clear old rows away (${detail}), and notifying becomes slower. End that long transaction, or turn autovacuum on.`,
  }),
};

/** Says how a process that was split off ends: never while what it alone holds stands in no copy. */
function endOf(detail: string): Localized {
  return detail.endsWith('not copied')
    ? {
        id: 'Yang hanya dipegang proses ini BELUM tersalin (`not copied`), dan hilang bila prosesnya berakhir: biarkan ia berjalan, jangan matikan mesinnya. Kosongkan ruang disk dan panggil pengembang Anda. Penyalinan dicoba lagi setiap lima menit; alarm ini lalu menyebut akhiran `.cut-off-`.',
        en: 'What this process alone holds is NOT COPIED yet, and is lost where the process ends: let it run, and leave the machine on. Free space on the disk, and call your developer. It tries to copy again every five minutes; this alarm then names an end `.cut-off-`.',
      }
    : {
        id: 'Salin dahulu seluruh foldernya, lalu akhiri proses ini dengan `kill -9`, mulai lagi, dan panggil pengembang Anda. Bila di dalam kurung tertulis akhiran `.cut-off-`, salinan di samping berkas itu memuat yang hanya dipegang proses ini.',
        en: 'Copy the whole folder first, then end this process by `kill -9`, start it again, and call your developer. Where the brackets name an end `.cut-off-`, a copy beside the file holds what this process alone held.',
      };
}

export function describeStorageFault(fault: StorageFault): Localized {
  return (storageFaultWords[fault.code] as (one: StorageFault) => Localized)(fault);
}

/** Names an office by its kind in words; any other subject of a finding is an id of the chapter's own. */
function officeNamed(subject: string): Localized {
  return Object.hasOwn(officeKinds, subject) ? officeKinds[subject as OfficeKind].said : { id: subject, en: subject };
}

function subjectNamed({ finding, subject, office, isNamed }: NamedContract): Localized {
  const [owed, own] = [office === null ? null : officeNamed(office), officeNamed(subject.split('/')[0] ?? subject)];
  if (finding !== 'floor.missed-by-directory')
    return owed === null ? own : { id: `${owed.id}: ${own.id}`, en: `${owed.en}: ${own.en}` };
  const only = isNamed ? { id: ', bila laporan menyebut orang', en: ', where a report names somebody' } : noWords;
  const of = owed === null ? noWords : { id: ` ${owed.id}`, en: ` of the ${owed.en}` };
  return {
    id: `kewajiban memberi tahu${of.id} (${floorTitle(subject, 'id')}${only.id})`,
    en: `the floor${of.en} (${floorTitle(subject, 'en')}${only.en})`,
  };
}

const noWords: Localized = { id: '', en: '' };

/** Says of each finding of a proof, without its code, how an office fails its contract. */
const brokenWords: Readonly<Record<string, Localized>> = {
  'contract.one-deep': { id: 'hanya bergantung pada satu orang', en: 'rests on one person alone' },
  'contract.hole': { id: 'kosong: tidak seorang pun dapat diberi tahu', en: 'is empty: nobody can be told' },
  'contract.too-few': { id: 'kekurangan orang yang dapat diberi tahu', en: 'has too few people who can be told' },
  'contract.silent-at-night': {
    id: 'kekurangan orang dengan kontak yang berdering di malam hari',
    en: 'has too few people with a contact that rings at night',
  },
  'contract.no-office': { id: 'tidak ada di sebagian wilayah', en: 'is missing in some areas' },
  'contract.always-substituted': {
    id: 'belum ada dalam direktori untuk sebagian wilayah; di sana penggantinya yang diberi tahu',
    en: 'is not in the directory for some areas; there its substitute is told',
  },
  'absence.empties-office': { id: 'cuti, dan jabatannya menjadi kosong', en: 'is away, and the office is empty' },
  'floor.missed-by-directory': {
    id: 'tidak terpenuhi dengan petugas yang ada sekarang',
    en: 'is missed with the people there are now',
  },
};

function sinceWords(from: number | null | undefined, zone: Zone): Localized {
  if (from === null || from === undefined) return noWords;
  const { id, en } = describeInstant(toInstant(from), zone);
  return { id: ` mulai ${id}`, en: ` from ${en}` };
}

/** The facts that are said of a contract which a directory does not keep. */
export type NamedContract = Omit<Extract<Alarm, { readonly code: 'contract.broken' }>, 'code' | 'policy'>;

const byFormer: Localized = {
  id: ' Bila hanya laporan lama yang memintanya, pindahkan dengan `kawal policy migrate`.',
  en: ' If only former reports ask for them, move these with `kawal policy migrate`.',
};

/** Says which office fails its contract, from when, and how to mend it. `more` is said after that. */
export function describeBroken(broken: NamedContract, more = noWords): Localized {
  const { finding, from, zone } = broken;
  const said = brokenWords[finding] ?? brokenWords['contract.too-few'];
  const office = subjectNamed(broken);
  const since = sinceWords(from, zone);
  return {
    id: `${office.id}${since.id} ${said?.id ?? ''}. Lengkapi orang, kontak, atau gilirannya; \`kawal jaga\` menunjukkan celahnya.${more.id}`,
    en: `${office.en}${since.en} ${said?.en ?? ''}. Complete its people, contacts or shifts; \`kawal roster\` shows the gaps.${more.en}`,
  };
}

const words: Total<Alarm> = {
  'vault.key-unusable': ({ epoch }) => ({
    id: `Kunci publik nomor ${epoch} tidak dapat dipakai. Keterangan baru disegel dengan kunci lain yang tercatat, bila ada. Periksa berkas kunci, lalu berlakukan berkas lembaga sekali lagi.`,
    en: `The public key number ${epoch} cannot be used. What is new is sealed to another key on record, if there is one. Check the vault file, then apply the chapter once more.`,
  }),
  'vault.key-differs': ({ epoch }) => ({
    id: `Kunci publik pada berkas kunci (nomor ${epoch}) bukan kunci yang tercatat, dan tidak dipakai; laporan disegel dengan kunci yang tercatat. Mungkin berkas itu salinan lama, atau ada yang menukarnya. Periksa berkas kunci.`,
    en: `The public key of the vault file (number ${epoch}) is not the one on record, and is not used; reports are sealed to the one on record. The file may be an older copy, or somebody may have exchanged it. Check the vault file.`,
  }),
  'escalation.parked': ({ stream, reason }) => ({
    id: `${describeRecord(stream).id} belum dapat diberitahukan kepada siapa pun (${reason === 'noChapter' ? 'belum ada aturan lembaga yang berlaku' : 'tidak ada saluran pesan'}). ${contactDuty().id}`,
    en: `${describeRecord(stream).en}: nobody can be told (${reason === 'noChapter' ? 'no chapter is in force' : 'there is no notifier'}). ${contactDuty().en}`,
  }),
  'escalation.emergency': ({ stream, reason }) => ({
    id: `${describeRecord(stream).id} memakai pemberitahuan darurat (${emergencyReasons[reason].id}). Kawal mencoba memberi tahu LPA, piket cadangan, koordinator, dan instansi berwenang. Jangan menunggu: telepon mereka sekarang, kecuali yang disebut laporan, sampai ada yang menanganinya.`,
    en: `${describeRecord(stream).en} runs the emergency escalation (${emergencyReasons[reason].en}). Kawal tries to notify the LPA, the last resort, the coordinator and the authorities. Do not wait: telephone them now, except whom the report names, until somebody handles it.`,
  }),
  'escalation.tipped-off': ({ stream }) => ({
    id: `${describeRecord(stream).id}: seseorang yang sudah diberi tahu kemudian tidak boleh tahu lagi menurut isi laporan itu. Lindungi pelapor dan korban.`,
    en: `${describeRecord(stream).en}: somebody who was told must not know any more, by what it says since. Protect the reporter and the victim.`,
  }),
  'escalation.names-spared': ({ stream }) => ({
    id: `${describeRecord(stream).id}: formulir umum atau aplikasi menyebut begitu banyak orang sehingga tidak ada lagi yang diberi tahu. Sebagian yang disebut tetap diberi tahu. Baca ceritanya sekarang, lalu jawab siapa yang mungkin terlibat.`,
    en: `${describeRecord(stream).en}: the public form or an app names so many people that nobody would be notified any more. Some of those named are notified all the same. Read the story now, and answer who may be involved.`,
  }),
  'escalation.floor-missed': ({ stream, floor }) => ({
    id: `${describeRecord(stream).id}: batas waktu memberi tahu (${floorTitle(floor, 'id')}) lewat tanpa bukti bahwa kantornya diberi tahu. Kawal mencoba memberi tahu piket cadangan. Hubungi kantor itu sekarang, kecuali bila laporan menyebut orangnya; bila begitu, hubungi penggantinya.`,
    en: `${describeRecord(stream).en}: the deadline (${floorTitle(floor, 'en')}) passed without proof that its office was told. Kawal tries to notify the last resort. Contact that office now, unless the report names its people; then contact its substitute.`,
  }),
  'calendar.missing': ({ stream }) => ({
    id: `${describeRecord(stream).id}: tabel hari libur tahun itu belum ada. Hari kerja dihitung sebagai hari biasa, dan pengganti kantor ikut diberi tahu. Masukkan tabelnya dengan \`kawal calendar import\`, lalu jalankan \`kawal apply\`.`,
    en: `${describeRecord(stream).en}: that year has no table of holidays. Working days are counted as ordinary days, and the substitutes of offices are notified too. Add the table with \`kawal calendar import\`, then run \`kawal apply\`.`,
  }),
  'delivery.failed': ({ stream }) => ({
    id: `${describeRecord(stream).id} gagal di semua saluran. Hubungi penerimanya langsung, kecuali bila laporan menyebutnya, dan perbarui kontaknya.`,
    en: `${describeRecord(stream).en} failed on every channel. Contact the recipient directly, unless the report names them, and correct their contacts.`,
  }),
  'delivery.delayed': ({ stream }) => ({
    id: `${describeRecord(stream).id} belum diterima saluran mana pun; dicoba terus. Periksa penyedia pesan. Hubungi penerimanya langsung, kecuali bila laporan menyebutnya.`,
    en: `${describeRecord(stream).en} is not taken by any channel yet; Kawal keeps trying. Check the message provider. Contact the recipient directly, unless the report names them.`,
  }),
  'escalation.decision-failed': ({ stream }) => ({
    id: `${describeRecord(stream).id} tidak dapat diputuskan karena kesalahan Kawal; laporannya tersimpan dan dicoba lagi. ${contactDuty().id}`,
    en: `${describeRecord(stream).en} could not be decided, through a fault in Kawal; the report is kept and tried again. ${contactDuty().en}`,
  }),
  'contract.broken': (broken) => describeBroken(broken, byFormer),
  'referral.overdue': ({ stream }) => ({
    id: `${describeRecord(stream).id}: yang ditunggu dari kantor yang dituju belum dicatat pada waktunya (\`kawal hari-ini\` menyebutnya). Hubungi kantor itu; bila tidak ada hasil, kantor di atasnya yang tidak disebut dalam laporan.`,
    en: `${describeRecord(stream).en}: what is expected of the receiving office was not recorded in time (\`kawal today\` says what). Contact that office; if nothing comes of it, an office above it that is not named in the report.`,
  }),
  'monitoring.missed': ({ stream }) => ({
    id: `${describeRecord(stream).id}: pemantauan terlewat. Hubungi korban dengan cara dan pada waktu yang ia pilih; jangan mendatangi rumahnya tanpa kesepakatannya.`,
    en: `${describeRecord(stream).en}: a follow-up was missed. Contact the victim in the way and at the time that they chose; do not go to their home without their agreement.`,
  }),
  'case.unattended': ({ count }) => ({
    id: `${count} kasus yang masih terbuka tidak dapat lagi diputuskan oleh siapa pun di LPA. Periksa siapa yang menjabat dan siapa yang dinonaktifkan; bila itu benar, serahkan kepada lembaga lain di luar LPA.`,
    en: `Nobody of the LPA may decide on ${count} open ${count === 1 ? 'case' : 'cases'} any more. Check who is in post and who is suspended; if that is right, hand over to an institution outside the LPA.`,
  }),
  'channel.unserved': ({ channels }) => ({
    id: `Ada jabatan yang tidak dapat diberi tahu: tidak ada pengirim untuk saluran ${channels.join(', ')}. Samakan nama saluran dalam direktori dengan pengirim di kawal.config; \`kawal doctor\` menyebut keduanya.`,
    en: `There is an office that nobody can notify: no notifier serves the channel ${channels.join(', ')}. Give the channel one name in the directory and in kawal.config; \`kawal doctor\` names both.`,
  }),
  'breach.deadline': ({ stream, passed }) =>
    passed
      ? {
          id: `${describeRecord(stream).id}: batas 3x24 jam untuk memberitahukan kegagalan pelindungan data sudah lewat. Beritahukan sekarang.`,
          en: `${describeRecord(stream).en}: the 3x24 hours to notify a failure of data protection have passed. Notify it now.`,
        }
      : {
          id: `${describeRecord(stream).id}: kegagalan pelindungan data harus diberitahukan dalam 24 jam lagi.`,
          en: `${describeRecord(stream).en}: a failure of data protection has to be notified within 24 hours.`,
        },
  'data-request.deadline': ({ passed }) =>
    passed
      ? {
          id: 'Batas 3x24 jam untuk menjawab sebuah permintaan subjek data sudah lewat. Jalankan `kawal hari-ini` sebagai orang LPA, dan jawab sekarang.',
          en: 'The 3x24 hours to answer a request about personal data have passed. Run `kawal today` as somebody of the LPA, and answer it now.',
        }
      : {
          id: 'Sebuah permintaan subjek data harus dijawab dalam 24 jam lagi. Jalankan `kawal hari-ini` sebagai orang LPA.',
          en: 'A request about personal data has to be answered within 24 hours. Run `kawal today` as somebody of the LPA.',
        },
  'loss.proposed': () => ({
    id: 'Seseorang menyatakan kehilangan catatan di penyimpanan diketahui. Laporan belum dapat dibaca: perlu orang kedua, dari lembaga lain, atau sejam lagi siapa pun yang menjabat. `kawal doctor` menyebut siapa dan kapan. Bila orangnya pernah dinonaktifkan, nonaktifkan dia dengan `kawal petugas nonaktifkan`.',
    en: 'Somebody says that a loss of the storage is known. Reports cannot be read yet: it takes a second person, of another institution, or in an hour anybody in post. `kawal doctor` says who and when. If that person was suspended before, suspend them with `kawal people suspend`.',
  }),
  'loss.noted': () => ({
    id: 'Dua orang mencatat bahwa kehilangan catatan di penyimpanan diketahui; laporan dapat dibaca lagi. `kawal doctor` menyebut siapa dan kapan. Bila salah satunya pernah dinonaktifkan, nonaktifkan dia dengan `kawal petugas nonaktifkan`.',
    en: 'Two people noted that a loss of the storage is known; reports can be read again. `kawal doctor` says who and when. If one of them was suspended before, suspend them with `kawal people suspend`.',
  }),
  'emergency-access.opened': () => ({
    id: 'Seseorang membuka laporan yang bukan untuknya, dalam keadaan darurat. Jalankan `kawal hari-ini` sebagai orang LPA; bila tidak muncul, sebagai piket cadangan atau UPTD PPA. Lalu tinjau.',
    en: 'Somebody opened a report that is not theirs, in an emergency. Run `kawal today` as somebody of the LPA; where it does not show, as the last resort or UPTD PPA. Then review it.',
  }),
  'emergency-access.unreviewed': () => ({
    id: 'Sebuah akses darurat sudah berakhir dan belum ditinjau. Jalankan `kawal hari-ini` sebagai orang LPA lain daripada yang membukanya; bila tidak muncul, sebagai piket cadangan atau UPTD PPA.',
    en: 'An emergency access is over, and nobody reviewed it. Run `kawal today` as another person of the LPA than the one who opened it; where it does not show, as the last resort or UPTD PPA.',
  }),
  'storage.not-durable': ({ storage }) => ({
    id: `Penyimpanan ${storage} tidak tahan listrik padam; hanya untuk uji coba.`,
    en: `Storage ${storage} does not survive a power cut; it is for tests only.`,
  }),
  'storage.impaired': ({ storage, faults }) => ({
    id: `Penyimpanan ${storage} terganggu. ${faults.map((fault) => describeStorageFault(fault).id).join(' ')}`,
    en: `Storage ${storage} is impaired. ${faults.map((fault) => describeStorageFault(fault).en).join(' ')}`,
  }),
  'adapter.refused': ({ adapter, because }) => ({
    id: `Adaptor ${adapter} tidak dikenal mesin ini dan dikesampingkan; laporan tetap diterima, \`kawal worker\` tidak dimulai. Pasang versi yang cocok. (${because})`,
    en: `This engine does not know the adapter ${adapter} and leaves it aside; reports are taken in, and no worker begins. Install versions that fit together. (${because})`,
  }),
  'storage.rolled-back': ({ place, since }) => ({
    id: `Penyimpanan lebih lama daripada berkas kuncinya: catatan ke-${place} tidak ada lagi atau sudah lain. Ada laporan yang mungkin hilang${sinceWords(since, 'WIB').id}. Bila cadangan terbaru baru saja dipulihkan, kehilangannya hanya belum dicatat: jangan memulihkannya lagi, dan jalankan \`kawal audit acknowledge --as PETUGAS --reason dipulihkan\`. Bila belum, jalankan \`kawal audit verify\`; pulihkan cadangan itu hanya bila lebih baru daripada penyimpanan ini, dan bila tidak, catat kehilangannya dengan \`--reason kembali\`.`,
    en: `The store is older than its keyring: entry ${place} is gone or is another. Reports may be lost${sinceWords(since, 'WIB').en}. If you have just restored the newest backup, the loss is only not yet recorded: do not restore it again, and run \`kawal audit acknowledge --as PERSON --reason restored\`. If not, run \`kawal audit verify\`; restore that backup only if it is newer than this store, or else record the loss with \`--reason went-back\`.`,
  }),
  'storage.forged': ({ place }) => ({
    id: `Catatan ke-${place} dalam log, dan mungkin yang sesudahnya, ditulis tanpa berkas kunci kartu. Jangan bertindak menurut perubahan terakhir, seperti pencabutan larangan atau penutupan. Hentikan \`kawal worker\`, jalankan \`kawal audit verify\`, lalu panggil pengembang Anda.`,
    en: `Entry ${place} of the log, and maybe others after it, was written without the keyring. Do not act on what changed last, such as a lifted exclusion or a closing. Stop \`kawal worker\`, run \`kawal audit verify\`, then call your developer.`,
  }),
  'storage.put-back': ({ destroyed }) => ({
    id: `Penyimpanan ini dikembalikan dari cadangan yang lebih lama: ${destroyed} kartu yang sudah dimusnahkan ikut kembali, dan sekarang dimusnahkan lagi. Pakai \`kawal restore\` bila memulihkan; ia juga mengatakan apa yang hilang.`,
    en: `This storage was put back from an older backup: ${destroyed} destroyed ${destroyed === 1 ? 'card' : 'cards'} came back, and ${destroyed === 1 ? 'is' : 'are'} destroyed again now. Use \`kawal restore\` to restore; it also says what is missing.`,
  }),
  'keyring.begun-anew': () => ({
    id: 'Berkas kunci kartu hilang atau dikosongkan: yang disegel sampai kini tidak dapat dibuka. Laporan baru tetap diterima dan disegel. Simpan berkas kunci yang ada sekarang, lalu jalankan `kawal doctor`.',
    en: 'The keyring was lost or emptied: nothing sealed until now can be opened. New reports are taken in and sealed all the same. Keep the keyring that is there now, then run `kawal doctor`.',
  }),
  'keyring.rolled-back': ({ cards }) => ({
    id: `Berkas kunci kartu lebih lama daripada penyimpanan: kunci ${cards} kartu terbaru tidak ada, jadi kartu itu tidak dapat dibuka. Mungkin ini salinan yang dibuat tanpa berkas \`-wal\`. Kembalikan berkas kunci yang terbaru, dan buat salinan hanya dengan \`kawal backup\`. Laporan baru tetap diterima dan disegel.`,
    en: `The keyring is older than the store: it lacks the keys of ${cards} of the newest cards, so these cannot be opened. It may be a copy that was made without its \`-wal\` file. Put the newest keyring back, and make copies by \`kawal backup\` alone. New reports are taken in and sealed all the same.`,
  }),
  'storage.erasures-unknown': ({ error }) => ({
    id: `Tidak dapat dipastikan apakah ada yang sudah dimusnahkan kembali bersama cadangan (${describeFailureCode(error).id}). Jalankan \`kawal doctor\`.`,
    en: `It is not certain whether something destroyed came back with a backup (${describeFailureCode(error).en}). Run \`kawal doctor\`.`,
  }),
  'clock.jumped': ({ byMs }) => ({
    id: `Jam mesin ini melompat maju ${describeDuration(byMs, 'id')}, atau mesinnya sempat tidur. Yang jatuh tempo sampai saat itu dikerjakan sekarang. Periksa jam mesin.`,
    en: `The clock of this machine jumped ahead by ${describeDuration(byMs, 'en')}, or the machine slept. What was due by then is done now. Check the clock of the machine.`,
  }),
  ...clockWords,
  'names.not-compared': ({ people }) => ({
    id: `Nama dalam laporan tidak dapat dibandingkan dengan nama ${people} orang dalam direktori: nama mereka tidak terbaca. Buka brankas bila terkunci, lalu jalankan \`kawal audit verify\`. Baca laporan yang baru masuk, dan jawab siapa yang mungkin terlibat.`,
    en: `Names in a report could not be compared with those of ${people} ${people === 1 ? 'person' : 'people'} of the directory: they cannot be read. Open the vault if it is locked, then run \`kawal audit verify\`. Read the reports that came in, and answer who may be involved.`,
  }),
  'bundle.unreadable': ({ bundle }) => ({
    id: `Aturan lembaga yang berlaku (${bundle.slice(0, 12)}) tidak terbaca; laporan tetap diterima, tetapi tidak seorang pun dapat membaca catatan. Jalankan \`kawal apply\` lagi.`,
    en: `The chapter in force (${bundle.slice(0, 12)}) cannot be read; reports are still taken in, but nobody can read records. Run \`kawal apply\` again.`,
  }),
  'worker.failed': ({ stream, error, damaged }) => ({
    id: `${describeRecord(stream).id} tidak dapat dikerjakan (${describeFailureCode(error).id}); dicoba lagi sebentar lagi.${damaged === undefined ? '' : ` Penyebabnya: ${describeRecord(damaged).id} rusak. Catatan lain mungkin menunggu hal yang sama.`}`,
    en: `${describeRecord(stream).en} could not be worked on (${describeFailureCode(error).en}); it is tried again soon.${damaged === undefined ? '' : ` The cause: ${describeRecord(damaged).en} is damaged. Other records may wait for the same.`}`,
  }),
  'notifier.restricted': ({ notifier, error }) => ({
    id: `Penyedia ${notifier} membatasi akun lembaga ini (${describeFailureCode(error).id}). Pesan lewat saluran itu dapat terlambat atau tidak sampai. Periksa akunnya.`,
    en: `The provider of ${notifier} restricts the chapter's account (${describeFailureCode(error).en}). Messages on its channel may be late or lost. Check the account.`,
  }),
  'notifier.disconnected': ({ notifier, error }) => ({
    id: `${notifier} tidak dapat mengambil jawaban dari penyedianya (${describeFailureCode(error).id}). Jawaban dan kabar gagal kirim baru tercatat setelah tersambung lagi; dicoba terus. Pesan tetap dikirim. Jalankan \`kawal doctor\`.`,
    en: `${notifier} cannot fetch answers from its provider (${describeFailureCode(error).en}). Answers and failed messages go on record only once it is connected again; it keeps trying. Messages still leave. Run \`kawal doctor\`.`,
  }),
  'worker.late': ({ byMs }) => ({
    id: `TERLAMBAT: ada yang jatuh tempo sejak ${describeDuration(byMs, 'id')} yang lalu dan belum dikerjakan. Pastikan \`kawal worker\` berjalan.`,
    en: `LATE: something has been due for ${describeDuration(byMs, 'en')} and is not done. Make sure \`kawal worker\` runs.`,
  }),
  'executor.hint-lost': ({ error }) => ({
    id: `\`kawal worker\` di proses lain tidak dapat dibangunkan (${describeFailureCode(error).id}). Tidak ada yang hilang: \`kawal worker\` melihat sendiri beberapa saat lagi.`,
    en: `The workers of other processes could not be woken (${describeFailureCode(error).en}). Nothing is lost: they look by themselves in a little while.`,
  }),
  'executor.disconnected': ({ error }) => ({
    id: `Panggilan dari proses lain tidak terdengar (${describeFailureCode(error).id}). \`kawal worker\` tetap melihat sendiri secara berkala, hanya lebih lambat.`,
    en: `Calls of other processes are not heard (${describeFailureCode(error).en}). The worker still looks by itself from time to time, only later.`,
  }),
  'heartbeat.not-delivered': ({ error }) => ({
    id: `Sinyal tidak sampai ke pemantau (${describeFailureCode(error).id}). Selama pemantau tidak terhubung, tidak ada yang tahu bila \`kawal worker\` berhenti; periksa alamat pemantaunya.`,
    en: `Nobody outside heard the heartbeat (${describeFailureCode(error).en}). While this lasts nobody would notice if this worker died; check the monitor's address.`,
  }),
  'worker.storage-unreachable': ({ error }) => ({
    id: `Penyimpanan tidak dapat ditanya apa yang jatuh tempo (${describeFailureCode(error).id}). Tidak ada yang diberi tahu selama ini berlangsung.`,
    en: `The storage cannot be asked what is due (${describeFailureCode(error).en}). Nobody is told while this lasts.`,
  }),
};

/** An alarm of a report that somebody of the LPA may not know of: neither the report nor what happened to it is named. */
export interface KeptAlarm {
  readonly code: 'record.kept';
  readonly drill?: true;
}

const kept: Localized = {
  id: 'ada yang harus segera dilihat pada laporan yang tidak ditampilkan di sini. Yang boleh tahu melihatnya dengan `kawal hari-ini --as` dan kode orangnya sendiri, seperti dalam direktori.',
  en: 'something must be looked at now in a report that is not shown here. Who may know sees it by `kawal today --as` by their own id of the directory.',
};

export const alarmWords = {
  heading: (alarm: Alarm | KeptAlarm): Localized => {
    const said = alarm.code === 'record.kept' ? kept : (words[alarm.code] as (facts: Alarm) => Localized)(alarm);
    return 'drill' in alarm
      ? {
          id: `ALARM LATIHAN, jangan menelepon sungguhan: ${said.id}`,
          en: `ALARM OF A DRILL, call nobody for real: ${said.en}`,
        }
      : { id: `ALARM: ${said.id}`, en: `ALARM: ${said.en}` };
  },
};
