import type { Hono } from 'hono';
import type { VNode } from 'preact';
import { emergencyPage, endEmergency, openInEmergency } from '../emergency/emergency-page.ts';
import { emergencyWords } from '../emergency/words.ts';
import { lookUpPage, lookUpPerson } from '../look-up/look-up-page.ts';
import { lookUpWords } from '../look-up/words.ts';
import { NotFoundPage } from '../page/not-found-page.ts';
import { isOfLpaNow, type OfficerVisit } from '../page/visit.ts';
import { peoplePage } from '../people/people-page.ts';
import { type CodeAnswer, enterCode, readOutPage } from '../read-out/read-out-page.ts';
import { readOutWords } from '../read-out/words.ts';
import { askAction, carryOut, type Reply } from '../record/act.ts';
import { isDeskConcept, isOpenTo } from '../record/concepts.ts';
import { countsPage } from '../record/counts-page.ts';
import { actionOf } from '../record/known-action.ts';
import { communityPage, morePage, reportsPage } from '../record/list-pages.ts';
import { readRecord, recordPage } from '../record/record-page.ts';
import { openStory } from '../report/open-story.ts';
import { reportPage } from '../report/report-page.ts';
import { type DeskContext, type Env, show } from '../request/context.ts';
import { createLimit } from '../request/limits.ts';
import type { Desk } from '../request/options.ts';
import { todayPage } from '../today/today-page.ts';
import { onceIn } from './once.ts';
import { posting, signedIn } from './posting.ts';

/** Pages for officers who are signed in. */
export function officerRoutes(app: Hono<Env>, desk: Desk): void {
  const page = (draw: (visit: OfficerVisit) => VNode | Promise<VNode>) =>
    signedIn(desk, async (visit, context) => show(context, await draw(visit)));

  app.get(
    '/hari-ini',
    signedIn(desk, async (visit, context) => show(context, await todayPage(visit, doneIn(context)))),
  );
  app.get(
    '/laporan',
    signedIn(desk, async (visit, context) => show(context, await reportsPage(visit, queryOf(context)))),
  );
  app.get(
    '/angka',
    signedIn(desk, async (visit, context) => show(context, await countsPage(visit, context.req.query('bulan')))),
  );
  app.get(
    '/komunitas',
    signedIn(desk, async (visit, context) => show(context, await communityPage(visit, queryOf(context)))),
  );
  app.get(
    '/petugas',
    signedIn(desk, async (visit, context) => show(context, await peoplePage(visit, context.req.query('selesai')))),
  );
  app.get('/lainnya', page(morePage));
  emergencyRoutes(app, desk);
  lookUpRoutes(app, desk);
  readOutRoutes(app, desk);

  app.get(
    '/catatan/:concept/:id',
    signedIn(desk, async (visit, context) => await showRecord(visit, context, desk)),
  );
  // Another language of an opened story is the page of the report: a story is shown once, to whoever gives a purpose.
  app.get('/catatan/:concept/:id/baca', (context) => {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`${pathname.replace(/\/baca$/, '')}${search}`, 303);
  });
  app.post(
    '/catatan/:concept/:id/baca',
    posting(desk, async (visit, context, posted) => {
      const record = recordIn(context);
      const shown = record === undefined ? undefined : await openStory(visit, desk.engine, record, posted);
      return shown === undefined ? notFound(visit, context) : show(context, shown.page, shown.status);
    }),
  );
  const once = onceIn<Reply, Reply>();
  for (const path of ['/buat/:slug', '/catatan/:concept/:id/:slug']) {
    app.get(
      path,
      signedIn(desk, async (visit, context) => {
        const asked = actionIn(context);
        // What is not for this reader has no form either: filled in, it would be answered by "not found".
        return asked === undefined || !(await isOpenTo(visit.api, asked.record))
          ? notFound(visit, context)
          : reply(context, await askAction(visit, asked.known, asked.record));
      }),
    );
    app.post(
      path,
      posting(desk, async (visit, context, posted) => {
        const asked = actionIn(context);
        if (asked === undefined) return notFound(visit, context);
        const take = () => carryOut(visit, asked.known, asked.record, posted);
        const taken = await once(visit, posted, take, (one) => ('goTo' in one ? one : undefined));
        return reply(context, 'before' in taken ? taken.before : taken);
      }),
    );
  }
}

/** The door to a report that stands in none of a person's lists. */
function emergencyRoutes(app: Hono<Env>, desk: Desk): void {
  const tries = createLimit(20, 600_000, desk.now);
  // The form made of the verb's schema would ask for a name that only lists show.
  for (const path of ['/darurat', '/buat/darurat', '/buat/cards.breakGlass']) {
    app.get(
      path,
      signedIn(desk, async (visit, context) => show(context, await emergencyPage(visit, desk.engine))),
    );
  }
  app.post(
    '/darurat/akhiri',
    posting(desk, async (visit, context) => {
      await endEmergency(visit, desk.engine);
      return context.redirect('/darurat', 303);
    }),
  );
  app.post(
    '/darurat',
    posting(desk, async (visit, context, posted) => {
      if (!tries.allows(visit.person)) {
        const problems = [{ name: '', text: visit.say(emergencyWords.tooMany) }];
        return show(context, await emergencyPage(visit, desk.engine, undefined, problems), 429);
      }
      const opened = await openInEmergency(visit, desk.engine, posted);
      return 'goTo' in opened ? context.redirect(opened.goTo, 303) : show(context, opened.page, 422);
    }),
  );
}

/** The look-up of a person in all reports. To anybody but the LPA there is no such page. */
function lookUpRoutes(app: Hono<Env>, desk: Desk): void {
  const tries = createLimit(30, 600_000, desk.now);
  app.get(
    '/cari',
    signedIn(desk, async (visit, context) =>
      isOfLpaNow(visit) ? show(context, lookUpPage(visit)) : notFound(visit, context),
    ),
  );
  app.post(
    '/cari',
    posting(desk, async (visit, context, posted) => {
      if (!isOfLpaNow(visit)) return notFound(visit, context);
      if (!tries.allows(visit.person)) {
        const problems = [{ name: '', text: visit.say(lookUpWords.tooMany) }];
        return show(context, lookUpPage(visit, { problems }), 429);
      }
      const { page, status } = await lookUpPerson(visit, posted);
      return show(context, page, status);
    }),
  );
}

/** The entry of a code that its holder reads out over the telephone. To anybody but the LPA there is no such page. */
function readOutRoutes(app: Hono<Env>, desk: Desk): void {
  const tries = createLimit(30, 600_000, desk.now);
  const once = onceIn<Awaited<ReturnType<typeof enterCode>>, CodeAnswer>();
  app.get(
    '/kode',
    signedIn(desk, async (visit, context) =>
      isOfLpaNow(visit) ? show(context, readOutPage(visit)) : notFound(visit, context),
    ),
  );
  app.post(
    '/kode',
    posting(desk, async (visit, context, posted) => {
      if (!isOfLpaNow(visit)) return notFound(visit, context);
      if (!tries.allows(visit.person)) {
        const problems = [{ name: '', text: visit.say(readOutWords.tooMany) }];
        return show(context, readOutPage(visit, { problems }), 429);
      }
      const take = () => enterCode(visit, desk.engine, posted);
      const taken = await once(visit, posted, take, ({ done }) => done);
      if ('before' in taken) return show(context, readOutPage(visit, { done: taken.before }));
      return show(context, taken.page, taken.status);
    }),
  );
}

async function showRecord(visit: OfficerVisit, context: DeskContext, { engine }: Desk): Promise<Response> {
  const stream = recordIn(context);
  const read = stream === undefined ? undefined : await readRecord(visit, stream);
  if (read === undefined) return notFound(visit, context);
  const props = { visit, engine, ...read, done: context.req.query('selesai') ?? null };
  return show(context, stream?.startsWith('report/') ? await reportPage(props) : await recordPage(props));
}

function notFound(visit: OfficerVisit, context: DeskContext): Response {
  return show(context, NotFoundPage({ visit }), 404);
}

function reply(context: DeskContext, answer: Reply): Response {
  return 'goTo' in answer ? context.redirect(answer.goTo, 303) : show(context, answer.page, answer.status);
}

/** Reads what stands behind the question mark of a page's address. */
function queryOf({ req }: DeskContext) {
  return (name: string): string | undefined => req.query(name);
}

/** Reads which act the page of today says to be done, where its record is not shown any more; undefined where there is none. */
function doneIn({ req }: DeskContext) {
  const [concept, id] = (req.query('dari') ?? '').split('/');
  const record = recordOf(concept, id);
  const slug = req.query('selesai');
  return record === undefined || slug === undefined ? undefined : { record, slug };
}

/** The record of an address; undefined where it can be none. */
function recordIn({ req }: DeskContext): string | undefined {
  const { concept, id } = req.param() as { readonly concept?: string; readonly id?: string };
  return recordOf(concept, id);
}

function recordOf(concept: string | undefined, id: string | undefined): string | undefined {
  if (concept === undefined || id === undefined) return undefined;
  return isDeskConcept(concept) && /^[a-z0-9.-]{1,80}$/.test(id) ? `${concept}/${id}` : undefined;
}

function actionIn(context: DeskContext) {
  const { slug = '', concept } = context.req.param() as { readonly slug?: string; readonly concept?: string };
  const known = actionOf(slug.slice(0, 100));
  const record = recordIn(context) ?? null;
  if (known === undefined || (concept !== undefined && record === null)) return undefined;
  // A verb of a record has no page without one.
  return known.verb.takes.length > 0 && record === null ? undefined : { known, record };
}
