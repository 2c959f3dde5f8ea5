import { describe, it } from '@jest/globals';
import { judgedIn, type Row } from './support.js';

const german: readonly Row[] = [
  [
    'numbers of two subjects',
    'Die Mühle mahlt 14 Tonnen am Tag, die Ölpresse schafft neun.',
    'Die Mühle mahlt 14 Tonnen am Tag',
    'Die Mühle mahlt neun Tonnen am Tag',
  ],
  ['unit', 'Der Stollen ist 2,4 Kilometer lang.', 'Der Stollen misst 2,4 km', 'Der Stollen misst 2,4 Meter'],
  [
    'direction',
    'Die Zahl der Störche ist im Kreis gestiegen.',
    'Im Kreis ist die Zahl der Störche gewachsen',
    'Im Kreis ist die Zahl der Störche gesunken',
  ],
  [
    'negation',
    'Der Gemeinderat hat den Umbau nicht beschlossen.',
    'Den Umbau hat der Gemeinderat nicht beschlossen',
    'Der Gemeinderat hat den Umbau beschlossen',
  ],
  [
    'speaker',
    'Der Brunnen sei vergiftet, behauptet der Nachbar.',
    'Der Nachbar behauptet, der Brunnen sei vergiftet',
    'Der Brunnen ist vergiftet',
  ],
  [
    'condition',
    'Die Fähre fährt, wenn der Pegel unter drei Metern liegt.',
    'Liegt der Pegel unter drei Metern, fährt die Fähre, nur wenn er sinkt',
    'Die Fähre fährt',
  ],
  [
    'exception',
    'Alle Säle sind beheizt, ausgenommen das Gewächshaus.',
    'Alle Säle außer dem Gewächshaus sind beheizt',
    'Alle Säle sind beheizt',
  ],
  [
    'plan',
    'Der Verein will 2028 ein Segelmuseum eröffnen.',
    'Ein Segelmuseum will der Verein 2028 eröffnen',
    'Der Verein eröffnete ein Segelmuseum',
  ],
  ['roles', 'Der Müller verklagte den Abt.', 'Den Abt verklagte der Müller', 'Der Abt verklagte den Müller'],
  [
    'quantity',
    'Ein Drittel der Reben ist erfroren.',
    'Erfroren ist ein Drittel der Reben',
    'Die Hälfte der Reben ist erfroren',
  ],
  [
    'reason',
    'Nach dem Hagel stiegen die Preise für Kirschen.',
    'Die Preise für Kirschen stiegen nach dem Hagel',
    'Die Preise für Kirschen stiegen wegen des Hagels',
  ],
];

const french: readonly Row[] = [
  [
    'numbers of two subjects',
    'La scierie emploie 48 ouvriers, tandis que la verrerie en compte 120.',
    'La scierie emploie 48 ouvriers',
    'La scierie emploie 120 ouvriers',
  ],
  [
    'unit',
    'Le tunnel mesure 850 mètres.',
    'Le tunnel est long de 850 m',
    'Le tunnel est long de 850 kilomètres',
  ],
  [
    'direction',
    'La récolte de noix a reculé de 9 % dans la vallée.',
    'Dans la vallée, la récolte de noix a baissé de 9 %',
    'Dans la vallée, la récolte de noix a augmenté de 9 %',
  ],
  [
    'negation',
    'Le juge n’a pas autorisé la vente du moulin.',
    'La vente du moulin n’a pas été autorisée par le juge',
    'Le juge a autorisé la vente du moulin',
  ],
  [
    'speaker',
    'Les loups ont tué dix brebis, affirme le berger.',
    'Selon le berger, les loups ont tué dix brebis',
    'Les loups ont tué dix brebis',
  ],
  [
    'condition',
    'Le phare ouvre au public si le vent est faible.',
    'Si le vent est faible, le phare ouvre au public',
    'Le phare ouvre au public',
  ],
  [
    'roles',
    'Le syndicat a poursuivi l’armateur.',
    'L’armateur a été poursuivi par le syndicat',
    'L’armateur a poursuivi le syndicat',
  ],
  [
    'quantity',
    'La moitié des vignes ont gelé.',
    'Les vignes ont gelé pour moitié',
    'Un tiers des vignes ont gelé',
  ],
  [
    'rumour',
    'La rumeur selon laquelle le pont serait vendu est fausse.',
    'Il est faux que le pont serait vendu, selon la rumeur',
    'Le pont est vendu',
  ],
];

const spanish: readonly Row[] = [
  [
    'numbers of two subjects',
    'Villar plantó 900 olivos y Robledo plantó 400.',
    'Villar plantó 900 olivos',
    'Villar plantó 400 olivos',
  ],
  [
    'direction',
    'El consumo de leña bajó un 12 % en la sierra.',
    'En la sierra, el consumo de leña cayó un 12 %',
    'En la sierra, el consumo de leña subió un 12 %',
  ],
  [
    'negation',
    'El cabildo no ha vendido la ermita.',
    'La ermita no ha sido vendida por el cabildo',
    'El cabildo ha vendido la ermita',
  ],
  [
    'speaker',
    'El lobo ha vuelto al valle, asegura un pastor.',
    'Según un pastor, el lobo ha vuelto al valle',
    'El lobo ha vuelto al valle',
  ],
  [
    'exception',
    'Todas las salas abren en lunes, salvo la cripta.',
    'Salvo la cripta, todas las salas abren en lunes',
    'Todas las salas abren en lunes',
  ],
  [
    'roles',
    'El gremio demandó al obispo.',
    'El obispo fue demandado por el gremio',
    'El obispo demandó al gremio',
  ],
  [
    'name',
    'El órgano fue afinado por Teresa Lobo en mayo.',
    'Teresa Lobo afinó el órgano en mayo',
    'Teresa Marín afinó el órgano en mayo',
  ],
  [
    'plan',
    'La cooperativa planea comprar dos tractores.',
    'La cooperativa quiere comprar dos tractores',
    'La cooperativa compró dos tractores',
  ],
];

const italian: readonly Row[] = [
  [
    'numbers of two subjects',
    'La cartiera ha 75 operai, mentre la filanda ne ha 30.',
    'La cartiera ha 75 operai',
    'La cartiera ha 30 operai',
  ],
  [
    'direction',
    'Le presenze nei rifugi sono calate del 6 per cento.',
    'Le presenze nei rifugi sono diminuite del 6%',
    'Le presenze nei rifugi sono aumentate del 6%',
  ],
  [
    'negation',
    'Il giudice non ha sospeso i lavori alla diga.',
    'I lavori alla diga non sono stati sospesi dal giudice',
    'Il giudice ha sospeso i lavori alla diga',
  ],
  [
    'speaker',
    'Il fiume è avvelenato, sostiene un pescatore.',
    'Secondo un pescatore il fiume è avvelenato',
    'Il fiume è avvelenato',
  ],
  [
    'roles',
    'La curia ha denunciato il sindaco di Orvelle.',
    'Il sindaco di Orvelle è stato denunciato dalla curia',
    'Il sindaco di Orvelle ha denunciato la curia',
  ],
  [
    'quantity',
    'Un quarto dei gerani è appassito.',
    'Il 25% dei gerani è appassito',
    'La metà dei gerani è appassita',
  ],
];

const portuguese: readonly Row[] = [
  [
    'numbers of two subjects',
    'A serraria emprega 60 pessoas, enquanto a olaria emprega 25.',
    'A serraria emprega 60 pessoas',
    'A serraria emprega 25 pessoas',
  ],
  [
    'direction',
    'A pesca da lagosta diminuiu 15% na enseada.',
    'Na enseada, a pesca da lagosta caiu 15%',
    'Na enseada, a pesca da lagosta aumentou 15%',
  ],
  [
    'negation',
    'O conselho não aprovou a ciclovia.',
    'A ciclovia não foi aprovada pelo conselho',
    'O conselho aprovou a ciclovia',
  ],
  [
    'speaker',
    'A lagoa está contaminada, afirma um barqueiro.',
    'Segundo um barqueiro, a lagoa está contaminada',
    'A lagoa está contaminada',
  ],
  [
    'condition',
    'O farol abre se o mar estiver calmo.',
    'Se o mar estiver calmo, o farol abre',
    'O farol abre',
  ],
  [
    'roles',
    'A Casa Moura comprou a Vidros Leal.',
    'A Vidros Leal foi comprada pela Casa Moura',
    'A Vidros Leal comprou a Casa Moura',
  ],
];

const dutch: readonly Row[] = [
  [
    'numbers of two subjects',
    'De molen maalt 14 ton per dag, terwijl de pers negen ton verwerkt.',
    'De molen maalt 14 ton per dag',
    'De molen maalt negen ton per dag',
  ],
  [
    'direction',
    'Het aantal reigers in de polder is gedaald.',
    'In de polder is het aantal reigers afgenomen',
    'In de polder is het aantal reigers gestegen',
  ],
  [
    'negation',
    'De raad heeft de sloop niet goedgekeurd.',
    'De sloop is door de raad niet goedgekeurd',
    'De raad heeft de sloop goedgekeurd',
  ],
  ['speaker', 'De dijk is zwak, beweert een boer.', 'Volgens een boer is de dijk zwak', 'De dijk is zwak'],
  [
    'exception',
    'Alle zalen zijn open, behalve de kelder.',
    'Behalve de kelder zijn alle zalen open',
    'Alle zalen zijn open',
  ],
  [
    'part',
    'Enkele fresco’s zijn verdwenen.',
    'Enkele fresco’s zijn verdwenen',
    'Alle fresco’s zijn verdwenen',
  ],
];

describe('a fact in a western language beside its quotation', () => {
  it.each(german)('German, %s: “%s” shows “%s”, not “%s”', judgedIn('de'));
  it.each(french)('French, %s: “%s” shows “%s”, not “%s”', judgedIn('fr'));
  it.each(spanish)('Spanish, %s: “%s” shows “%s”, not “%s”', judgedIn('es'));
  it.each(italian)('Italian, %s: “%s” shows “%s”, not “%s”', judgedIn('it'));
  it.each(portuguese)('Portuguese, %s: “%s” shows “%s”, not “%s”', judgedIn('pt'));
  it.each(dutch)('Dutch, %s: “%s” shows “%s”, not “%s”', judgedIn('nl'));
});
