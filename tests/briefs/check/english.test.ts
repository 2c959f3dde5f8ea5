import { describe, it } from '@jest/globals';
import { judgedIn, type Row } from './support.js';

const rows: readonly Row[] = [
  [
    'number',
    'The quarry delivered 740 tonnes of slate last spring.',
    'Last spring the quarry delivered 740 tonnes of slate',
    'The quarry delivered 470 tonnes of slate last spring',
  ],
  [
    'unit',
    'The cave stays at 11 degrees Celsius and is 4.3 kilometres long.',
    'The cave is 4.3 km long',
    'The cave is 4.3 metres long',
  ],
  [
    'rate',
    'The pump moves 60 litres a minute.',
    'The pump moves 60 litres a minute',
    'The pump moves 60 litres an hour',
  ],
  [
    'year',
    'The theatre burnt down in 1911 and was rebuilt in 1924.',
    'The theatre was rebuilt in 1924',
    'The theatre was rebuilt in 1911',
  ],
  [
    'numbers of two subjects',
    'Marlow sold 310 boats, while Tressel sold 95.',
    'Tressel sold 95 boats',
    'Marlow sold 95 boats',
  ],
  [
    'both numbers',
    'Marlow sold 310 boats, while Tressel sold 95.',
    'Marlow sold 310 boats and Tressel 95',
    'Marlow sold 95 boats and Tressel 310',
  ],
  [
    'two ends',
    'The fare went up from 3 to 5 crowns.',
    'The fare went up from 3 to 5 crowns',
    'The fare went up from 5 to 3 crowns',
  ],
  [
    'instead',
    'The climb takes 50 minutes instead of 35.',
    'The climb takes 50 minutes instead of 35',
    'The climb takes 35 minutes instead of 50',
  ],
  [
    'direction',
    'Sheep numbers in the valley declined by 8 percent.',
    'The number of sheep in the valley fell by 8%',
    'The number of sheep in the valley rose by 8%',
  ],
  [
    'comparison',
    'The new lens is lighter than the old one.',
    'The new lens is lighter than the old one',
    'The new lens is heavier than the old one',
  ],
  [
    'order in time',
    'The seals are fed before the gates open.',
    'The seals are fed before the gates open',
    'The seals are fed after the gates open',
  ],
  [
    'negation dropped',
    'The court has not ordered a second survey.',
    'The court has not ordered a second survey',
    'The court has ordered a second survey',
  ],
  [
    'negation added',
    'The mill grinds barley on Fridays.',
    'On Fridays the mill grinds barley',
    'The mill does not grind barley on Fridays',
  ],
  [
    'refusal',
    'The union refused to sign the roster.',
    'The union did not sign the roster',
    'The union signed the roster',
  ],
  [
    'double negation',
    'The club did not rule out a move to Hallam.',
    'The club did not rule out a move to Hallam',
    'The club ruled out a move to Hallam',
  ],
  [
    'rumour',
    'The rumour that the spring is poisoned is false, chemist Ada Lorne said.',
    'It is false that the spring is poisoned, chemist Ada Lorne said',
    'The spring is poisoned',
  ],
  [
    'myth',
    'It is a myth that owls can turn their heads all the way round.',
    'That owls can turn their heads all the way round is a myth',
    'Owls can turn their heads all the way round',
  ],
  [
    'denial',
    'The director denied that the orchestra would be dissolved.',
    'The director denied that the orchestra would be dissolved',
    'The orchestra would be dissolved',
  ],
  [
    'speaker dropped',
    'The beavers have ruined the dyke, farmer Tom Reddy claims.',
    'According to farmer Tom Reddy, the beavers have ruined the dyke',
    'The beavers have ruined the dyke',
  ],
  [
    'another speaker',
    'The beavers have ruined the dyke, farmer Tom Reddy claims.',
    'Farmer Tom Reddy claims that the beavers have ruined the dyke',
    'The beavers have ruined the dyke, the water board claims',
  ],
  [
    'condition',
    'The ferry sails at dawn unless the fog is thick.',
    'Unless the fog is thick, the ferry sails at dawn',
    'The ferry sails at dawn',
  ],
  [
    'exception',
    'All halls are heated except the greenhouse.',
    'All halls but not the greenhouse are heated, except in name',
    'All halls are heated',
  ],
  ['only', 'Members may borrow the kiln.', 'Members may borrow the kiln', 'Only members may borrow the kiln'],
  [
    'which ones',
    'Guests who bring a lantern pay half.',
    'Guests who bring a lantern pay half',
    'Guests pay half',
  ],
  [
    'may',
    'The bog may release methane when it thaws.',
    'The bog may release methane when it thaws',
    'The bog releases methane when it thaws',
  ],
  [
    'plan',
    'The county plans to drain the pond in autumn.',
    'In autumn the county wants to drain the pond',
    'The county drained the pond in autumn',
  ],
  [
    'part',
    'Some of the murals were scraped off.',
    'Some murals were scraped off',
    'All the murals were scraped off',
  ],
  [
    'quantity',
    'Output at the dairy doubled within a decade.',
    'Within a decade the dairy doubled its output',
    'Output at the dairy tripled within a decade',
  ],
  [
    'share in words',
    'A quarter of the lamps are broken.',
    '25% of the lamps are broken',
    'Half of the lamps are broken',
  ],
  [
    'superlative',
    'The viaduct is one of the longest in the county.',
    'The viaduct is one of the longest in the county',
    'The viaduct is the longest in the county',
  ],
  [
    'superlative added',
    'The viaduct spans the Orme.',
    'The viaduct spans the Orme',
    'The viaduct, the highest in the county, spans the Orme',
  ],
  [
    'reason',
    'After the flood the baker moved to Pell Street.',
    'The baker moved to Pell Street after the flood',
    'The baker moved to Pell Street because of the flood',
  ],
  [
    'roles',
    'The guild sued the bishop over the tolls.',
    'Over the tolls the guild sued the bishop',
    'The bishop sued the guild over the tolls',
  ],
  [
    'passive voice',
    'Corvin Glass was bought by Hale Brothers.',
    'Hale Brothers bought Corvin Glass',
    'Corvin Glass bought Hale Brothers',
  ],
  [
    'way',
    'The regatta runs from Skell to Dunmere.',
    'The regatta runs from Skell to Dunmere',
    'The regatta runs from Dunmere to Skell',
  ],
  [
    'name',
    'The organ was tuned by Ilse Brandner.',
    'Ilse Brandner tuned the organ',
    'Ilse Kramer tuned the organ',
  ],
  [
    'two sentences',
    'The museum bought a loom. The library repaired its roof in June.',
    'The library repaired its roof in June',
    'The museum repaired its roof in June',
  ],
  [
    'word exchanged',
    'The council praised the volunteers for the new hedge.',
    'The council praised the volunteers for the new hedge',
    'The council fined the volunteers for the new hedge',
  ],
  [
    'invented',
    'The council praised the volunteers for the new hedge.',
    'The volunteers were praised for the new hedge',
    'Tourists complain about noisy motorcycles near the harbour',
  ],
];

describe('a fact in English beside its quotation', () => {
  it.each(rows)('%s: “%s” shows “%s”, not “%s”', judgedIn('en'));
});
