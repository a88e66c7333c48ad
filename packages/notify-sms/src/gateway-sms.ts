import { KawalError, type Notifier, type OutgoingMessage, plainText } from '@kawal/sdk';
import { type AnswerRule, httpNotifier, optionChecks } from '@kawal/sdk/http';
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

const optionsSchema = z.object({
  fields: z.record(z.string().min(1).max(64), z.string().max(1_000)),
  headers: z.record(z.string().regex(/^[\w-]{1,64}$/), z.string().regex(/^[\x20-\x7e]{0,4096}$/)).optional(),
  success: z.object({
    field: z.string().max(200).optional(),
    values: z.array(z.string().max(200)).min(1).max(20).optional(),
    id: z.string().max(200).optional(),
  }),
  refusals: z
    .array(
      z.object({
        status: z.int().min(100).max(599),
        value: z.string().max(200).optional(),
        means: z.enum(['number', 'text', 'account']),
      }),
    )
    .max(50)
    .optional(),
});

/** Sends by SMS through any gateway that takes a `POST`; `send` never throws. Throws `notifier.misconfigured` for wrong options. */
export function gatewaySmsNotifier(options: GatewaySmsOptions): Notifier {
  const check = optionChecks('notify-sms');
  const url = check.url('url', options.url);
  checkShape(options);
  const { format = 'json', headers, success } = options;
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
    rules: (options.refusals ?? []).map(ruleOf),
    timeoutMs: check.timeout(options.timeoutMs),
  });
}

function checkShape(options: GatewaySmsOptions): void {
  const read = optionsSchema.safeParse(options);
  const all = Object.values(options.fields ?? {}).join(' ');
  const missing = ['{to}', '{text}'].find((name) => !all.includes(name));
  if (read.success && missing === undefined) return;
  const [issue] = read.error?.issues ?? [];
  const field =
    issue?.path
      .filter((part) => typeof part === 'string')
      .slice(0, 2)
      .join('.') ?? 'fields';
  const expected =
    missing === undefined ? 'as the documentation of the package says' : `such that ${missing} stands in one of them`;
  throw new KawalError('notifier.misconfigured', `${field} must be ${expected}`, { source: 'notify-sms' });
}

/** Puts the values in at once, so that a text which holds `{to}` stays as it is. */
function filled(
  value: string,
  { address, text, id, attemptId }: OutgoingMessage,
  { withoutPlus }: GatewaySmsOptions,
): string {
  const values: Readonly<Record<string, string>> = {
    to: withoutPlus === true ? address.replace('+', '') : address,
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

function ruleOf({ status, value, means }: GatewayRefusal): AnswerRule {
  const scope = means === 'number' ? 'address' : means === 'text' ? 'message' : 'account';
  return {
    status,
    scope,
    reason: value ?? /^/,
    ...(means === 'account' ? {} : { final: true }),
  };
}
