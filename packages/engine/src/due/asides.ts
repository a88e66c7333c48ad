import type { Localized, Party } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';

interface Told {
  readonly parties: readonly Party[];
  readonly duplicateOf: { readonly of: string } | null;
}

/** Says beside a report whom nobody calls back, and of which other report it is a duplicate. Each is a sentence. */
export function asidesOf({ parties, duplicateOf }: Told): readonly Localized[] {
  const unsafe = (['reporter', 'victim'] as const).filter((role) => parties.some((one) => isUnsafe(one, role)));
  const of = duplicateOf === null ? null : (recordNumber(duplicateOf.of) ?? duplicateOf.of);
  return [
    ...(unsafe.length === 0 ? [] : [doNotCall(unsafe)]),
    ...(of === null
      ? []
      : [
          {
            id: `Ditandai ganda dengan laporan ${of}: tangani bersama, jangan menelepon kantor yang sama dua kali.`,
            en: `Marked as a duplicate of report ${of}: handle them together, call no office twice.`,
          },
        ]),
  ];
}

function isUnsafe({ roles, safeToContact }: Party, role: keyof typeof called): boolean {
  return safeToContact === 'no' && roles.includes(role);
}

const called = {
  reporter: { id: 'pelapor', en: 'reporter' },
  victim: { id: 'korban', en: 'victim' },
} as const;

function doNotCall(roles: readonly (keyof typeof called)[]): Localized {
  return {
    id: `JANGAN MENELEPON BALIK: ${roles.map((role) => called[role].id).join(' dan ')} tidak aman dihubungi.`,
    en: `DO NOT CALL BACK: the ${roles.map((role) => called[role].en).join(' and the ')} is not safe to contact.`,
  };
}
