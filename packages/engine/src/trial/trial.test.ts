import { expect, test } from 'vitest';
import { wordsOfTrial } from './trial.ts';

test('names the telephone number of the secretariat in a trial message, where there is one', () => {
  const words = (phone?: string) =>
    wordsOfTrial({ language: 'id', chapter: 'LPA Contoh', texts: {}, phone }, 'kode').text;
  expect(words('0341 000000')).toContain('beri tahu sekretariat LPA (0341 000000) bahwa pesan ini sampai');
  expect(words()).toContain('beri tahu sekretariat LPA bahwa pesan ini sampai');
});
