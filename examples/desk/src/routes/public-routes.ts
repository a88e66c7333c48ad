import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { elsewhere } from '../page/layout.ts';
import { adviceOn, adviceUnasked, answerLater, withFate } from '../public-form/answer-later.ts';
import { namesPolice } from '../public-form/ask-titles.ts';
import { keptQuestions } from '../public-form/kept-questions.ts';
import { PublicPage, SentPage } from '../public-form/public-page.ts';
import { formOfChapter, readFilled } from '../public-form/read-report.ts';
import { readReceipt, withoutPolice } from '../public-form/receipt.ts';
import { submitReport } from '../public-form/submit.ts';
import { publicWords } from '../public-form/words.ts';
import { type DeskContext, type Env, officerVisitOf, show, visitOf, visitorOf } from '../request/context.ts';
import { isOwnSite } from '../request/guard.ts';
import { createLimit, newest } from '../request/limits.ts';
import { NotTakenPage } from '../request/not-taken-page.ts';
import type { Desk } from '../request/options.ts';
import { postedForm, postedPart } from '../request/posted.ts';

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
  // After ten minutes or a restart nothing more is asked: the careful reading stays.
  const kept = keptQuestions(now);
  const leave = (context: DeskContext): void => {
    const key = getCookie(context, 'lapor')?.replace(answered, '');
    if (key !== undefined && uuid.test(key)) left.add(key);
  };
  receiptRoutes(app, desk, { left, kept });
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
    const earlier = !isKept ? getCookie(context, 'lapor') : undefined;
    const key = earlier !== undefined && uuid.test(earlier) ? earlier : randomUUID();
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
    const posted = await postedPart(context.req.raw);
    const { fields } = posted;
    const filled = readFilled(formOfChapter(visit.chapter), fields);
    // A page of another site may have filled it in: its reader looks at it first, and sends it under a key of this site.
    if (!isOwnSite(context.req, true)) {
      const problems = [{ name: '', text: visit.say(publicWords.fromElsewhere) }];
      return show(context, PublicPage({ visit, filled: { ...filled, key: randomUUID() }, problems }), 403);
    }
    const sent = `${filled.key} ${fields.get('another') === 'yes'}`;
    // A report that was taken in is told again: its page is sent twice where script runs, and whenever an answer was lost.
    if (!taken.has(sent) && !reports.allows(visitorOf(context))) {
      const problems = [{ name: '', text: visit.say(publicWords.tooMany) }];
      return show(context, PublicPage({ visit, filled, problems }), 429);
    }
    // An answer that is lost on its way brings no cookie: the key stays until a receipt arrives.
    const { status, page } = await submitReport(visit, desk.engine, posted, kept);
    if (status === 200 && left.has(filled.key) && taken.has(sent)) return context.redirect('/lapor', 303);
    if (status === 200) taken.add(sent);
    if (status === 200 && getCookie(context, 'lapor') === filled.key)
      setCookie(context, 'lapor', `${filled.key}${answered}`, keyCookie);
    return show(context, page, status);
  });
}

interface Receipts {
  /** Keys of forms whose receipt was left. */
  readonly left: ReturnType<typeof newest>;
  readonly kept: ReturnType<typeof keptQuestions>;
}

/** Shows a receipt again, and takes the answers to what its page asks. */
function receiptRoutes(app: Hono<Env>, desk: Desk, { left, kept }: Receipts): void {
  // A receipt has no address of its own, so that no history holds its number.
  app.post('/lapor/tanda', async (context) => {
    const receipt = readReceipt(await postedForm(context.req.raw));
    if (receipt === undefined || left.has(receipt.key)) return context.redirect('/lapor', 303);
    return show(context, SentPage({ visit: await visitOf(context, desk), ...kept.shown(receipt) }));
  });

  // Answers what the page of a receipt asks. Whoever has not its key answers nothing.
  app.post('/lapor/jawab', async (context) => {
    const posted = await postedForm(context.req.raw);
    const visit = await visitOf(context, desk);
    // An answer that did not arrive whole may have said danger: whoever gave it reads that it is not on record.
    if (posted === undefined)
      return show(context, NotTakenPage({ visit: { ...visit, path: '/lapor', query: '' }, why: 'cutOff' }), 413);
    const receipt = readReceipt(posted);
    if (receipt === undefined || left.has(receipt.key)) return context.redirect('/lapor', 303);
    const toAsk = kept.answered(receipt, posted);
    const answered = toAsk === undefined ? 'late' : await answerLater(visit, desk.engine, toAsk, posted);
    // Recorded or not, whoever says that police may be involved is sent to them no more, and who says danger reads whom to call.
    const isPoliceNamed = namesPolice(posted);
    const advise = toAsk === undefined ? adviceUnasked(posted, receipt.advise) : adviceOn(posted, toAsk, visit.chapter);
    kept.given(receipt, { isAnswered: answered === 'recorded' || answered === 'refused', isPoliceNamed, advise });
    // After a restart nothing is kept of the report, so that the receipt itself takes the advice.
    const advised = { ...withFate(receipt, answered), advise: [...new Set([...advise, ...receipt.advise])] };
    const sent = kept.shown(isPoliceNamed ? withoutPolice(advised) : advised);
    return show(context, SentPage({ visit, ...sent, answered }), answered === 'failed' ? 503 : 200);
  });
}
