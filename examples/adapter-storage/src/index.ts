export { type ContohStorageOptions, contohStorage } from './contoh-storage.ts';
