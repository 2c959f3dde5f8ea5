import type { Rows } from './rows.js';

/**
 * Words that stand for a number that another may write in digits: each class is the value, with its unit where the word
 * has one ("15min" for a quarter of an hour).
 */
export const notations: Rows = {
  en: `12: noon midday
    3: hat-trick hat-tricks hattrick hat_trick hat_tricks
    15min: quarter_of_an_hour quarter-hour
    30min: half_an_hour half-hour half_hour
    90min: hour_and_a_half
    3month: quarter quarterly three-month
    6month: half_a_year half_of_the_year half_year half-year first_half second_half
    18month: year_and_a_half
    14day: fortnight
    10year: decade
    100year: century
    1000000: the_million a_million
    1000: the_thousand`,
  de: `12: mittag mittags
    3: hattrick
    1.5: anderthalb eineinhalb
    2.5: zweieinhalb
    3.5: dreieinhalb
    15min: viertelstunde
    30min: halbe_stunde halben_stunde
    3month: quartal* vierteljahr*
    6month: halbes_jahr halben_jahr halbjahr* halben_jahres
    18month: anderthalb_jahre* eineinhalb_jahre*
    10year: jahrzehnt*
    100year: jahrhundert*
    1000000: die_million`,
  fr: `12: midi
    3: triplé
    10: dizaine
    15: quinzaine
    20: vingtaine
    30: trentaine
    40: quarantaine
    50: cinquantaine
    100: centaine
    15min: quart_d'_heure
    30min: demi-heure
    90s: minute_et_demie
    90min: heure_et_demie
    3month: trimestre*
    6month: semestre* demi-année six_premiers_mois
    18month: an_et_demi année_et_demie
    14day: quinzaine
    10year: décennie*
    100year: siècle*
    1000000: le_million
    1000: millier`,
  es: `12: mediodía docena
    10: decena
    15: quincena
    20: veintena
    30: treintena
    50: cincuentena
    100: centenar
    1000: millar
    15min: cuarto_de_hora
    30min: media_hora
    90s: minuto_y_medio
    90min: hora_y_media
    3month: trimestre*
    6month: semestre* medio_año
    18month: año_y_medio
    10year: década decenio
    100year: siglo
    1000000: el_millón del_millón`,
  it: `12: mezzogiorno
    3: tripletta
    10: decina
    15: quindicina
    20: ventina
    30: trentina
    40: quarantina
    50: cinquantina
    100: centinaio
    1000: migliaio
    15min: quarto_d'_ora
    30min: mezz'_ora mezzora
    90s: minuto_e_mezzo
    90min: ora_e_mezza
    3month: trimestre
    6month: semestre mezzo_anno
    18month: anno_e_mezzo
    10year: decennio
    100year: secolo
    1000000: il_milione`,
  pt: `12: meio-dia
    10: dezena
    15: quinzena
    20: vintena
    100: centena
    1000: milhar
    15min: quarto_de_hora
    30min: meia_hora meia-hora
    90s: minuto_e_meio
    90min: hora_e_meia
    3month: trimestre
    6month: semestre meio_ano
    18month: ano_e_meio
    10year: década
    100year: século
    1000000: o_milhão`,
  nl: `3: hattrick
    1.5: anderhalf anderhalve
    2.5: tweeënhalf tweeënhalve tweeëneenhalf
    3.5: drieënhalf drieënhalve drieëneenhalf
    4.5: vierenhalf vierenhalve viereneenhalf
    5.5: vijfenhalf vijfeneenhalf
    15min: kwartier
    30min: half_uur halfuur
    3month: kwartaal
    6month: half_jaar halfjaar
    18month: anderhalf_jaar
    10year: decennium
    100year: eeuw
    1000000: het_miljoen`,
  pl: `12: południe południa tuzin tuzina
    3: hat-trick hat-tricka
    1.5: półtora półtorej
    15min: kwadrans
    30min: pół_godziny
    3month: kwartał kwartału kwartale
    6month: pół_roku półrocze półroczu półrocza
    18month: półtora_roku
    10year: dekada dekady dekadę
    100year: wiek wieku`,
  ru: `12: полдень полудня дюжина дюжины дюжину
    3: хет-трик хет-трика
    1.5: полтора полторы
    15min: четверть_часа
    30min: полчаса
    3month: квартал квартала квартале
    6month: полгода полугодие полугодии
    18month: полтора_года
    10: десяток десятка
    100: сотня сотню
    10year: десятилетие
    100year: век века`,
  zh: `12: 正午 中午
    3: 帽子戏法
    15min: 一刻钟
    30min: 半小时 半个小时
    3month: 季度
    6month: 半年 上半年 下半年`,
  ja: `12: 正午
    3: ハットトリック
    30min: 半時間
    3month: 四半期
    6month: 半年 上半期 下半期 半期`,
  hi: `12: दर्जन
    1.5: डेढ़
    2.5: ढाई
    30min: आधा_घंटा आधे_घंटे
    3month: तिमाही
    6month: छमाही आधा_साल`,
};
