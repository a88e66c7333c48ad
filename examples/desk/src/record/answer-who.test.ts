import { expect, test } from 'vitest';
import { deskWith, inDanger } from '../reported.sample.ts';

test('says to a coordinator where to answer who is involved, as long as nobody knows', async () => {
  const kept = async (involved: string, who: string) => {
    const { officer, report } = await deskWith({ ...inDanger, involved: [involved] });
    const { text } = await (await officer(who)).get(`/catatan/${report}`);
    return /<div class="problems kept-out">.*?<.div>/s.exec(text)?.[0] ?? '';
  };
  expect(await kept('unknown', 'koordinator-lor')).toMatch(
    /JANGAN BERI TAHU.*Belum diketahui siapa yang mungkin terlibat\. .*href="\/catatan\/[^"]+\/tambah">Tambah keterangan/s,
  );
  expect(await kept('kelurahan', 'petugas-2')).toMatch(/JANGAN BERI TAHU(?!.*Belum diketahui siapa)/s);
});
