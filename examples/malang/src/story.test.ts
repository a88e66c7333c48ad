import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesOf, type Language } from '@kawal/core';
import { commandSchemas } from '@kawal/core/schemas';
import Ajv from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { narrator } from './narrator.ts';
import type { Incidents } from './scenes/incidents.ts';
import { escalationHistory, prepareStage, type Stage } from './stage.ts';
import { tellStory } from './story.ts';

let stage: Stage;
let told: string;
let incidents: Incidents;
const concepts = [...(Object.keys(commandSchemas) as (keyof typeof commandSchemas)[]), 'delivery'] as const;
const folder = mkdtempSync(join(tmpdir(), 'kawal-malang-'));

beforeAll(async () => {
  stage = await prepareStage(join(folder, 'id'));
  ({ told, incidents } = await tell(stage, 'id'));
});

afterAll(async () => {
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('the Malang pilot', () => {
  test('resolves every spelling of the news to its official code, and keeps the conflict on the fifth', () => {
    for (const code of ['35.73.03.1001', '35.73.04.1006', '35.73.02.1005', '35.73.05.1006', '35.73.01.1010']) {
      expect(told).toContain(code);
    }
    expect(told).toMatch(/Ketawang Gede\s+│ Ketawanggede/);
    expect(told).toContain('Bandungrejosari (35.73.04.1004)');
  });

  test('leaves five active communities, the disputed pilot disputed', async () => {
    const listed = await stage.engine.unguarded.list('community');
    const records = listed.ok ? listed.records : [];
    expect(records.map(({ state }) => state.status)).toEqual(Array(5).fill('active'));
    expect(records.find(({ stream }) => stream.endsWith('35.73.04.1006'))?.state.pilot?.status).toBe('disputed');
  });

  test.each(['pacts.id.md', 'pacts.id.html', 'communities.id.md', 'communities.id.html'])(
    'writes the sheet %s as it is kept beside the story',
    async (file) => {
      await expect(sheet('id', file)).toMatchFileSnapshot(`../sheets/${file}`);
    },
  );

  test('tells the night as the recording of the README shows it', () => recordsNight('id', told));

  test('a child about to be moved: the officer rings 110, an answer holds a step, silence climbs again', async () => {
    const decisions = await decisionsOf(incidents.child);
    const named = (path: string, step: string) =>
      decisions
        .filter((one) => one.path === path && one.step === step && one.office === null)
        .map((one) => one.decision.outcome);
    expect(named('setiap-laporan', 'wakil')).toEqual(['held', 'told']);
    expect(named('anak-berisiko', 'terakhir')).toEqual(['told']);
    expect(decisions[0]?.recipients).toContainEqual(
      expect.objectContaining({ person: 'petugas-lpa-1', task: 'call', office: 'policeUnitPpa' }),
    );
  });

  test('lets two people meet an adult who decides for themselves, and another person close the report (N12)', async () => {
    expect(told).toMatch(/berdua dan pada siang hari, bertemu orang itu di tempat yang ia pilih/);
    expect(told).toContain('ia sendiri memutuskan menunda');
    const history = await stage.engine.unguarded.history<string>(incidents.jobOffer);
    const closed = (history.ok ? changesOf(history.entries) : []).find(({ change }) => change.type === 'report-closed');
    expect(closed?.actor).toMatchObject({ ref: 'petugas-lpa-1' });
  });

  test('switching everything off and on repeats nothing and loses nothing', () => {
    expect(told).toMatch(/(\d+) dari \1 peristiwa ada, 0 surat terulang/);
  });

  test('the implicated lurah, and the coordinator a ceiling keeps out, hear nothing', async () => {
    const people = (await decisionsOf(incidents.lurah)).flatMap(({ recipients }) =>
      recipients.map(({ person }) => person),
    );
    expect(people.length).toBeGreaterThan(0);
    expect(people.filter((person) => person.endsWith('polehan'))).toEqual([]);
    expect(stage.mailsTo('lurah.polehan@contoh.test')).toEqual([]);
  });

  test('an adult about to leave is reported to the manpower agency and BP3MI, and not to the lurah (N11)', () => {
    for (const authority of ['disnaker', 'bp3mi']) {
      expect(stage.mailsTo(`${authority}@contoh.test`).length).toBeGreaterThan(0);
    }
    expect(stage.mailsTo('lurah.ketawanggede@contoh.test')).toEqual([]);
  });

  test('every event and every state of it fits the published schemas', async () => {
    const ajv = new Ajv.default({ strict: true, allowUnionTypes: true });
    ajv.addKeyword('x-kawal-class');
    ajv.addSchema(createRequire(import.meta.url)('@kawal/core/schema/domain.schema.json'), 'domain');
    const misfits: string[] = [];
    const met = new Set<string>();
    for (const concept of concepts) {
      const type = concept.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      const check = (kind: 'Event' | 'State', value: unknown, where: string) => {
        met.add(`${type}${kind}`);
        if (!ajv.validate(`domain#/$defs/${type}${kind}`, value)) misfits.push(`${where} ${ajv.errorsText()}`);
      };
      const listed = await stage.engine.unguarded.list(concept);
      for (const { stream, state } of listed.ok ? listed.records : []) {
        check('State', state, stream);
        const history = await stage.engine.unguarded.history<string>(stream);
        for (const { change } of history.ok ? changesOf(history.entries) : []) {
          check('Event', change, `${stream} ${change.type}`);
        }
      }
    }
    expect(misfits).toEqual([]);
    expect(met.size).toBeGreaterThan(16);
  });

  test('no name, NIK, phone or story stands in any byte of the store, its log or its keys', () => {
    const secrets = [
      'Anak Contoh',
      'Orang Contoh',
      'Relawan Contoh',
      'Koordinator Contoh',
      'Lurah Contoh',
      '81200000001',
      'Cerita contoh',
      '2004-05',
      'rujukan contoh',
    ];
    const kept = join(folder, 'id');
    const files = readdirSync(kept);
    expect(files).toContain('malang.sqlite');
    for (const file of files) {
      const bytes = readFileSync(join(kept, file)).toString('latin1');
      for (const secret of secrets) expect(`${file}: ${bytes.includes(secret)}`).toBe(`${file}: false`);
    }
  });

  test('the control: an address of somebody in post is found, for it is kept to be read with the vault locked', () => {
    const bytes = readdirSync(join(folder, 'id')).map((file) =>
      readFileSync(join(folder, 'id', file)).toString('latin1'),
    );
    expect(bytes.some((text) => text.includes('petugas1.lpa@contoh.test'))).toBe(true);
  });

  test('no mail names anybody', () => {
    expect(stage.allMails.length).toBeGreaterThan(20);
    for (const { subject, text } of stage.allMails)
      expect(`${subject} ${text}`).not.toMatch(/Contoh|rujukan contoh|Cerita/);
  });

  test('ends the same when told in English', async () => {
    const english = await prepareStage(join(folder, 'en'));
    try {
      const { told: story } = await tell(english, 'en');
      recordsNight('en', story);
      for (const file of ['pacts.en.md', 'communities.en.md']) {
        await expect(sheet('en', file)).toMatchFileSnapshot(`../sheets/${file}`);
      }
      expect(story).toContain('0 mails repeated');
      expect(story).not.toMatch(/Laporan diterima|diberi tahu/);
    } finally {
      await english.end();
    }
  });
});

/** Compares the recording, without the line breaks of its terminal and the identifiers that each run draws anew. */
function recordsNight(language: Language, story: string): void {
  const svg = readFileSync(new URL(`../../../docs/media/recording.${language}.svg`, import.meta.url), 'utf8');
  const night = svg.slice(svg.indexOf('<g class="s0'), svg.indexOf('<g class="s1'));
  const shown = [...night.matchAll(/<text class="output[^>]*>([^<]*)</g)].map(([, line]) => line).join(' ');
  const scenes = oneLine(shown).split(/ (?=2019-|✉)/);
  expect(scenes.length).toBeGreaterThan(8);
  const whole = oneLine(story.replace(/: report\/\w+/g, '.'));
  expect(scenes.filter((scene) => !whole.includes(scene))).toEqual([]);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function tell(on: Stage, language: Language): Promise<{ told: string; incidents: Incidents }> {
  let text = '';
  const write = (piece: string): void => {
    text += piece;
  };
  const reports = await tellStory(on, narrator({ language, write, colours: false }));
  return { told: text, incidents: reports };
}

/** A sheet that the story wrote. The names of records are drawn anew at each run. */
function sheet(language: Language, file: string): string {
  return readFileSync(join(folder, language, file), 'utf8')
    .replaceAll(/\/(<wbr>)?[0-9a-hjkmnp-tv-z]{26}\b/g, '/$1…')
    .replaceAll(/\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}\b/g, '…');
}

async function decisionsOf(report: string) {
  return changesOf(await escalationHistory(stage, report))
    .map(({ change }) => change)
    .filter((event) => event.type === 'step-decided');
}
