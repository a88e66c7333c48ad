import { findingText } from '@kawal/chapter';
import { everyCity, writtenAndRead } from '../../../../packages/cli/src/area/every-city.sample.ts';

// The list of areas of each of the 514 cities and regencies is made, written as a file, and checked as a chapter's:
//   pnpm reliability cities

const began = performance.now();
const cities = await everyCity();
const found = [...cities].flatMap(([city, areas]) => writtenAndRead(city, areas).map((finding) => ({ city, finding })));
for (const { city, finding } of found) {
  console.log(`${city} ${finding.line}:${finding.column} ${finding.code}: ${findingText(finding, 'en')}`);
}
const refused = found.filter(({ finding }) => finding.severity === 'refused').length;
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`${cities.size} cities, ${seconds} s: ${refused} refused, ${found.length - refused} gaps`);
process.exitCode = refused === 0 ? 0 : 1;
