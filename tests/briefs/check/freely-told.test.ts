import { describe, it } from '@jest/globals';
import { judgedIn, type Row } from './support.js';

/** A fact in words of its own holds where a near copy with one thing changed does not. */
const english: readonly Row[] = [
  [
    'new words',
    'Anglers pulled a rusty safe out of the canal on Friday morning.',
    'On Friday, anglers recovered a rusty safe from the canal',
    'Anglers pulled a rusty bicycle out of the canal on Friday morning',
  ],
  [
    'a reason in other words',
    'The ferry stays in the harbour today, as the wind has reached gale force.',
    'Strong gusts: no crossings because of the weather, the ferry stays put',
    'The ferry stays in the harbour today because of a strike',
  ],
  [
    'a relative clause after a claim',
    'Beekeepers blame the loss on a mite that has spread to 40 valleys.',
    'The mite has spread to 40 valleys',
    'The loss is due to a mite',
  ],
  [
    'what is open',
    'The surveyors are still checking whether the dam is safe.',
    'Surveyors are still checking whether the dam is safe',
    'The dam is safe',
  ],
  [
    'some of them, with a number',
    'In some schools, classes still have more than 30 pupils.',
    'Some schools still have classes of more than 30 pupils',
    'In schools, classes still have more than 30 pupils',
  ],
  [
    'for whom',
    'Seats are free for anyone born before 1950.',
    'Seats are free for anyone born before 1950',
    'Seats are free',
  ],
  [
    'who says so, by a verb of another kind',
    'Curator Nell Amory, who was not asked, called the extension ugly.',
    'Nell Amory, a curator, finds the extension ugly',
    'The extension is ugly',
  ],
  [
    'who of two says so',
    'Sculptor Ada Quill called the statue finished, while the heritage board spoke of a draft.',
    'The heritage board speaks of a draft, the sculptor Ada Quill of a finished statue',
    'Sculptor Ada Quill spoke of a draft',
  ],
  [
    'a condition as what is needed',
    'The kiln is lit on Saturday if the forester agrees.',
    'For the kiln to be lit on Saturday, the forester needs to agree',
    'The kiln is lit on Saturday in any case',
  ],
  [
    'advice as an order',
    'A torn saddle should be mended before it is oiled.',
    'Mend a torn saddle before it is oiled',
    'A torn saddle has already been mended before it is oiled',
  ],
  [
    'what is denied, taken up by a pronoun',
    'Neighbors said that the mill was haunted, but the miller denied it.',
    'The miller denied that the mill was haunted, as neighbors said',
    'The mill was haunted',
  ],
  [
    'a superlative of its own',
    'The oak is 31 metres tall and stands by the chapel.',
    'Height of the oak by the chapel: 31 metres',
    'The oak by the chapel is the tallest, at 31 metres',
  ],
];

const german: readonly Row[] = [
  [
    'a share in other words',
    'Fast ein Drittel der Linden im Park ist krank.',
    'Fast jede dritte Linde im Park ist krank',
    'Fast jede zweite Linde im Park ist krank',
  ],
  [
    'who says so, by another verb',
    'Schatzmeisterin Ida Rohde räumte ein, dass 9000 Euro fehlen.',
    'Es fehlen 9000 Euro, wie Schatzmeisterin Ida Rohde zugab',
    'Laut Otto Kern fehlen 9000 Euro',
  ],
  [
    'an exemption as not having to',
    'Lehrlinge sind von der Gebühr befreit.',
    'Lehrlinge müssen die Gebühr nicht zahlen',
    'Lehrlinge sind von der Gebühr nicht befreit',
  ],
];

describe('A fact in words of its own', () => {
  it.each(english)('is judged by plain signs: %s', judgedIn('en'));
  it.each(german)('is judged by plain signs in German: %s', judgedIn('de'));
});
