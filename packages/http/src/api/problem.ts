import type { Chapter, Language, Localized } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { type CommandForm, refusalInWords } from '@kawal/forms';
import { closedHeaders } from '../headers.ts';
import { apiWords } from './words.ts';

/** A refusal in an answer: its code and facts, and the sentence for the reader. No value that was sent stands in it. */
export type SaidRefusal = AnyRefusal & { readonly message: string };

/** Problem details (RFC 9457). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Of a command or a question that was refused, each by its field where it has one. */
  readonly refusals?: readonly SaidRefusal[];
  /** Findings in the files of a chapter. */
  readonly findings?: readonly string[];
}

/** Names what goes wrong before a command or a question is put to the engine, as `sign-in`. */
export type Trouble = keyof typeof apiWords.troubles;

/** Statuses of what goes wrong before a command or a question is put to the engine. */
const statuses: Readonly<Record<Trouble, number>> = {
  'not-json': 400,
  'not-multipart': 400,
  'no-such-address': 404,
  'method-not-allowed': 405,
  'too-slow': 408,
  changed: 412,
  'no-condition': 412,
  'no-parameters': 422,
  'too-large': 413,
  'wrong-form': 415,
  'wrong-media-type': 415,
  'sign-in': 401,
  'from-elsewhere': 403,
  'too-many': 429,
  unavailable: 503,
};

/** Writes an answer as JSON. Nobody keeps it but who asked. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...apiHeaders, 'content-type': 'application/json', ...headers },
  });
}

export const apiHeaders = {
  ...closedHeaders,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;

/** Answers a request that did not come as far as the engine. */
export function troubled(
  trouble: Trouble,
  language: Language,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const status = statuses[trouble];
  return problem({ type: `urn:kawal:http:${trouble}`, status, detail: apiWords.troubles[trouble] }, language, headers);
}

/** The reader's language, and what the words of refusals are made of. */
export interface Reader {
  readonly language: Language;
  readonly chapter: Pick<Chapter, 'zone' | 'areas'> | null;
  /** The form of the command, whose labels stand where a refusal names a field. */
  readonly form?: Pick<CommandForm, 'fields'>;
}

/** A refusal whose sentence may be written already, where its code says too little. */
export type WordedRefusal = AnyRefusal & { readonly message?: string };

/** Answers with what the engine refused; the first finding says what is wrong with a file. */
export function refusedWith(
  refusals: readonly WordedRefusal[],
  { language, chapter, form }: Reader,
  findings?: readonly string[],
): Response {
  const setting = { zone: chapter?.zone ?? 'WIB', areas: chapter?.areas ?? [] } as const;
  const said = refusals.map((refusal): SaidRefusal => {
    const labelled = form === undefined ? refusal : refusalInWords(form, refusal, language);
    return { ...refusal, message: findings?.[0] ?? refusal.message ?? describeRefusal(labelled, language, setting) };
  });
  const [first] = refusals;
  const status = statusOf(first?.code ?? '');
  const title = apiWords.refused;
  const detail = { id: said[0]?.message ?? '', en: said[0]?.message ?? '' };
  return problem(
    { type: `urn:kawal:refusal:${first?.code}`, status, detail, title, refusals: said, findings },
    language,
  );
}

/** Whatever may not be known of has one status, as what is not there (X5). */
function statusOf(code: string): number {
  if (code.endsWith('.not-found') || code === 'input.record-reference') return 404;
  if (code.startsWith('input.') || code === 'command.key-too-short') return 422;
  if (code === 'command.contended') return 503;
  return /\.(?:needs-person|not-yours|lpa-alone|not-in-post|not-trained|actor-suspended)$/.test(code) ? 403 : 409;
}

interface Problematic extends Pick<ProblemDetails, 'type' | 'status' | 'refusals'> {
  readonly detail: Localized;
  readonly title?: Localized;
  readonly findings?: readonly string[] | undefined;
}

function problem(
  { type, status, detail, title = apiWords.failed, refusals, findings }: Problematic,
  language: Language,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body: ProblemDetails = {
    type,
    title: title[language],
    status,
    detail: detail[language],
    ...(refusals === undefined ? {} : { refusals }),
    ...(findings === undefined ? {} : { findings }),
  };
  return json(status, body, { 'content-type': 'application/problem+json', 'content-language': language, ...headers });
}
