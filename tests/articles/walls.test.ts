import { describe, expect, it } from '@jest/globals';
import type { ArticleError } from '../../src/articles/article.js';
import { extractArticle } from '../../src/articles/extract/read.js';

const read = (head: string, body: string): Promise<string> =>
  extractArticle(
    {
      url: 'https://news.example/a',
      kind: 'html',
      text: `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    },
    () => {},
  ).then(
    () => 'read',
    (error: ArticleError) => error.code,
  );

describe('a page that asks for a human is told as such', () => {
  it.each([
    [
      '<title>Just a moment...</title>',
      '<p>Enable JavaScript and cookies to continue</p><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
    ],
    [
      '<title>Attention Required! | Cloudflare</title>',
      '<h1>Sorry, you have been blocked</h1><p>You are unable to access news.example. This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution.</p><p>Cloudflare Ray ID: 77aa</p>',
    ],
    [
      '<title>news.example</title>',
      '<p>Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script>',
    ],
    [
      '<title>Access to this page has been denied.</title>',
      '<div id="px-captcha"></div><p>Press &amp; Hold to confirm you are a human (and not a bot).</p>',
    ],
    [
      '<title>Access Denied</title>',
      '<h1>Access Denied</h1><p>You don&#39;t have permission to access "http://news.example/a" on this server.</p><p>Reference #18.2f3c1402.1700000000.1a2b3c</p>',
    ],
    [
      '<title>Pardon Our Interruption</title>',
      '<p>As you were browsing something about your browser made us think you were a bot. There are a few reasons this might happen: you are moving through this website with super-human speed, or cookies are switched off.</p>',
    ],
    [
      '<title>Robot or human?</title>',
      '<p>Activate and hold the button to confirm that you are human. Thank you for your patience, and welcome to the shop.</p>',
    ],
    [
      '<title>Sorry</title>',
      '<p>Our systems have detected unusual traffic from your computer network. This page checks to see if it is really you sending the requests, and not a robot.</p><div class="g-recaptcha"></div>',
    ],
    [
      '<title>Making sure you&#39;re not a bot!</title>',
      '<p>Loading the check that keeps this server from being overrun. It takes a moment.</p><script id="anubis_challenge">{}</script>',
    ],
    [
      '<title>Sicherheitsprüfung</title>',
      '<p>Bitte bestätigen Sie, dass Sie kein Roboter sind, damit wir Ihnen die Seite zeigen können.</p><div class="h-captcha"></div>',
    ],
    [
      '<title>Vérification</title>',
      '<p>Merci de patienter pendant que nous vérifions votre connexion. Vérifiez que vous êtes humain en cochant la case.</p>',
    ],
    [
      '<title>Проверка</title>',
      '<p>Подтвердите, что вы не робот: запросы с вашего устройства похожи на автоматические.</p>',
    ],
    ['<title>安全验证</title>', '<p>请完成安全验证后继续访问本站。</p>'],
  ])('%s', async (head, body) => {
    expect(await read(head, body)).toBe('article_guarded');
  });
});

describe('a page that asks for consent is told as such', () => {
  it.each([
    '<h1>Before you continue to Search</h1><p>We use cookies and data to deliver and maintain our services, and to measure how they are used.</p><p>If you choose “Accept all”, we and our partners will also personalise what you see; your choices can be changed at any time.</p><p>Select “More options” to manage your privacy settings.</p>',
    '<h1>Wir benötigen Ihre Zustimmung</h1><p>Wir und unsere Partner speichern Informationen auf Ihrem Gerät und greifen darauf zu.</p><p>Ihre Einwilligung können Sie jederzeit widerrufen. Lesen Sie mit Werbung und Cookies weiter, oder nehmen Sie ein Abo.</p>',
    '<h1>Votre vie privée compte</h1><p>Nous et nos partenaires stockons des informations sur votre appareil pour mesurer l’audience de nos pages.</p><p>Vous pouvez retirer votre consentement à tout moment, ou tout refuser dès maintenant.</p>',
  ])('%s', async (body) => {
    expect(await read('<title>Daily News</title>', body)).toBe('article_consent');
  });
});

it('a demand for consent is known by what stands above it, whatever else it lists', async () => {
  const list = [
    'Deliver the pages',
    'Count how often they are opened, so that the good ones can be told',
    'Keep thieves out',
  ];
  const body = `<h1>Before you continue to Town Maps</h1><p>We use cookies for these purposes:</p>${list
    .map((purpose) => `<p>${purpose}</p>`)
    .join(
      '',
    )}<p>If you choose to refuse, our partners get nothing. Your choices can be changed on the last page.</p>`;
  expect(await read('<title>Town Maps</title>', body)).toBe('article_consent');
});

describe('an article is no wall', () => {
  const paragraphs = (...all: string[]) =>
    `<article><h1>${all[0]}</h1>${all
      .slice(1)
      .map((text) => `<p>${text}</p>`)
      .join('')}</article>`;
  const dated = '<meta property="article:published_time" content="2026-03-02">';

  it('for speaking of such checks', async () => {
    const short = paragraphs(
      'Shops drop the puzzle',
      'Four large shops no longer ask people to “verify you are human” before they pay, the trade body said on Monday.',
      'The box that says “I’m not a robot” cost them one sale in fifty, by a count of 12,000 baskets in the spring.',
      'The shops now look at how a pointer moves instead, and ask only when the movement is too straight.',
    );
    expect(await read(`<title>Shops drop the puzzle</title>${dated}`, short)).toBe('read');
  });

  it('for quoting one in a few words', async () => {
    const body = paragraphs(
      'Ticket site must pay',
      'A ticket site must pay 70,000 euros, because people who cannot see were kept out for two years.',
      'They were told to “prove you are human” by marking 9 pictures, and there was no sound to go by.',
    );
    expect(await read('<title>Ticket site must pay</title>', body)).toBe('read');
  });

  it('for speaking of consent and cookies', async () => {
    const body = paragraphs(
      'The court on banners',
      'A page must not ask again when somebody has said no to its cookies, the court ruled on Tuesday.',
      'Consent counts only where the button to refuse is as large as the one to accept, the judges wrote.',
      'The three publishers have until June to change 14 of their pages, and pay 90,000 euros otherwise.',
    );
    expect(await read('<title>The court on banners</title>', body)).toBe('read');
  });

  it('for the banner, the widgets and the code of a check that stand beside it', async () => {
    const body = `${paragraphs(
      'The weir is open',
      'The weir was opened in March and lets 40 cubic metres of water through in a second, twice as much as before.',
      'Its two gates cost 3.1 million euros, of which the district paid a third and the state the rest.',
      'Fish climb the new ladder within nine minutes, as a count of 600 salmon in the autumn showed.',
    )}<form><div class="g-recaptcha"></div><button>Send a letter</button></form><script>window.__CF$cv$params={};a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script><div class="cookie-banner"><p>We value your privacy. We and our partners use your personal data.</p></div>`;
    expect(await read('<title>The weir is open</title>', body)).toBe('read');
  });
});
