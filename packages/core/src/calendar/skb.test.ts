import { expect, test } from 'vitest';
import * as z from 'zod';
import rows from './holidays.json' with { type: 'json' };
import { holidayTables } from './skb.ts';

test('reads what was decreed by its schema, so that no day is lost or misspelt', () => {
  const words = z.strictObject({ id: z.string().min(4), en: z.string().min(4) });
  const monthAndDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
  const table = z.strictObject({
    names: z.record(z.string(), words),
    decreed: z.array(
      z.strictObject({
        year: z.int().min(2018),
        decree: z.string().startsWith('SKB 3 Menteri '),
        source: z.string().min(5),
        holidays: z.record(monthAndDay, z.enum(Object.keys(rows.names) as [string])),
        jointLeave: z.array(monthAndDay),
      }),
    ),
  });
  expect(table.safeParse(rows).error).toBeUndefined();
});

test('holds every day of a table once, in order', () => {
  expect(holidayTables.map(({ year, days }) => [year, days.length])).toEqual([
    [2018, 24],
    [2019, 20],
    [2026, 25],
  ]);
  for (const { days } of holidayTables) {
    const dates = days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const date of dates) expect(z.iso.date().safeParse(date).success).toBe(true);
  }
});
