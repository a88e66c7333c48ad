import type { Language } from '@kawal/core';
import { unknownField } from '@kawal/core/schemas';
import { type Document, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import { readBody } from '../body.ts';
import type { Trouble, WordedRefusal } from './problem.ts';
import { apiWords } from './words.ts';

/** A file that came in a form. Of what its sender says of it, the name alone is looked at. */
interface UploadedFile {
  readonly name: string;
  readonly text: string;
}

/** The parts of a form: files under one name, and lines of text. */
export interface Upload {
  readonly files: readonly UploadedFile[];
  readonly texts: Readonly<Record<string, string>>;
}

/** Which parts a form may have. */
export interface UploadForm {
  /** The name of every part that is a file, and how many there may be. */
  readonly files: { readonly name: string; readonly most: number };
  /** Names of the parts that are text. */
  readonly texts: readonly string[];
  /** The body of the command, as JSON would have it. */
  body(upload: Upload, language: Language): ReadUpload<unknown>;
}

/** The upload, or why it was not taken: as a whole, or by its parts. */
export type ReadUpload<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: Trouble }
  | { readonly ok: false; readonly refusals: readonly WordedRefusal[]; readonly findings?: readonly string[] };

export const isUpload = (request: Request): boolean => /^multipart\/form-data\s*;/i.test(typeOf(request));

/** Returns the type of a body. A proxy may name it twice; two that differ are none. */
export function typeOf({ headers }: Request): string {
  const types = new Set(
    headers
      .get('content-type')
      ?.match(/(?:"[^"]*"|[^",])+/g)
      ?.map((one) => one.trim()),
  );
  return types.size === 1 ? [...types].join() : '';
}

/** A name without folders, so that nobody takes it for a path: `*` is letters, digits, dots and hyphens. */
const fileName = /^[A-Za-z0-9][\w.-]{0,99}\.(?:ya?ml|json)$/;
const allowed = ['*.yaml', '*.yml', '*.json'];

/** Reads a form with files within its size, its time and its number of parts. Nothing of it touches a disk. */
export async function readUpload(
  request: Request,
  form: UploadForm,
  { most, slowestMs, language }: { readonly most: number; readonly slowestMs: number; readonly language: Language },
): Promise<ReadUpload<Upload>> {
  const type = typeOf(request).slice(0, 200);
  const body = await readBody(request, most, slowestMs);
  if (!body.ok) return { ok: false, trouble: body.status === 408 ? 'too-slow' : 'too-large' };
  // Named twice, it could be one to who counts the parts and another to who parses them.
  const isNamedOnce = [...type.matchAll(/boundary\s*=/gi)].length === 1;
  const boundary = /;\s*boundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(type)?.[1];
  if (boundary === undefined || !isNamedOnce) return { ok: false, trouble: 'not-multipart' };
  // Counted before it is parsed, because each part costs an object.
  const heads = headsIn(body.bytes, boundary);
  if (heads.length > 2 * (form.files.most + form.texts.length)) return { ok: false, trouble: 'too-large' };
  // Read as UTF-8, another encoding says something else.
  if (heads.some((head) => isEncoded.test(head))) return { ok: false, trouble: 'wrong-form' };
  const parts = await new Response(body.bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  if (parts === undefined) return { ok: false, trouble: 'not-multipart' };
  return await readParts([...parts], form, language);
}

async function readParts(
  parts: readonly (readonly [string, FormDataEntryValue])[],
  form: UploadForm,
  language: Language,
): Promise<ReadUpload<Upload>> {
  const files: UploadedFile[] = [];
  const texts: Record<string, string> = {};
  const refusals: WordedRefusal[] = [];
  const saying = (why: keyof typeof apiWords.files, field: string) => `${field}: ${apiWords.files[why][language]}`;
  for (const [name, value] of parts) {
    if (typeof value === 'string') {
      if (!form.texts.includes(name) || Object.hasOwn(texts, name))
        refusals.push(unknownField('', [name], [form.files.name, ...form.texts]));
      else texts[name] = value;
      continue;
    }
    const field = `${form.files.name}[${files.length}]`;
    const text = utf8(await value.arrayBuffer());
    const isTwice = files.some((one) => one.name === value.name);
    if (name !== form.files.name) refusals.push(unknownField('', [name], [form.files.name, ...form.texts]));
    else if (!fileName.test(value.name))
      refusals.push({ code: 'input.not-allowed', field: `${field}.name`, allowed, message: saying('name', field) });
    else if (text === undefined || isTwice) {
      // The file of a report may be named after a person.
      const which = form.files.most > 1 ? `${field} (${value.name})` : field;
      refusals.push({ code: 'input.not-fitting', field, message: saying(isTwice ? 'twice' : 'bytes', which) });
    }
    files.push({ name: value.name, text: text ?? '' });
  }
  const { name: field, most: atMost } = form.files;
  if (files.length === 0) refusals.push({ code: 'input.missing', field });
  if (files.length > atMost) refusals.push({ code: 'input.too-much', field, measure: 'items', atMost });
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: { files, texts } };
}

const isEncoded = /^(?:content-encoding:(?!\s*identity\s*$)|content-type:.*;\s*charset\s*=\s*(?!"?utf-?8\b))/im;

/** Returns the headers of each part as text. */
function headsIn(bytes: Uint8Array, boundary: string): readonly string[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = `--${boundary}`;
  const heads: string[] = [];
  for (let place = all.indexOf(mark); place >= 0; place = all.indexOf(mark, place + mark.length)) {
    const from = place + mark.length;
    heads.push(all.toString('latin1', from, Math.min(from + 2_000, Math.max(from, all.indexOf('\r\n\r\n', from)))));
  }
  return heads.slice(0, -1);
}

function utf8(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The files of a chapter, for `chapter.apply`. */
export const chapterForm: UploadForm = {
  files: { name: 'files', most: 500 },
  texts: [],
  body: ({ files }) => ({ ok: true, value: { body: { files } } }),
};

/** A report that somebody wrote down in YAML or JSON, for `reports.submit`. */
export const reportForm: UploadForm = {
  files: { name: 'file', most: 1 },
  texts: ['drill'],
  body({ files: [file], texts: { drill } }, language) {
    const read = readFields(file?.text ?? '');
    if (typeof read !== 'object') {
      // The place alone: whoever named the file may have named it after a person.
      const field = `file:${read}`;
      const findings = [`${field}: ${apiWords.unreadableFile[language]}`];
      return { ok: false, refusals: [{ code: 'input.not-fitting', field }], findings };
    }
    const said = drill === undefined ? {} : { drill: { true: true, false: false }[drill] ?? drill };
    return { ok: true, value: { body: read, ...said } };
  },
};

/** Parts that YAML is read into, more than 200 people of a report have: the parser takes long over each, and nothing else runs meanwhile. */
const mostYaml = 20_000;

/** Reads fields, each value as text: a NIK, a number and an area stay as written. Returns the line that is wrong. */
function readFields(text: string): object | number {
  if (isLongerThan(mostYaml, text)) return 1;
  const lines = new LineCounter();
  try {
    // The parser would compare each key with all before it, in seconds for a long file, and warn of one with its text.
    const quiet = { prettyErrors: false, logLevel: 'error' } as const;
    const options = { ...quiet, schema: 'failsafe', lineCounter: lines, uniqueKeys: false } as const;
    const document = parseDocument(text, options);
    const wrongAt = document.errors[0]?.pos[0] ?? wrongKey(document);
    if (wrongAt !== undefined) return lines.linePos(wrongAt).line;
    const read: unknown = document.toJS({ maxAliasCount: 0 });
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : 1;
  } catch {
    // An alias, or brackets that are too deep: a report needs none.
    return 1;
  }
}

function isLongerThan(most: number, text: string): boolean {
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/** Returns where a key stands that is no text, or that its map has already. */
function wrongKey(document: Document.Parsed): number | undefined {
  let place: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || keys.has(name)) {
          place = isNode(key) ? (key.range?.[0] ?? 0) : 0;
          return visit.BREAK;
        }
        keys.add(name);
      }
      return undefined;
    },
  });
  return place;
}
