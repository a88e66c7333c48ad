import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleChapter, testEngine } from '@kawal/testing';
import { Hono } from 'hono';
import { expect, onTestFinished, test, vi } from 'vitest';
import { apiClient } from '../client.ts';
import { apiHandler } from '../index.ts';
import { nodeListener } from '../node.ts';
import { reportForm, type Upload } from './uploads.ts';

const reportFile = `# Ditulis di kantor kelurahan
area: 35.99.01.1001
channel: app
facts:
  victimAge: [child]
  danger: [yes]
parties: []
`;

async function served(by: 'node' | 'hono') {
  const kawal = await testEngine();
  const handler = apiHandler({ engine: kawal.engine, now: () => kawal.clock.now() });
  const app = new Hono();
  app.all('/api/*', (context) => handler(context.req.raw));
  const server = createServer(nodeListener(by === 'node' ? handler : async (request) => app.fetch(request)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const tokenOf = async (person: string, role?: 'secretariat'): Promise<string> => {
    const opened = await kawal.engine.sessions.open({ person, ...(role === undefined ? {} : { role }) });
    if (!opened.ok) throw new Error('nobody is in post');
    return opened.token;
  };
  return { kawal, base, tokenOf };
}

test.each(['node', 'hono'] as const)('takes a report and a chapter as files, by %s', async (by) => {
  const { kawal, base, tokenOf } = await served(by);
  const client = apiClient({ base, token: await tokenOf('petugas-1') });
  const key = 'b9a36d7e-2b0d-4c8e-9a57-6f1f0c2f4a10';
  const file = new File([reportFile], 'laporan.yaml', { type: 'image/png' });
  const first = await client.reports.submit(file, { key });
  const again = await client.reports.submit(file, { key });
  expect([first, again]).toMatchObject([
    { ok: true, repeated: false },
    { ok: true, repeated: true },
  ]);
  const found = await kawal.engine.unguarded.list('report');
  expect(found.ok && found.records.map(({ state }) => state)).toMatchObject([
    { area: '35.99.01.1001', corrected: { facts: { victimAge: ['child'] } } },
  ]);
  const drill = await client.reports.submit(new Blob([reportFile]), { drill: true });
  if (!drill.ok) throw new Error('the drill was refused');
  expect(await kawal.engine.unguarded.record(drill.receipt.stream)).toMatchObject({
    record: { state: { drill: true } },
  });

  const secretary = apiClient({ base, token: await tokenOf('sekretaris-uji', 'secretariat') });
  const files = sampleChapter('2026-03-01').map(({ name, text }) => new File([text], name));
  expect(await secretary.chapter.apply(files)).toMatchObject({ ok: true });
  // The UPTD has another holder in these files, who would see what the former one sees.
  const moved = sampleChapter('2026-03-01').map(({ name, text }) => ({
    name,
    text: text.replaceAll('uptd-1', 'uptd-2'),
  }));
  const compared = await secretary.chapter.compareAccess(moved);
  const gained = expect.objectContaining({ person: 'uptd-2', change: 'gains', access: 'whole', concept: 'report' });
  expect(compared).toMatchObject({ ok: true, comparison: { records: expect.arrayContaining([gained]) } });
  expect(await secretary.chapter.compareAccess(files)).toMatchObject({ comparison: { rights: [], records: [] } });
  const broken = await secretary.chapter.apply([new File(['kawal: chapter/1'], 'chapter.yaml')]);
  expect(broken).toMatchObject({
    ok: false,
    findings: expect.arrayContaining([expect.stringContaining('chapter.yaml')]),
  });
  const coordinator = apiClient({ base, token: await tokenOf('koordinator-lor') });
  expect(await coordinator.chapter.apply(files)).toMatchObject({ refusals: [{ code: 'chapter.not-yours' }] });
  expect(await coordinator.chapter.compareAccess(files)).toMatchObject({ refusals: [{ code: 'chapter.not-yours' }] });
});

test('says of a file that is refused which one it is, what is wrong with it, and how to mend it', async () => {
  const { base, tokenOf } = await served('node');
  const authorization = `Bearer ${await tokenOf('sekretaris-uji', 'secretariat')}`;
  const saidOf = async (verb: string, part: string, files: readonly File[]) => {
    const body = new FormData();
    for (const one of files) body.append(part, one);
    const headers = { authorization, 'accept-language': 'en' };
    const { detail, refusals } = await (await fetch(`${base}/${verb}`, { method: 'POST', body, headers })).json();
    expect(refusals[0].message).toBe(detail);
    return detail as string;
  };
  const chapter = sampleChapter('2026-03-01').map(({ name, text }) => new File([text], name));
  const [first] = chapter as [File];
  const applied = (...more: readonly File[]) => saidOf('chapter/apply', 'files', more);
  expect(await applied(new File(['kawal: chapter/1'], 'chapter.yaml'))).toMatch(
    /^directory\.yaml:1:1 .*is not there\. Put it/,
  );
  const unled = chapter.map((file, index) =>
    index === 1 ? new File([slipped(sampleChapter('2026-03-01')[1]?.text ?? '')], file.name) : file,
  );
  expect(await applied(...unled)).toMatch(/^directory\.yaml:21:.*Did you mean `pemegang`\?/);
  expect(await applied(first, first)).toBe(
    `files[1] (${first.name}): a file of this name is in the form already. Send each file once.`,
  );
  expect(await applied(new File([new Uint8Array([0xff, 0xfe])], 'policy.yaml'))).toContain('files[0] (policy.yaml): ');
  expect(await applied(new File(['x'], 'nama dengan spasi.yaml'))).toMatch(/^files\[0\]: .*no blank and no folder/);
  const read = (text: string) => saidOf('reports/submit', 'file', [new File([text], 'siti-rekaan.yaml')]);
  for (const [text, said] of [
    [`${reportFile}story: satu\nstory: dua\n`, /^file:9: .* stands further up already/],
    [`${reportFile}---\n${reportFile}`, /^file:8: .* or a second report begins here\. Write one report/],
    ['area: [', /^file:1: this line is not YAML or JSON/],
  ] as const)
    expect(await read(text)).toMatch(said);
  const bytes = await saidOf('reports/submit', 'file', [new File([new Uint8Array([0xff, 0xfe])], 'siti-rekaan.yaml')]);
  expect(bytes).toBe('file[0]: the file is not UTF-8 text. Save it as UTF-8 and send it again.');
});

/** A directory with a misspelt field, and without a list of its secretariat, of which a hint stands further up. */
const slipped = (directory: string) =>
  directory.replace(/^sekretariat: .*\n/m, '').replace('pemegang: [petugas-1', 'pemgang: [petugas-1');

test('believes nothing of an upload: its names, its number of parts, its size and its bytes are looked at', async () => {
  const { kawal, base, tokenOf } = await served('node');
  const token = await tokenOf('petugas-1');
  const secretary = await tokenOf('sekretaris-uji', 'secretariat');
  const send = async (verb: string, body: FormData | string, type?: string, who = token) => {
    const headers = { authorization: `Bearer ${who}`, 'accept-language': 'en', ...(type && { 'content-type': type }) };
    const response = await fetch(`${base}/${verb}`, { method: 'POST', body, headers });
    const problem = (await response.json()) as { refusals?: readonly { code: string; field: string }[] };
    return { status: response.status, ...problem };
  };
  const formOf = (...parts: readonly (readonly [string, string | File])[]): FormData => {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    return form;
  };
  const yaml = (name: string, text: string | Uint8Array<ArrayBuffer> = reportFile): File => new File([text], name);
  for (const [form, refusal] of [
    [formOf(['file', yaml('../../etc/laporan.yaml')]), { code: 'input.not-allowed', field: 'file[0].name' }],
    [formOf(['file', yaml('laporan.exe')]), { code: 'input.not-allowed', field: 'file[0].name' }],
    [
      formOf(['file', yaml('a.yaml', new Uint8Array([0xff, 0xfe, 0x61]))]),
      { code: 'input.not-fitting', field: 'file[0]' },
    ],
    [formOf(['foto', yaml('a.yaml')]), { code: 'input.unknown-field', field: '' }],
    [formOf(['Siti Aminah', 'x'], ['file', yaml('a.yaml')]), { code: 'input.unknown-field', field: '' }],
    [formOf(['drill', 'true']), { code: 'input.missing', field: 'file' }],
    // Of two files one would be lost.
    [formOf(['file', yaml('a.yaml')], ['file', yaml('b.yaml')]), { code: 'input.too-much', field: 'file', atMost: 1 }],
    [formOf(['file', yaml('a.yaml')], ['drill', 'true'], ['drill', 'true']), { code: 'input.unknown-field' }],
    [formOf(['drill', 'mungkin'], ['file', yaml('a.yaml')]), { field: 'drill' }],
    [formOf(['file', yaml('a.yaml', 'area: [')]), { code: 'input.not-fitting', field: 'file:1' }],
    [
      formOf(['file', yaml('a.yaml', '[a, b]')]),
      { code: 'input.not-fitting', field: expect.stringMatching(/^file:\d+$/) },
    ],
    [
      formOf(['file', yaml('a.yaml', '['.repeat(50_000))]),
      { code: 'input.not-fitting', field: expect.stringMatching(/^file:\d+$/) },
    ],
    [
      formOf(['file', yaml('a.yaml', 'a: &x [1]\nb: [*x, *x]')]),
      { code: 'input.not-fitting', field: expect.stringMatching(/^file:\d+$/) },
    ],
    [
      formOf(['file', yaml('a.yaml', `${reportFile}area: 35.99.01.1002`)]),
      { code: 'input.not-fitting', field: expect.stringMatching(/^file:\d+$/) },
    ],
    [
      formOf(['file', yaml('a.yaml', '- '.repeat(30_000))]),
      { code: 'input.not-fitting', field: expect.stringMatching(/^file:\d+$/) },
    ],
    [formOf(['file', yaml('a.yaml', `${reportFile}actor: { ref: sekretaris }`)]), { code: 'input.unknown-field' }],
  ] as const) {
    expect(await send('reports/submit', form)).toMatchObject({ status: 422, refusals: [refusal] });
  }
  const twice = formOf(['files', yaml('policy.yaml')], ['files', yaml('policy.yaml')]);
  expect(await send('chapter/apply', twice, undefined, secretary)).toMatchObject({ refusals: [{ field: 'files[1]' }] });
  expect((await send('reports/submit', formOf(['file', yaml('a.yaml', 'x'.repeat(70_000))]))).status).toBe(413);
  const many = formOf(...Array.from({ length: 5 }, () => ['file', yaml('a.yaml')] as const));
  expect((await send('reports/submit', many)).status).toBe(413);
  const lines = '--x\r\ncontent-disposition: form-data; name="drill"\r\n\r\n\r\n'.repeat(300);
  // Which boundary counts must not be a matter of who reads the header.
  for (const decoy of ['a-boundary=y', 'a="boundary=y"']) {
    expect(
      (await send('reports/submit', `${lines}--x--\r\n`, `multipart/form-data; ${decoy}; boundary=x`)).status,
    ).toBe(400);
  }
  expect((await send('reports/submit', '--x\r\nrusak', 'multipart/form-data; boundary=x')).status).toBe(400);
  expect((await send('reports/submit', 'rusak', 'multipart/form-data; charset=x')).status).toBe(400);
  const twoTypes = 'multipart/form-data; boundary=x, text/plain';
  expect((await send('reports/submit', `--x--\r\n`, twoTypes)).status).toBe(415);
  // A file that says another encoding would be read as UTF-8, and say something else.
  const as = (...more: readonly string[]) => {
    const head = ['content-disposition: form-data; name="file"; filename="a.yaml"', ...more].join('\r\n');
    return send(
      'reports/submit',
      `--x\r\n${head}\r\n\r\n${reportFile}lain: y\r\n--x--\r\n`,
      'multipart/form-data; boundary=x',
    );
  };
  for (const head of [
    'Content-Type: text/yaml; charset=utf-16',
    'content-type: text/yaml;charset="utf-16"',
    'Content-Encoding: gzip',
  ])
    expect(await as(head)).toMatchObject({ status: 415, type: 'urn:kawal:http:wrong-form' });
  for (const head of [
    'content-type: text/yaml; charset=utf-8',
    'content-type: text/yaml; charset="UTF-8"',
    'content-encoding: identity',
  ])
    expect([head, await as(head)]).toMatchObject([head, { status: 422 }]);
  // A verb that takes no file says which form its body has.
  expect((await send('escalations/reply', formOf(['file', yaml('a.yaml')]))).status).toBe(415);
  const found = await kawal.engine.unguarded.list('report');
  expect(found.ok && found.records).toEqual([]);
});

test('refuses a key that is no text, and no warning of the process repeats it', async () => {
  const { base, tokenOf } = await served('node');
  const authorization = `Bearer ${await tokenOf('petugas-1')}`;
  const warned = vi.spyOn(process, 'emitWarning');
  for (const line of ['[SITI-REKAAN, 3599010101010101]: korban', '? {nama: SITI-REKAAN}\n: korban']) {
    const body = new FormData();
    body.append('file', new File([`${reportFile}${line}\n`], 'laporan.yaml'));
    const response = await fetch(`${base}/reports/submit`, { method: 'POST', body, headers: { authorization } });
    expect([response.status, await response.text()]).toEqual([422, expect.not.stringContaining('SITI')]);
  }
  // Others in this process may be warned meanwhile.
  expect(JSON.stringify(warned.mock.calls.map(([warning]) => String(warning)))).not.toMatch(/SITI|3599/);
  warned.mockRestore();
});

test('reads a file of many fields in a time that grows with its length alone', async () => {
  const fields = (count: number): Upload => {
    const text = Array.from({ length: count }, (_, index) => `${index.toString(36)}:\n`).join('');
    return { files: [{ name: 'laporan.yaml', text }], texts: {} };
  };
  const took = (count: number): number => {
    const begin = process.cpuUsage();
    reportForm.body(fields(count), 'id');
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1_000;
  };
  took(100);
  // Each field compared with all before it took seconds, in which no message of any report went out.
  expect(took(13_000)).toBeLessThan(1_000);
  expect(reportForm.body(fields(2_000), 'id')).toMatchObject({ ok: true });
});
