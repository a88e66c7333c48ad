/** Returns a path of the desk that signing in may lead back to; undefined for anything else, as another site's address. */
export function localPage(path: string): string | undefined {
  return /^\/(?:buat|catatan|hari-ini|laporan|angka|komunitas|petugas|lainnya|darurat|kode|cari|akun)(?:\/[\w.%-]+)*$/.test(
    path,
  )
    ? path
    : undefined;
}
