import { expect, test } from 'vitest';
import { readEvents, readKept, readReceived } from './read-received.ts';

const text = (length: number): string => 'x'.repeat(length);
const receipt = { type: 'receipt', event: 'e', handle: 'h', state: 'delivered', code: 'sent' };
const reply = { type: 'reply', event: 'e', token: 't' };
const quoting = { type: 'quoting-reply', event: 'e', handle: 'h' };
const address = { type: 'address', event: 'e', handle: 'h', state: 'gone' };
const account = { type: 'account', event: 'e', state: 'restored', code: 'paid' };

test.each([
  receipt,
  { ...receipt, state: 'failed', event: text(256), handle: text(128) },
  reply,
  { ...reply, token: text(200), said: text(2_000), declines: true },
  { ...reply, token: 'two words', said: 'x' },
  quoting,
  { ...quoting, handle: text(128), said: text(2_000), declines: true },
  address,
  { ...address, state: 'blocked', handle: text(128) },
  account,
  { ...account, state: 'restricted' },
])('reads an event as the contract has it, up to its limits: $type', (event) => {
  expect(readEvents([event])).toEqual([event]);
});

test.each([
  ['a name of an event that is too long', { ...receipt, event: text(257) }],
  ['an event without a name', { ...receipt, event: '' }],
  ['a name with a space', { ...receipt, event: 'e 1' }],
  ['a name with a sign that no terminal shows', { ...receipt, event: 'e\u007f' }],
  ['a name of two lines', { ...receipt, event: 'e\n' }],
  ['a handle that is too long', { ...receipt, handle: text(129) }],
  ['a receipt without a handle', { ...receipt, handle: '' }],
  ['a receipt of another state', { ...receipt, state: 'read' }],
  ['a reply without a token', { ...reply, token: '' }],
  ['a token that is too long', { ...reply, token: text(201) }],
  ['a reply that declines neither way', { ...reply, declines: false }],
  ['a reply that says nothing', { ...reply, said: '' }],
  ['a reply that says too much', { ...reply, said: text(2_001) }],
  ['a quoting reply whose handle is too long', { ...quoting, handle: text(129) }],
  ['a quoting reply that declines neither way', { ...quoting, declines: false }],
  ['a quoting reply that says nothing', { ...quoting, said: '' }],
  ['a quoting reply that says too much', { ...quoting, said: text(2_001) }],
  ['an address whose handle is too long', { ...address, handle: text(129) }],
  ['an address of another state', { ...address, state: 'moved' }],
  ['an account of another state', { ...account, state: 'closed' }],
  ['an event of another type', { ...receipt, type: 'letter' }],
])('reads no event of %s, nor those beside it', (_, event) => {
  expect(readEvents([reply, event])).toBeUndefined();
});

test.each([receipt, account])('takes a code that is none for unreadable: of a $type', (event) => {
  const { code: _, ...without } = event;
  for (const one of [{ ...event, code: 'Somebody said no' }, { ...event, code: 7 }, without])
    expect(readEvents([one])).toEqual([{ ...event, code: 'unreadable-code' }]);
});

test('reads a thousand events at once, and none of more', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...reply, event: `e-${at}` }));
  expect(readEvents(many(1_000))).toHaveLength(1_000);
  expect(readEvents(many(1_001))).toBeUndefined();
  expect(readEvents(reply)).toBeUndefined();
});

test.each([
  { status: 200 },
  { status: 599, body: text(65_536) },
  { status: 204, headers: { [text(100)]: text(1_000) }, body: '' },
])('reads an answer up to its limits, and leaves out what is not in it', (answer) => {
  const read = readReceived({ answer, events: [reply] });
  expect(read).toEqual({ answer, events: [reply] });
  expect(Object.keys(read?.answer ?? {})).toEqual(Object.keys(answer));
});

test.each([
  ['a status that is none', { status: 199 }],
  ['a status beyond all', { status: 600 }],
  ['half a status', { status: 200.5 }],
  ['a body that is too long', { status: 200, body: text(65_537) }],
  ['a name of a header that is too long', { status: 200, headers: { [text(101)]: 'x' } }],
  ['a header that is too long', { status: 200, headers: { x: text(1_001) } }],
])('reads no answer with %s', (_, answer) => {
  expect(readReceived({ answer, events: [] })).toBeUndefined();
});

test('reads no answer without one, nor one whose events are none', () => {
  expect(readReceived({ events: [] })).toBeUndefined();
  expect(readReceived({ answer: { status: 200 }, events: [{ ...reply, token: '' }] })).toBeUndefined();
});

test('reads what a listener keeps: a short name in small letters, and one value that can be seen', () => {
  for (const name of ['a', `a${'-'.repeat(31)}`, 'last-uid7'])
    for (const value of ['1', text(256)]) expect(readKept(name, value)).toEqual({ name, value });
  for (const name of ['', 'A', '7a', `a${'b'.repeat(32)}`, 'a b', 'a\n', undefined])
    expect(readKept(name, '1')).toBeUndefined();
  for (const value of ['', text(257), 'a b', 1]) expect(readKept('a', value)).toBeUndefined();
});
