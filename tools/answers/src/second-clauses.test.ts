import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intentOf, readTypedAnswer } from '../../../packages/sdk/src/answer/intent.ts';
import { replyCode } from '../../../packages/sdk/src/notifier/reply-code.ts';
import { examplesIn } from './corpus.ts';

const code = replyCode(new Uint8Array(10).fill(3));
const plainly = ['saya tangani', 'baik bu, saya sanggup', 'siap, kami tangani laporan ini', 'biar saya yang ke sana'];
/** Clauses that take a plain yes back: a condition, a party, another time, a hindrance, staff that stays. */
const against =
  'dengan catatan ditemani polisi|itu pun kalau bensinnya cukup|kalau sudah sembuh betul|tim nggak berangkat|anggota enggak turun|tim batal berangkat|petugas kami tidak jadi meluncur|saya sendiri korbannya|dia pacar saya|itu anak kandung saya|setelah panen selesai|nunggu libur sekolah dulu|nunggu gajian dulu ya|tapi habis lebaran|sesudah anak saya wisuda|itu tadi dipencet anak|saya tarik lagi ucapan saya|saya wakilkan ke bu Sumi|saya titipkan ke bidan|kaki masih digips|jembatannya ambrol|rumah kami kemasukan air|ternyata bentrok jadwal|masih di tengah laut|pinggang saya kumat'.split(
    '|',
  );

test('takes nothing on where a second clause takes a plain yes back, before it or behind it', () => {
  const answers = against.flatMap((clause) =>
    plainly.flatMap((yes) => [
      `${yes}, ${clause}`,
      `${yes}. ${clause} 🙏`,
      `${clause}, ${yes}`,
      `${yes} ${clause}`,
      `${yes} ${code} ${clause}`,
      `${clause} ${code} ${yes}`,
    ]),
  );
  expect(answers.filter((text) => readTypedAnswer(text).intent === 'take')).toEqual([]);
});

test('takes at most one of eleven on where a clause that nothing was made from takes a plain yes back', () => {
  const clauses = examplesIn(readFileSync(join(import.meta.dirname, '../clauses-aside.tsv'), 'utf8'));
  const answers = clauses.flatMap(({ text }) =>
    plainly.flatMap((yes) => [`${yes}, ${text}`, `${yes}. ${text} 🙏`, `${text}, ${yes}`, `${yes} tapi ${text}`]),
  );
  const taken = answers.filter((text) => readTypedAnswer(text).intent === 'take');
  expect(clauses.length).toBe(100);
  expect(taken.length / answers.length).toBeLessThanOrEqual(1 / 11);
});

test('takes nothing on where staff goes another day, or the writer only is where one travels', () => {
  const none = [
    'kami tangani, tim besok turun',
    `siap, tim besok berangkat ${code}`,
    'saya sanggup, tapi saya lagi di bandara',
    'saya tangani, tapi saya mau ke bandara sekarang',
    'sanggup, petugas besok',
    'berangkat, staf saja',
    'anaknya sudah ketemu bu, alhamdulillah',
  ];
  expect(none.filter((text) => readTypedAnswer(text).intent === 'take')).toEqual([]);
  // All its letters happen to be a code, which nobody was sent: its words take nothing on.
  expect(intentOf('sing bisa mama lagi')).toBe('unclear');
});
