import { expect, test } from 'vitest';
import { kinds } from './beside.ts';
import { intentOf } from './intent.ts';

test('takes on a strong yes beside each kind of clause', () => {
  expect(kinds.filter(({ example }) => intentOf(example) !== 'take')).toEqual([]);
});

test('asks back where what stands beside a strong yes is an excuse, a kin of the writer, another journey or a later day', () => {
  const answers = [
    'saya yang tangani, anak saya rewel',
    'sa yang tangani, itu anak sa',
    'sa yang tangani, sa pu anak itu',
    'saya yang tangani, anak itu ponakan saya',
    'saya yang tangani, habis apel saya jalan ke Jakarta',
    'saya yang tangani. habis misa saya ke rumah mertua',
    'saya yang urus, setelah kelas minggu depan saya ke sana',
    'saya yang tangani, mobil desa sudah saya jual',
    'abdi nu nyandak, maag akut',
    'sa pu ade yang pi',
    'kita pe ade yang pigi',
  ];
  expect(answers.filter((text) => intentOf(text) === 'take')).toEqual([]);
});
