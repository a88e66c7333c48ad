import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { applied, type Kawal, prepared, report } from '../kawal.sample.ts';

/** Three reports, a worker's pass and a mark in the keyring; then a hand in the store. */
const reported = prepared(async () => {
  const made = await applied();
  made.write('laporan.yaml', report);
  for (let time = 0; time < 3; time += 1) expect((await made.kawal('report', 'laporan.yaml')).code).toBe(0);
  await made.kawal('worker', '--once');
  return made;
});

async function kept(): Promise<Kawal & { readonly hand: DatabaseSync }> {
  const made = await reported();
  return { ...made, hand: new DatabaseSync(join(made.folder, 'kawal.db')) };
}

async function found({ kawal }: Kawal): Promise<readonly string[]> {
  const { out, code } = await kawal('audit', 'verify', '--json');
  const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly code: string }[] };
  expect(code).toBe(findings.length === 0 ? 0 : 1);
  return [...new Set(findings.map((one) => one.code))].sort();
}

/** Makes every chain of entries anew, as somebody would who can compute a hash. */
function rechain(hand: DatabaseSync): void {
  const rows = hand.prepare('SELECT place, stream, text FROM event ORDER BY place').all();
  const heads = new Map<unknown, string>();
  for (const { place, stream, text } of rows) {
    const hash = createHash('sha256')
      .update(`${heads.get(stream) ?? ''}\n${text}`)
      .digest('hex');
    heads.set(stream, hash);
    hand.prepare('UPDATE event SET hash = ? WHERE place = ?').run(hash, place as number);
  }
  for (const [stream, head] of heads) {
    hand.prepare('UPDATE stream SET head = ? WHERE number = ?').run(head, stream as number);
  }
}

const ofReport =
  "SELECT number FROM stream WHERE instr(stream, (SELECT substr(stream, 8) FROM stream WHERE type = 'report' ORDER BY number LIMIT 1 OFFSET 1)) > 0";

/** Each change to the store that an attack made, and by what it is found. */
const changes: readonly (readonly [name: string, change: (hand: DatabaseSync) => void, codes: readonly string[]])[] = [
  [
    'the text of an entry',
    (hand) => hand.exec(`UPDATE event SET text = replace(text, '"report-received"', '"report-Received"')`),
    ['entry.changed', 'state.changed', 'keys.changed'],
  ],
  [
    'the text of an entry, with the chain made anew',
    (hand) => {
      hand.exec(
        `UPDATE event SET text = replace(text, '"aplikasi', '"aplikasl'), text = replace(text, 'kawal-cli', 'kawal-cl1')`,
      );
      rechain(hand);
    },
    ['log.rewritten'],
  ],
  [
    'a state alone: the escalation is closed',
    (hand) =>
      hand.exec(
        `UPDATE stream SET state = replace(state, '"status":"running"', '"status":"closed"') WHERE type = 'escalation'`,
      ),
    ['state.changed'],
  ],
  ['a row that is due, removed', (hand) => hand.exec('DELETE FROM due'), ['due.changed']],
  [
    'a row that is due, ten years on',
    (hand) => hand.exec('UPDATE due SET wake_at = wake_at + 315360000000'),
    ['due.changed'],
  ],
  [
    'the instant of a record and its row, ten years on',
    (hand) => {
      hand.exec('UPDATE due SET wake_at = wake_at + 315360000000');
      hand.exec('UPDATE stream SET wake_at = wake_at + 315360000000 WHERE wake_at IS NOT NULL');
    },
    ['due.changed'],
  ],
  [
    'the last entry of the log, with its record',
    (hand) => {
      hand.exec('DELETE FROM stream WHERE number = (SELECT stream FROM event ORDER BY place DESC LIMIT 1)');
      hand.exec('DELETE FROM event WHERE place = (SELECT max(place) FROM event)');
    },
    ['log.rolled-back'],
  ],
  [
    'the last entry only',
    (hand) => hand.exec('DELETE FROM event WHERE place = (SELECT max(place) FROM event)'),
    ['log.rolled-back'],
  ],
  [
    'an entry in the middle',
    (hand) =>
      hand.exec(
        "DELETE FROM event WHERE version = 1 AND stream = (SELECT number FROM stream WHERE stream = 'chapter/own')",
      ),
    ['entry.missing'],
  ],
  [
    'a whole report, with all that came of it',
    (hand) => {
      hand.exec(`DELETE FROM due WHERE stream IN (SELECT stream FROM stream WHERE number IN (${ofReport}))`);
      hand.exec(`DELETE FROM fresh_key WHERE number IN (${ofReport})`);
      hand.exec(`DELETE FROM event WHERE stream IN (${ofReport})`);
      hand.exec(`DELETE FROM stream WHERE number IN (${ofReport})`);
    },
    // As its last entry is the newest of the log, or not.
    [expect.stringMatching(/^log\.(rewritten|rolled-back)$/)],
  ],
  [
    'the log, cut from the third report on',
    (hand) => {
      const from = "(SELECT number FROM stream WHERE type = 'report' ORDER BY number DESC LIMIT 1)";
      const { number } = hand.prepare(`SELECT ${from} AS number`).get() as { readonly number: number };
      hand.exec(`DELETE FROM due WHERE stream IN (SELECT stream FROM stream WHERE number >= ${number})`);
      hand.exec(
        `DELETE FROM event WHERE place >= (SELECT min(place) FROM event WHERE stream = ${number}); DELETE FROM stream WHERE number >= ${number}`,
      );
    },
    ['log.rolled-back'],
  ],
  [
    'two entries that change places',
    (hand) =>
      hand.exec(
        'UPDATE event SET place = 9999 WHERE place = 3; UPDATE event SET place = 3 WHERE place = 4; UPDATE event SET place = 4 WHERE place = 9999',
      ),
    ['log.rewritten'],
  ],
  [
    'the key on record',
    (hand) => hand.exec(`UPDATE stream SET state = replace(state, '"epoch":1', '"epoch":2') WHERE type = 'chapter'`),
    ['state.changed'],
  ],
  [
    'a key that a record is found by',
    (hand) => hand.exec(`UPDATE stream SET keys = replace(keys, '"open"', '"closed"') WHERE type = 'report'`),
    ['keys.changed'],
  ],
  [
    'a claim, given to another record',
    (hand) => hand.exec("UPDATE claim SET stream = 'report/lain'"),
    ['claims.changed'],
  ],
];

describe('audit acknowledge', () => {
  /** A store that was put back from the backup of before something was done, and what its keyring knew. */
  async function putBack(
    act: (made: Kawal) => Promise<unknown> = ({ kawal }) => kawal('report', 'laporan.yaml'),
    given?: Kawal,
  ): Promise<Kawal & { readonly hand: DatabaseSync }> {
    const made = given ?? (await applied());
    await made.kawal('backup', 'cadangan');
    made.write('laporan.yaml', report);
    await act(made);
    for (const name of readdirSync(made.folder)) {
      if (/^kawal\.db(-|$)/.test(name)) rmSync(join(made.folder, name));
    }
    const [copy = ''] = readdirSync(join(made.folder, 'cadangan')).filter((name) => name.startsWith('kawal-store-'));
    await made.kawal('restore', join('cadangan', copy), 'kawal.db');
    return { ...made, hand: new DatabaseSync(join(made.folder, 'kawal.db')) };
  }

  const say = (made: Kawal, who: string, ...more: readonly string[]) =>
    made.kawal('audit', 'acknowledge', '--as', who, '--reason', 'restored', '--lang', 'en', ...more);
  /** Two people of two institutions. */
  async function acknowledge(made: Kawal, ...more: readonly string[]) {
    await say(made, 'petugas-uptd-1', ...more);
    return say(made, 'sekretaris', ...more);
  }

  test('a loss that an officer knows of is on record, and doctor tells it as known from then on', async () => {
    const made = await putBack();
    const before = await made.kawal('doctor', '--lang', 'en');
    expect(before.code).toBe(1);
    expect(before.out).toMatch(/WRONG storage: The store lacks entries that its keyring knows \(up to entry \d+\)/);
    const first = await say(made, 'sekretaris');
    expect(first).toMatchObject({
      code: 1,
      out: expect.stringMatching(/since .* sekretaris alone says that it is known/),
    });
    expect(first.out).toMatch(/one of another institution now, or from .* on anybody in post/);
    const waiting = await made.kawal('doctor', '--lang', 'en');
    expect(waiting.out).toMatch(/WRONG storage: The loss of the store is not noted yet: since .* sekretaris alone/);
    expect(waiting.out).toMatch(/WRONG storage: The store lacks entries that its keyring knows/);
    expect(await say(made, 'petugas-uptd-1')).toMatchObject({ code: 0 });
    const after = await made.kawal('doctor', '--lang', 'en');
    expect(after).toMatchObject({ code: 0, err: '' });
    expect(after.out).toMatch(
      /FINE storage: A loss is known: on .*, sekretaris and petugas-uptd-1 noted that entries up to \d+ are gone \(a backup was put back\)/,
    );
    expect((await made.kawal('log', '--json')).out).toContain('"loss-acknowledged"');

    // The keyring vouches anew: what is lost after that is a loss of its own.
    made.hand.exec('DELETE FROM event WHERE place = (SELECT max(place) FROM event)');
    expect((await made.kawal('doctor', '--lang', 'en')).code).toBe(1);
  });

  test('also after new reports have taken the places of those that are gone', async () => {
    const made = await putBack();
    for (let time = 0; time < 3; time += 1) await made.kawal('report', 'laporan.yaml');
    await made.kawal('worker', '--once');
    expect(await found(made)).toEqual(['log.rewritten']);
    await say(made, 'petugas-uptd-1');
    const said = await made.kawal('audit', 'acknowledge', '--as', 'sekretaris', '--reason', 'kembali');
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('(kembali ke versi lama)') });
    expect(await found(made)).toEqual([]);
  });

  test('a tombstone planted after an acknowledged loss is found, as before it', async () => {
    const made = await putBack();
    expect((await acknowledge(made)).code).toBe(0);
    await made.kawal('report', 'laporan.yaml');
    expect(await found(made)).toEqual([]);
    const keyring = new DatabaseSync(join(made.folder, 'kawal.db.keyring'));
    keyring.exec(
      `ATTACH '${join(made.folder, 'kawal.db')}' AS store; INSERT INTO tombstone (record, subject, class, version, erased_at) SELECT record, subject, class, version, 1 FROM store.card WHERE class = 'narrative' LIMIT 1`,
    );
    keyring.close();
    expect(await found(made)).toEqual(['card.erased-unlogged']);
    expect(await found(made)).toEqual(['card.erased-unlogged']);
  });

  test('cards destroyed in entries that are gone stay destroyed, and are counted in the record of their loss', async () => {
    const before = await applied();
    before.write('laporan.yaml', report.replace('child', 'adult').replace('danger: [yes]', 'danger: [no]'));
    const { out } = await before.kawal('report', 'laporan.yaml', '--json');
    const stream = /report\/\w+/.exec(out)?.[0] ?? '';
    const asked = `right=erasure record=${stream} subject=p1 receivedOn=${new Date(before.clock.now).toISOString()}`;
    await before.kawal('do', 'data-requests.receive', ...asked.split(' '), '--as', 'petugas-lpa-2');
    const made = await putBack(async ({ kawal }) => {
      const erase = ['erase', stream, '--subject', 'p1', '--reason', 'requested', '--yes', '--lang', 'en', '--as'];
      for (const person of ['petugas-lpa-1', 'sekretaris']) {
        const { code } = await kawal(...erase, person);
        expect(code).toBe(0);
      }
    }, before);
    expect((await acknowledge(made)).code).toBe(0);
    expect(await found(made)).toEqual([]);
    expect((await made.kawal('doctor', '--lang', 'en')).out).toMatch(/By the keyring, \d+ cards were destroyed/);
  });

  test('nothing is noted where nothing is lost, where more differs, by who may not, or without a reason that is known', async () => {
    const made = await kept();
    expect((await acknowledge(made)).out).toContain('Nothing is lost');
    made.hand.exec('DELETE FROM due');
    made.hand.exec('DELETE FROM event WHERE place = (SELECT max(place) FROM event)');
    expect(await acknowledge(made)).toMatchObject({ code: 1 });
    expect((await acknowledge(made)).err).toContain('differs from its history in more than entries that are gone');

    // A store that begins anew beside an old keyring: whoever waves that through has restored nothing.
    const empty = await kept();
    for (const name of readdirSync(empty.folder)) if (/^kawal\.db(-|$)/.test(name)) rmSync(join(empty.folder, name));
    expect((await acknowledge(empty)).err).toContain('No chapter is in force here yet');

    const other = await putBack();
    expect((await say(other, 'nobody')).code).toBeGreaterThan(0);
    expect(await say(other, 'petugas-uptd-1')).toMatchObject({ code: 1 });
    expect((await acknowledge(other, '--reason', 'Budi bilang tidak apa-apa')).code).toBeGreaterThan(0);
    expect(other.stored()).not.toContain('Budi bilang');
    expect((await other.kawal('doctor')).code).toBe(1);
  });
});

describe('audit verify', () => {
  test('finds nothing in a store as it was written, and says what it cannot see', async () => {
    const made = await kept();
    expect(await found(made)).toEqual([]);
    const { out } = await made.kawal('audit', 'verify', '--lang', 'en');
    expect(out).toMatch(/Differences: 0/);
    expect(out).toContain('somebody who can write both the store and the keyring');
  });

  test.each(changes)('finds %s', async (_, change, codes) => {
    const made = await kept();
    change(made.hand);
    expect(await found(made)).toEqual(expect.arrayContaining([...codes]));
  });

  test('finds each row that does not belong there, in the store or in the keyring, and nothing once it is mended', async () => {
    const made = await kept();
    const keyring = new DatabaseSync(join(made.folder, 'kawal.db.keyring'));
    const number = (sql: string): number => Number(Object.values(made.hand.prepare(sql).get() ?? {})[0]);
    const waking = number("SELECT number FROM stream WHERE type = 'escalation' AND wake_at IS NOT NULL");
    const sealed = number("SELECT number FROM card WHERE class = 'identity'");
    for (const [database, change, mend, code] of [
      // A state of an older shape is not believed, but the instant beside it is.
      [
        made.hand,
        `CREATE TEMP TABLE was AS SELECT number, shape, wake_at, stream FROM stream WHERE number = ${waking};
         DELETE FROM due WHERE stream = (SELECT stream FROM was);
         UPDATE stream SET shape = shape - 1, wake_at = NULL WHERE number = ${waking}`,
        `INSERT INTO due SELECT wake_at, stream FROM was;
         UPDATE stream SET (shape, wake_at) = (SELECT shape, wake_at FROM was) WHERE number = ${waking}`,
        'due.changed',
      ],
      [made.hand, 'UPDATE stream SET shape = shape + 90', 'UPDATE stream SET shape = shape - 90', 'state.changed'],
      [made.hand, "UPDATE stream SET state = state || ' '", 'UPDATE stream SET state = rtrim(state)', 'state.changed'],
      [
        made.hand,
        "UPDATE stream SET type = 'visit' WHERE number = (SELECT min(number) FROM stream WHERE type = 'report')",
        "UPDATE stream SET type = 'report' WHERE type = 'visit'",
        'keys.changed',
      ],
      [
        made.hand,
        'UPDATE event SET newest_at = newest_at + 315360000000 WHERE place = (SELECT max(place) FROM event)',
        'UPDATE event SET newest_at = newest_at - 315360000000 WHERE place = (SELECT max(place) FROM event)',
        'clock.changed',
      ],
      [
        made.hand,
        'CREATE TEMP TABLE bundles AS SELECT * FROM blob; DELETE FROM blob',
        'INSERT INTO blob SELECT * FROM bundles',
        'bundle.unreadable',
      ],
      ...Object.entries({
        event: "SELECT 9999, 9999, 1, newest_at, id || 'x', hash, text FROM event ORDER BY place DESC LIMIT 1",
        claim: "SELECT 'pact-of-area', '35.99.01.1999', 'pact/none'",
        answer: `SELECT 'planted', 'f', '{"stream":"report/none"}', 1`,
        card: "SELECT 'report/none', 'p1', 'identity', 1, 9999, NULL",
        card_bytes: "SELECT 9999, CAST('planted' AS BLOB)",
        stream_of_type: "SELECT 'report', 'report/none'",
        stream_key: "SELECT 'report', 'area', '35.99', 'report/none'",
        fresh_key: "SELECT 1, 'area', '35.99'",
        due: "SELECT 1, 'escalation/none'",
      }).map(([table, row]) => {
        const before = `CREATE TEMP TABLE was_${table} AS SELECT * FROM ${table}; INSERT INTO ${table} ${row}`;
        const after = `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM was_${table}`;
        return [made.hand, before, after, 'storage.impaired'] as const;
      }),
      [
        made.hand,
        'UPDATE event SET newest_at = newest_at - 1 WHERE place = 1',
        'UPDATE event SET newest_at = newest_at + 1 WHERE place = 1',
        'storage.impaired',
      ],
      [
        made.hand,
        'INSERT INTO stream_of_type SELECT type, stream FROM stream',
        'DELETE FROM stream_of_type',
        'storage.impaired',
      ],
      ...[
        ["answer VALUES ('planted', 'f', 'x', 1)", "answer WHERE key = 'planted'"],
        [
          `answer SELECT 'planted', 'f', '{"stream":"' || stream || '"}', 1 FROM stream WHERE type = 'report' LIMIT 1`,
          "answer WHERE key = 'planted'",
        ],
        ["blob VALUES ('bukan sidik', x'00')", "blob WHERE hash = 'bukan sidik'"],
      ].map(([row, gone]) => [made.hand, `INSERT INTO ${row}`, `DELETE FROM ${gone}`, 'storage.impaired'] as const),
      [
        keyring,
        "INSERT INTO key_bytes VALUES (9999, CAST('planted' AS BLOB))",
        'DELETE FROM key_bytes WHERE number = 9999',
        'storage.impaired',
      ],
      [
        keyring,
        'CREATE TEMP TABLE numbers AS SELECT * FROM wrapped_key; UPDATE wrapped_key SET number = (SELECT min(number) FROM numbers WHERE epoch > 0) WHERE epoch > 0',
        'UPDATE wrapped_key SET number = (SELECT number FROM numbers WHERE numbers.id = wrapped_key.id)',
        'storage.impaired',
      ],
      [
        keyring,
        'UPDATE wrapped_key SET epoch = epoch + 98 WHERE epoch > 0',
        'UPDATE wrapped_key SET epoch = epoch - 98 WHERE epoch > 0',
        'card.key-changed',
      ],
      [
        keyring,
        'CREATE TEMP TABLE bytes AS SELECT * FROM key_bytes; UPDATE key_bytes SET bytes = zeroblob(length(bytes)) WHERE number IN (SELECT number FROM wrapped_key WHERE epoch > 0)',
        'UPDATE key_bytes SET bytes = (SELECT bytes FROM bytes WHERE bytes.number = key_bytes.number) WHERE number IN (SELECT number FROM wrapped_key WHERE epoch > 0)',
        'card.key-changed',
      ],
      [made.hand, 'CREATE TABLE loot (x)', 'DROP TABLE loot', 'storage.impaired'],
      [keyring, 'CREATE TABLE loot (x)', 'DROP TABLE loot', 'storage.impaired'],
      [
        keyring,
        "CREATE TEMP TABLE keys AS SELECT * FROM wrapped_key; DELETE FROM wrapped_key WHERE id NOT LIKE 'mark%'",
        'DELETE FROM wrapped_key; INSERT INTO wrapped_key SELECT * FROM keys; UPDATE key_bytes SET bytes = zeroblob(length(bytes)) WHERE number NOT IN (SELECT number FROM wrapped_key)',
        'card.key-missing',
      ],
    ] as const) {
      database.exec(change);
      expect([change, await found(made)]).toEqual([change, expect.arrayContaining([code])]);
      database.exec(mend);
      expect([mend, await found(made)]).toEqual([mend, []]);
    }
    // A keyring that was lost is made anew at opening, and told of.
    keyring.exec('CREATE TEMP TABLE lost AS SELECT * FROM wrapped_key; DELETE FROM wrapped_key');
    expect(await found(made)).toEqual(['card.key-missing', 'keyring.begun-anew', 'storage.impaired']);
    expect((await made.kawal('doctor', '--lang', 'en')).out).toContain(
      'WRONG storage: The keyring was lost or emptied',
    );
    keyring.exec(
      'DELETE FROM wrapped_key; INSERT INTO wrapped_key SELECT * FROM lost; UPDATE key_bytes SET bytes = zeroblob(length(bytes)) WHERE number NOT IN (SELECT number FROM wrapped_key)',
    );
    // Opening destroys what the keyring says was destroyed: a planted tombstone cannot be taken back, and is told of.
    keyring.exec(
      `ATTACH '${join(made.folder, 'kawal.db')}' AS store; INSERT INTO tombstone (record, subject, class, version, erased_at) SELECT record, subject, class, version, 1 FROM store.card WHERE number = ${sealed}`,
    );
    expect(await found(made)).toEqual(['card.erased-unlogged']);
  });

  test('looks at a backup too, and the store of today vouches for its log', async () => {
    const made = await kept();
    await made.kawal('backup', 'cadangan');
    await made.kawal('report', 'laporan.yaml');
    const [name = ''] = readdirSync(join(made.folder, 'cadangan')).filter((one) => one.startsWith('kawal-store-'));
    const backup = join('cadangan', name);
    const verify = async (...more: readonly string[]) => {
      const { out, code } = await made.kawal('audit', 'verify', backup, '--json', ...more);
      return [code, JSON.parse(out).findings.map((one: { readonly code: string }) => one.code)];
    };
    expect(await verify()).toEqual([0, []]);

    // Whoever edits the copy also writes its hash into the manifest.
    const manifest = join(made.folder, backup, 'manifest.json');
    const { bytes: _, sha256: __, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    const file = join(made.folder, backup, rest.file);
    const edited = new DatabaseSync(file);
    edited.exec("UPDATE event SET text = replace(text, 'kawal-cli', 'kawal-cl1')");
    rechain(edited);
    edited.exec('DELETE FROM due');
    edited.close();
    const content = readFileSync(file);
    const sha256 = createHash('sha256').update(content).digest('hex');
    writeFileSync(manifest, JSON.stringify({ ...rest, bytes: content.length, sha256 }));
    expect(await verify()).toEqual([1, expect.arrayContaining(['log.rewritten', 'due.changed'])]);
  });

  test('finds a past that was written anew together with its keyring, by a mark that was kept outside', async () => {
    const made = await kept();
    const keyring = new DatabaseSync(join(made.folder, 'kawal.db.keyring'));
    const marks = keyring
      .prepare("SELECT b.bytes FROM wrapped_key AS k JOIN key_bytes AS b USING (number) WHERE k.id LIKE 'mark%'")
      .all()
      .map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes as Uint8Array)))
      .sort((one, other) => other.place - one.place);
    const { place, root } = marks[0];
    const outside = ['--mark', `${place}:${root}`] as const;
    expect((await made.kawal('audit', 'verify', ...outside)).code).toBe(0);

    made.hand.exec("UPDATE event SET text = replace(text, 'kawal-cli', 'kawal-cl1')");
    rechain(made.hand);
    // What the keyring knows stands beside it too.
    expect(await found(made)).toContain('log.rewritten');
    keyring.exec("DELETE FROM wrapped_key WHERE id LIKE 'mark%' OR id LIKE 'reached%'");
    rmSync(join(made.folder, 'kawal.db.keyring-reached'));
    expect(await found(made)).not.toContain('log.rewritten');
    const told = await made.kawal('audit', 'verify', '--json', ...outside);
    expect([told.code, JSON.parse(told.out).findings]).toEqual([
      1,
      expect.arrayContaining([{ code: 'log.rewritten', place }]),
    ]);
    expect((await made.kawal('audit', 'verify', '--mark', '12', '--lang', 'en')).err).toContain(
      '64 hexadecimal digits',
    );
  });

  test('doctor and every opening tell of a store that went back, and of a trigger that silences reports [M8, H7]', async () => {
    const made = await kept();
    made.hand.exec(
      'CREATE TRIGGER "stille \u001b" AFTER INSERT ON due BEGIN DELETE FROM due WHERE stream = new.stream; END',
    );
    const silenced = await made.kawal('doctor', '--lang', 'en');
    expect(silenced.code).toBe(1);
    expect(silenced.out).toContain("trigger stille _ in the database is not Kawal's");
    made.hand.exec('DELETE FROM event WHERE place = (SELECT max(place) FROM event)');
    const { err } = await made.kawal('status', '--lang', 'en');
    expect(err).toContain('The store is older than its keyring');
  });
});

test('replays what Kawal decided, and names the entry and the field of a decision that was exchanged', async () => {
  const made = await kept();
  const whole = await made.kawal('audit', 'replay', '--json');
  const { replayed, differences } = JSON.parse(whole.out);
  expect([whole.code, differences, replayed > 0]).toEqual([0, [], true]);
  made.hand.exec(
    `UPDATE event SET text = replace(text, '"step":"', '"step":"lain-') WHERE place = (SELECT min(place) FROM event WHERE text LIKE '%"step-decided"%')`,
  );
  rechain(made.hand);
  const { code, out } = await made.kawal('audit', 'replay', '--lang', 'en');
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(/report [0-9A-Z-]+: entry \d+ is decided otherwise, from `changes\./),
  ]);
  expect(out).toContain('whose commands are not stored');
});
