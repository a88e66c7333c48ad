import { said } from './said.sample.ts';

/** Invented answers by which the rules were made. */
export const answers = said({
  take: `
siap
Siap!
SIAP PAK
siap bos
siap ndan
siap gerak
siap meluncur
sy siap
saya siap berangkat
siap, saya ke lokasi
otw pak
otw bu
otw ya
sy otw
on the way
on my way now
ok
ok pak
ok saya ambil
oke bu
okay
okay I'll take it
oke saya yang jalan
ya saya
ya pak
iya
iya bu saya tangani
yes
yes, I can
yup
baik
baik pak
baik bu segera
baiklah
bisa
bisa bu
saya bisa sekarang
saya mau
mau
saya urus
sy urus
aku aja yang ambil
saya ambil ya
saya ambil laporan ini
biar saya yang urus
saya jalan sekarang
sy jalan
saya berangkat
berangkat
segera berangkat
saya kesana sekarang
saya ke sana
langsung ke sana
langsung meluncur
merapat
siap merapat
menuju lokasi
menuju tkp
sdh sy hub polisi
sudah saya hubungi polisi
sdh saya telp polsek
udah di lokasi
sudah sampai
saya datangi sekarang dengan pak rt
saya dampingi
saya temani korban
saya jemput bersama bu kader
saya terima laporannya
saya tindak lanjuti
ditindaklanjuti
siap ditindaklanjuti
saya proses sekarang
saya lanjutkan ke polres
siap laksanakan ndan
86 ndan
gas pak
gaskeun
sip pak
monggo saya yang berangkat
nggih
inggih siap
budal
aku budal
mangkat
tidak apa-apa, saya siap
gak papa saya bisa
gpp saya yang jalan
no problem, I'll take it
I'll take it
i will take this one
I'm going
I can handle it
coming
accepted
Siaaap pak
oooke
`,
  decline: `
tidak
tidak bisa
Tidak, maaf
tdk bisa
tdk
gak bisa
gak
ga bisa
ga
g bisa
gabisa
gk bisa bu
ngga
nggak
nggak bisa pak
enggak
engga bisa
kagak bisa
belum bisa
blm bs
bukan saya
bkn saya
bukan sy
bukan wilayah saya
bukan bagian saya
jangan saya
jgn saya
maaf bu tidak bisa
maap lg sibuk
sorry can't
sori ga bisa
saya sakit
lagi sakit
sy sakit pak
sedang cuti
sy cuti
saya di luar kota
lg di luar kota
saya berhalangan
sedang berhalangan
sibuk
saya sibuk bu
salah orang
salah nomor
salah sambung pak
cari yang lain
cari yg lain aja
hubungi yang lain
minta orang lain
ke petugas lain saja
oper ke yang lain
saya tolak
menolak
ora iso
mboten saget
nda bisa
ndak bisa
moh
no
no, I can't
cannot
I'm busy
not available
I won't
won't be able
don't count on me
saya sudah tidak bertugas
saya mundur
ok maaf tidak bisa
siap tapi tidak bisa
iya tidak bisa
ok no
yes but no
`,
  help: `
Tolong!
tolong pak
tolong saya pak
tolooong
tolong kami
tolong, dia mau dibawa
toloong bantu
help!
please help
darurat pak
gawat bu
saya takut
sy takut pak
aku diancam
dia disekap
anaknya dipukul
bantu saya
bantuin saya pak
minta bantuan
butuh bantuan segera
saya dikejar
bahaya
sos sos
save me
ok tolong saya
siap tolong bantu
`,
  question: `
siapa
siapa ini?
ini siapa ya
apa
apa ini
apaan
dimana
di mana pak
dmn? 
mana lokasinya
kapan kejadiannya
kenapa saya
knp
kok bisa
gimana
gmn caranya
bagaimana
berapa orang
apakah ini benar
maksudnya
mau tanya
boleh minta alamat
siap dimana lokasinya
ok alamatnya mana
bisa?
siap?
who are you
what is this
where is it
how
is this real
should i go
`,
  unclear: `
laksanakan
maaf
maaf pak
sorry
nanti
nanti ya
ntar
besok
besok pagi
mungkin bisa
kalau bisa
kalau sempat
kalo ada temannya siap
jika perlu saya datang
siap nanti malam
ok besok
ya tapi besok
oke tapi nunggu suami
tunggu
tunggu bentar
sebentar pak
insyaallah
insya allah bisa
terima kasih
makasih
noted
hmm
halo
selamat pagi
assalamualaikum
test
abc
123
0812
pak rt saja yang jalan
bu siti sudah jalan
sudah ditangani
sudah selesai
sudah ada yang datang
maybe
later
if I can
ok but later
wait
`,
});
