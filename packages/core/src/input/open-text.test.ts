import { expect, test } from 'vitest';
import { commandSchemas } from '../schemas.ts';
import { readCommand } from './validate.ts';

const pact = { type: 'draft-pact', area: '35.73.03.1001', reportedName: 'Kotalama', commitments: [], source: 'contoh' };

test.each(['\u001b]0;x\u0007', 'a\u009bb', 'a\nb', 'a\u2028b', 'a\u202eb', 'a\u200bb', 'a\tb'])(
  'the source %j of a pact is refused, because it shows another text than it holds',
  (source) => {
    const read = readCommand(commandSchemas.pact, { ...pact, source });
    expect(read).toEqual({ accepted: false, refusals: [{ code: 'input.one-line', field: 'source' }] });
  },
);

test.each(['   ', '\u00a0', '\u3164', '\u115f', '\u2800', '\u034f', '\ufe0f', '-', '. .'])(
  'who took a police report is not said by %j, which shows no letter and no digit',
  (reference) => {
    const reply = {
      type: 'record-reply',
      person: 'petugas',
      level: 'acted',
      means: 'session',
      act: 'policeReportFiled',
    };
    const read = readCommand(commandSchemas.escalation, { ...reply, reference });
    expect(read).toEqual({ accepted: false, refusals: [{ code: 'input.one-line', field: 'reference' }] });
  },
);

test('a source with accents, quotes and other scripts is taken in', () => {
  const source = 'Sūrat “Lurah” № 1 — ꦗꦮ';
  expect(readCommand(commandSchemas.pact, { ...pact, source }).accepted).toBe(true);
});

test.each(['', ' \n\t', '\u200b', '.', '\u3164', '12.'])(
  'a note of %j on a closing is refused, for it holds no word (1006)',
  (note) => {
    const report = { type: 'close-report', reason: 'notTppoReferredElsewhere', note };
    const refused = { accepted: false, refusals: [{ code: 'input.without-words', field: 'note' }] };
    expect(readCommand(commandSchemas.report, report)).toEqual(refused);
    const closing = { type: 'close-case', closure: { reason: 'lostContact', note } };
    const inClosing = { accepted: false, refusals: [{ code: 'input.without-words', field: 'closure.note' }] };
    expect(readCommand(commandSchemas.case, closing)).toEqual(inClosing);
    expect(readCommand(commandSchemas.report, { ...report, note: 'Sudah\ndicek.' }).accepted).toBe(true);
  },
);
