import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fc, test as property } from '@fast-check/vitest';
import { type ChapterFile, readChapter } from '@kawal/chapter';
import { type Instant, minute } from '@kawal/core';
import { proveChapter } from '@kawal/policy';
import { groupedCode } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sampleChapter, type TestEngine, type TestEngineOptions, testEngine } from './index.ts';

const form = { kind: 'app', ref: 'formulir-contoh', role: 'reporter' } as const;
const childInDanger = {
  area: '35.99.01.1001',
  channel: 'app',
  facts: { victimAge: ['child'], danger: ['yes'], involved: ['none'] },
  parties: [{ ref: 'anak', roles: ['victim'], ageClass: 'child', identity: { name: 'Anak Contoh' } }],
} as const;

async function report(kawal: TestEngine): Promise<`report/${string}`> {
  const outcome = await kawal.as(form).reports.submit(childInDanger);
  if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
  return outcome.receipt.stream;
}

/** Everything a store keeps of records and cards. */
async function bytesOf(storage: ReturnType<typeof memoryStorage>): Promise<unknown> {
  const log = await storage.log(0, 100_000);
  const records = [...new Set(log.map(({ stream }) => stream))];
  return [log, await storage.load(records), await Promise.all(records.map((stream) => storage.cards(stream)))];
}

async function ranThrough(pieces: readonly number[], options: TestEngineOptions = {}) {
  const storage = memoryStorage();
  const kawal = await testEngine({ storage, ...options });
  await report(kawal);
  for (const piece of pieces) await kawal.advance(piece);
  return { sent: kawal.sent, alarms: kawal.alarms, bytes: await bytesOf(storage) };
}

describe('time', () => {
  test('sends each message at its own instant, in order', async () => {
    const kawal = await testEngine({ at: '2026-03-02T08:00' });
    const stream = await report(kawal);
    expect(kawal.sent).toEqual([]);
    await kawal.advance();
    expect(kawal.sent.map(({ at }) => at)).toEqual(Array(kawal.sent.length).fill('2026-03-02T08:00:00+07:00'));
    await kawal.advance('2 jam');
    expect(kawal.at).toBe('2026-03-02T10:00:00+07:00');
    const toDuty = kawal.sentTo('petugas-1').map(({ at }) => at.slice(11, 16));
    expect(toDuty.slice(0, 4)).toEqual(['08:00', '08:05', '08:10', '08:15']);
    expect(kawal.sent.map(({ at }) => at)).toEqual(kawal.sent.map(({ at }) => at).sort());
    expect(new Set(kawal.sent.map((message) => message.report))).toEqual(new Set([stream]));
  });

  test.each([
    ['30 menit', '08:30'],
    ['1 jam 30 menit', '09:30'],
    ['2 hours', '10:00'],
    ['segera', '08:00'],
    [1_000, '08:00'],
  ] as const)('advances by %s', async (duration, time) => {
    const kawal = await testEngine();
    await kawal.advance(duration);
    expect(kawal.at.slice(11, 16)).toBe(time);
  });

  test('advances to a time with and without an offset', async () => {
    const kawal = await testEngine({ at: '2026-03-02T10:00+09:00' });
    expect(kawal.at).toBe('2026-03-02T08:00:00+07:00');
    await kawal.advanceTo('2026-03-02T09:00');
    expect(kawal.clock.now()).toBe(Date.parse('2026-03-02T09:00+07:00'));
    await expect(kawal.advanceTo('2026-03-02T08:59')).rejects.toThrow('never runs back');
  });

  test.each(['1 tahun', '2 hari kerja', '400 days', -1, Number.NaN])('rejects %s as a duration', async (duration) => {
    const kawal = await testEngine();
    await expect(async () => kawal.advance(duration)).rejects.toThrow('is not a duration');
  });

  const pieces = fc.array(fc.integer({ min: 0, max: 40 * minute }), { minLength: 1, maxLength: 8 });
  property.prop([pieces], { numRuns: 10 })('gives the same bytes in one go and in pieces', async (lengths) => {
    const total = lengths.reduce((sum, length) => sum + length, 0);
    expect(await ranThrough(lengths)).toEqual(await ranThrough([total]));
  });

  let longest: ReturnType<typeof ranThrough> | undefined;
  property.prop([fc.integer({ min: 0, max: 90 * minute })], { numRuns: 8 })(
    'sends nothing of a longer run before its instant',
    async (length) => {
      longest ??= ranThrough([120 * minute]);
      const [shorter, longer] = [await ranThrough([length]), await longest];
      const end = Date.parse('2026-03-02T08:00+07:00') + length;
      expect(shorter.sent).toEqual(longer.sent.filter(({ at }) => Date.parse(at) <= end));
    },
  );

  test('gives the same bytes for the same seed, and others for another', async () => {
    const [one, again, other] = [
      await ranThrough([60 * minute], { seed: 7 }),
      await ranThrough([60 * minute], { seed: 7 }),
      await ranThrough([60 * minute], { seed: 8 }),
    ];
    expect(again).toEqual(one);
    expect(other.bytes).not.toEqual(one.bytes);
  });
});

describe('a place that the chapter does not list', () => {
  const told = async (area: string) => {
    const kawal = await testEngine({ at: '2026-03-02T08:00' });
    const outcome = await kawal.as(form).reports.submit({ ...childInDanger, area: area as '35.99.01.1001' });
    if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
    await kawal.advance('1 jam');
    const sent = kawal.sent.map(({ at, person, asked }) => ({ at, person, asked }));
    return { kawal, stream: outcome.receipt.stream, warnings: outcome.receipt.warnings, sent };
  };

  test.each([
    ['another regency', '35.07.01.2001', 'outside'],
    ['another province', '51', 'outside'],
    ['the province around the city', '35', 'outside'],
    ['no kelurahan of the city', '35.99.77.1999', 'unknown'],
  ] as const)('has the people told that are told where nobody lists it: %s', async (_, area, same) => {
    const listed = await told(same);
    const { sent, warnings, kawal, stream } = await told(area);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent).toEqual(listed.sent);
    expect(warnings).toContain('area.not-listed');
    const officer = kawal.as('petugas-1');
    expect(await officer.escalations.reply(stream, { level: 'acknowledged' })).toMatchObject({ ok: true });
    // The report itself keeps the code.
    expect(await officer.reports.get(stream)).toMatchObject({ ok: true, record: { state: { area } } });
  });
});

describe('people', () => {
  test('names the office, the step and the code of a message', async () => {
    const kawal = await testEngine();
    await report(kawal);
    await kawal.advance('5 menit');
    const [first] = kawal.sentTo('petugas-1');
    expect(first?.channel).toBe('whatsapp');
    expect(first?.asked).toContainEqual(
      expect.objectContaining({ path: 'bahaya-sekarang', office: 'policeUnitPpa', task: 'call' }),
    );
    expect(first?.text).toContain(`Kode jawaban: ${groupedCode(first?.code ?? '')}`);
    const acknowledged = await kawal.as(form).escalations.acknowledge(first?.code ?? '');
    expect(acknowledged.ok).toBe(true);
  });

  test('lets a person of the directory act in their office', async () => {
    const kawal = await testEngine();
    const stream = await report(kawal);
    await kawal.advance();
    const outcome = await kawal.as('petugas-1').escalations.reply(stream, { level: 'acknowledged' });
    expect(outcome.ok).toBe(true);
    const opened = await kawal.as('petugas-1').cards.open(stream, { purpose: 'respond' });
    expect(JSON.stringify(opened)).toContain('Anak Contoh');
  });

  test('rejects a person who is not in the directory', async () => {
    const kawal = await testEngine();
    expect(() => kawal.sentTo('lurah-contoh')).toThrow(
      '"lurah-contoh" is not in the directory: bp3mi-1, koordinator-kidul',
    );
    expect(() => kawal.as('lurah-contoh')).toThrow('is not in the directory');
    expect(() => kawal.channel('sms')).toThrow('"sms" has no provider: email, whatsapp');
  });
});

describe('providers', () => {
  test('sends by the next contact while a channel is down, and again when it is up', async () => {
    const kawal = await testEngine();
    kawal.channel('whatsapp').down();
    await report(kawal);
    await kawal.advance('15 menit');
    expect(new Set(kawal.sentTo('petugas-1').map(({ channel }) => channel))).toEqual(new Set(['email']));
    kawal.channel('whatsapp').up();
    await kawal.advance('15 menit');
    expect(kawal.sentTo('petugas-1').at(-1)?.channel).toBe('whatsapp');
  });

  test('raises the alarm of a message that every provider refuses for good', async () => {
    const kawal = await testEngine({ channels: ['email'] });
    const refuse = () => ({ type: 'failed', scope: 'address', retryable: false, code: 'no-such-address' }) as const;
    kawal.channel('email').answer(refuse);
    await report(kawal);
    expect(kawal.alarms).toEqual([]);
    await kawal.advance();
    expect(kawal.sent).toEqual([]);
    expect(kawal.alarms.map(({ code }) => code)).toContain('delivery.failed');
  });
});

describe('chapters', () => {
  const folderOf = (files: readonly ChapterFile[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'kawal-testing-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'notes.json'), '{}');
    return folder;
  };

  test('opens a folder, its address, its files, and a reading alike', async () => {
    const files = sampleChapter('2026-03-01');
    const folder = folderOf(files);
    const sent = await Promise.all(
      [folder, pathToFileURL(folder), files, readChapter(files), undefined].map(async (chapter) => {
        const { sent } = await ranThrough([minute], chapter === undefined ? {} : { chapter });
        return sent;
      }),
    );
    for (const one of sent) expect(one).toEqual(sent[0]);
  });

  const underNewName = sampleChapter('2026-03-01').map(({ name, text }) => ({
    name,
    text: name === 'directory.yaml' ? text.replace('kepolisianUnitPpa', 'kepolisianSatresPpaPpo') : text,
  }));

  test.each([
    ['the sample chapter', sampleChapter('2026-03-01')],
    ['one that writes the police unit as a Satres PPA-PPO', underNewName],
  ])('finds one gap in %s, that of the national policy alone (1720)', (_, files) => {
    const reading = readChapter(files, { channels: ['email', 'whatsapp'] });
    if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
    expect(reading.warnings).toEqual([]);
    const from = Date.parse('2026-03-02T08:00+07:00') as Instant;
    expect(proveChapter(reading.chapter, { from }).findings.map(({ code }) => code)).toEqual(['callers.all-barred']);
  });

  test('has the police called where the directory writes them as a Satres PPA-PPO alone (1720)', async () => {
    const kawal = await testEngine({ chapter: underNewName });
    await report(kawal);
    await kawal.advance('5 menit');
    const [first] = kawal.sentTo('petugas-1');
    expect(first?.asked).toContainEqual(expect.objectContaining({ office: 'policeUnitPpa', task: 'call' }));
  });

  test('rejects a chapter with the findings of its files', async () => {
    const files = sampleChapter('yesterday');
    await expect(testEngine({ chapter: files })).rejects.toThrow(/directory\.yaml:\d+:\d+/);
  });

  test('rejects a chapter in which a report could be lost', async () => {
    const nobodyAtNight = sampleChapter('2026-03-01').map(({ name, text }) => ({
      name,
      text: name === 'policy.yaml' ? text.replace(/ketentuanJabatan:[\s\S]*/, 'hapus: [setiap-laporan]\n') : text,
    }));
    await expect(testEngine({ chapter: nobodyAtNight })).rejects.toThrow('lost');
  });

  test('rejects a start at which no contact is verified', async () => {
    const chapter = sampleChapter('2026-03-01');
    await expect(testEngine({ chapter, at: '2026-06-02T08:00' })).rejects.toThrow('No contact was verified');
    await expect(testEngine({ chapter, at: '2026-02-28T08:00' })).rejects.toThrow('No contact was verified');
    await expect(testEngine({ at: 'besok' })).rejects.toThrow('"besok" is not a time');
  });

  test('rejects an option that does not exist', async () => {
    const misspelled: object = { chpater: [] };
    await expect(testEngine(misspelled)).rejects.toThrow('chpater');
  });

  test('continues on a storage where another engine ended', async () => {
    const storage = memoryStorage();
    const first = await testEngine({ storage });
    const stream = await report(first);
    await first.advance('3 menit');
    const second = await testEngine({ storage });
    expect(second.at).toBe(first.at.replace('08:03', '08:00'));
    expect(await second.engine.unguarded.record(stream)).toBeDefined();
  });
});

test('a call that one person recorded waits for a second who confirms it, and no longer for the first', async () => {
  const kawal = await testEngine();
  const stream = await report(kawal);
  await kawal.advance('1 jam');
  const callsOf = async (person: string) => {
    const due = await kawal.as(person).due();
    return due.ok ? due.items.filter(({ what }) => what === 'call').map(({ said }) => said.id) : [];
  };
  const call = { office: 'policeUnitPpa', reference: 'Petugas Contoh' } as const;
  expect(await callsOf('petugas-1')).toMatchObject([expect.stringMatching(/^Telepon Unit PPA Kota Contoh \(110\)/)]);
  // The answer and the act agree: who is named as a recorder may record, and nobody else.
  const recorders = async () => {
    const owed = await kawal.as('uptd-1').reports.owed(stream);
    return owed.ok ? owed.calls.find(({ office }) => office === call.office)?.recorders : undefined;
  };
  expect(await recorders()).toEqual(['koordinator-lor', 'petugas-1', 'petugas-2', 'piket-1', 'piket-2']);
  const refusal = { ok: false, refusals: [{ code: 'escalation.not-asked-to-call' }] };
  expect(await kawal.as('uptd-1').escalations.relay(stream, call)).toMatchObject(refusal);
  expect(await kawal.as('petugas-1').escalations.relay(stream, call)).toMatchObject({ ok: true });
  const others = await recorders();
  expect([others?.includes('petugas-1'), others?.includes('petugas-2'), others?.includes('uptd-1')]).toEqual([
    false,
    true,
    false,
  ]);
  expect(await callsOf('petugas-1')).toEqual([]);
  expect(await callsOf('petugas-2')).toMatchObject([expect.stringMatching(/^petugas-1 sudah mencatat panggilan/)]);
  expect(await kawal.as('petugas-2').escalations.relay(stream, call)).toMatchObject({ ok: true });
  expect(await callsOf('petugas-2')).toEqual([]);
});

test("records the act of an authority and the call to one with an officer's name or a number alone (R3, R9)", async () => {
  const kawal = await testEngine();
  const stream = await report(kawal);
  await kawal.advance('1 jam');
  const [authority, caller] = [kawal.as('uptd-1').escalations, kawal.as('petugas-1').escalations];
  const missing = { ok: false, refusals: [{ code: 'escalation.reference-missing' }] };
  const act = { level: 'acted', act: 'visited' } as const;
  expect(await authority.reply(stream, act)).toMatchObject(missing);
  expect(await authority.reply(stream, { ...act, reference: 'Petugas Contoh' })).toMatchObject({ ok: true });
  const office = 'policeUnitPpa';
  expect(await caller.relay(stream, { office, result: 'answered' } as never)).toMatchObject(missing);
  expect(await caller.relay(stream, { office, result: 'unanswered' })).toMatchObject({ ok: true });
  expect(await caller.relay(stream, { office, reference: 'Petugas Contoh' })).toMatchObject({ ok: true });
});

test('warns the LPA of somebody who read a report and is barred from it since, until it is closed', async () => {
  const kawal = await testEngine();
  const stream = await report(kawal);
  await kawal.advance('1 menit');
  const officer = kawal.as('petugas-1');
  const warnings = async () => {
    const due = await officer.due();
    return due.ok ? due.items.flatMap(({ what, said }) => (what === 'forewarned' ? [said.id] : [])) : [];
  };
  expect(await kawal.as('uptd-1').cards.open(stream, { purpose: 'respond' })).toMatchObject({ ok: true });
  expect(await warnings()).toEqual([]);
  const suspect = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'uptd-1' } as const;
  expect(await officer.reports.add(stream, { facts: {}, parties: [suspect] })).toMatchObject({ ok: true });
  await kawal.advance('1 menit');
  expect(await officer.escalations.reply(stream, { level: 'acted', act: 'victimSafe' })).toMatchObject({ ok: true });
  // An act ends the warning about whoever was only notified. A reader knows the story.
  expect(await warnings()).toEqual([
    expect.stringMatching(/^uptd-1 sudah mengetahui laporan .*MUNGKIN MEMPERINGATKAN/),
  ]);
});
