import { readGroups } from '@kawal/engine';
import { openApi } from '@kawal/http';
import { testEngine } from '@kawal/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const described = openApi() as unknown as {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
  readonly paths: Readonly<Record<string, { readonly get?: object }>>;
};

/** Says what the description of the API finds wrong with an answer. */
const judge = (() => {
  const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(described, 'api');
  return (name: string, value: unknown): unknown => {
    const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
    return validate(JSON.parse(JSON.stringify(value))) || ajv.errorsText(validate.errors);
  };
})();

const formulir = { kind: 'app', ref: 'formulir', role: 'reporter' } as const;

test('describes the state of every concept, and each answer of a report, as the engine gives it', async () => {
  const kawal = await testEngine();
  const submitted = { area: '35.99.01.1001', channel: 'app', facts: { victimAge: ['child'] }, parties: [] } as const;
  const taken = await kawal.as(formulir).reports.submit(submitted);
  if (!taken.ok) throw new Error('the report was refused');
  const { stream } = taken.receipt;
  await kawal.advance('20 menit');
  const { reports, escalations } = kawal.as('petugas-1');
  const whole = await reports.get(stream);
  expect(judge('reports.record', whole)).toBe(true);
  expect(judge('reports.page', await reports.list())).toBe(true);
  expect(judge('reports.history', await reports.history(stream))).toBe(true);
  expect(judge('escalations.record', await escalations.get(stream))).toBe(true);
  expect(judge('escalations.history', await escalations.history(stream))).toBe(true);
  expect(judge('dossier', await reports.dossier(stream))).toBe(true);
  if (!whole.ok) throw new Error('the report is hidden');
  const { record } = whole;
  const { status, channel, receivedAt, area } = record.state as {
    status: 'open';
    channel: string;
    receivedAt: number;
    area: string;
  };
  const redacted = { stream, view: 'redacted', state: { status, channel, receivedAt } };
  expect(judge('ShownReport', redacted)).toBe(true);
  expect(judge('ShownReport', { ...redacted, view: 'whole' })).not.toBe(true);
  expect(judge('ShownReport', { ...redacted, state: { ...redacted.state, area } })).not.toBe(true);
  expect(judge('ShownReport', { ...record, state: { ...record.state, area: 7 } })).not.toBe(true);
  expect(judge('ShownReport', { ...record, state: { ...record.state, lain: true } })).not.toBe(true);
  expect(judge('ShownReport', { ...record, state: { status: 'none' } })).not.toBe(true);
});

test('describes no state of a group of records as any object', () => {
  for (const [group, concept] of Object.entries(readGroups)) {
    const page = JSON.stringify(described.paths[`/${group}`]?.get);
    expect(page).toContain(`#/components/schemas/${group}.page`);
    expect(
      judge(`${group}.page`, {
        ok: true,
        next: null,
        records: [{ stream: `${concept}/a`, view: 'whole', state: { apa: 1 } }],
      }),
    ).not.toBe(true);
  }
});
