// In syntax that any Node reads: it must be able to say what is wrong on one that cannot run the rest.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 20)) {
  console.error(`Kawal needs Node >= 22.20 for development; this is ${process.version} (${process.execPath}).`);
  console.error(
    '`npx -y pnpm@12.21.0 install` brings the right one for Linux, macOS, and Windows on x64; elsewhere install Node 24.',
  );
  process.exit(1);
}
