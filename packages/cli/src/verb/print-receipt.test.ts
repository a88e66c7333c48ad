import { toInstant } from '@kawal/core';
import { commandSchemas } from '@kawal/core/schemas';
import { type OwedOffice, verbList } from '@kawal/engine';
import { formOf } from '@kawal/forms';
import { expect, test } from 'vitest';
import type { Session } from '../command/session.ts';
import { printAnswers, printCards } from './print-cards.ts';
import { printOwed, printReceipt } from './print-receipt.ts';

test('names the safety rules that nobody marked of a visit that was held', () => {
  const verb = verbList.find(({ type }) => type === 'hold-visit');
  const lines: string[] = [];
  const session = {
    line: (text: string) => lines.push(text),
    say: ({ id }: { id: string }) => id,
    tone: (_: string, text: string) => text,
  };
  if (verb === undefined) throw new RangeError('no such verb');
  const printed = {
    repeated: false,
    chapter: {} as never,
    record: undefined,
    parties: undefined,
    drill: false,
    counts: true,
  };
  printReceipt(
    session as unknown as Session,
    verb,
    { stream: 'visit/contoh', version: 1 },
    { ...printed, unmarked: ['twoPersons', 'noChildInterviewed'] },
  );
  expect(lines.join()).toContain(
    'TIDAK ditandai terpenuhi: dua orang atau lebih, selalu bersama; tidak menanyai anak.',
  );
});

test('prints the words of an answer under who wrote them, apart from the story', () => {
  const lines: string[] = [];
  const session = {
    language: 'id',
    line: (text: string) => lines.push(text),
    say: ({ id }: { id: string }) => id,
    tone: (_: string, text: string) => text,
  };
  const card = { class: 'narrative', erasedAt: null };
  const cards = [
    { ...card, subject: 'record', fields: { story: 'Cerita karangan.' } },
    { ...card, subject: 'record@4', answeredBy: 'koordinator', fields: { words: 'sdh sy hub polisi' } },
  ];
  printCards(session as unknown as Session, 'report/contoh', { cards, parties: [], zone: 'WIB' });
  expect(lines).toEqual([
    'Jawaban koordinator, sebagaimana ditulis',
    'kata-kata jawaban: sdh sy hub polisi',
    expect.stringContaining('Cerita karangan.'),
  ]);
});

test('says of a report that is not closed yet when a call can be recorded, and of a closed one how at once', () => {
  const said = (isClosed: boolean): string => {
    const lines: string[] = [];
    const session = {
      line: (text: string) => lines.push(text),
      say: ({ id }: { id: string }) => id,
      tone: (_: string, text: string) => text,
    };
    const told = {
      called: [],
      barred: [],
      reach: ['policeUnitPpa'],
      isOwn: false,
      isDeclined: false,
      isUncleared: false,
      hears: null,
    };
    const owed = { offices: ['policeUnitPpa'], deadline: toInstant(0), ...told };
    const at = { stream: 'report/01jkq3b7c8d9e0f1g2h3j4k5m6', zone: 'WIB', drill: false, isClosed } as const;
    printOwed(session as unknown as Session, [owed as unknown as OwedOffice], at);
    return lines.join();
  };
  expect(said(false)).toMatch(/`kawal catat-telepon \S+`, begitu Anda diminta menelepon atau laporan ini ditutup\.$/);
  expect(said(true)).toMatch(/Perintahnya: `kawal catat-telepon \S+`\.$/);
});

test('says beside a known answer that there may be others, and never that it is not known', () => {
  const lines: string[] = [];
  const session = { language: 'id', line: (text: string) => lines.push(text) } as unknown as Session;
  const { fields } = formOf(commandSchemas.report, 'submit-report');
  for (const involved of [['unknown', 'police'], ['unknown']])
    printAnswers(session, fields, { facts: { involved } }, 'WIB');
  expect(lines.filter((line) => line.startsWith('  ')).map((line) => line.split(': ')[1])).toEqual([
    'kepolisian; yang lain belum dipastikan',
    'belum diketahui',
  ]);
});
