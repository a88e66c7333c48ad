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
