import type { IndicatorEntry, IndicatorList, KnownIndicator } from './indicator.ts';

/** The eleven indicators of forced labour of the ILO. */
export const iloList: IndicatorList = {
  said: { id: 'sebelas tanda kerja paksa (ILO)', en: 'the eleven indicators of forced labour (ILO)' },
  publisher: 'ILO',
  source: 'copies at seafish.org and readkong.com',
  confidence: 'secondary',
  complete: true,
};

/** In the order of the list. Their codes are the values of the fact `indicators`. */
export const iloIndicators: Readonly<Record<KnownIndicator, IndicatorEntry>> = {
  abuseOfVulnerability: {
    said: { id: 'keadaan rentannya dimanfaatkan', en: 'their vulnerability is abused' },
    isMeans: true,
  },
  deception: {
    said: { id: 'ditipu soal pekerjaan, upah, atau tempatnya', en: 'deceived about the work, the pay or the place' },
    isMeans: true,
  },
  restrictionOfMovement: {
    said: { id: 'geraknya dibatasi atau ia dikunci', en: 'movement is restricted, or they are locked in' },
  },
  isolation: { said: { id: 'diasingkan dari orang lain', en: 'kept apart from other people' } },
  physicalSexualViolence: {
    said: { id: 'mengalami kekerasan fisik atau seksual', en: 'suffers physical or sexual violence' },
    isMeans: true,
  },
  intimidationThreats: {
    said: { id: 'ditakut-takuti atau diancam', en: 'intimidated or threatened' },
    isMeans: true,
  },
  documentRetention: {
    said: { id: 'dokumen jati dirinya ditahan orang lain', en: 'somebody else keeps their identity documents' },
  },
  wageWithholding: { said: { id: 'upahnya ditahan', en: 'wages are withheld' } },
  debtBondage: { said: { id: 'terjerat utang', en: 'bonded by debt' }, isMeans: true },
  abusiveConditions: {
    said: { id: 'tempat kerja dan tempat tinggalnya buruk sekali', en: 'working and living conditions are abusive' },
  },
  excessiveOvertime: { said: { id: 'dipaksa lembur berlebihan', en: 'overtime is excessive' } },
};
