import type { Rows } from './rows.js';

/** Words that bind what is said to a condition (`if`) or take something out of it (`except`, `only`). */
export const conditions: Rows = {
  en: `if: if unless provided_that provided providing as_long_as so_long_as in_case on_condition condition* assuming depends depend depending subject_to otherwise contingent hinges hinge
    after: as_soon_as
    when: when* where requires require given_that
    told: just alone should whoever once without
    except: exempt* waive* except excluding exclude* excluded unless outside outside_of apart_from other_than but_not with_the_exception exception* exempt* bar not_counting aside_from save_for not_including minus besides barring
    only: only solely exclusively merely except_when limited restricted reserved nobody_but no_one_but nothing_but unless no_earlier confined sole until not_until
    none: the_only if_any even_if as_if if_not_more what_if not_only just_over just_under just_below just_above just_as just_one just_after just_before just_outside when_asked once_a twice_a once_again once_more once_per not_just
    whom: those_who anyone_who people_who everyone_who anyone_born those_born anyone_under anyone_over`,
  de: `if: wenn falls sofern vorausgesetzt bedingung* voraussetz* unter_der_bedingung im_fall* es_sei_denn abhäng* hängt*_ab soweit nur_dann ansonsten vorbehaltlich
    after: sobald
    except: befreit freigestellt außer ausgenommen ausnahme* ausschließlich_der mit_ausnahme abgesehen es_sei_denn ohne ausgeschlossen bis_auf nicht_aber außerhalb nicht_eingerechnet ausgeklammert
    only: nur ausschließlich allein lediglich bloß einzig* erst beschränkt begrenzt vorbehalten
    none: nicht_nur nur_noch_mehr wie_wenn auch_wenn selbst_wenn wenn_auch erst_recht zum_ersten als_erst* allein_im allein_in`,
  fr: `if: si s_il s_ils condition* pourvu_que à_moins_que sous_réserve tant_que en_cas dépend* dépendr* sinon sauf_si subordonné*
    after: dès_que une_fois
    except: exempt* exonér* dispens* sauf excepté hormis exception* à_l_exception à_part hors exclu* en_dehors à_moins_que sans_compter hormis mis_à_part
    only: seul* seulement uniquement exclusivement ne_que réservé* limité* rien_que n'_que
    none: non_seulement pas_seulement même_si comme_si s_il_y à_lui_seul à_elle_seule
    whom: ceux_qui celles_qui quiconque`,
  es: `if: si siempre_que a_condición condición condiciones con_tal a_menos_que en_caso mientras_no depende* dependerá supeditad* salvo_que siempre_y_cuando de_lo_contrario sujeto_a sujeta_a
    after: en_cuanto una_vez_que tan_pronto
    except: exent* exim* exoner* salvo excepto excepción* a_excepción exclu* fuera_de aparte_de con_excepción quitando exceptuando
    only: solo sólo solamente únicamente exclusivamente únic* limitad* reservad* hasta_que
    none: ciento_menos no_solo no_sólo aunque_si como_si al_menos por_lo_menos más_o_menos no_menos ni_siquiera si_bien tan_solo
    whom: de_quienes para_quienes a_quienes los_que_* las_que_*`,
  it: `if: se a_condizione condizion* purché a_patto qualora a_meno_che in_caso salvo_che dipend* sempre_che altrimenti subordinat*
    after: non_appena una_volta_che appena
    except: esent* eson* salvo eccetto tranne eccezion* ad_eccezione esclu* a_parte fuori fatta_eccezione al_di_fuori
    only: solo soltanto solamente unicamente esclusivamente unic* limitat* riservat* finché
    none: cento_in_meno non_solo non_soltanto come_se anche_se per_lo_meno più_o_meno da_solo almeno
    whom: per_chi a_chi coloro_che`,
  pt: `if: se caso desde_que condição condições contanto_que a_menos_que a_não_ser em_caso salvo_se depend* sempre_que sujeit* do_contrário mediante
    after: assim_que logo_que uma_vez_que
    except: isent* dispens* salvo exceto excepto exceção* exce* à_exceção exclu* fora à_parte com_exceção tirando
    only: só somente apenas unicamente exclusivamente únic* limitad* reservad*
    none: cento_a_menos_que décimo_a_menos_que quinto_a_menos_que quarto_a_menos_que terço_a_menos_que cento_menos não_só não_apenas não_somente como_se pelo_menos ao_menos mais_ou_menos
    whom: para_quem de_quem a_quem aqueles_que`,
  nl: `if: als indien mits tenzij op_voorwaarde voorwaarde* afhankelijk hangt_af in_geval onder_voorbehoud pas_als
    after: zodra alleen_als
    except: vrijgesteld* behalve uitgezonderd uitzondering* met_uitzondering tenzij zonder buiten afgezien op_na niet_meegerekend uitgesloten
    only: alleen slechts enkel uitsluitend louter enige pas beperkt voorbehouden
    none: niet_alleen alsof zoals als_het_ware als_eerste even_als net_als groter_als alleen_al alleen_in
    whom: wie_een`,
  pl: `if: jeśli jeżeli o_ile pod_warunkiem warunk* chyba_że w_razie w_przypadku zależ* uzależni* jeśliby gdyby
    after: gdy_tylko jak_tylko skoro
    except: zwolnion* oprócz poza z_wyjątkiem wyjąt* wyłącz* chyba_że bez pomijając wyklucz*
    only: tylko jedynie wyłącznie jedyn* dopiero ograniczon* zastrzeżon* zaledwie
    none: nie_tylko jak_gdyby
    whom: ci_którzy tych_którzy tym_którzy`,
  ru: `if: если при_условии услови* в_случае в_зависимости завис* иначе лишь_если
    after: как_только в_противном
    except: освобожд* кроме исключени* за_исключением исключая помимо без если_не за_вычетом не_считая
    only: только лишь исключительно единственн* ограничен* всего_лишь
    none: не_только как_если даже_если при_этом при_помощи при_поддержке при_участии только_что
    whom: тех_кто тем_кто те_кто`,
  zh: `if: 如果 若 假如 只要 一旦 除非 条件 前提 倘若 要是 取决于 视 否则 情况下 的话 如
    except: 免 除 除外 除了 以外 之外 例外 不包括 不含 排除 不计
    only: 只 仅 唯一 只有 才 仅限 限于 单独
    none: 免费 免票 免税 不免 难免 避免 免疫 不仅 不只 如今 如此 如何 例如 比如 诸如 仅次于 视频 电视 重视 除夕 消除 清除 拆除 扫除 视野 视为 天才 人才 刚才 才能 船只 一只 两只 几只 删除 免除 只数 视觉 近视 检视 如期 解除 如同 犹如 移除`,
  ja: `if: 場合 もし れば なら たら 条件 限り 前提 次第 ときに とき 時に
    except: 免除 除く 除き 除い 以外 例外 除外 を除 含まない 別として
    only: だけ のみ しか 限定 限り 限っ 唯一 専用 初めて
    none: だけでなく のみならず なければならない ならない ばかりでなく となれば できるだけ ならび これだけ 見れば これなら 並び したがら さながら 習い 奈良 残念ながら ながら がなら かたら 同時に すれば よれば 当時に それなら ならでは たらす もたら`,
  hi: `if: अगर यदि बशर्ते शर्त* जब_तक तभी निर्भर वरना अन्यथा
    except: छूट छोड़कर सिवाय अलावा अपवाद के_सिवा बाहर को_छोड़ के_बिना हटाकर
    only: केवल सिर्फ सिर्फ़ मात्र ही एकमात्र सीमित
    none: न_केवल न_सिर्फ ही_नहीं इसके_अलावा`,
  ko: `if: 경우 만약 한다면 조건* 면 때만
    except: 제외* 빼고 외에
    only: 만 오직 유일* 뿐`,
  ar: `if: إذا إن لو شرط بشرط شريطة ما_لم
    except: باستثناء إلا عدا سوى ما_عدا
    only: فقط وحده وحدها إلا`,
  tr: `if: eğer ise takdirde şart* koşul* sürece olursa
    except: hariç dışında haricinde
    only: sadece yalnızca yalnız ancak tek`,
  sv: `if: om ifall förutsatt såvida villkor* när så_länge
    except: utom förutom undantag* med_undantag
    only: bara endast enbart enda
    none: inte_bara`,
  uk: `if: якщо за_умови умов* коли поки у_разі
    except: крім окрім винят* за_винятком
    only: лише тільки єдин* виключно
    none: не_тільки не_лише`,
  cs: `if: pokud jestli* když kdyby za_předpokladu podmín* v_případě
    except: kromě s_výjimkou výjim* mimo
    only: jen pouze jedin* výhradně
    none: nejen`,
};

/** Words that say that something may be, is planned, expected or yet to come, and not that it is so. */
export const modality: Rows = {
  en: `may: may might could possib* perhaps potential* maybe likely probab* apparently seem* appear* suggest* conceivabl* chance risk* presumabl* believ* hint* suspect* indicat* thought hope* uncertain expect* arguably capable unlikely
    plan: supposed_to plan plans planned planning propos* intend* want wants aim aims aimed consider* hope* would draft* seek* sought goal* target* discuss* debat* promis* pledg* ambition set_to due_to scheduled in_talks apply applied applies prepar* bid candidat* recommend* call*_for demand* ask* request* look_to wish* agreed_to pending might under_discussion await* would
    future: will shall expect* forecast* predict* project*_to is_to are_to was_to were_to due set_to going_to scheduled would 'll by_20* estimat* from_20* next upcoming soon to_be to_open to_close to_start planned plan plans prospect* should must
    should: should ought must has_to have_to need* recommend* advis* urg* call*_for
    none: in_may may_20* may_1* may_2* may_3* of_may since_may last_may by_may until_may may_day due_to_the risk_factor
    doubt: might could maybe perhaps possibly probably hopes presumably apparently
    may: whether under_investigation being_investigated being_examined being_checked pencilled pencilled_in provisional* unclear undecided`,
  de: `may: kann können könnte* möglich* vielleicht womöglich wohl vermutlich wahrscheinlich* voraussichtlich mag mögen offenbar dürfte* scheint scheinen deutet* hinweis* potenziell* eventuell chance* risik* anscheinend soll sollen lasse vermut* erwart* hoff*
    plan: plan* geplant* plant planen plante* will wollen wollte* vorschl* vorgeschlagen* beabsicht* soll sollen sollte* strebt* ziel* möchte* erwäg* diskut* entwurf* verspr* vorgesehen* angestrebt* bewirb* bewarb* beantrag* antrag* vorhab* absicht* prüf*
    future: wird werden soll sollen erwart* prognos* voraussichtlich* rechnet* künftig* demnächst geplant* plant will ab_20* bis_20* vorgesehen* ist_zu vorhers*
    should: soll* sollte* muss müsse* empfehl* empfiehl* empfohlen müssen
    none: risikofaktor wird_von werden_von
    doubt: könnte könnten möglicherweise vielleicht wohl vermutlich womöglich hofft
    may: ob ungeklärt unklar`,
  fr: `may: peut peuvent pourrai* possib* peut-être probable* sans_doute éventuel* semble* potenti* apparemment risqu* serai* devrai* chance* aurait auraient suggèr* laisse* susceptible* vraisemblable* espèr* soupçonn*
    plan: plan plans planifi* prévoi* prévu* proposé* propose* souhaite* veut veulent envisag* projet* entend compte_* vis* étudi* promet* promis objectif* ambition* brigu* demand* compte cherch* espèr* intention* discut*
    future: sera seront va vont prévoi* prévu* attend* prévision* devrai* ira prochain* futur* d'ici compte aura auront pourra pourront ouvrira *ra
    should: devrai* doit doivent faut recommand* conseill*
    doubt: pourrait pourraient peut-être sans_doute espère
    may: on_ignore incertain*`,
  es: `may: puede pueden podría* posib* quizá* tal_vez probable* acaso parece* potencial* aparentemente riesg* sería* podrá* sugier* habría* apunt* indici* sospech* cree creen creía
    plan: plan planes planea* planific* planeó prev* propon* propuest* propuso quiere* pretende* proyect* busca* consider* estudi* intención objetivo* promet* promesa* aspira* desea* solicit* espera* prevé
    future: será* va_a van_a prev* previst* espera* pronostic* próxim* futur* prevé habrá abrirá podrá tendrá estará deberá hará
    should: debe* debería* recomend* aconsej*
    doubt: podría podrían quizá tal_vez
    may: se_desconoce`,
  it: `may: può possono potrebbe* possibil* forse probabil* magari sembra* potenzial* apparentemente rischi* sarebbe* avrebbe* suggeri* potrà dovrebbe* ipotes* sospett* cred* presum*
    plan: piano piani pianific* prev* propon* propost* vuol* vogliono intend* progett* mira* consider* valut* obiettiv* promess* promett* aspir* desider* chiest* spera* conta punta intenzion*
    future: sarà saranno prev* previst* attes* prossim* futur* entro aprirà potrà avrà dovrà farà
    should: deve* devono dovrebbe* raccomand* consigli*
    doubt: potrebbe potrebbero forse
    may: non_è_chiaro`,
  pt: `may: pode podem poderá* poderia* possív* possiv* talvez provável* provavel* parece* potencia* aparentemente risco* seria* teria* suger* pôde hipótese* indíci* suspeit* acredit*
    plan: plano planos planej* planei* prev* propõ* propo* quer querem pretende* projet* projec* busca* consider* estud* objetivo* promet* promessa* aspira* deseja* pedi* espera* tenciona* intenção
    future: será* vai vão prev* previst* espera* próxim* futur* prevê abrirá terá haverá deverá
    should: deve* devia* deveria* recomend* aconselh*
    doubt: poderia poderiam talvez
    may: não_se_sabe`,
  nl: `may: kan kunnen kon zou zouden mogelijk* misschien wellicht waarschijnlijk* vermoedelijk mag schijnt lijkt lijken blijkbaar potentie* kans* risic* wijst_op hoop* vermoed*
    plan: plan plannen gepland* plant wil willen wilde* voorstel* voorgesteld* stelt_voor beoog* overweeg* streef* doel* belooft beloof* van_plan bedoel* voornem* vraagt aanvra* hoopt onderzoek*
    future: zal zullen wordt worden verwacht* voorspel* prognose* toekomst* volgend* moet binnenkort gaat gaan gepland* plan* wil willen
    should: moet moeten zou_moeten aanbevel* adviseer* raadt*
    doubt: misschien wellicht mogelijk vermoedelijk hoopt
    may: of_het_* onduidelijk nog_niet_duidelijk`,
  pl: `may: może mogą mógł* mogł* możliw* być_może prawdopodob* chyba zapewne wydaje podobno potencjaln* ryzyk* przypuszcz* sugeruj* podejrzew* szans*
    plan: plan* planow* zamierz* chce chcą proponuj* propozycj* zaproponow* ma_zostać rozważ* cel* obiec* zapowi* dąż* projekt* stara* wniosk* zapowiada*
    future: będzie będą ma mają oczekuj* prognoz* przewid* spodziew* przyszł* zostanie zostaną planow* plan*
    should: powin* musi muszą trzeba należy zalec*
    doubt: może mogą być_może prawdopodobnie`,
  ru: `may: может могут мог могл* могло возможн* вероятн* пожалуй наверн* кажется похоже видимо потенциальн* риск* предполож* предполаг* по-видимому шанс* подозрева* надее* способн*
    plan: план* планир* предлаг* предлож* намерен* хоч* хот* собира* рассматрива* цел* обеща* стрем* проект* обсужда* готов* рассчит* добива* намер*
    future: будет будут ожида* прогноз* предстоит скоро следующ* план* намерен* *ется станет станут появится откроет*
    should: должн* следует нужно надо необходим* рекоменд* придётся
    doubt: возможно вероятно может могут
    none: хотя
    may: неясно неизвестно`,
  zh: `may: 可能 或许 也许 大概 或 有望 恐怕 似乎 看似 疑似 潜在 可以 能 有可能 或将 未必 风险 怀疑
    plan: 计划 拟 打算 提议 建议 考虑 希望 目标 准备 有意 讨论 承诺 草案 规划 想 寻求 申请
    future: 将 会 预计 预测 预期 有望 即将 明年 未来 计划 拟 料
    should: 应 应该 必须 需要 须 建议
    none: 可能性不 能力 能源 能量 功能 性能 节能 智能 将军 会议 会员 协会 委员会 社会 不会 理想 思想 机会 大会 工会 议会 应用 供应 反应 效应 适应 响应 模拟 虚拟 能够 才能 可以 教会 议会 公会 商会 联合会 基金会 学会 理事会 董事会 晚会 展览会 音乐会 运动会 博览会 董事会 市议会 核能 热能 太阳能 风能 大概念 或者 相应 应对 对应 不能 未能 无法 会计 会长 会面 会晤
    doubt: 可能 或许 也许 疑似
    may: 是否 尚不清楚`,
  ja: `may: 可能性 かもしれ だろう でしょう と思われ とみられ 恐れ 考えられ 見込 らしい ようだ そうだ おそらく たぶん 疑い とみ 見られ うる 得る 推測 推定 示唆 懸念
    plan: 計画 予定 提案 検討 目指 目標 方針 意向 希望 つもり 案 たい考え 狙い 約束 構想 準備 要望 求め
    future: 予定 見通し 予測 予想 見込 来年 今後 将来 だろう 計画 方針 となる見
    should: べき 必要 なければならない 推奨 勧め
    none: 計画し 案内 答案 案件
    doubt: 可能性 かもしれ とみられ
    may: かどうか`,
  hi: `may: सकता सकती सकते संभव* संभावना शायद हो_सकता संभवतः आशंका लगता अनुमान* जोखिम खतरा उम्मीद
    plan: योजना प्रस्ताव* विचार इरादा चाहता चाहती चाहते लक्ष्य वादा तैयारी कोशिश मांग माँग इच्छा सुझाव प्रस्तावित
    future: होगा होगी होंगे *एगा *एगी *ेगा *ेगी *ेंगे करेगा करेगी करेंगे जाएगा जाएगी जाएंगे अनुमान उम्मीद पूर्वानुमान अगले आगामी योजना
    should: चाहिए ज़रूरी जरूरी सलाह
    doubt: सकता सकती सकते संभावना शायद आशंका`,
  ko: `may: 수_있* 가능성* 아마 추정* 것으로_보*
    plan: 계획* 제안* 검토* 목표* 예정*
    future: 것이다 예정* 예상* 전망*`,
  ar: `may: قد ربما يمكن محتمل المحتمل
    plan: تخطط يخطط خطة اقترح تعتزم يعتزم
    future: سوف سيتم ستكون سيكون متوقع المتوقع`,
  tr: `may: olabilir belki muhtemelen *abilir *ebilir olası
    plan: plan* öner* hedef* niyet*
    future: *acak *ecek bekleniyor tahmin*`,
  sv: `may: kan kanske möjlig* troligen sannolik* verkar tycks
    plan: plan* vill föresl* avser överväg* mål
    future: ska kommer väntas prognos*`,
  uk: `may: може можуть міг могл* можлив* ймовірн* мабуть
    plan: план* пропону* має_намір хоч* розгляда* ціл*
    future: буде будуть очіку* прогноз*`,
  cs: `may: může mohou mohl* možn* pravděpodobn* asi snad
    plan: plán* navrh* chce chtějí hodlá zvažuj* cíl*
    future: bude budou očekáv* předpokl*`,
};
