import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pause } from '@kawal/http';
import { type TestEngineOptions, testEngine } from '@kawal/testing';
import { onTestFinished } from 'vitest';
import { createDesk } from './desk.ts';
import { codesIn } from './session/codes.ts';
import { passkeysIn } from './session/passkeys.ts';

interface Opening {
  readonly at?: string;
  readonly origin?: string;
  readonly pause?: Pause;
  readonly channels?: TestEngineOptions['channels'];
  readonly storage?: TestEngineOptions['storage'];
}

/** For tests alone: a desk over an engine with a virtual clock, and browsers without script. */
export async function openedDesk({
  at = '2026-03-02T08:00+07:00',
  origin = 'http://localhost',
  pause = async () => {},
  channels,
  storage,
}: Opening = {}) {
  const kawal = await testEngine({ at, ...(channels && { channels }), ...(storage && { storage }) });
  const folder = mkdtempSync(join(tmpdir(), 'kawal-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const codes = codesIn(folder, () => kawal.clock.now());
  const now = (): number => kawal.clock.now();
  const passkeys = passkeysIn(join(folder, 'kunci'), { origin, now });
  const phone = '(0341) 000-000';
  const desk = createDesk({ engine: kawal.engine, codes, passkeys, isSecure: false, now, pause, phone });
  /** A browser in which somebody signed in. */
  const officer = async (person: string): Promise<Browser> => {
    const browser = browserOf(desk);
    const answer = await browser.post('/masuk', { code: await codes.draw(person) });
    if (answer.status !== 303) throw new Error(`${person} could not sign in: ${answer.status}`);
    return browser;
  };
  return { kawal, codes, desk, officer, stranger: () => browserOf(desk) };
}

export interface Browser {
  get(path: string): Promise<Answer>;
  /** Fills in the form of a page and sends it: hidden fields and what is ticked go along, as in a browser. */
  fill(path: string, fields: Fields): Promise<Answer>;
  post(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly goesTo: string;
  readonly headers: Headers;
}

function browserOf(desk: ReturnType<typeof createDesk>): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await desk.request(path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const { status } = response;
    return {
      status,
      text: await response.text(),
      goesTo: response.headers.get('location') ?? '',
      headers: response.headers,
    };
  };
  const post: Browser['post'] = (path, fields, headers = { 'sec-fetch-site': 'same-origin' }) => {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    );
    return send(path, { method: 'POST', body: new URLSearchParams(pairs), headers });
  };
  return {
    get: (path) => send(path, {}),
    post,
    async fill(path, fields) {
      // A button that opens the page of an action is a form of its own.
      const text = (await send(path, {})).text.replaceAll(/<form [^>]*class="ask[ "].*?<\/form>/gs, '');
      const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const main = /<main.*?<form method="post" action="[^"]+".*?<\/form>/s.exec(text)?.[0] ?? '';
      const ticked: Record<string, string[]> = {};
      for (const [, name = '', value = ''] of main.matchAll(
        /<input type="(?:radio|checkbox)"[^>]* name="([^"]+)" value="([^"]*)"[^>]* checked/g,
      ))
        ticked[name] = [...(ticked[name] ?? []), value];
      const action = /<main.*?<form method="post" action="([^"]+)"/s.exec(text)?.[1] ?? path;
      return await post(action, {
        ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
        ...ticked,
        ...fields,
      });
    },
  };
}
