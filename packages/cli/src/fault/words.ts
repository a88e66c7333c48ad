import type { Language, Localized } from '@kawal/core';
import type { RefusalsOf } from '@kawal/core/language';
import { type ConfigFault, configFaultText } from '@kawal/engine';
import { backupFaultWords } from './backup-words.ts';

const faultWords = {
  ...backupFaultWords,
  'usage.unknown-command': ({ written, closest }: { written: string; closest: string | null }) => ({
    id: `Perintah \`${written}\` tidak dikenal.${meant(closest).id} Jalankan \`kawal --help\` untuk melihat semua perintah, atau \`kawal lakukan\` untuk semua tindakan.`,
    en: `There is no command \`${written}\`.${meant(closest).en} Run \`kawal --help\` to see them all, or \`kawal do\` for every verb.`,
  }),
  'usage.unknown-option': ({ written, closest }: { written: string; closest: string | null }) => ({
    id: `Opsi \`${written}\` tidak dikenal.${meant(closest).id} Tambahkan --help untuk melihat opsi perintah ini.`,
    en: `There is no option \`${written}\`.${meant(closest).en} Add --help to see the options of this command.`,
  }),
  'usage.argument-missing': ({ argument }: { argument: string }) => ({
    id: `Perintah ini memerlukan <${argument}>. Tambahkan --help untuk melihat caranya.`,
    en: `This command needs <${argument}>. Add --help to see how it is used.`,
  }),
  'usage.option-needs-value': ({ option }: { option: string }) => ({
    id: `Opsi \`${option}\` memerlukan isi sesudahnya.`,
    en: `The option \`${option}\` needs a value after it.`,
  }),
  'usage.option-missing': ({ option }: { option: string }) => ({
    id: `Perintah ini memerlukan \`${option}\`. Tambahkan --help untuk melihat caranya.`,
    en: `This command needs \`${option}\`. Add --help to see how it is used.`,
  }),
  'usage.too-many-arguments': ({ takes }: { takes: number }) =>
    takes === 0
      ? {
          id: 'Perintah ini tidak memerlukan kata apa pun sesudahnya. Hapus kata itu; opsi yang ada tampil dengan --help.',
          en: 'This command takes no word after it. Leave that word out; --help shows its options.',
        }
      : {
          id: `Terlalu banyak kata: perintah ini memerlukan paling banyak ${takes}. Beri tanda kutip pada yang memuat spasi; caranya tampil dengan --help.`,
          en: `Too many words: this command takes at most ${takes}. Put quotes around what holds a blank; --help shows how.`,
        },
  'usage.wrong': () => ({
    id: 'Perintah ini tidak dapat dibaca. Tambahkan --help untuk melihat caranya.',
    en: 'This command cannot be read. Add --help to see how it is used.',
  }),
  'usage.unknown-language': () => ({
    id: 'Bahasa yang ada: `id` dan `en`. Tulis `--lang id` atau `--lang en`, atau isi KAWAL_LANG demikian.',
    en: 'The languages are `id` and `en`. Write `--lang id` or `--lang en`, or set KAWAL_LANG so.',
  }),
  'usage.person-reference': () => ({
    id: 'Isi --as dengan rujukan orang, bukan namanya: huruf kecil, angka, titik, dan tanda hubung, misalnya `petugas-lpa-1`. Rujukan ini tercatat selamanya.',
    en: 'Give --as a reference to a person, not a name: small letters, digits, dots and hyphens, as `petugas-lpa-1`. It stays on record for ever.',
  }),
  'usage.person-unknown': ({ person }: { person: string }) => ({
    id: `\`${person}\` tidak ada dalam direktori yang berlaku. Isi --as dengan rujukan Anda sendiri seperti tertulis dalam directory.yaml. Anggota sekretariat dicatat di bawah \`orang\` dan didaftarkan di \`sekretariat\`, lalu \`kawal apply\`.`,
    en: `\`${person}\` is not in the directory in force. Give --as your own reference as directory.yaml has it. People of the secretariat stand under \`people\` and are listed under \`secretariat\`; then \`kawal apply\`.`,
  }),
  'usage.person-not-in-post': ({ person, begins }: { person: string; begins: Localized | null }) => ({
    id: `\`${person}\` sedang tidak menjabat (${begins === null ? 'tidak memegang jabatan dan tidak terdaftar di `sekretariat`, masa jabatannya sudah berakhir, atau ia dinonaktifkan' : `masa jabatannya mulai ${begins.id}`}). Minta petugas yang menjabat melakukannya, atau perbarui directory.yaml lalu \`kawal apply\`.`,
    en: `\`${person}\` is not in post now (${begins === null ? 'no office and not listed under `secretariat`, a term that ended, or suspended' : `the term begins ${begins.en}`}). Ask somebody in post to do it, or update directory.yaml and run \`kawal apply\`.`,
  }),
  'usage.record-number': () => ({
    id: 'Tidak ada laporan atau catatan dengan nomor ini, atau bukan untuk Anda. Periksa lagi huruf dan angkanya: bentuknya seperti 4VD0-FHE. Laporan yang tidak boleh diketahui seseorang dari LPA hanya ditunjukkan dengan `--as` dan nama petugas yang boleh mengetahuinya.',
    en: 'No report or other record has this number, or it is not for you. Check its letters and digits: it looks like 4VD0-FHE. A report that somebody of the LPA may not know of is shown by `--as` only.',
  }),
  'usage.personal-value': ({ field }: { field: Localized }) => ({
    id: `Isian "${field.id}" bersifat pribadi dan tidak boleh diketik setelah perintah, karena tersimpan di riwayat perintah. Jalankan tanpa isian itu agar ditanyakan, atau tulis dalam berkas.`,
    en: `"${field.en}" is personal and must not be typed after a command, because it stays in the command history. Leave it out to be asked for it, or write it in a file.`,
  }),
  'usage.colon': ({ field }: { field: string }) => ({
    id: `Sesudah perintah, jawaban ditulis dengan tanda sama dengan: \`${field}=…\`. Dalam berkas: \`${field}: …\`, dengan satu spasi sesudah titik dua.`,
    en: `After a command an answer is written with an equals sign: \`${field}=…\`. In a file: \`${field}: …\`, with one blank after the colon.`,
  }),
  'usage.person-not-in-files': ({ person }: { person: string }) => ({
    id: `\`${person}\` tidak ada dalam directory.yaml di folder ini. Periksa ejaannya; yang ditulis adalah rujukan orangnya, misalnya petugas-lpa-1.`,
    en: `\`${person}\` is not in the directory.yaml of this folder. Check the spelling; what is written is the reference of a person, as petugas-lpa-1.`,
  }),
  'usage.reason': ({ allowed }: { allowed: readonly Localized[] }) => ({
    id: `Isi \`--reason\` dengan salah satu dari: ${allowed.map(({ id }) => id).join(', ')}.`,
    en: `Give \`--reason\` one of: ${allowed.map(({ en }) => en).join(', ')}.`,
  }),
  'usage.confirm-needed': () => ({
    id: 'Di sini tidak ada yang dapat menjawab pertanyaan. Bila yang tertulis di atas benar, jalankan lagi dengan --yes. Belum ada yang berubah.',
    en: 'Nobody can answer a question here. If what stands above is right, run it again with --yes. Nothing has changed.',
  }),
  'usage.questions-need-terminal': () => ({
    id: 'Di sini tidak ada yang dapat menjawab pertanyaan. Jalankan lagi dengan --yes; yang belum diketahui dibiarkan kosong untuk diisi kemudian.',
    en: 'Nobody can answer questions here. Run it again with --yes; what is not known yet is left empty, to be filled in later.',
  }),
  'usage.kelurahan': ({ written, nearest }: { written: string; nearest: readonly string[] }) => ({
    id: `\`${written}\` bukan satu kelurahan atau desa di kota ini.${nearest.length === 0 ? '' : ` Mungkin maksud Anda ${nearest.join(', ')}?`} Tulis kodenya yang bertitik, atau namanya.`,
    en: `\`${written}\` is not one kelurahan or desa of this city.${nearest.length === 0 ? '' : ` Did you mean ${nearest.join(', ')}?`} Write its dotted code or its name.`,
  }),
  'usage.fact-unknown': ({ nearest, allowed }: { nearest: readonly string[]; allowed: readonly string[] }) => ({
    id: `Fakta itu tidak dikenal.${anyOf(nearest).id} Yang ada: ${allowed.join(', ')}.`,
    en: `There is no such fact.${anyOf(nearest).en} There are: ${allowed.join(', ')}.`,
  }),
  'usage.fact-value': ({ fact, allowed }: { fact: string; allowed: readonly string[] }) => ({
    id: `Isi \`${fact}\` salah satu dari: ${allowed.join(', ')}. Beberapa nilai dipisah koma.`,
    en: `The values of \`${fact}\` are: ${allowed.join(', ')}. Several are parted by commas.`,
  }),
  'usage.area-code': ({ option }: { option: string }) => ({
    id: `Isi \`${option}\` dengan kode wilayah bertitik, misalnya 35.73.03.1001, atau belumDiketahui, atau luarWilayah.`,
    en: `Give \`${option}\` a dotted area code, as 35.73.03.1001, or unknown, or outside.`,
  }),
  'usage.city-code': ({ named }: { named: readonly string[] }) => ({
    id: `Tulis kode kota atau kabupaten dengan titik, misalnya 35.79.${named.length === 0 ? '' : ` Mungkin maksud Anda: ${named.join(', ')}?`}`,
    en: `Write the dotted code of a city or regency, as 35.79.${named.length === 0 ? '' : ` Did you mean: ${named.join(', ')}?`}`,
  }),
  'usage.instant': ({ option, isNoDate }: { option: string; isNoDate: boolean }) => ({
    id: `${isNoDate ? 'Tanggal atau jam itu tidak ada dalam kalender. ' : ''}Isi \`${option}\` dengan tanggal atau waktu setempat: 2026-11-24 atau 2026-11-24T10:00.`,
    en: `${isNoDate ? 'There is no such date or hour in the calendar. ' : ''}Give \`${option}\` a local date or time: 2026-11-24 or 2026-11-24T10:00.`,
  }),
  'usage.reply': () => ({
    id: 'Tulis jawaban sebagai jabatan=tingkat@waktu, misalnya koordinator=disanggupi@16m; tingkatnya disanggupi atau ditindaklanjuti.',
    en: 'Write a reply as office=level@time, as coordinator=acknowledged@16m; the levels are acknowledged and acted.',
  }),
  'usage.office': ({ nearest }: { nearest: readonly string[] }) => ({
    id: `Jabatan itu tidak dikenal.${anyOf(nearest).id} Tulis seperti dalam policy.yaml, misalnya \`lurah\`, \`petugasLpa\`, atau \`uptdPpa\`.`,
    en: `There is no such office.${anyOf(nearest).en} Write it as policy.yaml has it, as \`lurah\`, \`lpaDuty\` or \`uptdPpa\`.`,
  }),
  'usage.duration': () => ({
    id: 'Tulis waktu sebagai 16m, 2j, atau 1j30m, dihitung sejak laporan.',
    en: 'Write a time as 16m, 2h or 1h30m, counted from the report.',
  }),
  'usage.format': () => ({ id: 'Bentuk gambarnya `html` atau `mermaid`.', en: 'A drawing is `html` or `mermaid`.' }),
  'usage.check-format': () => ({ id: 'Bentuk jawabannya `text` atau `json`.', en: 'An answer is `text` or `json`.' }),
  'usage.log-format': () => ({ id: 'Bentuk catatan kerjanya `text` atau `json`.', en: 'A log is `text` or `json`.' }),
  'health.address': () => ({
    id: 'Isi `--health` dengan nomor port, misalnya 8085, atau dengan alamat dan port, misalnya 0.0.0.0:8085.',
    en: 'Give `--health` the number of a port, as 8085, or an address and a port, as 0.0.0.0:8085.',
  }),
  'health.cannot-listen': ({ address }: { address: string }) => ({
    id: `Tidak dapat mendengarkan di ${address}. Mungkin dipakai program lain; sebutkan port lain dengan --health.`,
    en: `Cannot listen at ${address}. Another program may use it; name another port with --health.`,
  }),
  'usage.sheet-format': () => ({
    id: 'Bentuk lembarnya `md`, `html`, atau `json`.',
    en: 'A sheet is `md`, `html` or `json`.',
  }),
  'file.not-written': ({ file }: { file: string }) => ({
    id: `Berkas \`${file}\` tidak dapat ditulis: mungkin sudah ada, atau foldernya terkunci. Tidak ada yang ditimpa. Pakai nama lain, atau periksa izin foldernya.`,
    en: `The file \`${file}\` cannot be written: it may be there already, or the folder is locked. Nothing was overwritten. Use another name, or check the permissions of the folder.`,
  }),
  'file.exists': ({ files }: { files: readonly string[] }) => ({
    id: `Sudah ada: ${files.join(', ')}. Tidak ada yang ditulis. Tidak ada yang ditimpa. Pakai nama atau folder lain, atau pindahkan dahulu yang lama.`,
    en: `There already: ${files.join(', ')}. Nothing was written or overwritten. Use another name or folder, or move the old ones away first.`,
  }),
  'areas.no-source': () => ({
    id: 'Daftar resmi wilayah tidak ikut di dalam Kawal, karena lisensinya lain. Jalankan `npm install idn-area-data`, lalu ulangi perintah ini; atau sebutkan berkas CSV Anda sendiri dengan --from.',
    en: 'The official list of areas is no part of Kawal, for its licence is another. Run `npm install idn-area-data` and this command again, or name a CSV file of your own with --from.',
  }),
  /** The line is null where the file as a whole is not what it should be. */
  'areas.unreadable': ({ file, line }: { file: string; line: number | null }) => ({
    id:
      line === null
        ? `Berkas \`${file}\` tidak disimpan sebagai UTF-8, jadi ada huruf yang hilang. Simpan lagi sebagai "CSV UTF-8".`
        : `Berkas \`${file}\` tidak dapat dibaca sebagai CSV, kira-kira pada baris ${line}. Periksa tanda kutip di sekitar baris itu.`,
    en:
      line === null
        ? `The file \`${file}\` was not saved as UTF-8, so that letters are lost. Save it again as "CSV UTF-8".`
        : `The file \`${file}\` cannot be read as CSV, at about line ${line}. Check the quotation marks near that line.`,
  }),
  'areas.no-columns': ({ file }: { file: string }) => ({
    id: `\`${file}\` bukan daftar wilayah: baris pertama CSV harus memuat judul kolom \`kode\` (atau \`code\`) dan \`nama\` (atau \`name\`).`,
    en: `\`${file}\` is no list of areas: the first line of the CSV must have columns called \`code\` (or \`kode\`) and \`name\` (or \`nama\`).`,
  }),
  'areas.city-absent': ({ city, source }: { city: string; source: string }) => ({
    id: `Tidak ada kota atau kabupaten berkode ${city} dalam ${source}. Periksa kodenya; kode di dalam daftar harus bertitik, misalnya 35.79.`,
    en: `There is no city or regency with the code ${city} in ${source}. Check the code; those in the list must have dots, as 35.79.`,
  }),
  'policy.no-baseline': ({ names }: { names: readonly string[] }) => ({
    id: `Dasar itu tidak ada. Yang ada: ${names.join(', ')}.`,
    en: `There is no such baseline. There are: ${names.join(', ')}.`,
  }),
  'config.missing': ({ file, below }: { file: string | null; below: string | null }) => ({
    id:
      file === null
        ? `Tidak ada kawal.config.ts di folder ini (juga tidak .mjs atau .js). ${below === null ? 'Pindah ke foldernya' : `Pindahkan ${below} ke folder ini, di samping folder lembaga`}, atau sebutkan dengan --config.`
        : `Berkas \`${file}\` tidak ada. Periksa isi --config.`,
    en:
      file === null
        ? `There is no kawal.config.ts in this folder (nor .mjs or .js). ${below === null ? 'Go to its folder' : `Move ${below} into this folder, beside the chapter's`}, or name it with --config.`
        : `The file \`${file}\` is not there. Check what --config says.`,
  }),
  'config.no-module': ({ file }: { file: string }) => ({
    id: `Berkas \`${file}\` tidak dapat dimuat, karena package.json belum menyebut "type": "module". Jalankan \`npm pkg set type=module\` di folder package.json itu, lalu coba lagi.`,
    en: `The file \`${file}\` cannot be loaded, because package.json does not say "type": "module" yet. Run \`npm pkg set type=module\` in the folder of that package.json, and try again.`,
  }),
  'config.unloadable': ({ file, because }: { file: string; because: string }) => ({
    id: `Berkas \`${file}\` tidak dapat dimuat. Perbaiki, lalu coba lagi; berkas .ts memerlukan Node 22.18 ke atas. Keterangan teknis, dalam bahasa Inggris: ${because}`,
    en: `The file \`${file}\` cannot be loaded: ${because}. Correct it and try again; a .ts file needs Node 22.18 or later.`,
  }),
  'config.invalid': ({ faults }: { faults: readonly ConfigFault[] }) => ({
    id: faults.map((fault) => configFaultText(fault, 'id')).join('\n'),
    en: faults.map((fault) => configFaultText(fault, 'en')).join('\n'),
  }),
  'config.no-notifiers': () => ({
    id: 'kawal.config belum memuat satu saluran pesan pun, jadi tidak ada yang dapat diberi tahu. Isi `notifiers`, misalnya dengan emailNotifier.',
    en: 'kawal.config has no notifier, so nobody can be told. Fill `notifiers`, for instance with emailNotifier.',
  }),
  'folder.unreadable': ({ folder }: { folder: string }) => ({
    id: `Folder \`${folder}\` tidak ada atau tidak dapat dibaca. Sebutkan folder yang memuat chapter.yaml.`,
    en: `The folder \`${folder}\` is not there or cannot be read. Name the folder that holds chapter.yaml.`,
  }),
  'folder.no-chapter': ({ below }: { below: string | null }) => ({
    id: `Di folder ini tidak ada berkas lembaga. Sebutkan foldernya di akhir perintah${below === null ? '' : `: \`${below}\``}. Folder baru dibuat dengan \`kawal init\`.`,
    en: `No files of a chapter are in this folder. Name their folder at the end of the command${below === null ? '' : `: \`${below}\``}. \`kawal init\` makes a new one.`,
  }),
  'file.none': ({ file, found }: { file: string; found: 'folder' | 'other' }) => ({
    id: `\`${file}\` ${found === 'folder' ? 'adalah folder' : 'adalah pipa, perangkat, atau soket'}. Yang dibaca di sini hanya berkas teks biasa. Ganti dengan berkas, atau pindahkan.`,
    en: `\`${file}\` is ${found === 'folder' ? 'a folder' : 'a pipe, a device or a socket'}. Only a plain text file is read here. Put a file in its place, or move it away.`,
  }),
  'file.too-large': ({ file, limit }: { file: string; limit: number }) => ({
    id: `\`${file}\` lebih besar dari ${limit / 1_000_000} MB, batas untuk satu berkas. Periksa apakah ini berkas yang dimaksud.`,
    en: `\`${file}\` is larger than ${limit / 1_000_000} MB, the limit for one file. Check that this is the file you mean.`,
  }),
  'file.unreadable': ({ file }: { file: string }) => ({
    id: `Berkas \`${file}\` tidak ada atau tidak dapat dibaca. Periksa jalurnya.`,
    en: `The file \`${file}\` is not there or cannot be read. Check its path.`,
  }),
  'audit.mark': () => ({
    id: 'Isi `--mark` dengan nomor catatan dan tandanya, misalnya `366:5f2c…` dengan 64 angka heksadesimal, seperti yang disimpan oleh layanan pemantau.',
    en: 'Give `--mark` the number of an entry and its hash, as `366:5f2c…` with 64 hexadecimal digits, as the monitoring service kept them.',
  }),
  'access.no-rules': ({ file }: { file: string }) => ({
    id: `\`${file}\` bukan tabel aturan akses. Cetak tabel itu dengan versi Kawal yang lain: \`kawal access rules > aturan.json\`.`,
    en: `\`${file}\` is no table of access rules. Print it with the other version of Kawal: \`kawal access rules > rules.json\`.`,
  }),
  'vault.not-configured': () => ({
    id: "kawal.config belum menyebut kunci lembaga. Tambahkan `vault: { file: 'kawal-kunci.json' }`, lalu jalankan `kawal apply` dengan --new-vault.",
    en: "kawal.config names no vault. Add `vault: { file: 'kawal-kunci.json' }`, then run `kawal apply` with --new-vault.",
  }),
  'vault.no-file': ({ file }: { file: string }) => ({
    id: `Berkas kunci \`${file}\` tidak ada. Bila lembaga ini sudah memakai Kawal, kembalikan salinannya ke tempat itu; jangan membuat yang baru. Hanya lembaga yang baru mulai menjalankannya lagi dengan --new-vault.`,
    en: `There is no key file \`${file}\`. A chapter that uses Kawal already puts its copy there and makes no new one. Only a new chapter runs this again with --new-vault.`,
  }),
  'vault.not-a-file': () => ({
    id: "kawal.config membuka kuncinya dengan cara sendiri, jadi --new-vault tidak tahu di mana berkas kunci harus dibuat. Bila kunci itu sebuah berkas, tulis `vault: { file: 'kawal-kunci.json' }` di kawal.config, lalu jalankan lagi dengan --new-vault. Bila bukan berkas, buat kuncinya dahulu dengan alat vault itu, lalu jalankan tanpa --new-vault.",
    en: "kawal.config opens its keys in a way of its own, so --new-vault does not know where to make a key file. If the key is a file, write `vault: { file: 'kawal-kunci.json' }` in kawal.config, then run this again with --new-vault. If it is not, make the key with the tools of that vault first, then run this without --new-vault.",
  }),
  'vault.key-elsewhere': ({ file }: { file: string }) => ({
    id: `Lembaga ini sudah memakai kunci, dan data sudah disegel untuk kunci itu. Kunci baru tidak dibuat; kembalikan berkas kunci yang lama ke \`${file}\`.`,
    en: `This chapter has a key already, and data is sealed to it. No new one is made; put the old key file back at \`${file}\`.`,
  }),
  'chapter.none': () => ({
    id: 'Belum ada aturan lembaga yang berlaku di sini. Jalankan `kawal apply` lebih dahulu.',
    en: 'No chapter is in force here yet. Run `kawal apply` first.',
  }),
  'chapter.no-folder': () => ({
    id: 'Belum ada aturan yang berlaku di sini, dan tidak ada satu folder lembaga yang jelas. Sebutkan foldernya dengan `--folder`.',
    en: 'No chapter is in force here yet, and there is not one folder of a chapter. Name the folder with `--folder`.',
  }),
};

/** The reason why a command cannot go on. */
export type Fault = RefusalsOf<typeof faultWords>;

/** Puts a fault and its remedy into words. */
export function faultText(fault: Fault, language: Language): string {
  const say = faultWords[fault.code] as (facts: Fault) => Localized;
  return say(fault)[language];
}

function meant(closest: string | null): Localized {
  return closest === null
    ? { id: '', en: '' }
    : { id: ` Mungkin maksud Anda \`${closest}\`?`, en: ` Did you mean \`${closest}\`?` };
}

function anyOf(nearest: readonly string[]): Localized {
  const words = nearest.map((word) => `\`${word}\``).join(', ');
  return nearest.length === 0
    ? { id: '', en: '' }
    : { id: ` Mungkin maksud Anda ${words}?`, en: ` Did you mean ${words}?` };
}
