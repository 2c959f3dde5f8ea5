/** Words for units by language: `unit: forms`; "*" stands for any ending, a form may be several words. */
export const unitWords: ReadonlyMap<string, string> = new Map([
  [
    'en',
    `%: percent|per cent|pc|p.c.; percentage point: percentage point|percentage points|percent point|percent points|pp; basis point: basis point|basis points|bps
    km: kilometre|kilometres|kilometer|kilometers; m: metre|metres|meter|meters; cm: centimetre|centimetres|centimeter|centimeters; mm: millimetre|millimetres|millimeter|millimeters; mile: mile|miles; ft: foot|feet; inch: inch|inches; yard: yard|yards; nautical mile: nautical mile|nautical miles; light year: light year|light years; ha: hectare|hectares; acre: acre|acres
    kg: kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos; g: gram|grams|gramme|grammes; mg: milligram|milligrams; µg: microgram|micrograms; t: tonne|tonnes|metric ton|metric tons; ton: ton|tons|short ton|short tons; lb: lb|lbs; pound: pound|pounds; GBP: pound sterling|pounds sterling|british pounds; oz: ounce|ounces; l: litre|litres|liter|liters; ml: millilitre|millilitres|milliliter|milliliters; gallon: gallon|gallons; barrel: barrel|barrels; pint: pint|pints; cup: cup|cups; tbsp: tablespoon|tablespoons; tsp: teaspoon|teaspoons; carat: carat|carats; knot: knot|knots
    s: second|seconds; min: minute|minutes; h: hour|hours; day: day|days; week: week|weeks; month: month|months|mo|mos; quarter: quarters; year: year|years|yr|yrs; decade: decade|decades; century: century|centuries; millennium: millennium|millennia
    °C: degree celsius|degrees celsius|degrees centigrade|degrees c; °F: degree fahrenheit|degrees fahrenheit|degrees f; °: degree|degrees; W: watt|watts; kW: kilowatt|kilowatts; MW: megawatt|megawatts; GW: gigawatt|gigawatts; TW: terawatt|terawatts; kWh: kilowatt hour|kilowatt hours; MWh: megawatt hour|megawatt hours; GWh: gigawatt hour|gigawatt hours; TWh: terawatt hour|terawatt hours; V: volt|volts; Hz: hertz; GB: gigabyte|gigabytes; MB: megabyte|megabytes; TB: terabyte|terabytes; dB: decibel|decibels; kcal: kilocalorie|kilocalories; cal: calorie|calories; hp: horsepower; Pa: pascal|pascals; px: pixels; ppm: parts per million; ppb: parts per billion
    dollar: dollar|dollars; USD: us dollar|us dollars|american dollars; AUD: australian dollar|australian dollars; CAD: canadian dollar|canadian dollars; HKD: hong kong dollar|hong kong dollars; EUR: euro|euros; cent: cent|cents; pence: pence|p; JPY: yen; CNY: yuan|renminbi; rupee: rupee|rupees; INR: indian rupees; RUB: rouble|roubles|ruble|rubles; CHF: swiss franc|swiss francs; franc: franc|francs; PLN: zloty|zlotys; crown: crown|crowns|krona|kronor|krone|kroner|koruna; SEK: swedish kronor|swedish krona|swedish crowns; NOK: norwegian kroner|norwegian crowns; DKK: danish kroner|danish crowns; KRW: won|korean won|south korean won; peso: peso|pesos; TRY: turkish lira|lira; BRL: real|reais; times: times|fold`,
  ],
  [
    'de',
    `%: prozent|prozentig*|v.h.; percentage point: prozentpunkt|prozentpunkte|prozentpunkten; basis point: basispunkt*; ‰: promille
    km: kilometer|kilometern|kilometers; m: meter|metern|meters; cm: zentimeter|zentimetern; mm: millimeter|millimetern; mile: meile|meilen; ft: fuß; inch: zoll; nautical mile: seemeile|seemeilen; light year: lichtjahr*; ha: hektar|hektaren; km²: quadratkilometer*; m²: quadratmeter*; m³: kubikmeter*; cm³: kubikzentimeter*; km³: kubikkilometer*
    kg: kilogramm|kilo|kilos; g: gramm; mg: milligramm; µg: mikrogramm; t: tonne|tonnen; lb: pfund; l: liter|litern; ml: milliliter|millilitern; hl: hektoliter*; tbsp: esslöffel|el; tsp: teelöffel|tl; barrel: barrel|fass
    s: sekunde|sekunden; min: minute|minuten; h: stunde|stunden|std; day: tag|tage|tagen|tages; week: woche|wochen; month: monat|monate|monaten|monats; quarter: quartal*; year: jahr|jahre|jahren|jahres; decade: jahrzehnt|jahrzehnte|jahrzehnten; century: jahrhundert|jahrhunderte|jahrhunderten; millennium: jahrtausend*
    °C: grad celsius|celsius; °F: grad fahrenheit; °: grad; km/h: stundenkilometer*|km pro stunde; W: watt; kW: kilowatt; MW: megawatt; GW: gigawatt; TW: terawatt; kWh: kilowattstunde|kilowattstunden; MWh: megawattstunde|megawattstunden; GWh: gigawattstunde|gigawattstunden; TWh: terawattstunde|terawattstunden; V: volt; Hz: hertz; GB: gigabyte; MB: megabyte; TB: terabyte; dB: dezibel; kcal: kilokalorien; cal: kalorien
    EUR: euro|euros; cent: cent|cents; dollar: dollar|dollars; USD: us-dollar|us dollar; CAD: kanadische dollar; AUD: australische dollar; GBP: britische pfund|pfund sterling; CHF: franken|schweizer franken; franc: franc|francs; PLN: zloty|złoty; crown: krone|kronen; JPY: yen; CNY: yuan; rupee: rupie|rupien; RUB: rubel; KRW: won; TRY: lira; peso: peso|pesos; times: mal|fach|fache|facher`,
  ],
  [
    'fr',
    `%: pour cent|pourcent|p. 100|pourcents; percentage point: point de pourcentage|points de pourcentage|point de pour cent; ‰: pour mille
    km: kilomètre|kilomètres; m: mètre|mètres; cm: centimètre|centimètres; mm: millimètre|millimètres; mile: mile|miles; ft: pied|pieds; inch: pouce|pouces; light year: année-lumière|années-lumière|année lumière|années lumière; ha: hectare|hectares
    kg: kilogramme|kilogrammes|kilo|kilos; g: gramme|grammes; mg: milligramme|milligrammes; µg: microgramme|microgrammes; t: tonne|tonnes; lb: livre de poids; l: litre|litres; ml: millilitre|millilitres; hl: hectolitre|hectolitres; barrel: baril|barils
    s: seconde|secondes; min: minute|minutes; h: heure|heures; day: jour|jours; week: semaine|semaines; month: mois; quarter: trimestre|trimestres; year: an|ans|année|années; decade: décennie|décennies; century: siècle|siècles; millennium: millénaire|millénaires
    °C: degré celsius|degrés celsius; °F: degrés fahrenheit; °: degré|degrés; km/h: kilomètres-heure|kilomètre-heure|kilomètres heure; W: watt|watts; kW: kilowatt|kilowatts; MW: mégawatt|mégawatts; GW: gigawatt|gigawatts; kWh: kilowattheure|kilowattheures|kilowatt heures; MWh: mégawattheure|mégawattheures; GWh: gigawattheures; TWh: térawattheure|térawattheures; GB: gigaoctet|gigaoctets|Go|go; MB: mégaoctet|mégaoctets|mo; TB: téraoctet|téraoctets; dB: décibel|décibels; kcal: kilocalories; cal: calorie|calories; hp: chevaux
    EUR: euro|euros; cent: centime|centimes|cent|cents; dollar: dollar|dollars; USD: dollars américains|dollar américain; CAD: dollars canadiens; pound: livre|livres; GBP: livre sterling|livres sterling; CHF: franc suisse|francs suisses; franc: franc|francs; PLN: zloty|zlotys; crown: couronne|couronnes; JPY: yen|yens; CNY: yuan|yuans; rupee: roupie|roupies; RUB: rouble|roubles; KRW: won|wons; peso: peso|pesos; times: fois`,
  ],
  [
    'es',
    `%: por ciento|porciento; percentage point: punto porcentual|puntos porcentuales; ‰: por mil
    km: kilómetro|kilómetros; m: metro|metros; cm: centímetro|centímetros; mm: milímetro|milímetros; mile: milla|millas; ft: pie|pies; inch: pulgada|pulgadas; light year: año luz|años luz|años-luz; ha: hectárea|hectáreas
    kg: kilogramo|kilogramos|kilo|kilos; g: gramo|gramos; mg: miligramo|miligramos; µg: microgramo|microgramos; t: tonelada|toneladas; lb: libras de peso; l: litro|litros; ml: mililitro|mililitros; barrel: barril|barriles; quintal: quintal|quintales
    s: segundo|segundos; min: minuto|minutos; h: hora|horas; day: día|días; week: semana|semanas; month: mes|meses; quarter: trimestre|trimestres; year: año|años; decade: década|décadas|decenio|decenios; century: siglo|siglos; millennium: milenio|milenios
    °C: grado celsius|grados celsius|grados centígrados|grado centígrado; °F: grados fahrenheit; °: grado|grados; W: vatio|vatios; kW: kilovatio|kilovatios; MW: megavatio|megavatios; GW: gigavatio|gigavatios; kWh: kilovatio hora|kilovatios hora|kilovatios-hora|kilovatio-hora; MWh: megavatios hora|megavatios-hora; GB: gigabyte|gigabytes; MB: megabyte|megabytes; dB: decibelio|decibelios; kcal: kilocalorías; cal: caloría|calorías
    EUR: euro|euros; cent: céntimo|céntimos|centavo|centavos; dollar: dólar|dólares; USD: dólares estadounidenses|dólares americanos; pound: libra|libras; GBP: libra esterlina|libras esterlinas; CHF: franco suizo|francos suizos; PLN: zloty|zlotys; crown: corona|coronas; JPY: yen|yenes; CNY: yuan|yuanes; rupee: rupia|rupias; RUB: rublo|rublos; KRW: won|wones; peso: peso|pesos; BRL: real|reales; times: veces`,
  ],
  [
    'it',
    `%: per cento|percento; percentage point: punto percentuale|punti percentuali|punti di percentuale; ‰: per mille
    km: chilometro|chilometri; m: metro|metri; cm: centimetro|centimetri; mm: millimetro|millimetri; mile: miglio|miglia; ft: piede|piedi; inch: pollice|pollici; light year: anno luce|anni luce; ha: ettaro|ettari
    kg: chilogrammo|chilogrammi|chilo|chili; g: grammo|grammi; mg: milligrammo|milligrammi; µg: microgrammi; t: tonnellata|tonnellate; lb: libbra|libbre; l: litro|litri; ml: millilitro|millilitri; barrel: barile|barili; quintal: quintale|quintali
    s: secondo|secondi; min: minuto|minuti; h: ora|ore; day: giorno|giorni; week: settimana|settimane; month: mese|mesi; quarter: trimestre|trimestri; year: anno|anni; decade: decennio|decenni; century: secolo|secoli; millennium: millennio|millenni
    °C: grado celsius|gradi celsius|gradi centigradi; °F: gradi fahrenheit; °: grado|gradi; km/h: chilometri orari|chilometri all'ora|km orari|km all'ora; W: watt; kW: chilowatt|kilowatt; MW: megawatt; GW: gigawatt; kWh: chilowattora|kilowattora; MWh: megawattora; GWh: gigawattora; TWh: terawattora; GB: gigabyte; MB: megabyte; dB: decibel; kcal: chilocalorie; cal: calorie
    EUR: euro; cent: centesimo|centesimi; dollar: dollaro|dollari; USD: dollari statunitensi|dollari americani; pound: sterlina|sterline; GBP: sterline inglesi; CHF: franco svizzero|franchi svizzeri; franc: franchi; PLN: zloty; crown: corona|corone; JPY: yen; CNY: yuan; rupee: rupia|rupie; RUB: rublo|rubli; KRW: won; peso: peso|pesos; times: volte`,
  ],
  [
    'pt',
    `%: por cento; percentage point: ponto percentual|pontos percentuais|p.p.; ‰: por mil
    km: quilômetro|quilômetros|quilómetro|quilómetros; m: metro|metros; cm: centímetro|centímetros; mm: milímetro|milímetros; mile: milha|milhas; ft: pé|pés; inch: polegada|polegadas; light year: ano-luz|anos-luz; ha: hectare|hectares
    kg: quilograma|quilogramas|quilo|quilos; g: grama|gramas; mg: miligrama|miligramas; µg: microgramas; t: tonelada|toneladas; l: litro|litros; ml: mililitro|mililitros; barrel: barril|barris
    s: segundo|segundos; min: minuto|minutos; h: hora|horas; day: dia|dias; week: semana|semanas; month: mês|meses; quarter: trimestre|trimestres; year: ano|anos; decade: década|décadas; century: século|séculos; millennium: milênio|milênios|milénios
    °C: grau celsius|graus celsius; °F: graus fahrenheit; °: grau|graus; W: watt|watts; kW: quilowatt|quilowatts; MW: megawatt|megawatts; GW: gigawatt|gigawatts; kWh: quilowatt-hora|quilowatts-hora; GB: gigabyte|gigabytes; MB: megabyte|megabytes; dB: decibel|decibéis; kcal: quilocalorias; cal: caloria|calorias
    EUR: euro|euros; cent: centavo|centavos|cêntimo|cêntimos; dollar: dólar|dólares; USD: dólares americanos; pound: libra|libras; GBP: libra esterlina|libras esterlinas; CHF: franco suíço|francos suíços; crown: coroa|coroas; JPY: iene|ienes; CNY: yuan|yuans; rupee: rupia|rupias; RUB: rublo|rublos; KRW: won|wons; peso: peso|pesos; BRL: real|reais; times: vezes`,
  ],
]);
