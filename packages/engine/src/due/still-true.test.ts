import { expect, test } from 'vitest';
import { saysWhatBecame } from './still-true.ts';

test.each(['Anak aman, kata tantanya.', 'Dia di rumah ibunya.', 'Batal, saya lihat sendiri.', 'She is at home.'])(
  'takes "%s" for a word of what became of what is left',
  (note) => expect(saysWhatBecame({ note })).toBe(true),
);

test.each(['', 'ok ok ok ok', 'ok oke okay okee', 'aa ab ba bb', 'Anak aman sekarang.', undefined])(
  'takes "%s" for none, unless the record goes on elsewhere',
  (note) => {
    expect(saysWhatBecame({ note })).toBe(false);
    expect(saysWhatBecame({ note, reason: 'handedToCase' })).toBe(true);
  },
);
