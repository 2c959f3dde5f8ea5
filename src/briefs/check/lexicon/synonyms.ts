import type { Rows } from '../phrases.js';

/** Words that mean about the same: each line is one meaning. A word may stand in several. */
export const synonyms: Rows = {
  en: `rise* rose risen grew grow* growth increas* climb* up jump* surg* expan* gain* higher went_up add* additional extra more swell* lift* upturn top*
    fall* fell drop* declin* decreas* shrink* shrank down lower* reduc* cut* slump* sank less fewer retreat* drew drawn contract* lose lost los* slip* ebb* trim* slash* went_down diminish* recede* receding withdr*
    close* closing shut* shutter* end ended ends fold*
    open* start* launch* begin* began begun inaugurat* introduc* kick* debut* found* establish* set_up commenc* creat* initiat*
    end* finish* conclud* complet* stop* halt* ceas* expire*
    build* built construct* erect* put_up assembl* creat* develop* complet*
    buy* bought purchas* acquir* obtain* procure* order* takeover took_over taken_over
    sell* sold sale* dispos* market*
    use* using employ* rely relies relied apply appl* utilis* deploy* run* operat*
    need* requir* must necess* demand* call*_for take* took
    cost* price* pay paid expens* spend* spent worth charge* bill* fee fees expenditure* outlay* set_back fund* financ*
    money fund* financ* capital budget* sum
    earn* income revenue* turnover takings sales receipts make* made wage* salar* pay proceeds
    show* reveal* find* found discover* demonstrat* indicat* suggest* detect* identif* observ* conclu* uncover* establish* learn*
    die* died dead death* kill* fatal* decease* perish* lost_their_lives
    hurt injur* wound* harm* casualt*
    child* kid kids young* minor* pupil* youngster* boy* girl* student* schoolchild*
    worker* staff employee* job* workforce post position* personnel hire* workplace* employ*
    hire* recruit* employ* take*_on took_on
    dismiss* fire* lay_off laid_off layoff* cut* redundan* axe* sack*
    shop* store* outlet* retail* branch* supermarket*
    house* home* flat* apartment* dwelling* housing resident* household* building*
    car* vehicle* automobile* motor* truck* lorr*
    doctor* physician* medic* clinician* specialist*
    patient* sufferer* participant* subject* volunteer* people
    study stud* research* survey* analysis trial* investigat* paper experiment* test*
    researcher* scientist* expert* academic* author* team analyst* biologist* scholar* investigator* economist*
    law* legislat* rule* regulat* bill act statute* ordinance* ban
    plan* propos* intend* aim* scheme* want* wish* hope* scheduled due
    expect* forecast* predict* project* anticipat* estimat* foresee* likely reckon* 
    say* said state* announc* declar* report* tell* told according claim* put note* explain* add* speak spoke statement comment* reckon* word*
    think* believ* consider* view* opinion regard* see* feel* felt hold* deem*
    warn* alert* caution* fear* worr* concern* threat* danger* risk*
    critic* blame* attack* complain* object* slow
    mayor* official* authorit* council* government* city administration* municipal* minister* ministry state
    boss chief head* director* manag* executive* ceo leader* chair* president lead* led run* ran
    famous known renown* popular* well-known
    big* large* huge vast great* major massive giant enormous considerable
    small* little tiny minor slight*
    fast* quick* rapid* swift* speed*
    old* age* aged ancient elder* histor* oldest
    start* origin* since from early first initial*
    almost near* about roughly around approximately some close*
    live* reside* inhabit* resident* dwell* home people population inhabitant* locals citizen*
    visit* tourist* guest* attend* come came travel* trip* traveller* traveler* holidaymaker*
    win* won victory beat* triumph* success* defeat* award* prize* claimed took
    begin* start* first onset launch*
    move* shift* relocat* transfer* migrat* push* travel* head* driv* drove
    supply suppl* provid* deliver* feed* fed serve* power* give* gave offer* equip* furnish*
    make* made produc* manufactur* output generat* create* yield* harvest* turn*_out turned_out
    hold* contain* store* capacit* accommodat* room carr* seat* fit fits
    cover* span* extend* stretch* area size measur* occup* long length reach*
    allow* permit* let lets authoris* authoriz* approv* licen* green_light agree* pass* accept* back* clear* adopt* grant* greenlight*
    forbid* ban* banned prohibit* outlaw* bar* block* stop* disallow* not_allow*
    reject* refus* turn*_down turned_down deny den* dismiss* oppos* decline* vote*_against voted_down
    deny denies denied denying den* reject* refut* dismiss* untrue contradict* false not disput* 
    pollut* contaminat* emission* exhaust* dirt* carbon CO2 co2
    heat* warm* hot hotter temperature*
    cold* cool* chill* freez* frost*
    rain* precipit* wet storm* flood* downpour*
    help* aid* support* assist* benefit* relief back*
    improv* better* enhanc* boost* upgrad* advance*
    worse* deteriorat* damag* harm* hurt*
    replac* swap* substitut* exchang* renew* chang* switch* give*_way instead successor*
    repair* renovat* restor* fix* refurbish* moderni* overhaul* upgrad* rebuild*
    keep* kept remain* stay* still retain* maintain* continu* persist* go*_on last* preserv* stand* stood
    vanish* disappear* gone extinct lost melt*
    carr* transport* convey* ship* haul* passenger* move*
    train* rail* railway* line* 
    road* street* motorway* highway* lane* route*
    ship* boat* vessel* ferr* fleet*
    plane* aircraft flight* airline* air* jet*
    school* pupil* class* teach* educat* college* 
    teach* instruct* lesson* train* teacher* tutor*
    vote* elect* ballot* poll* voter*
    police officer* detective* 
    court* judge* tribunal ruling rul* verdict* lawsuit* sue* sued justice 
    pay* paid payment* salar* wage* afford* 
    free gratis no_charge charge* cost* complimentary
    year* annual* yearly twelve_months a_year
    month* monthly
    week* weekly
    day* daily everyday
    century centur* hundred_years
    decade* ten_years
    now today* current* present* nowadays
    half* halv* 50 fifty_percent
    double* twice twofold
    triple* threefold treble*
    third* 33
    quarter* fourth 25
    percent per_cent percentage* share* proportion* portion* part fraction*
    km kilomet* 
    m metre* meter* 
    kg kilo* kilogram* 
    tonne* ton tons
    million* m mn 
    billion* bn b
    dollar* usd us$ 
    euro* eur
    pound* gbp sterling
    hectare* ha
    litre* liter* l
    hour* h hr hrs hourly
    minute* min mins
    mile* mi mph
    work* function* operat* run* job* 
    join* enter* take*_part participat* attend* include* member*
    leave* left depart* quit* resign* exit* step*_down stepped_down 
    cause* due trigger* result* lead* led because bring* brought effect* driv* drove make* made behind
    avoid* prevent* stop* avert* protect* ward*
    danger* risk* threat* hazard* unsafe
    safe* secur* protect*
    result* outcome* finding* conclusion* 
    main* chief* principal* key primary important* central most
    differ* vary vari* distinct* other* contrast*
    similar* same equal* like* identical match*
    record* highest lowest unprecedented all-time best first
    collect* gather* pick* harvest* raise* raised assembl* 
    throw* discard* waste* dump* rubbish garbage trash litter bin*
    grow* cultivat* farm* plant* crop* rais* grower*
    farm* agricultur* grower* field* 
    food eat* ate meal* diet* nutrition* feed* dish*
    water drink* river* lake* reservoir*
    light* lamp* illuminat* 
    energy power* electric* 
    test* tried try trial* check* examin* inspect*
    discuss* debate* talk* negotiat* meet* met 
    agree* deal* contract* accord* settle* sign* pact
    fight* battle* combat* tackle* against
    spend* invest* fund* financ* put* 
    owner* own* belong* property possess* hands held
    lend* lent loan* borrow* credit
    write* wrote written author* book* text* publish* novel* letter*
    read* reader* 
    paint* picture* artist* art artwork* canvas* work*
    song* music* concert* orchestra* sing* 
    film* movie* cinema* screen*
    game* match* play* compet* tournament* season*
    score* goal* point* 
    run* ran race* runner* 
    journey* trip* ride* travel* route* 
    length* long last* duration took take*
    tall* high height* 
    deep* depth*
    wide* width* broad*
    weigh* weight* heav*
    sick* ill* disease* illness* infect* ailing patient* 
    heal* cure* treat* recover* therap* remedy medic* drug*
    sleep* slept asleep night*
    egg* nest* lay lays laid breed* clutch*
    animal* species creature* wildlife
    bird* fowl gull* 
    fish* catch* 
    tree* forest* wood* 
    ancient old* antique histor* 
    discover* found find* unearth* dug excavat* uncover* spot*
    date* from originat* century 
    nobody no_one none not no 
    donat* give* gave gift* contribut* grant*
    rent* tenant* lease* let* landlord*
    cheap* inexpensive afford* low* less
    demand* ask* call* want* request* urge* appeal* seek* sought claim*
    ready complet* finish* done 
    delay* late* postpon* hold*_up put*_off behind
    cancel* scrap* abandon* drop* call*_off called_off axe* shelv* 
    choose* chose pick* select* prefer* opt* favour* elect*
    clean* wash* clear* rins*
    steal* stole stolen theft* rob* thief thieves
    break* broke broken crack* damag* fail* 
    appoint* name* nam* nominat* made 
    name* call* title* known dub* 
    send* sent dispatch* mail* deliver* ship*
    receive* get* got obtain* gain* award* accept* collect* 
    lack* without no missing shortage short* absen*
    enough suffic* adequate 
    reach* arriv* hit* get* attain* top* peak* come came total* stand* stood
    mix* blend* combin* stir* merg* 
    add* plus include* extra more
    remove* take*_out taken eliminat* delet* strip* clear*
    separat* divid* split* apart
    attract* draw* drew bring* brought lure* pull*
    watch* view* see* saw audience* spectator* viewer*
    strong* power* robust* solid 
    weak* feebl* fragile
    exact* precis* accurat*
    often frequent* regular* commonly usual* normal* typical*
    rare* seldom uncommon scarce* few
    without no lack* free not 
    majority most more_than_half
    minority few less_than_half
    outside except* other_than apart excluding
    overtake* overtook surpass* exceed* outpac* top* beat* more faster than
    halt* stop* freez* suspend* paus*`,
  de: `steig* stieg* gestiegen wachs* wuchs* gewachsen zunahm* zugenommen zunehm* zunahme nahm* nimmt erhöh* zuleg* legt* zugelegt anstieg* klett* mehr hoch plus höher größer anwachs* angewachs* hinzu gewinn* gewann* gewonnen wuchs verteuer* teurer
    sink* sank* gesunken fall* fiel* gefallen abnahm* abgenommen abnahme nahm* nimmt verringer* schrumpf* rückgang* zurück* ging* geh* reduzier* senk* gesenkt minus verlor* verlust* niedriger weniger kürz* tiefer schwund* geschrumpft vermind* verlier*
    schließ* schloss* geschlossen dicht* zumach* aufgeb* ende* endet*
    eröffn* öffn* start* begin* begann* begonnen gründ* gegründet einführ* eingeführt führt* auftakt* anfang* anfäng* lanc* einweih* eingeweiht
    bau* gebaut errichte* erbaut* neubau* entsteh* entstand* konstru*
    kauf* gekauft erwarb* erwirb* erwerb* beschaff* anschaff* übernahm* übernimm* übernehm* bestell* angeschafft
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
    überhol* übertr* überst* mehr`,
};
