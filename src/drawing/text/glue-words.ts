const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Before an amount: "CHF 20". */
export const currencyCodes = words(
  'USD EUR GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF BRL MXN ZAR KRW TRY RUB UAH ILS AED SAR Rs Rs. Kč kr kr. zł Fr. R$ US$ A$ C$ HK$',
);

/** Before a number that belongs to them: "No. 5", "p. 12", "ca. 1600". */
export const numberedWords = words(
  'no. no nr. nr nº n° № n.º art. art § §§ p. pp. s. vol. bd. fig. abb. tab. ch. kap. chap. ca. c. approx. circa env. aprox. ok. bzw. nos. č. č ч. стр. п. № рис. table figure',
);

/** Units that are short or are counted on: they never part from their number, and another number may follow ("1 h 57"). */
export const shortUnits = words(
  'h hr hrs min min. mins s sec sec. std std. sek. d m km cm mm µm nm kg g mg t l ml dl cl ha ft in lb lbs oz mi mph km/h kwh mwh gwh twh kw mw gw w v a hz mhz ghz kb mb gb tb k c °c °f pt px m² m³ km² ч мин мин. сек км м см кг г л',
);

/** They stand between a number and what it counts: "3.4 million euros". */
export const scaleWords = words(
  'hundred thousand million millions billion billions trillion trillions bn m mio. mio mrd. mrd bio. tausend hundert million millionen milliarde milliarden billion billionen mille millier milliers millions milliard milliards mil millón millones milhão milhões bilhão bilhões milione milioni miliardo miliardi duizend miljoen miljard miljoner miljarder tusen millioner milliarder tys. mln mld tisíc milionů miliard тыс. тысяч млн млрд миллиона миллионов миллиарда миллиардов χιλιάδες εκατομμύρια δισεκατομμύρια ألف آلاف مليون ملايين مليار אלף אלפים מיליון מיליארד हज़ार हजार लाख करोड़ अरब ล้าน พัน หมื่น แสน 만 억 조',
);

/** After a number, they are no unit of it. */
export const plainWords = words(
  'of to and or in on at by for from the a an is are was were be have has had than with as who that which but so if und oder von bis in im am an der die das den dem ein eine bei für mit als auf aus ist sind war waren et ou de du des à au aux le la les en sur par est sont que y o e del el los las un una por para con es son di da il lo gli dei al che è sono em os as do dos das é são van het een op voor met zijn og av i på er til för som är och и в на из от до с к по не или это a w z na i o do од та',
);

/** Before a number of four digits, that is a year: "since 1998 coffee". */
export const yearWords = words(
  'in since by from until before after around seit ab bis vor nach um im jahr jahre en depuis avant après vers desde hasta antes hacia nel dal dopo em até in sinds tot voor na fra siden med från sedan в с до около после year of and und et y w od do roku',
);

/** Before a name. */
export const titleWords = words('Mr. Mrs. Ms. Dr. Prof. St. Sr. Sra. Mme M. Mlle Hr. Fr. Herr Frau Sir');
