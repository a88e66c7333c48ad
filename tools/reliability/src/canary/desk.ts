import { join } from 'node:path';
import { createEngine, type Engine } from '@kawal/engine';
import { fileVault } from '@kawal/sdk/vault-file';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { createDesk } from '../../../../examples/desk/src/desk.ts';
import { codesIn } from '../../../../examples/desk/src/session/codes.ts';
import { passkeysIn } from '../../../../examples/desk/src/session/passkeys.ts';
import { morning } from '../fault-injection/play/chapter.ts';
import { type Asked, authenticatorFor } from './authenticator.ts';
import { type Browser, browserOf, type Form, kindOf } from './browser.ts';
import { carelessStorage } from './careless.ts';
import { ended, looked, markers, orders, say } from './life.ts';

// One life of the desk over each store that the plays left: everybody looks at every page that a link leads to, types marked text
// into every form, and looks at every page again.

/** Who looks: the secretary, an officer of the LPA, a coordinator, and a stranger. */
const people = ['sekretaris', 'duty-one', 'coordinator-a', null] as const;
const lpa = { sekretaris: 'secretariat', 'duty-one': 'lpaDuty', 'duty-two': 'lpaDuty' } as const;
const now = morning + 20 * 60 * 60_000;
/** As its browsers see it. */
const origin = 'http://meja.contoh.test';
const starts = [
  '/',
  '/lapor',
  '/masuk',
  '/masuk/kode',
  '/hari-ini',
  '/laporan',
  '/angka',
  '/komunitas',
  '/petugas',
  '/lainnya',
];
const others = ['/darurat', '/cari', '/akun', '/laporan/tidak-ada', '/catatan/report/tidak-ada', '/health', '/desk.js'];

/** So many records of each kind are looked at. */
const ofEachKind = 2;

for (const play of ['communityWork', 'handling', 'escalation']) await served(play);
await ended();

async function served(play: string): Promise<void> {
  const folder = join(orders.folder, play);
  const sound = sqliteStorage({ file: join(folder, 'kawal.db') });
  const broken = carelessStorage(sound);
  let isBroken = false;
  const engine = await createEngine({
    storage: { ...sound, commit: (commit) => (isBroken ? broken : sound).commit(commit) },
    vault: fileVault({ file: join(folder, 'kunci.json') }),
    clock: { now: () => now },
    alarm: (alarm) => say('alarms', alarm),
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  const codes = codesIn(join(orders.folder, 'desk', 'kode'), () => now);
  const desk = createDesk({
    engine,
    codes,
    passkeys: passkeysIn(join(orders.folder, 'desk', 'kunci'), { origin, now: () => now }),
    isSecure: false,
    now: () => now,
    pause: async () => {},
    phone: '(0341) 000-000',
  });
  // Each from an address of their own: so many tries to sign in are counted for one.
  const at = (address: number) => async (request: Request) =>
    await desk.fetch(request, { address: `192.0.2.${address}` });
  for (const [index, person] of people.entries()) {
    const browser = browserOf(at(index + 1), person ?? 'a stranger');
    const signIn = async (): Promise<void> => {
      if (person === null) return;
      await reinstated(person, engine);
      const code = await codes.draw(person);
      markers.code(code, `a code to sign in of ${person}`);
      await looked();
      await browser.post('/masuk', { code });
      if (!(await hasForm(browser, '/akun/keluar-semua'))) throw new RangeError(`${person} is not signed in`);
    };
    await signIn();
    if (person !== null) await keyed(browser, browserOf(at(index + 101), `${person} by a passkey`));
    for (const form of await lookedThrough(browser)) await browser.filled(form);
    // A form may have ended the session.
    await signIn();
    const forms = await lookedThrough(browser);
    isBroken = true;
    for (const form of forms.slice(0, 20)) await browser.filled(form);
    isBroken = false;
  }
  await engine.close();
}

/** Takes a suspension back, on the word of each of the LPA: forms suspend people, and who is suspended sees no page. */
async function reinstated(person: string, { as, unguarded }: Engine): Promise<void> {
  for (const [ref, role] of Object.entries(lpa)) {
    const { suspended = [] } = (await unguarded.chapter())?.directory ?? {};
    if (suspended.includes(person)) await as({ kind: 'person', ref, role }).chapter.reinstate({ person });
  }
}

async function hasForm(browser: Browser, address: string): Promise<boolean> {
  return (await browser.get('/akun', null)).forms.some(({ action }) => action === address);
}

/** Adds a passkey, and signs in by it in another browser, beside answers with marked text, which do not count. */
async function keyed(browser: Browser, other: Browser): Promise<void> {
  const device = authenticatorFor(origin);
  const word = markers.word('narrative', 'the answer of a passkey');
  const odd = (answer: object): readonly string[] => [
    word,
    JSON.stringify({ ...answer, id: word, [word]: word }),
    JSON.stringify({ ...answer, response: { clientDataJSON: Buffer.from(word).toString('base64url'), word } }),
  ];
  const { fixed } = (await browser.get('/akun', null)).forms.find(({ action }) => action === '/akun/kunci') ?? {};
  const made = device.made(JSON.parse(await browser.post('/akun/kunci/mulai', fixed ?? {})) as Asked);
  for (const credential of [...odd(made), JSON.stringify({ ...made, authenticatorAttachment: word })])
    await browser.post('/akun/kunci', { ...fixed, credential });
  await looked();
  const signed = device.signed(JSON.parse(await other.post('/masuk/kunci/mulai', {})) as Asked);
  for (const credential of [...odd(signed), JSON.stringify(signed)]) await other.post('/masuk/kunci', { credential });
  if (!(await hasForm(other, '/akun/kunci/hapus'))) throw new RangeError('nobody signed in by a passkey');
}

/** Looks at every kind of page that a link leads to, and at what there is not. Returns every form that stands on one. */
async function lookedThrough(browser: Browser) {
  const word = markers.word('narrative', 'an address of the desk');
  const odd = [`/catatan/report/${word}`, `/${word}?bahasa=en`, `/laporan?cari=${word}`];
  const seen = new Set([...starts, ...others, ...odd]);
  const kinds = new Map<string, number>();
  const forms = new Map<string, Form>();
  for (const path of seen) {
    // A page leads to itself in the other language, and so gives back the address that was asked for.
    const page = await browser.get(path, odd.includes(path) ? word : null);
    for (const link of page.links.filter((one) => !seen.has(one) && !one.includes(word))) {
      const kind = kindOf(link.replace(/\?.*/, ''));
      const count = kinds.get(kind) ?? 0;
      if (count < ofEachKind) seen.add(link);
      kinds.set(kind, count + 1);
    }
    for (const form of page.forms) forms.set(`${kindOf(form.action)} ${form.texts.join()}`, form);
  }
  // Whoever signs out, or ends an access, does so last.
  return [...forms.values()].sort((one, other) => Number(isLast(one.action)) - Number(isLast(other.action)));
}

function isLast(action: string): boolean {
  return /keluar|akhiri|akun/.test(action);
}
