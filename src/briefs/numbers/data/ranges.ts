/** Words between the two ends of a range, in any language. */
export const rangeWords = new Set(
  'to through till bis à a à’ al fino até tot till do до по через ile से إلى الى – til'.split(' '),
);
export const rangeSigns = new Set([...'-–—‑−~〜～∼至到', '...', '…', 'から', '에서', 'ないし', '부터']);

/** "between 3 and 5": the word before the first end, and the one between both. */
export const betweenWords = new Set(
  'between zwischen entre tra fra tussen mellan mellem mellom między pomiędzy между між بين'.split(' '),
);
export const andWords = new Set('and und et y e en och og a i и та و'.split(' '));

/** "from 3 to 5": the word before the first end. */
export const fromWords = new Set(
  "from von vom de d' da dal dalle dai di do des van från fra od z ze с со от від من desde depuis aus".split(
    ' ',
  ),
);

/** Shorter beginnings are those of too many other words. */
const shortStems = new Set(['cut', 'up', 'down', 'go']);

/** Beginnings of words by which "from 3 to 5" tells of a change, and of no range. */
export const changeStems: ReadonlySet<string> = new Set(
  [
    ...'rose rise rising risen grew grow fell fall drop declin increas decreas climb jump plung slid shrank shrink cut raise raising raised lower went go gone surg soar expand narrow double doubled dip sank edged slipp up down improv reduc chang mov plumm tumbl swell'.split(
      ' ',
    ),
    ...'stieg steig gestiegen sank sink gesunken fiel fällt gefallen erhöh wuchs wächst gewachsen verringer reduzier senk kletter schrumpf zunahm zugenommen abnahm abgenommen anstieg rückgang zuwachs'.split(
      ' ',
    ),
    ...'augment pass hauss baiss diminu chut progress grimp recul montée monté réduit rédui croît cru'.split(
      ' ',
    ),
    ...'subi sube bajó baja bajar cayó caye crec creció bondi tomb calat croll aumen queda caíd'.split(' '),
    ...'wzros wzrós wzroś spadł spadk rosła stiger sjunk yüksel arttı artar düştü'.split(' '),
    ...'sub baj creci aument disminu cay pas reduj reduc descend increment'.split(' '),
    ...'sali sal cal scen scend cresc cresciut diminui ridot aument'.split(' '),
    ...'sub ca cai caiu cresc diminu passou reduz aument'.split(' '),
    ...'steeg stijg gestegen daal gedaald groei gegroeid zakte nam toe'.split(' '),
    ...'steg stig ökat ökade föll fall sjönk minsk växt'.split(' '),
    ...'wzr spad rosł zwiększ zmniejsz'.split(' '),
    ...'вырос выраст увелич сниз упал упала упало сократ умень подня рост возрос'.split(' '),
  ].filter((stem) => stem.length >= 4 || shortStems.has(stem)),
);
