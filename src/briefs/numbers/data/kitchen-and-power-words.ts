/** More words for units: of kitchens, and of power, which some write with a hyphen; as `unitWords`. */
export const kitchenAndPowerWords: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'kWh: kilowatt-hour|kilowatt-hours; MWh: megawatt-hour|megawatt-hours; GWh: gigawatt-hour|gigawatt-hours; TWh: terawatt-hour|terawatt-hours; cl: centilitre|centilitres|centiliter|centiliters; dl: decilitre|decilitres|deciliter|deciliters; tbsp: tablespoonful|tablespoonfuls; tsp: teaspoonful|teaspoonfuls; ft: ft.; inch: in.',
  ],
  [
    'de',
    'kWh: kilowattstunde*; MWh: megawattstunde*; GWh: gigawattstunde*; TWh: terawattstunde*; cl: zentiliter*; dl: deziliter*; ml: milliliter*; l: liter*; kg: kilogramm*; g: gramm*|gr.; tbsp: esslöffel*|eßlöffel*; tsp: teelöffel*; t: tonne*; min: min.; h: std.; s: sek.',
  ],
  [
    'fr',
    'MWh: mégawatt-heure|mégawatts-heures|mégawatts-heure; GWh: gigawattheure|gigawatt-heure|gigawatts-heures|gigawatts-heure; TWh: térawatt-heure|térawatts-heures; kWh: kilowatt-heure|kilowatts-heures|kilowatts-heure; cl: centilitre|centilitres; dl: décilitre|décilitres; tbsp: cuillère à soupe|cuillères à soupe|cuillerée à soupe|cuillerées à soupe|c. à s.; tsp: cuillère à café|cuillères à café|c. à c.',
  ],
  [
    'es',
    'MWh: megavatio hora|megavatio-hora|megavatios-hora; GWh: gigavatio hora|gigavatios hora|gigavatio-hora|gigavatios-hora; TWh: teravatios hora|teravatios-hora; cl: centilitro|centilitros; dl: decilitro|decilitros; tbsp: cucharada|cucharadas; tsp: cucharadita|cucharaditas',
  ],
  [
    'it',
    'MWh: megawatt ora|megawatt-ora; GWh: gigawatt ora|gigawatt-ora; kWh: kilowatt-ora|kilowatt ora; cl: centilitro|centilitri; dl: decilitro|decilitri; hl: ettolitro|ettolitri; tbsp: cucchiaio|cucchiai; tsp: cucchiaino|cucchiaini',
  ],
  [
    'pt',
    'MWh: megawatt-hora|megawatts-hora|megawatts hora; GWh: gigawatt-hora|gigawatts-hora|gigawatts hora; TWh: terawatts-hora; kWh: kilowatt-hora|kilowatts-hora; cl: centilitro|centilitros; dl: decilitro|decilitros; tbsp: colher de sopa|colheres de sopa; tsp: colher de chá|colheres de chá',
  ],
  [
    'nl',
    'MWh: megawattuur|megawatturen; GWh: gigawattuur|gigawatturen; TWh: terawattuur; kWh: kilowattuur|kilowatturen; cl: centiliter; dl: deciliter; tbsp: eetlepel|eetlepels; tsp: theelepel|theelepels',
  ],
  [
    'sv',
    'MWh: megawattimme|megawattimmar; GWh: gigawattimme|gigawattimmar; TWh: terawattimme|terawattimmar; cl: centiliter; tbsp: matsked|matskedar|msk; tsp: tesked|teskedar|tsk',
  ],
  [
    'pl',
    '%: procent*; MWh: megawatogodzin*; GWh: gigawatogodzin*; TWh: terawatogodzin*; cl: centylitr*; dl: decylitr*; tbsp: łyżk*|łyżek; tsp: łyżeczk*|łyżeczek; km²: kilometrów kwadratowych|kilometr kwadratowy; t: tonach|tonami|tonę',
  ],
  ['ru', 'MWh: мегаватт-час*; GWh: гигаватт-час*; TWh: тераватт-час*; cl: сантилитр*; t: тонна*|тоннами'],
  ['tr', 'MWh: megavatsaat*; GWh: gigavatsaat*; tbsp: yemek kaşığı; tsp: çay kaşığı|tatlı kaşığı'],
  [
    'hi',
    'MWh: मेगावाट-घंटा|मेगावाट घंटे|मेगावाट-घंटे; kWh: किलोवाट-घंटा|किलोवाट घंटे; ml: मिलीलीटर|मिली; tbsp: बड़े चम्मच; tsp: छोटे चम्मच',
  ],
  [
    'ar',
    'MWh: ميغاواط ساعة|ميجاوات ساعة; GWh: غيغاواط ساعة|جيجاوات ساعة; kWh: كيلوواط ساعة|كيلووات ساعة; ml: مليلتر|مل; tbsp: ملعقة كبيرة|ملاعق كبيرة; tsp: ملعقة صغيرة|ملاعق صغيرة',
  ],
]);
