const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/**
 * Invented cries, pleas and statements, most with a no in them, which decline nothing. 208 were written before the rule, of which
 * 128 were read as a refusal. Then came 102 and 115 more, after the rule: it read 13 and 43 of them as a refusal, and was mended
 * each time. Six are left out here, such as `maaf` and `saya tidak mau`: they are a refusal as much as a cry.
 */
export const criesWithANo: readonly string[] = listed(`
tidak bisa keluar
gak boleh pulang
saya tidak kuat
dia tidak ada yang jaga
saya tidak bisa keluar rumah
kami tidak bisa keluar dari mess
gak bisa kabur pak
pintunya gak bisa dibuka
gak dikasih makan dari kemarin
paspor saya tidak dikembalikan
ktp gak dibalikin
hp saya tidak boleh dipegang
anak saya belum pulang
adik saya tidak pulang sudah tiga hari
ibu tidak bangun bangun
dia tidak bergerak
dia gak napas
korban tidak bernapas
anaknya tidak mau bicara
anaknya ga mau makan
tidak ada orang di sini
gak ada yang nolong
tidak ada yang dengar
saya tidak berani pulang
saya ga berani keluar
jangan biarkan dia masuk
jangan pergi
jangan tinggalin saya
jangan bilang siapa siapa
jangan kasih tau suami saya
jangan hubungi orang tua saya
jangan telepon ke rumah
jangan lama lama
jangan
jangan pak
jangan!!
saya tidak tahu harus ke mana
saya tidak tau saya di mana
gatau ini di mana
saya tidak punya siapa siapa
saya ga punya uang buat pulang
gaji kami tidak dibayar
saya tidak digaji 6 bulan
gak dibolehin keluar sama bos
ga bisa tidur saya ketakutan
saya tidak mau dijual
saya gak mau balik ke sana
saya tidak mau ikut dia
saya tidak mau kerja di sini lagi
saya belum mau nikah
saya bukan istrinya
dia bukan bapak saya
orang itu bukan ayahnya
mereka bukan polisi
dia bukan saudara saya pak
saya tidak kenal dia
kami tidak kenal orang itu
dia tidak mau pergi dari depan rumah
polisi belum datang
polisi tidak mau terima laporan
belum ada yang datang
bidan gak ada, darahnya keluar terus
tidak bisa nafas
saya tidak bisa jalan kaki saya luka
saya gak bisa gerak
gabisa teriak
sy tdk bs bicara dia ada di sebelah
sy gak bs ngomong skrg
tidak bisa telepon dia dengar
saya tidak aman di sini
di sini gak aman
saya sudah tidak kuat
saya ga kuat lagi
saya tidak sanggup lagi hidup
saya tidak mau hidup
saya gak tahan lagi
gak tahan dipukulin terus
suami saya tidak berhenti mukul
dia ga mau berhenti
anak ini tidak punya rumah
anak itu tidak sekolah disuruh kerja
tiga anak tidak boleh sekolah
mereka tidak boleh keluar kamar
cewek cewek itu gak boleh keluar
dia tidak boleh telepon ibunya
kami belum makan dua hari
belum minum dari pagi
korban belum ditolong
korban belum ada yang dampingi
dia belum 17 tahun
umurnya belum 15
dia masih kecil belum ngerti
anaknya tidak tau mau dibawa ke mana
bayinya gak nangis
bayinya tidak ada
anaknya tidak ada di rumah
adikku gak ada di kamar
istri saya tidak bisa dihubungi
anak saya tidak bisa dihubungi dari semalam
saya tidak diizinkan pulang
agen tidak mau balikin paspor
kontraknya bukan yang dijanjikan
kerjanya bukan di restoran
ini bukan kerja yang dijanjikan
pintunya dikunci, gak ada jendela
gak ada jalan keluar
saya tidak ada kunci
ga ada sinyal di sini mereka ambil hp
jangan tutup teleponnya
jangan balas dia baca hp saya
tidak ada yang percaya saya
ga ada yg peduli
ga ada yg mau bantu
keluarga tidak tahu saya di sini
saya tidak sengaja, dia jatuh
dia tidak bisa berdiri
dia tidak sadar
ibunya tidak bisa bicara
korban tidak mau pulang
korban gak mau ditinggal
dia tidak mau lepasin saya
ga dilepasin
ga dikasih hp
belum aman
situasi belum aman pak
pelakunya belum pergi
pelaku belum ketangkap
pelaku gak jauh dari sini
dia gak sendirian
saya tidak sendiri, ada anak kecil
jangan bawa anak saya
jangan sampai dia tau
jangan biarkan mereka pergi
tidak ada ambulans
obatnya tidak ada
kami tidak bisa pulang
saya gak bisa pulang
tidak bisa lari
nggak bisa kemana mana
sy tdk bs kmn2
gak bs keluar kamar
tdk blh plg
gk blh kluar
gk dikasi mkn
tidak, jangan
tidak tidak dia masuk
bukan saya yang mau, saya dipaksa
maaf saya tidak bisa lama lama dia datang
maaf saya tidak bisa pulang mah
saya lagi di kamar mandi dia di luar
saya lagi di gudang
kami lagi di gudang gak ada pintu
saya sakit tidak boleh berobat
saya hamil tidak boleh pulang
lagi sakit gak dikasih obat
saya sakit di sini
saya libur juga gak boleh keluar
saya capek tidak boleh istirahat
saya menolak lalu paspor diambil
saya sudah menolak tapi dia maksa
saya tidak boleh berhenti kerja
maaf saya tidak kuat
saya keluar dari mess gak boleh balik
salah orang itu yang ambil anaknya
ora oleh mulih
aku ora oleh metu
ora iso metu
aku ora kuat
ora kuat maneh
ora ana sing nulungi
ora diwenehi mangan
aku ora wani mulih
bocahe ora gelem mangan
anakku durung mulih
aku ora ngerti neng endi
ojo ditinggal
ojo digawa
mboten angsal wangsul
kulo mboten saged medal
kulo mboten kiat
adikku ora muleh muleh
lawange ora iso dibukak
ora tau dibayar
dheweke dudu bapakku
aku gak oleh metu
gak oleh moleh
aku gak kuat rek
teu bisa kaluar
teu meunang balik
abdi teu tiasa kaluar
abdi teu kuat
teu aya nu nulungan
teu dibere dahar
budakna can balik
abdi teu wani balik
abdi teu apal ieu di mana
anak abdi teu aya
moal bisa kabur
teu dibayar
kagak boleh pulang
aye kagak bisa keluar
kaga dikasih makan
anak aye belom balik
kagak ada yang nolongin
aye kagak kuat
jangan tinggalin aye
pintunye kagak bisa dibuka
dia bukan laki aye
saya tidak bisa bayar utangnya
mereka tidak kasih saya keluar
kami tidak dikasih istirahat
saya tidak mau lagi
saya tidak mau disini
aku nggak mau di sini lagi
bos tidak ada, sekarang bisa lari
saya tidak mau pulang
gak mau pulang sama bapak
saya tidak bisa sama dia
dia bukan siapa siapa saya
ini bukan rumah saya
saya bukan pacarnya
bukan saya yang tanda tangan
bukan saya pelakunya
bukan saya yang pukul
bukan saya yang butuh, anak itu
tidak bisa sendiri pak
saya tidak bisa sendiri
saya belum bisa keluar
belum bisa pulang juga
belum bisa lepas dari dia
maaf saya tidak bisa cerita
maaf saya tidak bisa bilang di mana
maaf belum bisa cerita banyak
maaf saya menyusahkan
maaf bu saya nyusahin
maaf saya tidak bilang dari dulu
sakit semua badan saya
saya sakit pak, tidak dibawa ke dokter
lagi sakit sendirian
saya dipindah ke rumah lain
dipindah ke orang lain
ada anak lain di sini
anak yang lain masih di dalam
masih ada yang lain di dalam
orang lain ada di kamar
dijual ke orang lain
saya dikasih ke orang lain
kasih saya ke orang lain
oper saya ke orang lain
saya mau dioper ke orang lain
saya dioper
saya di luar kota, tidak tahu kota apa
saya di luar negeri, paspor diambil
saya di luar pulau gak bisa balik
lagi di luar kota dibawa om
saya libur tapi tetap dikurung
saya batal pulang
saya batal dibayar
jangan saya mohon
jangan saya lagi yang dipukul
saya tidak siap mati
saya tidak siap menikah
belum siap nikah pak
tidak siap melayani
saya tidak bersedia menikah
saya tidak bersedia dinikahkan
saya tolak dia marah
saya menolak dinikahkan
saya menolak, dia bawa saya paksa
saya tolak uangnya
saya keberatan anak saya dibawa
saya keberatan dinikahi
tidak dapat makan
saya tidak dapat gaji
belum dapat makan
kami tidak dapat air
saya tidak ambil uangnya
saya tidak terima uang
tidak terima saya diperlakukan begini
abdi teu hayang kawin
aku ora gelem kawin
aku emoh kawin
ora gelem melu
kulo mboten purun nikah
aye kagak mau kawin
aye ogah dikawinin
saya ogah ikut dia
saya ogah dijual
males hidup
saya malas hidup
stop pak stop
sudah stop jangan
saya nyerah
saya menyerah pak
nyerah sama hidup
angkat tangan semua
tidak jadi pulang
gak jadi dijemput
pindah pindah terus
saya sudah pindah, dia masih nyari
saya sudah bukan anaknya
salah saya
ini salah saya
salah apa saya
sakit sekali pak
saya sakit banget
saya sakit hati
ya allah sakit
ya ampun sakit bu
sudah tidak bisa pak
udah gak bisa lagi
saya sudah tidak bisa
gak bisa lagi pak
laporan saya ditolak
laporan saya ditolak polisi
saya ditolak polsek
kasus saya ditolak
yang lain juga sakit
kecelakaan pak
ada kecelakaan, belum ada yang datang
saya kecelakaan
tidak bisa cuti
kami tidak boleh libur
saya tidak bisa libur
tidak bisa mudik
maaf saya hamil
saya hamil pak
maaf bu saya hamil
tidak mau berangkat
saya tidak mau berangkat
saya gak mau berangkat besok
belum mau berangkat
saya batal berangkat
saya tidak jadi berangkat
aku ora gelem budal
saya tidak mau ikut
gak mau ikut om
saya tidak mau ikut mereka
saya gak mau sama bapak
tidak mau sama om
ga mau sama dia
tidak mau di sana
saya tidak bisa tenang
saya tidak tenang
saya tidak yakin aman
ini tidak beres
di sini tidak beres
saya tidak bisa hadapi
tidak bisa menghadapi ini
saya tidak terima
tidak terima pak
saya tidak jauh
dia tidak jauh
don't
please don't
dont leave me
i can't leave
they don't let me go
i cannot go home
not safe here
i can't breathe
she is not moving
no one is here
nobody comes
tidak ada
gak ada
belum
belum pak
bukan
bukan pak
bukan dia
bukan ayah saya
bukan suami saya
saya bukan pelaku
tidak dibukakan
tidak dibolehkan
tidak diperbolehkan pulang
gak dikasi libur
ga digaji
gak dikasih uang
tidak diobati
tidak dirawat
tidak disekolahkan
belum dibayar
belum diperiksa dokter
belum dijemput
belum ada kabar
belum ada polisi
anaknya belum ketemu
dia belum sadar
ibu belum sadar
adik belum makan
mereka belum pergi
jangan dibawa
jangan dipukul
jangan diambil
jangan dekat dekat
jangan tinggal di sana
jangan lapor
jangan kasih tau
jangan ke rumah
jangan datang
jangan kesini
jangan masuk
jangan percaya dia
teu menang balik
teu dibere duit
teu bisa indit
abdi teu tiasa balik
budak teu aya
can aya nu datang
ora entuk bali
aku ora entuk metu
ora ono sing teko
durung teko kabeh
anakku ora ono
kulo mboten angsal medal
kagak dibolehin balik
kaga bisa kabur aye
`);

/**
 * Invented refusals of every day. 100 were written before the rule by which a no is understood whole. 60 more came after it, of
 * which 49 were understood at first.
 */
export const plainRefusals: readonly string[] = listed(`
bukan saya
tidak bisa
ga bisa
maaf lagi di luar kota
maaf pak saya tidak bisa
tdk bs pak
gak bisa bu
ngga bisa
gk bs mas
saya tidak bisa menangani
saya gak bisa ke sana
sy tdk bs ke lokasi
maaf saya tidak bisa ke lokasi sekarang
saya tidak bisa datang
ga bisa datang pak
saya tidak bisa malam ini
hari ini saya tidak bisa
sekarang ga bisa
tidak bisa sekarang bu
belum bisa pak
maaf belum bisa
tidak sanggup
saya tidak sanggup menangani
gak sanggup bu
tidak bersedia
saya tidak bersedia
tidak
tidak pak
enggak
nggak bu maaf
ga dulu pak
maaf, tidak
no
jangan saya
jangan saya pak
yang lain saja
orang lain saja
cari yang lain pak
tolong cari orang lain
minta petugas lain
ke petugas lain saja
saya sedang sakit
maaf lagi sakit
sy lg sakit pak
saya cuti
saya sedang cuti
lagi cuti bu
saya libur
saya lagi libur hari ini
lagi di luar kota
saya di luar kota pak
sy msh di luar kota
saya sedang dinas luar
lagi mudik
saya lagi di rumah sakit
berhalangan
saya berhalangan
maaf saya berhalangan
saya sedang sibuk
lagi sibuk pak
bukan tugas saya
itu bukan tugas saya
bukan wilayah saya
bukan wilayah kami pak
bukan jadwal saya
bukan giliran saya
saya tidak piket
saya bukan petugas piket
saya bukan petugas
saya sudah bukan petugas
saya sudah pensiun
saya sudah tidak bertugas
sudah pindah tugas
salah orang
salah nomor
salah sambung pak
salah kirim
saya menolak
saya tolak
ditolak
saya mundur
tidak mau
saya tidak mau
ga mau
ogah
saya keberatan
skip
pass
maaf saya tidak bisa bantu
tidak bisa bantu pak
tidak dapat menangani
mohon maaf kami tidak dapat menangani
mohon maaf saya tidak bisa hadir
ora iso
ora iso pak
mboten saged
teu tiasa
teu bisa kang
kagak bisa
kagak bisa bang
maaf bu belum bisa bantu
mohon maaf tidak bisa hadir
maaf pak hari ini tidak bisa
saya tidak bisa pak, lagi di luar kota
mohon maaf saya sedang cuti
maaf sekali saya tidak bisa
tdk bisa bu, sedang sakit
nggak bisa mbak maaf ya
gabisa pak
ga bisa dulu ya bu
saya sedang tidak bertugas
saya tidak bertugas malam ini
bukan jam jaga saya
bukan giliran saya pak
saya bukan petugas malam ini
maaf ini bukan nomor pak lurah
maaf saya bukan pak lurah lagi
saya sudah tidak menjabat
saya sudah diganti
saya sudah pindah ke unit lain
sudah tidak di dinas itu
minta tolong petugas lain ya
silakan hubungi petugas lain
tolong hubungi yang lain saja
coba petugas yang lain
yang lain saja pak
jangan saya bu
jangan ke saya ya
saya tidak sanggup pak
kami tidak sanggup
kami belum bisa
kami tidak bisa menangani
tidak bisa, terima kasih
tidak dulu, makasih
maaf tidak dulu
saya skip dulu
saya lagi sibuk
maaf sedang rapat tidak bisa
lagi nyetir tidak bisa
saya di luar negeri
saya masih di luar daerah
saya sedang umroh
saya lagi mudik pak
saya pulang kampung
istri saya melahirkan, tidak bisa
anak saya sakit, tidak bisa
saya berhalangan hadir
berhalangan bu
tidak bersedia pak
maaf tidak bersedia
saya menolak laporan ini
saya keberatan pak
di luar wilayah kami
bukan kewenangan kami
bukan tupoksi saya
ora iso bu ngapunten
mboten saged pak ngapunten
teu tiasa bapak
punten teu tiasa
kagak bisa dah
`);
