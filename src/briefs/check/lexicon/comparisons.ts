import type { Rows } from './rows.js';

/**
 * Words that set one thing above or below another. `more` and `less` need a `than`; `over` and `under` are both in one:
 * who is ahead of another, or beats it.
 */
export const comparisons: Rows = {
  en: `more: more larger bigger greater higher taller longer older heavier stronger richer wider deeper louder later better dearer warmer hotter busier
    less: less fewer smaller lower shorter younger lighter weaker poorer narrower quieter earlier worse cheaper cooler colder
    than: than
    over: ahead_of outnumber* exceed* surpass* outperform* overtook overtaking overtake* overtaken beat beats beating defeat* outsold outsell* outpac* outscor* edged
    under: behind lost_to loses_to losing_to trail* lag*_behind lagging_behind`,
  de: `more: mehr größer* höher* länger* älter* schwerer stärker* reicher breiter tiefer lauter später besser häufiger öfter teurer wärmer weiter
    less: weniger kleiner* niedriger* kürzer* jünger* leichter schwächer* ärmer schmaler leiser früher schlechter seltener billiger günstiger kälter
    than: als
    over: übertr* überhol* überflügel* besieg* schlug schlägt bezwang* bezwing* sekunden_vor minuten_vor punkte_vor punkten_vor metern_vor
    under: sekunden_hinter minuten_hinter punkte_hinter punkten_hinter unterlag*`,
  fr: `more: plus davantage meilleur* mieux
    less: moins pire*
    than: que qu'
    over: devant devanc* dépass* surpass* batt* domin* vainqu* éclips*
    under: derrière`,
  es: `more: más mayor mayores mejor mejores
    less: menos menor menores peor peores
    than: que
    over: por_delante_de delante_de super* aventaj* derrot* venci* adelant* bati*
    under: por_detrás_de detrás_de`,
  it: `more: più maggiore maggiori migliore migliori meglio
    less: meno minore minori peggiore peggiori peggio
    than: che di del della dei delle degli dell' rispetto
    over: davanti_a davanti_al davanti_alla super* batt* sconfi* sorpass*
    under: dietro`,
  pt: `more: mais maior maiores melhor melhores
    less: menos menor menores pior piores
    than: que
    over: à_frente_de à_frente_da à_frente_do super* ultrapass* venc* derrot* bate* bati*
    under: atrás_de atrás_da atrás_do`,
  nl: `more: meer groter* hoger* langer* ouder* zwaarder sterker* rijker breder dieper luider later beter verder vaker duurder warmer
    less: minder kleiner* lager* korter* jonger* lichter zwakker* armer smaller stiller eerder slechter minder zeldzamer goedkoper kouder
    than: dan
    over: overtref* overtrof* versl* overwon* inhaal* haalde*_in passeer* seconden_voor minuten_voor punten_voor
    under: seconden_achter minuten_achter punten_achter`,
  sv: `more: mer fler större högre längre äldre tyngre starkare bättre senare
    less: mindre färre lägre kortare yngre lättare svagare sämre tidigare
    than: än
    over: före besegr* överträff* slog
    under: bakom`,
  pl: `more: więcej więks* wyżs* dłuż* dłużs* stars* cięższ* cięż* silniejs* leps* lepiej później* częściej bardziej droż* dalej
    less: mniej mniejs* niżs* krótsz* krócej młods* lżejs* słabs* gors* gorzej wcześniej* rzadziej tańs*
    than: niż od
    over: pokona* wyprzedz* przewyższ* przed
    under: uleg* za`,
  ru: `more: больше более выше длиннее дольше старше тяжелее сильнее лучше позже чаще дороже крупнее дальше
    less: меньше менее ниже короче младше моложе легче слабее хуже раньше реже дешевле мельче
    than: чем
    over: опере* обыгр* победил* обогн* превы* превосх*
    under: уступил*`,
  uk: `more: більше більш* вищ* довш* старш* важч* кращ* пізніше
    less: менше менш* нижч* коротш* молодш* легш* гірш* раніше
    than: ніж за від
    over: випередив* переміг* перемогл* обіграл*`,
  cs: `more: více víc větší vyšší delší starší těžší lepší později
    less: méně menší nižší kratší mladší lehčí horší dříve
    than: než
    over: porazil* předstihl* překon*`,
};
