import { answerQuota, type Notifier, type Reception } from '@kawal/sdk';
import type { FetchMessageObject, ImapFlow, MessageStructureObject } from 'imapflow';
import type { CheckedMailbox } from '../options.ts';
import { type MailMeaning, meaningOf, textOfHtml } from './mail-meaning.ts';

/** Says something back to whoever wrote an answer; never throws. */
export type Answer = (answer: Required<MailMeaning>['answer'], reception: Reception) => Promise<void>;

/** Asks again so often though the server says nothing: not every one tells of new mail by itself. */
const asksEveryMs = 60_000;

/** At the first look, mail of so many days counts. */
const firstDays = 2;

const mostAtOnce = 50;
const mostBytes = 65_536;

/** Headers that are read. */
const headers = ['auto-submitted', 'in-reply-to', 'list-id', 'precedence', 'references', 'return-path'].concat([
  'x-autoreply',
  'x-autorespond',
  'x-failed-recipients',
]);

/**
 * Reads a mailbox by IMAP: bounces become receipts, answers become replies. It opens the mailbox for reading, changes and
 * deletes nothing, and reads a bounded part of each mail. A mail that ends the connection twice is passed over.
 */
export function listenToMailbox(options: CheckedMailbox, answer: Answer): Required<Notifier>['listen'] {
  const ended = new Map<string, number>();
  const mayAnswer = answerQuota();
  return async (commit, keep, signal, reception) => {
    const client = await connected(options, signal).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw failure(error);
    });
    if (client === undefined) return;
    const news = newsOf(client, signal);
    try {
      const { uidValidity } = await client.mailboxOpen(options.mailbox, { readOnly: true });
      while (!signal.aborted) {
        const uids = await newMail(client, String(uidValidity), await keep.get('mail'));
        const ahead = await aheadOf(client, uids, ended);
        for (const uid of uids) {
          if (signal.aborted) return;
          const place = `${uidValidity}.${uid}`;
          const meaning = await bounded(place, ended, () => read(client, uid, ahead.get(uid), place, options));
          if (meaning.events.length > 0) await commit(meaning.events);
          await keep.set('mail', place);
          if (meaning.answer !== undefined && mayAnswer()) await answer(meaning.answer, reception);
        }
        if (uids.length < mostAtOnce) await news.next();
      }
    } catch (error) {
      if (!signal.aborted) throw failure(error);
    } finally {
      news.end();
      client.close();
    }
  };
}

/** Says by a code why the mailbox cannot be read; undefined where it can. */
export async function mailboxFault(options: CheckedMailbox): Promise<string | undefined> {
  try {
    const client = await connected(options, AbortSignal.timeout(options.timeoutMs));
    try {
      await client.mailboxOpen(options.mailbox, { readOnly: true });
    } finally {
      client.close();
    }
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

async function connected(options: CheckedMailbox, signal: AbortSignal): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow').catch(() => {
    throw Object.assign(new Error('imapflow is not installed.'), { code: 'imapflow-missing' });
  });
  const { host, port, secure, requireTls, auth, timeoutMs } = options;
  const client = new ImapFlow({
    host,
    port,
    secure,
    ...(secure ? {} : { doSTARTTLS: requireTls }),
    auth: { ...auth },
    // Its log repeats addresses and words.
    logger: false,
    disableAutoIdle: true,
    // What strangers write is packed with nothing: the length of the packed bytes would tell of what stands beside it.
    disableCompression: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: 5 * asksEveryMs,
    maxLineLength: 1_048_576,
    maxLiteralSize: 1_048_576,
    maxResponseSize: 4_194_304,
    maxResponseTokens: 50_000,
  });
  // What breaks comes out of the call under way; without a listener it would end the process.
  client.on('error', () => undefined);
  const close = (): void => client.close();
  signal.addEventListener('abort', close, { once: true });
  client.on('close', () => signal.removeEventListener('abort', close));
  if (signal.aborted) throw Object.assign(new Error('It was aborted.'), { code: 'aborted' });
  await client.connect();
  return client;
}

/** Waits for new mail: until the server tells of it, a minute at most. */
function newsOf(client: ImapFlow, signal: AbortSignal) {
  let isNew = false;
  let wake = (): void => undefined;
  const tell = (): void => {
    isNew = true;
    wake();
  };
  client.on('exists', tell);
  client.on('close', tell);
  signal.addEventListener('abort', tell, { once: true });
  return {
    async next(): Promise<void> {
      if (!isNew) {
        // The next command ends it.
        client.idle().catch(tell);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, asksEveryMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          if (isNew) wake();
        });
      }
      isNew = false;
    },
    end(): void {
      signal.removeEventListener('abort', tell);
    },
  };
}

/** Returns the places of mail that was not read yet, in order; where the mailbox was made anew, of the last days. */
async function newMail(client: ImapFlow, validity: string, kept: string | undefined): Promise<readonly number[]> {
  const [keptValidity, keptUid = '0'] = kept?.split('.') ?? [];
  const last = keptValidity === validity ? Number(keptUid) : undefined;
  const query =
    last === undefined ? { since: new Date(Date.now() - firstDays * 86_400_000) } : { uid: `${last + 1}:*` };
  const found = (await client.search(query, { uid: true })) || [];
  // A range to the newest holds the newest, however old it is.
  return found
    .filter((uid) => uid > (last ?? 0))
    .sort((one, other) => one - other)
    .slice(0, mostAtOnce);
}

/** Reads a mail; one at which the connection ended twice says nothing. */
async function bounded(
  place: string,
  ended: Map<string, number>,
  work: () => Promise<MailMeaning>,
): Promise<MailMeaning> {
  const before = ended.get(place) ?? 0;
  if (before >= 2) return { events: [] };
  ended.clear();
  ended.set(place, before + 1);
  const meaning = await work();
  ended.delete(place);
  return meaning;
}

/** The parts of a mail that are asked for before its text. */
const head = { uid: true, envelope: true, bodyStructure: true, headers };

/** A mail as it was asked for with others: its head, and its text where that needs no decoding. */
interface MailAhead {
  readonly mail: FetchMessageObject;
  readonly text: string | undefined;
}

/** Asks for heads and texts of mails at once; by itself while it is not known which mail ended a connection. */
async function aheadOf(
  client: ImapFlow,
  uids: readonly number[],
  ended: Map<string, number>,
): Promise<ReadonlyMap<number, MailAhead>> {
  if (uids.length === 0 || ended.size > 0) return new Map();
  ended.set('', 1);
  const mails = await client.fetchAll(uids.join(','), head, { uid: true });
  const texts = new Map<number, Buffer | undefined>();
  for (const [key, uidsOfKey] of uidsByPart(mails)) {
    const asked = { uid: true, bodyParts: [{ key, start: 0, maxLength: mostBytes }] };
    for (const { uid, bodyParts } of await client.fetchAll(uidsOfKey.join(','), asked, { uid: true }))
      texts.set(uid, bodyParts?.get(key));
  }
  ended.clear();
  return new Map(
    mails.map((mail) => [mail.uid, { mail, text: texts.get(mail.uid)?.subarray(0, mostBytes).toString('utf8') }]),
  );
}

/** Names the parts that hold a text as it is written, with the mails of each. */
function uidsByPart(mails: readonly FetchMessageObject[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { uid, bodyStructure } of mails) {
    const part = plainOf(partsOf(bodyStructure));
    const { charset = 'utf-8', format } = part?.parameters ?? {};
    const isWritten = /^(?:7bit|8bit|binary)$/i.test(part?.encoding ?? '7bit') && /^(?:utf-8|us-ascii)$/i.test(charset);
    if (part === undefined || !isWritten || format !== undefined) continue;
    const key = part.part ?? 'text';
    found.set(key, [...(found.get(key) ?? []), uid]);
  }
  return found;
}

function plainOf(parts: readonly MessageStructureObject[]): MessageStructureObject | undefined {
  return parts.find(({ type, disposition }) => type === 'text/plain' && disposition !== 'attachment');
}

async function read(
  client: ImapFlow,
  uid: number,
  ahead: MailAhead | undefined,
  place: string,
  { domain }: CheckedMailbox,
): Promise<MailMeaning> {
  const mail = ahead?.mail ?? (await client.fetchOne(String(uid), head, { uid: true }));
  if (mail === false) return { events: [] };
  const parts = partsOf(mail.bodyStructure);
  const load = async (part: MessageStructureObject | undefined): Promise<string> =>
    part === undefined ? '' : await partText(client, uid, part.part ?? 'TEXT');
  const report = parts.find(({ type }) => type === 'message/delivery-status');
  const plain = plainOf(parts);
  const html = plain === undefined ? parts.find(({ type }) => type === 'text/html') : undefined;
  const written = async () => ahead?.text ?? (await load(plain));
  const text = report !== undefined ? '' : html === undefined ? await written() : textOfHtml(await load(html));
  const messageId = mail.envelope?.messageId?.match(/^<[\x21-\x7e]{1,250}>$/)?.[0];
  const returned = await returnedId(parts, load);
  return meaningOf(
    {
      place,
      ...(messageId === undefined ? {} : { messageId }),
      from: (mail.envelope?.from?.[0]?.address ?? '').slice(0, 320),
      headers: headerLines(mail.headers),
      text,
      ...(report === undefined ? {} : { fields: await load(report) }),
      ...(returned === undefined ? {} : { returned }),
    },
    domain,
  );
}

/** The Message-ID of the mail that a report is about: of the mail that came back, or in its headers alone. */
async function returnedId(
  parts: readonly MessageStructureObject[],
  load: (part: MessageStructureObject | undefined) => Promise<string>,
): Promise<string | undefined> {
  const returned = parts.slice(1).find(({ type }) => type === 'message/rfc822')?.envelope?.messageId;
  const lines = returned ?? (await load(parts.find(({ type }) => type === 'text/rfc822-headers')));
  return /<[\x21-\x7e]{1,250}>/.exec(/(?:^|\n)message-id:\s*(\S+)/i.exec(lines)?.[1] ?? lines)?.[0];
}

/** The parts of a mail, to a depth and a number; those of a mail within it are not its own. */
function partsOf(whole: MessageStructureObject | undefined, depth = 0): readonly MessageStructureObject[] {
  if (whole === undefined || depth > 5) return [];
  const inner = whole.type === 'message/rfc822' ? [] : (whole.childNodes ?? []).slice(0, 20);
  return [whole, ...inner.flatMap((one) => partsOf(one, depth + 1))].slice(0, 50);
}

async function partText(client: ImapFlow, uid: number, part: string): Promise<string> {
  const { content } = await client.download(String(uid), part, { uid: true, maxBytes: mostBytes });
  if (content === undefined) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8').slice(0, mostBytes);
}

function headerLines(lines: Buffer | undefined): ReadonlyMap<string, string> {
  const unfolded = (lines?.toString('latin1') ?? '').slice(0, mostBytes).replace(/\r?\n[ \t]+/g, ' ');
  return new Map(
    unfolded.split(/\r?\n/).flatMap((line) => {
      const [, name, value] = /^([\w-]{1,60}):\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), value ?? ''] as const];
    }),
  );
}

/** A code alone: the server's words repeat the user, and may hold more. */
function failure(error: unknown): Error {
  const code = codeOf(error);
  return Object.assign(new Error(`The mailbox cannot be read: ${code}.`), { code });
}

function codeOf(error: unknown): string {
  const { code, authenticationFailed, tlsFailed, cause } = Object(error) as Readonly<Record<string, unknown>>;
  if (authenticationFailed === true) return 'EAUTH';
  if (tlsFailed === true && code === undefined) return 'ETLS';
  const known = [code, Object(cause).code].find((one) => typeof one === 'string' && /^[A-Za-z][\w-]{1,49}$/.test(one));
  return known === undefined ? 'mailbox-unreadable' : String(known);
}
