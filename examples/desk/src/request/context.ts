import type { Chapter, Language, Localized } from '@kawal/core';
import { toInstant } from '@kawal/core';
import { sessionCookieName } from '@kawal/http';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { VNode } from 'preact';
import type { OfficerVisit, Visit } from '../page/visit.ts';
import { formTokenOf } from '../session/form-token.ts';
import { personInPost } from '../session/person-in-post.ts';
import type { Desk } from './options.ts';
import { pageText } from './page-text.ts';

/** Holds what the server knows of a request besides itself. */
export interface Env {
  readonly Bindings: { readonly address?: string };
}

export type DeskContext = Context<Env>;

/** Returns the address that a request came from, for limits. */
export function visitorOf({ env }: DeskContext): string {
  return env?.address ?? '';
}

/** Reads what every page needs. The language is the one of the address, else the one chosen before, else Indonesian. */
export async function visitOf(context: DeskContext, { engine, now }: Pick<Desk, 'engine' | 'now'>): Promise<Visit> {
  const asked = context.req.query('bahasa') ?? getCookie(context, 'bahasa');
  const language: Language = asked === 'en' ? 'en' : 'id';
  // The chapter's rules, areas and roster are no secret to officers; of reports a page reads by the person's own access.
  const chapter = await engine.unguarded.chapter().catch((): Chapter | null => null);
  // A path of two slashes at its front would be another site's address, and so would a decoded backslash or tab.
  const { pathname, searchParams } = new URL(context.req.url);
  const path = pathname.replace(/^\/+/, '/');
  searchParams.delete('bahasa');
  return {
    ...{ language, say: (said: Localized) => said[language], path, query: String(searchParams) },
    ...{ chapter, now: toInstant(now()) },
  };
}

const cookieName = (isSecure: boolean): string => (isSecure ? sessionCookieName : 'kawal');

/** Returns true where a browser was signed in before: its session may be over. */
export function carriesSession(context: DeskContext, { isSecure }: Pick<Desk, 'isSecure'>): boolean {
  return getCookie(context, cookieName(isSecure)) !== undefined;
}

/** Returns the visit of somebody who is signed in; undefined where no session holds. */
export async function officerVisitOf(context: DeskContext, desk: Desk): Promise<OfficerVisit | undefined> {
  const token = getCookie(context, cookieName(desk.isSecure));
  if (token === undefined || token.length > 200) return undefined;
  const [held, visit] = await Promise.all([desk.engine.sessions.get(token), visitOf(context, desk)]);
  if (!held.ok) return undefined;
  const { actor } = held.session;
  const { engine } = desk;
  const asTool: OfficerVisit['asTool'] = (asked) => engine.asTool(actor, asked);
  return { ...visit, actor, person: actor.ref, api: engine.as(actor), asTool, formToken: formTokenOf(token) };
}

/** Opens a session for a person whose code or key was taken, and ends the earlier one of this browser. */
export async function signIn(context: DeskContext, desk: Desk, person: string): Promise<boolean> {
  const { chapter, now } = await visitOf(context, desk);
  const actor = personInPost(person, chapter, now);
  const opened = actor === undefined ? undefined : await desk.engine.sessions.open({ person, role: actor.role });
  if (opened === undefined || !opened.ok) return false;
  await endSession(context, desk);
  setCookie(context, cookieName(desk.isSecure), opened.token, cookie(desk));
  return true;
}

export async function signOut(context: DeskContext, desk: Desk): Promise<void> {
  await endSession(context, desk);
  setCookie(context, cookieName(desk.isSecure), '', { ...cookie(desk), maxAge: 0 });
}

/** Ends the session that this browser carries: nobody who kept its cookie goes on with it. */
async function endSession(context: DeskContext, { engine, isSecure }: Desk): Promise<void> {
  const token = getCookie(context, cookieName(isSecure));
  if (token !== undefined && token.length <= 200) await engine.sessions.end(token);
}

/** Nothing but a request of this site's own pages carries it, and no script reads it. */
function cookie({ isSecure }: Desk) {
  return { path: '/', httpOnly: true, secure: isSecure, sameSite: 'Strict' } as const;
}

export function show(context: DeskContext, page: VNode, status = 200): Response {
  const asked = context.req.query('bahasa');
  if (asked === 'id' || asked === 'en')
    setCookie(context, 'bahasa', asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 });
  return context.html(pageText(page), status as 200);
}
