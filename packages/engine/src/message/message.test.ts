import {
  type FactName,
  type Facts,
  type Instant,
  type Language,
  type OfficeKind,
  officeKinds,
  vocabulary,
} from '@kawal/core';
import { emergencyPath, emergencyStep, type Task } from '@kawal/core/escalation';
import { safetyLines } from '@kawal/core/locales';
import { type ContentClass, smsSegments } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, officer, sampleReading, stageOf } from '../stage.sample.ts';
import { barsSecretariat } from './compose.ts';
import { asksFirst, callable, contentClassFor } from './content-class.ts';
import type { AskedItem, Message, MessageForm } from './message.ts';
import { renderMessage } from './render.ts';
import { shownBy } from './shown.ts';

const languages: readonly Language[] = ['id', 'en'];
const offices = Object.keys(officeKinds) as OfficeKind[];
const factNames = Object.keys(vocabulary) as FactName[];

const anyFacts = fc
  .tuple(
    ...factNames.map((name) =>
      fc.subarray(
        vocabulary[name].values.map(({ value }) => value),
        { minLength: 1 },
      ),
    ),
  )
  .map((values) => Object.fromEntries(factNames.map((name, index) => [name, values[index]])) as Facts);

const anyItem = (task: fc.Arbitrary<Task>): fc.Arbitrary<AskedItem> =>
  fc.record({
    path: fc.constantFrom('anak-di-hotel', 'bahaya-sekarang', emergencyPath),
    step: fc.constantFrom('sekarang', emergencyStep),
    office: fc.constantFrom(...offices),
    instead: fc.constantFrom(null, ...offices),
    task,
    localName: fc.constantFrom(null, 'Kantor Contoh'),
    number: fc.constantFrom(null, '129', '+6281200000001'),
  });

type Recorded = Message['phoned'][number]['recorded'];

const anyTask = fc.constantFrom<Task>('act', 'call', 'account');

function anyMessage(task: fc.Arbitrary<Task>, fixed: Partial<Message> = {}): fc.Arbitrary<Message> {
  return fc
    .record({
      contentClass: fc.constantFrom<ContentClass>('signal', 'facts'),
      language: fc.constantFrom(...languages),
      emergency: fc.boolean(),
      area: fc.constantFrom(null, 'Kelurahan Contoh'),
      receivedAt: fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }).map((at) => at as Instant),
      facts: anyFacts,
      items: fc.array(anyItem(task), { minLength: 1, maxLength: 4 }),
    })
    .map((drawn) => ({
      ...{
        zone: 'WIB',
        texts: {},
        drill: false,
        chapter: 'LPA Contoh',
        number: '4VD0-FHE',
        code: 'kode',
        link: null,
        actsAt: null,
        phone: null,
        withoutLpa: false,
        ownOffices: {},
        ...{
          lateSince: null,
          changedAt: null,
          tried: [],
          phoned: [],
          missed: [],
          isHeld: false,
          isDeclined: false,
          takenBy: [],
          lapsed: [],
          declinedBy: [],
          standsIn: [],
          callsWithdrawn: [],
          waiting: [],
          onlyRings: false,
          nth: 1,
        },
        ...drawn,
        ...fixed,
      },
    }));
}

const unit = { office: 'policeUnitPpa', localName: 'Kantor Contoh', number: '110' } as const;

/** A name that no office may be expected to keep short. */
const longName = 'Unit Pelayanan Perempuan dan Anak Satuan Reserse Kriminal Kota Contoh “Bina” – piket';
const phones = ['129', '+62341366444', '0341 325111', '+6281200000001', '0341 366999', '110'];

/** Matches what every form of a message forbids (N3), each in a sentence that begins with the prohibition. */
const mustNot = {
  alone: /(?:^|[.] +|- |\S\/\S+ +)(Jangan (datang|mendatangi)[^.]* sendiri|Do not go [^.]*\balone)/im,
  contact:
    /(?:^|[.] +|- |\S\/\S+ +)(Jangan (meng)?hubungi korban[^.]*keluarga[^.]*terduga|Do not contact (the )?victim[^.]*family[^.]*suspect)/im,
  reporter: /(?:^|[.] +|- |; |\S\/\S+ +)(Jangan|Do not) [^.]*(pelapor|reporter)/im,
  forward: /(?:^|[.] +|- |\S\/\S+ +)(Jangan (men)?eruskan|Jangan teruskan|Do not forward)/im,
  settle: /(?:^|[.] +|- |\S\/\S+ +)(Jangan (damaikan|[^.]*mediasi)|Do not [^.]*mediat)/im,
};

/** Matches an order that the safety line forbids, or one to phone police, once prohibitions and cleared calls are taken out. */
const forbiddenOrder =
  /\b(datang|hubungi|teruskan|damaikan|telepon (polisi|Unit PPA)|go|contact|call the|forward|mediate|phone (police|the women))/i;
const prohibited = /(jangan|do not) \S+/gi;

/** Blots out each call that the message asks for of an office whom nobody has to clear first: that order is what it is for. */
function withoutAskedCalls(short: string, message: Message): string {
  const asked = message.items.filter(
    ({ task, office, instead }) => task === 'call' && !asksFirst(instead ?? office, message),
  );
  return asked.reduce(
    (text, { number }) =>
      text.replace(new RegExp(`\\b(Telepon|Phone) [^.;]* ${number?.replace('+', '[+]')}[.]`, 'g'), (order) =>
        '-'.repeat(order.length),
      ),
    short,
  );
}

function notForbidden(text = ''): readonly string[] {
  return Object.entries(mustNot).flatMap(([name, said]) => (said.test(text) ? [] : name));
}

/** With names as long as they are written, and one with a dot within. */
const withdrawnInMalang = [
  { ...unit, localName: 'Polda Jawa Timur, Direktorat PPA PPO', number: '0318280748' },
  { ...unit, office: 'uptdPpa', localName: 'UPTD PPA Kab. Malang', number: '081234567890' },
  { ...unit, office: 'opdWomenChild', localName: 'Dinas Sosial P3AP2KB Kota Malang', number: '0341751534' },
] as const satisfies Message['callsWithdrawn'];

/** Anything that a message may say at once, with up to four calls at numbers of their own. */
const fullMessage = fc
  .record({
    standing: fc.record({
      drill: fc.boolean(),
      nth: fc.constantFrom(1, 2, 104),
      lateSince: fc.constantFrom(null, 1_764_000_000_000 as Instant),
      changedAt: fc.constantFrom(null, 1_764_000_000_000 as Instant),
      withoutLpa: fc.boolean(),
      actsAt: fc.constantFrom(null, 'https://meja.lpa-kota-contoh.test/masuk'),
      link: fc.constantFrom(null, `https://laporan.lpa-kota-contoh.test/j/${'k'.repeat(16)}`),
      waiting: fc.constantFrom([], [{ number: '7K3D-P9V', receivedAt: 0 as Instant }]),
      callsWithdrawn: fc.constantFrom(
        [],
        [unit],
        [unit, { ...unit, office: 'polsek', number: '0341 777666' } as const],
        withdrawnInMalang,
      ),
      ownOffices: fc.constantFrom({}, { ownCity1: longName, ownCity2: 'Dinas Contoh' }),
    }),
    drawn: anyMessage(anyTask, { code: 'k'.repeat(16) }),
    names: fc.array(fc.constantFrom(null, 'Kantor Contoh', longName), { minLength: 4, maxLength: 4 }),
  })
  .map(({ standing, drawn, names }): Message => {
    const items = drawn.items.map((item, at) => ({
      ...item,
      localName: names[at] ?? null,
      number: phones[(at + drawn.receivedAt) % phones.length] ?? null,
    }));
    return { ...drawn, ...standing, items };
  });

describe('one short message', () => {
  test('loses no number to phone with its owner, no withdrawn call, no warning and no standing, in four SMS at most', () => {
    fc.assert(
      fc.property(fullMessage, (message) => {
        const { kind, parts } = renderMessage(message);
        const [short, what] = [parts.short, parts.parameters['what'] ?? ''];
        const said = (id: string, en: string): string => (message.language === 'id' ? id : en);
        const { alphabet, segments } = smsSegments(short);
        expect([alphabet, segments <= 4, what.length <= 600]).toEqual(['gsm-7', true, true]);
        const calls = message.items.filter(({ task }) => task === 'call');
        for (const { office, instead, number } of calls) {
          const isOpen = asksFirst(instead ?? office, message);
          const first = said(
            'JANGAN telepon polisi: telepon 129. Bila tidak:',
            'Do NOT phone police: phone 129. If not:',
          );
          const verb = isOpen ? first : '(Telepon|Phone)';
          // Beside each number stands whose it is.
          const named = new RegExp(`${verb} [^.;]*[a-zA-Z][^.;]* ?${number?.replace('+', '[+]')}[.]`);
          expect(short).toMatch(named);
          expect(what).toContain(number);
        }
        for (const { number } of message.callsWithdrawn) {
          // Each alone, and in one part: a later part with a name and a number would order the call.
          const part = segments === 1 ? [short] : (short.match(/.{1,153}/gs) ?? []);
          const alone = `(BATAL: jangan telepon|WITHDRAWN: do not phone) [^,]*(, Direktorat PPA PPO)? ${number}[.]`;
          const isFull = segments === 4 && message.callsWithdrawn.length > 1;
          expect(isFull || part.some((one) => new RegExp(alone).test(one)) || [part, alone]).toBe(true);
          expect(short).toMatch(new RegExp(`(BATAL: jangan telepon|WITHDRAWN: do not phone) [^;]*${number}`));
          expect(what).toContain(number);
        }
        expect(short).toMatch(/kkkk-kkkk-kkkk-kkkk|\/j\/|Tidak dapat dijawab|Cannot be answered/);
        const { nth, actsAt, withoutLpa } = message;
        const tellsAct = actsAt ?? (withoutLpa ? '' : said('Kabari sekretariat', 'Tell the LPA secretariat'));
        const words = [
          ...['4VD0-FHE', message.drill ? said('LATIHAN', 'DRILL') : ''],
          withoutLpa ? said('Jangan hubungi LPA tentang ini.', 'Do not contact the LPA about this.') : '',
        ];
        const lesser = [
          message.emergency ? said('DARURAT', 'EMERGENCY') : '',
          message.lateSince === null ? '' : said('Terlambat', 'Late'),
          nth === 1 ? '' : said(`Pengingat ke-${nth - 1}`, `Reminder ${nth - 1}`),
          kind === 'account' ? tellsAct : '',
        ];
        // Beside three calls that are withdrawn there may be no room for what is worth less.
        const isFilled = message.callsWithdrawn.length > 2;
        expect([...words, ...(isFilled ? [] : lesser)].filter((one) => !short.includes(one))).toEqual([]);
        for (const { number } of isFilled ? [] : message.waiting)
          expect(short.includes(number ?? '') || short.includes('+1 ')).toBe(true);
        expect(short).not.toMatch(/ [.;]|129 129|\(\)/);
      }),
      { numRuns: 300 },
    );
  });

  test('orders nothing forbidden in any of its SMS, read alone', () => {
    fc.assert(
      fc.property(fullMessage, ({ ownOffices: _, ...message }) => {
        const rendered = renderMessage({ ...message, ownOffices: {} }).parts.short;
        const short = withoutAskedCalls(rendered, { ...message, ownOffices: {} });
        const parts = short.length > 160 ? (short.match(/.{1,153}/gs) ?? []) : [short];
        for (const part of parts) expect(part.replace(prohibited, '')).not.toMatch(forbiddenOrder);
      }),
      { numRuns: 300 },
    );
  });

  test('says how to answer with the code where it has room', () => {
    const [drawn] = fc.sample(
      anyMessage(fc.constant('act'), { code: 'k'.repeat(16), language: 'id', emergency: false }),
      1,
    );
    const message = { ...drawn, phone: '0341 000000', nth: 2 } as Message;
    const shortBy = (answers: MessageForm['answers']) =>
      renderMessage(message, { answers, body: { most: 670, unit: 'characters', longer: 'refused' } }).parts.short;
    expect(shortBy([])).toContain('kkkk - sebutkan kepada sekretariat LPA (0341 000000)');
    expect(shortBy(['text'])).toContain('kkkk - balas dengan kode ini');
  });

  test('fits two SMS where one call is all that it asks, and one as a ring', () => {
    const calls = fc.constantFrom<OfficeKind>('sapa129', 'policeUnitPpa', 'uptdPpa', 'polsek', 'lpsk');
    fc.assert(
      fc.property(
        anyMessage(fc.constant('call'), { code: 'k'.repeat(16), emergency: false }),
        calls,
        (drawn, office) => {
          const items = drawn.items
            .slice(0, 1)
            .map((item) => ({ ...item, office, instead: null, number: item.number && '0341 366444' }));
          const segmentsOf = (one: Message) => smsSegments(renderMessage(one).parts.short).segments;
          const ring = { ...drawn, items, onlyRings: true, nth: 2 };
          expect([segmentsOf({ ...drawn, items }), segmentsOf(ring)]).toEqual([2, 1]);
        },
      ),
    );
  });

  test('takes no more than a channel takes, and counts the calls that it leaves out', () => {
    const body = { most: 160, unit: 'characters', longer: 'refused' } as const;
    fc.assert(
      fc.property(fullMessage, (drawn) => {
        const message = { ...drawn, callsWithdrawn: [], onlyRings: false, emergency: false };
        const { short } = renderMessage(message, { answers: [], body }).parts;
        expect(short.length).toBeLessThanOrEqual(160);
        const numbers = message.items.flatMap(({ task, number }) => (task === 'call' ? (number ?? []) : []));
        const left = Number(/\+(\d+) (?:kantor lagi|more offices)/.exec(short)?.[1] ?? 0);
        expect(numbers.filter((number) => short.includes(number)).length + left).toBeGreaterThanOrEqual(numbers.length);
      }),
    );
  });

  test('leaves no blank for what is not known', () => {
    const item = { path: 'x', step: 'y', instead: null, task: 'call', localName: null, number: null } as const;
    fc.assert(
      fc.property(anyMessage(anyTask, { number: null }), ({ items: _, ...message }) => {
        const items = [
          { ...item, office: 'policeUnitPpa' as const },
          { ...item, office: 'sapa129' as const },
        ];
        expect(renderMessage({ ...message, items }).parts.short).not.toMatch(/ [.;]|\(\)/);
      }),
    );
  });
});

describe('a call to police whom nobody cleared', () => {
  const everyPolice = [...(['bhabinkamtibmas', 'polsek', 'policeUnitPpa', 'polda', 'policeDitPpaPpo'] as const)];

  test('has its condition for every office of the police, where others of the police are involved too', () => {
    const item = { path: 'x', step: 'y', instead: null, task: 'call', localName: 'Kantor Contoh' } as const;
    for (const office of offices) {
      const isPolice = everyPolice.some((one) => one === office);
      for (const involved of ['unknown', 'police', 'none']) {
        const drawn = anyMessage(anyTask, { contentClass: 'facts', language: 'id', emergency: false });
        const [message] = fc.sample(drawn, 1) as [Message];
        const items = [{ ...item, office, number: '0341 325111' }];
        const { text, parts } = renderMessage({ ...message, items, facts: { involved: [involved] } as Facts });
        const asks = isPolice && involved !== 'none';
        expect([office, involved, text.includes('Baca dahulu ceritanya')]).toEqual([office, involved, asks]);
        expect([office, parts.short.includes('Mungkin polisi terlibat? JANGAN telepon polisi')]).toEqual([
          office,
          asks,
        ]);
      }
    }
  });

  test('names no number at which the nearest police answer, where police are involved', () => {
    const involved = (one: string) => ({ involved: [one] }) as Facts;
    expect(['police', 'unknown', 'none'].map((one) => callable('110', involved(one)))).toEqual([null, '110', '110']);
    expect(callable('0341 325111', involved('police'))).toBe('0341 325111');
  });
});

test('withdraws by name in every later message the call that is barred, and never one that stands', async () => {
  const mail = memoryNotifier({
    channel: 'email',
    capabilities: { contentClass: 'signal', body: { most: 670, unit: 'characters', longer: 'refused' } },
  });
  const stage = await stageOf({ notifiers: [mail], applied: false });
  const called = sampleReading((text) =>
    text
      .replace('callers: [lpaDuty]', 'callers: [lastResort]')
      .replace(
        'offices:\n',
        `offices:
  - { id: police-office, kind: policeUnitPpa, area: 35.73, localName: Unit Contoh, reach: call, number: 110 }
  - { id: uptd, kind: uptdPpa, area: 35.73, localName: UPT Contoh, reach: call, number: "+62341366444" }
`,
      )
      .replace(
        '  lpaDuty: {',
        `  policeUnitPpa: { on: always, reach: call, instead: uptdPpa }
  uptdPpa: { on: always, reach: call }
  lpaDuty: {`,
      )
      .replace(
        '      - { id: last,',
        '      - { id: both, after: 0, tell: [policeUnitPpa, uptdPpa] }\n      - { id: last,',
      ),
  );
  expect(await stage.engine.as(officer).chapter.apply(called)).toMatchObject({ ok: true });
  const report = await stage.submit({
    facts: { concern: ['some'], danger: ['unknown'], victimAge: ['child'], involved: ['unknown'] },
  });
  await stage.runTo(after(60_000));
  const before = mail.sent.filter(({ address }) => address.startsWith('last'));
  expect(before.map(({ text }) => [text.includes(' 110.'), text.includes('+62341366444')])).toEqual([[true, true]]);
  const stream = report.ok ? report.receipt.stream : '';
  await stage.engine.as(officer).reports.add(stream, { facts: { involved: ['police'] }, parties: [] });
  await stage.runTo(after(3 * 3_600_000));
  const later = mail.sent.filter((one) => one.address === before[0]?.address).slice(1);
  expect(later.length).toBeGreaterThan(2);
  for (const { text } of later) {
    expect(text).toContain('WITHDRAWN: do not phone Unit Contoh 110.');
    expect(text.replace('do not phone Unit Contoh 110', '')).not.toContain('110');
  }
});

describe('renderMessage', () => {
  const link = 'https://kawal.contoh.test/j/kode';

  test('names the page that answers, and its form, where the deployment serves one', () => {
    fc.assert(
      fc.property(anyMessage(fc.constantFrom<Task>('act', 'call'), { link }), (message) => {
        const { text, reply } = renderMessage(message);
        expect(text).toContain(link);
        const form: MessageForm = { answers: ['button'], body: { most: 9_999, unit: 'bytes', longer: 'split' } };
        expect(reply.link).toMatchObject({
          url: link,
          take: { body: 'answer=take' },
          decline: { body: 'answer=decline' },
        });
        const buttons = renderMessage(message, form).reply;
        expect([buttons.choices.length, buttons.decline?.label.length]).toEqual([1, expect.any(Number)]);
        expect(reply).not.toHaveProperty('decline');
        expect(renderMessage({ ...message, link: null }).reply).not.toHaveProperty('link');
      }),
    );
  });

  test('says in each form of a message of a report all that must not be done (N3)', () => {
    expect(safetyLines).toHaveLength(3);
    fc.assert(
      fc.property(fullMessage, (message) => {
        const { text, parts } = renderMessage(message);
        const leaves = ({ short, spoken }: typeof parts) => [text, short, spoken].map(notForbidden);
        expect(leaves(parts)).toEqual([[], [], []]);
        for (const line of safetyLines) expect(text).toContain(line[message.language]);
        // A ring names the message that says it, and sends nobody anywhere.
        const ring = renderMessage({ ...message, onlyRings: true, items: [] });
        expect(ring.parts.short).not.toMatch(/korban|terduga|victim|suspect/);
      }),
      { numRuns: 300 },
    );
  });

  test('offers whoever holds a report no button, link or digit to take it on again, and a way to say that they cannot', () => {
    const form: MessageForm = {
      answers: ['button', 'digit', 'text'],
      body: { most: 9_999, unit: 'bytes', longer: 'split' },
    };
    const held = anyMessage(fc.constant('act'), { link, isHeld: true, emergency: false, code: 'k'.repeat(16) });
    fc.assert(
      fc.property(held, (message) => {
        const { text, parts, reply } = renderMessage(message, form);
        expect(reply.choices).toEqual([]);
        expect(reply).not.toHaveProperty('link');
        expect(`${text} ${parts.spoken}`).not.toMatch(
          /Saya tangani|I take it on|Can you handle|bersedia menangani|\/j\//,
        );
        expect(text).toMatch(/TIDAK BISA|CANNOT/);
      }),
    );
  });

  test('asks whoever took a report on for the act, and not to take it on', () => {
    const form: MessageForm = { answers: ['button', 'text'], body: { most: 9_999, unit: 'bytes', longer: 'split' } };
    const places = fc.constantFrom(null, 'https://meja.contoh.test');
    const accounts = anyMessage(fc.constant('account'), { link, emergency: false, code: 'k'.repeat(16) });
    fc.assert(
      fc.property(accounts, places, (drawn, actsAt) => {
        const { text, parts, reply } = renderMessage({ ...drawn, actsAt, phone: '0341 000000' }, form);
        const whole =
          actsAt ?? (drawn.language === 'id' ? 'sampaikan kepada' : 'tell the LPA secretariat (0341 000000)');
        const short = actsAt ?? (drawn.language === 'id' ? 'Kabari sekretariat' : 'Tell the LPA secretariat');
        expect([text, parts.short, parts.parameters['what']]).toEqual([
          expect.stringContaining(whole),
          expect.stringContaining(short),
          expect.stringContaining(whole),
        ]);
        expect(reply.choices).toEqual([]);
        expect(reply).not.toHaveProperty('link');
        expect(text).not.toMatch(/Saya tangani|I take it on|Can you handle|Anda bersedia menangani|\/j\//);
        expect(text).toMatch(/TIDAK BISA|CANNOT/);
      }),
    );
  });

  test('never says to call 110 where the police may be involved', () => {
    fc.assert(
      fc.property(anyMessage(anyTask), (message) => {
        const involved = [...(message.facts.involved ?? []), 'police'] as const;
        const { text } = renderMessage({ ...message, facts: { ...message.facts, involved } as Facts });
        expect(text).not.toContain('110');
      }),
    );
  });

  test('asks SAPA 129, and nobody else, not to pass a report of officials on to the city', () => {
    fc.assert(
      fc.property(anyMessage(fc.constant<Task>('call')), (message) => {
        const { text } = renderMessage(message);
        const rings = message.items.some(({ office, instead }) => (instead ?? office) === 'sapa129');
        expect(/jangan diteruskan ke kota|not to pass it on to the city/.test(text)).toBe(rings);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [['none'], ['dan aman bagi Anda, telepon 110', 'if it is safe for you, call 110']],
    [
      ['unknown'],
      ['dan aman bagi Anda, telepon SAPA 129, atau 110 (polisi) bila polisi', 'call SAPA 129, or 110 (police) unless'],
    ],
  ])(
    'says to call 110 only if it is safe, and with a condition unless nobody in office is involved: %j',
    (involved, [id, en]) => {
      fc.assert(
        fc.property(anyMessage(anyTask, { contentClass: 'facts' }), ({ facts, ...message }) => {
          const { text } = renderMessage({ ...message, facts: { ...facts, involved } });
          expect(text).toContain(message.language === 'id' ? id : en);
        }),
      );
    },
  );

  test('says in one SMS, and in one line of a template, that calls are withdrawn, whatever else it says', () => {
    const lateOrNot = fc.constantFrom(null, 0 as Instant);
    const waiting = fc.constantFrom([], [{ number: '7K3D-P9V', receivedAt: 0 as Instant }]);
    fc.assert(
      fc.property(anyMessage(anyTask, { callsWithdrawn: [unit] }), lateOrNot, waiting, (drawn, lateSince, others) => {
        for (const message of [drawn, { ...drawn, link }]) {
          for (const withoutLpa of [false, true]) {
            const { parts } = renderMessage({
              ...message,
              lateSince,
              withoutLpa,
              drill: withoutLpa,
              waiting: others,
              nth: 2,
            });
            for (const shown of [parts.short, parts.parameters['what']]) {
              expect(shown).toMatch(/BATAL|WITHDRAWN/);
              expect(shown).toContain('Kantor Contoh 110');
              if (withoutLpa) expect(shown).toMatch(/Jangan hubungi LPA|Do not contact the LPA/);
            }
          }
        }
      }),
    );
  });

  test('leads nobody to a secretariat where the report names one of it or a duty officer of the LPA, whoever else is of it', () => {
    const held = { holders: ['piket-1'], deputies: ['piket-2'], shifts: [] };
    const offices = [
      { kind: 'lpaDuty', ...held },
      { ...held, kind: 'uptdPpa', holders: ['petugas-1'], deputies: [] },
    ];
    const chapter = { directory: { secretariat: ['sekretaris-1', 'sekretaris-2'], offices } } as never;
    const naming = (people: readonly string[]) => ({ excluded: { offices: [], people, keptOut: [] } }) as never;
    const led = ['sekretaris-2', 'piket-1', 'piket-2', 'petugas-1'].filter(
      (one) => !barsSecretariat(naming([one]), chapter),
    );
    expect(led).toEqual(['petugas-1']);
  });

  test('leads nobody to the secretariat where the LPA must not know of the report', () => {
    fc.assert(
      fc.property(anyMessage(anyTask, { withoutLpa: true, phone: '0341 000000' }), (message) => {
        for (const answers of [[], ['digit'], ['text']] as const) {
          const { text, parts } = renderMessage(message, {
            answers,
            body: { most: 9_999, unit: 'bytes', longer: 'split' },
          });
          const shown = [text, parts.short, parts.spoken, ...Object.values(parts.parameters)].join('\n');
          expect(shown).not.toContain('0341 000000');
          expect(shown).not.toMatch(
            /(kepada|kabari|hubungi|telepon|tell|to|phone) (the )?(sekretariat LPA|LPA secretariat)/i,
          );
          expect(text).toMatch(/Jangan menghubungi sekretariat|Do not contact the secretariat/);
          for (const line of [parts.short, parts.parameters['what']])
            expect(line).toMatch(/Jangan hubungi LPA tentang ini\.|Do not contact the LPA about this\./);
        }
      }),
    );
  });

  test('gives no code, and says what is left, where the LPA must not know and nothing takes an answer', () => {
    const given = { withoutLpa: true, link: null, code: 'k7qm3rtz9wxa4t6p' };
    fc.assert(
      fc.property(anyMessage(anyTask, given), fc.constantFrom(null, 'https://meja.contoh.test'), (drawn, actsAt) => {
        const message = { ...drawn, actsAt };
        const shownBy = (answers: MessageForm['answers'], given = message): readonly string[] => {
          const { text, parts } = renderMessage(given, {
            answers,
            body: { most: 9_999, unit: 'bytes', longer: 'split' },
          });
          return [text, parts.short ?? '', parts.parameters['code'] ?? ''];
        };
        const [text = '', short = '', code = ''] = shownBy([]);
        for (const one of [text, short, code]) expect(one.toUpperCase()).not.toContain('K7QM');
        if (!message.onlyRings)
          expect(text).toMatch(actsAt === null ? /tidak dapat dijawab|cannot be answered/ : /meja\.contoh\.test/);
        expect(short).toMatch(/Tidak dapat dijawab\.|Cannot be answered\./);
        // With a channel that reads replies, or a page, the code is of use.
        for (const usable of [
          shownBy(['text']),
          shownBy([], { ...message, link: 'https://k.test/j/k7qm3rtz9wxa4t6p' }),
        ])
          expect(usable.join(' ').toUpperCase()).toContain('K7QM');
      }),
    );
  });

  test('tells who phones where to read the report and record the call, and who answers at 110', () => {
    const at = (number: string): Partial<Message> => ({
      phone: '0341 000000',
      items: [
        {
          path: 'x',
          step: 'y',
          office: 'policeUnitPpa',
          instead: null,
          task: 'call',
          localName: 'Kantor Contoh',
          number,
        },
      ],
    });
    const [message] = fc.sample(anyMessage(anyTask, { language: 'id', emergency: false, facts: {} }), 1);
    const textAt = (number: string): string => renderMessage({ ...(message as Message), ...at(number) }).text;
    expect(textAt('110')).toContain('Yang menjawab adalah SPKT');
    expect(textAt('129')).not.toContain('SPKT');
    expect(textAt('129')).toContain(
      'Tanyakan isi laporan kepada sekretariat LPA (0341 000000), dan sampaikan hasil telepon kepadanya.',
    );
  });

  test('tells the known day of a departure, and leaves out that none is known', () => {
    const departing: Facts = { departure: ['dated'] } as Facts;
    fc.assert(
      fc.property(anyMessage(anyTask, { contentClass: 'facts', language: 'id' }), (message) => {
        const textOf = (facts: Facts) => renderMessage({ ...message, facts, onlyRings: false }).text;
        expect(textOf(departing)).toContain('Tanda akan diberangkatkan: tanggalnya diketahui');
        expect(textOf({} as Facts)).not.toContain('Tanda akan diberangkatkan');
        expect(textOf(departing)).not.toContain('hari ini atau malam ini');
        const tonight = textOf({ ...departing, danger: ['yes'] } as Facts);
        expect(tonight).toMatch(/tanggalnya diketahui; karena ada bahaya sekarang, anggap hari ini atau malam ini/);
      }),
    );
  });

  test('asks for no call that two people recorded, in a text, an SMS and a template', () => {
    const made = { task: 'call', office: 'policeUnitPpa', instead: null, localName: null, number: '110', isMade: true };
    const fixed = { contentClass: 'facts', language: 'id', emergency: false, callsWithdrawn: [] } as const;
    fc.assert(
      fc.property(anyMessage(fc.constant('call'), fixed), (drawn) => {
        const items = [{ ...drawn.items[0], ...made }] as Message['items'];
        const { text, parts } = renderMessage({ ...drawn, facts: { involved: ['none'] } as Facts, items });
        expect(text).toContain('- Unit PPA kepolisian sudah ditelepon, dan dua orang mencatatnya');
        for (const said of [text, parts.short, parts.parameters['what']]) expect(said).not.toMatch(/Telepon Unit PPA/);
      }),
    );
  });

  test('asks to read the story before police are phoned whom nobody cleared, and asks it of no other call', () => {
    const police = { task: 'call', office: 'policeUnitPpa', instead: null, localName: null, number: '110' } as const;
    const about = {
      ...({
        contentClass: 'facts',
        language: 'id',
        emergency: false,
        onlyRings: false,
        lateSince: null,
        changedAt: null,
      } as const),
    };
    fc.assert(
      fc.property(anyMessage(fc.constant('call'), about), (drawn) => {
        const message = { ...drawn, items: [{ ...drawn.items[0], ...police }] } as Message;
        const rendered = (involved: string) => renderMessage({ ...message, facts: { involved: [involved] } as Facts });
        expect(rendered('unknown').text).toMatch(/- Baca dahulu .* JANGAN menelepon polisi.* Telepon .* 110/);
        expect(rendered('none').text).not.toContain('ceritanya, atau tanyakan');
        const short = rendered('unknown').parts.short ?? '';
        if (short.includes('110')) expect(short).toMatch(/JANGAN telepon polisi: telepon 129\. Bila tidak: [^.]*110/);
        expect(rendered('none').parts.short).not.toContain('polisi terlibat');
      }),
    );
  });

  test('sends nobody to an app that the chapter may not have', () => {
    fc.assert(
      fc.property(anyMessage(anyTask, { link: null }), fc.constantFrom([], ['text'] as const), (message, answers) => {
        const form = { answers, body: { most: 100_000, unit: 'characters', longer: 'split' } } as const;
        const { text, parts } = renderMessage({ ...message, phone: '0341 000000' }, form);
        const words = `${text} ${parts.spoken}`;
        // Who phones hears that the app is one of two ways.
        expect(
          words.replace(/Bila Anda dapat masuk ke aplikasi LPA|If you can sign in to the LPA's app/g, ''),
        ).not.toMatch(/aplikasi|\bapp\b/i);
        expect(parts.spoken).toContain('0341 000000');
      }),
    );
  });

  test('counts an office that people were asked to phone as phoned by nobody, until two people recorded the call', () => {
    const phoned = (recorded: Recorded): Partial<Message> => ({
      contentClass: 'facts',
      onlyRings: false,
      tried: [],
      phoned: [{ office: 'sapa129', times: 2, recorded }],
    });
    const [message] = fc.sample(anyMessage(anyTask, { language: 'id', emergency: false }), 1);
    const said = (recorded: Recorded): string => renderMessage({ ...(message as Message), ...phoned(recorded) }).text;
    expect(said('byNobody')).toContain('Petugas sudah 2 kali diminta menelepon SAPA 129; belum ada kabar');
    expect(said('byNobody')).not.toContain('Sudah diberi tahu');
    expect(said('byOne')).toContain('Telepon ke SAPA 129 belum dihitung: perlu dicatat dua orang. Orang kedua');
    expect(said('byOne')).not.toContain('Sudah ditelepon');
    expect(said('byTwo')).toContain('Sudah ditelepon: SAPA 129.');
  });

  test('says in a first message, too, that somebody has taken the report on', () => {
    const first: Partial<Message> = { contentClass: 'facts', onlyRings: false, nth: 1, tried: [], phoned: [] };
    const [message] = fc.sample(anyMessage(anyTask, { language: 'id', emergency: false }), 1);
    const said = (takenBy: Message['takenBy']): string =>
      renderMessage({ ...(message as Message), ...first, takenBy, lapsed: [] }).text;
    expect(said(['lpaDuty'])).toContain('petugas jaga LPA');
    expect(said([])).not.toMatch(/Belum ada yang menyanggupi/);
  });

  test('says of offices that nobody proved to know by their deadline that this was missed, in both languages', () => {
    const deadline = 1_764_000_000_000 as Instant;
    const missed = [{ offices: ['policeUnitPpa', 'sapa129'], deadline }] as const;
    const fixed = { contentClass: 'facts', onlyRings: false, missed } as const;
    const said = languages.map((language) => {
      const [message] = fc.sample(anyMessage(anyTask, { ...fixed, language, emergency: false }), 1);
      return renderMessage(message as Message).text;
    });
    expect(said).toEqual([
      expect.stringMatching(
        /TERLEWAT: belum terbukti bahwa Unit PPA kepolisian atau SAPA 129 tahu, padahal batasnya .*WIB\./,
      ),
      expect.stringMatching(
        /MISSED: nothing proves that police Unit PPA or SAPA 129 knows, and the deadline was .*WIB\./,
      ),
    ]);
  });

  test('names an own office of the chapter as people call it, and never by its kind (V7)', () => {
    const item = { path: 'x', step: 'y', instead: null, localName: null, number: null, task: 'act' } as const;
    const own: Partial<Message> = {
      items: [{ ...item, office: 'ownCity1' }],
      tried: [{ office: 'ownCity1', times: 2 }],
      takenBy: ['ownCity1'],
      ownOffices: { ownCity1: 'Dishub Kota Contoh' },
    };
    fc.assert(
      fc.property(anyMessage(anyTask, own), (message) => {
        const { text } = renderMessage(message);
        if (!message.emergency) expect(text).toContain('Dishub Kota Contoh');
        expect(text).not.toMatch(/jabatan sendiri|own office/);
      }),
    );
  });

  test('names or counts the other reports that wait, in two SMS and on one line of a template', () => {
    const received = { receivedAt: 1_764_000_000_000 as Instant };
    const numbers = ['1AA1-AAA', '2BB2-BBB', '3CC3-CCC', '4DD4-DDD', '5EE5-EEE'];
    const links = fc.constantFrom(null, link, `https://laporan.lpa-kota-contoh.test/j/${'k'.repeat(16)}`);
    const standings = fc.record({ drill: fc.boolean(), nth: fc.constantFrom(1, 2, 12), link: links });
    const messages = anyMessage(fc.constant('act'), { code: 'k'.repeat(16), contentClass: 'signal' });
    fc.assert(
      fc.property(messages, standings, fc.integer({ min: 1, max: 5 }), (drawn, standing, count) => {
        const waiting = numbers.slice(0, count).map((number) => ({ number, ...received }));
        const { short, parameters } = renderMessage({ ...drawn, ...standing, waiting }).parts;
        expect(smsSegments(short)).toEqual({ alphabet: 'gsm-7', segments: 2 });
        expect(short).toMatch(/kkkk-kkkk-kkkk-kkkk|\/j\//);
        const isNamed = numbers.slice(0, count).every((one) => short.includes(one));
        expect(isNamed || short.includes(`+${count} `)).toBe(true);
        expect(parameters['what']).toContain(numbers.slice(0, count).join(', '));
        expect(parameters['what']).toMatch(/^.{1,600}$/);
      }),
    );
  });

  test('tells a first message, a reminder, a ring, a late one and a call apart on one line for a template', () => {
    const item = { path: 'x', step: 'y', instead: null, localName: null, number: '110' } as const;
    const [drawn] = fc.sample(anyMessage(anyTask, { contentClass: 'signal', language: 'id', emergency: false }), 1);
    const act = { ...(drawn as Message), items: [{ ...item, office: 'lpaDuty', task: 'act' }] } as const;
    const call = { ...act, items: [{ ...item, office: 'policeUnitPpa', task: 'call' }] } as const;
    const late = { ...act, lateSince: 1_764_000_000_000 as Instant };
    const all: readonly Message[] = [act, { ...act, nth: 3 }, { ...act, nth: 3, onlyRings: true }, late, call];
    const values = all.map((one) => renderMessage(one).parts.parameters);
    expect(new Set(values.map((one) => one['what'])).size).toBe(all.length);
    expect(values.map((one) => one['number'])).toEqual(all.map(() => '4VD0-FHE'));
    expect(values[4]?.['what']).toContain('Telepon Unit PPA kepolisian di 110');
    for (const one of values) expect(one['what']).toMatch(/^.{1,600}$/);
  });

  test('shows no fact, place or task in a subject line', () => {
    const subjects = new Set<string>();
    fc.assert(
      fc.property(anyMessage(anyTask), (message) => void subjects.add(renderMessage(message).subject)),
      { numRuns: 300 },
    );
    const neutral = [
      'Pesan dari LPA',
      'Pesan penting dari LPA',
      'Message from the LPA',
      'Important message from the LPA',
    ];
    expect([...subjects].filter((subject) => !neutral.includes(subject.replace(' (4VD0-FHE)', '')))).toEqual([]);
  });

  test('renders one signal for all facts, places and instants', () => {
    fc.assert(
      fc.property(anyMessage(anyTask, { contentClass: 'signal' }), anyFacts, (message, facts) => {
        const other: Message = { ...message, facts, area: 'Kelurahan Lain', receivedAt: 0 as Instant };
        const items = message.items.map((item) => ({ ...item, path: 'jalur-lain', step: 'lain' }));
        expect(renderMessage({ ...other, items })).toEqual(renderMessage(message));
      }),
    );
  });
});

describe('contentClassFor', () => {
  const ordinary = { path: 'setiap-laporan' };
  const alone = { items: [ordinary], person: 'petugas-satu', readers: ['petugas-satu'] };

  test('gives facts to a contact point that its person alone reads', () => {
    expect(contentClassFor({ ...alone, carries: 'facts' })).toBe('facts');
  });

  test('gives a signal where any item is an emergency, whatever else the message holds (E1)', () => {
    expect(contentClassFor({ ...alone, items: [ordinary, { path: emergencyPath }], carries: 'facts' })).toBe('signal');
  });

  test.each<[string, readonly string[] | 'unlisted' | undefined]>([
    ['that others read too', ['petugas-satu', 'petugas-dua']],
    ['of somebody else', ['petugas-dua']],
    ['whose readers nobody listed', 'unlisted'],
    ['that the directory no longer holds', undefined],
  ])('gives a signal to a contact point %s', (_, readers) => {
    expect(contentClassFor({ ...alone, readers, carries: 'facts' })).toBe('signal');
  });

  test('gives no facts to a channel that may not carry them', () => {
    expect(contentClassFor({ ...alone, carries: 'signal' })).toBe('signal');
  });
});

test('says what the chapter writes, in an SMS as well, and keeps the safety lines', async () => {
  const stage = await stageOf({ applied: false });
  const texts = `texts:
  urgentSubject: { id: Pesan penting, en: Urgent word }
  intro: { id: Ada yang perlu Anda, en: Somebody needs you. }
  safety: { id: 'Ingat {safetyLines}', en: 'Mind this {safetyLines}' }
`;
  const reading = sampleReading((text) => text.replace('zone: WIB\n', `zone: WIB\n${texts}`));
  expect(await stage.engine.as(officer).chapter.apply(reading)).toMatchObject({ ok: true });
  await stage.submit();
  await stage.runTo(after(1));
  const [sent] = stage.mail.sent;
  expect(sent?.subject).toMatch(/^Urgent word/);
  expect(sent?.text).toMatch(/^Somebody needs you\.\n/);
  expect(sent?.text).toContain("Mind this\n- Do not go to the place or to anybody's home alone.\n- Do not contact");
  expect(sent?.parts.short).toMatch(/^Urgent word \(\S+\)\. Somebody needs you\. Do NOT go alone\. .*Reply code: /);
});

test.each([
  ['says nothing of it', undefined],
  ['answers with something else', (): never => 'x' as never],
])('shows subject and text of a message where the notifier %s', (_, preview) => {
  const [message] = fc.sample(anyMessage(anyTask, { language: 'en' }), 1);
  const rendered = renderMessage(message as Message);
  const notifier = { ...memoryNotifier({ channel: 'email' }), ...(preview === undefined ? {} : { preview }) };
  expect(shownBy(notifier, rendered)).toEqual([
    { label: 'Subject', text: rendered.subject },
    { label: 'Text', text: rendered.text },
  ]);
});
