import { keptField } from '../form/kept.ts';
import { TroublePage } from '../page/trouble-page.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { carriesSession, type DeskContext, officerVisitOf, show, visitOf } from '../request/context.ts';
import { NotTakenPage } from '../request/not-taken-page.ts';
import type { Desk } from '../request/options.ts';
import { postedForm } from '../request/posted.ts';
import { isSame } from '../session/form-token.ts';
import { localPage } from '../session/local-page.ts';
import { SignInPage } from '../session/sign-in-page.ts';

type Answer = (visit: OfficerVisit, context: DeskContext) => Promise<Response>;
type Take = (visit: OfficerVisit, context: DeskContext, posted: URLSearchParams) => Promise<Response>;

/**
 * Answers officers who are signed in. Anybody else is shown the page to sign in, whatever they asked for.
 * Of a form that was sent it says if the browser kept what was typed.
 */
export function signedIn(desk: Desk, answer: Answer, isKept = false) {
  return async (context: DeskContext): Promise<Response> => {
    const visit = await officerVisitOf(context, desk);
    if (visit !== undefined) return await answer(visit, context);
    const over = carriesSession(context, desk) ? 'over' : undefined;
    const unsent = isKept ? 'unsent' : 'unkept';
    const problem = context.req.method === 'POST' ? unsent : over;
    const asked = await visitOf(context, desk);
    const back = pageOf(asked.path);
    const page = SignInPage({ visit: asked, hasPasskeys: desk.passkeys !== undefined, problem, back });
    return show(context, page, 401);
  };
}

/**
 * Answers a form of an earlier session: in this browser somebody signed in again. The page bears no officer, so that the
 * drafts of its tab stay whoever that was.
 */
async function oldPage(desk: Desk, context: DeskContext, isKept: boolean): Promise<Response> {
  const asked = await visitOf(context, desk);
  const hasPasskeys = desk.passkeys !== undefined;
  // In another language the page has no address of its own: its form was posted.
  const visit = { ...asked, path: '/masuk', query: '' };
  const problem = isKept ? 'otherTab' : 'otherTabUnkept';
  return show(context, SignInPage({ visit, hasPasskeys, problem, back: pageOf(asked.path) }), 403);
}

/** Returns the page on which a form stands, by the address that takes it. */
function pageOf(path: string): string | undefined {
  return localPage(path.replace(/^(\/(?:akun|darurat))\/.*$|\/baca$/, '$1'));
}

/**
 * Takes a form that an officer sent from a page of their own session. Where something fails, nobody knows if it was
 * recorded: the page that says so holds the whole form, and its key.
 */
export function posting(desk: Desk, take: Take) {
  return async (context: DeskContext): Promise<Response> => {
    const posted = await postedForm(context.req.raw);
    const isKept = posted?.has(keptField) === true;
    const answer = async (visit: OfficerVisit): Promise<Response> => {
      // In another language the page has no address of its own: its form was posted.
      const aside = { ...visit, path: '/hari-ini', query: '' };
      if (posted === undefined) return show(context, NotTakenPage({ visit: aside, why: 'cutOff' }), 413);
      if (!isSame(posted.get('_token') ?? '', visit.formToken)) return await oldPage(desk, context, isKept);
      return await take(visit, context, posted);
    };
    try {
      return await signedIn(desk, answer, isKept)(context);
    } catch {
      return show(context, TroublePage({ visit: await visitOf(context, desk), posted }), 503);
    }
  };
}
