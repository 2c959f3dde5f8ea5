import { createServer } from 'node:http';
import { portOf } from '../lib/http/port.js';
import { refuseOthers } from '../lib/http/this-machine.js';

interface Sample {
  path: string;
  language: string;
  title: string;
  author: string;
  published: string;
  paragraphs: readonly string[];
}

/** Of our own writing, so that the playground has something to read without the internet. */
const samples: readonly Sample[] = [
  {
    path: '/tea',
    language: 'en',
    title: 'Where your cup of tea comes from',
    author: 'Mina Okafor',
    published: '2026-03-04',
    paragraphs: [
      'Tea is the most drunk prepared beverage on earth after water, and nearly all of it comes from one evergreen shrub, Camellia sinensis. Whether the leaves end up green, black or white depends on what happens in the first day after they are picked.',
      '## From the hill to the factory',
      'A practiced picker gathers about 25 kilograms of leaves a day. It takes some 4 kilograms of fresh leaves to make 1 kilogram of black tea, because three quarters of a fresh leaf is water.',
      'At the factory the leaves wither for 14 to 18 hours on long troughs. Then rollers break their cells open, which lets the juices meet the air and turns the leaf from green to copper.',
      '## Oxidation makes the difference',
      'Black tea oxidizes fully, for 45 to 90 minutes at about 26 degrees. Oolong is stopped half-way. Green tea is steamed or pan-fired at once, so that it hardly oxidizes at all.',
      'Finally hot air of 95 degrees dries the leaf until only 3 percent of water is left. Dry tea keeps for two years when it is stored away from light and air.',
      '## A small leaf, a large trade',
      'Growers worked 5 million hectares of tea gardens last year. Four countries, China, India, Kenya and Sri Lanka, grow three quarters of the harvest, and smallholders with less than a hectare grow more than half of it.',
    ],
  },
  {
    path: '/fahrrad',
    language: 'de',
    title: 'Zehn Jahre Radschnellweg: eine Bilanz',
    author: 'Jonas Weber',
    published: '2026-05-19',
    paragraphs: [
      'Vor zehn Jahren wurde der erste Abschnitt des Radschnellwegs eröffnet. Heute fahren dort an einem Werktag 6.400 Menschen, dreimal so viele wie im ersten Jahr.',
      'Der Weg ist 18 Kilometer lang und 4 Meter breit. Gebaut wurde er in drei Abschnitten: 2016 vom Bahnhof bis zum Fluss, 2019 über die neue Brücke und 2023 bis zur Hochschule.',
      '## Was er gekostet hat',
      'Ein Kilometer kostete im Durchschnitt 1,9 Millionen Euro. Die Brücke allein schlug mit 7,5 Millionen Euro zu Buche und wurde zu 75 Prozent vom Land bezahlt.',
      'Eine Befragung der Stadt zeigt, woher die Radfahrer kommen: 41 Prozent sind vom Auto umgestiegen, 22 Prozent von Bus und Bahn. Die übrigen fuhren schon vorher mit dem Rad.',
      '## Wie es weitergeht',
      'Bis 2028 soll der Weg um 6 Kilometer wachsen. Offen ist noch, wer die Beleuchtung bezahlt, die jeden Kilometer um 90.000 Euro teurer macht.',
    ],
  },
];

/** Where sample articles are served on this machine, and how the server ends. */
export interface SampleArticles {
  /** `host:port`, as ARTICLE_ALLOW_HOSTS has it. */
  host: string;
  urls: readonly string[];
  stop(): Promise<void>;
}

/** Serves the sample articles on loopback, with what stands around an article on a page. */
export async function serveSampleArticles(): Promise<SampleArticles> {
  const server = createServer((request, response) => {
    if (refuseOthers(request, response)) return;
    const { url = '/' } = request;
    const sample = samples.find(({ path }) => path === url.split('?')[0]);
    response.writeHead(sample ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      sample ? pageOf(sample) : '<!doctype html><title>Not found</title><p>There is no such page.',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  const host = `127.0.0.1:${port}`;
  return {
    host,
    urls: samples.map(({ path }) => `http://${host}${path}`),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function pageOf({ language, title, author, published, paragraphs }: Sample): string {
  const body = paragraphs.map((text) =>
    text.startsWith('## ') ? `<h2>${text.slice(3)}</h2>` : `<p>${text}</p>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <title>${title} | The Sample Gazette</title>
  <meta property="og:title" content="${title}">
  <meta property="og:site_name" content="The Sample Gazette">
  <meta property="article:published_time" content="${published}">
  <meta name="author" content="${author}">
</head>
<body>
  <nav><a href="/">Home</a> <a href="/about">About</a> <a href="/subscribe">Subscribe</a></nav>
  <main><article>
    <h1>${title}</h1>
    <p class="byline">By ${author}, ${published}</p>
    ${body.join('\n    ')}
  </article></main>
  <aside><h2>More to read</h2><ul><li><a href="/other">Another story</a></li></ul></aside>
  <footer>The Sample Gazette is written for trying things out. All rights to laugh reserved.</footer>
</body>
</html>
`;
}
