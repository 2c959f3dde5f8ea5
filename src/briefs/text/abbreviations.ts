/** Short forms of a language, by what a full stop after them says. Written without that stop, in lower case. */
export interface Abbreviations {
  /** Something always comes after them: titles, "vs.", "ca.". */
  readonly inside: ReadonlySet<string>;
  /** They go with a number: "No. 5", "Fig. 2", "Sept. 3". */
  readonly numbered: ReadonlySet<string>;
  /** They may end a sentence or not: "Inc.", "etc.". */
  readonly either: ReadonlySet<string>;
  /** Words that a sentence begins with and a name does not. */
  readonly starters: ReadonlySet<string>;
}

/** Of all languages that use them: units and titles that cross borders. */
const everywhere = {
  inside: 'dr prof mr mrs ms st vs ca cf vgl mgr msgr approx',
  numbered: 'no nos nr num núm fig figs art vol p pp pag pág tab cap § chap',
  either: 'etc inc ltd corp co jr sr bros ph.d dept',
  starters: '',
};

/**
 * Written after style guides, with CLDR's lists of exceptions for sentence breaks beside them
 * (`segments/<language>/suppressions.json`), less what is a word as well ("In.", "To."). Letters that stand alone
 * ("J. R. R.", "z. B.", "т. е.") need no entry.
 */
const byLanguage: Readonly<Record<string, Readonly<Record<keyof Abbreviations, string>>>> = {
  en: {
    inside:
      'adm brig capt card cmdr col cpl det drs esp exec fr gen gov hon lt lt.cdr maj messrs mt mx pres pvt ret rep reps rev sen sens sgt supt ft viz e.g i.e incl gens govs',
    numbered:
      'jan feb mar apr jun jul aug sep sept oct nov dec ch sec para eq ed eds op ref lot rm ext est c circa min max',
    either:
      'id assn assoc ave blvd rd sq dist mfg md phd univ calif conn fla ga ill ind kan mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo am pm u.s u.k d.c a.m p.m b.c a.d e.u u.n',
    starters:
      'the a an he she it they we you i this that these those there here in on at for from with but and or so as if when while after before since its his her their our my some many most each every no not nor by to of what who why how where however also another both all one two three during under until although though because despite both meanwhile then now yet still',
  },
  de: {
    inside:
      'abs adr allg alt bibl bzw chr d.h dipl dipl.-ing dir ehem eigtl einschl engl entspr ev evtl exkl frz geb gem ges gesch gest ggf ggfs gr hg hl hr hrn hrsg inh inkl insb jew jh jhd kath lat lt mag max mind mtl näml o.g od orig österr österr phil proz rel rer röm sog spez st stellv südd tägl tel u.a urspr usf v.a verh versch vorm z.b z.t z.zt zit zzgl zw fr frl gebr hptm oberst std ing univ',
    numbered:
      'jan feb mär apr jun jul aug sep sept okt nov dez abb anm aufl bd bde bl kap rn s ziff zi abschn lfd hausnr tsd',
    either: 'usw mio mrd str usf e.v ag gmbh min sek std tsd jh n.chr v.chr chr a.d u.a',
    starters:
      'der die das den dem des ein eine einer einem einen er sie es wir ihr ich man und aber oder denn doch sondern in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter um durch gegen ohne dann danach damit dabei dazu dafür darum daher dort hier so auch noch nur wenn als wie weil während seit bis kein keine diese dieser dieses jetzt heute nun alle viele beide sein seine ihre ihr was wer wo wann warum laut trotz zwar',
  },
  fr: {
    inside: 'm mm mme mmes mlle mlles me mgr dr prof st ste env ex chap éd édit coll dir hab max min cie',
    numbered:
      'janv févr fév avr juil sept oct nov déc n no nos art p pp vol fig réf tél av bd t ill al éq ann',
    either: 'etc s.a apr j.-c av ap cf',
    starters:
      'le la les un une des il elle ils elles on nous vous je tu ce cet cette ces cela ça et mais ou donc or en dans sur sous par pour avec sans chez vers depuis pendant après avant selon si quand lorsque comme son sa ses leur leurs notre nos mon ma mes au aux à de du pourtant ainsi aussi alors puis enfin',
  },
  es: {
    inside:
      'sr sra sres sras srta srtas d dª dña da dr dra dres dras lic licdo licda ing arq prof gral cnel cap tte ud uds vd vds excmo excma ilmo ilma mons rvdo fr sta sto p.ej ej aprox trad dir av avda ee rr jj dpto depto gob máx mín',
    numbered:
      'núm nº n.º ene feb mar abr may jun jul ago sep sept oct nov dic pág págs fig figs art vol cap tel av avda c/ km',
    either: 'etc ee.uu uu hh oo s.a cía ltda s.l a.c d.c a.m p.m rr.hh',
    starters:
      'el la los las lo un una unos unas él ella ellos ellas yo nosotros usted ustedes este esta estos estas ese esa eso esto y pero o en de del a al con sin por para sobre entre hasta desde según durante tras si cuando como su sus se no también además así entonces aunque mientras hay',
  },
  it: {
    inside:
      'sig sigg sig.ra dott dott.ssa dr avv ing arch geom rag prof prof.ssa on sen gen col cap mons s ss sta p.es es ecc.mo cfr all trad',
    numbered:
      'gen feb mar apr mag giu lug ago set sett ott nov dic n nn pag pagg p pp fig tav art vol sez cap',
    either: 'ecc s.p.a s.r.l a.c d.c spa',
    starters:
      'il lo la i gli le un uno una lui lei loro egli essa essi noi voi io tu questo questa questi queste quello quella e ma o in di del della a al da dal con su per tra fra se quando come mentre dopo prima secondo durante anche così poi non suo sua si ci',
  },
  pt: {
    inside:
      'sr sra srs sras srta d dr dra drs dras prof profa profs eng exmo exma ilmo ilma pe fr cel gen cap ten sto sta dep gov ver av ex p.ex aprox trad dir séc máx mín',
    numbered: 'jan fev mar abr mai jun jul ago set out nov dez n nº pág págs p pp fig art vol cap tel inc al',
    either: 'etc ltda s.a cia a.c d.c a.m p.m',
    starters:
      'o a os as um uma uns umas ele ela eles elas eu nós você vocês este esta estes estas esse essa isso isto aquele e mas ou em no na nos nas de do da dos das por pelo pela para com sem sobre entre até desde segundo durante após se quando como enquanto seu sua seus suas não também além assim então já há',
  },
  nl: {
    inside:
      'dhr mevr mw mr ir ing drs dr prof ds st jhr jkvr h.m z.k.h bijv bv d.w.z enz.v excl incl i.p.v i.v.m m.b.t m.n nl o.a o.l.v resp t.a.v t.o.v v.a zgn max min ca wo a.u.b',
    numbered: 'jan feb mrt apr jun jul aug sep sept okt nov dec blz p nr nrs art afb hfst dl tel',
    either: 'enz e.d e.a n.v b.v v.chr n.chr',
    starters:
      'de het een hij zij ze wij we ik jij u dit dat deze die er en maar of want dus in op aan bij met naar voor door over onder tussen tegen zonder tot uit om als toen omdat terwijl hoewel sinds nadat volgens ook niet geen zijn haar hun ons daar hier nu dan',
  },
  pl: {
    inside:
      'dr hab prof mgr inż lek doc ks św płk gen mjr kpt por im np tzn tj tzw m.in ok ul al os pl woj gm pow nt ang niem franc łac zob por red wg ds',
    numbered: 'nr str s rys tab art ust pkt t tel poz godz r w',
    either: 'itd itp r w w. tys mln mld zł n.e p.n.e s.a',
    starters:
      'w we na do z ze od po za przed przy pod nad o u i a ale lecz oraz to ten ta te tego jest są był była on ona oni jego jej ich nie też także jak gdy kiedy jeśli choć ponieważ według dla już',
  },
  ru: {
    inside:
      'г гг ул пр пл пер им проф акад доц др тов гр кв корп стр см ср напр т.е т.н т.к т.ч св ок англ нем фр лат рус обл р-н пос дер',
    numbered: 'янв февр мар апр июн июл авг сент окт нояб дек рис табл гл п пп ст стр с тел № пункт',
    either: 'г гг в вв руб коп тыс млн млрд трлн долл и.т.д т.д т.п др пр н.э до.н.э кг чел',
    starters:
      'в во на с со к по из от до за о об у для при без под над и а но или он она они оно мы вы я это этот эта эти так как если когда также однако затем потом после тем по-прежнему все его её их не',
  },
  uk: {
    inside: 'вул просп пл пров ім проф акад доц див ст напр т.зв обл р-н смт',
    numbered: 'січ лют бер квіт трав черв лип серп верес жовт листоп груд рис табл гл п ст тел № с',
    either: 'р рр ст грн коп тис млн млрд т.д т.п ін',
    starters:
      'у в на з із до від за про для при без під над і й та а але або він вона вони воно ми ви я це цей ця ці так як якщо коли також однак потім після його її їх не',
  },
  sv: {
    inside:
      'bl bl.a t.ex d.v.s dvs fr.o.m t.o.m s.k f.d m.fl prof dr doc kap max min ca jfr resp inkl exkl st',
    numbered: 'jan feb mars apr juni juli aug sep sept okt nov dec nr s sid kl fig tab tel',
    either: 'etc osv m.m mm kr f.kr e.kr tkr mkr',
    starters:
      'den det de en ett han hon vi ni jag i på av till från med för om efter under vid och men eller så som när även också inte detta denna dessa här där nu då enligt sedan',
  },
  da: {
    inside: 'bl.a f.eks dvs d.v.s fhv ca prof dr hr fr inkl ekskl maks min jf jfr pga p.g.a',
    numbered: 'jan feb mar apr jun jul aug sep sept okt nov dec nr s kl fig tlf',
    either: 'osv mv m.m m.fl kr mio mia f.kr e.kr',
    starters:
      'den det de en et han hun vi I jeg i på af til fra med for om efter under ved og men eller så som når også ikke dette denne disse her der nu da ifølge siden',
  },
  nb: {
    inside: 'bl.a f.eks dvs d.v.s tidl ca prof dr inkl ekskl maks min jf pga',
    numbered: 'jan feb mar apr jun jul aug sep sept okt nov des nr s kl fig tlf',
    either: 'osv m.m mv m.fl kr mill mrd f.kr e.kr',
    starters:
      'den det de en ei et han hun vi dere jeg i på av til fra med for om etter under ved og men eller så som når også ikke dette denne disse her der nå da ifølge siden',
  },
  fi: {
    inside: 'esim ent mm ns prof tri toim ym.m vrt ko so',
    numbered: 'nro s klo puh kpl kuva',
    either: 'jne ym yms mrd milj eaa jaa eKr jKr',
    starters: 'se ne hän he me te minä tämä nämä ja mutta tai kun jos että myös ei on oli sen',
  },
  cs: {
    inside: 'dr ing mgr bc prof doc sv např tj tzv tzn cca ul nám resp popř mj p pí gen plk angl něm',
    numbered: 'č čís str s obr tab odst tel kap r hod',
    either: 'atd apod aj tis mil mld kč př.n.l n.l a.s s.r.o r',
    starters:
      'v ve na do z ze od po za před při pod nad o u i a ale nebo to ten ta ty tento tato je jsou byl byla on ona oni jeho její jejich ne také jak když pokud podle pro už',
  },
  sk: {
    inside: 'dr ing mgr bc prof doc sv napr tj tzv tzn cca ul nám resp popr p gen plk',
    numbered: 'č str s obr tab ods tel kap r hod',
    either: 'atď apod a.i tis mil mld a.s s.r.o',
    starters:
      'v vo na do z zo od po za pred pri pod nad o u a ale alebo to ten tá tie je sú bol bola on ona jeho jej',
  },
  tr: {
    inside: 'dr prof doç yrd av sn bkz vb.g örn mah cad sok sk apt yy ing alb gen org',
    numbered: 'no nr s sf sayfa md madde cilt bl tel yy',
    either: 'vb vs vd m.ö m.s a.ş ltd şti tl',
    starters:
      'bu şu o bir ve ama fakat ancak ya da için ile gibi kadar daha çok her de da ne ise onun onlar biz siz ben böylece ayrıca sonra önce',
  },
  hu: {
    inside: 'dr ifj id özv prof kb pl ún ill stb.i vö ld u.i',
    numbered: 'sz évf old bek fig tel',
    either: 'stb kft rt zrt nyrt bt',
    starters: 'a az egy és de vagy ez azok ő ők is nem ha mert mint',
  },
  hi: { inside: 'डॉ श्री प्रो सं मि कु', numbered: 'सं', either: 'लि', starters: '' },
  el: {
    inside: 'κ κκ δρ καθ π.χ δηλ βλ αγ σ',
    numbered: 'αρ σελ τηλ',
    either: 'κ.λπ κ.ά π.μ μ.μ',
    starters: 'ο η το οι τα του της και αλλά σε στο στη με για από',
  },
};

/** Languages that write an ordinal as a number with a full stop: "am 3. Mai". */
const ordinalDots = new Set('de da nb no nn fi cs sk sl hr sr bs hu et lv is fo lb pl tr eu'.split(' '));

const alike: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['gl', 'pt'],
  ['ca', 'es'],
  ['be', 'ru'],
  ['lb', 'de'],
]);

const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.toLowerCase().split(' ')).filter(Boolean));

const made: ReadonlyMap<string, Abbreviations> = new Map(
  [...Object.entries(byLanguage), ['', everywhere] as const].map(([language, lists]) => [
    language,
    {
      inside: setOf(everywhere.inside, lists.inside),
      numbered: setOf(everywhere.numbered, lists.numbered),
      either: setOf(everywhere.either, lists.either),
      starters: setOf(lists.starters),
    },
  ]),
);

const fallback: Abbreviations = {
  inside: setOf(everywhere.inside),
  numbered: setOf(everywhere.numbered),
  either: setOf(everywhere.either),
  starters: new Set(),
};

/** The short forms of a language ("de"); those that cross borders where we have no list of it. */
export function abbreviationsOf(language: string): Abbreviations {
  return made.get(alike.get(language) ?? language) ?? fallback;
}

/** Whether a number with a full stop is an ordinal in a language ("de"). */
export const hasOrdinalDots = (language: string): boolean => ordinalDots.has(language);
