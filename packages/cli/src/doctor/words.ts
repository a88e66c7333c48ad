import { describeDuration, type Instant, type Localized, type PersonId, type Zone } from '@kawal/core';
import type { Messages } from '@kawal/core/language';
import { describeInstant } from '@kawal/core/locales';
import type { AcknowledgedLoss, FormerKey, LossWord } from '@kawal/engine';
import { describeFailureCode } from '@kawal/policy';
import type { StorageFault } from '@kawal/sdk';
import { describeLoss, describeWaiting } from '../audit/loss-words.ts';
import { muteWords } from '../check/without-lpa.ts';
import { clockWords, describeBroken, describeStorageFault, type NamedContract } from '../config/alarm-words.ts';
import { firstOf, saidToRingWords, unreachedWords } from '../config/unreached.ts';
import { keysWords } from '../keys/words.ts';
import { statusWords } from '../status/words.ts';

export const verdictWords = {
  fine: { id: 'BAIK', en: 'FINE' },
  caution: { id: 'PERHATIKAN', en: 'CAUTION' },
  wrong: { id: 'SALAH', en: 'WRONG' },
} satisfies Readonly<Record<string, Localized>>;

/** How to correct it that a channel cannot send, by the code it gives. A notifier of somebody else's may give others. */
const remedies: ReadonlyMap<string, Localized> = new Map([
  ['EAUTH', { id: 'Periksa nama pengguna dan kata sandinya.', en: 'Check the user and the password.' }],
  [
    'ETLS',
    {
      id: 'Server tidak menyediakan enkripsi di port ini: pakai port 465 dengan `secure: true`; hanya untuk penerus di mesin ini sendiri, tanpa `auth`, `requireTls: false`.',
      en: 'The server offers no encryption on this port: use port 465 with `secure: true`; only for a relay on this very machine, without `auth`, `requireTls: false`.',
    },
  ],
]);
const anyRemedy: Localized = {
  id: 'Periksa alamat server, port, dan sambungan jaringannya.',
  en: "Check the server's address, its port, and the network.",
};

type Named = { name: string };
type Counted = { count: number };
type Faulty = { name: string; fault: StorageFault };
type Former = { key: FormerKey; zone: Zone };
type Until = { until: Instant; zone: Zone };
type Aged = { ageMs: number };
type Apart = { byMs: number };
type Channels = { channels: readonly string[] };
type Failing = { notifier: string; since: Instant; reason: string; zone: Zone };
type Queue = { name: string; queue: string | null };

type Say = Messages[string];

// `wrong`: reports are not told, or cannot be read, as they should. `caution`: they are, but not for long or not in every case.
const fine = <Words extends Say>(say: Words) => ({ verdict: 'fine', say }) as const;
const caution = <Words extends Say>(say: Words) => ({ verdict: 'caution', say }) as const;
const wrong = <Words extends Say>(say: Words) => ({ verdict: 'wrong', say }) as const;

/** Everything that an examination can find: how grave, which facts (never of a person), what it says, what to do about it. */
export const checkupTable = {
  'config.loaded': fine(() => ({ id: 'kawal.config dapat dimuat.', en: 'kawal.config can be loaded.' })),
  'config.no-phone': caution(() => ({
    id: 'Nomor sekretariat belum diisi, atau masih nomor contoh dari panduan, padahal pesan menyuruh orang meneleponnya. Tulis `phone` di kawal.config.',
    en: 'The number of the secretariat is not set, or is still the example of the guide, though messages tell people to call it. Write `phone` in kawal.config.',
  })),
  'part.failed': wrong(({ because }: { because: string }) => ({ id: because, en: because })),
  'storage.open': fine((_: Named) => ({
    id: 'Terbuka, utuh, dan menulis sampai ke disk.',
    en: 'It opens, is whole, and writes through to the disk.',
  })),
  'storage.not-durable': wrong(({ name }: Named) => ({
    id: `${name} kehilangan isinya bila mesin mati. Pakai penyimpanan yang tahan, misalnya sqliteStorage.`,
    en: `${name} loses what it holds when the machine stops. Use a storage that lasts, such as sqliteStorage.`,
  })),
  'storage.impaired': wrong(({ fault }: Faulty) => describeStorageFault(fault)),
  'storage.slow': caution(({ fault }: Faulty) => describeStorageFault(fault)),
  'store.verified': fine(({ entries }: { entries: number }) => ({
    id: `Isi penyimpanan cocok dengan ${entries} catatan dalam riwayatnya.`,
    en: `States, due work and keys follow from the ${entries} entries of the log.`,
  })),
  'store.differs': wrong(({ count }: Counted) => ({
    id: `Penyimpanan berbeda dari riwayatnya di ${count} tempat. Jalankan \`kawal audit verify\`.`,
    en: `The store differs from its history in ${count} places. Run \`kawal audit verify\`.`,
  })),
  'store.lost': wrong(({ place }: { place: number }) => ({
    id: `Penyimpanan tidak memuat semua catatan yang dikenal berkas kuncinya (sampai catatan ke-${place}): ada laporan yang mungkin hilang. Bila cadangan terbaru sudah dipulihkan, kehilangannya hanya belum dicatat; jangan memulihkannya lagi, dan jalankan \`kawal audit acknowledge --as PETUGAS --reason dipulihkan\`; dua orang dari dua lembaga. Bila belum, pulihkan cadangan terbaru.`,
    en: `The store lacks entries that its keyring knows (up to entry ${place}): reports may be lost. If the newest backup is restored already, the loss is only not yet recorded; do not restore it again, and run \`kawal audit acknowledge --as PERSON --reason restored\`, two people of two institutions. If not, restore the newest backup.`,
  })),
  'store.keyring-lost': wrong(({ count }: Counted) => ({
    id: `Berkas kunci kartu hilang atau dikosongkan: yang tersegel pada ${count} catatan tidak dapat dibuka. Laporan baru tetap diterima dan disegel. Hentikan Kawal; simpan berkas kunci yang ada sekarang di bawah nama lain, karena kunci laporan baru ada di situ; lalu pulihkan salinannya: \`kawal restore FOLDER-SALINAN BERKAS.keyring\`.`,
    en: `The keyring was lost or emptied: what is sealed of ${count} records cannot be opened. New reports are taken in and sealed all the same. Stop Kawal; keep the keyring that is there now under another name, because the keys of new reports stand in it; then put its copy back: \`kawal restore COPY-FOLDER FILE.keyring\`.`,
  })),
  'store.loss-proposed': wrong(({ word, zone }: { word: LossWord; zone: Zone }) => describeWaiting(word, zone)),
  'store.loss-known': fine(({ loss, zone }: { loss: AcknowledgedLoss; zone: Zone }) => describeLoss(loss, zone)),
  'files.private': fine(() => ({
    id: 'Berkas penyimpanan hanya dapat dibuka oleh pengguna yang menjalankan Kawal.',
    en: 'Only the user who runs Kawal can open the files of the storage.',
  })),
  'files.open': caution(({ files }: { files: readonly string[] }) => ({
    id: `Pengguna lain di mesin ini dapat membuka ${files.join(', ')}. Isinya fakta laporan dan alamat. Hentikan Kawal, lalu tutup setiap berkas itu dengan \`chmod 600\`.`,
    en: `Other users of this machine can open ${files.join(', ')}. They hold facts of reports and addresses. Stop Kawal, then close each of them with \`chmod 600\`.`,
  })),
  'backup.fresh': fine(({ ageMs }: Aged) => ({
    id: `Cadangan terakhir dibuat ${ago(ageMs).id}.`,
    en: `The last backup was made ${ago(ageMs).en}.`,
  })),
  'backup.old': caution(({ ageMs }: Aged) => ({
    id: `Cadangan terakhir dibuat ${ago(ageMs).id}; bila disk rusak, semua sesudah itu hilang. Jalankan \`kawal backup\` setiap hari.`,
    en: `The last backup was made ${ago(ageMs).en}; if the disk breaks, all since then is lost. Run \`kawal backup\` every day.`,
  })),
  'backup.none': caution(() => ({
    id: 'Belum pernah ada cadangan: bila disk rusak, semuanya hilang. Jalankan `kawal backup` setiap hari, ke disk lain.',
    en: 'There never was a backup: if the disk breaks, everything is lost. Run `kawal backup` every day, to another disk.',
  })),
  'backup.elsewhere': caution(({ name }: Named) => ({
    id: `${name} dicadangkan dengan alat basis datanya sendiri; dari sini tidak terlihat apakah itu dilakukan. \`kawal backup\` mengatakan caranya.`,
    en: `${name} is backed up by the tools of its database; whether that is done cannot be seen from here. \`kawal backup\` says how.`,
  })),
  'backup.to-remove': caution(({ count }: Counted) => ({
    id: `Salinan yang sudah lewat waktunya dan belum dihapus oleh \`kawal backup\`: ${count}. Hapus, juga yang disimpan di tempat lain.`,
    en: `Copies whose time is over and that \`kawal backup\` has not removed: ${count}. Remove them, those kept elsewhere too.`,
  })),
  'keyring-copy.until': fine(({ until, zone }: Until) => ({
    id: `Yang dimusnahkan sekarang masih dapat dibuka dari salinan berkas kunci kartu sampai ${describeInstant(until, zone).id}, bila semua salinan dihapus pada waktunya. Salinan yang dibuat tanpa \`kawal backup\` tidak terhitung.`,
    en: `What is erased now may still be opened by a copy of the keyring until ${describeInstant(until, zone).en}, if every copy is removed in time. Copies made without \`kawal backup\` do not count here.`,
  })),
  'keyring-copy.none': caution(() => ({
    id: 'Tidak ada salinan berkas kunci kartu: bila berkasnya hilang, yang disegel tidak dapat dibuka lagi. Jalankan `kawal backup` dengan --keyring.',
    en: 'There is no copy of the keyring: if its file is lost, nothing sealed can be opened again. Run `kawal backup` with --keyring.',
  })),
  'chapter.in-force': fine(({ name }: Named) => ({ id: `${name} berlaku.`, en: `${name} is in force.` })),
  'chapter.nobody-left': wrong(() => ({
    id: 'Tidak seorang pun dari LPA menjabat sekarang: tidak ada yang dapat mengubah lembaga ini. Isi `sekretariat` atau jabatan `petugasLpa` dalam directory.yaml, lalu `kawal apply` atas nama orang itu.',
    en: 'Nobody of the LPA is in post now: nobody can change this chapter. Fill `secretariat` or an office of the kind `lpaDuty` in directory.yaml, then `kawal apply` in the name of that person.',
  })),
  'chapter.none': wrong(() => ({
    id: 'Belum ada aturan lembaga yang berlaku: laporan diterima, tetapi tidak ada yang diberi tahu. Jalankan `kawal apply`.',
    en: 'No chapter is in force: reports are taken in, but nobody is told. Run `kawal apply`.',
  })),
  'chapter.unreadable': wrong(() => ({
    id: 'Aturan lembaga yang berlaku tidak terbaca: laporan diterima, tetapi tertahan. Jalankan `kawal apply` lagi, atau pulihkan cadangan.',
    en: 'The chapter in force cannot be read: reports are taken in, and parked. Run `kawal apply` again, or restore a backup.',
  })),
  'policy.proved': fine(({ until, zone }: { until: Instant | null; zone: Zone }) => ({
    id: `Terbukti, bila setiap pesan sampai: tidak ada laporan yang hilang di dalamnya${until === null ? '' : `, sampai ${describeInstant(until, zone).id}`}.`,
    en: `Proved, where every message arrives: no report is lost in it${until === null ? '' : `, until ${describeInstant(until, zone).en}`}.`,
  })),
  'policy.ends-soon': caution(({ until, zone }: Until) => ({
    id: `Terbukti, tetapi hanya sampai ${describeInstant(until, zone).id}. Jalankan \`kawal check\` pada folder lembaga, dan lengkapi jadwal atau kontak yang habis.`,
    en: `Proved, but only until ${describeInstant(until, zone).en}. Run \`kawal check\` on the chapter's folder, and renew the shifts or contacts that run out.`,
  })),
  'policy.gaps': caution(({ count }: Counted) => ({
    id: `Ada celah${count === 0 ? '' : `, ${count} di antaranya pada orang dan giliran`}. Jalankan \`kawal check\` pada folder lembaga untuk melihat laporan mana yang terdampak. Cuti dan giliran yang dicatat sesudah berkas itu ditulis hanya dihitung di sini.`,
    en: `It has gaps${count === 0 ? '' : `, ${count} of them in people and shifts`}. Run \`kawal check\` on the chapter's folder to see which reports they concern. Leave and shifts that were recorded after the files were written count here alone.`,
  })),
  'policy.broken': caution((broken: NamedContract) => describeBroken(broken)),
  'policy.no-calendar': wrong(() => ({
    id: 'Hal ini tidak dapat dibuktikan selama tabel hari libur tahun ini belum ada. Laporan tetap diberitahukan kepada kantor yang berjam kerja dan juga kepada penggantinya. Masukkan tabel itu; lihat baris "kalender".',
    en: 'It cannot be proved while the table of holidays of this year is missing. The offices that keep hours and their substitutes are notified all the same. Add the table; see the line of the calendar.',
  })),
  'policy.refused': wrong(() => ({
    id: 'Tidak lagi terbukti: ada laporan yang mungkin tidak sampai kepada yang harus tahu. Jalankan `kawal check` pada folder lembaga, perbaiki, lalu `kawal apply`.',
    en: "It can no longer be proved: some report may not reach who must know of it. Run `kawal check` on the chapter's folder, correct it, then `kawal apply`.",
  })),
  'calendar.complete': fine(({ years }: { years: readonly number[] }) => ({
    id: `Tabel hari libur ada untuk ${years.join(', ')}. Cocokkan yang Anda salin sendiri dengan SKB tahun itu.`,
    en: `There are tables of holidays for ${years.join(', ')}. Compare those that you copied with the decree of that year.`,
  })),
  'calendar.year-missing': caution(({ years }: { years: readonly number[] }) => ({
    id: `Tabel hari libur belum ada untuk ${years.join(', ')}: hari kerja dihitung sebagai hari biasa, dan kantor yang berjam kerja dianggap mungkin tutup. Tulis \`libur-${years.at(-1)}.yaml\` menurut SKB tahun itu, masukkan dengan \`kawal calendar import\`, lalu jalankan \`kawal apply\`.`,
    en: `There is no table of holidays for ${years.join(', ')}: working days are counted as ordinary days, and offices that keep hours count as possibly closed. Write \`holidays-${years.at(-1)}.yaml\` after that year's decree (SKB), add it with \`kawal calendar import\`, then run \`kawal apply\`.`,
  })),
  'contacts.proven': fine(() => ({
    id: 'Setiap kontak diperiksa dalam 90 hari terakhir.',
    en: 'Every contact was verified within the last 90 days.',
  })),
  'cases.unattended': wrong(({ count }: Counted) => ({
    id: `${count} kasus terbuka tidak dapat diputuskan oleh siapa pun di LPA. Periksa siapa yang menjabat dan siapa yang dinonaktifkan; bila itu benar, libatkan lembaga lain di luar LPA.`,
    en: `Nobody of the LPA may decide on ${count} open ${count === 1 ? 'case' : 'cases'}. Check who is in post and who is suspended; if that is right, involve an institution outside the LPA.`,
  })),
  'contacts.none-proven': wrong(() => ({
    id: 'TIDAK SATU PUN kontak diperiksa dalam 90 hari terakhir: pesan biasa tidak sampai kepada siapa pun, dan setiap laporan menjadi darurat. Kirim pesan percobaan, lalu perbarui `diperiksa` dalam directory.yaml.',
    en: 'NO contact was verified within 90 days: ordinary messages go to nobody, and each report becomes an emergency. Send a trial message, then renew `verified` in directory.yaml.',
  })),
  'contacts.unproven': caution(({ contacts }: { contacts: readonly string[] }) => ({
    id: `Tidak dipakai karena belum diperiksa dalam 90 hari: ${firstOf(contacts, 'id')}. Kirim pesan percobaan, lalu perbarui \`diperiksa\` dalam directory.yaml.`,
    en: `Not used, for nobody verified them within 90 days: ${firstOf(contacts, 'en')}. Send a trial message, then renew \`verified\` in directory.yaml.`,
  })),
  'keys.open': fine(() => ({
    id: 'Yang disegel dapat dibuka dengan kunci ini.',
    en: 'What is sealed can be opened with this key.',
  })),
  'keys.cards-shut': wrong(({ tried, shut }: { tried: number; shut: number }) => ({
    id: `${shut} dari ${tried} kartu tersegel yang dicoba tidak terbuka dengan berkas kunci ini: disegel dengan kunci lain, atau kuncinya di berkas kunci kartu hilang atau diubah. Jangan buang berkas kunci lain yang pernah berada di tempat ini; jalankan \`kawal audit verify\`.`,
    en: `${shut} of ${tried} sealed cards that were tried do not open with this key: they were sealed to another, or their own key is gone from the keyring or was changed. Throw away no other key file that ever stood here; run \`kawal audit verify\`.`,
  })),
  'keys.former-used': caution(({ key, zone }: Former) => keysWords.former(key, zone)),
  'keys.former-idle': fine(({ key, zone }: Former) => keysWords.former(key, zone)),
  'keys.no-vault': caution(() => ({
    id: 'kawal.config tidak menyebut kunci: di sini laporan diterima dan diberitahukan, tetapi yang disegel tidak dapat dibuka.',
    en: 'kawal.config names no vault: here reports are taken in and told, but what is sealed cannot be opened.',
  })),
  'keys.not-published': wrong(() => ({
    id: 'Kunci publik lembaga belum tercatat. Bila lembaga ini sudah memakai Kawal, pulihkan dahulu cadangannya dengan `kawal restore`; jangan membuat kunci baru. Hanya lembaga yang baru mulai menjalankan `kawal apply` dengan --new-vault.',
    en: "The chapter's public key is not on record. A chapter that uses Kawal already restores its backup first with `kawal restore`, and makes no new key. Only a new chapter runs `kawal apply` with --new-vault.",
  })),
  'keys.guessable': wrong(() => ({
    id: 'Kunci ini dibuat dari angka yang mudah ditebak, misalnya satu angka yang diulang: siapa pun dapat membuatnya lagi dan membuka semua yang disegel. Sebelum ada laporan lagi, jalankan `kawal kunci rotate`, `kawal apply`, lalu `kawal kunci rewrap`.',
    en: 'This key follows from numbers that are easy to guess, as one byte repeated: anybody can make it again and open all that is sealed. Before another report is taken in, run `kawal keys rotate`, `kawal apply`, then `kawal keys rewrap`.',
  })),
  'keys.of-example': wrong(() => ({
    id: 'Kunci ini kunci contoh untuk pengujian: siapa pun dapat membuatnya lagi. Buat berkas kunci sendiri dengan `kawal apply --new-vault`.',
    en: 'This key is an example for tests: anybody can make it again. Make a key file of your own with `kawal apply --new-vault`.',
  })),
  'keys.of-another-chapter': wrong(() => ({
    id: 'Kunci ini tidak membuka yang disegel lembaga ini. Kembalikan berkas kunci yang benar; laporan tetap diterima.',
    en: 'This key does not open what this chapter sealed. Put the right key file back; reports are taken in all the same.',
  })),
  'notifiers.ready': fine(({ channels }: Channels) => ({
    id: `Siap mengirim: ${channels.join(', ')}.`,
    en: `Ready to send: ${channels.join(', ')}.`,
  })),
  'notifiers.none': wrong(() => ({
    id: 'kawal.config tidak memuat saluran pesan: tidak ada yang dapat diberi tahu. Isi `notifiers`.',
    en: 'kawal.config has no notifier: nobody can be told. Fill `notifiers`.',
  })),
  'notifiers.mute': caution(({ count }: Counted) => {
    const { id, en } = muteWords(count);
    return { id: `Bila LPA sendiri mungkin terlibat: ${id}`, en: `Where the LPA itself may be involved: ${en}` };
  }),
  'notifiers.reach-nobody': caution(unreachedWords),
  'notifiers.kept': wrong(({ people }: { people: readonly PersonId[] }) => statusWords.onlyKept(people)),
  'notifiers.unserved': wrong(({ channels }: Channels) => ({
    id: `Direktori memakai saluran yang tidak ada di kawal.config: ${channels.join(', ')}. Tambahkan, atau ubah kontaknya.`,
    en: `The directory uses channels that kawal.config does not have: ${channels.join(', ')}. Add them, or change the contacts.`,
  })),
  'notifiers.said-to-ring': caution(saidToRingWords),
  'notifiers.not-ready': wrong(({ channel, reason }: { channel: string; reason: string }) => ({
    id: `${channel} tidak dapat mengirim sekarang (${describeFailureCode(reason).id}). ${(remedies.get(reason) ?? anyRemedy).id}`,
    en: `${channel} cannot send now (${describeFailureCode(reason).en}). ${(remedies.get(reason) ?? anyRemedy).en}`,
  })),
  'notifiers.untried': caution(({ channels }: Channels) => ({
    id: `Tidak dapat dicoba tanpa mengirim: ${channels.join(', ')}. Kirim satu latihan dengan \`kawal latihan\` untuk mencobanya.`,
    en: `Cannot be tried without sending: ${channels.join(', ')}. Send a drill with \`kawal drill\` to try it.`,
  })),
  'notifiers.failing': wrong(({ notifier, since, reason, zone }: Failing) => ({
    id: `${notifier} tidak dapat mengambil jawaban sejak ${describeInstant(since, zone).id} (${describeFailureCode(reason).id}). ${(remedies.get(reason) ?? anyRemedy).id}`,
    en: `${notifier} cannot fetch answers since ${describeInstant(since, zone).en} (${describeFailureCode(reason).en}). ${(remedies.get(reason) ?? anyRemedy).en}`,
  })),
  'clock.right': fine(() => ({
    id: 'Jam komputer ini tidak tertinggal dari catatan yang tersimpan.',
    en: 'The clock is not behind what is stored.',
  })),
  'clock.shared': fine(() => ({
    id: 'Jam mesin ini sama dengan jam server penyimpanan, sampai satu menit.',
    en: "This machine's clock and that of the storage's server agree to within a minute.",
  })),
  'clock.behind': wrong(clockWords['clock.behind']),
  'clock.ahead': wrong(clockWords['clock.ahead']),
  'storage.ahead': wrong(clockWords['storage.ahead']),
  'worker.in-time': fine(() => ({
    id: 'Tidak ada yang terlambat dikerjakan. Dari sini tidak terlihat apakah `kawal worker` masih berjalan: tanpa itu tidak ada pesan yang terkirim.',
    en: 'Nothing is late. From here nobody sees whether `kawal worker` still runs: without it no message is sent.',
  })),
  'worker.never-seen': caution(() => ({
    id: '`kawal worker` belum pernah mengirim pesan di sini. Karena itu dari sini tidak terlihat apakah ia berjalan. Bila belum, jalankan, dan biarkan tetap berjalan: tanpa itu tidak ada pesan yang terkirim.',
    en: 'No worker has sent a message here yet, so nobody sees from here whether one runs. If none does, run `kawal worker`, and let it go on running: without it no message is sent.',
  })),
  'worker.runs': fine(() => ({
    id: '`kawal worker` berjalan di komputer ini, dan tidak ada yang terlambat dikerjakan.',
    en: '`kawal worker` runs on this machine, and nothing is late.',
  })),
  'worker.stopped': wrong(({ byMs }: Apart) => statusWords.workerStopped(byMs)),
  'worker.late': wrong(({ byMs }: Apart) => ({
    id: `Ada yang jatuh tempo sejak ${describeDuration(byMs, 'id')} yang lalu. Jalankan \`kawal worker\`.`,
    en: `Something has been due for ${describeDuration(byMs, 'en')}. Run \`kawal worker\`.`,
  })),
  'executor.embedded': fine(() => ({
    id: '`kawal worker` bangun sendiri: cukup bila hanya satu yang berjalan.',
    en: '`kawal worker` wakes by itself: right for one worker.',
  })),
  'executor.one-machine': fine(() => ({
    id: 'Setiap proses di komputer ini langsung membangunkan `kawal worker`.',
    en: 'Every process of this machine wakes `kawal worker` at once.',
  })),
  'executor.signal-unwritable': caution(({ reason }: { reason: string }) => ({
    id: `Berkas isyarat di samping penyimpanan tidak dapat ditulis (${describeFailureCode(reason).id}): proses lain baru dilihat \`kawal worker\` setelah sekitar 30 detik. Izinkan proses ini menulis di folder penyimpanan.`,
    en: `The signal file beside the store cannot be written (${describeFailureCode(reason).en}): a worker sees what other processes do after about 30 seconds. Allow this process to write in the folder of the store.`,
  })),
  'executor.ready': fine(({ name, queue }: Queue) => ({
    id: `${name} dapat membangunkan \`kawal worker\` di setiap proses${onQueue(queue).id}.`,
    en: `${name} can wake the workers of every process${onQueue(queue).en}.`,
  })),
  'executor.polling': fine(({ name, queue }: Queue) => ({
    id: `${name} dapat membangunkan \`kawal worker\` di setiap proses${onQueue(queue).id}, tetapi dengan melihat sekali sedetik: pooler tidak meneruskan LISTEN.`,
    en: `${name} can wake the workers of every process${onQueue(queue).en}, but by looking once a second: a pooler does not pass LISTEN on.`,
  })),
  'executor.not-ready': caution(({ name, reason }: { name: string; reason: string }) => ({
    id: `${name} tidak dapat membangunkan \`kawal worker\` sekarang (${describeFailureCode(reason).id}); mereka tetap melihat sendiri secara berkala. Periksa alamat dan kata sandi basis datanya; bila skemanya belum ada, jalankan \`kawal migrate\`.`,
    en: `${name} cannot wake the workers now (${describeFailureCode(reason).en}); they still look by themselves from time to time. Check the address and the password of its database; where its schema is missing, run \`kawal migrate\`.`,
  })),
  'executor.alone': wrong(({ name }: Named) => ({
    id: `${name} untuk banyak proses, tetapi penyimpanan ini hanya menerima satu. Pakai postgresStorage atau sqliteStorage.`,
    en: `${name} is for many processes, but this storage lets only one in. Use postgresStorage or sqliteStorage.`,
  })),
  'heartbeat.heard': fine(() => ({ id: 'Sinyal sampai ke pemantau.', en: 'The heartbeat was heard outside.' })),
  'heartbeat.none': caution(() => ({
    id: 'Pemantau belum terhubung: bila `kawal worker` berhenti, tidak ada pihak luar yang diberi tahu. Isi `heartbeat` dalam kawal.config.',
    en: 'There is no heartbeat: if the worker dies, nobody outside notices. Fill `heartbeat` in kawal.config.',
  })),
  'heartbeat.not-delivered': wrong(() => ({
    id: 'Sinyal tidak sampai ke pemantau. Periksa jaringan dan alamat yang diberikan pemantau.',
    en: 'Nobody outside heard the heartbeat. Check the network and the address the monitor gave out.',
  })),
  'heartbeat.withheld': caution(() => ({
    id: 'Tidak dicoba selama ada yang terlambat: sinyal berarti semuanya baik.',
    en: 'Not tried while something is late: a beat means that all is well.',
  })),
};

export const doctorWords = {
  fine: { id: 'Semuanya baik.', en: 'All is well.' },
  cautions: ({ count }: { readonly count: number }): Localized => ({
    id: `Tidak ada yang harus diperbaiki. Perlu diperhatikan: ${count}.`,
    en: `Nothing must be corrected. Need attention: ${count}.`,
  }),
  wrongs: ({ count }: { readonly count: number }): Localized => ({
    id: `Harus diperbaiki: ${count}.`,
    en: `Must be corrected: ${count}.`,
  }),
};

function onQueue(queue: string | null): Localized {
  return queue === null ? { id: '', en: '' } : { id: ` (antrean ${queue})`, en: ` (queue ${queue})` };
}

function ago(ms: number): Localized {
  const whole = Math.floor(ms / 60_000) * 60_000;
  return whole === 0
    ? { id: 'baru saja', en: 'just now' }
    : { id: `${describeDuration(whole, 'id')} yang lalu`, en: `${describeDuration(whole, 'en')} ago` };
}
