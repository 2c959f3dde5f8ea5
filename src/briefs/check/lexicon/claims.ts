import type { Rows } from './rows.js';

/** Words that make one thing the reason of another. */
export const causes: Rows = {
  en: `none: due_to_open due_to_start due_to_begin due_to_be due_to_enter due_to_end due_to_close due_to_take due_to_launch due_to_come\ncause: because cause* due_to owing thanks_to as_a_result result_of resulted result_in results_in consequence* consequently therefore led_to leads_to lead_to prompted triggered trigger* since_it so_that blame* attribut* reason on_account in_response stem* driven_by drove drove_up drives driving driven caused_by responsible_for made_possible for_that_reason why explain* brought_about following_from behind_the forced forces fuelled fueled sparked after_which
    weak: as_the as_it as_its as_they as_their as_a as_prices over_the over_a amid`,
  de: `cause: weil wegen aufgrund grund gründe dank infolge verursach* ausgelöst auslös* führte_zu führt_zu führten_zu folge deshalb daher deswegen darum zurückzuführen ursach* bewirk* sodass durch führte führten da denn schuld verantwortlich
    weak: angesichts vor_dem_hintergrund`,
  fr: `cause: parce cause* caus* raison* grâce entraîn* provoqu* suite_à en_raison dû due dus conséquence* donc résult* conduit* attribu* imput* déclench* car puisque faute_de responsable*
    weak: face_à`,
  es: `cause: porque causa* causó causaron debido gracias provoc* a_raíz consecuencia* resultado_de por_culpa motivo* llevó_a llevaron_a por_eso por_lo_tanto desencaden* atribuy* atribu* ya_que razón ocasion* debe_a
    weak: por_la por_el por_los por_las ante_la ante_el`,
  it: `cause: perché causa* causat* causò provoc* grazie dovut* motiv* seguito_a conseguenza* quindi perciò portato_a scaten* attribui* ragion* poiché colpa
    weak: per_la per_il per_lo per_i per_le`,
  pt: `cause: porque causa* causou causaram devido graças provoc* motivo* consequência* resultado_d* por_isso portanto levou_a levaram_a desencade* atribu* razão já_que deve-se culpa
    weak: pela pelo pelas pelos`,
  nl: `cause: omdat doordat wegens vanwege dankzij oorzaak oorzak* veroorza* leidde_tot leidt_tot leidden_tot gevolg* waardoor daardoor daarom reden* toegeschreven te_danken te_wijten door_toedoen
    weak: door`,
  pl: `cause: ponieważ bo powod* spowodow* dzięki wskutek skut* przyczyn* z_powodu dlatego doprowadz* wywoła* przez_to bowiem gdyż spowodowa* w_wyniku
    weak: przez`,
  ru: `cause: потому из-за благодаря вызв* вызыва* причин* вследствие следстви* поэтому привел_к привела_к привело_к привели_к привод* в_результате так_как по_причине поскольку из_за виной
    weak: объясн* от`,
  zh: '因为 由于 因 导致 造成 致使 引发 引起 所以 使得 原因 归因 归功 促使 得益于 因此 源于 多亏',
  ja: 'ため 原因 により引き おかげ せいで せい 引き起こ もたら ので 理由 結果 から上 によって 起因 影響で',
  hi: 'क्योंकि कारण वजह चलते इसलिए परिणाम* बदौलत नतीजे_में नतीजतन',
  ko: '때문* 덕분* 원인* 초래*',
  ar: 'لأن بسبب أدى أدت نتيجة سببت',
  tr: 'çünkü nedeniyle yüzünden sayesinde yol_aç* sebep*',
  sv: 'eftersom orsak* tack_vare på_grund berodde ledde_till därför',
  uk: 'тому_що через_те завдяки спричин* причин* внаслідок призвел*',
  cs: 'protože kvůli díky způsob* příčin* důsled* vedl*_k',
};

/** Words that set something above all others, or before them. */
export const superlatives: Rows = {
  en: `top: best largest biggest highest the_most greatest longest oldest youngest tallest smallest lowest worst fastest strongest richest cheapest first unique leading record unprecedented world-leading top busiest widest deepest newest earliest latest heaviest hottest coldest driest wettest finest safest ever never_before all-time foremost record-* poorest shortest biggest-ever cleanest closest nearest hardest easiest rarest popular
    none: for_the_first_time first_half first_quarter first_months first_four_months first_six_months first_three_months first_name first_aid first_of_all`,
  de: 'beste* größte* höchste* meiste* längste* älteste* jüngste* kleinste* niedrigste* schlechteste* schnellste* stärkste* reichste* billigste* teuerste* erste* einzig* führend* rekord* beispiellos* bisher jemals wichtigste* schwerste* tiefste* heißeste* kälteste* neueste* früheste* modernste* weltweit europaweit beliebteste*',
  fr: 'meilleur* le_plus la_plus les_plus premier* première* seul unique* record* inédit* jamais principal* au_monde',
  es: `top: mejor mejores el_más la_más los_más las_más el_*_más la_*_más los_*_más las_*_más primer primera primero único única récord líder jamás histórico mayor mayores menor del_mundo del_país peor de_todos
    none: mayor_parte mayores_de mayor_de menor_de primer_trimestre primer_semestre`,
  it: `top: migliore migliori il_più la_più i_più le_più primo prima primi prime unico unica record maggiore principale mai del_mondo peggiore leader il_*_più la_*_più i_*_più le_*_più l_*_più lo_*_più
    none: prima_di prima_del prima_della prima_dei prima_delle prima_che`,
  pt: `top: melhor melhores o_mais a_mais os_mais as_mais o_*_mais a_*_mais os_*_mais as_*_mais primeiro primeira único única recorde maior maiores menor líder do_mundo do_país pior jamais principal inédit*
    none: maior_parte maiores_de maior_de menor_de`,
  nl: 'beste grootste hoogste meeste langste oudste jongste kleinste laagste slechtste snelste sterkste rijkste eerst* enige record* ooit belangrijkste duurste goedkoopste drukste diepste zwaarste nieuwste modernste ter_wereld',
  pl: 'naj* pierwsz* jedyn* rekord* nigdy_wcześniej',
  ru: 'самый самая самое самые самого самой самых лучш* крупнейш* наибольш* высочайш* старейш* худш* первый первая первое первые единственн* рекорд* впервые ведущ* наименьш* древнейш*',
  zh: '最 首个 首次 首位 第一 唯一 首 创纪录 纪录 空前 史上 世界第一 之最 领先',
  ja: '最 初めて 初の 一番 唯一 史上 過去最 世界一 日本一 トップ 随一',
  hi: 'सबसे पहला पहली एकमात्र रिकॉर्ड सर्वश्रेष्ठ सर्वाधिक इकलौता अभूतपूर्व सर्वोच्च',
  ko: '가장 최고* 최대* 최초* 유일* 최저* 최소* 첫',
  ar: 'أكبر أول أعلى أقدم أفضل الوحيد أكثر أطول',
  tr: 'en ilk tek rekor',
  sv: 'störst* högst* äldst* första enda bäst* rekord* längst* minst*',
  uk: 'най* перш* єдин* рекорд*',
  cs: 'nej* první jedin* rekord*',
};

/** Words before a superlative by which it is not the first. */
export const ranks: Rows = {
  en: 'second third fourth fifth second- among one_of probably possibly perhaps nearly almost once formerly arguably',
  de: 'zweit* dritt* viert* fünft* vorletzt* eine_der einer_der eines_der unter_den wohl vermutlich wahrscheinlich',
  fr: 'deuxième second* troisième quatrième avant-dernier* un_des une_des parmi sans_doute probablement l_un l_une',
  es: 'segund* tercer* cuart* penúltim* uno_de una_de entre quizá probablemente',
  it: 'second* terz* quart* penultim* uno_dei uno_degli una_delle tra_i tra_le fra_i forse probabilmente',
  pt: 'segund* terceir* quart* penúltim* um_dos uma_das entre talvez provavelmente',
  nl: 'tweede* op_een_na derde vierde voorlaatste een_van_de waarschijnlijk wellicht',
  pl: 'drug* trzeci* czwart* przedostatni* jeden_z jedna_z jedno_z jednym_z jedną_z prawdopodobnie',
  ru: 'втор* трет* четвёрт* четверт* предпоследн* один_из одна_из одно_из одним_из одной_из вероятно',
  zh: '第二 第三 第四 之一 倒数',
  ja: '二番目 2番目 3番目 三番目 の一つ 有数',
  hi: 'दूसरा दूसरी दूसरे तीसरा तीसरी तीसरे में_से_एक',
};

/** What joins two clauses that each have a subject of their own. */
export const joints: Rows = {
  en: 'while whereas but and although though compared_with compared_to versus against',
  de: 'während aber und dagegen hingegen jedoch gegenüber verglichen obwohl',
  fr: 'tandis mais et alors contre quand',
  es: 'mientras pero y frente_a aunque',
  it: 'mentre ma e invece contro',
  pt: 'enquanto mas e contra embora',
  nl: 'terwijl maar en tegen hoewel tegenover',
  pl: 'podczas ale i a natomiast zaś oraz',
  ru: 'а но и тогда против',
  zh: '而 但 和 则',
  ja: 'が 一方 対し',
  hi: 'जबकि लेकिन और वहीं',
};

/** A clause that begins with one of these speaks of what stands before it. */
export const relatives: Rows = {
  en: 'which who whom whose that where',
  de: 'der die das den dem dessen deren welche welcher wo',
  fr: 'qui que dont où lequel laquelle',
  es: 'que quien quienes cuyo cuya donde',
  it: 'che cui quale dove',
  pt: 'que quem cujo cuja onde',
  nl: 'die dat wie waar',
  pl: 'który która które którzy którego której których którym którą gdzie',
  ru: 'который которая которое которые которого которой которых котором где',
  hi: 'जो जिस जिसने जिसमें जहाँ जहां',
};

/** Words that make a circumstance of what follows: when, where, how. */
export const circumstances: Rows = {
  en: 'in on at of for with within during since until after before between among under over near around as about through into',
  de: 'in im ins am an auf bei beim mit nach vor seit bis für über unter um zwischen während je pro durch zum zur',
  fr: 'en dans sur sous pour avec vers entre depuis pendant avant après dès lors chez parmi',
  es: 'en con para sobre entre hasta desde durante tras según',
  it: 'in nel nella nei nelle nello con per tra fra su sul sulla durante dopo entro',
  pt: 'em no na nos nas com para sobre entre até desde durante após num numa',
  nl: 'in op aan bij met naar voor over onder tussen tot sinds na tijdens per rond',
  pl: 'w we na do za o po nad przed przy dla między podczas',
  ru: 'в во на с со к о об до из за по над при для между перед после',
  zh: '在 于 从 自',
  ja: 'で まで から',
  hi: 'में पर से तक',
};

/** Where something comes from, and where it goes. */
export const ways: Rows = {
  en: 'from: from\nto: to into towards',
  de: 'from: von vom aus\nto: nach zu zum zur an ans ins',
  fr: 'from: de d du des depuis\nto: à au aux vers',
  es: 'from: de del desde\nto: a al hacia',
  it: 'from: da dal dalla dallo\nto: a al alla allo verso',
  pt: 'from: de do da desde\nto: para ao à',
  nl: 'from: van uit\nto: naar aan',
  pl: 'from: z ze od\nto: do',
  ru: 'from: из с от у\nto: в на до к',
  zh: 'from: 从 由\nto: 到 至 往',
  hi: 'from: से\nto: को तक',
};

/** What marks who does something where it is not the subject. */
export const agents: Rows = {
  en: 'by',
  de: 'von durch vom',
  fr: 'par',
  es: 'por\nnone: por_ciento',
  it: "da dal dalla dallo dai dagli dalle dall'",
  pt: 'por pelo pela pelos pelas\nnone: por_cento',
  nl: 'door',
  sv: 'av',
  cs: 'od',
  pl: 'przez',
  zh: '被',
  ja: 'によって れ られ',
  hi: 'द्वारा',
};
