import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { httpHandler, pauseOnMachine } from '@kawal/http';
import { Hono } from 'hono';
import { NotFoundPage } from './page/not-found-page.ts';
import { TroublePage } from './page/trouble-page.ts';
import { type Env, show, visitOf } from './request/context.ts';
import { sameSite, secureHeaders, timedAnswers } from './request/guard.ts';
import type { Desk, DeskOptions } from './request/options.ts';
import { officerRoutes } from './routes/officer-routes.ts';
import { publicRoutes } from './routes/public-routes.ts';
import { signInRoutes } from './routes/sign-in-routes.ts';
import { browserMarks } from './session/browser-marks.ts';

const asset = (...names: readonly string[]): string =>
  names.map((name) => readFileSync(new URL(`../public/${name}`, import.meta.url), 'utf8')).join('\n');
const assets = [
  { name: 'desk.css', type: 'text/css', text: asset('frame.css', 'parts.css', 'forms.css', 'sizes.css') },
  { name: 'desk.js', type: 'text/javascript', text: asset('desk.js') },
  { name: 'desk.svg', type: 'image/svg+xml', text: asset('desk.svg') },
] as const;

/** Makes the desk: a handler of requests, over an engine that is open. */
export function createDesk(options: DeskOptions): Hono<Env> {
  const now = options.now ?? Date.now;
  const marks = browserMarks(randomBytes(32), now);
  const desk: Desk = { isSecure: true, now, marks, pause: pauseOnMachine, ...options };
  const app = new Hono<Env>();
  // The pages on which a message is answered, webhooks of providers, and health have headers and limits of their own.
  // Whoever takes a report on is led to this desk, where acts are recorded.
  const answers = httpHandler({ engine: desk.engine, now: desk.now, phone: desk.phone, actsAt: '/hari-ini' });
  for (const path of ['/j', '/j/*', '/webhooks/*', '/health']) {
    app.all(path, ({ req, env }) => answers(req.raw, env ?? {}));
  }
  app.use(secureHeaders, sameSite(desk));
  for (const { name, type, text } of assets) {
    app.get(`/${name}`, (context) => context.body(text, 200, { 'content-type': `${type}; charset=utf-8` }));
  }
  app.use(timedAnswers(desk.pause));
  publicRoutes(app, desk);
  signInRoutes(app, desk);
  officerRoutes(app, desk);
  app.notFound(async (context) => show(context, NotFoundPage({ visit: await visitOf(context, desk) }), 404));
  // What went wrong is for the operator, who sees the engine's alarms; a visitor hears that something did.
  app.onError(async (_, context) => show(context, TroublePage({ visit: await visitOf(context, desk) }), 503));
  return app;
}
