import { type IndicatorEntry, type IndicatorList, type KnownIndicator, sign } from './indicator.ts';

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
  abuseOfVulnerability: sign('kerentanannya disalahgunakan', 'their vulnerability is abused', { isMeans: true }),
  deception: sign('ditipu soal pekerjaan, upah, atau tempatnya', 'deceived about the work, the pay or the place', {
    isMeans: true,
  }),
  restrictionOfMovement: sign(
    'ruang geraknya dibatasi atau ia dikunci',
    'movement is restricted, or they are locked in',
  ),
  isolation: sign('diisolasi dari orang lain', 'kept apart from other people'),
  physicalSexualViolence: sign('mengalami kekerasan fisik atau seksual', 'suffers physical or sexual violence', {
    isMeans: true,
  }),
  intimidationThreats: sign('ditakut-takuti atau diancam', 'intimidated or threatened', { isMeans: true }),
  documentRetention: sign('dokumen identitasnya ditahan orang lain', 'somebody else keeps their identity documents'),
  wageWithholding: sign('upahnya ditahan', 'wages are withheld'),
  debtBondage: sign('terjerat utang', 'bonded by debt', { isMeans: true }),
  abusiveConditions: sign(
    'tempat kerja dan tempat tinggalnya buruk sekali',
    'working and living conditions are abusive',
  ),
  excessiveOvertime: sign('dipaksa lembur berlebihan', 'overtime is excessive'),
};
