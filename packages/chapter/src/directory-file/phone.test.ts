import { expect, test } from 'vitest';
import { parsePhone } from './phone.ts';

test('a number as people write it is kept in international form', () => {
  expect(parsePhone('081200000001')).toEqual({ ok: true, phone: '+6281200000001' });
  expect(parsePhone('+6281200000001')).toEqual({ ok: true, phone: '+6281200000001' });
  expect(parsePhone('0341000001')).toEqual({ ok: true, phone: '+62341000001' });
});

test('short codes and freephone numbers have no international form and stay as they are', () => {
  for (const phone of ['110', '112', '119', '129', '148', '1500771', '08001000']) {
    expect(parsePhone(phone)).toEqual({ ok: true, phone });
  }
});

test('whatever lost digits or can be read in two ways is asked about', () => {
  expect(parsePhone('8.12E+10')).toEqual({ ok: false, form: 'scientific' });
  expect(parsePhone('8,1234e11')).toEqual({ ok: false, form: 'scientific' });
  expect(parsePhone('0812 0000 0001')).toEqual({ ok: false, form: 'separators' });
  expect(parsePhone('0812.0000.0001')).toEqual({ ok: false, form: 'separators' });
  expect(parsePhone('(0341) 000001')).toEqual({ ok: false, form: 'separators' });
  expect(parsePhone('0812O0000001')).toEqual({ ok: false, form: 'letters' });
  expect(parsePhone('6281200000001')).toEqual({ ok: false, form: 'countryWithoutPlus' });
  expect(parsePhone('81200000001')).toEqual({ ok: false, form: 'length' });
  expect(parsePhone('08')).toEqual({ ok: false, form: 'length' });
});
