import { type Notifier, type Option, type OutgoingMessage, option, plainText, readOptions } from '@kawal/sdk';
import { type AnswerRule, httpNotifier } from '@kawal/sdk/http';
import { z } from 'zod';
import { checkNumber, previewSms, smsCapabilities } from './sms.ts';

/** A gateway over HTTP as data: the documentation of yours fills it in. */
export interface GatewaySmsOptions {
  /** Where messages are posted. */
  readonly url: string;
  /** `json` unless told otherwise. */
  readonly format?: 'json' | 'form';
  /** Headers of every request, with the credentials. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The fields of the body. `{to}`, `{text}`, `{id}` and `{attempt}` stand for the number, the text and the two names. */
  readonly fields: Readonly<Record<string, string>>;
  /** Writes the number without the `+` before it, as some gateways want it. */
  readonly withoutPlus?: boolean;
  readonly success: {
    /** The field of a JSON answer that tells success, as `data.status`; `*` is each of a list. Else a good status is enough. */
    readonly field?: string;
    /** The values of that field, as text. */
    readonly values?: readonly string[];
    /** The field with the gateway's id of the message. Where `field` is left out, no id means that the message may not have gone. */
    readonly id?: string;
  };
  /** The meaning of refusals, by the status and by the value of the field of success. What is not named is retried. */
  readonly refusals?: readonly GatewayRefusal[];
  readonly timeoutMs?: number;
}

interface GatewayRefusal {
  readonly status: number;
  /** The value of the field of success. */
  readonly value?: string;
  /** `number`, `text`: this one will never go. `account`: credentials, or the balance. */
  readonly means: 'number' | 'text' | 'account';
}

/** Texts by names, each of a pattern. */
const texts = (names: RegExp, values: RegExp, expected: string) =>
  option.reads(expected, (given) => z.record(z.string().regex(names), z.string().regex(values)).safeParse(given).data);

// Of an answer, a value may be empty.
const short = option.text(/^[\s\S]{0,200}$/, 'a text of at most 200 characters');

const filling: Option<GatewaySmsOptions['fields']> = (given, refuse) => {
  const expected = "fields of the body by their names, with {to} and {text} in them, as { to: '{to}', text: '{text}' }";
  const fields = texts(/^[\s\S]{1,64}$/, /^[\s\S]{0,1000}$/, expected)(given, refuse);
  const all = Object.values(fields).join(' ');
  return all.includes('{to}') && all.includes('{text}') ? fields : refuse(expected);
};

const refusal = option.group({
  status: option.whole(100, 599, 'a status from 100 to 599'),
  value: option.optional(short),
  means: option.oneOf('number', 'text', 'account'),
});

const optionTable = {
  url: option.webAddress,
  format: option.optional(option.oneOf('json', 'form'), 'json'),
  headers: option.optional(
    texts(/^[\w-]{1,64}$/, /^[\x20-\x7e]{0,4096}$/, 'headers by their names, as { authorization: … }'),
  ),
  fields: filling,
  withoutPlus: option.flag(false),
  success: option.group({
    field: option.optional(short),
    values: option.optional(option.list(short, [1, 20], 'a list of 1 to 20 values')),
    id: option.optional(short),
  }),
  refusals: option.optional(option.list(refusal, [0, 50], 'a list of at most 50 refusals'), []),
  timeoutMs: option.milliseconds(),
};

/** Sends by SMS through any gateway that takes a `POST`; `send` never throws. Throws `notifier.misconfigured` for wrong options. */
export function gatewaySmsNotifier(given: GatewaySmsOptions): Notifier {
  const options = readOptions(given, optionTable, { source: 'notify-sms', code: 'notifier.misconfigured' });
  const { url, format, headers, success } = options;
  return httpNotifier({
    name: 'notify-sms-gateway',
    channel: 'sms',
    capabilities: smsCapabilities,
    checkAddress: checkNumber,
    preview: previewSms,
    request(message) {
      const fields = Object.entries(options.fields).map(([name, value]): [string, string] => [
        name,
        filled(value, message, options),
      ]);
      return {
        url,
        headers: {
          ...headers,
          'content-type': format === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
        },
        body: format === 'json' ? JSON.stringify(Object.fromEntries(fields)) : new URLSearchParams(fields).toString(),
      };
    },
    taken({ json }) {
      if (typeof json !== 'object' || json === null) return undefined;
      const values = success.field === undefined ? [] : textsAt(json, success.field);
      const isGood = (value: string): boolean => (success.values ?? ['true']).includes(value);
      const refusal = values.find((value) => !isGood(value));
      const id = success.id === undefined ? undefined : textAt(json, success.id);
      // Whoever asks for a password in between answers with a good status too.
      if (success.field === undefined && success.id !== undefined && id === undefined) return undefined;
      const isTaken = success.field === undefined || (values.length > 0 && refusal === undefined);
      // Some of its parts went: it is told neither as sent nor as one that never left.
      if (refusal !== undefined && values.some((value) => isGood(value))) return undefined;
      return isTaken ? { ...(id === undefined ? {} : { id }) } : { reason: refusal ?? '' };
    },
    refused({ json, headers: told }) {
      // A page for people is of somebody before the gateway, or of an address of it that is wrong: nobody's number is at fault.
      const isPage = json === undefined && (told['content-type'] ?? '').startsWith('text/html');
      return { reason: isPage ? undefined : success.field === undefined ? '' : (textAt(json, success.field) ?? '') };
    },
    rules: options.refusals.map(ruleOf),
    timeoutMs: options.timeoutMs,
  });
}

/** Puts the values in at once, so that a text which holds `{to}` stays as it is. */
function filled(
  value: string,
  { address, text, id, attemptId }: OutgoingMessage,
  { withoutPlus }: Pick<GatewaySmsOptions, 'withoutPlus'>,
): string {
  const values: Readonly<Record<string, string>> = {
    to: withoutPlus ? address.replace('+', '') : address,
    text: plainText(text),
    id,
    attempt: attemptId,
  };
  return value.replace(/\{(to|text|id|attempt)\}/g, (_, name: string) => values[name] ?? '');
}

/** Reads a value by a path as `data.0.status`, as text; of several the first. */
function textAt(json: unknown, path: string): string | undefined {
  return textsAt(json, path)[0];
}

function textsAt(json: unknown, path: string): readonly string[] {
  const found = path.split('.').reduce<readonly unknown[]>(
    (values, name) =>
      values.flatMap((value) => {
        if (typeof value !== 'object' || value === null) return [];
        return Object.entries(value).flatMap(([key, inner]) => (name === '*' || key === name ? [inner] : []));
      }),
    [json],
  );
  return found.flatMap((value) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [String(value).slice(0, 128)] : [],
  );
}

function ruleOf({ status, value, means }: ReturnType<typeof refusal>): AnswerRule {
  const scope = means === 'number' ? 'address' : means === 'text' ? 'message' : 'account';
  return {
    status,
    scope,
    reason: value ?? /^/,
    ...(means === 'account' ? {} : { final: true }),
  };
}
