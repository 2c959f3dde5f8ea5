/**
 * Units as they are measured with: canonical name, kind, and what they are in the base of their dimension
 * (`%` in parts of one, `km` in metres), so that "4 200 000 t" and "4.2 million tonnes" or "36 months" and "3 years"
 * compare. Factors are exact by the SI brochure (https://www.bipm.org/en/publications/si-brochure) and, for the
 * imperial ones, by the international yard and pound.
 */
export interface Unit {
  readonly name: string;
  readonly kind: 'money' | 'share' | 'measure' | 'duration' | 'multiple' | 'age';
  readonly base: string;
  readonly factor: number;
}

/** `name factor base`, by kind; a name without a base is its own. */
export const measures = `
km 1000 m; m 1 m; cm 0.01 m; mm 0.001 m; µm 1e-6 m; nm 1e-9 m; dm 0.1 m; mile 1609.344 m; ft 0.3048 m; inch 0.0254 m; yard 0.9144 m; nautical mile 1852 m; light year
km² 1e6 m²; m² 1 m²; cm² 1e-4 m²; mm² 1e-6 m²; ha 1e4 m²; acre; ft²; mile²; inch²; yard²
km³ 1e9 m³; m³ 1 m³; cm³ 1e-6 m³; mm³ 1e-9 m³; l 1e-3 m³; ml 1e-6 m³; cl 1e-5 m³; dl 1e-4 m³; hl 0.1 m³; gallon; barrel; ft³; inch³; yard³; mile³; pint
kg 1000 g; g 1 g; mg 0.001 g; µg 1e-6 g; ng 1e-9 g; t 1e6 g; lb 453.59237 g; oz 28.349523125 g; quintal 1e5 g; ton; kt 1e9 g; Mt 1e12 g; Gt 1e15 g
°C; °F; K; °
W 1 W; kW 1e3 W; MW 1e6 W; GW 1e9 W; TW 1e12 W; mW 1e-3 W; hp
Wh 1 Wh; kWh 1e3 Wh; MWh 1e6 Wh; GWh 1e9 Wh; TWh 1e12 Wh; J 1 J; kJ 1e3 J; MJ 1e6 J; GJ 1e9 J; kcal 1000 cal; cal 1 cal; eV; keV; MeV; GeV; TeV
V 1 V; kV 1e3 V; mV 1e-3 V; mA; Ah; mAh; Hz 1 Hz; kHz 1e3 Hz; MHz 1e6 Hz; GHz 1e9 Hz; THz 1e12 Hz
Pa 1 Pa; hPa 100 Pa; kPa 1e3 Pa; MPa 1e6 Pa; bar 1e5 Pa; mbar 100 Pa; psi; N 1 N; kN 1e3 N; Nm; dB; dBA
byte; kB 1e3 byte; MB 1e6 byte; GB 1e9 byte; TB 1e12 byte; PB 1e15 byte; KiB; MiB; GiB; TiB; bit; kbit 1e3 bit; Mbit 1e6 bit; Gbit 1e9 bit; Mbps 1e6 bps; Gbps 1e9 bps; kbps 1e3 bps; fps; rpm; dpi
ppm; ppb; pH; lx; lm; cd; mol; mmol; Bq; Sv; mSv; µSv; Gy; px; MP; IU; carat; knot; kn; tbsp; tsp; cup
`;
export const durations = `
s 1 s; ms 0.001 s; µs 1e-6 s; ns 1e-9 s; min 60 s; h 3600 s; day 86400 s; week 604800 s
month; quarter 3 month; year 12 month; decade 120 month; century 1200 month; millennium 12000 month
`;
/** Compound names that have a sign of their own: what is read -> what it is called. */
export const compoundNames: ReadonlyMap<string, string> = new Map([
  ['mile/h', 'mph'],
  ['m/h', 'm/h'],
  ['kph', 'km/h'],
  ['kmh', 'km/h'],
  ['km/hr', 'km/h'],
  ['Mbit/s', 'Mbps'],
  ['Gbit/s', 'Gbps'],
  ['kbit/s', 'kbps'],
  ['Mb/s', 'Mbps'],
  ['Gb/s', 'Gbps'],
]);

/** Written case by case alike in all languages: `canonical: signs`; a sign without one is its own name. */
export const signs = `
km; m; cm; mm; dm; nm; µm: µm|μm|um; ft; yard: yd|yds; mile: mi; km²: km2|qkm|sq km|sq. km; m²: m2|qm|sq m|sqm; ft²: sq ft|sq. ft|sqft; mile²: sq mi; cm²: cm2; mm²: mm2; km³: km3; m³: m3|cbm; cm³: cm3|ccm; ha
l: l|L|ℓ|lt; ml: ml|mL; cl: cl|cL; dl: dl|dL; hl: hl|hL; kg: kg|kgs; g; mg; µg: µg|μg|mcg; ng; t; kt; Mt; Gt; lb: lb|lbs; oz
°C: °C|℃|° C|ºC|º C|C°; °F: °F|℉|° F|ºF; °
kW; MW; GW; TW; mW; W; Wh; kWh: kWh|KWh|kwh|Kwh; MWh; GWh; TWh; kJ; MJ; GJ; kcal; cal; eV; keV; MeV; GeV; TeV; hp: hp|PS|CV|л.с.|л. с.
V; kV; mV; mA; Ah; mAh; Hz; kHz; MHz; GHz; THz; Pa; hPa; kPa; MPa; bar; mbar; psi; kN; Nm; dB; dBA: dBA|dB(A)
byte; kB: kB|KB; MB; GB; TB; PB; KiB; MiB; GiB; TiB; kbit: kbit|kb; Mbit: Mbit|Mb; Gbit: Gbit|Gb; Mbps: Mbps|Mbit/s; Gbps; kbps; fps; rpm; dpi
ppm; ppb; pH; mol; mmol; Bq; Sv; mSv; µSv: µSv|μSv; px; MP; IU; tbsp: tbsp|Tbsp|Tbsp.|tbsp.|ст. л.|ст.л.|с. л.; tsp: tsp|Tsp|tsp.|Tsp.|ч. л.|ч.л.; mph; km/h: km/h|kmh|kph|km/hr; h: h|hr|hrs; min: min|mins; s: s|sec|secs; ms; µs: µs|μs; ns; kn
%: %|٪|﹪|pct; ‰
км: км; km: км; m: м; cm: см; mm: мм; km²: кв. км|кв.км|км²|км2; m²: кв. м|кв.м|м²|м2; ha: га; kg: кг; g: г; mg: мг; t: т; l: л; ml: мл; kW: кВт; MW: МВт; GW: ГВт; kWh: кВт·ч|кВтч|кВт-ч; km/h: км/ч; m/s: м/с; s: сек; min: мин; h: ч; Hz: Гц; GB: ГБ; MB: МБ
`;

/** Signs that are words in some languages. */
export const signsThatAreWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ha', new Set(['it', 'es', 'sv', 'hu', 'nb', 'no', 'da', 'ca'])],
  ['mi', new Set(['it', 'es', 'pt', 'tr', 'pl', 'ro'])],
  ['cm', new Set<string>()],
  ['sec', new Set(['fr'])],
  ['bar', new Set(['en'])],
  ['lt', new Set(['de', 'en'])],
  ['um', new Set(['pt', 'de'])],
  ['lb', new Set<string>()],
  ['hr', new Set(['de'])],
  ['kn', new Set(['de'])],
]);

/** Names of money: `code: signs or words that stand before or after`; in all languages. */
export const currencySigns = `
USD: US$|USD|U.S.$|$US|US-$; dollar: $|＄; EUR: €|EUR; GBP: £|GBP|￡; CHF: CHF|SFr.|SFr|Fr.; JPY: JPY|JP¥|円; yen or yuan: ¥|￥; CNY: CNY|RMB|CN¥|元|人民币|人民幣; INR: ₹|INR; rupee: Rs.|Rs|₨; PLN: zł|PLN; crown: kr|kr.|Kč; SEK: SEK; NOK: NOK; DKK: DKK; CZK: CZK; RUB: ₽|RUB|руб.|руб|р.; UAH: ₴|UAH|грн|грн.; KRW: ₩|KRW|원|￦; TRY: ₺|TRY; BRL: R$|BRL; AUD: A$|AU$|AUD; CAD: C$|CA$|CAD|Can$; NZD: NZ$|NZD; HKD: HK$|HKD; SGD: S$|SGD; TWD: NT$|TWD|NTD; MXN: MX$|Mex$|MXN; ARS: AR$|ARS; ILS: ₪|ILS|NIS; NGN: ₦|NGN; THB: ฿|THB|บาท; VND: ₫|VND; PHP: ₱|PHP; IDR: Rp|IDR; MYR: RM|MYR; ZAR: ZAR; AED: AED; SAR: SAR; EGP: EGP; HUF: HUF|Ft; RON: RON; BGN: BGN; PKR: PKR; BDT: ৳|BDT; KES: KES|KSh; COP: COP; CLP: CLP; BTC: ₿|BTC; dollar: 美元; USD: 美金|米ドル; HKD: 港元|港币; EUR: 欧元|歐元
`;

/** Names that leave the country open, and the codes that they may stand for. */
export const openCurrencies: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['dollar', new Set('USD AUD CAD NZD HKD SGD TWD MXN'.split(' '))],
  ['crown', new Set('SEK NOK DKK CZK ISK'.split(' '))],
  ['rupee', new Set('INR PKR LKR NPR'.split(' '))],
  ['yen or yuan', new Set('JPY CNY'.split(' '))],
  ['pound', new Set('GBP EGP lb'.split(' '))],
  ['franc', new Set('CHF XOF XAF'.split(' '))],
  ['peso', new Set('MXN ARS COP CLP PHP'.split(' '))],
  ['yuan', new Set('CNY TWD HKD'.split(' '))],
  ['ton', new Set('t'.split(' '))],
]);

/** The coins of which a hundred make one: a cent and its sisters are anybody's. */
export const hundredths: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'cent',
    new Set('EUR dollar USD AUD CAD NZD HKD SGD PLN RUB UAH crown SEK NOK DKK BRL MXN peso'.split(' ')),
  ],
  ['pence', new Set('GBP pound'.split(' '))],
]);
