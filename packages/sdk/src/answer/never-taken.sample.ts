const listed = (texts: string): readonly string[] => texts.trim().split('\n');

/** Invented answers of three strangers that take nothing on, though many hold the words of a yes. */
export const neverTaken: readonly string[] = listed(`
aduh ga sanggup aku pak
lg nganter istri ke bidan, gabisa
waduh posisi di surabaya ndan
mending cari yg lain deh
ga janji ya pak
bukan ranah sy
sy udah ga dinas lg di situ
Maaf bu, anak saya sakit
gk dl pak
siap salah, tdk bisa
belum bisa gerak ndan, motor mogok
blm siap
ogah
skip
sy cuti melahirkan
ora iso aku lagi nang sawah
maaf sy bukan bapak yg dimaksud
salah kirim kayaknya ini
nomor ini sdh bukan punya pak budi
sy lepas piket pak
tolong dialihkan ke bu rini
siap tapi sy lg di jakarta
iya tapi gak bisa sekarang
jangan saya lagi
nggak deh makasih
pass dulu bro
Saya menolak menangani ini
tdk sanggup krn ini keluarga sendiri
sy kenal pelakunya jadi tdk bisa
percuma, saya gak ikut ikut
ini beneran apa hoax
siapa yg lapor
alamatnya mana
jam brp kejadiannya
boleh tau detailnya
apa harus sekarang
sama siapa kesananya
bisa besok gak
sy hrs ngapain
ini buat saya?
emang saya yg piket ya
knp saya
ini bapak siapa ya
gmn caranya
bisa minta no korban
siap tapi kemana pak
ok lokasinya
polisi sudah tau blm
sudah ada yg kesana blm
saya kah yang pegang
jadi saya yang tangani kah
harus saya yang urus
perlu saya berangkat
saya berangkat apa tunggu
apa saya berangkat
sy otw atau tunggu perintah
urus sendiri apa bareng
korban usia brp
laporan apa ini
hmm
wkwk
👍🏻?
tes
lihat nanti
insyaallah
nanti sy kabari
kalo sempet ya
coba tanya bu rini
istri saya yang akan urus
pak budi yg otw
polsek sudah menangani
tim lain sdh jalan
sudah ditangani polsek
korban sudah diurus keluarga
si pelaku otw ke rumah korban
anak itu dibawa ibunya
siap siap pulang
ok noted
dibaca
besok pagi saya ke sana
mungkin bisa
nunggu arahan
ambil aja sama yg lain
biar bu rini aja
terserah
ya udah
yaelah
ya ampun
ya Tuhan
astaghfirullah
innalillahi
oke lah kalau begitu besok
siap kalau ada mobil
bisa asal ditemani
laporan palsu ini
ini mah urusan polisi
itu urusan polisi
urus aja sendiri
urus sendiri
pegang dulu omongan saya
kerja dulu pak
saya kerja pak
aku lagi kerja
saya antar anak sekolah
antar anak dulu
jemput anak dulu
saya jemput istri dulu
sy bawa anak ke dokter
saya lanjut tidur
saya pergi ke pasar
sy pulang kampung
saya pindah tugas
saya terima kasih
terima gaji dulu
ambil hikmahnya
makan dulu ya
siap makan
siap tidur pak
bukan tugas saya
itu tugas polisi
tugas polisi itu
ini kerjaan dinsos
urusan dinsos itu
ini tugas dinsos pak
ini ranah polisi
biar polisi yang urus
biar polisi aja
biarkan polisi yang tangani
serahkan ke polisi
serahkan polisi aja
ke polsek aja pak
lapor polsek aja
hubungi polsek saja
hubungi polisi saja
langsung hubungi polsek
langsung ke polsek saja
langsung lapor polisi
urus masing masing
urusan keluarga itu
itu urusan keluarga mereka
urusan rumah tangga orang
saya ada kerjaan
saya lagi di jalan tol mau mudik
saya otw bandara
saya otw mudik
otw mudik pak
otw jakarta
lagi otw bali
saya sudah di jakarta
jalan jalan sama keluarga
lagi jalan jalan di mall
saya pergi umroh
sy mau berangkat haji
saya berangkat ke mekkah
saya jaga anak
saya urus anak
lagi urus anak sakit
sy urus ibu saya di RS
lagi ngurus bapak
ngurus hajatan
lagi nangani kasus lain
saya pegang kasus lain
sudah pegang 3 kasus
saya sudah ambil kasus kemarin
ambil yang lain
saya ambil cuti
saya ambil libur
ambil cuti
proses cuti
saya sdh pensiun
siap pensiun
saya sudah selesai tugas
saya sudah serah terima
sudah serah terima
terima orang lain saja
mau tidur
saya mau tidur
siap tidur
mau makan dulu
saya mau kerja
saya mau sekolah
aku mau pulang
mau muntah
saya mau liburan
mau nikah besok
saya bisa mati capek
capek saya
sy mau pulang kampung
siap2 mudik
saya siap siap umroh
siap-siap berangkat kerja
sy berangkat kerja
berangkat kerja pak
jalan ke kantor pak
saya ke kantor
saya jalan ke kantor
lagi kerja
kerja
masih kerja pak
kerja shift malam
proses lahiran
lagi dampingi istri
saya temani istri
temani istri lahiran
saya jemput anak
lanjut tidur
lanjut besok
saya urus sendiri nih
urus sendiri atau bareng
sy berangkat sendiri
ya terus
ok terus
siap terus gimana
siap kmn
siap pak kmana
saya harus kesana
harus berangkat skrg
wajib saya ambil
ya pak kasus apa
oke kasus apa
siap kasus apa
ya laporan siapa
urusan apa
ambil apa
ambilnya gimana
prosesnya lama
prosesnya berapa lama
bisa pak diwakilkan
bisa diwakilkan
bisa dialihkan
bisa ditunda
bisa besok
bisa pak bu rini
saya bisa minta ganti
sy bisa tolak
boleh saya tolak
ya apa
iya siapa
saya dapat laporan ini
laporan saya kah
laporan saya
laporan saya sudah
laporan saya sudah ditangani
kasus saya sudah diproses
kasus saya bagaimana
sudah diproses pak
sudah ditangani pak
laporan sudah diterima pak
sudah diterima
sudah diurus
ya gitu
ya begitulah
ya elah
ya kali
ya nanti
ya namanya juga orang
ya salam
ok google
ok kalau gitu besok
ok makasih
oke terima kasih infonya
ok dibaca
baik pak terima kasih
siap terima kasih
siap makasih infonya
siap noted
baik dicatat
ok tercatat
sudah baca
siap dibaca
terima
terima kasih sudah memproses
terimakasih sudah diterima
sudah terima pesannya
sudah saya terima pesannya
saya terima pesan ini
pesan diterima
pesan saya terima
sms diterima
sdh masuk pak
sdh saya baca
ok diterima pak
🤒
😷
🏥
🤷‍♂️
⛔
🛑
✋
🙅🏽‍♂️
👎🏽
🤢
😴
siap 🤒
siap ❌
ok 👎
❎
🈲
maaf tadi saya bilang siap, ternyata
kemarin saya siap
harusnya saya siap
bukannya saya siap
saya siap kemarin
saya bisa kemarin
saya siap mundur
saya siap digantikan
saya siap diganti
saya siap dipecat
ya saya keluar
ya saya resign
iya saya pensiun
oke saya undur diri
saya pamit
ya saya blokir
oke saya hapus
saya lepas
siap lepas
saya bisa apa
bisa apa saya
saya bisanya besok
bisanya besok
bisanya minggu depan
saya siapnya besok
senin saya bisa
saya bisa senin
saya bisa hari senin
saya bisa minggu depan
bisa minggu depan
saya bisa jam 5 sore
saya bisa kalau malam
saya siap habis magrib
otw habis magrib
otw setelah kerja
siap pulang kerja
meluncur tahun depan
meluncur senin
siap？
ya؟
siap kah
siap ngga ya
ya ga sih
ya kan
ya gak
betul ya
bener ya ini
oke siapa
ok gimana
siap laporan apa
saya siap apa
going home
I'm going to bed
I'm going on holiday
going to work
I'm at work
im busy
I am away
I am out
im done
take it yourself
handle it yourself
not my job
ask the police
call the police instead
let the police handle it
let someone else take it
you take it
you handle it
I already have three cases
I'm taking a break
i am taking leave
taking a day off
I accept my limits
ready to quit
i am ready for bed
I'm coming tomorrow
coming monday
omw to jakarta
omw home
heading home
heading to bed
I can't
i could but no
sure, not
yeah no
ok but no
yes but I am in Bali
I can on monday
I can next week
who is taking it
am I taking it
I am handling this alone
should I go
do I go
going where
take what
ready for what
ok where
yes who is this
accepted by whom
he is going there
she can take it
they can handle it
my wife can
budi can
the police are going
police can handle
rini is coming
the child is going home
i see
ok thanks
received
sudah jam tidur
saya sudah resign dari desa
lagi jaga warung
mau ke kondangan
saya lagi ngajar
urusanmu
itu mah tugas lpa
biar lpa yang tangani
diproses lpa aja
diambil petugas lain aja
saya terima nasib
tangani saja oleh dinsos
saya jemput mertua
bawa motor dulu ke bengkel
saya berangkat umrah besok
turun gunung dulu
lagi main sama cucu
lagi rapat di kecamatan
sudah bubar
saya cuma warga biasa
kalian saja yang urus
kamu aja yang tangani
kamu urus
situ yang ambil
bapak yang pegang aja
ibu saja yang jalan
yang urus saya atau lpa
tangani dari mana
ambil di mana anaknya
berangkat naik apa
dikasih ongkos
bisa minta surat tugas
siapa lagi yang ikut
boleh saya bawa istri
yang jemput siapa
kesana sendiri apa gimana
lagi ngurus bapak sakit
ngurus ternak
urus sawah dulu
lagi ngurus cucu
lagi pegang setir
sedang melayani pembeli
saya layani pelanggan
lagi antar paket
lagi narik ojek
antar penumpang
lagi bawa truk
jalan ke kantor dulu
saya otw kantor
lagi di kantor
saya di kantor
pergi melaut
saya pergi mancing
otw rumah sakit istri lahiran
otw rs
ke rumah sakit dulu saya
saya siap2 tidur
ya tapi males
yah gimana ya
yaa maaf
siap minta maaf
siap salah
oke tapi orang lain aja
ok besok
iya nanti
ya kapan kapan
siap kapan kapan
ok lain kali
iya lain waktu
gas pol ke pantai
gas ke mall
siap grak
sip tidur
bisa gila saya
bisa repot saya
sanggup apa saya
mana bisa
mana sanggup
mana mungkin saya bisa
bisa tidak saya tolak
emang saya bisa
saya bisa rugi
aku bisa dimarahi bos
saya bisa dipecat
saya siap dihukum
sudah saya serahkan ke polsek
sudah saya lapor ke pak lurah saja
sudah saya oper ke bu rini
sudah saya alihkan
jadi saya yang berangkat
saya urus apa
saya tangani sendiri
saya kesana sendirian
kalau saya yang ambil
masa saya yang urus
kenapa harus saya
lagi lagi saya
selalu saya yang urus
siap siapa
maaf bukan wilayah sy
sy lg cuti bu
gak bisa, lg di luar kota
ndak iso aku, lagi loro
teu tiasa, abdi nuju udur
ora sanggup
sy sdh pensiun pak
saya udah gak di LPA lagi
jangan saya, coba bu Ratna
oper ke yg lain aja
mohon maaf tdk bisa malam ini 🙏
sy nolak
siap salah pak tp sy tdk bisa
maaf sy tdk jadi ambil
batal, anak sy masuk rs
nyerah deh, kasih orang lain
skip dulu
beta seng bisa
sonde bisa e, beta di Kupang
indak bisa do, awak sadang di kampuang
sa tra bisa
bkn tugas sy itu
can't, I'm on leave
pelakunya sodara sy, sy gak boleh pegang ini
ini siapa?
ini laporan apa
siapa yg pegang skrg
dimana lokasinya
anaknya umur brp
apa saya hrs kesana
udah ada yg tangani blm
kok sy yg dapat
iki sopo
ieu saha
maksudnya gimana ya pak
bisa saya tangani besok?
nomor pelapornya ada gak
what is this
p
sy cek dulu ya
😂
makasih infonya
sy pikir2 dulu
kalo sempat sy kesana
mungkin bu Sri bisa ambil
besok rapat jam 9 ya
asdfgh
sebentar
can siap pak
abdi can tiasa
abdi can bisa kang
tacan siap
beta seng pergi
beta seng siap
beta seng tangani
tiang sing siap
tiang sing kema
seng
sing
nah
nah bro
pergi sana
urus sana
ambil sana
kerjakan sana
saya antar ibu
lagi nganter ibu
sy lagi urus ibu
lagi temani mama
lagi jemput bapak
sy lagi nengok ibu
izin hari ini
ijin hari ini pak
saya izin hari ini
embung
alim abdi
sa tar bisa
dang boi au
teai nakke
mboten kiat
saya lagi bareng mama
sy jaga anak
saya masih bantu bapak
saya lagi kerja
ke rumah mama
lagi di rumah mama
saya pergi dulu
sy lagi sama bapak
mau saya urus
mau saya jemput pak
bisa saya bantu
bisa saya bantu pak
bisa kami bantu
pak perlu saya kesana
ijin pak perlu saya ke lokasi
bu perlu saya berangkat
pak bisa ke lokasi
bapak bisa kesana
ibu bisa berangkat sekarang
jadi saya yang jalan
jadi kami yang kesana pak
bu jadi saya jemput
siap jalan pak ya gak
saya langsung kesana ato tunggu
baik baik saja
saya baik
saya baik2 saja pak
bisa bisanya
yah
yah pak
pak rt sudah di lokasi
pak kades sudah kesana
pak lurah sudah jalan
kapolsek sudah jalan
kapolsek sudah tangani
relawan sudah tangani
ditangani polisi
diurus polsek aja
ditangani pak rt
diurus pak kades
ditangani polisi saja
sampai sekarang pak
ipda budi sudah tangani
bripka andi yang tangani
aiptu sudah jalan
kompol sudah di lokasi
ditangani bripka
briptu sudah kesana pak
ipda siapa yang tangani
pak ipda bisa kesana
diurus ipda
laporan dr siapa
ok dr mana
oke dr siapa pak
siap dr siapa ndan
baik laporan dr mana
siap laporannya dr siapa
ya dr siapa ini
saya tangani dr mana
siap jalan dr mana
sy berangkat dr mana pak
siap dr kapan
oke dr sakit
siap dr luar kota
siap dr besok
dr tidak
siap dr gak bisa
dokter tidak bisa
saya dr cuti
ya dr tidak bisa
siap kapten tidak bisa
maaf dokter gak bisa
siap letda tidak sanggup
akp jangan saya
baik kapten besok saja
mohon ijin kompol tidak bisa
siap iptu belum bisa
ok brig cuti saya
siap kapten dimana
ok dok dr siapa
siap akp kapan
Maaf, saya tidak bisa
mohon maaf ndan sy lg cuti
ga sanggup pak
gak bs, lg di luar kota
tdk sggp
Ngapunten pak, kulo mboten saged
ora iso mas, lagi lara
emoh
Punten teu tiasa, nuju di jalan ka Garut
embung ah, nu lain we
teu sanggup abdi mah
ndang boi au lae, adong karejo
Maaf lae, nggak bisa awak, lagi di Siantar
indak bisa do, den sadang di rantau
ndak talok dek ambo do
tena kulle, tabe
de' na wedding, madodong ka
seng bisa, beta ada saki
beta seng sanggup
sa tra bisa, sa ada di kebun
trabisa kaka, motor rusak
tiang nenten prasida, wenten upacara
sing bisa, tiang gelem
kagak bisa gue bang, lagi dines
ogah ah
Pass
🙏 maaf belum bisa
👎
🙅‍♂️
Siap salah ndan, saya sedang sakit tidak bisa menangani
Siap, mohon izin tidak dapat melaksanakan, anak saya opname
Bripka Joko izin, sedang pam di stadion, mohon dialihkan ke yang lain
Terima kasih infonya tapi saya sudah pensiun
Sebenarnya mau, tapi hari ini tidak sempat
Pengen sih bantu, cuma lg jaga orang tua di RS
biar yang lain saja
kasih ke pak Darmo aja
tolong dioper ke regu B
Lagi penuh, masih pegang tiga laporan
wah enak aja, emang saya robot? cari orang lain
hebat, jam 2 pagi disuruh kerja. Tidak, terima kasih
saya off hari ini
bukan wilayah saya bu
Saya tidak berani, maaf
besok saja saya bisa, sekarang tidak
nggak dulu ya kak 🙏
no
tidak
Siap bisa kalau kemarin, hari ini saya lagi dinas luar, maaf
Laporan apa ya?
di mana lokasinya pak
ngapunten, niki laporan nopo nggih?
ieu ti saha?
laporan naon kang
aha do laporan i lae?
laporan apo tu pak?
laporan apa kah kaka? di mana?
apa ini? dapat nomor saya dari mana
jauh gak?
kasus apa ndan?
brp org korbannya?
Siap, izin bertanya lokasi di mana?
apakah ini penipuan?
kok bisa saya yang dikirimi?
Kalau saya sanggup, balasnya gimana?
harus sekarang atau besok bisa?
sudah ada yg nangani belum?
lap apaan dah bang?
laporan saya kemarin sudah diproses belum?
?
hah? maksudnya
sapa ini e?
Siapa pelapornya, boleh tahu?
caranya gimana pak, saya baru
butuh berapa personel?
niki sinten?
Ini bayar atau gratis?
Bisa dijelaskan dulu kronologinya?
hehe
mungkin
nanti dulu ya, saya lihat situasi
wkwkwk
terima kasih
nanti saya kabari
salah kirim maaf
pulsa 10rb dong
entah lah
besok ada rapat rt jam 8
Siap ndan, siap tidak menangani
Sanggup sih sanggup, tapi bukan sekarang
Saya tangani? Mimpi kali
Oke oke, tapi bukan saya ya
iya saya tahu, tapi saya ndak bisa
Siap, laporan diteruskan ke piket saja, saya lepas dinas
Inggih, nanging kulo sampun sepuh, mboten kiat
Muhun, mung abdi keur gering, ka nu sanes wae
Ok noted, saya mundur
Ya ampun, jangan saya lagi dong
Siap 86 tapi mobil patroli rusak, alihkan saja
Boleh ke yang lain, saya lagi bawa anak istri
Mantap, orang lagi nikahan disuruh kerja. Lewat.
Saya sudah tangani kemarin, sekarang giliran yang lain
beta su pensiun e, kasi sapa ka yang laen
sa su cape kaka, ko saja yang urus
Olo, alai dang tarbahen au
Jadih, tapi indak den, suruah si Buyuang
Siap laksanakan... kalau saya masih dinas. Saya sudah purna tugas
Bisa gak bisa ya gak bisa bos
Siap, tapi saya tangani apa dulu ini?
Saya sanggup itu maksudnya harus datang sendiri?
iya, terus?
Ok, alamatnya mana
Siap menangani atau cuma memantau, ndan?
kalau saya ambil, ada yang nemenin gak
Bisa saya ambil tapi dibayar bensinnya ndak
Kok gak ada yang nangani dari tadi?
Saya sudah ambil tadi, kok masih dikirim
kulo sing nangani nopo Pak Kades?
abdi nu kudu nanganan kitu?
sa yang urus kah, atau Bripda Yosep?
beta musti pi sana ka?
den nan ka pai ko?
Siap itu balasnya ke nomor ini kah
Ini beneran dari polisi apa prank, siapa yg sanggup coba
OTW ke mana nih
Boleh tau dulu korbannya anak2 atau dewasa
Yang menangani nanti wajib lapor lagi gak
Ya siapa yang lapor dulu
`);

/** Invented cries for help of the same strangers: they take nothing on, and nobody tells them that they need not do anything. */
export const cries: readonly string[] = listed(`
pak saya dikejar
TOLONG PAK
tolongin gue dong
dia bawa clurit pak
anaknya dipukul lagi pak sekarang
bantu dong pak
saya terkunci di kamar
saya disandra
butuh bantuan cepat
kirim polisi
mohon pertolongan
mohon dibantu pak
mohon dibantu
bantu kami pak
tolong segera kesini
mohon segera ke sini
saya takut pulang
suami saya mabuk bawa pisau
saya dipukuli bapak
cepat kesini pak
emergency pak
ini gawat bgt
pintu mau didobrak
saya tidak aman
aku mau mati saja
saya mau bunuh diri
rumah saya dikepung warga
siap bantu pak saya dipukul
ya pak tolong saya
ok tapi saya diancam
perlu bantuan
mohon bantuanny
mhn bantuannya segera
mhon bntuan
minta tlg pak
bantuannya pak
butuh pertolongan polisi
ya Allah tolong
segera pak saya ketakutan
siap pak, pelaku bawa parang, saya sendirian
pak dia udh di depan pintu
otw kesini pak cepetan
cepetan pak
buruan pak
kesini pak sekarang
saya di lokasi sendirian, butuh tim
saya dihadang
kami dilempari batu
kami di serang
sy ditahan warga
mau mati rasanya
saya mau mati
pengen mati
aku bisa mati pak
saya bisa mati disini
dia mau bunuh saya
saya mau dibunuh
pelaku mau bunuh
anaknya hilang pak
anak saya dibawa lari
ya pak dia disini
siap pak pelakunya mau kesini
saya sudah di lokasi, dihadang massa
saya otw, dikejar orang
saya di lokasi, mereka melempari batu
saya sdh ketemu pelaku, dia marah bawa kayu
otw tapi dihadang
ok pak segera kesini ya
segera otw kesini pak
segera meluncur kesini pak
cepat otw pak
buruan otw pak
pak cepat jalan
ayo cepat pak
ayo pak kesini
segera berangkat pak, saya di dalam
segera tangani pak
segera proses pak saya ketakutan
segera ambil dia pak
segera jemput saya
jemput saya pak
jemput kami
temani saya pak
dampingi saya pak
bawa saya pergi
antar saya ke kantor polisi
selamatkan kami
amankan saya
amankan anak saya
evakuasi kami pak
evakuasi saya
temui saya pak
ambil saya pak
bawa kami keluar
hubungi polisi pak
telp polisi pak
saya telp polisi ga diangkat
saya sudah hubungi polisi tapi tidak datang
lapor polisi pak cepat
aku korban
saya korbannya
saya siap mati
saya terima pukulan terus
saya diambil orang
saya dibawa orang
saya dipegang orang
kami dibawa polisi
kami tidak aman pak
saya ga aman disini
saya ga bisa keluar pak, dikunci
saya tidak bisa lari
ga bisa napas
tidak bisa gerak, dikepung
kami nggak bisa pulang, dicegat
maaf pak dia mukul lagi
jangan bilang siapa siapa dia ancam saya
anak saya tidak pulang
belum ada yang datang pak
tidak ada yang bantu
polisi tidak datang
kok belum ada yang datang
ga ada yang nolong
saya tidak kuat lagi pak
bukan cuma saya, anak saya juga dipukul
maaf tadi saya dikejar, ya
maaf tadi dipukul suami, siap
😭😭😭
🔪
🩸
😱😱
😰
🚑
🚓
🏃‍♂️💨
📞🙏
siap 😭😭
ya 🔪
SIAP 🆘
ya 🚨
please come and get me
get me out
take me away
they took me
he is coming
come quickly
I can die here
i want to die
he will kill me
I am going to die
they are going to hurt me
send someone
i need help
going to be killed
he's got a knife, ok
pick me up please
handle him please
take him now
boncengin saya pak
sembunyikan kami
lepaskan saya
keluarkan anak itu pak segera
cepat ambil anaknya pak
saya mau loncat
hidup saya sudah tidak ada gunanya
dia ngejar saya, siap lari
siap siap dibunuh
kami dijual pak
saya dijual suami
saya disuruh melayani tamu
antarkan saya pulang
bawa pergi saya dari sini
ambilkan saya polisi
tolongin kami dong
jemput aku di rumah
dampingi kami pak
bawa kami dari sini
kawal saya pak
layani saya pak cepat
antar kami ke polsek pak
temui saya di depan
ambil anak saya dari dia
bantu saya
bantuin
bantu anak ini
siap mati saya
saya dibawa mereka
mereka datang lagi
pelaku datang
dia sudah di depan
segera ke tkp pak saya sendirian
ayo pak cepat
ayo cepat otw
cepat urus pak
proses segera pak kasus saya
tangani kasus saya pak
urus kasus saya pak
ambil laporan saya pak
tindaklanjuti pak
tindak lanjuti laporan saya
dampingi korban pak
jemput korban pak
amankan korban pak
evakuasi korban segera
segera jemput korban pak
selamatkan korban
saya sampai gemetar
saya gemetaran pak
tolong
tolong saya pak
sy dikunci di kamar tolongin
takut mas, orangnya di luar
tulung aku digebuki
tulungan abdi
mereka mau bawa saya malam ini
help
please help me they took my passport
sy mau pulang ibu
paspor saya ditahan bos
anak sy dibawa orang gak dikenal
ya tolong cepat kesini
saya siap mati saja
sos 🆘
bantu sy pak, hp mau diambil
ya allah tolong anak saya 😭😭
sy disekap di mess
dia ancam bunuh sy klo lapor
iya saya korban
sy gak kuat lg pak
cepetan, dia udah balik
toloooong
kami 6 org ga dikasih makan
siap2 dijemput orang itu bentar lagi, sy takut
mohon pak
mohon sekali pak
mohon bu
jemput pak
segera jemput
ayo berangkat pak
ke rumah pak
ayo ke rumah pak
hubungi saya
telp saya pak
segera hubungi saya pak
pak jemput saya
kami mau diberangkatkan
kami dibawa ke pelabuhan
saya tdk bisa tidur pak takut
saya gak bisa pulang
gak dikasih makan
paspor tidak dikembalikan
gaji gak dibayar disiksa
saya gak boleh keluar
hp saya diambil bos
saya tidak tahan lagi
anak saya tidak ada
anak sy gak ada di rumah
saya belum makan 3 hari
jangan sakiti saya
jangan bunuh saya
jangan tinggalkan saya pak
anak saya belum ketemu
saya gak mau dijual
kami tidak boleh pulang
saya tidak mau dinikahkan
anak sy gak pulang2
orang itu gak pergi2 dari depan rumah
tidak ada jalan keluar
dokter tolong
kapten tolong saya
ya dok tolong
dr tolong
siap dokter tolong
kompol tolong kesini
ok dokter dipukul
iya dr dipukul
iptu tolong
kapten tolong
siap kompol tolong saya dikejar
dokter darurat
TOLONGGG
Saya dipukuli suami saya, tolong
pak tulung, omahku kobong
tulungan abdi, aya maling di bumi
tolong jo, beta pung rumah dong bakar
tolong sa, dong kejar sa pake parang
tulungi au, naeng dibunuh au
tolong ambo pak, ado urang manyaso masuak
tulung tiang, anak tiang ilang
bantui ka', adaka na tikam orang
bang tolongin gue, gue disekap
ada orang di depan rumah bawa golok
saya takut, dia ada di luar pintu
jangan telepon, dia dengar. tolong kesini
anak saya belum pulang dari kemarin, tolong cari
sya di ancam pke pisau
mau mati aja rasanya, udah gak sanggup
aku gak kuat lagi, mau akhiri semuanya
Suami saya pegang pisau, saya ngumpet di kamar mandi
cepat kesini pak!!!
SOS
🆘
🆘🆘 gg mawar no 4
kebakaran di pasar, cepet kirim orang
ibu saya pingsan gak bangun2
ada tabrakan, korban banyak darah
sy tdk bs kluar, pintu dkunci dr luar
mohon bantuan, kami terjebak banjir di atap
Saya korban, kok disuruh menangani? tolong saya pak
saya diperkosa
bapak mabuk lagi, mukul ibu
mereka kembali lagi pak. saya sendirian
Saya tidak bisa napas
tlg pk cpt
minta tolong kirim polisi ke rumah saya sekarang
adik sy dibawa orang gak dikenal naik mobil hitam
siapa saja tolong, saya dikejar
iya saya butuh bantuan, dia masih di sini
Iya saya sanggup, tapi tolong dia mau bunuh saya
Siap pak, dia di depan pintu saya bawa linggis
saya tangani sendiri gak kuat pak, mereka banyak, cepat ke sini
ok pak cepetan, darahnya gak berhenti
Ya. Saya korbannya. Cepat.
iya pak rumah saya, yang pagar biru, cepat dia belum pergi
saya bisa dengar dia naik tangga
Siap siap pak, apinya sudah sampai dapur
Bisa kirim ambulans? istri saya mau melahirkan, pendarahan
Saya di lokasi, saya yang ditusuk
Lanjut saja tanpa saya, saya mau pergi selamanya, maaf semuanya
Tidak usah repot2 pak, sebentar lagi saya sudah tidak ada
gak sanggup lagi hidup
Maaf tidak bisa lama, dia ambil hp saya, saya dikurung di gudang
iyo pak, bojoku ngamuk nggowo arit, anakku wedi
muhun pak, pun bapa teu eling, getihna seueur
iyo pak, laki ambo malacuik ambo taruih
iya kaka, dong su bakar honai, mama masih di dalam
io, beta pung ade tenggelam di pante
saya tangani, saya kecelakaan
saya tangani, saya luka parah
saya tangani, saya kejebak
saya tangani, saya sesak
kami tangani, kami kejebak banjir
kami tangani, kami kalah jumlah
saya tangani, saya babak belur
siap saya tangani pak, saya kecelakaan
saya sudah tangani, saya kejebak
saya tangani, saya sekap
saya tangani, saya bohong
saya tangani, saya bercanda
siap saya tangani, saya bercanda pak
saya tangani, saya ralat
saya tangani, saya tarik kembali
saya tangani, saya nyerah
saya tangani, saya gagal
saya tangani, saya stop
saya tangani, saya urungkan
saya tangani, saya lupakan
saya tangani, saya kewalahan
saya tangani, karena mustahil
siap, saya tahu itu bohong
siap, saya tahu beritanya palsu
siap, saya tau dia bohong
siap, saya tahu dari grup
siap, saya tahu beritanya
saya tangani, saya delegasikan
saya tangani, saya wakilkan
saya tangani, saya titipkan
saya tangani, saya serahkan bu rina
saya tangani, saya cari pengganti
siap saya tangani, saya tunjuk rt 5
saya tangani, saya yang jual anak itu
saya menyusul
siap menyusul
siap saya menyusul
saya nyusul
kami menyusul
saya tangani, saya tidur
saya tangani, saya agendakan
saya tangani, saya pertimbangkan
saya tangani, saya di jakarta
saya tangani, saya pulang
siap, saya otw ke mall
siap saya otw ke bioskop
siap saya otw ke pantai
siap, saya otw ke dubai
siap saya otw ke taiwan
siap saya berangkat ke arab
`);
