import { testEngine } from '@kawal/testing';
import { expect, test, vi } from 'vitest';
import { apiClient } from '../client.ts';
import { apiHandler, openApi } from '../index.ts';

const nik = '3599014107990001';

async function opened(paceMs: number) {
  const kawal = await testEngine();
  const handler = apiHandler({ engine: kawal.engine, paceMs, now: () => kawal.clock.now() });
  const clientOf = async (person: string) => {
    const session = await kawal.engine.sessions.open({ person });
    if (!session.ok) throw new RangeError(`${person} is not in post`);
    const fetch = (async (...given: ConstructorParameters<typeof Request>) => handler(new Request(...given))) as never;
    return apiClient({ base: 'https://desk.contoh.test/api', token: session.token, fetch });
  };
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan', nik } };
  const report = { area: '35.99.01.1001', channel: 'app', facts: { danger: ['yes'] }, parties: [victim] };
  const taken = await (await clientOf('petugas-1')).reports.submit(report as never);
  if (!taken.ok) throw new RangeError(JSON.stringify(taken.refusals));
  return { kawal, handler, clientOf, report: taken.receipt.stream };
}

test('finds by HTTP in which reports a person stands, for the LPA alone, and puts each look-up on record', async () => {
  const { kawal, clientOf, report } = await opened(0);
  const officer = await clientOf('petugas-1');
  const sought = { nik, purpose: 'supervise' } as const;
  expect(await officer.reports.lookUp(sought)).toEqual({
    ok: true,
    people: [{ report, person: 'p1', by: ['nik'] }],
  });
  const others = await clientOf('koordinator-lor');
  expect(await others.reports.lookUp(sought)).toMatchObject({ ok: false, refusals: [{ code: 'record.not-found' }] });
  const lookups = await kawal.engine.unguarded.list('lookup');
  expect(lookups).toMatchObject({ records: [{ state: { by: ['nik'] } }] });
  expect(JSON.stringify(lookups)).not.toContain(nik);
  const wrong = await officer.reports.lookUp({ nik: '123', purpose: 'supervise' });
  expect(wrong).toMatchObject({ ok: false });
});

test('answers a look-up no sooner for what it found, and reads no NIK in an address', async () => {
  const { clientOf, handler } = await opened(40.5);
  const officer = await clientOf('petugas-1');
  const timers = vi.spyOn(globalThis, 'setTimeout');
  for (const one of [nik, '3599014107990002']) {
    timers.mockClear();
    expect(await officer.reports.lookUp({ nik: one, purpose: 'supervise' })).toMatchObject({ ok: true });
    // Half a millisecond tells its pause from those of others in this process.
    const paces = timers.mock.calls.filter(([, ms]) => Number(ms) >= 40.5 && Number(ms) < 60.75 && Number(ms) % 1 > 0);
    expect(paces.length).toBe(1);
  }
  timers.mockRestore();
  const asked = await handler(new Request(`https://desk.contoh.test/api/reports/lookUp?nik=${nik}`));
  expect(asked.status).toBe(401);
  expect(await asked.text()).not.toContain(nik);
});

test('describes the look-up of a person in OpenAPI, with no field but those it takes', () => {
  const { paths, components } = openApi() as unknown as {
    readonly paths: Readonly<Record<string, object>>;
    readonly components: { readonly schemas: { readonly sought: { readonly properties: { readonly body: object } } } };
  };
  expect(Object.keys(paths['/reports/lookUp'] ?? {})).toEqual(['post']);
  expect(components.schemas.sought.properties.body).toMatchObject({
    required: ['purpose'],
    additionalProperties: false,
    properties: { nik: {}, phone: {}, name: {}, purpose: { enum: expect.arrayContaining(['supervise']) } },
  });
});
