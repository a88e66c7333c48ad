import { recordNumber } from '@kawal/core/record';
import { commandSchemas } from '@kawal/core/schemas';
import { formOf } from '@kawal/forms';
import { expect, test } from 'vitest';
import { drawFields, type FormSetting } from '../form/draw-form.ts';
import { htmlText } from '../page/html.ts';
import { deskWith, inDanger } from '../reported.sample.ts';

const { fields } = formOf(commandSchemas.report, 'mark-duplicate', { fields: ['of'] });
const drawn = (count: number, value?: string, errors = new Map<string, string>()) => {
  const records = Array.from({ length: count }, (_, at) => ({ value: `report/r${at}`, said: `R${at}` }));
  const setting = { language: 'id', errors, known: new Map(), recordsOf: () => records } as unknown as FormSetting;
  return drawFields(fields, value === undefined ? {} : { of: value }, setting)
    .map((one) => htmlText(one as never))
    .join('');
};

test('draws a list of many records with the first of them, and says how to name another', () => {
  const [all, many] = [drawn(200), drawn(650)];
  expect([all, many].map((text) => text.match(/<option/g)?.length)).toEqual([201, 201]);
  expect([all, many].map((text) => text.includes('Daftar ini hanya memuat 200 catatan'))).toEqual([false, true]);
  expect(many).toMatch(/<label for="of-outside">Nomor catatan itu/);
  // One that was chosen before stays chosen.
  expect(drawn(650, 'report/r640')).toContain('<option value="report/r640" selected>R640</option>');
  expect(drawn(650, 'B7T0-SCG')).toMatch(/<details class="outside" open>.*value="B7T0-SCG"/s);
});

test('takes a record by its number, and refuses a number that leads to none by its field', async () => {
  const { officer, report, submit, kawal } = await deskWith({ ...inDanger, involved: ['none'] });
  const other = await submit({ ...inDanger, involved: ['none'] });
  const browser = await officer('petugas-1');
  for (const one of [report, other])
    expect(await kawal.as('petugas-1').cards.open(one, { purpose: 'respond' })).toMatchObject({ ok: true });
  const address = `/catatan/${other}/reports.markDuplicate`;
  const send = async (of: string) => await browser.fill(address, { of, reasons: 'sentTwice' });
  const unknown = await send('0000-000');
  expect([unknown.status, unknown.text.includes('name="of"')]).toEqual([422, true]);
  const taken = await send(String(recordNumber(report)).toLowerCase());
  expect(taken.status).toBeLessThan(400);
  const found = await kawal.as('petugas-1').reports.get(other);
  expect(JSON.stringify(found)).toContain(report);
});
