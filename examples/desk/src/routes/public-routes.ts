import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { elsewhere } from '../page/layout.ts';
import { answerLater, type ToAsk } from '../public-form/answer-later.ts';
import { PublicPage, SentPage } from '../public-form/public-page.ts';
import { formOfChapter, readFilled } from '../public-form/read-report.ts';
import { type Receipt, readReceipt } from '../public-form/receipt.ts';
import { submitReport } from '../public-form/submit.ts';
import { publicWords } from '../public-form/words.ts';
import { type DeskContext, type Env, officerVisitOf, show, visitOf, visitorOf } from '../request/context.ts';
import { createLimit, newest, newestOf } from '../request/limits.ts';
import type { Desk } from '../request/options.ts';
import { postedForm } from '../request/posted.ts';

const tenMinutes = 600_000;
/** Stands behind a key whose receipt was sent. */
const answered = '.terkirim';
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Pages for everybody: the form of a report. */
export function publicRoutes(app: Hono<Env>, desk: Desk): void {
  const { isSecure, now } = desk;
  // An office of a kelurahan shares one line, and a page that fights for its connection sends one report several times.
  const reports = createLimit(120, tenMinutes, now);
  const taken = newest();
  // Reports whose receipt was left: a browser that goes back may send the page again, and is shown an empty form.
  const left = newest();
  // After a restart nothing more is asked: the careful reading stays.
  const open = newestOf<ToAsk>();
  const leave = (context: DeskContext): void => {
    const key = getCookie(context, 'lapor')?.replace(answered, '');
    if (key !== undefined && uuid.test(key)) left.add(key);
  };
  receiptRoutes(app, desk, { left, open });
  // Remembers the key of a form that was opened and not yet answered, so that a reload of the page is no second report. With
  // the receipt it is the key of no form any more: whoever opens the form next on that telephone learns of no report.
  const keyCookie = { path: '/lapor', httpOnly: true, secure: isSecure, sameSite: 'Strict' } as const;

  app.get('/', async (context) =>
    context.redirect((await officerVisitOf(context, desk)) === undefined ? '/lapor' : '/hari-ini'),
  );

  app.get('/lapor', async (context) => {
    const visit = await visitOf(context, desk);
    const isAnother = context.req.query('baru') !== undefined;
    if (isAnother) leave(context);
    // A page with script keeps its receipt for this tab; whatever else is opened is another report.
    const isKept = isAnother || context.req.query('tersimpan') !== undefined;
    const kept = !isKept ? getCookie(context, 'lapor') : undefined;
    const key = kept !== undefined && uuid.test(kept) ? kept : randomUUID();
    setCookie(context, 'lapor', key, keyCookie);
    // A reload of the new form keeps its key, so its address asks for no other one.
    if (isAnother) return context.redirect('/lapor', 303);
    return show(context, PublicPage({ visit, filled: { key, answers: {} } }));
  });

  // The way out where no script runs. Where it runs, the page leaves by itself and asks no server.
  app.get('/lapor/tutup', (context) => {
    leave(context);
    deleteCookie(context, 'lapor', keyCookie);
    // Cookies stay: an officer may be signed in here. What a browser kept of pages, and drafts, go.
    context.header('clear-site-data', '"cache", "storage"');
    return context.redirect(elsewhere, 303);
  });

  app.post('/lapor', async (context) => {
    const visit = await visitOf(context, desk);
    const posted = await postedForm(context.req.raw);
    const filled = readFilled(formOfChapter(visit.chapter), posted ?? new URLSearchParams());
    const sent = `${filled.key} ${posted?.get('another') === 'yes'}`;
    // A report that was taken in is told again: its page is sent twice where script runs, and whenever an answer was lost.
    if (!taken.has(sent) && !reports.allows(visitorOf(context))) {
      const problems = [{ name: '', text: visit.say(publicWords.tooMany) }];
      return show(context, PublicPage({ visit, filled, problems }), 429);
    }
    // An answer that is lost on its way brings no cookie: the key stays until a receipt arrives.
    const { status, page, toAsk } = await submitReport(visit, desk.engine, posted);
    if (toAsk !== undefined) open.set(filled.key, toAsk);
    if (status === 200 && left.has(filled.key) && taken.has(sent)) return context.redirect('/lapor', 303);
    if (status === 200) taken.add(sent);
    if (status === 200 && getCookie(context, 'lapor') === filled.key)
      setCookie(context, 'lapor', `${filled.key}${answered}`, keyCookie);
    return show(context, page, status);
  });
}

interface Sent {
  /** Keys of forms whose receipt was left. */
  readonly left: ReturnType<typeof newest>;
  readonly open: ReturnType<typeof newestOf<ToAsk>>;
}

/** Shows a receipt again, and takes the answers to what its page asks. */
function receiptRoutes(app: Hono<Env>, desk: Desk, { left, open }: Sent): void {
  const toAskOf = ({ key, number }: Receipt): ToAsk | undefined => {
    const one = open.get(key);
    return one?.number === number ? one : undefined;
  };

  // A receipt has no address of its own, so that no history holds its number.
  app.post('/lapor/tanda', async (context) => {
    const receipt = readReceipt(await postedForm(context.req.raw));
    if (receipt === undefined || left.has(receipt.key)) return context.redirect('/lapor', 303);
    return show(context, SentPage({ visit: await visitOf(context, desk), receipt, toAsk: toAskOf(receipt) }));
  });

  // Answers what the page of a receipt asks. Whoever has not its key answers nothing.
  app.post('/lapor/jawab', async (context) => {
    const posted = await postedForm(context.req.raw);
    const receipt = readReceipt(posted);
    const toAsk = receipt === undefined || left.has(receipt.key) ? undefined : toAskOf(receipt);
    if (posted === undefined || receipt === undefined || toAsk === undefined) return context.redirect('/lapor', 303);
    const visit = await visitOf(context, desk);
    const answered = await answerLater(visit, desk.engine, toAsk, posted);
    const isAnswered = answered === 'recorded' || answered === 'refused';
    if (isAnswered) open.set(receipt.key, { ...toAsk, isAnswered });
    const page = SentPage({ visit, receipt, answered, toAsk: isAnswered ? undefined : toAsk });
    return show(context, page, answered === 'failed' ? 503 : 200);
  });
}
