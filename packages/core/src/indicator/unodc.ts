import type { IndicatorEntry, IndicatorList } from './indicator.ts';

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
  mustWorkAgainstWill: {
    said: { id: 'merasa harus bekerja di luar kemauannya', en: 'believes they must work against their will' },
  },
  cannotLeaveWork: {
    said: { id: 'tidak dapat meninggalkan tempat kerja', en: 'is unable to leave the place of work' },
  },
  feelsCannotLeave: { said: { id: 'merasa tidak boleh pergi', en: 'feels that they cannot leave' } },
  movementsControlled: {
    said: { id: 'gerak-geriknya dikendalikan', en: 'has their movements controlled' },
    sameAs: 'restrictionOfMovement',
  },
  fearOrAnxiety: { said: { id: 'tampak takut atau cemas', en: 'shows fear or anxiety' } },
  violenceOrThreats: {
    said: {
      id: 'ia atau keluarganya mengalami kekerasan atau ancaman',
      en: 'they or their family suffered violence or threats',
    },
    isMeans: true,
  },
  injuriesFromControl: { said: { id: 'ada luka akibat dikendalikan', en: 'has injuries from being controlled' } },
  injuriesOfWork: {
    said: { id: 'ada luka yang biasa pada pekerjaan tertentu', en: 'has injuries typical of certain jobs' },
  },
  distrustOfAuthorities: { said: { id: 'tidak percaya kepada pihak berwenang', en: 'distrusts the authorities' } },
  threatenedWithAuthorities: {
    said: {
      id: 'diancam akan diserahkan kepada pihak berwenang',
      en: 'is threatened with being handed over to the authorities',
    },
  },
  hidesImmigrationStatus: {
    said: { id: 'takut mengungkapkan status keimigrasiannya', en: 'is afraid to reveal their immigration status' },
  },
  passportHeldByAnother: {
    said: {
      id: 'paspor atau dokumennya dipegang orang lain',
      en: 'has their passport or documents held by somebody else',
    },
    sameAs: 'documentRetention',
  },
  falseDocuments: { said: { id: 'dokumennya palsu', en: 'has false documents' } },
  placeOfExploitation: {
    said: {
      id: 'ditemukan di tempat yang sering dipakai untuk eksploitasi',
      en: 'was found at a kind of place likely to be used for exploitation',
    },
  },
  unfamiliarWithLanguage: { said: { id: 'tidak mengerti bahasa setempat', en: 'does not know the local language' } },
  doesNotKnowAddress: {
    said: { id: 'tidak tahu alamat rumah atau tempat kerjanya', en: 'does not know their home or work address' },
  },
  othersSpeakForThem: { said: { id: 'orang lain yang menjawab untuknya', en: 'lets others speak for them' } },
  actsAsInstructed: {
    said: { id: 'bertindak seperti disuruh orang lain', en: 'acts as if instructed by somebody else' },
  },
  forcedWorkConditions: {
    said: { id: 'dipaksa bekerja dengan syarat tertentu', en: 'is forced to work under certain conditions' },
  },
  disciplinedByPunishment: { said: { id: 'didisiplinkan dengan hukuman', en: 'is disciplined by punishment' } },
  cannotNegotiateConditions: {
    said: { id: 'tidak dapat menawar syarat kerjanya', en: 'cannot negotiate working conditions' },
  },
  littleOrNoPay: { said: { id: 'upahnya sedikit atau tidak ada', en: 'gets little or no pay' } },
  noAccessToEarnings: { said: { id: 'tidak dapat mengambil upahnya', en: 'has no access to their earnings' } },
  veryLongHours: { said: { id: 'bekerja sangat lama setiap hari', en: 'works very long hours' } },
  noDaysOff: { said: { id: 'tidak ada hari libur', en: 'has no days off' } },
  poorAccommodation: { said: { id: 'tempat tinggalnya buruk', en: 'has poor accommodation' } },
  noMedicalCare: { said: { id: 'tidak dapat berobat', en: 'has no access to medical care' } },
  limitedSocialInteraction: {
    said: { id: 'jarang bergaul, atau tidak boleh', en: 'has little or no social interaction' },
  },
  limitedFamilyContact: {
    said: { id: 'jarang berhubungan dengan keluarga, atau tidak boleh', en: 'has little contact with their family' },
  },
  cannotCommunicateFreely: { said: { id: 'tidak dapat berbicara bebas', en: 'cannot communicate freely' } },
  believesBondedByDebt: {
    said: { id: 'merasa terikat utang', en: 'believes they are bonded by debt' },
    sameAs: 'debtBondage',
  },
} as const satisfies Record<string, IndicatorEntry>;

const ofChildren = {
  noAccessToParents: {
    said: { id: 'tidak dapat bertemu orang tua atau walinya', en: 'has no access to parents or guardians' },
  },
  looksIntimidated: { said: { id: 'tampak takut', en: 'looks intimidated' } },
  behaviourNotOfAge: {
    said: { id: 'tingkahnya tidak seperti anak seumurnya', en: 'behaves in a way not typical of their age' },
  },
  noFriendsOfOwnAge: {
    said: { id: 'tidak punya teman sebaya di luar pekerjaan', en: 'has no friends of their own age outside work' },
  },
  noEducation: { said: { id: 'tidak bersekolah', en: 'gets no education' } },
  noTimeToPlay: { said: { id: 'tidak punya waktu bermain', en: 'has no time to play' } },
  livesApartOrPoorly: {
    said: {
      id: 'tinggal terpisah atau di tempat yang tidak layak',
      en: 'lives apart from others or in substandard housing',
    },
  },
  eatsApart: {
    said: { id: 'makan terpisah, atau hanya sisa makanan', en: 'eats apart from the others, or only leftovers' },
  },
  unsuitableWork: {
    said: { id: 'mengerjakan pekerjaan yang bukan untuk anak', en: 'does work that is not suitable for children' },
  },
  travelsUnaccompanied: { said: { id: 'bepergian tanpa pendamping', en: 'travels unaccompanied' } },
  travelsWithNonRelatives: {
    said: {
      id: 'bepergian dalam rombongan yang bukan keluarganya',
      en: 'travels in a group with people who are not relatives',
    },
  },
  childWorkClothing: {
    said: {
      id: 'ada pakaian seukuran anak untuk kerja kasar atau kerja seks',
      en: 'child-size clothing for manual or sex work is there',
    },
  },
  toysOrBedsAtWorkplace: {
    said: {
      id: 'ada mainan atau tempat tidur anak di rumah bordil atau pabrik',
      en: "toys or children's beds are in a brothel or factory",
    },
  },
  foundChildClaim: {
    said: { id: 'orang dewasa mengaku "menemukan" anak itu', en: 'an adult claims to have "found" the child' },
  },
  carriesTaxiNumbers: {
    said: { id: 'anak membawa nomor telepon taksi', en: 'the child carries telephone numbers of taxis' },
  },
  illegalAdoption: { said: { id: 'ada tanda adopsi ilegal', en: 'there is an illegal adoption' } },
} as const satisfies Record<string, IndicatorEntry>;

export type UnodcIndicator = keyof typeof general;
export type UnodcChildIndicator = keyof typeof ofChildren;

/** In the order of the list. */
export const unodcIndicators: Readonly<Record<UnodcIndicator, IndicatorEntry>> = general;
/** In the order of the list. */
export const unodcChildIndicators: Readonly<Record<UnodcChildIndicator, IndicatorEntry>> = ofChildren;
