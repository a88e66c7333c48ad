import { describe, expect, it } from 'vitest';
import { type AnyRefusal, describeRefusal } from './locales.ts';
import { at } from './record/given.sample.ts';

describe('saying a refusal', () => {
  it.each<[AnyRefusal, string, string]>([
    [
      { code: 'pact.no-such-audience', audience: 'engagement/satu' },
      'engagement/satu tidak tercatat',
      'No audience meeting engagement/satu',
    ],
    [{ code: 'volunteer.not-trained' }, 'belum dilatih', 'has not been trained'],
    [
      { code: 'community.no-decree', status: 'pactSigned', basis: 'practice' },
      'undang-undang yang mewajibkannya tidak ditemukan',
      'no statute was found',
    ],
    [{ code: 'input.area-undotted', field: 'area' }, 'dengan titik', 'with dots'],
  ])('says %j in both languages', (refusal, id, en) => {
    expect(describeRefusal(refusal, 'id', { zone: 'WIB' })).toContain(id);
    expect(describeRefusal(refusal, 'en', { zone: 'WIB' })).toContain(en);
  });

  it('says of a code of another version, or of none, that it has no words, and repeats nothing that is no code', () => {
    const said = (refusal: unknown, language = 'en') =>
      describeRefusal(refusal as AnyRefusal, language as 'en', { zone: 'WIB' });
    expect(said({ code: 'report.of-tomorrow' })).toContain('(report.of-tomorrow)');
    expect(said({ code: 'report.of-tomorrow' }, 'id')).toContain('perbarui');
    for (const none of [undefined, null, {}, 5, 'x', { code: 'constructor' }, { code: 'Siti Contoh' }])
      expect(said(none)).toBe(
        'This request was refused. The version of Kawal in use here has no words for it: update its packages.',
      );
    expect(said({ code: 'volunteer.not-trained' }, 'en-US')).toBe(said({ code: 'volunteer.not-trained' }, 'id'));
  });

  it('names no command of the terminal, for an officer at the desk reads it too', () => {
    const shown = (['report.not-open', 'report.second-unread'] as const).flatMap((code) =>
      (['id', 'en'] as const).map((language) =>
        describeRefusal({ code, status: 'closed' } as AnyRefusal, language, { zone: 'WIB' }),
      ),
    );
    expect(shown.filter((said) => said.includes('kawal '))).toEqual([]);
  });

  it('writes an instant in the time of the chapter', () => {
    const heldOn = at('2019-01-05T09:00+07:00');
    expect(describeRefusal({ code: 'engagement.held-in-future', heldOn }, 'id', { zone: 'WIT' })).toContain(
      'Sabtu, 5 Januari 2019, 11.00 WIT',
    );
  });
});
