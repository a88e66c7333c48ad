import { counted, markers, say } from './life.ts';

/** A form of a page, as a browser without script knows it. */
export interface Form {
  readonly action: string;
  /** Goes along as it stands: hidden fields, and the first of each choice. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Names of the fields that somebody types into. */
  readonly texts: readonly string[];
}

interface Seen {
  readonly links: readonly string[];
  readonly forms: readonly Form[];
}

export interface Browser {
  /** Looks at a page. What its reader gave in the address may stand in it. */
  get(path: string, given: string | null): Promise<Seen>;
  /** Sends a form; returns what is answered. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<string>;
  /** Types marked text into every field of a form, and sends it. */
  filled(form: Form): Promise<void>;
}

/** A browser that keeps all that the desk answers: the page, and apart from it the headers, with cookies and addresses to go to. */
export function browserOf(handle: (request: Request) => Promise<Response>, who: string): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit, read: (text: string) => string): Promise<string> => {
    counted.calls += 1;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host: 'meja.contoh.test', cookie, 'sec-fetch-site': 'same-origin', ...init.headers };
    const answer = await handle(new Request(`http://meja.contoh.test${path}`, { ...init, headers }));
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      cookies.set(name, value);
    }
    const text = await answer.text();
    say('headers of the desk', `${answer.status} ${JSON.stringify([...answer.headers])}`);
    say(isOpened(path, answer.status) ? 'cards opened on the desk' : 'pages of the desk', read(text));
    return text;
  };
  const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return await send(path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() }, (html) =>
      withoutTyped(html, fields),
    );
  };
  return {
    get: async (path, given) =>
      readPage(await send(path, {}, (text) => (given === null ? text : text.replaceAll(given, '')))),
    post,
    async filled({ action, fixed, texts }) {
      const typed = texts.map((name) => {
        const field = `${kindOf(action)} ${name}, typed by ${who}`;
        return [name, open.has(name) ? 'Contoh' : markers.word('narrative', field)] as const;
      });
      // Whoever types beside a list chooses nothing of it.
      const beside = typed.map(([name]) => [name.replace(/~$/, ''), ''] as const);
      await post(action, { ...fixed, ...Object.fromEntries([...beside, ...typed]) });
      await post(action, { ...fixed, ...Object.fromEntries(typed.map(([name, text]) => [text, name])) });
    },
  };
}

/** Facts of a place that stand on record in the clear: what it is called, and where that is known from. */
const open: ReadonlySet<string> = new Set(['reportedName', 'source']);

/** Returns what an address is of, whichever record it names. */
export function kindOf(address: string): string {
  return address.replaceAll(/[a-z0-9]{26}/g, '…');
}

/** Shown once to somebody in post, who gave a purpose for it. */
function isOpened(path: string, status: number): boolean {
  return path.endsWith('/baca') && status === 200;
}

/**
 * Leaves out what stands in fields to type into: a form that was refused gives back what was typed to who typed it.
 * A form that may not have been recorded gives it back in hidden fields: left out where this request sent the same.
 */
function withoutTyped(html: string, sent: Readonly<Record<string, string>>): string {
  return html
    .replaceAll(/<input type="hidden"[^>]*>/g, (input) =>
      attribute(input, 'value') === sent[attribute(input, 'name')] ? '' : input,
    )
    .replaceAll(/(<textarea[^>]*>)[^<]*/g, '$1')
    .replaceAll(/<input(?![^>]* type="(?:hidden|radio|checkbox)")[^>]*>/g, (input) =>
      input.replace(/ value="[^"]*"/, ''),
    );
}

function readPage(html: string): Seen {
  const links = [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'));
  const forms = [...html.matchAll(/<form [^>]*method="post"[^>]*action="([^"]+)".*?<\/form>/gs)].map(
    ([form, action = '']) => {
      const fixed: Record<string, string> = {};
      for (const [input] of form.matchAll(/<(?:input|button)[^>]*>/g)) {
        const [name, value] = [attribute(input, 'name'), attribute(input, 'value')];
        const isButton = input.startsWith('<button') && !name.startsWith('_');
        const isGiven = isButton || /type="(?:hidden|radio|checkbox)"/.test(input);
        if (isGiven && name !== '') fixed[name] ??= value;
      }
      for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]+)".*?>(.*?)<\/select>/gs))
        fixed[name] = /<option[^>]* value="([^"]+)"/.exec(options)?.[1] ?? '';
      const texts = [...form.matchAll(/<(?:input(?![^>]*type="(?:hidden|radio|checkbox|submit)")|textarea)[^>]*>/g)];
      return { action, fixed, texts: texts.map(([input]) => attribute(input, 'name')).filter((name) => name !== '') };
    },
  );
  return { links, forms };
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
