import { expect, test } from 'vitest';
import { groupsOf, withoutHeading } from './waiting.ts';

const record = 'report/0w5fvw7mndykft1xf1h9sk0f4n';

test('leaves out of a line what stands above it, and never turns its sense around', () => {
  const left = (text: string): string => withoutHeading(text, record);
  expect(left('Laporan SK0F-4NW di Contoh Lor BELUM DISANGGUPI. Sanggupi.')).toBe('BELUM DISANGGUPI. Sanggupi.');
  expect(left('Report SK0F-4NW of Contoh Lor MISSED A DEADLINE.')).toBe('MISSED A DEADLINE.');
  expect(left('Telepon SAPA 129 (129) untuk laporan SK0F-4NW, lalu catat.')).toBe(
    'Telepon SAPA 129 (129), lalu catat.',
  );
  expect(
    left('Telepon SAPA 129 (129), karena UPTD PPA tidak dapat dihubungi saat itu, untuk laporan SK0F-4NW, lalu catat.'),
  ).toBe('Telepon SAPA 129 (129), karena UPTD PPA tidak dapat dihubungi saat itu, lalu catat.');
  expect(left('Call SAPA 129, as UPTD PPA could not be reached then, about report SK0F-4NW, then record it.')).toBe(
    'Call SAPA 129, as UPTD PPA could not be reached then, then record it.',
  );
  expect(left('Laporan SK0F-4NW di Contoh Lor sudah ditutup, tetapi belum ada bukti bahwa UPTD PPA sudah tahu.')).toBe(
    'Sudah ditutup, tetapi belum ada bukti bahwa UPTD PPA sudah tahu.',
  );
  expect(left('Report SK0F-4NW of Contoh Lor is closed, but nothing proves that UPTD PPA knows.')).toBe(
    'Is closed, but nothing proves that UPTD PPA knows.',
  );
  expect(left('Laporan SK0F-4NW di Contoh Lor Anda tangani. Masih harus diberi tahu: SAPA 129.')).toBe(
    'Anda tangani. Masih harus diberi tahu: SAPA 129.',
  );
  expect(left('You handle report SK0F-4NW of Contoh Lor. Still to be notified: SAPA 129.')).toBe(
    'You handle it. Still to be notified: SAPA 129.',
  );
  expect(left('You handle report SK0F-4NW of 35.73.03.1001. Still to be notified: SAPA 129.')).toBe(
    'You handle it. Still to be notified: SAPA 129.',
  );
  for (const whole of [
    'Laporan SK0F-4NW ditandai ganda dengan laporan F7X7-53Y. Jangan menelepon lagi.',
    'Laporan F7X7-53Y di Contoh Lor sudah ditutup, tetapi belum ada bukti bahwa UPTD PPA sudah tahu.',
  ])
    expect(left(whole)).toBe(whole);
});

test('lists what a duplicate waits for with its report, and as a word to agree to only what somebody proposed', () => {
  const said = { id: 'Laporan ganda.', en: 'A duplicate.' };
  const item = { rank: 1, at: 0 as never, record, area: null, verb: 'reports.close', said } as const;
  const call = { ...item, what: 'call', fields: { reason: 'duplicate' } } as const;
  const word = { ...item, what: 'secondWord', verb: 'escalations.endPath', fields: { path: 'jalur' } } as const;
  expect(groupsOf([call, word]).map(({ isReport }) => isReport)).toEqual([true, false]);
});
