import { listed } from '../language/choices.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import refused from './refused.json' with { type: 'json' };
import causeWords from './second-causes.json' with { type: 'json' };

/** A cause for which a change takes a second person. */
export type SecondCause =
  | ('reach' | 'shifts' | 'disclosure' | 'leave')
  | ('otherInstitution' | 'officeShort' | 'officeEmpty' | 'onlyOther' | 'further');

/** Says for which causes a change takes a second person. */
export function describeCauses(causes: readonly SecondCause[]): Localized {
  return { id: listed(causes, causeWords, 'id'), en: listed(causes, causeWords, 'en') };
}

export const chapterMessages = {
  ...fixed(refused),
  /** It takes the word of a second person; `by` gave the first. `causes`: all that makes it so, and nothing else. */
  'chapter.needs-second-person': ({ causes }: { by: string; causes: readonly SecondCause[] }) => {
    const isOf = (...some: readonly SecondCause[]) => some.some((one) => causes.includes(one));
    const away = isOf('otherInstitution', 'officeShort');
    const suspends = isOf('officeEmpty', 'onlyOther', 'further');
    const [same, why] = [!away && !suspends, describeCauses(causes)];
    return {
      id: `Perubahan ini belum berlaku: perlu orang kedua. Sebabnya: ${why.id}. Mintalah orang lain dari sekretariat atau petugas jaga LPA${away ? ', atau orang yang cuti itu sendiri,' : ''} melakukan hal yang sama paling lambat tujuh hari lagi${same ? ', dengan berkas yang sama' : ''}.${suspends ? ' Bila LPA tidak mempunyai orang lain, mintalah seorang pejabat lembaga lain.' : ''}`,
      en: `This change is not in force: it takes a second person. The cause: ${why.en}. Ask somebody else of the secretariat or the LPA duty${away ? ', or the person on leave themselves,' : ''} to do the same within seven days from now${same ? ', with the same files' : ''}.${suspends ? ' Where the LPA has nobody else, ask somebody in post of another institution.' : ''}`,
    };
  },
  /** The change can wait, and would leave these offices with too few people. */
  'chapter.change-breaks-proof': ({ subjects }: { findings: readonly string[]; subjects: readonly string[] }) => ({
    id: `Dengan perubahan ini tidak cukup orang yang dapat diberi tahu: ${subjects.join(', ')}. Cari pengganti dahulu, lalu ulangi. Cuti yang harus tetap berjalan dicatat oleh dua orang LPA, bukan lewat berkas. Tidak ada yang berubah.`,
    en: `With this change there would not be enough people to tell: ${subjects.join(', ')}. Find a stand-in first, then try again. Leave that must be taken all the same is noted by two people of the LPA, not by a file. Nothing has changed.`,
  }),
  /** Some report could be lost in its policy; the codes of what was found. */
  'chapter.not-proved': ({ findings }: { findings: readonly string[] }) => ({
    id: `Kebijakan lembaga ini dapat membuat sebuah laporan hilang (${findings.join(', ')}). Periksa berkas lembaga untuk melihat laporan yang mana, lalu perbaiki. Yang sudah berlaku tetap berlaku.`,
    en: `A report could be lost in this chapter's policy (${findings.join(', ')}). Check the chapter's files to see which, and correct it. What is in force stays in force.`,
  }),
  /** No notifier of their channels can reach these contact points. */
  'chapter.address-unusable': ({ contacts }: { contacts: readonly string[] }) => ({
    id: `Alamat kontak ini tidak dapat dijangkau lewat salurannya: ${contacts.join(', ')}. Perbaiki alamatnya atau ganti salurannya, lalu terapkan lagi. Yang sudah berlaku tetap berlaku.`,
    en: `The addresses of these contacts cannot be reached on their channels: ${contacts.join(', ')}. Correct the addresses or change the channels, then apply again. What is in force stays in force.`,
  }),
  'chapter.address-unproved': ({ contacts }: { contacts: readonly string[] }) => ({
    id: `Alamat kontak ini baru, tetapi tanggal \`diperiksa\` masih milik alamat yang lama: ${contacts.join(', ')}. Kirim pesan percobaan, lalu tulis tanggalnya; bila belum sempat, hapus tanggal itu. Yang sudah berlaku tetap berlaku.`,
    en: `The addresses of these contacts are new, but the date of \`verified\` is the former address's: ${contacts.join(', ')}. Send a trial message, then write its date; until then delete it. What is in force stays in force.`,
  }),
  'chapter.key-differs': ({ epoch }: { epoch: number }) => ({
    id: `Kunci nomor ${epoch} bukan kunci lembaga ini. Kembalikan berkas kunci yang asli, atau buat nomor baru dari berkas itu.`,
    en: `Key number ${epoch} is not this chapter's key. Bring back the original key file, or make a new number from that file.`,
  }),
  /** The number is far above the newest on record. */
  'chapter.key-ahead': ({ epoch, newest }: { epoch: number; newest: number }) => ({
    id: `Nomor kunci ${epoch} terlalu jauh di atas kunci terakhir yang tercatat (${newest}). Periksa apakah berkas kuncinya benar.`,
    en: `The key's number ${epoch} is far above the newest on record (${newest}). Check that the vault file is the right one.`,
  }),
  'chapter.older-key': ({ epoch, newest }: { epoch: number; newest: number }) => ({
    id: `Kunci nomor ${epoch} lebih lama daripada kunci nomor ${newest} yang sudah dipakai. Pakai berkas kunci yang terbaru.`,
    en: `Key number ${epoch} is older than key ${newest}, which is already in use. Use the newest key file.`,
  }),
} satisfies Messages;
