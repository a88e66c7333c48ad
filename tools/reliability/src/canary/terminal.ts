import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@kawal/cli';
import { commandSchemas } from '@kawal/core/schemas';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { called, counted, ended, looked, markers, orders, ports, say } from './life.ts';
import { freePort } from './outside.ts';

// One life at the terminal: every command that reads or writes something of people, over a chapter, reports, backups and mistakes.

const folder = join(orders.folder, 'terminal');
let now = Date.parse('2026-03-02T08:00+07:00');
/** Typed by somebody whom a command asks. */
let typed = '';
/** Hears what a command says. */
let heard = (_: string): void => undefined;
/** Commands that give a verb of the table, by a shorter name. */
const shorter = [
  ...['answer', 'act', 'relay', 'give-up', 'add', 'correct', 'help-answer', 'duplicate', 'not-duplicate'],
  ...['lift-exclusion', 'emergency', 'review-emergency', 'data-request', 'breach', 'refer', 'case', 'pact', 'meeting'],
  ...['community', 'volunteer', 'condition', 'visit', 'people'],
];
const stopping = new AbortController();
const as = ['--as', 'petugas-1'];

await kawal('apply', 'lembaga', '--as', 'petugas-1', '--yes', '--new-vault');
const { stream, body } = await taken();
await daily(stream);
await handled(stream);
await aboutPerson(stream);
await triedOut();
await keptAndClosed(stream);
await mistaken(body);
await keptUp();
await watched();
await cutOff();
await ended();

/** Runs a command. What it hands over to somebody who may see it goes into a sink of its own, for data of people stand there. */
async function kawal(...argv: readonly string[]): Promise<string> {
  counted.calls += 1;
  called.add(`kawal ${argv[0]}`).add(`kawal ${argv[0]} ${argv[1]}`);
  let all = '';
  const into = (sink: string) => ({
    write(text: string) {
      all += text;
      heard(text);
      say(sink, text);
      if (sink === shown) process.stdout.write(text);
    },
  });
  const shown = 'output of commands';
  const handedOver = argv[0] === 'read' ? 'cards opened at a terminal' : 'answers to a person';
  const io = {
    stdout: into(argv[0] === 'read' || argv[1] === 'person' ? handedOver : shown),
    stderr: into(shown),
    stdin: async () => typed,
    untilStopped: () => stopping.signal,
    ...{ cwd: folder, env: { PATH: '/usr/bin:/bin' }, isTTY: false, clock: { now: () => now } },
  };
  await run(argv, io).catch((error: unknown) => say('errors thrown', error));
  await looked();
  return all;
}

/** Runs a command for a person, then for a program. */
async function both(...argv: readonly string[]): Promise<string> {
  await kawal(...argv);
  return await kawal(...argv, '--json');
}

/** Takes a marked report in, and lets its messages leave. */
async function taken() {
  const report = JSON.parse(readFileSync(join(folder, 'laporan.json'), 'utf8')) as object;
  const filled = markers.fill(
    commandSchemas.report['submit-report'],
    { ...report, type: 'submit-report' },
    'kawal report',
  );
  const { type: _, ...whole } = filled as Record<string, unknown>;
  const said = await kawal('report', laid(whole), '--json');
  for (const step of [1, 3]) {
    now += step * 60 * 60_000;
    await kawal('worker', '--once', '--log', 'json');
  }
  await answered();
  return { stream: streamIn(said, 'report'), body: whole };
}

/** Marks the codes of the messages that were written, and answers by one of them. */
async function answered(): Promise<void> {
  const written = readdirSync(join(folder, 'surat')).map((name) => readFileSync(join(folder, 'surat', name), 'utf8'));
  const found = written.flatMap((text) => text.match(/\b[0-9a-z]{4}(?:-[0-9a-z]{4}){3}\b/g) ?? []);
  for (const code of found) markers.code(code, 'the code of a message');
  const [code] = found;
  if (code === undefined) throw new RangeError('no message holds a code');
  await kawal('reply', code);
  await kawal('reply', code, '--cannot');
}

/** Lays a file down for a command. What an operator lays down for Kawal is no sink of Kawal's. */
function laid(body: object | string): string {
  writeFileSync(join(folder, 'masukan.json'), typeof body === 'string' ? body : JSON.stringify(body));
  return 'masukan.json';
}

function streamIn(said: string, concept: string): string {
  const [stream] = new RegExp(`${concept}/\\w+`).exec(said) ?? [];
  if (stream === undefined) throw new RangeError(`no ${concept} was recorded: ${said}`);
  return stream;
}

async function daily(report: string): Promise<void> {
  await both('status');
  await both('today', ...as);
  await both('log');
  await both('log', report);
  await both('explain', report);
  await both('doctor');
  await both('audit', 'verify');
  await both('access', 'explain', report);
  await both('report', 'masukan.json', '--key', 'kunci-pengiriman-contoh');
}

/** Reads the story, opens a case, prepares a referral, and looks at them. */
async function handled(report: string): Promise<void> {
  await kawal('read', report, 'purpose=respond', ...as);
  const ofCase = streamIn(await kawal('do', 'cases.open', `report=${report}`, 'victim=p1', ...as, '--json'), 'case');
  const addressee = { kind: 'outside', body: 'hospital', name: markers.word('contact', 'a body outside') };
  const shares = ['identity', 'contact'];
  const referral = { report, case: ofCase, victim: 'p1', service: 'accompaniment', shares, addressee };
  streamIn(await kawal('do', 'referrals.prepare', laid(referral), ...as, '--json'), 'referral');
  await both('log');
  await both('log', ofCase);
  await both('today', ...as);
}

/** Answers what UU 27/2022 asks about a person of the report. */
async function aboutPerson(report: string): Promise<void> {
  await both('data', 'person', report, 'p1', ...as, '--yes');
  await kawal('data', 'person', report, 'p9', ...as, '--yes');
  // Made by age-keygen, and its other half was kept nowhere.
  const key = 'age1h5mzl2nk95u8va44ep8s2jfmas97yx3s7d0s2lgffxdfjjfa03usxrsg4z';
  for (const to of [markers.word('narrative', 'a key of age'), key.replace('1', '1q'), key])
    await kawal('data', 'person', report, 'p1', ...as, '--yes', '--to', to, '--out', 'jawaban.age');
  if (!existsSync(join(folder, 'jawaban.age'))) throw new RangeError('no answer was encrypted: is age installed?');
  for (const { field, text } of markers.drawn.filter(({ field: of }) => /identity.(name|nik)|contact.phone/.test(of))) {
    typed = field.endsWith('phone') ? `+62812${text}` : field.endsWith('nik') ? text : `${text} ${text}`;
    await both('data', 'find', ...as, '--purpose', 'answerPerson');
  }
  await both('data', 'retention', '--after', '0', ...as);
  await both('data', 'processing', ...as);
  const story = markers.word('narrative', 'the story of a breach');
  const failure = laid({ kinds: ['confidentiality'], knownAt: '2026-03-02T08:00+07:00', story });
  const breach = streamIn(await kawal('do', 'breaches.detect', failure, ...as, '--json'), 'breach');
  await kawal('data', 'notice', breach, ...as);
  await both('log', breach);
}

/** Tries out how messages get through, and shows what people would get. */
async function triedOut(): Promise<void> {
  const drill = streamIn(await kawal('drill', ...as, '--yes', '--json'), 'report');
  now += 60 * 60_000;
  await kawal('worker', '--once');
  await both('drill', drill, ...as);
  await both('notify', 'test', 'petugas-1', 'lembaga');
  await both('roster', 'lembaga');
  await both('preview', 'lembaga');
  await kawal('preview', 'lembaga', '--out', 'pratinjau.html');
}

async function keptAndClosed(report: string): Promise<void> {
  await both('backup', 'cadangan', '--keyring', 'kunci-cadangan');
  const [copy = ''] = existsSync(join(folder, 'cadangan')) ? readdirSync(join(folder, 'cadangan')) : [];
  for (const _ of ['at first', 'over what stands there'])
    await kawal('restore', `cadangan/${copy}`, 'pulih.db', '--keyring', 'kawal.db.keyring', '--move-aside');
  await both('audit', 'verify', `cadangan/${copy}`);
  await kawal('sheet', 'pacts', '--out', 'lembar.md');
  await kawal('sheet', 'communities', '--format', 'html', '--out', 'lembar.html');
  await kawal('sheet', 'card');
  await both('policy', 'show');
  await kawal('reply', 'xxxx-xxxx-xxxx-xxxx');
  await both('close', report, ...as);
  await both('erase', report, ...as, '--reason', 'requested', '--yes');
  await both('migrate');
}

/** Rotates the key, looks at the whole store, and changes who does what. */
async function keptUp(): Promise<void> {
  await both('keys', 'status');
  await kawal('keys', 'rotate');
  await kawal('keys', 'rewrap', ...as);
  now += 2 * 60 * 60_000;
  await kawal('keys', 'withdraw', '1', ...as, '--yes');
  await both('audit', 'replay');
  await kawal('audit', 'acknowledge', '--reason', 'restoredFromBackup', ...as);
  await both('access', 'compare', 'lembaga', ...as);
  await kawal('access', 'rules');
  await kawal('check', 'lembaga', '--full');
  await kawal('verified', 'lembaga');
  await kawal('replace', 'lembaga', 'jabatan-koordinator-lor', 'koordinator-lor', 'wakil-lor', '--from', '2026-04-01');
  for (const name of ['plan', 'test', 'coverage']) await both('policy', name, 'lembaga');
  await both('policy', 'explain', 'lembaga');
  await both('policy', 'simulate', 'lembaga', '--texts');
  await kawal('policy', 'migrate', ...as, '--yes');
  await kawal('policy', 'recall', 'a'.repeat(64), ...as, '--yes');
  await both('sheet', 'reports', '2026', ...as);
  await kawal('sheet', 'form');
  typed = markers.word('identity', 'a name to erase');
  await both('data', 'erase', ...as);
}

async function mistaken(body: object): Promise<void> {
  const spoilt = markers.word('narrative', 'a file with mistakes');
  await kawal('report', laid({ ...body, facts: spoilt, [spoilt]: spoilt }));
  await kawal('report', laid(`{ "story": "${spoilt}`), '--json');
  await both('data', 'person', spoilt, spoilt, ...as);
  for (const name of shorter) await kawal(name, 'report/tidak-ada', ...as);
  typed = spoilt;
  await both('data', 'find', ...as, '--purpose', spoilt);
}

/** Runs a worker, and asks it how it does, as a monitor and as somebody else. */
async function watched(): Promise<void> {
  const place = `127.0.0.1:${await freePort()}`;
  ports.add(Number(place.split(':')[1]));
  const word = markers.word('narrative', 'an address of a worker');
  const isListening = new Promise<void>((listens) => {
    heard = (text) => text.includes(place) && listens();
  });
  const working = kawal('worker', '--health', place, '--log', 'json');
  await Promise.race([isListening, working]);
  for (const path of ['health', `health?${word}`, word]) {
    const answer = await fetch(`http://${place}/${path}`);
    say('answers of a worker', `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
  }
  await looked();
  stopping.abort();
  await working;
}

/** Puts another store in the place of one that is open: what this process alone holds is copied beside it. */
async function cutOff(): Promise<void> {
  const file = join(folder, 'kawal.db');
  const storage = sqliteStorage({ file });
  try {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    copyFileSync(join(folder, 'pulih.db'), file);
    say('errors thrown', await storage.check?.());
    await looked();
  } finally {
    await storage.close();
  }
}
