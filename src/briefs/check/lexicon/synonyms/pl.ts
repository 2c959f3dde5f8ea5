/** Polish words that mean about the same: each line is one meaning. A word may stand in several. */
export const pl = `
  wzros* wzrós* rosn* rośn* rosł* urosł* zwięk* powięk* podwyż* podnie* podnios* więcej wyż* przyby* doda* drożej* droż*
  spad* zmal* malej* zmniej* obniż* strac* niż* skurcz* mniej* mniej ubył*
  zamk* zamyk* zakończ* likwid*
  otwar* otwie* otworz* rozpocz* zaczą* zaczyn* uruchom* założ* start* wprowadz* zainaug*
  zbudow* budow* wzn* postaw* wybudow* powsta*
  kup* zakup* naby* nabył* przeję* zamów*
  sprzeda* zby*
  koszt* cen* płac* zapłac* wyda* wart* zainwest* inwest* opłat* finans*
  przychod* dochod* obrot* zarob* zarab* pensj* wynagrodz* wpływ*
  pokaz* wykaz* wynik* odkry* znalaz* znalez* stwierdz* ustal* ujawn* wykry*
  zmar* umar* zgin* śmier* ofiar*
  rann* obrażen*
  dziec* młod* uczni* uczeń nieletn*
  pracown* zatrudn* etat* stanowisk* prac* personel* załog* robotn*
  zwolni* zwaln* likwid* redukc*
  sklep* placów* handl* supermarket*
  dom* mieszk* lokal* budyn* gospodarstw*
  samoch* auto* pojazd*
  lekarz* medyk* doktor*
  pacjent* chor* uczestni* ochotni*
  badan* studi* ankiet* analiz* prób* sondaż* eksperyment*
  badacz* naukow* ekspert* autor* zespół* zespoł* biolog*
  praw* ustaw* przepis* regulam*
  plan* zamier* chc* chce propon* projekt* zamiar*
  oczek* prognoz* przewid* spodziew* szacu*
  powiedz* mówi* według poinform* inform* ogłos* oświadcz* wyjaśn* doda* poda* słow* zdaniem twierdz* zapowi*
  uważ* sądz* myśl* zdaniem opini* ocen*
  obaw* boi ostrzeg* ryzyk* zagroż* niebezp* lęk*
  kryty* zarzuc* skarż* narzek*
  burmistrz* prezydent* miast* gmin* urząd* urzęd* rad* władz* samorząd* wójt*
  szef* dyrekt* kier* prezes* przewodnicz*
  duż* wielk* ogrom*
  mał* niewiel* drobn*
  szyb* prędk*
  star* zabytk* dawn* wiek*
  żyj* mieszka* ludno* mieszkań* zamieszk*
  odwiedz* goś* turyst* zwiedz* przyjech* przyjezd* podróż*
  wygra* zwycięż* zwycięs* pokona* nagrod* zdoby*
  przen* przepro* przesu* przejd*
  dostarcz* zaopatr* zasil* daj* da* ofer* zapewn*
  produk* wytwarz* zbior* zebra* zebr*
  mieści* pojem* miejsc* magazyn*
  powierz* obszar* zajm* długo* dług* rozciąg*
  pozwol* zezwol* zatwierdz* zgod* przyj* uchwal* popar* zielone_światło może mogą
  zakaz* zabron*
  odrzuc* odmów* odmaw* sprzeciw* przeciw*
  zaprzecz* dement* nieprawd* fałsz*
  ciepł* gorą* upał* ociepl* temperatur*
  zimn* chłod* mróz* mroź*
  deszcz* opad* burz* powódź* powodz*
  pomo* wspar* wspier* dotac*
  popraw* lep*
  zastąp* zastęp* wymien* zmien* zamiast miejsc*
  remont* odnow* renow* moderni* napraw* odrestaur*
  pozost* nadal wciąż dalej zosta* utrzym* trwa*
  znik* wymar* stopn* topn*
  przewo* przewie* pasażer* podróżn*
  pociąg* kole* tram* lini*
  drog* ulic* autostrad* tras*
  statek* stat* prom* łód*
  samolot* lot*
  szkoł* szkol* klas* lekc* ucz*
  głos* wybor* wybr*
  policj* funkcjon*
  sąd* sędzi* wyrok* proces* pozw*
  bezpłat* darm*
  rok* roku roczn* lat*
  miesi* miesięczn*
  tydz* tygod*
  dzień dzien* dni*
  dziś dzisiaj obec* teraz aktual*
  połow* 50 pół
  podwo* dwukrot*
  procent* odset* udział* część*
  km kilometr*
  m metr*
  kg kilogram*
  milion* mln
  miliard* mld
  hektar* ha
  litr*
  godz*
  minut* min
  udział* uczestn* dołącz* człon*
  odesz* odszed* zrezygn* rezygn* opuś* ustąp*
  spowod* przyczyn* dzięki przez z_powodu skut* doprowadz*
  zapobie* unik* chron*
  główn* ważn* najważ*
  rekord* nigdy najwyż* najniż*
  zbier* zebr* zbiór*
  wyrzuc* odpad* śmiec* marnow*
  upraw* rolni* hodow* sadz*
  je jedz* jad* posił* żywn* dieta danie
  energ* prąd* elektr*
  test* spraw* badan* kontrol*
  rozmow* negocj* dyskus* spotk*
  umow* porozum* podpis* kontrakt*
  napis* pis* autor* książ* powie*
  obraz* mal* płótn* dzieł* artyst*
  koncert* muzy* piosen* orkiestr*
  mecz* gr* turniej* rozgryw* spotk*
  trwa* zaj* długo*
  wysok* wyso*
  chor* zakaż* cierp*
  lecz* terap* lek* wylecz*
  zwierz* gatun*
  ptak* gniazd* par* lęg*
  drzew* las* leśn*
  wykop* odkry* znalez*
  darow* przekaz* dar* podarow*
  czynsz* najem* wynaj*
  żąda* domag* pros* apel* wezw*
  opóźn* odłoż* przełoż*
  odwoł* zrezygn* anulow*
  wybier* wybra* wol*
  czyst* czyszcz* my*
  krad* ukrad* złodz*
  mianow* powoł*
  nazyw* nazw*
  otrzym* dosta* uzysk*
  brak* bez
  osiąg* dotar* sięg* wyn*
  poza oprócz wyjąt*
`;
