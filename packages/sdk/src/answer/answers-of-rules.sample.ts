import { said } from './said.sample.ts';

/** Invented answers that try the rules at their seams: regional words, words for one thing that mean another, and cries for help. */
export const answersOfRules = said({
  take: `
siap bu saya tindaklanjuti sekarang
ok bu laporannya saya yg handle, lagi siap2
saya kesana skrg pak
sy ke rmh korban skrg
baik, saya dan bu kader segera ke lokasi
sdh sy kontak pak lurah, kami berdua otw
iya saya tanggung jawab
sy yg tanggung jawab kasus ini
siap melaksanakan tugas
siap 86 meluncur
10 mnt lagi sampai
15 menit lg nyampe tkp
kami sudah bergerak
tim reaksi cepat sudah saya berangkatkan
sudah saya amankan korbannya
korban sdh sy amankan di rumah sy
anaknya sudah sy bawa ke shelter
sdh sy antar ke rs
saya jemput anaknya skrg
saya tampung laporannya
laporan sudah saya terima dan saya proses
saya pegang ini bu
ini sy handle ya pak
serahkan ke saya
serahin aja ke sy
percayakan ke saya
tenang bu, saya yang urus
aman, sy yg pegang
beres bu, sy urus
siap, sudah saya eksekusi
lagi otw nih
otewe pak
oteweee
on my way now
got it, I'm handling this
I got this
leave it to me
will handle
I'm taking this case
sure, I'll do it
yes sir
yes i am available
saya available
saya standby dan siap jalan
saya ready
nggih bu, kula mangkat sakmenika
inggih kula lampahi
siap dalem
yo wis aku sing mrana
oke tak mrono saiki
aku sing budal bu
punten, abdi nu ngurus
sumuhun bu ku abdi diurus
muhun siap
sae, abdi nuju ka ditu
abdi angkat ayeuna
iyo pak, den jalan kini
jadih pak ambo urus
awak lah di jalan
nggih tiang ngambil niki
tiang jagi mrika
inggih tiang nyanggupin
ya beta pigi sekarang
beta ada jalan ke sana
kitong su otw
sa yang tangani
sa ada menuju lokasi
kita so manuju tampa kejadian
iyo kita yang mo pigi
bet iyo den pai
ulun tulak wayahni
iyelah saye urus
saye ambek kasus ni
olo ahu mangurus
iya insyaallah saya tangani malam ini juga, sdh di jalan
bismillah otw
siap, mohon doanya
siap pak mohon arahan
siap merapat komandan 👮
🫡
🫡 siap
✅
👌
ok 👍
oke siap laksanakan
y saya
iya sy
yup saya
bisa bgt
bisa kok pak
bisa sekarang
mau bu
saya mau ambil
sanggup bu
sanggup ndan
saya menyatakan bersedia
kami dari uptd akan menangani
unit kami yang menangani
polsek kami yang tangani
saya kawal sampai selesai
saya dampingi ke polres
saya temui keluarganya sekarang
saya datangi rumahnya
sy cek lokasi skrg
langsung saya cek
sudah saya cek lokasi, korban ketemu
sdh ketemu korban
sudah telp 110, saya ikut
sudah telepon polisi dan saya di lokasi
saya sudah bersama korban
sy sdh sm korban
maaf td hp mati, sy otw skrg
maaf lama, sy tangani
maaf baru lihat, saya urus sekarang
gak papa saya aja
jangan khawatir sy urus
tidak masalah
gpp sy jalan
saya jalan sama pak RT
saya otw bareng pak babin
berangkat
sy brgkt
bergerak
sikaaat
gaspol
gass
cuss
saya yg maju
saya turun langsung
sy turun ke lapangan
siaaaap ndaaan
syap
siep
iye siap
nggeh siap
ngge pak
nggih
iyoo
okk
oke bgt
mantap, saya ambil
oke dimengerti, saya berangkat
`,
  decline: `
gak bisa bu maaf
sy tdk bisa hadir
maaf blm bisa bantu
saya tidak di tempat
saya sedang di luar negeri
lg di jkt bu
lagi di rumah sakit jagain istri
saya lagi cuti bersama
sudah pindah ke surabaya
sudah tidak jadi relawan
sudah bukan kader lagi
saya bukan petugasnya
itu bukan tanggung jawab saya
bukan bidang saya
jangan ke saya
jgn sy dong
jangan hubungi saya lagi
salah kirim pak
nomor salah
bukan nomornya pak budi
maaf ini bukan bu ani
saya tidak kenal
ga ah
nggak deh
enggak dulu
ga dulu ya
no thanks
no can do
I'm not able to
can't do it tonight
not available, out of town
I decline
I have to pass
sorry I'm sick
unavailable
mboten saged bu, nembe gerah
ora isa aku
ora sanggup
emoh aku
wegah
aku ora wani
teu tiasa bu, punten
abdi nuju teu damang
moal waka
indak bisa ambo do
ndak sanggup awak
ten prasida titiang
tiang nenten nyidang
sing nyidang tiang
beta seng sanggup
beta tra bisa
sa tidak bisa kaka
kita nyanda mampu
kada kawa ulun
ulun kada kawa
tak sanggup saya
tak dapek den do
saya keberatan
keberatan pak
saya nolak
ogah bu
males banget
cari orang lain aja bu
minta tolong orang lain aja
tolong cari yang lain
oper aja ke yang lain
lempar ke polsek aja
kasih ke petugas lain
mending ke bu sri aja, sy ga bisa
sy lg hamil tua ga bisa keluar
lagi lahiran
saya baru operasi
motor sy rusak, ga bisa jalan
hujan deras ga bisa keluar
ga ada kendaraan bu, maaf
ga punya waktu
gak ada waktu
lagi repot
sy repot bgt
lagi ada acara keluarga maaf
sy sedang dinas di luar
sy piket pagi, skrg bukan jadwal sy
bukan shift saya
bukan jadwal sy
saya takut salah, jangan saya
batal pak
tidak jadi
ga jadi
gajadi
cancel
skip
pass dulu
mundur dulu saya
nyerah saya
👎 ga bisa
❌
🙅‍♀️ ga sanggup
punten teu tiasa
ga berminat
saya tidak bersedia
kami tidak bersedia
tidak sanggup menangani
tidak mampu
`,
  help: `
tolong pak
tolongin saya
tolong kami dikejar
help
pls help
sos 🆘
darurat pak
gawat bu cepat
cepat datang
cepet kesini pak
kirim polisi sekarang
panggil polisi
butuh polisi
butuh bantuan segera
mohon bantuan
mohon bantuan polisi
mohon bantuan segera pak
assalamualaikum, mohon bantuan
mhn bantuan tim
mohon bantu
bantuan
saya siap mati
minta bantuan polisi
saya diserang
saya dipukul
kami diancam
saya disekap
saya mau dibunuh
dia bawa pisau
pelaku bawa golok
pelaku ada di sini
pelaku datang lagi
dia mau bawa anak itu
anaknya mau dibawa kabur
anaknya dibawa kabur
korban dipukuli
korban pendarahan
korban kritis pak
korban tidak sadar
korban mau bunuh diri
saya takut sendirian
takut bu
aku wedi mas
tulungi aku
tulungan abdi
tolong den da
tulungin tiang
tolong beta
tolong sa kaka
saya dikepung warga
warga ngamuk
rumah saya didatangi pelaku
saya diikuti orang
dia tau rumah saya, tolong
mereka mengancam saya
saya diteror
saya korban juga
anak saya hilang
selamatkan dia
bantuin pak cepetan
bahaya pak
ada tembakan
kebakaran
tolong ambulans
butuh ambulans
i need help
they are coming for me
he has a knife
i'm scared
dia di luar pintu saya
`,
  question: `
ini nomor siapa
siapa ya
ini apa
apa ini bu
laporan tentang apa
kasus apa pak
korbannya siapa
alamatnya dimana
lokasi dimana pak
posisi dimana
jam berapa kejadiannya
anak umur berapa
kapan kejadiannya
kok bisa
kok saya
kenapa saya
kenapa ke sy
ini beneran bu
ini bener ga
hoax bukan
penipuan ya
ini resmi ga
ini dari mana
ini serius
apa yang harus saya lakukan
saya harus apa
saya harus gimana
gimana caranya jawab
caranya gimana
maksudnya
maksudnya apa ya
apakah saya harus datang
haruskah saya datang
perlu bawa apa
boleh bawa suami
boleh besok
bisa besok
bisa minta alamat
minta alamatnya
minta detailnya
mohon info lebih lanjut
mohon penjelasan
tolong jelaskan
tolong info lokasinya
kirim lokasinya dong
who are you
what happened
is this real
can you send the address
where
sopo iki
iki opo
kepiye carane
ten pundi niki
naon ieu
saha ieu
di mana eta
apo ko
dima lokasinyo
sia ko
napi niki
dija niki
nyen niki
apa kah ini
sapa ini
di mana itu kaka
udah ada polisi belum
sudah lapor polisi belum
ada yang nemenin ga
aman ga ke sana
polisi terlibat ga
pelakunya siapa
???
siap tapi di mana
siap, alamatnya mana
kalau saya ambil gimana
dapat uang transport ga
harus malam ini kah
saya sendiri atau sama tim
kodenya apa
link apa ini
`,
  unclear: `
ditolak
maaf pak
mohon maaf
sorry bu
ok noted
noted
baik terima kasih
terima kasih
makasih bu
🙏🙏
👍👍
😭
😡
nanti
nanti ya bu
nanti saya kabari
ntar dulu
sebentar
bentar ya
tunggu sebentar
tunggu
lg rapat
lagi nyetir
lagi sholat
besok ya
besok pagi saya kesana
besok aja
saya tanya suami
tanya atasan dulu
saya diskusikan dulu
saya pikirkan
pikir2 dulu
mungkin
mungkin bisa
semoga bisa
insyaallah
insya allah bisa
kalau sempat
kalau ada temannya saya mau
kalau ga hujan
bisa tapi besok
bisa tapi agak lama
siap tapi saya masih di kantor
siap bu tapi nunggu suami
mau tapi takut
ya tapi...
iya sih
hmm
hmmm
waduh
astagfirullah
ya allah kasihan
kasihan
sedih
semangat bu
selamat malam
pagi
assalamualaikum
halo
test
tes
p
asdf
saya baca dulu
sudah baca
sudah masuk pesannya
pesan diterima
diterima
monitor
standby
hadir
hadir pak
saya sudah tahu
sudah ditangani
sudah selesai kasusnya
sudah ada bu rt di sana
bu ani sudah di sana
pak rt aja yang kesana
biar pak lurah aja
serahkan ke polisi saja
hubungi pak rt
coba tanya bu kader
polisi aja
dia pindah rumah
ini istrinya, bapak lagi tidur
ini anaknya, ibu lagi keluar
wkwk
haha
hehe
amin
iya kasian
saya yang lapor
mohon ditindaklanjuti
mohon segera ditangani pak
saya pelapornya
mau tidur
engke nya
mengko yo
beko yo
`,
});
