/**
 * Endings of host names that people write without `https://` (https://data.iana.org/TLD/tlds-alpha-by-domain.txt):
 * all of countries but those that are better known as endings of files, and the usual ones of the others.
 */
const countries =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc me mg mh mk ml mm mn mo mp mq mr mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pn pr pt pw qa re ro ru rw sa sb sc sd se sg si sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
/** They are what names of pages end with, also amid other words. */
const wellKnown = 'com org net edu gov io dev app ai co info eu de fr es nl jp uk ch ca au br mx se pl';
const others =
  'int mil biz name pro aero coop museum jobs mobi tel travel cat asia blog news online site website tech store shop cloud page wiki xyz club live media press today world life guide agency design studio digital academy education university school energy health earth berlin hamburg koeln wien paris london nyc tokyo';

const known: ReadonlySet<string> = new Set(
  `${countries} ${wellKnown} ${others} рф भारत 中国 日本 السعودية`.split(' '),
);
const usual: ReadonlySet<string> = new Set(wellKnown.split(' '));

/** Names of products that look like hosts. */
const products: ReadonlySet<string> = new Set([
  'asp.net',
  'ado.net',
  'vb.net',
  'socket.io',
  'draw.io',
  'crates.io',
]);

/** Whether a host's name ends as those of web pages do. */
export function endsAsHosts(host: string): boolean {
  return known.has(host.slice(host.lastIndexOf('.') + 1));
}

/** Whether a host's name alone is taken for a page, amid other words. */
export function endsAsUsual(host: string): boolean {
  return usual.has(host.slice(host.lastIndexOf('.') + 1)) && !products.has(host);
}
