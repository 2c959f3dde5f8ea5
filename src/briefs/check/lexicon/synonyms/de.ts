/** German words that mean about the same: each line is one meaning. A word may stand in several. */
export const de = `
  steig* stieg* gestiegen wachs* wuchs* gewachsen zunahm* zugenommen zunehm* zunahme nahm* nimmt erhöh* zuleg* legt* zugelegt anstieg* klett* mehr hoch plus höher größer anwachs* angewachs* hinzu gewinn* gewann* gewonnen wuchs verteuer* teurer
  sink* sank* gesunken fall* fiel* gefallen abnahm* abgenommen abnahme nahm* nimmt verringer* schrumpf* rückgang* zurück* ging* geh* reduzier* senk* gesenkt minus verlor* verlust* niedriger weniger kürz* tiefer schwund* geschrumpft vermind* verlier*
  schließ* schloss* geschlossen dicht* zumach* aufgeb* ende* endet*
  eröffn* öffn* start* begin* begann* begonnen gründ* gegründet einführ* eingeführt führt* auftakt* anfang* anfäng* lanc* einweih* eingeweiht
  bau* gebaut errichte* erbaut* neubau* entsteh* entstand* konstru*
  kauf* gekauft erwarb* erworb* erwirb* erwerb* beschaff* anschaff* übernahm* übernimm* übernehm* bestell* angeschafft
  verkauf* veräußer* absatz* absetz* abgesetzt
  kost* preis* bezahl* zahl* ausgab* ausgeb* teuer* wert investier* aufwand* aufwend* gebühr* finanzier*
  umsatz* einnahm* erlös* ertrag* verdien* einkommen* lohn* löhn* gehalt* gehält* einnehm*
  zeig* ergab* ergib* ergeb* fand* find* entdeck* fest* feststell* herausfand* heraus* beleg* nachgewies* stellt*
  starb* sterb* gestorben tot* tod* getötet ums_leben todes* umgekommen
  verletz* verwund*
  kind* jugendlich* minderjährig* schüler* jung*
  mitarbeit* beschäftigt* angestellt* stelle* arbeitsplätz* arbeitsplatz* arbeitnehm* personal belegschaft* job* arbeiter* kräfte
  einstell* eingestellt anstell* angeheuert
  entlass* entließ* kündig* streich* strich* gestrichen abbau* abgebaut wegfall*
  geschäft* laden läden filial* händler* markt märkte supermarkt*
  haus* häus* wohnung* heim* gebäude* haushalt* unterkunft*
  auto* fahrzeug* wagen pkw kfz
  arzt* ärzt* mediziner*
  patient* proband* teilnehmer* versuchsperson* erkrankt*
  studie* untersuch* forsch* analyse* erhebung* umfrage* versuch* experiment*
  forsch* wissenschaft* expert* fachleut* autor* team* gelehrt* biolog*
  gesetz* regel* vorschrift* verordnung* bestimmung*
  plan* vorhab* beabsicht* will wollen ziel* vorschl* vorgesehen* möcht*
  erwart* rechne* prognos* voraus* vorhers* schätz*
  sag* erklär* teilt* mitgeteilt* laut zufolge angab* angib* nach bericht* ankündig* kündig* angekündigt mitteil* nannt* nennt* äußer* wort*
  glaub* mein* vermut* hält halt* ansicht* überzeugt* denk* annahm* annehm* find*
  warn* befürcht* fürcht* sorg* gefahr* risik* angst
  kritik* kritisier* bemängel* beklag* tadel*
  bürgermeister* stadt* rathaus* gemeinde* verwaltung* behörde* rat amt*
  chef* leiter* vorstand* direktor* geschäftsführ* vorsitzend* leitet* leitung* präsident* boss
  groß* riesig* gewaltig* erheblich*
  klein* gering* winzig*
  schnell* rasch* zügig*
  alt* betagt* antik* historisch* jährig*
  leb* wohn* bewohn* einwohn* ansässig* bevölkerung* bürger*
  besuch* gäst* gast* tourist* reis* urlaub*
  gewinn* gewann* gewonnen sieg* schlug* besieg* preis* erfolg*
  verlor* verlier* unterlag* niederlage*
  zieh* zog* umzug* verleg* verlager* wechsel* wander* versetz*
  versorg* liefer* beliefer* speis* gab* gib* stell* biet* bot* spend* strom*
  herstell* hergestellt produzier* produktion* erzeug* fertig* stellt* ernt* geerntet ertrag*
  fass* enthält enthalt* umfass* platz* kapazität* raum aufnehm* speicher*
  erstreck* fläche* groß* lang* länge* messen misst bedeck* reich*
  erlaub* genehmig* gestatt* zustimm* stimmt* zugestimmt billig* bewillig* beschloss* beschließ* beschlossen angenommen grünes_licht zuläss* zulass* zugelassen darf dürfen freigab* freigeg*
  verbiet* verbot* untersag* nicht_erlaubt sperr* gesperrt
  lehn* ablehn* abgelehnt zurückgewies* weigert* verweiger* wies* verwarf* gegen dagegen
  bestreit* bestritt* dementier* leugn* zurück* wies* weist widerspr* widerleg* unwahr falsch stimmt nicht
  wärm* warm* heiß* hitz* temperatur* erwärm*
  kält* kalt* kühl* frost*
  regen* nieder* nass* sturm* stürm* hochwasser* überflut*
  hilf* helf* half* geholfen unterstütz* förder* zuschuss* zuschüsse*
  verbesser* besser*
  verschlechter* schlechter* schad* schäd* beschädig*
  ersetz* austausch* tausch* ablös* abgelöst erneuer* neu* statt nachfolg*
  reparier* sanier* renovier* restaurier* instand* modernisier* wiederhergest*
  bleib* blieb* geblieben weiter* weiterhin noch behalt* behält erhalt* dauer* fort* anhält anhalt*
  verschwind* verschwand* verschwunden weg ausgestorben schmolz* schmelz*
  transport* beförder* fahr* fuhr* gefahren fahrgäst* passag* trag* trug* bring* brachte*
  zug züge* bahn* eisenbahn* lok*
  straße* weg* autobahn* strecke* route*
  schiff* boot* fähr*
  flugzeug* flug* flüg* maschine* flog* flieg*
  schul* unterricht* klasse* lehr*
  wahl* wähl* gewählt abstimm* stimm* votum
  polizei* beamt* ermittl* fahnd*
  gericht* richter* urteil* klag* prozess* verklag* justiz
  gratis kostenlos* umsonst unentgeltlich* frei* kostenfrei*
  jahr* jährlich*
  monat* monatlich*
  woche* wöchentlich*
  tag* täglich*
  heute derzeit* jetzt aktuell* gegenwärtig* momentan heutig*
  hälfte halb* 50
  doppel* verdoppel* zweimal zweifach*
  prozent anteil* teil* quote*
  km kilometer*
  m meter*
  kg kilogramm* kilo
  tonne*
  million* mio
  milliarde* mrd
  euro* eur €
  hektar* ha
  liter*
  stunde* std stündlich*
  minute* min
  teilnehm* teilnahm* teilgenommen mitmach* beteilig* mitglied*
  verlass* verließ* abtret* trat* tritt zurücktr* rücktritt* ausscheid* schied* gekündigt austritt*
  verursach* auslös* ausgelöst führt* grund ursach* wegen durch folge* bewirk*
  verhinder* vermeid* verhüt* vorbeug* schütz* schutz*
  gefahr* gefähr* risik* bedroh*
  sicher* schutz* geschützt
  wichtig* haupt* zentral* wesentlich*
  unterscheid* verschied* anders
  gleich* ähnlich* ident*
  rekord* höchst* noch_nie spitzen*
  sammel* gesammelt einsamm* pflück*
  wegwerf* müll* abfall* abfäll* weggeworf*
  anbau* angebaut pflanz* züchte* bauer* landwirt*
  essen isst aß mahlzeit* speise* ernähr* nahrung* kost
  energie* strom* elektriz* elektr*
  test* prüf* geprüft erprob* kontrollier* untersuch*
  verhandl* besprech* gespräch* diskut* berat* treff* traf*
  einig* vereinbar* vertrag* abkommen* unterzeichn* unterschr*
  schrieb* schreib* geschrieben verfass* buch* bücher* roman* autor*
  gemälde* bild* maler* künstler* kunst* werk*
  lied* musik* konzert* orchester* sang* sing*
  spiel* partie* turnier* saison*
  tor* treffer* punkt*
  lauf* lief* rennen* läuf*
  dauer* lang* brauch* benötig*
  hoch höhe* hoh* groß*
  tief* tiefe*
  breit*
  schwer* gewicht* wieg* wog*
  krank* erkrank* infiz* leid* litt*
  heil* behandel* therap* medikament* arznei* mittel genes*
  tier* art* spezies*
  vogel* vögel* brut* nest* paar*
  baum* bäum* wald* wäld* forst*
  ausgrab* grub* gefund* fund* freigeleg*
  spend* gespendet geschenk* schenk* stift*
  miet* vermiet* pacht*
  verlang* forder* bitt* bat* wünsch* drängen appell*
  fertig* vollend* abgeschlossen*
  verschob* verschieb* spät* verzöger* vertag*
  absag* gestrichen* aufgeb* verzicht* entfall* ausfall*
  wähl* aussuch* entscheid* entschied* bevorzug* zieh*_vor
  putz* reinig* sauber* wasch* gewasch*
  stahl stehl* gestohlen dieb* raub* entwend*
  brach* brech* zerbroch* kaputt*
  ernannt* ernenn* beruf*
  nannt* nenn* genannt namen* heiß* hieß*
  erhalt* erhielt* bekam* bekomm* krieg*
  mangel* fehl* ohne kein*
  erreich* kam* komm* stand* lag* lieg* belauf*
  misch* vermeng* rühr*
  gut_besucht zuschauer* publikum* seh* sah*
  oft häufig* regelmäßig* meist üblich*
  selten rar* kaum
  außer ausgenommen* ausnahm* ohne
  überhol* übertr* überst* mehr
`;
