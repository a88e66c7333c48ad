import { describeDuration, type Localized } from '@kawal/core';

/** The words of the commands under `kawal policy` themselves; the parts they show have words of their own. */
export const policyCommandWords = {
  /** Stands as comments below the head of a new file: what an officer usually changes first. */
  newHints: {
    id: `
# Kepala berkas ini sudah merupakan kebijakan yang lengkap: dasar nasional, dengan direktori kota ini. Periksa dengan
# \`kawal check\`. Yang ingin dibuat lebih cepat daripada dasar nasional, tulis seperti ini (hapus tanda #):
#
# sesuaikan:
#   anak-berisiko/wewenang: { setelah: 30 menit }
`,
    en: `
# This head is a complete policy already: the national baseline, with this city's directory. Check it with \`kawal check\`.
# What should go faster than the national baseline is written like this (take the # away):
#
# adjust:
#   anak-berisiko/wewenang: { after: 30 minutes }
`,
  },
  saidBack: { id: 'Balasan kepada yang menjawab', en: 'Said back to the person who answers' } satisfies Localized,
  firstText: (kind: Localized, after: number, person: string): Localized => ({
    id: `Teks pertama: ${kind.id} (${person}, ${after === 0 ? '' : 'setelah '}${describeDuration(after, 'id')})`,
    en: `First text: ${kind.en} (${person}, ${after === 0 ? '' : 'after '}${describeDuration(after, 'en')})`,
  }),
  noDifference: { id: 'Tidak ada yang berbeda.', en: 'Nothing differs.' },
  exampleArea: (area: string): Localized => ({
    id: `Wilayah laporan ini: ${area}, sebagai contoh. Wilayah lain: --area.`,
    en: `The area of this report: ${area}, as an example. Another one: --area.`,
  }),
  shownUntil: {
    id: 'Diperlihatkan sampai tujuh hari, atau sampai kewajiban terakhir jatuh tempo. Sesudah itu pengingat terus berjalan.',
    en: 'Shown for seven days, or until the last floor is due. Reminders go on after that.',
  },
  noTests: {
    id: 'Kebijakan ini tidak memuat uji. Tambahkan `uji:` di policy.yaml.',
    en: 'This policy holds no tests. Add `tests:` to policy.yaml.',
  },
  testsDone: ({ of, failed }: { readonly of: number; readonly failed: number }): Localized =>
    failed === 0
      ? {
          id: of === 1 ? 'LULUS: 1 uji.' : `LULUS: semua ${of} uji.`,
          en: of === 1 ? 'PASSED: 1 test.' : `PASSED: all ${of} tests.`,
        }
      : { id: `GAGAL: ${failed} dari ${of} uji.`, en: `FAILED: ${failed} of ${of} tests.` },
} as const;

export const planWords = {
  heading: ({ before, after }: { readonly before: string; readonly after: string }): Localized => ({
    id: `Sidik kebijakan: yang berlaku ${before.slice(0, 12)}, yang baru ${after.slice(0, 12)}.`,
    en: `Fingerprints: the policy in force ${before.slice(0, 12)}, the new one ${after.slice(0, 12)}.`,
  }),
  first: ({ after }: { readonly after: string }): Localized => ({
    id: `Belum ada kebijakan yang berlaku; yang baru ini yang pertama (sidik ${after.slice(0, 12)}).`,
    en: `No policy is in force yet; the new one is the first (fingerprint ${after.slice(0, 12)}).`,
  }),
  same: { id: 'Kebijakannya sama.', en: 'The policy stays the same.' },
  loud: ({ verb, path }: { readonly verb: 'replace' | 'remove'; readonly path: string }): Localized =>
    verb === 'replace'
      ? { id: `MENGGANTI jalur ${path} dari lapis di atasnya.`, en: `REPLACES the path ${path} of the layer above.` }
      : { id: `MENGHAPUS jalur ${path} dari lapis di atasnya.`, en: `REMOVES the path ${path} of the layer above.` },
  barsFloor: ({ ceiling, floor, office }: Record<'ceiling' | 'floor', string> & { readonly office: Localized }) => ({
    id: `MELARANG: karena larangan ${ceiling}, ${office.id} tidak diberi tahu pada laporan yang dimaksud, walau kewajiban memberi tahu ${floor} menyebutnya; penggantinya yang diberi tahu.`,
    en: `BARS: by the ceiling ${ceiling}, ${office.en} is not told of the reports it speaks of, though the floor ${floor} names it; its substitute is told.`,
  }),
  silences: ({
    ceiling,
    path,
    office,
  }: Readonly<Record<'ceiling' | 'path', string>> & { readonly office: Localized }): Localized => ({
    id: `MELARANG: karena larangan ${ceiling}, ${office.id} tidak pernah diberi tahu oleh jalur ${path}, padahal jalur itu menyebutnya.`,
    en: `BARS: because of the ceiling ${ceiling}, ${office.en} is never told by the path ${path}, which names it.`,
  }),
  newOne: { id: 'kebijakan baru', en: 'the new policy' },
  oldOne: { id: 'kebijakan yang berlaku', en: 'the policy in force' },
  pinned: ({ hash, escalations }: { readonly hash: string; readonly escalations: number }): Localized => ({
    id: `${escalations} laporan tetap berjalan menurut kebijakan yang lama (sidik ${hash.slice(0, 12)}); pindahkan dengan \`kawal policy migrate\`.`,
    en: `${escalations} ${escalations === 1 ? 'report goes' : 'reports go'} on under the former policy (fingerprint ${hash.slice(0, 12)}); move ${escalations === 1 ? 'it' : 'them'} with \`kawal policy migrate\`.`,
  }),
} as const;

export const moveWords = {
  none: { id: 'Tidak ada laporan yang perlu dipindahkan.', en: 'There is no report to move.' },
  becomes: {
    alreadyTold: { id: 'sudah diberi tahu, tidak diulang', en: 'told already, not told again' },
    now: { id: 'segera diberi tahu', en: 'told at once' },
    pending: { id: 'menunggu waktunya', en: 'waits for its time' },
  },
  dropped: {
    id: 'tidak ada padanannya; dihapus hanya dengan --drop',
    en: 'has no counterpart; dropped only with --drop',
  },
  moved: ({ report }: { readonly report: string }): Localized => ({
    id: `${report} dipindahkan.`,
    en: `${report} was moved.`,
  }),
  proposed: ({ report }: { readonly report: string }): Localized => ({
    id: `${report} belum dipindahkan: korbannya mungkin anak. Mintalah orang kedua dari lembaga lain menjalankan perintah yang sama dalam tujuh hari.`,
    en: `${report} is not moved yet: the victim may be a child. Ask a second person of another institution to run the same command within seven days.`,
  }),
  onlyPreview: {
    id: 'Ini baru pratinjau. Jalankan lagi dengan --yes untuk memindahkan.',
    en: 'This is only a preview. Run it again with --yes to move them.',
  },
} as const;
