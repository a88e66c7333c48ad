/** Words as people type them, by the class that the rules know: of Indonesian and English, then of regional languages. */
export const wordClasses = {
  aku: `saya sy sya aku aq ak akyu gue gw gua ane kami kita kite aye saye tim anggota regu unit dalem ogut kulo kula inyong nyong kawulo abdi simkuring kuring
    den denai ambo awak tiang titiang icang cang beta be b katong kotong kitorang torang kitong sa ulun unda ulon lon
    engkok kaula ahu i me i'm i'll im`,
  tidak: `tidak tdk tdak tidk tida ga gak gk g gag kagak kaga kgk nggak ngga enggak engga nda ndak ndk gaa ora ra mboten boten
    ndhak teu henteu indak idak inda ten nenten tusing sonde sondeh son tra tara trada nyanda nyandak kada kadada hana dak enja
    ndeq ndek tena not never don't dont no nope cannot can't cant won't wont moal gakk`,
  belum: 'belum blm blum belom blom durung dereng acan alun tacan balun',
  bukan: 'bukan bkn bukn bkan dudu sanes boya',
  jangan: 'jangan jgn jgan jngn ojo jan',
  bisa: `bisa bs bsa bise sanggup snggp mampu sempat mau mo mao mw iso isa saged saget tiasa biso dados nyidang nyidayang
    prasida kawa kulle gelem purun daek hayang nio amuah galak can able`,
  dapat: 'dapat dpt boleh bleh jadi kuat kuwat dadi jeut perlu sudi kerso rela nyak',
  bersedia: 'bersedia sedia menyanggupi sanggupi berkenan nyanggupi ready willing menyatakan available standbye',
  sudah: 'sudah sdh sdah udah udh uda dah wis wes wus mpun sampun parantos geus atos alah suba so su hudah already lah',
  ya: `ya iya iy iye ye y yes yep yup yoi yo iyo io neu muhun sumuhun enya leres nggih inggih enggih injih njih gih nggeh jadih ok oke
    okey okay okok okeh oks baik baiklah sip sipp siip becik nah monggo mangga sure pasti tentu sae ngge nggeh roger copy`,
  siap: 'siap siep syap siyap siap86 sikat laksanakan melaksanakan dilaksanakan sendiko dawuh hayuk hayu ayo gaskeun gas gass gaspol gasken',
  urus: `urus uruskan uruske tangani handle handel hendel ambil ambe ambl ambek pegang kerjakan kerja garap proses dampingi
    temani jemput terima trima tindaklanjuti ditindaklanjuti eksekusi selesaikan bantu layani atasi kawal lanjutkan lanjut trma trm
    jupuk cekel nyepeng pendet mundut tampi nampa nampi tindaki candak dicandak dicepeng dilajengkeun ambiak pacik tarimo nindakin ngisi take tampung amankan evakuasi bawa antar antarkan temui maju hadapi mamacik maambiak maurus uruskan bantuin pimpin lampahi lakoni diurus tanggungjawab
    handling accept accepted taking tugaskan gantikan`,
  cek: 'cek check survei survey tinjau pantau nengok tengok periksa caliak',
  jalan: `jalan berjalan jln berangkat brgkt bergerak gerak meluncur luncur merapat otw otewe cus cuz turun menuju kesana kesitu
    ksana datangi samperin susul sampai sampe smp nyampe tiba tibo pergi pegi budal budhal mangkat mriko mrono mrana mrika nuju manuju tulak indit miang
    kaditu pai pi pigi majalan kemu kema bajalan bajalang parani go going coming heading omw geser`,
  hubungi: `hubungi hub hbungi telpon telp tlp tlpn telepon telpun kontak ketemu ktmu ktm bertemu temui ngobrol bicara catat koordinasi
    called calling`,
  lapor: 'sampaikan menyampaikan disampaikan lapor lapori laporkan laporin melapor',
  apa: `apa apakah apaan siapa sapa siape ape mana dimana dmn kmn kemana darimana kapan kpn kenapa knp napa mengapa bagaimana
    bgmn gimana gmn gmna berapa brp brapa ngapain maksud hoax hoaks penipuan atau opo nopo menopo punopo sopo sinten ndi endi ngendi
    pundi piye kepiye pripun piro pinten ngopo nyapo lapo geneya naon saha iraha kumaha sabaraha naha kunaon apo sia dima bilo
    baa bara manga napi dija nyen sira kuda kenken engken ngudiang kermana karmana bagemana bagimana kyapa barapa kanapa
    akurang kah apah dimma baramma peue soe pajan kemae who what where when why how which whose`,
  nanti: `nanti ntar nti entar besok bsk esok lusa tunggu tnggu sebentar bentar bntar sbntr dulu dlu dolo rapat engko mengko
    mengke mangke sesuk benjang sik sek disek riyin rumiyin engke heula isuk enjing beko malu dumun mani wait later tomorrow`,
  kalau: 'kalau kalo klo kl klau kalu jika bila apabila asal asalkan seandainya nek yen lamun jikok if unless',
  mungkin: `mungkin mgkn kayaknya kyknya kayanya sepertinya semoga moga mudah ragu bingung maybe perhaps`,
  insya: 'insya insyaallah insyallah inshaallah inshallah',
  tapi: 'tapi tp tpi tetapi cuma cuman namun hanya tapina but sayangnya',
  tolong: `tolong tlg tlng tlong tulung tulungi tulungin tulungono tulungana tulungan nulungin tulong help hlp sos darurat gawat
    genting emergency mayday selamatkan selametin bahaya`,
  bahaya: `takut takuik ketakutan wedi ajrih sieun diancam diancem dipukul dipukuli disiksa disekap dikurung dikejar dikejer
    diuber diperkosa dibunuh dikepung diserang diculik disandera ditodong dibacok ditusuk ditikam diseret dihajar diikuti
    ngamuk mengamuk dobrak didobrak parang golok pisau celurit clurit sajam gaman ladiang senjata pistol pingsan berdarah
    kritis sekarat lompat kebakaran ambulans ambulan bunuh jipoh pendarahan mengancam ancam neror diteror teror hilang tembak tembakan ditembak knife gun scared afraid trapped`,
  maaf: 'maaf maap maf mf mhf ngapunten sepurane nuwun sepuntene hapunten ampura sorry sori sory pangapunten',
  halangan: `cuti sakit saki saket gering libur absen sibuk berhalangan halangan opname melahirkan hamil repot lahiran kondangan hajatan pindah umroh umrah mudik
    pensiun purna mutasi resign prei pre odalan busy away off sick leave demam operasi`,
  tolak: `tolak menolak nolak ogah males malas emoh moh moten skip pass lewatin lewati oper lempar limpahkan mundur batal
    batalkan dibatalkan stop nyerah menyerah keberatan unable unavailable cancel wegah ditolak gajadi kapok trauma enggan segan sungkan capek lelah kewalahan decline declined refuse`,
  lain: 'lain lainnya liyane liyan lianan len laine other others else',
  alamat: 'alamat',
  kabar: 'kabar',
  salah: 'salah',
  tempat: 'tkp tempat lokasi lokasinya lapangan dilokasi ditkp ditempat kelokasi ketkp ketempat dijalan ditu',
  kantor: 'kantor polsek polres polisi polda polwan babinsa bhabin kelurahan dinsos uptd',
  dia: 'dia mereka beliau pelaku orang org teman temen temanku rekan kawan tetangga pelapor anak wong massa mobil adik',
  korban: 'korban klien keluarga ortu penyintas',
  laporan: 'laporan kasus perkara tugas tgs aduan report case masalah amanah',
  segera: `segera langsung lgsg sekarang skrg skg skrng saiki sakniki siki ayeuna enggal kini jani sakarang now`,
  pak: `pak pk bapak bpk bu ibu mas mbak mba bang bg abang kak kaka kakak bli mbok om tante ndan komandan bos boss kang teh teteh
    akang da uda uni mama nona gan sis bro sir maam mbah kader babin relawan satgas doa arahan petunjuk cak ning gus pace mace sus dok kades lurah camat kadus rt rw kanit kapolsek danton admin min`,
  sapaan: `assalamualaikum assalamu alaikum waalaikumsalam wr wb selamat slmt malam mlm siang sore pagi salam yth kode jawaban
    balasan reply code halo hallo hai hi hello ijin izin bismillah alhamdulillah permisi hormat mohon mhn`,
  makasih: 'makasih mksh trims tks thx thanks suwun suksma hatur tengkyu terimakasih noted dibaca',
} as const;

export type WordClass = keyof typeof wordClasses;

/** Words that say nothing by themselves. */
export const fillers = `yang yg nu nan sing seng ingkang sane ne itu ini tu niki ieu niku ko nih ni deh dong loh lho sih mah atuh
  kan nya nang jo mi ma pi je jg juga jga aja aj ae wae mawon haja saja sja se doang tetap tetep akan bakal pacang lakar lagi lg lgi
  keur pun ku biar biarkan sini dgn dengan di d ke k ka dari dr untuk utk buat koq kok emm em eh oh dan n dah menit mnt jam detik meter km bgt banget bngt pisan sekali skali the is am are a to
  on it this that will sedang masih msh sm sama bersama diri sendiri atas nama ding ok2 sgt sangat amat senang hati telah tlh sy2
  by for and just all`;
