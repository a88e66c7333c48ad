const listed = (texts: string): readonly string[] =>
  texts
    .trim()
    .split('\n')
    .map((text) => text.replaceAll('⏎', '\n'));

/** Cries, pleas, receipts, orders and questions, written before any rule was seen. None is a yes. */
export const lastNoYes: readonly string[] = listed(`
tolong saya bu, suami saya ngamuk lagi
tolong pak anak saya belum pulang dari kemarin
ya allah tolong 😭😭
saya takut, dia di depan pintu
tolong cepat kesini saya dipukul
aku gak kuat lagi
gak bisa napas tolong
ga tahan lagi mbak, pengen mati aja
saya gak bisa keluar, pintunya dikunci
tolongin aku kak 🙏🙏 aku dikunciin
gue gabisa kayak gini terus, capek
help me please
tulung mbak, aku wedi
tulungan abdi bu, abdi sieun
ora kuat aku bu, tulung
tolong jangan bilang suami saya
jangan tinggalin saya
saya korban bu bukan petugas
nggak sanggup lagi hidup begini
saya tidak bisa jalan, kaki saya luka
siap bu sudah dibaca
ok noted
oke terima kasih infonya
siap monitor
ya terima kasih bu atas informasinya
sudah dibaca
sdh sy baca bu
baik sudah saya terima pesannya
makasih infonya 🙏
trims
matur nuwun infonipun
hatur nuhun infona bu
noted bu thanks
👍 dibaca
masuk pak, laporan diterima
pesan sudah masuk bu
ok bu, saya baca dulu ya
diterima dengan baik suaranya
mantap
oke sip infonya
tolong ditangani ya bu
segera ditindaklanjuti pak
tolong pak RT yang tangani
ambil aja bu
kamu aja yang ambil
segera turun ke lokasi, jangan tunggu
mohon segera ditangani oleh piket
perintah: semua anggota merapat
kirim orang kesana sekarang
tolong bu lurah ambil laporan ini
Bu Sari tolong terima laporannya
jangan ditolak ya
jangan diambil dulu
terima aja dulu nanti kita bahas
coba hubungi pak kanit
ini siapa ya?
laporan apa bu
apakah saya harus ambil
saya yang ambil?
saya ya yang tangani?
ini beneran atau penipuan
bisa saya ambil besok gak bu
maksudnya gimana ya
siapa yg lapor
alamatnya mana
lokasi dimana bu? jauh gak
kok ke saya?
gimana cara ambilnya
kalau ambil harus ngapain aja
boleh gak saya tolak
apakah bisa ditolak?
opo iki bu
naon ieu teh
apa ini pak? siapa kita?
udah ada yang ambil belum?
wkwkwk ambil duit aja
haha siap ndan 😂
ambil hikmahnya aja
saya terima nikah dan kawinnya haha
wkwk gak deng bercanda
kalau dekat saya ambil
kalo ada motor sy bisa
kalau tidak bisa gimana
kalau bukan saya siapa lagi
nanti saya lihat dulu
tergantung lokasinya
pak budi sudah ambil tadi
kemarin bu rina yang tangani
tadi anggota saya sudah kesana
itu sudah ditangani polsek
dulu saya yang pegang kasus ini
sudah diambil orang lain
dia sudah terima laporannya
"Ambil laporan ini, atau katakan tidak bisa"
balas AMBIL atau TIDAK BISA
Ada laporan menunggu Anda. Ambil, atau bilang tidak bisa.
ini pesannya bunyinya "ambil atau tidak bisa" maksudnya apa
forwarded: bu saya ambil ya laporan yang kemarin
Diteruskan dari Bu Tini: saya tidak bisa malam ini
fwd: mohon bantuannya bapak ibu, ada anak hilang di Pasar Baru
saya teruskan ke bu kadis ya
saya sampaikan ke kapolsek dulu
sy forward ke tim
biar pak sekcam yang urus
saya suruh anak buah saya
nanti staf saya yang kesana
salah sambung
maaf salah nomor pak
ini bukan pak lurah, ini istrinya
nomor ini sudah bukan milik pak joko
hp nya ketinggalan, ini anaknya
Pesan otomatis: saya sedang tidak di tempat, akan saya balas segera
Terima kasih telah menghubungi kami. Kami akan membalas pesan Anda secepatnya.
I am out of office until Monday
Auto reply: sedang rapat
assalamualaikum bu
pagi
P
halo
wa'alaikumsalam, siapa ini ya
`);

/** Written to look like a yes by somebody who saw no rule. None is one. */
export const lastTraps: readonly string[] = listed(`
saya ambil kalau dekat
saya ambil kalo bu rina gak bisa
saya ambil besok
saya ambil nanti malam ya
besok saya tangani
mungkin saya ambil
kayaknya saya bisa deh
saya ambil gak ya
saya ambil tapi gak janji
ya kali saya ambil
emang saya yang harus ambil
siapa bilang saya ambil
saya gak jadi ambil
saya ambil? yang bener aja
bukan saya yang ambil
bukannya saya gak mau ambil
saya belum ambil
saya ambil cuti
saya ambil anak dulu di sekolah
saya ambil hp dulu
bisa tapi bukan sekarang
bisa sih, tapi jauh banget
siap, tapi besok ya bu
ya tapi jangan sekarang
iya nanti teman saya yang ambil
siap, anggota saya yang tangani
saya ambil kalau diizinkan istri
saya terima pesannya tapi belum bisa jawab
saya usahakan ya bu
saya coba dulu
saya tanya atasan dulu
iya iya saya lagi, saya lagi
enak aja saya yang ambil
hebat ya saya terus yang ambil
saya mau ambil asal ada uang bensin
saya ambil setelah sholat
saya kira bu rina yang ambil
jangan saya yang ambil
ok saya pikir pikir dulu
saya bisa minggu depan
`);

/** Yeses of the same person. */
export const lastYeses: readonly string[] = listed(`
saya ambil
sy ambil bu
saya yang ambil
aku ambil
gua ambil
gw ambil bang
ambil
iya saya ambil
ya saya ambil bu
siap saya ambil
baik bu saya ambil
ok saya ambil
oke bu, sy ambil ya
saya terima
saya terima laporannya
sy tangani
saya tangani
siap saya tangani pak
biar saya yang tangani
biar aku aja
biar saya saja bu
saya aja
aku wae bu
kulo mawon bu
kulo pendet bu
abdi nu nyandak bu
ku abdi wae bu
urang wae nu nyokot
iya bisa bu
bisa
bisa bu
saya bisa
sy bs
saya bisa ambil
bisa saya ambil
iso bu
saged bu
tiasa bu
siap
siap bu
siap ndan
siap komandan, saya tangani
ya
iya
iya bu
y
yes
ok
oke bu
baik
baik pak
saya sanggup
sanggup bu
saya bersedia
bersedia
saya berangkat sekarang
sy meluncur
otw
otw bu
saya kesana sekarang bu
siap meluncur
saya jalan sekarang
saya urus
sy urus bu
saya handle
i'll take it
i can take it
assalamualaikum bu, saya ambil ya. terima kasih
selamat malam pak⏎siap saya ambil⏎terima kasih
waalaikumsalam⏎iya bu saya yang tangani 🙏
siyap sy ambil
saya ambill bu
saya ambik kak
aku ambil lah kak
iya ji saya ambil
iye saya ambil
ambo ambiak bu
biar aku yang urus bah
👍 saya ambil
insya allah saya ambil bu
`);

/** Noes of the same person. */
export const lastNoes: readonly string[] = listed(`
tidak bisa
ga bisa bu
gak bisa maaf
maaf bu saya tidak bisa
mohon maaf pak, malam ini sy tdk bs
gabisa kak lagi di luar kota
tdk bs
ndak bisa pak
nda bisa ka bu
ora iso bu
mboten saged bu, nyuwun pangapunten
teu tiasa bu, punten
henteu tiasa pak
kagak bisa bang
gak bisa gua
ga bisa bah, lagi di Siantar aku
tak bisa aku kak
maaf belum bisa bu
sy lagi sakit bu, tdk bisa ambil
saya menolak
saya tolak
tolak
nggak dulu ya bu
maaf saya ga sanggup
tidak sanggup bu
tidak dapat menangani
saya tidak dapat mengambil laporan ini
mohon maaf saya berhalangan
berhalangan bu
saya lagi cuti
sorry cant
can't, sorry
no
gak
tidak
nggak
engga bisa
ngga bisa kayaknya maaf
assalamualaikum bu, mohon maaf saya tidak bisa. terima kasih
selamat malam pak⏎maaf saya tidak bisa ambil⏎sedang di luar kota⏎terima kasih
maaf bu gak bisa 🙏🙏
ga bs
gk bs bu
g bisa
gbs
dak biso bu
indak bisa ambo do
dak pacak aku
sing dados bu
saya tidak bisa bu, kasih ke yang lain aja
maaf, tolong ke yang lain saja
skip dulu bu
lewat dulu ya pak
saya off hari ini, gak bisa
bukan wilayah saya bu, saya tidak bisa tangani
maaf pak saya gak bisa ke sana, anak saya sakit
tidak bersedia
saya tidak siap bu
gak isok mbak
TIDAK BISA PAK
`);

/** Plain yeses that were asked back before. */
export const plainlyTaken: readonly string[] = listed(`
bisa bu
bisa pak
bisa kak
iso bu
saged bu
tiasa bu
siap bu rina
siap bunda
baik bu rina, saya tangani
saya ambil bu Rina
laporannya saya ambil
langsung meluncur
segera meluncur
merapat ndan
ambil
iya ambil
ok ambil
saya terima
saya terima laporannya
saya terima tugasnya
ku abdi wae bu
urang wae nu nyokot
aku ambil lah kak
iya ji saya ambil
biar aku yang urus bah
abdi nu nyandak
abdi nyandak bu
abdi nu nyandak bu
siap pak Budi, saya tangani
laporannya saya tangani ya bu
laporan ini saya ambil
langsung otw
segera meluncur bu
merapat
siap bu dokter
langsung saya ambil
bisa bu, saya ambil
saya kesana sekarang
pagi bu, saya kesana
selamat sore, saya ambil
malam pak, siap
siap bu, selamat malam
saya terima bu
`);

/** Plain noes that were asked back before. */
export const plainlyRefused: readonly string[] = listed(`
gak bisa bu Rina
titiang sing ngurus
be sing ngurus
mohon maaf saya tidak dapat menerima
sa trabisa
maaf ga bisa bu, lagi kerja
maaf tidak bisa, kejauhan
ga bisa bu, hujan deras
gak isok
gak keburu bu
gak sempet
lagi kurang sehat, gak bisa
maaf ada acara
dak pacak
ga bisa bah, lagi di Siantar aku
sing dados bu
lewat dulu ya pak
maaf bu Rina saya tidak bisa
gak isok mbak
dak pacak aku
maaf saya lagi kerja, gak bisa
gak bisa lagi kerja
maaf saya mundur
ga bisa, lagi di rs
`);

/** Neither a yes nor a no, by what they were mistaken for. Each family was found with the rules in sight. */
export const mistaken: Readonly<Record<string, readonly string[]>> = {
  laterToday: listed(`
saya kesana sore
oke saya kesana sore
siap saya kesana siang ini
saya kesana malam ini pak
saya tangani siang
siap bu, saya tangani sore
kami berangkat pagi
tim kami kesana sore
malam ini saya kesana
pagi saya kesana
otw sore
saya kesana⏎sore
saya ambil sore ya bu
saya berangkat pagi
ok saya kesana sore bu
saya ke sana malam
oke siang saya ambil
sore saya kesana
siang saya ambil
malam saya tangani
sore saya ambil bu
saya jalan sore
otw pagi
otw malam ini
saya ambil⏎pagi
siap bu⏎sore saya kesana
selasa saya kesana
minggu saya kesana
`),
  byClockOrDate: listed(`
saya kesana 19.00
saya kesana 90 menit
saya berangkat 17.00
saya kesana pk 19.00
saya kesana 1/12
saya ambil 30/11
saya kesana 2 hari
saya kesana 19:00
saya kesana pk. 7
otw 19.00
saya kesana tanggal 5
saya berangkat 16.30
siap saya kesana 15.00
kami jalan 20.00
saya kesana 15.00 ya
saya kesana pukul 15.00
saya kesana jam 3
saya kesana jam3
saya kesana pk 15.00 wib
saya kesana 15.00 wib
saya kesana 1 jam
saya kesana 3 jam lagi
saya ambil 2
saya ambil 1
`),
  theOpposite: listed(`
saya tidak menolak
saya tidak bisa menolak
bukannya saya gak mau ambil
i cannot refuse
tidak akan mundur
tidak batal
saya tidak menunda
tidak menolak bu
saya gak nolak bu
bukan menolak
saya tidak mundur
tidak repot
saya tidak sibuk
saya ga sibuk bu
tidak berhalangan
tidak ada halangan
tidak sakit
tidak dibatalkan
saya tidak malas
tidak bisa tidak
tidak bisa menolak
saya gak bisa nolak
ga bisa nolak saya bu
mana bisa saya tolak
bukannya saya menolak
i can't say no
i'm not busy
not busy
im not refusing
bukan gak mau
`),
  sorryOrReceived: listed(`
maaf ibu
maaf bapak
mohon maaf ibu, izin
baik ibu, mohon maaf
siap maaf ibu
terima kasih ibu, maaf
maaf bu, sudah dibaca
maaf, sudah ditindaklanjuti
maaf bu, sudah dijemput
maaf merepotkan
maaf salah kirim
maaf, ibu
mohon maaf ibu
maaf pak lurah
maaf bapak, terima kasih infonya
maaf merepotkan bu
maaf, sudah diurus
maaf, sudah dilaporkan
maaf sudah ditangani
maaf ibu 🙏
maaf ibu lurah
maaf ya ibu
iya maaf ibu
ok ibu maaf
mohon maaf bapak ibu
mohon maaf sebelumnya ibu
selamat malam ibu, mohon maaf
permisi ibu, maaf
maaf admin
maaf unit
salah kirim
maaf saya baru
maaf saya petugas
maaf saya koordinator
maaf saya jaga
`),
  namesAlone: listed(`
bu Hana
terima kasih bu Hana
malam bu Hana
`),
  whereOneIs: listed(`
lagi di rs
kami di rumah sakit
saya lagi di rumah sakit bu
maaf saya lagi nyetir
maaf saya petugas jaga
maaf saya baru hadir
di rs bu
saya di rumah sakit
saya lagi di rumah sakit
lagi di rumah sakit
anak saya di rumah sakit
korbannya di rs
korban di rumah sakit
saya di rs sama korban
maaf saya nyetir
maaf saya di sawah
maaf saya dinas
maaf saya hadir
`),
  pleas: listed(`
jangan aku bang
jangan saya bu
bukan aku pak
stop chat saya
jangan wa saya pak
gak mau bantu
saya gak bisa kerja bu
ga bisa bantu ya
sibuk ya bu
mundur dulu pak
menolak
saya ga laporan bu
saya batalin laporan
jangan aku
jangan aku pak
bukan aku
bukan aku yang salah
bukan kami pak
gak mau bantu ya bu
tidak mau bantu
tidak mau membantu
tidak bisa membantu ya bu
gak bisa bantu ya pak
tidak bisa bantu saya
gak bisa bantu kami
ga bisa urus laporan saya
lagi sibuk ya pak
libur ya
sibuk terus
pada sibuk
mundur pak
mundur semua
jangan chat saya
jangan wa saya
stop wa saya
saya tidak laporan
tidak laporan
laporan saya batalkan
saya batalkan laporan saya
kantor menolak
laporan tidak ada
jangan ganggu saya
bukan laporan
ini bukan laporan
jangan bu
`),
  busyElsewhere: listed(`
saya sedang tangani kasus
kami sedang menangani kasus
saya sedang urus laporan
saya sedang menangani kasus
saya sedang menangani laporan
saya sedang tangani kasus bu
kami sedang proses laporan
izin, saya sedang tangani kasus
saya lagi urus laporan
saya masih tangani laporan
saya sedang jalan kaki
saya lagi tangani kasus lain
`),
  perhapsYou: listed(`
kita ambil pak
kita yang ambil bu
kita saja yang ambil
awak ambil pak
kita saja pak
kita ambil ki
kita yang tangani
kita yang tangani pak
kita aja yang ambil
kita bisa
kita bisa ambil
kita siap
kita urus
kita pergi ke sana
kita kesana pak
kita jalan pak
kita mi yang ambil
kita bantu
awak yang ambil
kita pi ambil pak
kita sudah di sana
`),
  onlyReceived: listed(`
siap, dimengerti
siap ndan, monitor
siap bu, infonya
siap, roger
siap, copy
siap, sip
siap bu, tidak masalah
siap, hp mati
siap terima
siap dimengerti
siap, monitor
siap, infonya
siap, aman
siap bu, aman
siap, noted
siap noted bu
siap bu, sudah dibaca
siap, laporan diterima
siap laporan diterima
siap, laporan sudah diterima
siap copy
siap bu, terima
siap, tidak apa apa
siap, no problem
siap gpp bu
siap, gpp
siap, mantap bu
siap, tenang bu
siap, beres
siap beres
siap jangan khawatir
siap kenapa tidak
siap sip
siap mantap
ok gpp bu
oke, infonya
oke, monitor
iya, monitor bu
iya gpp
oke, gapapa
`),
  givenAway: listed(`
saya telpon polisi ya
saya hubungi polsek
saya sudah telpon polisi
saya koordinasi ke kantor
kami layani di kantor ya
kami proses di kantor saja
saya urus kantor
kami dampingi di kantor
saya urus keluarga
siap anggota
Laporan sudah kami terima dan akan kami proses
bu Isa
bu Hana bisa
tidak merepotkan
saya bantu polisi
saya bisa laporan sekarang
saya hubungi polisi
saya telpon polisi
saya hubungi polsek saja
saya hubungi keluarga
saya telpon keluarga
kami layani di kantor
kami bantu di kantor ya pak
saya proses di kantor
kita proses di kantor
saya bisa laporan
saya siap laporan
pak saya bisa laporan ya
saya hubungi polsek ya
kami hubungi polsek
saya hubungi dinsos
saya hubungi kantor polisi
saya koordinasi polsek
saya bantu lapor
`),
  prayersAndOrders: listed(`
siap bantu doa
siap bantu doa bu
siap pak, siap bantu doa 🙏
saya bantu doa
siap, bantu doa
saya siap bantu doa
siap arahan
siap petunjuk
`),
  autoReplies: listed(`
Halo, kami siap membantu
kami siap melayani. terima kasih
Halo, terima kasih sudah menghubungi. Kami segera bantu
Terima kasih. Laporan sudah kami terima, segera kami proses
Halo kak, terima kasih sudah menghubungi kami. Kami akan segera bantu
Terima kasih telah menghubungi. Segera kami bantu ya kak 😊
Terima kasih, laporan segera kami proses
Terima kasih, laporan sudah kami terima dan segera kami tindaklanjuti
Terima kasih. Laporan Anda kami terima dan segera kami proses
Selamat pagi. Terima kasih sudah menghubungi. Laporan segera kami tindaklanjuti.
Mohon tunggu, kami segera bantu
Selamat malam, terima kasih sudah menghubungi. Laporan segera kami proses
laporan segera kami proses
siap melayani
siap melayani masyarakat
kami siap layani
Halo, kami siap bantu
halo kak, kami siap membantu
Selamat pagi, kami siap membantu
Terima kasih. Kami segera layani
Terima kasih sudah menghubungi LPA. Kami segera bantu
Terima kasih, kami segera proses
Terima kasih. Segera kami proses
Terima kasih atas laporannya, segera kami tindak lanjuti
Laporan diterima. Segera kami tindaklanjuti
Pesan diterima. Kami segera tindaklanjuti
Hi, thanks. We will handle it
Mohon izin, laporan segera kami tindaklanjuti
`),
  perhapsAnother: listed(`
piket otw
pak langsung kesana
pak segera meluncur
siap pak rt meluncur
ok pak budi ambil
baik bu lurah ambil
bisa pak budi
pak budi bisa
bu rina bisa
iya bu rina yang tangani
pak piket otw
anggota, siap
regu, meluncur
Pak RT, meluncur
meluncur unit
sikat bang
anggota, meluncur
unit, meluncur
pak rt, otw
sikat pak
sikat komandan
meluncur regu
meluncur anggota
meluncur pak rt
otw pak RT
otw anggota
otw unit
otw kanit
tim piket otw
pak piket meluncur
regu siap
anggota otw
ibu siap
bapak siap
bang otw ya
luncur unit
`),
  mayMeanLess: listed(`
saya bawa anaknya
komandan saya yang tangani
gas bu
86
gas pak
gas aja bu
86 ndan
pak lurah saya yang tangani
saya bawa korban
`),
  somethingElse: listed(`
saya serahkan ke tim
saya ambil minum
saya ambil kasus lain
saya ambil laporan yang kemarin
laporan saya urus
laporan saya sudah
bisa saya ambil besok
siap ditindaklanjuti pak RT
saya siap dibantu
langsung ambil
segera ambil
segera tangani
ambil saya
ambil pak
ambil bu
saya urus bu rina
saya urus pak budi
saya pegang bu rina
`),
  noOfAnotherTongue: listed(`
saya nyandak
kami nyandak
saya nyandak tangani
kami nyandak urus
sa nyandak urus
saya nyandak ambil
torang nyandak urus
kitorang nyandak tangani
saya nyandak urus laporan
saya sing ngurus
kami sing ngurus
`),
  saidByAnother: listed(`
Pak lurah: siap saya urus
Pak Budi: saya tangani
Pak Kades: ok, saya urus
Bu Rina: siap, saya ambil
Pak RT: kami meluncur
Pak Kapolsek: kami meluncur sekarang
Pak Dedi: saya otw
pak Agus: ya saya bisa
Ibu: saya bisa
Bapak: saya urus
bapak: saya sudah di lokasi
Kak: saya ambil
Bu Sri "saya ambil"
Pak Camat: "kami tangani"
Pak Kanit "saya meluncur"
Bu Rina (saya tangani)
*Pak Budi*: saya tangani
~ Pak Budi: saya tangani
Bu Lurah:⏎Siap saya tangani
pak "siap" "saya ambil"
Mama: saya bisa⏎Bapak: saya urus
Pak Lurah: saya tangani.⏎Bu RT: saya siap
“saya ambil”
`),
  greetingOfAnOffice: listed(`
Selamat siang, siap membantu.
Selamat pagi, siap membantu Bapak/Ibu
Halo, selamat pagi bapak/ibu. Siap membantu!
Halo Kak, siap bantu
`),
  saysItIsDone: listed(`
Laporan sudah kami proses
Selamat siang, laporan sudah kami proses
Siap, laporan sudah kami tindaklanjuti
Baik, sudah kami tindak lanjuti
ok sudah saya selesaikan
`),
  asksTheOther: listed(`
pak bisa
bu bisa
mas bisa
kak bisa
dok bisa
ndan bisa
pak sanggup
kak sanggup
pak siap bantu
bu siap bantu
bang otw
mas otw
mas lagi otw
pak merapat
`),
  looksLikeAYes: listed(`
saya ngambek
aku ngambek
kami ngambek pak
saya mengawali
kami mengawali
`),
  refusesWhatIsDoneToThem: listed(`
tidak! tidak! tidak mau!
tidak mau! saya tidak mau!
ga mau, ga mau, ga mau
tidak pak, jangan saya
jangan saya, tidak mau
jangan saya. jangan saya
tidak, saya tidak mau pak
`),
  sickAndUrgent: listed(`
aku sakit pak segera
saya sakit segera pak
saya sakit, segera
saya sakit sekarang pak
segera operasi pak
segera operasi
segera opname
saya operasi segera
segera pindah pak
kami segera pindah
`),
  nobodyAnswers: listed(`
nomor sibuk
nomor sibuk pak
nomor sibuk lagi
nomor petugas sibuk
petugas sibuk lagi
sibuk lagi
lempar laporan lagi
oper lagi pak
tidak urus laporan saya
laporan pindah
jadwal pindah
`),
};
