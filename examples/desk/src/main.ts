import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toInstant } from '@kawal/core';
import { configFaultsOf, configFaultText, type OpenOptions } from '@kawal/engine';
import type { HttpHandler } from '@kawal/http';
import { nodeListener } from '@kawal/http/node';
import { env, openKawal } from 'kawal';
import { openDemo, openStore } from './demo/demo.ts';
import { createDesk } from './desk.ts';
import { personSaid } from './page/person.ts';
import { browserMarks, secretIn } from './session/browser-marks.ts';
import { codesIn } from './session/codes.ts';
import { passkeysIn } from './session/passkeys.ts';
import { personInPost } from './session/person-in-post.ts';
import {
  dataFolder,
  isBehindProxy,
  loadSettings,
  noChapterIn,
  originOf,
  portOf,
  proxyUnnamed,
  SettingError,
} from './settings.ts';
import { warmUp } from './today/warm-up.ts';

const { values, positionals } = readWords();
const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
if (!values.demo) loadSettings();
// Two trials on two ports keep what they hold apart.
const folder = values.demo ? place(`../.demo${values.port === '8080' ? '' : `-${values.port}`}`) : dataFolder();
// A copy that stands alone brings the chapter of the trial along.
const isCopy = existsSync(place('demo/chapter'));
const port = values.port === '8080' ? '' : ` --port ${values.port}`;
const newCode = `${isCopy ? 'node src/main.ts --demo' : 'npx -y pnpm@12.21.0 desk'}${port} code petugas-lpa-1`;
// npm keeps to itself what stands before its `--`.
const inCopy = values.demo ? 'npm run demo --' : 'npm start --';
const another = `${isCopy || !values.demo ? inCopy : 'npx -y pnpm@12.21.0 desk'} --port 8081`;
const codes = codesIn(`${folder}/kode`, Date.now);
const write = (text: string): boolean => process.stdout.write(`${text}\n`);

const [command, person = ''] = positionals;
try {
  if (command === undefined) await serve();
  else if (command === 'code' && person !== '') await drawFor(person);
  else process.exitCode = misused('Tulis: code RUJUKAN-PETUGAS', 'Write: code REFERENCE-OF-AN-OFFICER');
} catch (error) {
  sayWhy(error);
  process.exit(1);
}

/** Reads the words of the command, or says which there are. */
function readWords() {
  try {
    const standard = process.env['PORT'] || '8080';
    const options = { demo: { type: 'boolean', default: false }, port: { type: 'string', default: standard } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch {
    const words = ['--demo', '--port 8081', 'code petugas-1'].join('  ');
    process.stdout.write(`Perintah itu tidak dikenal. Yang dapat ditulis: ${words}\n`);
    process.stdout.write(`This command is not known. What can be written: ${words}\n`);
    process.exit(2);
  }
}

/** Says what keeps the desk from opening, and never what a secret is. What is no setting is a mistake of the desk's. */
function sayWhy(error: unknown): void {
  const faults = configFaultsOf(error);
  const { name, code } = Object(error) as { readonly name?: unknown; readonly code?: unknown };
  if (faults !== undefined) {
    for (const language of ['id', 'en'] as const) for (const one of faults) write(configFaultText(one, language));
    if (!faults.some((one) => one.code === 'environment.unset')) return;
    write('Meja ini juga membacanya dari meja.env di foldernya; salinannya membawa meja.env.contoh.');
    write('This desk reads it from meja.env in its folder, too; a copy brings meja.env.contoh along.');
  } else if (error instanceof SettingError) write(`${error.said.id}\n${error.said.en}`);
  else if (name === 'KawalError') {
    write(`Meja tidak dapat dibuka (${code}). \`npx kawal doctor\` di folder ini menyebut sebabnya.`);
    write(`The desk cannot be opened (${code}). \`npx kawal doctor\` in this folder says why.`);
  } else throw error;
}

function misused(id: string, en: string): 2 {
  write(`${id}\n${en}`);
  return 2;
}

/** Draws a code that an operator at the machine hands over by voice: it counts once, for a quarter of an hour. */
async function drawFor(officer: string): Promise<void> {
  if (values.demo && !existsSync(folder)) {
    process.exitCode = misused('Mejanya belum pernah dijalankan.', 'The desk has not been started yet.');
    return;
  }
  const engine = values.demo ? await openStore(folder) : (await openConfigured('reading')).engine;
  const chapter = await engine.unguarded.chapter();
  await engine.close();
  if (personInPost(officer, chapter, toInstant(Date.now())) !== undefined) write(await codes.draw(officer));
  else process.exitCode = misused(`Tidak ada petugas ${officer} yang menjabat.`, `Nobody in post is ${officer}.`);
}

async function serve(): Promise<void> {
  // Behind a proxy that ends TLS. A trial on this machine has none, and its cookie does not ask for it.
  const isTrial = values.demo && process.env['KAWAL_ORIGIN'] === undefined;
  const origin = originOf(isTrial ? `http://localhost:${values.port}` : env('KAWAL_ORIGIN'));
  const behindProxy = isBehindProxy(process.env['KAWAL_PROXY']);
  // The port is taken before the folder is made anew: a second trial does not empty the first one's.
  let handle: HttpHandler = async () => new Response(null, { status: 503 });
  const lookForProxy = proxyUnnamed(behindProxy, write);
  const answer: HttpHandler = async (request, visitor) => {
    lookForProxy(request);
    return await handle(request, visitor);
  };
  const server = createServer(nodeListener(answer, { behindProxy }));
  server.listen(portOf(values.port), '127.0.0.1');
  await once(server, 'listening').catch(() => {
    write(`Port ${values.port} sudah dipakai: mejanya sudah berjalan? Port lain: ${another}`);
    write(`Port ${values.port} is taken: is the desk running already? Another port: ${another}`);
    process.exit(1);
  });
  const { engine, people, phone } = values.demo
    ? { ...(await openDemo(folder, place(isCopy ? 'demo/chapter' : '../../malang/chapter'), origin)), phone: undefined }
    : { ...(await openConfigured('work')), people: [] };
  const passkeys = passkeysIn(`${folder}/kunci`, { origin, now: Date.now });
  const marks = browserMarks(await secretIn(`${folder}/peramban.rahasia`), Date.now);
  const desk = createDesk({ engine, codes, marks, passkeys, phone, isSecure: !values.demo });
  // A page that cannot be drawn yet says so to whoever asks for it; the desk opens all the same.
  await warmUp({ engine, now: Date.now }).catch(() => undefined);
  handle = async (request, visitor) => desk.fetch(request, visitor);
  engine.start();
  write(`${origin}/hari-ini`);
  const chapter = await engine.unguarded.chapter();
  for (const one of people)
    write(`${personSaid({ chapter }, one).padEnd(56)} ${one.padEnd(24)} ${await codes.draw(one)}`);
  if (people.length > 0) {
    write(`Tiap kode berlaku sekali, selama 15 menit. Kode baru: ${newCode}`);
    write(`Each code counts once, for 15 minutes. A new one: ${newCode}`);
  }
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    void engine.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function openConfigured(need: NonNullable<OpenOptions['need']>) {
  const { default: config } = await import('../kawal.config.ts');
  const engine = await openKawal(config, { folder: place('..'), need });
  if ((await engine.unguarded.chapter()) !== null) return { engine, phone: config.phone };
  await engine.close();
  throw noChapterIn(folder);
}
