import type { Rows } from './rows.js';

/**
 * Words that say how much of something, by what they come to. Where a fact has one, its quotation must have one of the
 * same class (or its number).
 */
export const westernQuantities: Rows = {
  en: `half: every_other half halv* fifty_percent 50_percent one_in_two
    third: every_third third one_in_three one_out_of_three
    twothirds: two_thirds two-thirds
    quarter: every_fourth quarter* fourth one_in_four
    threequarters: three_quarters three-quarters three_fourths
    fifth: every_fifth fifth fifths one_in_five
    tenth: tenth tenths one_in_ten
    double: doubl* twice twofold two-fold
    triple: tripl* trebl* threefold three_times thrice
    quadruple: quadrupl* fourfold four_times
    tenfold: tenfold ten_times
    dozens: dozens scores
    dozen: dozen
    hundreds: hundreds
    thousands: thousands
    millions: millions
    all: all every everyone everybody everything entire whole each always completely fully total universal without_exception any anyone both
    most: most majority mostly largely predominantly mainly main chiefly more_than_half over_half nearly_all almost_all
    some: some several various few handful partly partial* certain sometimes occasional* a_few part_of parts_of number_of
    few: few handful minority rarely seldom hardly a_few
    many: many numerous lots plenty a_lot often much frequently large_number
    atleast: at_least no_fewer_than no_less_than minimum or_more
    atmost: within inside_of at_most up_to no_more_than maximum limit* cap* not_more_than or_less or_fewer as_many_as
    almost: almost nearly close_to just_under just_over just_short some about around roughly approximately
    over: more_than over above exceed* in_excess upwards_of at_least topped surpass*
    under: less_than fewer_than under below short_of almost nearly up_to just_under
    none: all-time at_all after_all over_the over_a overall above_the above_sea most_recent almost most_of_all all_over all_year some_20* many_years the_most_* both_of first_half second_half quarter-final* third_place third_largest fourth_largest fifth_largest headquarter* in_total total_of first_quarter second_quarter third_quarter fourth_quarter other_half the_third the_fourth the_fifth a_third_party for_the_third each_other any_more any_longer under_the under_a over_time whole_time many_as whole as_much
    twothirds: two_in_three two_out_of_three
    quarter: one_in_four every_fourth
    fifth: one_in_five every_fifth
    yearly: every_year each_year per_year annual*
    all: whole_of
    none: anyone_who anybody_who any_of quarter_past quarter_to quarter_of_an of_all_20* of_all_19* quarter_of_an_hour every_second`,
  de: `half: jeder_zweite jede_zweite jedes_zweite hälfte halb* halbier* 50_prozent
    third: jeder_dritte jede_dritte jedes_dritte drittel dritte_teil
    twothirds: zwei_drittel zweidrittel
    quarter: jeder_vierte jede_vierte jedes_vierte jeder_vierten viertel
    threequarters: drei_viertel dreiviertel
    fifth: jeder_fünfte jede_fünfte jedes_fünfte fünftel
    tenth: jeder_zehnte jede_zehnte zehntel
    double: doppel* verdoppel* zweimal zweifach*
    triple: dreifach* verdreifach* dreimal
    quadruple: vierfach* vervierfach* viermal
    tenfold: zehnfach* verzehnfach* zehnmal
    dozens: dutzende dutzenden
    dozen: dutzend
    hundreds: hunderte hunderten
    thousands: tausende tausenden zehntausende*
    millions: millionenfach
    all: alle allen aller alles jede jeder jedes jeden jedem sämtliche* ganze* gesamte* vollständig komplett* immer stets überall ausnahmslos beide beiden völlig durchweg
    most: meiste* mehrheit großteil überwiegend haupt* größtenteils hauptsächlich mehrzahl meist vor_allem
    some: einige* manche* mehrere* einzelne* teilweise teils paar vereinzelt bisweilen manchmal zum_teil etliche*
    few: wenige wenigen weniger_als_die kaum minderheit selten
    many: viele vielen vieler zahlreich* oft häufig
    atleast: mindestens wenigstens
    atmost: binnen innerhalb innert höchstens maximal bis_zu begrenz* beschränk*
    almost: fast beinahe nahezu knapp annähernd etwa rund circa gut ungefähr
    over: mehr_als über gut übersteig* übertrifft mindestens
    under: weniger_als unter knapp fast bis_zu
    none: über_den über_die über_das über_ein* unter_den unter_der unter_dem unter_die unter_ander* zum_dritten ersten_halbjahr zweiten_halbjahr halbjahr* stadtviertel vor_allem_in alle_zwei alle_drei gut_zu über_jahre meistens gut_erreich* jedem_fall halbinsel* über_dem
    third: jedem_dritten jeden_dritten
    twothirds: zwei_von_drei zwei_von_dreien
    quarter: jeder_vierte jede_vierte jedes_vierte jedem_vierten jeden_vierten
    fifth: jeder_fünfte jede_fünfte jedes_fünfte jedem_fünften jeden_fünften
    yearly: jedes_jahr jährlich* pro_jahr
    none: halbzeit* keine_mehrheit keiner_mehrheit jede_zweite jeder_zweite jeden_zweiten jedem_zweiten`,
  fr: `half: un_sur_deux une_sur_deux moitié demi* 50_pour_cent
    third: un_sur_trois une_sur_trois tiers
    twothirds: deux_tiers
    quarter: un_sur_quatre une_sur_quatre quart
    threequarters: trois_quarts
    fifth: un_sur_cinq une_sur_cinq cinquième
    tenth: un_sur_dix une_sur_dix dixième
    double: doubl* deux_fois_plus deux_fois
    triple: tripl* trois_fois
    quadruple: quadrupl* quatre_fois
    tenfold: décupl* dix_fois
    dozens: dizaines douzaines
    dozen: dizaine douzaine
    hundreds: centaines centaine
    thousands: milliers
    all: tous toutes tout toute chaque entier* totalité toujours intégral* ensemble_des complètement totalement partout
    most: plupart majorité principalement majoritaire* essentiellement surtout la_plus_grande_partie
    some: certain* quelques plusieurs parfois divers partiel* une_partie en_partie
    few: peu_de rares rarement poignée minorité
    many: beaucoup nombreu* souvent fréquem* bon_nombre
    atleast: au_moins au_minimum
    atmost: au_plus en_moins dans_un_délai dans_les dans_un_rayon maximum jusqu'_à limit* plafonn* au_maximum
    almost: presque près_de quasi* environ quelque à_peu_près autour_de
    over: plus_de plus_d' dépass* au-dessus supérieur* excèd* au-delà
    under: moins_de moins_d' en_dessous inférieur* près_de presque
    none: tout_de_même pas_du_tout tout_en tout_au tout_près tout_le_monde avant_tout un_tiers_lieu plus_de_temps moins_de_temps certain_nombre tout_à_fait
    twothirds: deux_sur_trois
    quarter: un_sur_quatre une_sur_quatre
    yearly: chaque_année par_an tous_les_ans annuel*
    none: tout_de_suite à_tout quart_d_heure attend_toujours attendent_toujours`,
  es: `half: uno_de_cada_dos una_de_cada_dos mitad medio media
    third: uno_de_cada_tres una_de_cada_tres tercio tercera_parte
    twothirds: dos_tercios
    quarter: uno_de_cada_cuatro una_de_cada_cuatro cuarto cuarta_parte
    threequarters: tres_cuartos tres_cuartas_partes
    fifth: uno_de_cada_cinco una_de_cada_cinco quinto quinta_parte
    tenth: uno_de_cada_diez una_de_cada_diez décima_parte décimo
    double: doble duplic* dobl* dos_veces
    triple: tripl* tres_veces
    quadruple: cuádrupl* cuadruplic* cuatro_veces
    tenfold: diez_veces
    dozens: decenas docenas
    dozen: docena decena
    hundreds: cientos centenares centenar
    thousands: miles millares
    all: todos todas todo toda cada entero entera totalidad siempre completamente íntegr* totalmente ambos ambas cualquier*
    most: mayoría mayor_parte principalmente mayoritaria* sobre_todo mayoritari*
    some: algunos algunas algún varios varias ciertos ciertas parcial* a_veces unos_pocos parte_de en_parte
    few: pocos pocas raramente puñado minoría
    many: muchos muchas numeros* a_menudo frecuente*
    atleast: al_menos por_lo_menos como_mínimo
    atmost: como_máximo a_lo_sumo máximo hasta limit*
    almost: casi cerca_de unos unas alrededor_de aproximadamente en_torno
    over: más_de super* por_encima exced* rebas*
    under: menos_de por_debajo inferior* casi
    none: en_medio por_medio medio_ambiente medios_de medio_de media_de de_media primer_cuarto sobre_todo_lo hasta_el hasta_la hasta_que hasta_ahora toda_vez del_todo en_media edad_media por_todo salario_medio medio_millón superficie* supermercad* superintend* ante_todo
    twothirds: dos_de_cada_tres
    quarter: uno_de_cada_cuatro una_de_cada_cuatro
    yearly: cada_año al_año todos_los_años anual*
    none: cuarto_de_hora`,
  it: `half: uno_su_due una_su_due metà mezz* dimezz*
    third: uno_su_tre una_su_tre terzo terza_parte
    twothirds: due_terzi
    quarter: uno_su_quattro una_su_quattro quarto quarta_parte
    threequarters: tre_quarti
    fifth: uno_su_cinque una_su_cinque quinto
    tenth: uno_su_dieci decimo decima_parte
    double: doppi* raddoppi* due_volte
    triple: tripl* triplic* tre_volte
    quadruple: quadrupl* quadruplic* quattro_volte
    tenfold: decuplic* dieci_volte
    dozens: decine dozzine
    dozen: decina dozzina
    hundreds: centinaia centinaio
    thousands: migliaia
    all: tutti tutte tutto tutta ogni intero intera interi totalità sempre completamente totalmente interamente qualsiasi entrambi entrambe ognuno
    most: maggior_parte maggioranza maggior_part* principalmente prevalente* soprattutto perlopiù
    some: alcuni alcune qualche vari diversi diverse certi certe talvolta parzial* in_parte una_parte
    few: pochi poche raramente manciata minoranza
    many: molti molte numeros* spesso frequente* parecchi*
    atleast: almeno per_lo_meno come_minimo
    atmost: al_massimo fino_a massimo limit*
    almost: quasi circa vicin* intorno pressoché
    over: più_di oltre super* al_di_sopra ecced*
    under: meno_di sotto inferior* quasi
    none: per_mezzo mezzi_pubblici in_mezzo mezzo_di mezzi_di soprattutto_a fino_al fino_alla primo_quarto terzo_posto dopo_tutto superficie* oltre_a supermercat* mezzanotte mezzogiorno del_tutto
    twothirds: due_su_tre
    yearly: ogni_anno all_anno annu*
    none: quarto_d_ora`,
  pt: `half: um_em_cada_dois metade meio meia
    third: um_em_cada_três uma_em_cada_três terço terça_parte
    twothirds: dois_terços
    quarter: um_em_cada_quatro uma_em_cada_quatro quarto quarta_parte
    threequarters: três_quartos
    fifth: um_em_cada_cinco uma_em_cada_cinco quinto quinta_parte
    tenth: um_em_cada_dez uma_em_cada_dez décimo décima_parte
    double: dobro duplic* dobr* duas_vezes
    triple: tripl* triplic* três_vezes
    quadruple: quádrupl* quadruplic* quatro_vezes
    tenfold: dez_vezes
    dozens: dezenas dúzias
    dozen: dúzia dezena
    hundreds: centenas centena
    thousands: milhares
    all: todos todas todo toda cada inteiro inteira totalidade sempre completamente totalmente integralmente ambos ambas qualquer
    most: maioria maior_parte principalmente majoritari* maioritari* sobretudo
    some: alguns algumas algum alguma vários várias certos certas parcial* por_vezes às_vezes parte_do parte_da em_parte
    few: poucos poucas raramente punhado minoria
    many: muitos muitas numeros* inúmer* frequente*
    atleast: pelo_menos ao_menos no_mínimo
    atmost: no_máximo até limit*
    almost: quase cerca_de aproximadamente perto_de
    over: mais_de super* acima exced* ultrapass*
    under: menos_de abaixo inferior* quase
    none: por_meio meio_ambiente no_meio meios_de meio_de até_que até_agora até_ao até_o até_à todo_o_mundo superfície* supermercad* sobretudo_o meia-noite meio-dia
    twothirds: dois_em_cada_três duas_em_cada_três
    yearly: cada_ano por_ano todos_os_anos anual*
    none: quarto_de_hora`,
};
