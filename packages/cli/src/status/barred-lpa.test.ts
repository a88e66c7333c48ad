import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, malangFolder, report } from '../kawal.sample.ts';

/** Returns the sentences that send a reader to the LPA. One that says when not to is none. */
function leadingToLpa(said: string): readonly string[] {
  const verbs =
    /\b(?:minta\w*|tanya\w*|beri tahu|hubungi|telepon|sampaikan|misalnya|ask|tell|phone|call|contact|such as)\b/;
  const leading = new RegExp(`${verbs.source}[^.]*\\b(?:LPA|sekretariat|secretariat)\\b`, 'i');
  const not =
    /\b(?:jangan|kecuali|tidak boleh|bila laporannya menyangkut|if the report is about|do not|must not|unless)\b/i;
  return said.split(/(?<=[.;?!|])\s+|\n/).filter((one) => leading.test(one) && !not.test(one));
}

test('sends no reader of a report to the LPA that the report names, in no answer of the terminal in either language', async () => {
  for (const lang of ['id', 'en']) {
    const made = await applied();
    const said: string[] = [];
    const reads = async (...argv: readonly string[]): Promise<string> => {
      const { out, err } = await made.kawal(...argv, '--lang', lang);
      said.push(out + err);
      return out + err;
    };
    made.write('laporan.yaml', report.replace('involved: [none]', 'involved: [lpa]'));
    const [number = ''] = /\b[0-9A-Z]{4}-[0-9A-Z]{3,4}\b/.exec(await reads('report', 'laporan.yaml')) ?? [];
    await reads('worker', '--once');
    await reads('status');
    for (const as of ['petugas-uptd-1', 'koordinator-kotalama', 'piket-1']) {
      const asked = [
        ['today'],
        ['baca', number, 'tujuan=menangani-laporan'],
        ['jawab', number],
        ['tindak', number, 'tindakan=sudah didatangi'],
        ['tindak', number, 'tindakan=laporan polisi dibuat'],
        ['catat-telepon', number, 'kantor yang ditelepon=LPSK', 'hasil telepon=dijawab, laporan diterima'],
        ['darurat', `laporan=${number}`, 'alasan=ada nyawa yang terancam'],
        ['tutup', number, 'alasan=bukan-TPPO', 'catatan=LBH Contoh menerimanya hari ini.'],
        ['ganda', number, `laporan yang sama=${number}`],
        ['kasus', 'buka', `laporan=${number}`, 'korban=p1'],
        ['erase', number, '--reason', 'requested', '--yes'],
        ['explain', number],
        ['access', 'explain', number],
        ['today'],
      ];
      for (const argv of asked) await reads(...argv, '--as', as);
    }
    for (const { text } of made.outbox()) said.push(text);
    expect(said.join('\n')).toContain(number);
    expect([lang, said.flatMap(leadingToLpa)]).toEqual([lang, []]);
  }
});

test('sends nobody to the LPA in a refusal about a report, a case, a referral or an answer, without saying when not to', () => {
  const about = /^\| `(?:report|escalation|case|referral|access)\./;
  for (const page of ['penolakan.md', 'refusals.md']) {
    const lines = readFileSync(join(malangFolder, '../../../docs/reference', page), 'utf8').split('\n');
    const said = lines.filter((line) => about.test(line));
    expect(said.length).toBeGreaterThan(100);
    expect([page, said.flatMap(leadingToLpa)]).toEqual([page, []]);
  }
});
