/** Endings that inflection puts on words, by language, the longest first. Rough on purpose: words are only compared. */
const endings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    en: "ingly ings ing edly ies ied ers er est ed es ly s'",
    de: 'ungen ernen enden ender endes ung ern est ten tes tem ter end en er es em et te st e n s t',
    fr: 'issements issement ements ement ations ation euses euse eurs eur antes ante ants ant aient ées ée és é er ir ez ent es e s x',
    es: 'amientos amiento aciones ación adoras adora adores ador ando iendo aron ieron adas ada ados ado idas ida idos ido ará arán aba aban ar er ir an en es as os a e o s ó é',
    it: 'amenti amento azioni azione atori atore ando endo arono irono ate ata ati ato ute uta uti uto ite ita iti ito are ere ire erà anno ano ono a e i o ò è',
    pt: 'amentos amento ações ação adores ador ando endo indo aram eram iram adas ada ados ado idas ida idos ido ará arão ava avam ou eu iu ar er ir am em as os es a e o s',
    nl: 'ingen ing elijk enden end sten den ten st en er de te e s t d n',
    sv: 'ningar ningen ning erna arna orna ande aren ades ade ar er or en et na a e s t',
    pl: 'owaniach owania owanie owano ających ający ająca ające iejszych iejszy ościami ościach ości ość ała ało ali ały łem ego emu ymi imi ych ich ami ach owi om ów iem em ą ę ać ić yć eć ał ił ył ie ia iu ej y i a e o u m',
    cs: 'ování ováno ových ovými ostmi ostech osti ost ila ala ili ali ého ému ých ími ými ami ách ům ovi em ou at it et al il y i a e o u á é í ě ů',
    ru: 'ированием ирование ировать ованием ования ование овали овала овать ившись ившиеся ивший авшие авший ающих ающая ающий ающие енного енные енной енный ениями ениях ением ения ению ение остью ости ость ться ется ются илась ились ился алась ались ался ими ыми ого его ому ему ами ями иях иям ией ать ять ить еть ала или али ило ало ила ут ют ат ят ет ит ал ил ой ей ый ий ая яя ое ее ые ие ую юю ых их ым им ом ем ам ям ах ях ов ев ия ию ии а я о е и ы у ю ь й',
    uk: 'ування увати ували увала ення ості ість ться илася алася ими ого його ому йому ами ями ать ять ить ала или али ило ало ила ий ій ая яя ое ее ою ею ові еві ів їв ах ях ам ям ом ем а я о е и і ї у ю ь й',
    hi: 'ियों ियाँ ाओं ाएँ ाएं ों ें ीं ने ना ता ते ती या ये यी ई ए ा ी े ो ि ु ू ं',
    tr: 'larından lerinden larının lerinin larına lerine ları leri lar ler ının inin unun ünün ından inden yor dı di du dü tı ti ım im sı si ı i u ü a e',
    ar: 'ات ون ين ان ها هم ية ة ه ي',
    ko: '했습니다 하였다 했다 한다 하는 하며 에서는 에서 으로 에게 까지 부터 이다 였다 은 는 이 가 을 를 의 에 와 과 로 도 만',
  }).map(([language, row]) => [language, row.split(' ')]),
);

const SHORTEST: ReadonlyMap<string, number> = new Map([
  ['hi', 2],
  ['ar', 3],
  ['ko', 1],
]);

/** A word without the ending that inflection gave it, as far as a rule of thumb tells; accents do not count. */
export function stemOf(word: string, base: string): string {
  const least = SHORTEST.get(base) ?? 3;
  const bare = base === 'ar' ? word.replace(/^(?:وال|بال|كال|فال|ال|لل|و)(?=\p{L}{3})/u, '') : word;
  let stem = base === 'en' ? englishStem(bare) : bare;
  if (stem === bare) {
    const ending = endings.get(base)?.find((end) => stem.endsWith(end) && stem.length - end.length >= least);
    if (ending) stem = stem.slice(0, -ending.length);
  }
  return base === 'hi' || base === 'ja' || base === 'ko' ? stem : plain(stem);
}

function englishStem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) {
    const single = word.slice(0, -1);
    return /(?:ch|sh|x|ss|z)e$/.test(single) ? single.slice(0, -1) : single.replace(/(?<=\p{L}{3})e$/u, '');
  }
  return word.length > 4 ? word.replace(/e$/, '') : word;
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
