import { listed, type ProblemWords } from '../finding/words.ts';
import type { PolicyProblem } from './problems.ts';

const arrow = (chain: readonly string[]): string => chain.map((word) => `\`${word}\``).join(' → ');

export const policyMessages: ProblemWords<PolicyProblem> = {
  'policy.not-in-version': ({ word }) => ({
    id: `\`${word}\` ada dalam bahasa kebijakan yang lengkap, tetapi belum dalam versi ini. Hapus bagian ini; versi ini tidak akan diam-diam mengabaikannya.`,
    en: `\`${word}\` is part of the full policy language, but not of this version. Delete this part; this version will not silently ignore it.`,
  }),
  'policy.tests-skipped': ({ word }) => ({
    id: `\`${word}\` belum dijalankan dalam versi ini dan dilewati. Boleh dibiarkan; jangan mengandalkannya.`,
    en: `\`${word}\` is not run by this version and is skipped. It may stay; do not rely on it.`,
  }),
  'policy.id-malformed': () => ({
    id: 'Id kebijakan hanya memakai huruf kecil, angka, titik dan tanda hubung. Tulis misalnya `kota-malang`.',
    en: 'The id of a policy has small letters, digits, dots and hyphens only. Write for instance `kota-malang`.',
  }),
  'policy.area-level': ({ layer, expected }) => ({
    id: `Kebijakan lapis \`${layer}\` memerlukan kode ${expected === 'city' ? 'kota, misalnya `35.73`' : 'kelurahan, misalnya `35.73.03.1001`'}. Perbaiki kode atau lapisnya.`,
    en: `A policy of the layer \`${layer}\` needs the code of a ${expected === 'city' ? 'city, for instance `35.73`' : 'kelurahan, for instance `35.73.03.1001`'}. Mend the code or the layer.`,
  }),
  'condition.unknown-left-out': ({ fact, value, unknown }) => ({
    id: `\`${fact}: ${value}\` tanpa \`${unknown}\`: selama hal ini belum diketahui, syarat ini tidak terpenuhi. Tulis \`[${value}, ${unknown}]\` bila tidak boleh menunggu.`,
    en: `\`${fact}: ${value}\` without \`${unknown}\`: while it is not known, this condition does not hold. Write \`[${value}, ${unknown}]\` if it must not wait.`,
  }),
  'condition.not-ordered': ({ fact }, spell) => ({
    id: `Nilai \`${fact}\` tidak berurutan, jadi ${spell.word('atLeast')} tidak berarti di sini. Tulis daftar nilainya, misalnya \`[…, …]\`.`,
    en: `The values of \`${fact}\` have no order, so ${spell.word('atLeast')} means nothing here. Write the values as a list, for instance \`[…, …]\`.`,
  }),
  'condition.count': ({ fact, most }) => ({
    id: `Sebanyak itu tidak mungkin: dari \`${fact}\` paling banyak ${most} yang dapat cocok. Tulis angka yang lebih kecil, atau tambah nilainya.`,
    en: `That many can never be: at most ${most} of \`${fact}\` can match. Write a smaller number, or list more values.`,
  }),
  'condition.one-test': ({ allowed }) => ({
    id: `Satu fakta diuji dengan satu cara. Tulis daftar nilainya, atau tepat satu dari ${listed(allowed)}.`,
    en: `One fact is tested in one way. Write a list of values, or exactly one of ${listed(allowed)}.`,
  }),
  'step.twice': ({ step, firstLine }) => ({
    id: `Langkah \`${step}\` sudah ada pada baris ${firstLine}. Beri id lain.`,
    en: `The step \`${step}\` stands on line ${firstLine} already. Give another id.`,
  }),
  'guard.without-hold': ({ hold, pathId }, { example }) => ({
    id: `Langkah ini dapat ditahan oleh jawaban, tetapi jalur \`${pathId}\` tidak mengatakan berapa lama. Tulis \`${hold}\` pada jalur itu, misalnya ${example(`${hold}: 4 jam`, `${hold}: 4 hours`)}.`,
    en: `Answers can hold this step back, but the path \`${pathId}\` does not say for how long. Write \`${hold}\` on that path, for instance ${example(`${hold}: 4 jam`, `${hold}: 4 hours`)}.`,
  }),
  'guard.one-level': ({ levels }) => ({
    id: `Di sini diharapkan tepat satu dari ${listed(levels)}. Tulis salah satunya dengan jabatan yang jawabannya menahan langkah ini.`,
    en: `Expected here is exactly one of ${listed(levels)}. Write one, with the offices whose answer holds this step.`,
  }),
  'guard.untold': ({ word }, spell) => ({
    id: `Tidak ada langkah yang memberi tahu \`${word}\`, jadi jawabannya tidak akan datang. Hapus dari sini, atau tambahkan pada ${spell.word('tell')}.`,
    en: `No step tells \`${word}\`, so its answer will not come. Delete it here, or add it to a ${spell.word('tell')}.`,
  }),
  'callers.missing': ({ word, key }, { example }) => ({
    id: `\`${word}\` hanya dapat ditelepon, tetapi tidak ada yang bertugas menelepon. Tambahkan \`${key}\`, misalnya ${example(`${key}: [petugasLpa, koordinator]`, `${key}: [lpaDuty, coordinator]`)}.`,
    en: `\`${word}\` can only be called, but nobody has the task to call. Add \`${key}\`, for instance ${example(`${key}: [petugasLpa, koordinator]`, `${key}: [lpaDuty, coordinator]`)}.`,
  }),
  'callers.called': ({ word }) => ({
    id: `\`${word}\` sendiri hanya dapat ditelepon, jadi tidak dapat menjadi penelepon. Pilih jabatan yang menerima pesan.`,
    en: `\`${word}\` can itself only be called, so it cannot be a caller. Choose an office that takes messages.`,
  }),
  'last-resort.missing': ({ word }, { example }) => ({
    id: `Belum ada jalur untuk setiap laporan (${example('bila: {}', 'when: {}')}) yang langkah terakhirnya memberi tahu \`${word}\`. Tambahkan, agar tidak ada laporan yang berakhir dalam diam.`,
    en: `There is no path for every report (${example('bila: {}', 'when: {}')}) whose last step tells \`${word}\`. Add one, so that no report ends in silence.`,
  }),
  'last-resort.shared': ({ office, by, reference }) => ({
    id: `Penjaga terakhir dan \`${office}\` ${by === 'person' ? 'dipegang orang yang sama' : 'berbagi kontak'} (\`${reference}\`): bila yang satu gagal, yang lain ikut gagal. Pilih ${by === 'person' ? 'orang' : 'kontak'} lain.`,
    en: `The last resort and \`${office}\` share a ${by === 'person' ? 'person' : 'contact'} (\`${reference}\`): where one fails, so does the other. Choose another ${by === 'person' ? 'person' : 'contact'}.`,
  }),
  'last-resort.local': ({ office }) => ({
    id: `\`${office}\` hanya melayani satu bagian kota, padahal penjaga terakhir harus di luar kelurahan. Tulis kode kota pada wilayahnya.`,
    en: `\`${office}\` serves one part of the city only, but the last resort must stand outside the kelurahan. Give it the code of the city.`,
  }),
  'requires.missing': ({ word, key }) => ({
    id: `Kebijakan ini memberi tahu \`${word}\`, tetapi tidak menyebut syaratnya. Tambahkan di bawah \`${key}\`, misalnya \`${word}: { … }\`.`,
    en: `This policy tells \`${word}\` but does not say what it must be. Add it under \`${key}\`, for instance \`${word}: { … }\`.`,
  }),
  'requires.people': ({ office, has, needs }) => ({
    id: `Kebijakan mensyaratkan ${needs} orang, tetapi \`${office}\` baru diisi ${has}. Tambahkan pemegang atau wakil.`,
    en: `The policy requires ${needs} people, but \`${office}\` has ${has}. Add a holder or a deputy.`,
  }),
  'requires.reach': ({ office, expected, found }) => ({
    id: `Kebijakan mensyaratkan \`${office}\` dihubungi dengan \`${expected}\`, tetapi di sini tertulis \`${found}\`. Samakan keduanya.`,
    en: `The policy requires \`${office}\` to be reached by \`${expected}\`, but here it is \`${found}\`. Make them agree.`,
  }),
  'requires.silent-at-night': ({ office, has, needs }, { example }) => ({
    id: `Kebijakan mensyaratkan \`${office}\` selalu siaga, tetapi hanya ${has} dari ${needs} orang punya kontak yang berdering malam hari. Tambahkan ${example('berdering: ya', 'rings: yes')} pada kontak yang memang membangunkan.`,
    en: `The policy requires \`${office}\` at all hours, but only ${has} of ${needs} people have a contact that rings at night. Add ${example('berdering: ya', 'rings: yes')} to a contact that does wake its reader.`,
  }),
  'instead.circle': ({ chain }) => ({
    id: `Pengganti berputar: ${arrow(chain)}. Hapus salah satu agar ada ujungnya.`,
    en: `The substitutes run in a circle: ${arrow(chain)}. Delete one, so that there is an end.`,
  }),
  'instead.too-long': ({ chain, most }) => ({
    id: `Rangkaian pengganti terlalu panjang: ${arrow(chain)}. Paling banyak ${most}; pendekkan.`,
    en: `This chain of substitutes is too long: ${arrow(chain)}. At most ${most}; shorten it.`,
  }),
  'instead.stays-in-city': ({ word }, spell) => ({
    id: `Bila \`${word}\` sendiri terlibat, tidak ada lembaga di luar kota yang menggantikannya. Tambahkan ${spell.word('instead')} provinsi atau nasional, misalnya \`polda\` atau \`sapa129\`.`,
    en: `If \`${word}\` is itself involved, nobody outside the city takes its place. Add ${spell.word('instead')}, of the province or the nation, for instance \`polda\` or \`sapa129\`.`,
  }),
  'office.absent': ({ word }, spell) => ({
    id: `Tidak ada \`${word}\` dalam directory.yaml, dan tidak ada penggantinya. Tambahkan jabatan itu, atau beri ${spell.word('instead')} pada syarat.`,
    en: `There is no \`${word}\` in directory.yaml, and nobody in its place. Add that office, or give it an ${spell.word('instead')} under requires.`,
  }),
  'office.absent-covered': ({ word, by }) => ({
    id: `Tidak ada \`${word}\` dalam directory.yaml; yang diberi tahu selalu \`${by}\`. Tambahkan jabatan itu bila ada.`,
    en: `There is no \`${word}\` in directory.yaml; \`${by}\` is always told instead. Add that office if there is one.`,
  }),
  'office.absent-somewhere': ({ word, missing, of }, spell) => ({
    id: `\`${word}\` tidak ada untuk ${missing} dari ${of} kelurahan, dan tidak ada penggantinya. Tambahkan jabatannya, atau beri ${spell.word('instead')} pada syarat.`,
    en: `There is no \`${word}\` for ${missing} of ${of} kelurahan, and nobody in its place. Add the offices, or give it an ${spell.word('instead')} under requires.`,
  }),
};
