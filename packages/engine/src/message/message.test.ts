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
import { asksFirst, contentClassFor } from './content-class.ts';
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
          tried: [],
          phoned: [],
          takenBy: [],
          declinedBy: [],
          callsWithdrawn: false,
          waiting: [],
          onlyRings: false,
          nth: 1,
        },
        ...drawn,
        ...fixed,
      },
    }));
}

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

  test('prints the three safety lines in each message of a report', () => {
    expect(safetyLines).toHaveLength(3);
    fc.assert(
      fc.property(anyMessage(anyTask), (message) => {
        const { text } = renderMessage(message);
        for (const line of safetyLines) expect(text).toContain(line[message.language]);
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
      fc.property(anyMessage(anyTask, { callsWithdrawn: true }), lateOrNot, waiting, (drawn, lateSince, others) => {
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
              if (withoutLpa) expect(shown).toMatch(/Jangan hubungi LPA|Do not contact the LPA/);
            }
          }
        }
      }),
    );
  });

  test('leads nobody to a secretariat of which the report names one, whoever else is of it', () => {
    const chapter = { directory: { secretariat: ['sekretaris-1', 'sekretaris-2'] } } as never;
    const naming = (people: readonly string[]) => ({ excluded: { offices: [], people, keptOut: [] } }) as never;
    expect(['sekretaris-2', 'petugas-1'].map((one) => barsSecretariat(naming([one]), chapter))).toEqual([true, false]);
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
            expect(line).toMatch(/Jangan hubungi LPA\.|Do not contact the LPA\./);
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

  test('asks to read the story before police are phoned whom nobody cleared, and asks it of no other call', () => {
    const police = { task: 'call', office: 'policeUnitPpa', instead: null, localName: null, number: '110' } as const;
    const about = {
      ...({ contentClass: 'facts', language: 'id', emergency: false, onlyRings: false, lateSince: null } as const),
    };
    fc.assert(
      fc.property(anyMessage(fc.constant('call'), about), (drawn) => {
        const message = { ...drawn, items: [{ ...drawn.items[0], ...police }] } as Message;
        const rendered = (involved: string) => renderMessage({ ...message, facts: { involved: [involved] } as Facts });
        expect(rendered('unknown').text).toMatch(/- Baca dahulu .* JANGAN menelepon polisi.* Telepon .* 110/);
        expect(rendered('none').text).not.toContain('ceritanya, atau tanyakan');
        const short = rendered('unknown').parts.short ?? '';
        if (short.includes('110')) expect(short).toContain('110; bila polisi terlibat: 129');
        expect(rendered('none').parts.short).not.toContain('bila polisi terlibat');
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

  test('counts an office that people were asked to phone as told by nobody, until a call is recorded', () => {
    const phoned = (isRecorded: boolean): Partial<Message> => ({
      contentClass: 'facts',
      onlyRings: false,
      tried: [],
      phoned: [{ office: 'sapa129', times: 2, isRecorded }],
    });
    const [message] = fc.sample(anyMessage(anyTask, { language: 'id', emergency: false }), 1);
    const said = (isRecorded: boolean): string =>
      renderMessage({ ...(message as Message), ...phoned(isRecorded) }).text;
    expect(said(false)).toContain('Petugas sudah 2 kali diminta menelepon SAPA 129; belum ada kabar');
    expect(said(false)).not.toContain('Sudah diberi tahu');
    expect(said(true)).toContain('Sudah ditelepon: SAPA 129.');
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

  test('keeps number, standing, office to phone, safety line and answer in one SMS, beside a link too (N3)', () => {
    const standings = fc.record({
      drill: fc.boolean(),
      nth: fc.constantFrom(1, 2, 12),
      lateSince: fc.constantFrom(null, 1_764_000_000_000 as Instant),
    });
    const links = fc.constantFrom(null, link, `https://laporan.lpa-kota-contoh.test/j/${'k'.repeat(16)}`);
    fc.assert(
      fc.property(anyMessage(anyTask, { code: 'k'.repeat(16) }), links, standings, (drawn, link, standing) => {
        const { lateSince, ...message } = { ...drawn, link, ...standing };
        const { kind, parts } = renderMessage({ ...message, lateSince });
        expect(smsSegments(parts.short)).toEqual({ alphabet: 'gsm-7', segments: 1 });
        expect(parts.short).toContain('4VD0-FHE');
        expect(parts.short).toMatch(/kkkk-kkkk-kkkk-kkkk|\/j\//);
        if (kind !== 'account') expect(parts.short).toMatch(/Jangan datang sendiri|Do not go alone/);
        const [call] = message.items.filter(({ task }) => task === 'call');
        if (call !== undefined) expect(parts.short).toContain(message.language === 'id' ? 'Telepon ' : 'Phone ');
        const isOpen = call !== undefined && asksFirst(call.instead ?? call.office, message);
        // Police whom nobody cleared stand there with the condition, or SAPA 129 does.
        const named = [call?.number ?? '', ...(isOpen ? ['129'] : [])];
        if (call?.number) expect(named.filter((one) => parts.short.includes(one))).not.toEqual([]);
        if (isOpen && call.number === '110') expect(parts.short).toMatch(/129/);
        // The long name of an office without a number cannot be shortened: whom to phone goes first.
        if (call !== undefined && call.number === null) return;
        if (lateSince !== null) expect(parts.short).toMatch(/terlambat|late/i);
        if (message.emergency) expect(parts.short).toMatch(/darurat|emergency/i);
        if (message.nth > 1) expect(parts.short).toMatch(new RegExp(`(?:ke-|reminder )${message.nth - 1}\\b`, 'i'));
      }),
      { numRuns: 300 },
    );
  });

  test('names or counts the other reports that wait, in one SMS and on one line of a template', () => {
    const received = { receivedAt: 1_764_000_000_000 as Instant };
    const numbers = ['1AA1-AAA', '2BB2-BBB', '3CC3-CCC', '4DD4-DDD', '5EE5-EEE'];
    const links = fc.constantFrom(null, link, `https://laporan.lpa-kota-contoh.test/j/${'k'.repeat(16)}`);
    const standings = fc.record({ drill: fc.boolean(), nth: fc.constantFrom(1, 2, 12), link: links });
    const messages = anyMessage(fc.constant('act'), { code: 'k'.repeat(16), contentClass: 'signal' });
    fc.assert(
      fc.property(messages, standings, fc.integer({ min: 1, max: 5 }), (drawn, standing, count) => {
        const waiting = numbers.slice(0, count).map((number) => ({ number, ...received }));
        const { short, parameters } = renderMessage({ ...drawn, ...standing, waiting }).parts;
        expect(smsSegments(short)).toEqual({ alphabet: 'gsm-7', segments: 1 });
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

test('says what the chapter writes, in one SMS as well, and keeps the safety lines', async () => {
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
  expect(sent?.parts.short).toMatch(/^Urgent word \(\S+\)\. Somebody needs you\. Do not go alone; .*Reply code: /);
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
