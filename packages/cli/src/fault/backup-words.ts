/** Why a backup or its way back stops. */
export const backupFaultWords = {
  'usage.days': ({ option }: { option: string }) => ({
    id: `Isi \`${option}\` dengan jumlah hari, misalnya 14.`,
    en: `Give \`${option}\` a number of days, as 14.`,
  }),
  'backup.own-tools': ({ storage }: { storage: string }) => ({
    id:
      storage === 'storage-postgres'
        ? `PostgreSQL punya alatnya sendiri. Penyimpanan: \`pg_dump --format=custom --exclude-schema=kawal_keyring --file=kawal.dump "$DATABASE_URL"\`. Berkas kunci kartu, ke tempat lain dan tidak disimpan lama: \`pg_dump --format=custom --schema=kawal_keyring --file=gantungan-kunci.dump "$DATABASE_URL"\`. Ganti nama skemanya bila kawal.config memakai nama lain.`
        : `${storage} tidak dapat membuat cadangan di sini. Pakai alat basis datanya sendiri, dan simpan berkas kunci kartu terpisah.`,
    en:
      storage === 'storage-postgres'
        ? `PostgreSQL has tools of its own. The storage: \`pg_dump --format=custom --exclude-schema=kawal_keyring --file=kawal.dump "$DATABASE_URL"\`. The keyring, to another place and not for long: \`pg_dump --format=custom --schema=kawal_keyring --file=keyring.dump "$DATABASE_URL"\`. Use the names of your schemas where kawal.config has others.`
        : `${storage} cannot make a backup here. Use the tools of its database, and keep the keyring apart.`,
  }),
  'backup.together': () => ({
    id: 'Cadangan dan salinan berkas kunci kartu tidak boleh di folder yang sama: yang mengambilnya mendapat keduanya. Sebutkan folder di tempat lain, sebaiknya di disk lain.',
    en: 'A backup and a copy of the keyring must not stand in one folder: anybody who takes it has both. Name a folder elsewhere, on another disk at best.',
  }),
  'backup.no-space': ({ folder }: { folder: string }) => ({
    id: `Ruang di \`${folder}\` tidak cukup; tidak ada cadangan yang ditinggalkan. Kosongkan ruang, atau pakai disk lain.`,
    en: `There is not enough space in \`${folder}\`; no backup was left there. Free some, or use another disk.`,
  }),
  'backup.not-written': ({ folder }: { folder: string }) => ({
    id: `Cadangan tidak dapat ditulis di \`${folder}\`; tidak ada yang ditimpa. Periksa apakah foldernya ada dan boleh ditulis.`,
    en: `The backup cannot be written in \`${folder}\`; nothing was overwritten. Check that the folder is there and may be written.`,
  }),
  'store.missing': ({ file }: { file: string }) => ({
    id: `Di \`${file}\` tidak ada penyimpanan, dan perintah ini tidak membuatnya. Bila lembaga ini sudah memakai Kawal: hentikan \`kawal worker\`, lalu kembalikan berkasnya atau pulihkan cadangan. Jangan menghapus \`${file}-wal\` bila ada: laporan terakhir mungkin hanya ada di situ. Bila berkas kunci kartu ikut hilang, pulihkan dahulu: \`kawal restore FOLDER-SALINAN ${file}.keyring\`. Sesudah itu: \`kawal restore FOLDER-CADANGAN ${file}\`. Hanya lembaga yang baru mulai menjalankan \`kawal apply\`.`,
    en: `There is no storage at \`${file}\`, and this command makes none. A chapter that uses Kawal already stops \`kawal worker\`, then puts the file back or restores a backup. Do not remove \`${file}-wal\` if it is there: the last reports may be in it alone. If the keyring is lost too, restore it first: \`kawal restore COPY-FOLDER ${file}.keyring\`. Then: \`kawal restore BACKUP-FOLDER ${file}\`. Only a new chapter runs \`kawal apply\`.`,
  }),
  'restore.no-backup': ({ folder }: { folder: string }) => ({
    id: `\`${folder}\` bukan cadangan Kawal. Sebutkan folder bernama kawal-store-… yang dibuat \`kawal backup\`, lengkap dengan manifest.json.`,
    en: `\`${folder}\` is no backup of Kawal's. Name a folder called kawal-store-… as \`kawal backup\` made it, with its manifest.json.`,
  }),
  'restore.damaged': ({ folder }: { folder: string }) => ({
    id: `Cadangan \`${folder}\` bukan lagi yang dahulu ditulis (ukuran atau sha256 berbeda). Jangan dipakai; ambil cadangan lain.`,
    en: `The backup \`${folder}\` is not what was written then (size or sha256 differ). Do not use it; take another one.`,
  }),
  'restore.other-storage': ({ storage }: { storage: string }) => ({
    id: `Cadangan ini dibuat oleh ${storage}; di sini hanya cadangan storage-sqlite yang dapat dipulihkan.`,
    en: `This backup was made by ${storage}; only those of storage-sqlite can be restored here.`,
  }),
  'restore.not-empty': ({ file }: { file: string }) => ({
    id: `Di \`${file}\` sudah ada penyimpanan; tidak ada yang ditimpa. Hentikan semua proses Kawal, lalu jalankan lagi dengan --move-aside: yang lama dipindahkan dan disimpan.`,
    en: `A storage stands at \`${file}\` already; nothing was overwritten. Stop every process of Kawal, then run this again with --move-aside: the old one is renamed and kept.`,
  }),
  'restore.no-keyring': ({ file, found }: { file: string; found: 'absent' | 'empty' | 'damaged' }) =>
    found === 'damaged'
      ? {
          id: `Berkas kunci kartu \`${file}\` rusak; cadangannya belum diperiksa, dan tidak ada yang diubah. Pulihkan dahulu salinan terbarunya: \`kawal restore FOLDER-SALINAN ${file}\`; yang rusak disimpan dengan nama lain. Lalu jalankan \`kawal doctor\`: bila penyimpanannya utuh, cadangan tidak diperlukan. Bila tidak ada salinan: ganti nama yang rusak (\`mv ${file} ${file}.rusak\`), lalu ulangi perintah ini dengan --keyring-lost.`,
          en: `The keyring \`${file}\` is damaged; the backup was not looked at, and nothing was changed. First restore its newest copy: \`kawal restore COPY-FOLDER ${file}\`; the damaged one is kept under another name. Then run \`kawal doctor\`: where the storage is sound, no backup is needed. If there is no copy: rename the damaged one (\`mv ${file} ${file}.damaged\`), then repeat this command with --keyring-lost.`,
        }
      : {
          id: `Berkas kunci kartu \`${file}\` ${found === 'empty' ? 'kosong: ia dibuat sesudah yang lama hilang' : 'tidak ada'}. Kembalikan berkasnya, atau pulihkan salinan terbarunya dengan \`kawal restore FOLDER-SALINAN ${file}\`; atau sebutkan tempatnya dengan --keyring. Bila memang tidak ada lagi: --keyring-lost.`,
          en: `${found === 'empty' ? `The keyring \`${file}\` holds nothing: it was begun after the old one was lost` : `There is no keyring \`${file}\``}. Put it back, or restore its newest copy with \`kawal restore COPY-FOLDER ${file}\`; or name its place with --keyring. If there is none left at all: --keyring-lost.`,
        },
  'restore.keyring-there': ({ file }: { file: string }) => ({
    id: `Berkas kunci kartu \`${file}\` sudah ada, dan isinya lebih baru daripada salinan mana pun. Tidak ada yang ditimpa.`,
    en: `The keyring \`${file}\` is there, and knows more than any copy. Nothing was overwritten.`,
  }),
  'restore.in-use': ({ file, worker }: { file: string; worker?: true }) =>
    worker
      ? {
          id: `\`${file}\` masih dipakai: \`kawal worker\` masih berjalan, atau mati kurang dari tiga menit yang lalu. Hentikan \`kawal worker\`, atau tunggu tiga menit, lalu coba lagi. Tidak ada yang diubah.`,
          en: `\`${file}\` is in use: \`kawal worker\` still runs, or was killed less than three minutes ago. Stop it, or wait three minutes, then try again. Nothing was changed.`,
        }
      : {
          id: `\`${file}\` tidak dapat dikerjakan: foldernya tidak ada, atau proses Kawal lain masih memakainya. Hentikan semua proses Kawal, lalu coba lagi. Tidak ada yang diubah.`,
          en: `\`${file}\` cannot be worked on: its folder is not there, or another process of Kawal still uses it. Stop every process of Kawal, then try again. Nothing was changed.`,
        },
  'restore.not-whole': () => ({
    id: 'Cadangan ini rusak di dalamnya. Tidak ada yang diubah; ambil cadangan yang lebih lama.',
    en: 'This backup is damaged within. Nothing was changed; take an earlier one.',
  }),
  'restore.differs': ({ count, file }: { count: number; file: string }) => ({
    id: `${count} hal dalam cadangan ini tidak cocok dengan riwayatnya: cadangan ini diubah orang, rusak, atau berasal dari sebelum kehilangan yang sudah dicatat. Tidak ada yang diubah; coba cadangan lain. Bila memang cadangan ini yang diperlukan, hentikan semua proses Kawal, ganti nama penyimpanan yang sekarang (\`mv ${file} ${file}.lama\`, dan bila ada \`mv ${file}-wal ${file}.lama-wal\`), lalu coba lagi: yang masuk sejak cadangan itu hanya ada dalam yang lama.`,
    en: `${count} ${count === 1 ? 'thing' : 'things'} in this backup do not agree with its history: somebody changed it, it is damaged, or it is from before a loss that was noted. Nothing was changed; try another backup. If it must be this one, stop every process of Kawal, rename the present storage (\`mv ${file} ${file}.former\`, and if it is there \`mv ${file}-wal ${file}.former-wal\`), then try again: what came in since that backup is in the former one alone.`,
  }),
};
