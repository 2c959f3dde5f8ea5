import type { Rows } from './rows.js';

/**
 * Words that turn a statement round when one stands for the other: each line has two sides. ~ begins those that also turn
 * round who does it: to buy is not to sell, but who buys of one is sold to by that one.
 */
export const germanicOpposites: Rows = {
  en: `rise* rose risen rising grow* grew growth increas* climb* gain* up upward* jump* surg* soar* expan* swell* swelled rais* boost* doubl* tripl* higher upturn recover* rebound* go*_up went_up more_expensive dearer improv* | fall falls fell fallen falling drop* declin* decreas* shrink* shrank shrunk down downward* plung* slump* sank sink* reduc* cut cuts cutting lower* lower contract* halv* dwindl* dip dips dipped fewer less downturn went_down retreat* shed cheaper slid slip* worsen* los*
    more exceed* above over outnumber* | less fewer below under
    larger bigger greater | smaller
    higher taller | lower
    better | worse
    faster quicker outpac* | slower lag*
    longer | shorter
    stronger | weaker
    older | younger
    heavier | lighter
    ~ before earlier prior preced* ahead | after later following afterwards subsequent*
    first initial* earliest begin* began begun beginning start* open* launch* | last final* latest end* ended finish* complet* close* closing shut* expir*
    north* | south*
    east eastern eastwards | west western westwards
    ~ win wins won winning victor* beat defeated_by | lose loses lost losing loss losses defeat*
    ~ buy* bought purchas* acquir* import* | sell* sold export* sale sales
    arriv* enter* join* came_in immigra* | leav* left depart* exit* quit emigra* withdr*
    profit* surplus gain* | loss losses deficit*
    allow* permit* legal* approv* accept* agree* support* back backs backed backing favour* favor* welcom* adopt* | forbid* ban bans banned prohibit* illegal* reject* refus* oppos* object* against block* veto* denied
    male males men boys | female females women girls
    warm* hot hotter heat* | cool* cold* chill*
    best highest largest biggest most longest maximum top peak richest tallest strongest fastest oldest | worst lowest smallest least fewest shortest minimum bottom poorest weakest slowest youngest
    hire* hiring recruit* employ* add adds added create* | fire fired fires dismiss* laid_off cut sack* remove* axe* eliminat*
    old* older ancient | young* newer modern
    safe* | danger* unsafe risk* harm*
    cause* trigger* | prevent* avert* cure*
    public* state-owned | private*
    left leftmost left-hand | right right-hand
    day daytime daily | night* nightly
    success* succeed* pass passed | fail*
    early earlier sooner ahead | late later delay* behind
    inside indoor* within | outside outdoor*
    ~ lend* lent | borrow*
    include* including | exclud* except*
    strength* | weaken* weakness
    accelerat* speed* quicken* faster | slow* decelerat* slower
    build* built construct* erect* | demolish* destroy* tear* tore dismantl* raze*
    guilty convict* | innocent acquit* cleared
    rich* wealthy | poor*
    majority | minority
    ~ teach* taught | learn*
    wet* rain* | dry dries drought*
    upper upstream top | lower downstream bottom
    cheap* | expensive dear* cost*ly
    extend* lengthen* prolong* | shorten* curtail*
    shallow* | deep*
    urban | rural
    summer | winter
    spring | autumn
    morning | evening
    domestic | foreign abroad
    positive* | negative*
    present* | absent* missing
    hundred_percent_of entire | partial*
    freez* froze* | thaw* melt*
    alive surviv* | dead die* died kill*
    strict* tighten* | loose* relax* eas*
    voluntary | compulsory mandatory`,
  de: `steig* stieg* gestiegen wachs* wuchs* gewachsen zunahm* zugenommen nahm*_zu nimmt_zu zunehm* zunahme erhöh* zuleg* legte*_zu zugelegt anstieg* anwuchs* kletter* aufwärts plus gewann* gewinn* höher mehr verteuer* verbesser* vergrößer* auf_das_doppelte verdoppel* teurer ausgebaut | sink* sank* gesunken fall* fiel* gefallen abnahm* abgenommen nahm*_ab nimmt_ab abnehm* abnahme verringer* schrumpf* rückgang* zurückging* ging*_zurück gehen_zurück zurückgegangen zurückgeh* verring* reduzier* senk* gesenkt abwärts minus verlor* verlust* niedriger weniger kürz* halbier* gedrosselt verbillig* verschlechter* verkleiner* billiger günstiger
    mehr oberhalb übertr* über | weniger unterhalb unter
    größer* | kleiner*
    höher* | niedriger*
    länger* | kürzer*
    besser* | schlechter*
    schneller* | langsamer*
    stärker* | schwächer*
    älter* | jünger*
    ~ vorher zuvor bevor früher | nachher danach nachdem später anschließend
    ~ vor | nach
    erste* zuerst anfangs beginn* begann* begonnen eröffn* start* öffn* anfang | letzte* zuletzt schließlich ende* endet* schließ* schloss* geschlossen
    nord* nörd* | süd*
    ost osten östlich* ost* | west*
    ~ sieg* gewann* gewonnen gewinn* schlug | verlor* verlier* verloren niederlage* unterl*
    ~ kauf* gekauft erwarb* erwirb* erworben import* einfuhr* einführ* | verkauf* veräußer* export* ausfuhr* ausführ*
    ankunft ankam* eintr* einwander* zuzog* zuzug* kam*_an | abfahrt verließ* verlass* austr* auswander* wegzug* abreis*
    gewinn* überschuss* | verlust* defizit* fehlbetrag*
    erlaub* genehmig* gestatt* zustimm* stimmte*_zu zugestimmt annahm* angenommen befürwort* unterstütz* begrüß* zuließ* zugelassen billig* | verbot* verbiet* untersag* ablehn* lehnt* abgelehnt gegen widersprach* verweiger*
    männer* männlich* jungen | frauen* weiblich* mädchen
    warm* wärm* heiß* | kalt* kält* kühl*
    beste* höchst* größt* meist* längst* schnellst* ältest* stärkst* | schlechtest* niedrigst* kleinst* wenigst* kürzest* langsamst* jüngst* schwächst*
    einstell* stellt*_ein eingestellt schuf* schaff* geschaffen | entlass* entließ* gestrichen streich* strich* abbau* abgebaut
    alt* ältere* | jung* jünger* neu neue*
    sicher* ungefährlich* | gefährlich* unsicher* schädlich*
    verursach* auslös* | verhinder* verhüt*
    öffentlich* staatlich* | privat*
    links linke* | rechts rechte*
    tagsüber tag | nacht* nachts
    erfolg* gelang gelingt | scheiter* misserfolg* misslang
    früh früher | spät* später verspät*
    innerhalb drinnen innen* | außerhalb draußen außen*
    ~ verleih* verlieh* | leiht lieh ausgeliehen
    beschleunig* | verlangsam* gebremst brems*
    bau* errichte* gebaut | abgerissen abriss* abreiß* zerstör*
    reich* | arm* ärmer*
    mehrheit | minderheit
    verlänger* | verkürz*
    sommer* | winter*
    frühjahr* frühling* | herbst*
    morgen* vormittag* | abend* nachmittag*
    inland* inländ* | ausland* ausländ*
    positiv* | negativ*
    nah* | fern* weit
    teuer teurer | billig* günstig*
    stärk* | schwäch*
    überleb* lebend* | starb* gestorben tot tote* getötet
    verschärf* | gelockert locker*
    freiwillig* | verpflichtend* pflicht*`,
  nl: `stijg* steeg stegen gestegen groei* gegroeid toenam* toegenomen nam*_toe neemt_toe toename verhog* verhoogd* hoger klom* geklommen omhoog winst won meer duurder verbeter* vergroot* verdubbel* gestegen | dal* daalde* gedaald zak* gezakt viel* gevallen afnam* afgenomen nam*_af neemt_af afname verlaag* lager kromp* gekrompen krimp* omlaag verlies verloor minder goedkoper verslechter* verminder* terugg* teruggelopen liep*_terug halveer* gehalveerd
    meer boven | minder onder
    groter* | kleiner*
    hoger* | lager*
    langer* | korter*
    beter* | slechter*
    sneller* | langzamer* trager*
    sterker* | zwakker*
    ouder* | jonger*
    ~ voordat eerder vooraf vóór | nadat later daarna
    eerste eerst begin* begon* start* open* geopend | laatste laatst eind* sluit* sloot* gesloten
    noord* | zuid*
    oost* | west*
    ~ winn* won wonnen gewonnen overwin* versloeg | verlie* verloor verloren nederlaag
    ~ koop* kocht* gekocht aankoop* overgenomen import* invoer* | verkoop* verkocht* export* uitvoer*
    aankom* aankomst kwam*_aan | vertrek* vertrok* verliet* verlat*
    winst* overschot* | verlies* tekort*
    toesta* toegestaan staat_toe goedgekeurd goedkeur* keurde_goed instem* steun* gesteund akkoord | verbied* verbod* verboden afgewezen wees_af afwij* weiger* tegen verwierp*
    mannen mannelijk* jongens | vrouwen vrouwelijk* meisjes
    warm* heet | koud* koel*
    beste hoogste grootste meeste langste oudste snelste sterkste | slechtste laagste kleinste minste kortste jongste langzaamste zwakste
    aangenomen aannem* neemt_aan nam_aan schept | ontsla* ontslag* schrapt* geschrapt
    oud* ouder* | jong* nieuw*
    veilig* | gevaarlijk* onveilig* schadelijk*
    veroorza* | voorkom* voorkwam*
    openbaar openbare publiek* | privé particulier*
    links linker* | rechts rechter*
    overdag dag | nacht* 's_nachts
    succes* geslaagd slaagde* | mislukt* faal*
    vroeg* | laat later vertraag*
    binnen | buiten
    versnel* | vertraag*
    bouw* gebouwd | sloop* gesloopt afgebroken
    rijk* | arm*
    meerderheid | minderheid
    verleng* | verkort*
    stedelijk* | landelijk* platteland*
    zomer* | winter*
    lente* voorjaar* | herfst* najaar*
    ochtend* | avond*
    duur* | goedkoop*
    positie* | negatie*
    versterk* | verzwak*
    vrijwillig* | verplicht*
    overleef* levend* | stierf* gestorven dood* omgekomen`,
  sv: `ök* steg stig* växt* växer höj* | minsk* sjönk* sjunk* föll fall* sänk* krymp*
    före innan tidigare | efter senare
    nord* norr* | syd* söder*
    öst* | väst*
    vann vinn* | förlor*
    köp* import* | sålde sälj* export*
    tillåt* godkän* | förbj* avslog*
    mer fler större högre längre snabbare äldre | mindre färre lägre kortare långsammare yngre
    först* börja* öppna* start* | sist* sluta* stäng* avslut*
    vinst* överskott* | förlust* underskott*
    män manlig* pojkar | kvinn* flickor
    varm* | kall*
    lycka* framgång* | misslycka*
    inne inomhus | ute utomhus
    bygg* | riv* revs förstör*`,
};
