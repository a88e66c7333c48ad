import { type IndicatorEntry, type IndicatorList, sign } from './indicator.ts';

/** The general indicators of trafficking of the UNODC. The list goes on in the original; these are the ones that were read. */
export const unodcList: IndicatorList = {
  said: { id: 'tanda umum perdagangan orang (UNODC)', en: 'general indicators of trafficking (UNODC)' },
  publisher: 'UNODC',
  source: 'copy at tahoesafealliance.org',
  confidence: 'secondary',
  complete: false,
};

/** The UNODC indicators for children. */
export const unodcChildList: IndicatorList = {
  said: { id: 'tanda perdagangan anak (UNODC)', en: 'indicators of trafficking in children (UNODC)' },
  publisher: 'UNODC',
  source: 'copy at blueblindfold.gov.ie',
  confidence: 'secondary',
  complete: false,
};

const general = {
  mustWorkAgainstWill: sign('merasa harus bekerja di luar kemauannya', 'believes they must work against their will'),
  cannotLeaveWork: sign('tidak dapat meninggalkan tempat kerja', 'is unable to leave the place of work'),
  feelsCannotLeave: sign('merasa tidak boleh pergi', 'feels that they cannot leave'),
  movementsControlled: sign('gerak-geriknya dikendalikan', 'has their movements controlled', {
    sameAs: 'restrictionOfMovement',
  }),
  fearOrAnxiety: sign('tampak takut atau cemas', 'shows fear or anxiety'),
  violenceOrThreats: sign(
    'ia atau keluarganya mengalami kekerasan atau ancaman',
    'they or their family suffered violence or threats',
    { isMeans: true },
  ),
  injuriesFromControl: sign('ada luka akibat dikendalikan', 'has injuries from being controlled'),
  injuriesOfWork: sign('ada luka yang biasa pada pekerjaan tertentu', 'has injuries typical of certain jobs'),
  distrustOfAuthorities: sign('tidak percaya kepada pihak berwenang', 'distrusts the authorities'),
  threatenedWithAuthorities: sign(
    'diancam akan diserahkan kepada pihak berwenang',
    'is threatened with being handed over to the authorities',
  ),
  hidesImmigrationStatus: sign(
    'takut mengungkapkan status keimigrasiannya',
    'is afraid to reveal their immigration status',
  ),
  passportHeldByAnother: sign(
    'paspor atau dokumennya dipegang orang lain',
    'has their passport or documents held by somebody else',
    { sameAs: 'documentRetention' },
  ),
  falseDocuments: sign('dokumennya palsu', 'has false documents'),
  placeOfExploitation: sign(
    'ditemukan di tempat yang sering dipakai untuk eksploitasi',
    'was found at a kind of place likely to be used for exploitation',
  ),
  unfamiliarWithLanguage: sign('tidak mengerti bahasa setempat', 'does not know the local language'),
  doesNotKnowAddress: sign('tidak tahu alamat rumah atau tempat kerjanya', 'does not know their home or work address'),
  othersSpeakForThem: sign('orang lain yang menjawab untuknya', 'lets others speak for them'),
  actsAsInstructed: sign('bertindak seperti disuruh orang lain', 'acts as if instructed by somebody else'),
  forcedWorkConditions: sign('dipaksa bekerja dengan syarat tertentu', 'is forced to work under certain conditions'),
  disciplinedByPunishment: sign('didisiplinkan dengan hukuman', 'is disciplined by punishment'),
  cannotNegotiateConditions: sign('tidak dapat menawar syarat kerjanya', 'cannot negotiate working conditions'),
  littleOrNoPay: sign('upahnya sedikit atau tidak ada', 'gets little or no pay'),
  noAccessToEarnings: sign('tidak dapat mengambil upahnya', 'has no access to their earnings'),
  veryLongHours: sign('bekerja sangat lama setiap hari', 'works very long hours'),
  noDaysOff: sign('tidak ada hari libur', 'has no days off'),
  poorAccommodation: sign('tempat tinggalnya buruk', 'has poor accommodation'),
  noMedicalCare: sign('tidak dapat berobat', 'has no access to medical care'),
  limitedSocialInteraction: sign('jarang bergaul, atau tidak boleh', 'has little or no social interaction'),
  limitedFamilyContact: sign(
    'jarang berhubungan dengan keluarga, atau tidak boleh',
    'has little contact with their family',
  ),
  cannotCommunicateFreely: sign('tidak dapat berbicara bebas', 'cannot communicate freely'),
  believesBondedByDebt: sign('merasa terikat utang', 'believes they are bonded by debt', { sameAs: 'debtBondage' }),
} satisfies Readonly<Record<string, IndicatorEntry>>;

const ofChildren = {
  noAccessToParents: sign('tidak dapat bertemu orang tua atau walinya', 'has no access to parents or guardians'),
  looksIntimidated: sign('tampak takut', 'looks intimidated'),
  behaviourNotOfAge: sign('tingkahnya tidak seperti anak seumurnya', 'behaves in a way not typical of their age'),
  noFriendsOfOwnAge: sign('tidak punya teman sebaya di luar pekerjaan', 'has no friends of their own age outside work'),
  noEducation: sign('tidak bersekolah', 'gets no education'),
  noTimeToPlay: sign('tidak punya waktu bermain', 'has no time to play'),
  livesApartOrPoorly: sign(
    'tinggal terpisah atau di tempat yang tidak layak',
    'lives apart from others or in substandard housing',
  ),
  eatsApart: sign('makan terpisah, atau hanya sisa makanan', 'eats apart from the others, or only leftovers'),
  unsuitableWork: sign('mengerjakan pekerjaan yang bukan untuk anak', 'does work that is not suitable for children'),
  travelsUnaccompanied: sign('bepergian tanpa pendamping', 'travels unaccompanied'),
  travelsWithNonRelatives: sign(
    'bepergian dalam rombongan yang bukan keluarganya',
    'travels in a group with people who are not relatives',
  ),
  childWorkClothing: sign(
    'ada pakaian seukuran anak untuk kerja kasar atau kerja seks',
    'child-size clothing for manual or sex work is there',
  ),
  toysOrBedsAtWorkplace: sign(
    'ada mainan atau tempat tidur anak di rumah bordil atau pabrik',
    "toys or children's beds are in a brothel or factory",
  ),
  foundChildClaim: sign('orang dewasa mengaku "menemukan" anak itu', 'an adult claims to have "found" the child'),
  carriesTaxiNumbers: sign('anak membawa nomor telepon taksi', 'the child carries telephone numbers of taxis'),
  illegalAdoption: sign('ada tanda adopsi ilegal', 'there is an illegal adoption'),
} satisfies Readonly<Record<string, IndicatorEntry>>;

export type UnodcIndicator = keyof typeof general;
export type UnodcChildIndicator = keyof typeof ofChildren;

/** In the order of the list. */
export const unodcIndicators: Readonly<Record<UnodcIndicator, IndicatorEntry>> = general;
/** In the order of the list. */
export const unodcChildIndicators: Readonly<Record<UnodcChildIndicator, IndicatorEntry>> = ofChildren;
