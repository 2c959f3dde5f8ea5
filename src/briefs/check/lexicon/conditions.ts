import type { Rows } from './rows.js';

/** Words that bind what is said to a condition (`if`) or take something out of it (`except`, `only`). */
export const conditions: Rows = {
  en: `if: if unless provided_that provided providing as_long_as so_long_as in_case on_condition condition* assuming depends depend depending subject_to contingent hinges hinge
    after: as_soon_as
    when: when* who whoever where requires require given_that
    told: just alone should whoever once without with need needs needed at_most after_all before
    except: exempt* waive* except excluding exclude* excluded unless outside_of apart_from other_than but_not with_the_exception exception* exempt* not_counting aside_from save_for not_including minus besides barring
    only: only solely exclusively merely except_when limited restricted reserved nobody_but no_one_but nothing_but unless no_earlier confined sole not_until
    none: the_only if_any even_if as_if if_not_more what_if not_only just_over just_under just_below just_above just_as just_one just_after just_before just_outside when_asked once_a twice_a once_again once_more once_per not_just
    whom: those_who anyone_who people_who everyone_who anyone_born those_born anyone_under anyone_over
    always: anyway in_any_case in_any_event regardless whatever whichever no_matter without_exception without_exceptions without_restriction* unconditional* automatically always every_time at_any_time come_what_may even_if even_with even_when even_after even_during even_without guaranteed definitely certainly at_all_times all_year never needs_no need_no every any anybody anyone everyone everybody all either_way`,
  de: `if: wenn falls sofern vorausgesetzt bedingung* voraussetz* unter_der_bedingung im_fall* es_sei_denn abhäng* hängt*_ab soweit nur_dann vorbehaltlich
    after: sobald
    except: befreit freigestellt außer ausgenommen ausnahme* ausschließlich_der mit_ausnahme abgesehen es_sei_denn ohne ausgeschlossen bis_auf nicht_aber außerhalb nicht_eingerechnet ausgeklammert
    only: nur ausschließlich allein lediglich bloß einzig* erst beschränkt begrenzt vorbehalten
    none: nicht_nur nur_noch_mehr wie_wenn auch_wenn selbst_wenn wenn_auch erst_recht zum_ersten als_erst* allein_im allein_in
    when: wer während bei mit nach solange
    told: nötig braucht brauchen brauch* verlangt müssen nicht kein* höchstens maximal bis
    always: auf_jeden_fall in_jedem_fall jedenfalls ohnehin sowieso egal unabhängig ausnahmslos ohne_ausnahme bedingungslos uneingeschränkt immer stets jederzeit selbst_wenn auch_wenn selbst_bei auch_bei nie niemals alle sämtliche jeder jede jedes garantiert`,
  fr: `if: si s_il s_ils condition* pourvu_que à_moins_que sous_réserve tant_que en_cas dépend* dépendr* sauf_si subordonné*
    after: dès_que une_fois
    except: exempt* exonér* dispens* sauf excepté hormis exception* à_l_exception à_part hors exclu* en_dehors à_moins_que sans_compter hormis mis_à_part
    only: seul* seulement uniquement exclusivement ne_que réservé* limité* rien_que n'_que
    none: non_seulement pas_seulement même_si comme_si s_il_y à_lui_seul à_elle_seule
    whom: ceux_qui celles_qui quiconque
    when: quand lorsque lorsqu' avec en_cas pour_les
    told: faut exige nécessite requiert faute
    always: quoi_qu'il quoi_qu' quoi_que en_tout_cas de_toute_façon dans_tous_les_cas toujours quel_que quelle_que quels_que sans_exception sans_condition* même_si même_en même_par même_sans tous toutes n'importe jamais inconditionnel* chaque tous_les_jours`,
  es: `if: si siempre_que a_condición condición condiciones con_tal a_menos_que en_caso mientras_no depende* dependerá supeditad* salvo_que siempre_y_cuando sujeto_a sujeta_a
    after: en_cuanto una_vez_que tan_pronto
    except: exent* exim* exoner* salvo excepto excepción* a_excepción exclu* fuera_de aparte_de con_excepción quitando exceptuando
    only: solo sólo solamente únicamente exclusivamente únic* limitad* reservad* hasta_que
    none: ciento_menos no_solo no_sólo aunque_si como_si al_menos por_lo_menos más_o_menos no_menos ni_siquiera si_bien tan_solo
    whom: de_quienes para_quienes a_quienes los_que_* las_que_*
    when: cuando con al_*ar quien quienes
    told: requiere exige necesita hace_falta depende
    always: en_todo_caso en_cualquier_caso de_todos_modos de_todas_formas pase_lo_que siempre sin_excepción sin_excepciones sin_condiciones aunque incluso_si incluso_sin incluso_con también_los también_las también_en haya_o cualquier cualquiera todos todas nunca todo_el_año sea_cual`,
  it: `if: se a_condizione condizion* purché a_patto qualora a_meno_che in_caso salvo_che dipend* sempre_che subordinat*
    after: non_appena una_volta_che appena
    except: esent* eson* salvo eccetto tranne eccezion* ad_eccezione esclu* a_parte fuori fatta_eccezione al_di_fuori
    only: solo soltanto solamente unicamente esclusivamente unic* limitat* riservat* finché
    none: cento_in_meno non_solo non_soltanto come_se anche_se per_lo_meno più_o_meno da_solo almeno
    whom: per_chi a_chi coloro_che
    when: quando con chi per_chi
    told: richiede serve bisogna occorre necessari*
    always: comunque in_ogni_caso in_tutti_i_casi a_prescindere sempre qualunque qualsiasi senza_eccezion* senza_condizion* senza_bisogno anche_se anche_senza anche_con tutti tutte ogni nessuno mai ovunque`,
  pt: `if: se caso desde_que condição condições contanto_que a_menos_que a_não_ser em_caso salvo_se depend* sempre_que sujeit* mediante
    after: assim_que logo_que uma_vez_que
    except: isent* dispens* salvo exceto excepto exceção* exce* à_exceção exclu* fora à_parte com_exceção tirando
    only: só somente apenas unicamente exclusivamente únic* limitad* reservad*
    none: cento_a_menos_que décimo_a_menos_que quinto_a_menos_que quarto_a_menos_que terço_a_menos_que cento_menos não_só não_apenas não_somente como_se pelo_menos ao_menos mais_ou_menos
    whom: para_quem de_quem a_quem aqueles_que
    when: quando com quem
    told: exige requer precisa necess*
    always: em_todo_o_caso em_qualquer_caso de_qualquer_forma de_qualquer_modo independentemente aconteça_o_que comece_quando sempre sem_exceção sem_exceções sem_condições mesmo_que mesmo_sem mesmo_se mesmo_com qualquer todos todas nunca cada`,
  nl: `if: als indien mits tenzij op_voorwaarde voorwaarde* afhankelijk hangt_af in_geval onder_voorbehoud pas_als
    after: zodra alleen_als
    except: vrijgesteld* behalve uitgezonderd uitzondering* met_uitzondering tenzij zonder buiten afgezien op_na niet_meegerekend uitgesloten
    only: alleen slechts enkel uitsluitend louter enige pas beperkt voorbehouden
    none: zoveel_als zo_*_als even_*_als groot_als hoog_als vaak_als lang_als goed_als snel_als veel_als als_dit als_vorig als_in als_een hetzelfde_als dezelfde_als *er_als niet_alleen alsof zoals als_het_ware als_eerste even_als net_als groter_als alleen_al alleen_in
    whom: wie_een
    when: wanneer met bij wie terwijl
    told: vergt vereist nodig moet hooguit hoogstens maximaal
    always: hoe_dan_ook in_elk_geval in_ieder_geval sowieso altijd ongeacht zonder_uitzondering onvoorwaardelijk zelfs_als ook_als zelfs_bij ook_bij ook_zonder alle iedereen elke ieder* nooit`,
  pl: `if: jeśli jeżeli o_ile pod_warunkiem warunk* chyba_że w_razie w_przypadku zależ* uzależni* jeśliby gdyby
    after: gdy_tylko jak_tylko skoro
    except: zwolnion* oprócz poza z_wyjątkiem wyjąt* wyłącz* chyba_że bez pomijając wyklucz*
    only: tylko jedynie wyłącznie jedyn* dopiero ograniczon* zastrzeżon* zaledwie
    none: nie_tylko jak_gdyby
    whom: ci_którzy tych_którzy tym_którzy
    when: gdy kiedy przy z_*em
    told: wymaga trzeba potrzeb* warunek
    always: w_każdym_razie niezależnie bez_względu tak_czy_inaczej zawsze bez_wyjątk* bezwarunkowo nawet_jeśli nawet_gdy nawet_bez każdy każda każde wszyscy wszystkie nigdy`,
  ru: `if: если при_условии услови* в_случае в_зависимости завис* лишь_если
    after: как_только в_противном
    except: освобожд* кроме исключени* за_исключением исключая помимо без если_не за_вычетом не_считая
    only: только лишь исключительно единственн* ограничен* всего_лишь
    none: не_только как_если даже_если при_этом при_помощи при_поддержке при_участии только_что
    whom: тех_кто тем_кто те_кто
    when: когда при с
    told: требует нужн* необходим*
    always: в_любом_случае независимо всегда без_исключени* безусловно даже_если даже_при даже_без любой любая любые все каждый каждая никогда вне_зависимости`,
  zh: `if: 如果 若 假如 只要 一旦 除非 条件 前提 倘若 要是 取决于 视 情况下 的话 如
    except: 免 除 除外 除了 以外 之外 例外 不包括 不含 排除 不计
    only: 只 仅 唯一 只有 才 仅限 限于 单独
    none: 免费 免票 免税 不免 难免 避免 免疫 不仅 不只 如今 如此 如何 例如 比如 诸如 仅次于 视频 电视 重视 除夕 消除 清除 拆除 扫除 视野 视为 天才 人才 刚才 才能 船只 一只 两只 几只 删除 免除 只数 视觉 近视 检视 如期 解除 如同 犹如 移除
    when: 当 时
    told: 需 须 必须
    always: 无论 不论 不管 任何 一律 始终 总是 全部 所有 每 都 即使 全天 无条件 从不`,
  ja: `if: 場合 もし れば なら たら 条件 限り 前提 次第 ときに とき 時に
    except: 免除 除く 除き 除い 以外 例外 除外 を除 含まない 別として
    only: だけ のみ しか 限定 限り 限っ 唯一 専用 初めて
    none: だけでなく のみならず なければならない ならない ばかりでなく となれば できるだけ ならび これだけ 見れば これなら 並び したがら さながら 習い 奈良 残念ながら ながら がなら かたら 同時に すれば よれば 当時に それなら ならでは たらす もたら
    when: 時 際
    told: 必要 には
    always: 必ず いつでも 常に 無条件 例外なく どんな すべて 全て 全員 にかかわらず を問わず いかなる 関係なく`,
  hi: `if: अगर यदि बशर्ते शर्त* जब_तक तभी निर्भर
    except: छूट छोड़कर सिवाय अलावा अपवाद के_सिवा बाहर को_छोड़ के_बिना हटाकर
    only: केवल सिर्फ सिर्फ़ मात्र ही एकमात्र सीमित
    none: न_केवल न_सिर्फ ही_नहीं इसके_अलावा
    when: जब पर
    told: ज़रूरी जरूरी होने_पर मिलने_पर
    always: हमेशा हर_हाल हर_हालत बिना_शर्त चाहे भले_ही हर सभी किसी_भी कभी_भी`,
  ko: `if: 경우 경우에 만약 만일 조건* *다면 *하면 *으면 *라면 *려면 않으면 때만 한해 한하여 달려*
    except: 제외* 제외하고 빼고 외에 외에는 말고 예외*
    only: 오직 유일* 뿐 단지 한정* 에만 *에만 *만이
    when: 때 때에 함께
    always: 항상 언제나 무조건 반드시 어떤_경우에도 상관없이 관계없이 예외_없이 모든 누구나`,
  ar: `if: إذا لو شرط بشرط شريطة ما_لم يشترط مشروط* في_حال في_حالة رهن يتوقف
    except: باستثناء عدا سوى ما_عدا فيما_عدا إلا
    only: فقط وحده وحدها إلا إنما يقتصر تقتصر حصرا حصرًا
    when: عندما عند حين مع
    always: دائما دائمًا في_كل_الأحوال في_جميع_الأحوال بلا_استثناء دون_استثناء مهما بغض_النظر كل جميع أبدا أبدًا بلا_شروط`,
  tr: `if: eğer takdirde şart* koşul* sürece olursa halinde hâlinde durumunda *arsa *erse *ırsa *irse *ursa *ürse *mazsa *mezse *lırsa *diyse
    except: hariç dışında haricinde
    only: sadece yalnızca yalnız ancak
    when: *ince *ınca *unca *ünce zaman *ken için ile
    always: her_zaman daima mutlaka her_durumda her_halükârda koşulsuz istisnasız ne_olursa_olsun bütün tüm hiçbir_zaman`,
  sv: `if: om ifall förutsatt såvida villkor* så_länge beroende i_fall under_förutsättning
    except: utom förutom undantag* undantagen undantaget med_undantag bortsett utöver
    only: bara endast enbart enda först_när uteslutande
    when: när då med vid
    always: alltid under_alla_omständigheter i_vilket_fall oavsett utan_undantag även_om alla varje aldrig villkorslöst oberoende_av
    none: inte_bara om_dagen om_året om_att om_sig om_en om_ett handlar_om`,
  uk: `if: якщо якби за_умови умов* у_разі в_разі залеж* коли_не
    except: крім окрім винят* за_винятком звільнен* виключно_з
    only: лише тільки єдин* виключно обмежен*
    when: коли при з
    always: завжди у_будь-якому в_будь-якому незалежно без_винятк* навіть_якщо навіть_без усі всі кожен кожна будь-який ніколи безумовно
    none: не_тільки не_лише`,
  cs: `if: pokud jestli* kdyby za_předpokladu podmín* v_případě ledaže závis* závisí
    except: kromě s_výjimkou výjim* mimo vyjma osvobozen*
    only: jen pouze jedin* výhradně teprve omezen*
    when: když při s se
    always: vždy v_každém_případě bez_ohledu bez_výjimky i_když i_kdyby bezpodmínečně všichni všechny každý každá nikdy
    none: nejen`,
};
