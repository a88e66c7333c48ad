import { randomBytes, randomInt } from 'node:crypto';
import type { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type DeskContext, type Env, show, signIn, signOut, visitOf, visitorOf } from '../request/context.ts';
import { createLimit } from '../request/limits.ts';
import type { Desk } from '../request/options.ts';
import { postedForm } from '../request/posted.ts';
import { type MarkedBrowser, marksLast } from '../session/browser-marks.ts';
import { codeLasts } from '../session/codes.ts';
import { localPage } from '../session/local-page.ts';
import { PasskeyPage } from '../session/passkey-page.ts';
import { personInPost } from '../session/person-in-post.ts';
import { AskCodePage, SignInPage, type SignInProblem } from '../session/sign-in-page.ts';
import { posting, signedIn } from './posting.ts';

const tenMinutes = 600_000;
const aDay = 86_400_000;
/** Codes that one person is sent in a day, whoever asks. Somebody who asks in another's name tires them out no longer. */
const mostInADay = 12;

/** Signing in and out: by a one-time code, or by a passkey that was added after one. */
export function signInRoutes(app: Hono<Env>, desk: Desk): void {
  plainRoutes(app, desk);
  entryRoutes(app, desk);
  passkeyRoutes(app, desk);
  accountRoutes(app, desk);
}

/** The page to sign in, and the way out. */
function plainRoutes(app: Hono<Env>, desk: Desk): void {
  const hasPasskeys = desk.passkeys !== undefined;
  app.get('/masuk', async (context) => {
    const isOut = ({ keluar: 'here', semua: 'everywhere' } as const)[context.req.query('selesai') as 'keluar'];
    return show(
      context,
      SignInPage({
        visit: await visitOf(context, desk),
        hasPasskeys,
        isOut,
        back: localPage(context.req.query('ke') ?? ''),
      }),
    );
  });

  // A page of an earlier session ends the one that holds now, too: whoever presses it leaves, and is told so.
  app.post('/keluar', async (context) => {
    await signOut(context, desk);
    return context.redirect('/masuk?selesai=keluar', 303);
  });
}

function entryRoutes(app: Hono<Env>, desk: Desk): void {
  const { codes, now } = desk;
  const tries = createLimit(20, tenMinutes, now);
  const sent = createLimit(3, codeLasts, now);
  const sentToday = createLimit(mostInADay, aDay, now);
  const asked = createLimit(10, tenMinutes, now);
  const { refuse, enter, hasPasskeys } = entryInto(desk);

  app.post('/masuk', async (context) => {
    const { known, asked } = browserOf(context, desk);
    const browser = known ?? asked;
    const isAllowed = tries.allows(triedBy(context, browser));
    // A stranger on the same line uses up nobody's code: each code has tries of its own. A marked browser has its own, too.
    if (!isAllowed && browser !== undefined) return await refuse(context, 'tooMany', 429);
    const posted = await postedForm(context.req.raw);
    const browsers = [known, asked].flatMap((one) => one?.id ?? []);
    const from = { browsers, knows: (person: string) => known?.isOf(person) === true };
    const person = await codes.take(posted?.get('code') ?? '', from);
    return await enter(context, person, isAllowed ? 'wrong' : 'tooMany', backIn(posted));
  });

  app.get('/masuk/kode', async (context) =>
    show(context, AskCodePage({ visit: await visitOf(context, desk), back: localPage(context.req.query('ke') ?? '') })),
  );

  // The answer is the same for everybody. Nobody is looked up before it has gone out, so its time tells nobody who is listed.
  app.post('/masuk/kode', async (context) => {
    const browser = browserOf(context, desk);
    if (!asked.allows(triedBy(context, browser.known))) return await refuse(context, 'tooMany', 429);
    const posted = await postedForm(context.req.raw);
    // Pages say a reference in words, "petugas LPA 1", so it is typed like that, too.
    const typed = (posted?.get('person') ?? '').trim().toLowerCase().slice(0, 100);
    const person = typed.replace(/\s+/g, '-');
    // A browser in which that person signed in has codes of its own: whoever asks elsewhere in their name uses up none.
    const own = browser.known?.isOf(person) === true ? `in ${browser.known.id}` : undefined;
    const allows = () => sent.allows(own ?? person) && sentToday.allows(own ?? person);
    const id = browser.asked?.id ?? randomBytes(16).toString('base64url');
    markBrowser(context, desk, 'asked', desk.marks.make(undefined, id));
    const send = () => sendCode(person, id, desk, allows);
    const visit = await visitOf(context, desk);
    // Long enough that also a busy machine has answered by then.
    setTimeout(() => void send().catch(() => undefined), randomInt(500, 900)).unref();
    return show(context, SignInPage({ visit, hasPasskeys, isSent: true, back: backIn(posted) }));
  });
}

/** Signing in by a passkey: its tries are counted apart from those of codes. */
function passkeyRoutes(app: Hono<Env>, desk: Desk): void {
  const { passkeys, now } = desk;
  const keyTries = createLimit(20, tenMinutes, now);
  const begun = createLimit(60, tenMinutes, now);
  const { refuse, enter } = entryInto(desk);
  if (passkeys === undefined) return;

  app.post('/masuk/kunci/mulai', async (context) =>
    begun.allows(visitorOf(context)) ? context.json(await passkeys.beginSigningIn()) : context.text('', 429),
  );
  app.post('/masuk/kunci', async (context) => {
    if (!keyTries.allows(visitorOf(context))) return await refuse(context, 'tooManyKeys', 429);
    const posted = await postedForm(context.req.raw);
    return await enter(context, await passkeys.take(posted?.get('credential') ?? ''), 'wrongKey', backIn(posted));
  });
}

/** Opens a session for who proved who they are, or says what was wrong. */
function entryInto(desk: Desk) {
  const hasPasskeys = desk.passkeys !== undefined;
  const refuse = async (
    context: DeskContext,
    problem: SignInProblem,
    status: number,
    back?: string | undefined,
  ): Promise<Response> =>
    show(context, SignInPage({ visit: await visitOf(context, desk), hasPasskeys, problem, back }), status);
  const enter = async (
    context: DeskContext,
    person: string | undefined,
    wrong: SignInProblem,
    back: string | undefined,
  ): Promise<Response> => {
    if (person === undefined || !(await signIn(context, desk, person)))
      return await refuse(context, wrong, wrong === 'tooMany' ? 429 : 422, back);
    markBrowser(context, desk, 'known', desk.marks.make(person));
    return context.redirect(back ?? '/hari-ini', 303);
  };
  return { refuse, enter, hasPasskeys };
}

const markNames = { known: 'kawal-dikenal', asked: 'kawal-minta' };

/** Returns what a browser carries of former sign-ins: known to somebody, or that a code was asked for in it. */
function browserOf(
  context: DeskContext,
  { marks }: Desk,
): Readonly<Record<'known' | 'asked', MarkedBrowser | undefined>> {
  const read = (name: string) => marks.read(getCookie(context, name));
  return { known: read(markNames.known), asked: read(markNames.asked) };
}

function markBrowser(context: DeskContext, { isSecure }: Desk, as: 'known' | 'asked', mark: string): void {
  const maxAge = marksLast[as] / 1_000;
  setCookie(context, markNames[as], mark, {
    path: '/masuk',
    httpOnly: true,
    secure: isSecure,
    sameSite: 'Strict',
    maxAge,
  });
}

/** Names whose tries are counted: a marked browser's own, else those of the line that it came by. */
function triedBy(context: DeskContext, browser: MarkedBrowser | undefined): string {
  return browser === undefined ? visitorOf(context) : `browser ${browser.id}`;
}

function backIn(posted: URLSearchParams | undefined): string | undefined {
  return localPage(posted?.get('back') ?? '');
}

/** The page of a person's own account. */
function accountRoutes(app: Hono<Env>, desk: Desk): void {
  const { passkeys } = desk;
  app.get(
    '/akun',
    signedIn(desk, async (visit, context) => {
      const keys = (await passkeys?.list(visit.person)) ?? [];
      return show(
        context,
        PasskeyPage({ visit, hasPasskeys: passkeys !== undefined, keys, done: context.req.query('selesai') }),
      );
    }),
  );
  app.post(
    '/akun/keluar-semua',
    posting(desk, async ({ person }, context) => {
      await desk.engine.sessions.endAll(person);
      return context.redirect('/masuk?selesai=semua', 303);
    }),
  );
  if (passkeys === undefined) return;

  app.post(
    '/akun/kunci/mulai',
    posting(desk, async ({ person }, context) => context.json(await passkeys.beginAdding(person))),
  );
  app.post(
    '/akun/kunci',
    posting(desk, async ({ person }, context, posted) => {
      const isAdded = await passkeys.add(person, posted.get('credential') ?? '');
      // Whoever added it with a browser that was left open is found out by its owner.
      if (isAdded) void desk.engine.sessions.notify(person, { type: 'key-added' }).catch(() => undefined);
      return context.redirect(`/akun?selesai=${isAdded ? 'pasang' : 'gagal'}`, 303);
    }),
  );
  app.post(
    '/akun/kunci/hapus',
    posting(desk, async ({ person }, context, posted) => {
      await passkeys.remove(person, posted.get('key') ?? '');
      return context.redirect('/akun?selesai=hapus', 303);
    }),
  );
}

/** Sends a code by the person's own channel, if they are in post. A code is drawn for anybody else too, and thrown away. */
async function sendCode(person: string, browser: string, desk: Desk, allows: () => boolean): Promise<void> {
  const { engine, codes, now } = desk;
  const chapter = await engine.unguarded.chapter();
  const isSent = personInPost(person, chapter, now() as never) !== undefined && allows();
  const code = await codes.draw(isSent ? person : 'nobody', browser);
  if (isSent) await engine.sessions.notify(person, { type: 'code', code, lasts: codeLasts });
  else await codes.take(code);
}
