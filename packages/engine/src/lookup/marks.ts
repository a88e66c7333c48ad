import { createHmac, hkdfSync } from 'node:crypto';
import type { Storage } from '@kawal/sdk';
import type { MarkKind } from '../concepts/lookup.ts';
import { wordsOf } from '../intake/namesakes.ts';
import { rowsUnder } from '../record/keyring-rows.ts';
import { idOf } from '../record/store-id.ts';

// Marks by which sealed people are found again without opening a card (a "blind index"). A mark is an HMAC-SHA-256 of a NIK,
// a telephone number or a name. Its key comes by HKDF of a secret that stands in the keyring alone and of the first entry of
// the log, which stands in the store alone: neither of the two is enough to try numbers out. Marks stand in the keyring, so
// that no copy of the store holds one, as rows of epoch 0 whose names say everything:
//
//   lookup~EPOCH~MARK~RECORD~SUBJECT            finds who bears a mark
//   looked-up~RECORD~SUBJECT~KIND~EPOCH~MARK    finds the marks of a record, to destroy them with its cards
//   lookup-key~EPOCH                            a secret drawn when the card keys were wrapped anew

export interface Sought {
  readonly kind: MarkKind;
  readonly value: string;
}

/** One mark of one person of a record. */
export interface MarkRow {
  readonly record: string;
  readonly subject: string;
  readonly kind: MarkKind;
  readonly epoch: string;
  readonly mark: string;
}

/** The key of marks of one epoch of the chapter's key; `0`: that of the store, before any rotation. */
export interface LookupKey {
  readonly epoch: string;
  readonly key: Uint8Array;
}

const keyRow = 'lookup-key~';
const digits = 10;

type Listed = Pick<Storage, 'keyring'>;

/** The class of cards that a kind of mark comes of, and goes with. */
export const classOfKind = { nik: 'identity', name: 'identity', phone: 'contact' } as const satisfies Record<
  MarkKind,
  string
>;

export const nameOfKeyRow = (epoch: number): string => `${keyRow}${String(epoch).padStart(digits, '0')}`;

/**
 * Returns what a card says that people are looked for by, in one form: a NIK has 16 digits and a telephone number is E.164 by
 * the schema that read them; a name is its words without titles, case and marks. A single word is nobody's name.
 */
export function soughtIn(fields: Readonly<Record<string, unknown>>): readonly Sought[] {
  const { identity = {}, contact = {} } = fields as { identity?: Record<string, unknown>; contact?: typeof identity };
  const given = [
    { kind: 'nik' as const, value: identity['nik'] },
    { kind: 'name' as const, value: plainName(identity['name']) },
    { kind: 'phone' as const, value: contact['phone'] },
  ];
  return given.flatMap(({ kind, value }) => (typeof value === 'string' && value !== '' ? [{ kind, value }] : []));
}

export function plainName(name: unknown): string {
  const words = typeof name === 'string' ? wordsOf(name) : [];
  return words.length > 1 ? words.toSorted().join(' ') : '';
}

export function markOf({ key }: LookupKey, { kind, value }: Sought): string {
  return createHmac('sha256', key).update(`${kind}\n${value}`).digest('base64url');
}

/** The first entry of a log never changes. What was read once holds, whatever stands in its place for a moment. */
const firstTexts = new WeakMap<Storage['keyring'], string>();

async function firstText({ keyring, log }: Pick<Storage, 'keyring' | 'log'>): Promise<string | undefined> {
  const text = firstTexts.get(keyring) ?? (await log(0, 1))[0]?.text;
  if (text !== undefined) firstTexts.set(keyring, text);
  return text;
}

/** Returns the keys of marks that hold now, the newest last; null where the first entry is not there to work them out. */
export async function lookupKeys(storage: Pick<Storage, 'keyring' | 'log'>): Promise<readonly LookupKey[] | null> {
  const id = await idOf(storage);
  if (id === null || storage.keyring.list === undefined) return [];
  const first = await firstText(storage);
  if (first === undefined) return null;
  const keyOf = (epoch: string, secret: Uint8Array): LookupKey => ({
    epoch,
    key: new Uint8Array(hkdfSync('sha256', secret, first, `kawal lookup ${epoch}`, 32)),
  });
  const drawn = await rowsUnder(keyRow, storage);
  return [
    keyOf('0'.repeat(digits), new TextEncoder().encode(id)),
    ...drawn.map((row) => keyOf(row.id.slice(keyRow.length), row.wrapped)),
  ];
}

/** Returns both rows of a mark. */
export function rowsOf({ record, subject, kind, epoch, mark }: MarkRow): readonly string[] {
  return [`lookup~${epoch}~${mark}~${record}~${subject}`, `looked-up~${record}~${subject}~${kind}~${epoch}~${mark}`];
}

/** Returns who bears a mark: a record, and the person within it. */
export async function bearersOf(epoch: string, mark: string, storage: Listed) {
  const begin = `lookup~${epoch}~${mark}~`;
  return (await rowsUnder(begin, storage)).flatMap(({ id }) => {
    const [record = '', subject = ''] = id.slice(begin.length).split('~');
    return [{ record, subject }];
  });
}

/** Returns the marks of a record. */
export async function marksOf(record: string, storage: Listed): Promise<readonly MarkRow[]> {
  return (await rowsUnder(`looked-up~${record}~`, storage)).flatMap(({ id }) => markIn(id) ?? []);
}

export function markIn(id: string): MarkRow | undefined {
  const [begin, record = '', subject = '', kind, epoch = '', mark = ''] = id.split('~');
  return begin === 'looked-up' ? { record, subject, kind: kind as MarkKind, epoch, mark } : undefined;
}
