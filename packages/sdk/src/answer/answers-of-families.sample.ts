const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/** Invented yeses of the families of 0381, written from the rules: who, what, to whom, tails, regions, mistakes of a thumb. */
export const familyYeses: readonly string[] = listed(`
UPTD PPA siap mendampingi
Polsek Sukun siap menangani
RW 05 siap menangani
Tim LPA siap
saya ketua RT 3, saya tangani
saya kader RW 05, siap
baik pak, kelurahan siap menangani, terima kasih
siap mohon petunjuknya
iya pak saya siap
sanggup pak saya siap menangani
saya tangani hari ini juga
siap
Siap bu
siap pak saya tangani
sy ambil
Saya ambil bu
saya tangani ya pak
gw handle
gue ambil deh
gua yg urus
ane siap bang
ok sy otw
otw pak
oke siap meluncur
siap meluncur ndan
siyap bu
siaaap
SIAP KOMANDAN
sya ambil laporan ini
saya ambil laporannya
biar saya yang tangani
biar sy aja yg kesana
sy turun ke lokasi
saya turun ke lapangan
saya turun sekarang
kami turun ke lokasi sekarang
saya berangkat sekarang
sy brgkt skrg
saya ke sana sekarang
sy kesana skrg pak
saya segera ke lokasi
segera meluncur
langsung meluncur pak
lgsg otw
lgsg sy tangani
siap, saya segera kesana
baik bu saya proses
baik saya tindaklanjuti
oke saya tindak lanjuti ya bu
kami tindaklanjuti
saya mau ambil
saya mau bantu
saya mau tangani
sa ambil kaka
sa yang urus kaka
bisa dong
bisa bu
bisa pak, saya tangani
bisa kok
bisa banget
bisa kak
bisa mbak siap
iya bisa
iya saya bisa
ya saya bisa pak
ya bisa
oke bisa
ok bu siap
okeh siap bu
iya siap
ya saya ambil
iya sy yg ambil
iya biar saya
biar saya aja
biar saya
saya saja
saya aja bu
sy aja yg handle
aku aja kak
aku yang ambil ya mbak
aku bisa kak
ak bisa
aku otw
ak ksana
aku ke tkp skrg
abdi siap
abdi nu nyandak
kuring nu nanganan
siap abdi ka ditu
kulo siap pak
kulo tangani
nggih kulo siap
inggih pak, kulo ingkang nangani
nggih bu siap
enggih siap
injih kulo budal
aku budal saiki
tiang siap
tiang nyidang
beta siap
beta yang urus
beta pi sana
katong urus
kitong siap
sa siap
sa turun
sa bisa
ambo siap
denai siap
den nan manangani
ulun siap
ulun kawa
unda siap
insya allah siap
insyaallah siap bu
siap 86
86 siap
siap laksanakan
siap dilaksanakan
siap kerjakan
siap tangani
siap membantu
siap bantu bu
siap ambil
siap proses
siap tindak lanjuti
siap turun
siap ke lokasi
siap kesana
siap merapat
gaskan
gass
gas otw
gaskeun
cus
cuss otw
saya merapat
saya merapat ke lokasi
merapat
izin merapat
izin saya tangani
ijin sy yg ambil komandan
mohon izin saya tangani bu
mohon ijin, sy merapat ke lokasi
ijin meluncur ndan
izin menuju lokasi
saya menuju lokasi
menuju lokasi
menuju tkp
saya sudah di jalan
saya sudah di lokasi
saya dekat lokasi, saya kesana
posisi saya dekat, saya meluncur
saya paling dekat, saya ambil
kebetulan saya dekat, sy kesana
saya terima
saya terima laporannya
laporan saya terima dan saya tangani
saya terima tugasnya
tugas saya terima
saya pegang
saya pegang kasusnya
kasus ini saya pegang
laporan ini saya ambil
laporannya saya ambil ya
ini saya ambil
yang ini saya tangani
laporan ini saya tangani
saya tanggung jawab
saya bersedia
bersedia
saya bersedia bu
bersedia pak
sanggup
saya sanggup
sanggup pak
sanggup menangani
saya sanggup menangani
mampu
saya mampu
kami siap
kami siap menangani
kami siap tangani
kami tangani
kami ambil
kami yang tangani
tim kami meluncur
tim kami berangkat
tim kami siap
kami meluncur
saya dan tim meluncur
saya bersama tim ke lokasi
saya ajak tim ke lokasi
saya ambil alih
saya handle
saya handel
sy handle bu
on my way
ok i will handle
saya cek ke lokasi
saya jemput anaknya sekarang
saya jemput korban
saya dampingi
saya dampingi korban
saya temani korbannya
saya bantu
saya bantu bu
saya bantu tangani
sy bantu ya
saya akan bantu
saya akan tangani
sy akan urus
saya akan kesana
saya akan ke lokasi
saya akan segera ke lokasi
saya segera tangani
akan saya tangani
akan saya urus
akan saya tindak lanjuti
segera saya tangani
segera saya proses
segera saya urus bu
langsung saya tangani
baik, akan segera saya tangani
baik bu akan saya proses segera
baik pak, saya berangkat
baik kak, siap
baik mbak saya ambil
baik, siap
baik siap bu
baiklah saya ambil
oke bu saya kesana
oke kak aku ambil
oke gas
ya udah saya ambil
yaudah saya aja
yaudah sy tangani
mantap siap
sip saya ambil
sip siap
sip otw
siap bosku
siap boskuu
siap bos
siap kakak
siap kk
siap kakanda
siap ketua
siap pak ketua
siap bunda
siap ibu
siap bapak
siap pak RT
siap bu lurah
siap bu kader
siap bu Ani
siap bu Yuni saya kesana
siap pak Darmawan
ya bu Lestari saya tangani
Siap Bu Ratih, saya ambil
siap mas Bayu
👍 siap
siap 👍
siap 🙏🙏
ok 🙏 otw
✅ saya ambil
siap 💪💪
siap 🫡
🫡
saya ambil 🙋
🏃 otw
otw 🏍️💨
siap!!
SIAP!!!
saya siap.
siap,,,
siap...
malam bu, siap
selamat malam pak saya ambil
pagi bu, saya tangani
sore pak siap meluncur
assalamualaikum bu, saya siap
wa'alaikumsalam, siap bu
waalaikumsalam saya ambil pak
asslmkm siap
ass, saya ambil
halo, saya tangani
hai kak, aku ambil ya
permisi, saya ambil
maaf baru lihat, saya ambil
maaf telat, otw
maaf baru buka wa, siap saya tangani
mf br baca, sy otw
maaf slow respon, saya ambil
saya tangai
saya tamgani
saya anbil
sayaa ambill
syaa ambil
sy ambl
sy tngani
sy hndle
sy prses
sy bntu
saya bntu
sya siyap
sipa bu
saip
siyapp
s1ap
s14p
siap2
oks siap
yup saya ambil
ya ambil
yak siap
iyo aku ae
tak parani saiki
tak budhal saiki
mangga kulo tangani
muhun siap
muhun abdi siap
copy siap
roger siap meluncur
terima, meluncur
diterima, saya meluncur
diterima, saya tangani
laporan diterima, saya meluncur
laporan diterima saya tangani
terima kasih infonya, saya tangani
makasih bu, saya ambil
trims, saya yang ambil
tks saya otw
saya yg jaga malam ini, saya ambil
kebetulan saya piket, saya ambil
saya lagi piket, saya tangani
ready
redy
ready bu
saya ready
gw ready
saya available
otw 10 menit
saya 15 menit lagi sampai
Siap bu, segera saya datangi
baik bu saya yang ke sana
oke saya yang jalan
saya aja bu yang berangkat
sy yg berangkat
saya yang maju
siap maju
saya gerak sekarang
siap gerak
kami bergerak
kami bergerak ke lokasi
kami segera bergerak
siap geser
saya geser
sy geser ke tkp
ok sy meluncur
ok otw
okeh otw
okee siap
oke deh siap
oke deh saya ambil
oke lah saya tangani
iya saya aja
iya saya siap
ya saya sanggup
saya sanggup bu insya allah
insya allah saya siap
insyaallah kami tangani
siap insyaallah
siap insya Allah bu
bismillah saya ambil
bismillah siap
alhamdulillah bisa bu, saya tangani
siap dan sanggup
siap sedia
siap sedia bu
siap 24 jam
siap selalu
siap selalu bu
siap bgt
siap banget kak
siap pokoknya
siap dong
siap lah
siaplah
siap deh
siap kok
siap mbk
siap buk
siap pakk
siap buu
siap kakk
siap mass
siap bng
siap om
siap tante
siap ummi
siap umi
siap abi
siap ustadz
siap pak ustad
siap dokter
siap dok
siap bu dokter
siap bu guru
siap pak guru
siap pak kades
siap pak camat
siap pak haji
siap bu haji
siap bu hj siti
siap pak sekdes
siap admin
siap min
siap kawal
siap tim
siap team
siap semua
siap rekan
siap rekan rekan
siap teman2
siap guys
siap gaes
Baik bu, saya akan segera menangani laporan ini
Baik, saya akan menindaklanjuti laporan tersebut
Baik, akan saya tindaklanjuti segera
Saya akan menangani kasus ini
Saya yang akan menangani
Saya bersedia menangani laporan tersebut
Saya siap mendampingi korban
Saya siap membantu menangani
Saya siap turun ke lokasi
Saya terima tugas ini
tugas diterima, saya berangkat
siap laksanakan perintah
siap komandan laksanakan
dimengerti, saya tangani
dimengerti, meluncur
copy, meluncur
copy saya tangani
copy, otw
noted, saya tangani
noted, otw
sudah saya terima, saya tangani
pesan diterima, saya tangani
laporan masuk, saya tangani
saya tindak
saya tindak sekarang
saya atasi
saya urusin
gue urusin
gue tanganin
gw tanganin
gw bantuin
aku tanganin kak
aku bantuin ya
aku urusin
aku kesana ya
aku ke situ sekarang
aku brngkt
sy brangkat
sy brngkt skrg
sy lgsung brgkt
sy lsg ksna
sy meluncur lgsg
sy jln skrg
sy jln ya
sy otw ya bu
lg otw
lgi otw bu
otw nih
otw kak
OTW!!
otw tkp
otw kesana
otw ke lokasi
otw lokasi
otw rumah korban
oteweeee
otewe bu
meluncurrr
meluncuuur
meluncur bu
meluncur sekarang
meluncur ke lokasi
meluncur ke tkp pak
langsung meluncur
langsung saya kesana
langsung saya cek ke lokasi
segera saya kesana
segera saya cek lokasi
saya cek tkp
saya cek lokasi
saya datangi
saya datangi rumahnya
saya datangi lokasi sekarang
saya samperin
saya samperin sekarang
saya jemput korbannya sekarang
saya amankan korban
saya evakuasi korban
saya dampingi anaknya
saya temani anaknya
sy kawal
saya kawal kasusnya
saya kawal laporan ini
serahkan pada saya
serahkan ke saya
percayakan pada saya
kasih ke saya aja
oper ke saya
saya bisa ambil
saya bisa kesana
saya bisa bu, langsung jalan
bisa, otw
bisa banget bu
bisaa
bisaaa kak
bisa bisa
bisa, siap
iso
iso bu
iso pak siap
saget
saged bu
kula saged
kula sagah
sagah
sendika dawuh
sendiko dawuh bu
dalem siap
siap mbak, kulo sing tangani
kulo mawon
kulo mawon bu
kulo sing budal
aku ae
aku wae
aku wae sing nangani
tak jupuk
tak cekel
abdi wae
abdi we
abdi bade ka ditu
abdi nu ngurus
urang nu kaditu
tiasa
tiasa bu
sumuhun siap
siap kang
siap teh
siap euy
beta saja
beta bisa
beta pi
beta jalan sekarang
beta ambil
beta otw
be urus
sa saja
sa pi
sa jalan
sa yang pi
sa urus
kitong pi
torang tangani
torang siap
kita meluncur
kita otw
ambo sajo
ambo nan pai
ambo pai kini
denai nan maurus
bisa da
ulun haja
ulun bisa
ulon siap
iye saya bisa
iyek siap
iye' siap
yes i will
yes siap
ok i'll take it
i'll take it
i take it
i'll handle
i will go
on it
im ready
i'm ready
count me in
let me handle
`);

export const familyNoes: readonly string[] = listed(`
Unit PPA tidak bisa
LPA belum bisa menangani
tidak bisa untuk yang ini
tidak 4821
tidak
tidak bisa
tidak bisa pak
maaf tidak bisa
maaf tdk bs
mf gk bs
maaf bu saya tidak bisa
maaf pak sy ga bisa
ga bisa
gak bisa
gabisa
gbs
gk bisa bu
nggak bisa kak
ngga bs mas
ngga dulu
gak dulu
nggak dulu kak
skip dulu
pass
lewat dulu
belum bisa
blm bs
belum bisa pak maaf
maaf belum bisa
sy belum bisa
saya belum sanggup
belum sanggup
gak sanggup
tidak sanggup pak
tidak bersedia
saya tidak bersedia
belum bersedia
maaf saya tidak bersedia
tidak siap
belum siap
gak siap
saya ga siap
ga mau
gamau
saya tidak mau
maaf ga mau
males
malas
ogah
ogah ah
emoh
wegah
ora iso
ora iso pak
ora bisa
mboten saged
mboten saget bu
kulo mboten saged
nyuwun sewu mboten saged
ngapunten mboten saged
sepurane ora iso
sori ga bisa
sorry gak bisa
sorry bro ga bisa
teu tiasa
abdi teu tiasa
hapunten teu tiasa
punten teu tiasa
teu bisa euy
indak bisa
ambo indak bisa
ndak bisa
ndak bisa pak
nda bisa
nda bisa bu
tra bisa
sa tra bisa
sa tidak bisa kaka
sonde bisa
beta sonde bisa
seng bisa
beta seng bisa
nyanda bisa
kita nyanda bisa
kada kawa
ulun kada kawa
kada bisa
sing nyidang
tiang ten nyidang
tiang nenten prasida
dak bisa
dak pacak
lagi di luar kota
saya di luar kota
maaf saya lagi di luar kota
sy luar kota bu
lg luar kota
masih di luar kota pak
posisi luar kota
posisi di jakarta
saya sedang di surabaya
lagi di bandung pak
saya lagi mudik
lagi mudik
saya cuti
lagi cuti
saya sedang cuti pak
maaf sy cuti
cuti bersama
cuti melahirkan
saya sakit
lagi sakit
maaf saya lagi sakit
sedang sakit pak
sy sakit bu maaf
lagi demam
saya kurang sehat
maaf kurang enak badan
lagi gak enak badan
saya lagi opname
maaf anak saya sakit
lagi dinas luar
dinas luar
ada acara keluarga
maaf ada acara
lagi kondangan
lagi hajatan
berhalangan
saya berhalangan
maaf berhalangan
sedang berhalangan
berhalangan hadir
saya lagi sibuk
sibuk
maaf sibuk
lagi sibuk pak
sibuk banget
maaf lagi repot
repot bu
bukan saya
bukan saya pak
bukan sy yg piket
bukan giliran saya
bukan jadwal saya
bukan wilayah saya
bukan tugas saya
bukan bagian saya
bukan kewenangan saya
saya bukan petugas
saya bukan petugas lagi
saya sudah bukan kader
saya sudah tidak di lpa
sudah pensiun
saya sudah pensiun
saya sudah pindah
sudah pindah tugas
saya sudah resign
salah orang
salah nomor
salah sambung
salah alamat
limpahkan ke yang lain
tolong limpahkan
limpahkan saja
alihkan ke yang lain
tolong alihkan
mohon dialihkan
tolong dialihkan ke yang lain
kasih ke yang lain
kasih yang lain aja
oper ke yang lain
oper aja
lempar ke yang lain
tolong yang lain
yang lain aja
yang lain saja pak
orang lain saja
cari yang lain
cari orang lain
serahkan ke yang lain
serahkan ke polsek
serahkan ke pak RT
minta tolong yang lain dulu
saya tolak
tolak
tolak saja
saya menolak
saya mundur
ga jadi
gak jadi
gajadi
tidak jadi
saya ga jadi
jangan saya
jangan saya lagi
absen pak
absen dulu
absen
izin absen
izin tidak bisa
mohon izin tidak bisa
mohon maaf saya tidak bisa
mohon maaf tidak dapat hadir
mohon maaf belum dapat menangani
maaf saya tidak bisa menangani
saya tidak bisa menangani
saya tidak bisa ambil
ga bisa ambil
ga bisa handle
gak bisa ke sana
tidak bisa ke lokasi
saya tidak bisa ke lokasi
sy tdk bs kesana
gak bisa datang
ga bisa dateng
tidak bisa datang
tidak bisa hadir
tidak bisa bantu
maaf ga bisa bantu
maaf gak bisa bantu kak
sy ga bisa bantu
saya tidak bisa malam ini
gak bisa malam ini
tidak bisa sekarang
maaf ga bisa sekarang
sekarang ga bisa
sekarang belum bisa
hari ini ga bisa
hari ini tidak bisa pak
malam ini ga bisa
saat ini tidak bisa
saat ini belum bisa
untuk saat ini belum bisa
kali ini tidak bisa
kali ini skip dulu
gak sempat
ga sempet
tidak sempat
tidak ada waktu
gak ada waktu
motor saya rusak
motor rusak
no
nope
sorry can't
can't
cannot
i can't
sorry i can't
not available
not me
nggak
enggak
gak
ga
gk
g
tdk
tidak.
tidak!
enggak bu
nggak pak
gak pak
tdk pak
ga bu
tidak pak maaf
tidak terima kasih
tidak, terima kasih
nggak makasih
❌
🙅
👎
maaf 🙏 tidak bisa
gak bisa 🙏
maaf ga bisa 🙏🙏
🙏 maaf tdk bs
tdk bs pak maaf
ga bisa maaf ya
ga bisa bu maaf ya
maaf ya bu ga bisa
maaf ya ga bisa
maaf banget ga bisa
maaf bgt gak bisa kak
maaf sekali tidak bisa
dengan berat hati saya menolak
saya angkat tangan
angkat tangan
keberatan
saya keberatan
maaf saya keberatan
kayaknya ga bisa
sepertinya tidak bisa
kayanya gak bisa deh
gak bisa deh
ga bisa nih
gak bisa euy
ga bisa dong
gak memungkinkan
tidak memungkinkan
belum memungkinkan
kondisi tidak memungkinkan
terlalu jauh
kejauhan
kejauhan bu
posisi saya jauh
tidka bisa
tidk bisa
tidal bisa
gka bisa
ga bida
ga bsia
gak bosa
tdk bsa
tdkbisa
tidakbisa
gak bs bu mf
mff ga bisa
maav ga bisa
maff tdk bs
g bs
g bisa
g mau
g sanggup
Maaf bu, saya sedang di luar kota sampai Jumat
mohon maaf saya sedang ada acara keluarga
mohon maaf pak saya tidak dapat menangani laporan ini
Mohon maaf, saya berhalangan
mohon izin bu, saya tidak bisa
izin tidak ikut
izin tidak bisa hadir ndan
ijin ndan tidak bisa merapat
siap salah, tidak bisa ndan
siap maaf tidak bisa
siap mohon maaf, sedang cuti
siap ndan, mohon ijin sedang sakit
sy lagi sakit bu, maaf
sy demam bu gak bisa
lagi meriang, ga bisa
sedang dirawat di rs
saya sedang dirawat di rumah sakit, maaf tidak bisa
habis operasi bu, belum bisa
baru lahiran bu, tidak bisa
lagi hamil tua, gak sanggup
anak saya rewel, ga bisa ninggal
anak sakit bu ga bisa
ga bisa ninggalin anak
udah malem ga berani
lagi kerja shift, ga bisa
masih di kantor, ga bisa
masih ngajar bu, tidak bisa
lagi di jalan ke surabaya, ga bisa
lagi nyetir ke bandung, tidak bisa
lagi di bandara, gak bisa
lagi dinas di jakarta
saya sudah pindah ke bandung
rumah saya jauh, tidak bisa
jauh bu dari rumah saya, ga bisa
motornya dipakai, ga bisa
belum berani bu
saya tidak berani bu
takut salah, ga sanggup
kasusnya berat, saya tidak sanggup
saya kurang mampu
kurang sanggup
saya tidak mampu
belum mampu bu
ga mampu
bukan kapasitas saya
bukan bidang saya
di luar kewenangan
ini bukan wilayah saya, coba ke bu Tini
coba hubungi yang lain
coba yang lain dulu
coba ke yang lain
hubungi yang lain aja
minta tolong ke yang lain
tolong carikan orang lain
tolong kirim yang lain
kirim yang lain aja
biar yang lain aja
biar yang lain dulu
biar orang lain
mending yang lain
mending orang lain aja
jangan saya, yang lain aja
jangan saya dulu
bukan saya dulu
saya lewat dulu
saya pass
saya skip dulu
saya absen dulu
absen dulu ya
off dulu
saya off
lagi off
hari ini off
saya libur
saya libur hari ini
lagi libur
saya cuti hari ini
cuti
cuti dulu
tidak untuk hari ini
tidak untuk kali ini
tidak kali ini
belum untuk saat ini
enggak deh
nggak deh
ga deh
ga ikutan
gak ikutan dulu
saya nolak
saya menolak laporan ini
laporan ini saya tolak
tidak saya ambil
tidak saya tangani
tidak akan saya tangani
saya tidak akan menangani
saya tidak mau menangani
saya tidak mau ambil
saya gak mau urus
ogah saya
males saya
emoh aku
ora gelem
ora gelem aku
ora sanggup
ora iso aku
aku ora iso
kula mboten saged
mboten saged kula
dereng saged
dereng saget bu
mboten purun
teu sanggup
teu daek
teu kersa
abdi alim
alim
can bisa
tacan tiasa
indak talok
ambo indak talok
ndak talok do
indak amuah
ndak amuah
sonde mau
son bisa
beta son bisa
beta sonde sanggup
seng mau
beta seng mau
trada bisa
sa tra mau
sa tra sanggup
tra bisa kaka
nyanda mau
nda mampu
nda mau
kada hakun
ulun kada hakun
kada mau
kada sanggup
ten prasida
nenten nyidang
tiang nenten nyidang
tusing bisa
sing bisa
sing dadi
hana jeut
h'an jeut
han jeut
lon han jeut
tena ku bisa
dak biso
idak pacak
indak dapek
ndak dapek
nggak bs bund
gak bs kakk
gaaaa
gakkk
nggaaak
tidaaak
tidakk
TIDAK BISA!!!
TDK BISA
gabisaaa
ga bisaa kak
tida bisa
tdk bsa bu
tdak bisa
tidk bs
tak bisa
tak mau
tak sanggup
❌❌
🙏 tidak
tidak 🙏
maaf 🙏🙏 ga bisa
🙏🙏 lagi di luar kota
no sorry
sorry no
sorry bu no
no i can't
i cannot
cant
cant today
not today
not now
busy
sorry busy
i'm busy
im sick
sorry im sick
`);

/** Answers with the words of those families that are no yes and no no. */
export const familyTraps: readonly string[] = listed(`
siap, saya meluncur ke Sukun
segera kami tangani
langsung kesana
kasih saya aja
yaa
iyaa bu
yoi bos
yess
yap
hooh
sumuhun
yes sir
polsek tidak bisa dihubungi
kata unit PPA siap menangani
Polsek belum siap menangani
Polsek katanya siap menangani
unit PPA siap menangani?
apa LPA siap menangani
kalau LPA siap menangani
besok LPA siap menangani
LPA harusnya siap menangani
LPA siap menangani besok
pak RW siap menangani
tolong unit PPA siap menangani
Pasukan dari polsek siap di lokasi
siap, polsek menangani
siap, kata LPA menangani
saya RW, tolong saya
saya RW, kalau siap dikabari
nanti saya tangani sekarang saya di pasar
siap, saya berangkat ke malaysia
saya berangkat ke Mojolangu
saya berangkat ke Mojolangu sekarang
siap. saya berangkat ke Mojolangu besok
siap. saya berangkat ke Mojolangu?
bisa pak saya siap?
bisa bapak saya siap
tangani malam ini juga
mohon arahan
yoi
yes
iyes
iyo
iye
insyaallah siap besok
insyaallah siap minggu depan
insyaallah saya ambil besok
insyaallah saya urus nanti malam
insyaallah
insya allah bisa bu
insya allah saya kesana
insya allah saya usahakan
saya dekat pelaku
saya dekat lokasi
dekat rumah
saya dekat situ
kebetulan saya piket
saya lagi jaga
saya jaga malam ini
saya dekat rumah tapi takut
rumah saya dekat, siapa yang tangani
siap kalau dekat
saya dekat situ tolong
saya sama pak budi
saya pergi sama pak budi
saya berangkat sama pak budi
saya berangkat dengan bu rina
saya jalan sama pak rt
saya bareng bu siti
saya diajak pak budi
saya mau ambil minum
saya mau ambil anak
saya mau bantu tapi jauh
saya mau bantu ibu
saya mau lapor
saya mau tangani besok
saya mau berangkat
kami mau berangkat
saya mau kesana
mau ambil
mau bantu
siapa mau ambil
saya turun di terminal
saya mau turun
boleh saya turun
aku ga bisa turun
saya belum turun
polisi turun ke lokasi
pelaku turun ke lokasi
tim turun ke lokasi
turun ke lokasi pak
segera turun
turun pak
segera menuju lokasi
langsung menuju lokasi
mohon menuju lokasi
pelaku menuju lokasi
dia menuju lokasi
polisi menuju lokasi
sudah menuju lokasi belum
siap menuju jakarta
saya menuju jakarta
saya menuju bandara
siap kirim alamat kalau bisa
minta alamat
kirim alamat
oke minta alamat
ya kirim lokasi
iya minta detailnya dulu
siap minta penjelasan
siap, jelaskan dulu
siap alamatnya mana
siap dimana lokasinya
ok
oke
baik
baik bu
baik pak terima kasih
y
👌
✅
👍
✔✔
oke bu
okay
baiklah
siap ibu saya
ibu siap
bu Ratih siap
bu ani yang tangani
bu ani saja
pak eko otw
pak eko meluncur
oke pak eko meluncur
siap bu ani tangani
siap bu ani ambil
siap pak joko meluncur
oke pak joko ambil
baik pak joko tangani
siap bu sari yang urus
kaka ambil
sa ambil kaka pu barang
sa ambil ade
sa jemput kaka
sa bawa kaka
kaka yang ambil
kaka saya yang ambil
siap 1930
siap 2030
siap jam 4821
4821
kawal 4821
Kawal 4821?
kawal 4821 sudah?
kutangani besok
kuambil minum
kuambil uangnya
tak tangani
tak ambil
siap tak tangani besok
yo tak enteni
siap dibantu
siap ditangani pak RT
siap akan ditangani polisi
ditangani
akan ditangani
segera ditangani
biar saya mati
biar saya yang mati
biar saya sendiri
yaudah biar saya mati aja
yaudah saya pulang
yaudah saya tidur
ya udah
yaudah
yaudah aku nyerah
siap sial
saya tangan
saya suap
saya batu
siap bu ngantuk
siap bu lapar
oke bu ngantuk
ditunggu
ditunggu ya
mohon ditunggu
siap ditunggu
siap bu ditunggu
ditunggu kabarnya
saya tunggu
5 menit lagi sampai
dia 5 menit lagi sampai
10 menit lagi dia sampai
siap 10 menit lagi dia sampai
siap, 2 jam lagi sampai
siap, berangkat besok
siap, berangkat kapan
siap, menuju rs
ke sana
berangkat
berangkat pak
bisa dong bu?
bisa dong bantu
bisa dong tolong
siap dong bu cepat
cus pulang
cus makan
siap makan
siap tidur
siap pulang
siap lapor
saya lapor
kita bisa
kita siap
yang lain standby aja
yg lain tunggu aja
saya ready kalau dijemput
ready?
ready stock
ready kak?
ready barangnya
available
isok a
iso ta
sanggup menangani?
sanggup menangani kasus
apa sanggup menangani
sanggup urus ndak
ketua siap
siap ketua otw
ketua otw
pak ketua yang urus
tugas saya
sip otw ya bu
sudah otw pak
sudah otw
sudah di lokasi
sudah ke rumah korban
ke rumah korban
ke rumah korban pak
saya korban
saya ke rumah
saya ke rumah teman
sa sudah
sa tangani sudah kemarin
kawal 4821 sudah selesai
`);
