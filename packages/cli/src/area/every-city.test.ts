import { expect, test } from 'vitest';
import { everyCity, writtenAndRead } from './every-city.sample.ts';

// All 514 files are written and read by `pnpm reliability cities`; here those in which something could be special.
const cities = await everyCity();

test('each of the 514 cities and regencies gets its own list, and no row is in two or in none', () => {
  expect(cities.size).toBe(514);
  const codes = [...cities.values()].flat().map(({ code }) => code);
  expect([codes.length, new Set(codes).size]).toEqual([514 + 7285 + 83_762, 514 + 7285 + 83_762]);
});

test('the smallest of each province, the largest of all and every odd name are read back without a complaint', () => {
  const all = [...cities].sort(([, a], [, b]) => a.length - b.length);
  const smallest = new Map(all.toReversed().map((entry) => [entry[0].slice(0, 2), entry])).values();
  const odd = all.filter(([, areas]) => areas.length < 300 && areas.some(({ name }) => /[^\p{L} ]/u.test(name)));
  const chosen = new Map([...smallest, ...odd.slice(0, 20), ...all.slice(-1)]);
  expect(chosen.size).toBeGreaterThan(45);
  const found = [...chosen].flatMap(([city, areas]) => writtenAndRead(city, areas));
  expect(found.filter(({ code }) => code !== 'area.name-twice')).toEqual([]);
});
