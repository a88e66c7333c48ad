import { describe, expect, it } from 'vitest';
import { type AnyRefusal, describeRefusal } from './locales.ts';
import { at } from './record/given.sample.ts';

/** Holds each refusal that names a place: the compiler finds one that is missing. */
const placed: { readonly [Code in Placed['code']]: Omit<Extract<Placed, { readonly code: Code }>, 'area' | 'code'> } = {
  'community.no-pact': {},
  'community.unknown-area': {},
  'community.no-active-volunteer': {},
  'community.pilot-disputes-itself': {},
  'condition-report.no-such-community': {},
  'condition-report.community-not-constituted': { status: 'none' },
  'condition-report.not-of-community': {},
  'engagement.unknown-area': {},
  'pact.unknown-area': {},
  'pact.supersedes-other-area': { pact: 'pact/satu' },
  'pact.evidence-of-other-area': { record: 'visit/satu' },
  'pact.signed-by-other-office': { signatory: 'lurah-satu' },
  'visit.unknown-area': {},
};
type Placed = Extract<AnyRefusal, { readonly area: string }>;
const ofArea = Object.entries(placed).map(([code, facts]) => ({ ...facts, code, area: '35.73.03.1001' }) as Placed);

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

  it.each(ofArea)('names the place in $code, with its code after the name', (refusal) => {
    const areas = [{ code: '35.73.03.1001', name: 'Kotalama' }];
    for (const language of ['id', 'en'] as const) {
      const said = describeRefusal(refusal, language, { zone: 'WIB', areas });
      expect(said.replaceAll('Kotalama (35.73.03.1001)', 'Kotalama')).not.toMatch(/35\.73/);
      expect(said).toContain('Kotalama');
      expect(describeRefusal(refusal, language, { zone: 'WIB' })).toContain('35.73.03.1001');
    }
  });

  it('writes an instant in the time of the chapter', () => {
    const heldOn = at('2019-01-05T09:00+07:00');
    expect(describeRefusal({ code: 'engagement.held-in-future', heldOn }, 'id', { zone: 'WIT' })).toContain(
      'Sabtu, 5 Januari 2019, 11.00 WIT',
    );
  });
});
