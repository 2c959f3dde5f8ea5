import { measureArticles } from './measurements/articles.js';
import { measureChecked } from './measurements/checked.js';
import { measureCommands } from './measurements/commands.js';
import { measureCrowd } from './measurements/crowd.js';
import { measureDrawing } from './measurements/drawing.js';
import { measureHome } from './measurements/home.js';
import { measureInFlight } from './measurements/in-flight.js';
import { measureStartUp } from './measurements/start-up.js';
import { load, machine } from './report/machine.js';
import { writePage } from './report/page.js';
import { markdownTable, plainTable } from './report/table.js';
import {
  barsTable,
  commandsTable,
  type Numbers,
  resourcesTable,
  slowBlockingWords,
  webhooksTable,
} from './report/tables.js';

const STARTS = 5;
const REPETITIONS = 2;

/** Measures every number that the app is to hold beside its yardstick, prints it and writes it into docs/performance.md. */
async function main(): Promise<void> {
  const startedAt = performance.now();
  const loadBefore = load();
  const numbers = await measure();
  const tookS = Math.round((performance.now() - startedAt) / 1000);
  const about =
    `${machine()}. Measured ${new Date().toISOString().slice(0, 10)} in ${tookS} s; load average ` +
    `${loadBefore.toFixed(1)} before, ${load().toFixed(1)} after (the bench itself makes about 2).`;
  const tables = [barsTable, commandsTable, webhooksTable, resourcesTable].map((table) => table(numbers));
  const words = slowBlockingWords(numbers);
  console.log(['', ...tables.map(plainTable), words, about].join('\n\n'));
  const path = await writePage([about, ...tables.map(markdownTable), words].join('\n\n'));
  console.log(`\nWritten into ${path}`);
}

async function measure(): Promise<Numbers> {
  tell(`start to ready, ${STARTS} times`);
  const startUp = await measureStartUp(STARTS);
  tell('slash commands at 1, 10, 50 and 200 at once, beside bare Bolt and the blocking way');
  const commands = await measureCommands(REPETITIONS);
  tell('1,000 infographs in flight, webhooks 200 at once, delivery');
  const inFlight = await measureInFlight();
  tell("an admin's Home, with 500 people and 100,000 infographs");
  const home = await measureHome();
  tell('single jobs of one workspace while another has 5,000 waiting');
  const crowd = await measureCrowd();
  tell('pictures drawn by code, 60 in a row and 200 in a burst');
  const drawing = await measureDrawing();
  tell('pictures that are read before they are shown, beside such that are not');
  const checked = await measureChecked();
  tell('articles, where ARTICLES_DIR names a folder of pages');
  return { startUp, commands, inFlight, home, crowd, drawing, checked, articles: await measureArticles() };
}

function tell(what: string): void {
  console.log(`Measuring ${what} ...`);
}

await main();
