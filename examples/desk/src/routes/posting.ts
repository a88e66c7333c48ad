import type { OfficerVisit } from '../page/visit.ts';
import { carriesSession, type DeskContext, officerVisitOf, show, visitOf } from '../request/context.ts';
import type { Desk } from '../request/options.ts';
import { postedForm } from '../request/posted.ts';
import { isSame } from '../session/form-token.ts';
import { localPage } from '../session/local-page.ts';
import { SignInPage } from '../session/sign-in-page.ts';

type Answer = (visit: OfficerVisit, context: DeskContext) => Promise<Response>;
type Take = (visit: OfficerVisit, context: DeskContext, posted: URLSearchParams) => Promise<Response>;

/** Answers officers who are signed in. Anybody else is shown the page to sign in, whatever they asked for. */
export function signedIn(desk: Desk, answer: Answer) {
  return async (context: DeskContext): Promise<Response> => {
    const visit = await officerVisitOf(context, desk);
    if (visit !== undefined) return await answer(visit, context);
    const over = carriesSession(context, desk) ? 'over' : undefined;
    const problem = context.req.method === 'POST' ? 'unsent' : over;
    const asked = await visitOf(context, desk);
    const back = localPage(asked.path);
    const page = SignInPage({ visit: asked, hasPasskeys: desk.passkeys !== undefined, problem, back });
    return show(context, page, 401);
  };
}

/** Takes a form that an officer sent from a page of their own session. */
export function posting(desk: Desk, take: Take) {
  return signedIn(desk, async (visit, context) => {
    const posted = await postedForm(context.req.raw);
    if (posted === undefined) return context.text('', 413);
    if (!isSame(posted.get('_token') ?? '', visit.formToken)) return context.text('', 403);
    return await take(visit, context, posted);
  });
}
