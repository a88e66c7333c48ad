import { formatInstant } from '@kawal/core';
import { expect, test } from 'vitest';
import { readChapter } from '../reading/read-chapter.ts';
import { smallChapter } from '../wrong-edits/small-chapter.sample.ts';

/** The shifts of the duty office, as its file has them on one line. */
function shiftsOf(line: string): readonly string[] {
  const written = '{ orang: lpa-1, dari: 2019-02-01T07:00, sampai: 2019-02-01T19:00 }';
  const files = Object.entries(smallChapter).map(([name, text]) => ({ name, text: text.replace(written, line) }));
  const reading = readChapter(files, { channels: ['email'] });
  const chapter = reading.ok ? reading.chapter : undefined;
  const office = chapter?.directory.offices.find(({ id }) => id === 'lpa');
  const time = (at: Parameters<typeof formatInstant>[0]): string => formatInstant(at, 'WIB').slice(5, 16);
  return office?.shifts.map(({ from, until }) => `${time(from)} ${time(until)}`) ?? [];
}

test('repeats a shift on certain days of the week, from the first to the last day', () => {
  expect(shiftsOf('{ orang: lpa-1, dari: 2019-02-01, sampai: 2019-02-05, tiap: senin-jumat 07.00-19.00 }')).toEqual([
    '02-01T07:00 02-01T19:00',
    '02-04T07:00 02-04T19:00',
    '02-05T07:00 02-05T19:00',
  ]);
});

test('lets hours that end before they begin run into the next day', () => {
  expect(shiftsOf('{ orang: lpa-1, dari: 2019-02-01, sampai: 2019-02-03, tiap: "sabtu, minggu 19.00–07.00" }')).toEqual(
    ['02-02T19:00 02-03T07:00', '02-03T19:00 02-04T07:00'],
  );
});
