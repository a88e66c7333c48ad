import type { Localized } from '@kawal/core';
import type { RefusalsOf } from '@kawal/core/language';
import { listed, meant, type Spell } from '../words.ts';
import { layerMessages } from './layer-messages.ts';

const arrow = (chain: readonly string[]): string => chain.map((word) => `\`${word}\``).join(' → ');

const codeOf: Readonly<Record<'city' | 'village' | 'none', Localized>> = {
  city: { id: 'memerlukan kode kota, misalnya `35.73`', en: 'needs the code of a city, for instance `35.73`' },
  village: {
    id: 'memerlukan kode kelurahan, misalnya `35.73.03.1001`',
    en: 'needs the code of a kelurahan, for instance `35.73.03.1001`',
  },
  none: { id: 'berlaku di seluruh negeri dan tidak memakai kode', en: 'holds in the whole country and has no code' },
};

export const policyMessages = {
  ...layerMessages,
  'policy.not-in-version': ({ word }: { word: string }) => ({
    id: `\`${word}\` ada dalam bahasa kebijakan yang lengkap, tetapi belum dalam versi ini. Hapus bagian ini; versi ini tidak akan diam-diam mengabaikannya.`,
    en: `\`${word}\` is part of the full policy language, but not of this version. Delete this part; this version will not silently ignore it.`,
  }),
  'policy.id-malformed': () => ({
    id: 'Id kebijakan hanya memakai huruf kecil, angka, titik dan tanda hubung. Tulis misalnya `kota-malang`.',
    en: 'The id of a policy has small letters, digits, dots and hyphens only. Write for instance `kota-malang`.',
  }),
  'policy.id-elsewhere': ({ id, city }: { id: string; city: string }) => ({
    id: `Id \`${id}\` tidak menyebut ${city}. Bila berkas ini disalin dari kota lain, beri kebijakan ini id sendiri.`,
    en: `The id \`${id}\` does not name ${city}. If this file was copied from another city, give this policy an id of its own.`,
  }),
  /** `hapus` names steps of one path; only a whole path is taken out. */
  'policy.step-not-removable': (
    { pathId, steps }: { pathId: string; steps: readonly string[] },
    { example }: Spell,
  ) => ({
    id: `Langkah ${listed(steps)} tidak dapat dihapus; ${example('hapus', 'remove')} hanya untuk jalur. Tulis jalur \`${pathId}\` seluruhnya di bawah ${example('ganti', 'replace')}, tanpa langkah itu.`,
    en: `Steps such as ${listed(steps)} cannot be taken out; ${example('hapus', 'remove')} is for paths. Write the whole path \`${pathId}\` under ${example('ganti', 'replace')}, without them.`,
  }),
  'policy.id-taken': ({ id }: { id: string }) => ({
    id: `Id \`${id}\` sudah dipakai kebijakan lain yang berlaku di sini. Beri kebijakan ini id lain, misalnya \`kota-malang\`.`,
    en: `Another policy that applies here has the id \`${id}\`. Give this policy another id, for instance \`kota-malang\`.`,
  }),
  'policy.area-level': ({ layer, expected }: { layer: string; expected: 'city' | 'village' | 'none' }) => ({
    id: `Kebijakan lapis \`${layer}\` ${codeOf[expected].id}. Perbaiki kode atau lapisnya.`,
    en: `A policy of the layer \`${layer}\` ${codeOf[expected].en}. Correct the code or the layer.`,
  }),
  'policy.layer-elsewhere': ({ layer, isInFolder }: { layer: string; isInFolder: boolean }, { example }: Spell) => ({
    id: isInFolder
      ? `Di folder \`kelurahan\` hanya ada kebijakan kelurahan, bukan lapis \`${layer}\`. Tulis ${example('lapis: kelurahan', 'layer: kelurahan')}, atau pindahkan berkasnya.`
      : `Kebijakan kelurahan tidak ditulis di policy.yaml. Pindahkan ke folder \`kelurahan\`, satu berkas untuk satu kelurahan.`,
    en: isInFolder
      ? `The folder \`kelurahan\` holds policies of a kelurahan only, not of the layer \`${layer}\`. Write ${example('lapis: kelurahan', 'layer: kelurahan')}, or move the file.`
      : `The policy of a kelurahan is not written in policy.yaml. Move it to the folder \`kelurahan\`, one file for each.`,
  }),
  'parent.unknown': ({
    written,
    closest,
    known,
  }: {
    written: string;
    closest: string | null;
    known: readonly string[];
  }) => ({
    id: `Kebijakan \`${written}\` tidak dikenal di sini.${meant(closest, known).id}`,
    en: `The policy \`${written}\` is not known here.${meant(closest, known).en}`,
  }),
  'parent.implied': ({ word }: { word: string }) => ({
    id: `Kebijakan kelurahan selalu mengikuti kebijakan kotanya. Hapus baris \`${word}\`.`,
    en: `The policy of a kelurahan always follows that of its city. Delete the line \`${word}\`.`,
  }),
  'condition.unknown-left-out': ({ fact, value, unknown }: { fact: string; value: string; unknown: string }) => ({
    id: `\`${fact}: ${value}\` tanpa \`${unknown}\`: selama hal ini belum diketahui, syarat ini tidak terpenuhi. Tulis \`[${value}, ${unknown}]\` bila tidak boleh menunggu.`,
    en: `\`${fact}: ${value}\` without \`${unknown}\`: while it is not known, this condition does not hold. Write \`[${value}, ${unknown}]\` if it must not wait.`,
  }),
  'condition.not-ordered': ({ fact }: { fact: string }, spell: Spell) => ({
    id: `Nilai \`${fact}\` tidak berurutan, jadi ${spell.word('atLeast')} tidak berarti di sini. Tulis daftar nilainya, misalnya \`[…, …]\`.`,
    en: `The values of \`${fact}\` have no order, so ${spell.word('atLeast')} means nothing here. Write the values as a list, for instance \`[…, …]\`.`,
  }),
  'condition.count': ({ fact, most }: { fact: string; most: number }) => ({
    id: `Sebanyak itu tidak mungkin: dari \`${fact}\` paling banyak ${most} yang dapat cocok. Tulis angka yang lebih kecil, atau tambah nilainya.`,
    en: `That many can never be: at most ${most} of \`${fact}\` can match. Write a smaller number, or list more values.`,
  }),
  'condition.one-test': ({ allowed }: { allowed: readonly string[] }) => ({
    id: `Satu fakta diuji dengan satu cara. Tulis daftar nilainya, atau tepat satu dari ${listed(allowed)}.`,
    en: `One fact is tested in one way. Write a list of values, or exactly one of ${listed(allowed)}.`,
  }),
  'fact.national': ({ id }: { id: string }) => ({
    id: `\`${id}\` sudah berarti sesuatu bagi semua lembaga. Beri nama lain pada fakta ini.`,
    en: `\`${id}\` already means something to every chapter. Give this fact another name.`,
  }),
  'fact.name-malformed': () => ({
    id: 'Nama nilai diawali huruf kecil dan hanya memakai huruf dan angka. Tulis misalnya `hotelMelati`.',
    en: 'The name of a value begins with a small letter and has letters and digits only. Write for instance `budgetHotel`.',
  }),
  'fact.one-value': () => ({
    id: 'Fakta ini hanya dapat bernilai satu. Pilih salah satunya.',
    en: 'This fact can have one value only. Choose one of them.',
  }),
  'step.twice': ({ step, firstLine }: { step: string; firstLine: number }) => ({
    id: `Langkah \`${step}\` sudah ada pada baris ${firstLine}. Beri id lain.`,
    en: `The step \`${step}\` stands on line ${firstLine} already. Give another id.`,
  }),
  'guard.without-hold': ({ hold, pathId }: { hold: string; pathId: string }, { example }: Spell) => ({
    id: `Langkah ini dapat ditahan oleh jawaban, tetapi jalur \`${pathId}\` tidak mengatakan berapa lama. Tulis \`${hold}\` pada jalur itu, misalnya ${example(`${hold}: 4 jam`, `${hold}: 4 hours`)}.`,
    en: `Answers can hold this step back, but the path \`${pathId}\` does not say for how long. Write \`${hold}\` on that path, for instance ${example(`${hold}: 4 jam`, `${hold}: 4 hours`)}.`,
  }),
  'guard.one-level': ({ levels }: { levels: readonly string[] }) => ({
    id: `Di sini diharapkan tepat satu dari ${listed(levels)}. Tulis salah satunya dengan jabatan yang jawabannya menahan langkah ini.`,
    en: `Expected here is exactly one of ${listed(levels)}. Write one, with the offices whose answer holds this step.`,
  }),
  'word.exactly-one': ({ words }: { words: readonly string[] }) => ({
    id: `Di sini diharapkan tepat satu dari ${listed(words)}. Tulis salah satunya.`,
    en: `Expected here is exactly one of ${listed(words)}. Write one of them.`,
  }),
  'adjust.misplaced': (
    { word, pathId, allowed }: { word: string; pathId: string; allowed: readonly string[] },
    { example }: Spell,
  ) => ({
    id: `\`${word}\` tidak dapat disesuaikan di sini. Untuk sebuah jalur tulis idnya saja (\`${pathId}\`), untuk langkahnya ${example(`${pathId}/langkah`, `${pathId}/step`)}. Di sini dapat ditulis: ${listed(allowed)}.`,
    en: `\`${word}\` cannot be adjusted here. For a path write its id alone (\`${pathId}\`), for a step of it ${example(`${pathId}/langkah`, `${pathId}/step`)}. What can be written here: ${listed(allowed)}.`,
  }),
  'cite.unknown': ({ written, closest }: { written: string; closest: string | null }) => ({
    id: `Pasal \`${written}\` tidak ada dalam daftar peraturan.${meant(closest).id} Periksa penulisannya, misalnya \`uu-12-2022/41\`; yang bukan bunyi peraturan tidak disebut hukum.`,
    en: `The article \`${written}\` is not in the register of statutes.${meant(closest).en} Check how it is written, for instance \`uu-12-2022/41\`; what no statute says is not called law.`,
  }),
  'cite.other-kind': ({ cite, expected }: { cite: string; expected: string }) => ({
    id: `Menurut daftar peraturan, \`${cite}\` adalah \`${expected}\`. Tulis \`${expected}\`, atau periksa pasalnya.`,
    en: `By the register of statutes, \`${cite}\` is \`${expected}\`. Write \`${expected}\`, or check the article.`,
  }),
  'floor.practice-cites': (_: object, { word, example }: Spell) => ({
    id: `Kebiasaan kita sendiri tidak mengutip pasal. Hapus ${word('cite')}, atau tulis ${example('asal: hukum', 'origin: law')} bila pasal itu memang mewajibkannya.`,
    en: `Our own practice cites no article. Delete ${word('cite')}, or write ${example('asal: hukum', 'origin: law')} if that article does demand it.`,
  }),
  'floor.no-duty': ({ cite }: { cite: string }, { example }: Spell) => ({
    id: `\`${cite}\` tidak mewajibkan siapa pun, jadi tidak dapat menjadi dasar hukum kewajiban memberi tahu ini. Tulis pasal lain, atau ${example('asal: praktik', 'origin: practice')} tanpa pasal.`,
    en: `\`${cite}\` binds nobody to anything, so it cannot be the law behind this floor. Write another article, or ${example('asal: praktik', 'origin: practice')} without one.`,
  }),
  'test.expects-nothing': (_: object, { word }: Spell) => ({
    id: `Uji ini tidak mengharapkan apa pun. Tulis ${word('expect')} atau ${word('never')}.`,
    en: `This test expects nothing. Write ${word('expect')} or ${word('never')}.`,
  }),
  'requires.missing': ({ word, key }: { word: string; key: string }, { example }: Spell) => ({
    id: `Kebijakan ini menyebut \`${word}\`, tetapi tidak menyebut ketentuan jabatannya. Tambahkan di bawah \`${key}\`, misalnya ${example(`${word}: { siaga: selalu, pengganti: petugasLpa }`, `${word}: { on: always, instead: lpaDuty }`)}.`,
    en: `This policy names \`${word}\` but does not say what it must be. Add it under \`${key}\`, for instance ${example(`${word}: { siaga: selalu, pengganti: petugasLpa }`, `${word}: { on: always, instead: lpaDuty }`)}.`,
  }),
  'instead.circle': ({ chain }: { chain: readonly string[] }) => ({
    id: `Pengganti berputar: ${arrow(chain)}. Hapus salah satu agar ada ujungnya.`,
    en: `The substitutes run in a circle: ${arrow(chain)}. Delete one, so that there is an end.`,
  }),
  'instead.too-long': ({ chain, most }: { chain: readonly string[]; most: number }) => ({
    id: `Rangkaian pengganti terlalu panjang: ${arrow(chain)}. Paling banyak ${most}; pendekkan.`,
    en: `This chain of substitutes is too long: ${arrow(chain)}. At most ${most}; shorten it.`,
  }),
};

/** The problems of a policy file. A `word` is an office, a fact or a keyword as the file spells it. */
export type PolicyProblem = RefusalsOf<typeof policyMessages>;
