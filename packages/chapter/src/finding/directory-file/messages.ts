import type { AreaLevel, Localized, Office } from '@kawal/core';
import type { RefusalsOf } from '@kawal/core/language';
import { listed, meant, type Spell } from '../words.ts';

const phoneFaults = {
  scientific: {
    id: 'Nomor ini sudah diubah menjadi bilangan oleh lembar kerja, dan angkanya ada yang hilang.',
    en: 'A spreadsheet has turned this number into a figure, and digits are lost.',
  },
  separators: {
    id: 'Nomor ini memuat spasi, titik, kurung atau tanda hubung.',
    en: 'There are spaces, dots, brackets or hyphens in this number.',
  },
  letters: { id: 'Ini bukan nomor telepon.', en: 'This is no phone number.' },
  countryWithoutPlus: {
    id: 'Nomor ini diawali 62 tanpa tanda tambah.',
    en: 'This number begins with 62 but has no plus sign.',
  },
  length: { id: 'Jumlah angka nomor ini tidak sesuai.', en: 'This number has too many or too few digits.' },
} satisfies Readonly<Record<string, Localized>>;

/** In which way a number is not written as one. */
export type PhoneFault = keyof typeof phoneFaults;

const levels: Readonly<Record<AreaLevel | 'nation', Localized>> = {
  village: { id: 'kelurahan atau desa', en: 'a kelurahan or desa' },
  kecamatan: { id: 'kecamatan', en: 'a kecamatan' },
  city: { id: 'kota atau kabupaten', en: 'a city or regency' },
  province: { id: 'provinsi', en: 'a province' },
  nation: { id: 'seluruh negeri', en: 'the whole country' },
};

const person: Localized = {
  id: 'petugas-lpa-1: { nama: …, kontak: { surel-petugas-lpa-1: { saluran: email, alamat: … } } }',
  en: 'lpa-officer-1: { name: …, contacts: { mail-lpa-officer-1: { channel: email, address: … } } }',
};

export const directoryMessages = {
  'people.none': (_: object, { example }: Spell) => ({
    id: `Belum ada orang di sini, jadi tidak ada yang dapat diberi tahu. Tambahkan orangnya, satu per satu, misalnya ${example(person.id, person.en)}.`,
    en: `There are no people here yet, so that nobody can be told. Add them one by one, for instance ${example(person.id, person.en)}.`,
  }),
  'people.unreached': ({ served }: { served: readonly string[] }) => ({
    id: `Tidak seorang pun yang memegang jabatan dapat dikirimi pesan, jadi setiap laporan akan hilang. Beri mereka kontak pada saluran yang terpasang: ${listed(served)}.`,
    en: `Nobody who holds an office can be sent a message, so that every report would be lost. Give them contacts on a channel that is served: ${listed(served)}.`,
  }),
  'person.unknown': ({ closest, apart }: { closest: string | null; apart?: readonly string[] }, { word }: Spell) =>
    apart !== undefined
      ? {
          id: `Koma tertinggal di antara id. Tulis \`[${apart.join(', ')}]\`.`,
          en: `A comma is missing between the ids. Write \`[${apart.join(', ')}]\`.`,
        }
      : {
          id: `Id ini tidak ada di bawah ${word('people')}.${meant(closest).id} Perbaiki idnya, atau tambahkan orangnya.`,
          en: `This id does not stand under ${word('people')}.${meant(closest).en} Correct the id, or add the person.`,
        },
  'person.no-contact': ({ person }: { person: string }, { word }: Spell) => ({
    id: `\`${person}\` belum dapat dihubungi. Tambahkan ${word('contacts')}, atau ${word('via')} dengan kontak bersama.`,
    en: `\`${person}\` cannot be reached. Add ${word('contacts')}, or ${word('via')} with a shared contact.`,
  }),
  'person.name-in-public': () => ({
    id: 'Di sini tertulis nama atau alamat seseorang, padahal bagian ini disimpan selamanya. Pakai id atau sebutan jabatan, misalnya `koordinator-kotalama`.',
    en: 'A name or an address of a person stands here, but this part is kept for ever. Use an id or the name of the office, for instance `coordinator-kotalama`.',
  }),
  'contact.unknown': ({ closest }: { closest: string | null }, { word }: Spell) => ({
    id: `Kontak ini tidak ada.${meant(closest).id} Perbaiki idnya, atau tambahkan di bawah ${word('sharedContacts')}.`,
    en: `There is no such contact.${meant(closest).en} Correct the id, or add it under ${word('sharedContacts')}.`,
  }),
  'contact.twice': ({ contact, firstLine }: { contact: string; firstLine: number }, { word }: Spell) => ({
    id: `Id \`${contact}\` sudah dipakai pada baris ${firstLine}. Beri id lain; kontak yang dipakai bersama ditulis sekali di ${word('sharedContacts')}.`,
    en: `The id \`${contact}\` is taken on line ${firstLine}. Give another; a contact that several use is written once, under ${word('sharedContacts')}.`,
  }),
  'contact.reader-missing': ({ contact, person }: { contact: string; person: string }, { word }: Spell) => ({
    id: `\`${person}\` dihubungi lewat \`${contact}\`, tetapi tidak tercatat sebagai pembacanya. Tambahkan \`${person}\` pada ${word('readers')} kontak itu.`,
    en: `\`${person}\` is told through \`${contact}\` but is not listed as its reader. Add \`${person}\` to the ${word('readers')} of that contact.`,
  }),
  'contact.unverified': ({ contact }: { contact: string }, { word }: Spell) => ({
    id: `Belum ada yang memastikan bahwa pesan sampai di \`${contact}\`, jadi kontak ini belum dipakai. Kirim pesan percobaan, lalu tulis ${word('verified')} dengan tanggal pesan itu sampai, sebagai tahun-bulan-tanggal, atau jalankan \`kawal terperiksa\`.`,
    en: `Nobody has made sure that a message arrives at \`${contact}\`, so it is not used yet. Send a trial message, then write ${word('verified')} with the date on which it arrived, as year-month-day, or run \`kawal verified\`.`,
  }),
  'contact.readers-unlisted': ({ contact }: { contact: string }) => ({
    id: `Tidak ada yang tahu siapa saja pembaca \`${contact}\`; kontak ini dianggap dibaca semua orang dan tidak dipakai bila ada yang dikecualikan. Catat pembacanya, atau pakai kontak lain.`,
    en: `Nobody knows who reads \`${contact}\`; it counts as read by everybody and is not used once anybody is excluded. List its readers, or use another contact.`,
  }),
  'contact.channel-not-served': ({ channel, served }: { channel: string; served: readonly string[] }) => ({
    id:
      served.length === 0
        ? 'Belum ada saluran pesan sama sekali: tidak seorang pun di direktori ini dapat dikirimi. Pasang salurannya di kawal.config.ts.'
        : `Saluran pesan \`${channel}\` belum dipasang. Yang tersedia: ${listed(served)}. Pakai salah satunya, atau pasang \`${channel}\` di kawal.config.ts.`,
    en:
      served.length === 0
        ? 'There is no notifier at all: nobody of this directory can be sent a message. Set one up in kawal.config.ts.'
        : `No notifier serves the channel \`${channel}\`. Those served: ${listed(served)}. Use one of them, or set up a notifier for it in kawal.config.ts.`,
  }),
  'phone.malformed': ({ form }: { form: PhoneFault }) => ({
    id: `${phoneFaults[form].id} Tulis angkanya saja, tanpa spasi: \`08…\`, \`+628…\`, atau nomor pendek seperti \`110\`.`,
    en: `${phoneFaults[form].en} Write the digits only, without spaces: \`08…\`, \`+628…\`, or a short number such as \`110\`.`,
  }),
  'email.malformed': () => ({
    id: 'Ini bukan alamat surel. Tulis satu alamat tanpa spasi, tanda kutip, atau huruf beraksen, misalnya `petugas@contoh.test`.',
    en: 'This is no e-mail address. Write one address without spaces, quotation marks or accented letters, for instance `officer@example.test`.',
  }),
  'address.unusable': ({ channel, reason }: { channel: string; reason: 'malformed' | 'unreachable' }) =>
    reason === 'malformed'
      ? {
          id: `Alamat ini bukan alamat untuk saluran \`${channel}\`. Lihat petunjuk saluran itu, lalu perbaiki.`,
          en: `This is no address of the channel \`${channel}\`. See that channel's instructions, and correct it.`,
        }
      : {
          id: `Tidak ada pesan yang dapat sampai ke alamat ini lewat saluran \`${channel}\`. Tulis alamat lain dari orang yang sama.`,
          en: `No message can reach this address on the channel \`${channel}\`. Write another address of the same person.`,
        },
  'secretariat.unlisted': (_: object, { word, example }: Spell) => ({
    id: `Belum ada yang terdaftar di ${word('secretariat')}: hanya petugas jaga LPA yang dapat mengurus lembaga ini. Orang yang tercatat di ${word('people')} saja tidak memegang tugas apa pun. Daftarkan idnya, misalnya ${example('sekretariat: [sekretaris-1]', 'secretariat: [secretary-1]')}.`,
    en: `Nobody is listed under ${word('secretariat')}: only the duty officers of the LPA can run this chapter. Standing under ${word('people')} alone is no post. List the ids, for instance ${example('sekretariat: [sekretaris-1]', 'secretariat: [secretary-1]')}.`,
  }),
  'office.twice': ({ office, firstLine }: { office: string; firstLine: number }) => ({
    id: `Id \`${office}\` sudah dipakai pada baris ${firstLine}. Beri id lain, atau satukan pemegangnya.`,
    en: `The id \`${office}\` is taken on line ${firstLine}. Give another, or join the holders.`,
  }),
  'office.shadowed': ({ office, by }: { office: string; by: string }) => ({
    id: `\`${office}\` sejenis dan sewilayah dengan \`${by}\`; hanya satu yang diberi tahu. Satukan pemegangnya dalam satu jabatan.`,
    en: `\`${office}\` is of the same kind and area as \`${by}\`; only one of them is told. Join their holders in one office.`,
  }),
  'office.no-holders': ({ office }: { office: string }, { word }: Spell) => ({
    id: `Belum ada yang memegang \`${office}\`. Isi ${word('holders')} dengan id orangnya.`,
    en: `Nobody holds \`${office}\`. Give the id of a person under ${word('holders')}.`,
  }),
  'office.other-reach': ({ office, reach }: { office: string; reach: Office['reach'] }, { word, example }: Spell) => {
    const [own, other] = [example('telepon', 'call'), example('pesan', 'message')];
    const [here, there] = reach === 'call' ? [own, other] : [other, own];
    return {
      id: `Direktori menulis ${word('reach')}: ${here} untuk \`${office}\`, kebijakan menulis ${there}. Yang terjadi menurut direktori, yang dibuktikan menurut kebijakan. Samakan keduanya.`,
      en: `The directory writes ${word('reach')}: ${here} for \`${office}\`, the policy writes ${there}. What happens follows the directory, what is proved follows the policy. Write the same in both.`,
    };
  },
  'office.number-missing': ({ office }: { office: string }, { word }: Spell) => ({
    id: `\`${office}\` dihubungi lewat telepon, tetapi nomornya belum ada. Tambahkan ${word('number')}.`,
    en: `\`${office}\` is reached by call, but has no number. Add ${word('number')}.`,
  }),
  'office.drill-always': ({ office }: { office: string }, { word }: Spell) => ({
    id: `${word('drill')} tidak berpengaruh pada \`${office}\`: jabatan lembaga sendiri ikut setiap latihan. Hapus; tulis hanya pada kantor luar.`,
    en: `${word('drill')} changes nothing for \`${office}\`: the chapter's own offices take part in every drill. Delete it; write it on outside offices only.`,
  }),
  'office.area-level': ({ word, expected }: { word: string; expected: AreaLevel | 'nation' }) => ({
    id: `Wilayah \`${word}\` paling luas ${levels[expected].id}. Tulis kode yang sesuai.`,
    en: `\`${word}\` serves ${levels[expected].en} at most. Write a code that fits.`,
  }),
  'shift.not-holder': ({ person, office }: { person: string; office: string }) => ({
    id: `\`${person}\` mendapat giliran, tetapi bukan pemegang atau wakil \`${office}\`. Tambahkan di sana, atau perbaiki gilirannya.`,
    en: `\`${person}\` has a shift but is neither holder nor deputy of \`${office}\`. Add the person there, or correct the shift.`,
  }),
  'term.not-holder': ({ person, office }: { person: string; office: string }) => ({
    id: `\`${person}\` mendapat masa jabatan, tetapi bukan pemegang atau wakil \`${office}\`. Tambahkan di sana, atau hapus masa jabatannya.`,
    en: `\`${person}\` has a term but is neither holder nor deputy of \`${office}\`. Add the person there, or remove the term.`,
  }),
  'period.reversed': (_: object, { word }: Spell) => ({
    id: `Waktu ini berakhir sebelum dimulai. Tukar ${word('from')} dan ${word('until')}, atau periksa tanggalnya.`,
    en: `This time ends before it begins. Swap ${word('from')} and ${word('until')}, or check the dates.`,
  }),
  'contact.same-address': ({ contact, other }: { contact: string; other: string }, { word }: Spell) => ({
    id: `\`${contact}\` beralamat sama dengan \`${other}\`. Bila keduanya satu kotak atau satu telepon, tulis sekali di ${word('sharedContacts')} dengan semua ${word('readers')}: bila salah satu pembacanya tersangkut, kontak itu tidak dipakai.`,
    en: `\`${contact}\` has the address of \`${other}\`. If they are one mailbox or one phone, write it once under ${word('sharedContacts')} with all its ${word('readers')}: if one of these is involved, it is not used.`,
  }),
  'days.malformed': (_: object, { example }: Spell) => ({
    id: `Hari-hari ini tidak terbaca. Tulis misalnya ${example('senin-jumat', 'monday-friday')} atau ${example('[senin, rabu]', '[monday, wednesday]')}; giliran yang berulang, ${example('senin-jumat 07.00-19.00', 'monday-friday 07.00-19.00')}.`,
    en: `These days cannot be read. Write for instance ${example('senin-jumat', 'monday-friday')} or ${example('[senin, rabu]', '[monday, wednesday]')}; a recurring shift, ${example('senin-jumat 07.00-19.00', 'monday-friday 07.00-19.00')}.`,
  }),
  'hours.reversed': (_: object, { word }: Spell) => ({
    id: `Kantor ini tutup sebelum buka. Tukar ${word('opens')} dan ${word('closes')}.`,
    en: `This office closes before it opens. Swap ${word('opens')} and ${word('closes')}.`,
  }),
};

/** Problems of `directory.yaml`. References only: no fact here is a name or an address. */
export type DirectoryProblem = RefusalsOf<typeof directoryMessages>;
