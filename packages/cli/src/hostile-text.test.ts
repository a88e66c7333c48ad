import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { applied, deployment, report } from './kawal.sample.ts';

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function visible({ out, err }: { readonly out: string; readonly err: string }): string {
  const text = `${out}${err}`;
  expect(text.replaceAll('\n', '')).not.toMatch(invisible);
  return text;
}

test('log, explain and status show escape sequences of a stored event as code points', async () => {
  const { folder, kawal, write } = await applied();
  write('laporan.yaml', report);
  const { out } = await kawal('report', 'laporan.yaml', '--json');
  const stream = /report\/\w+/.exec(out)?.[0] ?? '';
  // As an app could have stored them before the engine read its actors by a schema.
  const database = new DatabaseSync(join(folder, 'kawal.db'));
  const ref = JSON.stringify('\u001b]0;judul\u0007\u001b[31m\u009b1m\u202e\u2028');
  const { changes } = database
    .prepare(
      `UPDATE event SET text = replace(text, '"ref":"kawal-cli"', '"ref":' || ?) WHERE instr(text, '"kawal-cli"')`,
    )
    .run(ref);
  database.close();
  expect(changes).toBeGreaterThan(0);
  for (const argv of [['log'], ['log', '--json']]) {
    expect(visible(await kawal(...argv))).toContain('\\u001b]0;judul\\u0007\\u001b[31m\\u009b1m\\u202e\\u2028');
  }
  // Such an entry does not follow from its link, and no record is shown by it.
  visible(await kawal('log', stream));
  visible(await kawal('explain', stream));
  visible(await kawal('status'));
});

test.each(['\u2028', '\u2029', '\u202e', '\u009b1m', '\u001b[31m'])(
  'check shows %j in a key, a value and a file name as code points',
  async (sign) => {
    const { folder, kawal, write, edit } = deployment();
    edit('lembaga/policy.yaml', /\n/, `\n"ka${JSON.stringify(sign).slice(1, -1)}ta": "nilai${sign}"\nzz${sign}z: x\n`);
    write(`lembaga/direc${sign}tory.yaml`, 'kawal: direktori/1\n');
    mkdirSync(join(folder, 'lembaga', 'kelurahan'), { recursive: true });
    write(`lembaga/kelurahan/a${sign}b.yaml`, 'kawal: kebijakan/1\n');
    const { code, ...written } = await kawal('check', 'lembaga');
    expect(code).toBe(1);
    visible(written);
    visible(await kawal('check', 'lembaga', '--format', 'json'));
  },
);

test('a fault shows what was typed as code points', async () => {
  expect(visible(await deployment().kawal('check', 'tidak\u001b[31mada'))).toContain('\\u001b[31m');
  expect(visible(await deployment().kawal('che\u202eck'))).toContain('\\u202e');
});
