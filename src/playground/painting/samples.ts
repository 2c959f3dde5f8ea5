import type { Brief } from './brief.js';

/** What the examples that we print are drawn as, by the words that they have in common. */
interface Sample extends Omit<Brief, 'title'> {
  /** As they are typed, in lower case and without punctuation. */
  prompts: readonly string[];
}

/** Facts: https://www.house.gov/the-house-explained/the-legislative-process, and Article I of the Constitution. */
const bill: Sample = {
  prompts: [
    'how a bill becomes law',
    'how a bill becomes law in 5 steps',
    'how a bill becomes law in five steps',
  ],
  subtitle: 'In the Congress of the United States',
  layout: 'steps',
  points: [
    { lead: 'Introduction', text: 'A member of the House or the Senate introduces it.' },
    { lead: 'Committee', text: 'A committee studies it, hears experts, and may change it.' },
    { lead: 'Vote', text: 'The chamber debates it. A simple majority passes it.' },
    { lead: 'Second chamber', text: 'The other chamber votes, too. Both agree on one text.' },
    { lead: 'President', text: 'The president signs it, or vetoes it.' },
  ],
  numbers: [],
};

/** Facts: https://www.usgs.gov/special-topics/water-science-school/science/fundamentals-water-cycle */
const water: Sample = {
  prompts: [
    'the water cycle',
    'water cycle',
    'the water cycle in 5 steps',
    'the water cycle in five steps',
    'how the water cycle works',
  ],
  subtitle: 'The same water, again and again',
  layout: 'steps',
  points: [
    { lead: 'Evaporation', text: 'The sun warms the sea, and water rises as vapor.' },
    { lead: 'Transpiration', text: 'Plants drink water and breathe out vapor, too.' },
    { lead: 'Condensation', text: 'Up in the cold air, vapor turns into clouds.' },
    { lead: 'Precipitation', text: 'Rain, snow, or hail falls back to the ground.' },
    { lead: 'Runoff', text: 'Rivers and groundwater carry it back to the sea.' },
  ],
  numbers: [],
};

/** Facts: https://www.aboutcoffee.org/beans/10-steps-from-seed-to-cup */
const coffee: Sample = {
  prompts: [
    'coffee from bean to cup',
    'coffee from the bean to the cup',
    'how coffee gets from the farm to your cup',
    'how coffee gets from farm to cup',
    'coffee from farm to cup',
  ],
  layout: 'steps',
  points: [
    { lead: 'Grow', text: 'A young coffee tree needs years until it bears its first cherries.' },
    { lead: 'Pick', text: 'Ripe cherries are red, and mostly picked by hand.' },
    { lead: 'Dry', text: 'The beans are freed from the fruit, dried, and hulled.' },
    { lead: 'Roast', text: 'Heat turns green beans brown and brings out their aroma.' },
    { lead: 'Grind', text: 'Fine for espresso, coarse for a French press.' },
    { lead: 'Brew', text: 'Hot water, just below boiling, does the rest.' },
  ],
  numbers: [],
};

/** Facts: https://www.mayoclinic.org/healthy-lifestyle/nutrition-and-healthy-eating/in-depth/caffeine/art-20049372; prices by sum. */
const coffeeOrTea: Sample = {
  prompts: [
    'coffee or tea compare caffeine price and time to make as two columns for a kitchen wall',
    'coffee or tea compare caffeine price and time to make',
    'coffee or tea',
    'coffee vs tea',
  ],
  layout: 'comparison',
  points: [],
  numbers: [
    { value: '96 mg', measures: 'of caffeine in a cup of coffee' },
    { value: '48 mg', measures: 'of caffeine in a cup of black tea' },
    { value: '30¢', measures: 'for coffee: 34 cups of a $10 pound' },
    { value: '6¢', measures: 'for tea: 100 bags in a $6 box' },
    { value: '4 min', measures: 'to make coffee in a French press' },
    { value: '3–5 min', measures: 'to steep black tea' },
  ],
};

const photosynthesis: Sample = {
  prompts: ['photosynthesis', 'photosynthesis for children of ten', 'how photosynthesis works'],
  subtitle: 'How plants make their own food',
  layout: 'steps',
  points: [
    { lead: 'Light', text: 'Green leaves catch sunlight. Their color does it: chlorophyll.' },
    { lead: 'Water', text: 'Roots drink it, and it climbs up the stem.' },
    { lead: 'Air', text: 'Tiny holes in the leaf let carbon dioxide in.' },
    { lead: 'Sugar', text: 'With the power of light, water and carbon dioxide become sugar.' },
    { lead: 'Oxygen', text: 'It is left over, and goes out into the air that you breathe.' },
  ],
  numbers: [],
};

const meeting: Sample = {
  prompts: ['five habits of a good meeting', '5 habits of a good meeting'],
  layout: 'list',
  points: [
    { lead: 'Have a purpose', text: 'Say what will be decided. Nothing to decide? Write a message.' },
    { lead: 'Send the agenda', text: 'The day before, with what there is to read.' },
    { lead: 'Keep it small', text: 'Invite who is needed, and tell the others what came of it.' },
    { lead: 'Be on time', text: 'Begin when it was said, and end when it was said.' },
    { lead: 'Write it down', text: 'Who does what, and until when, before everybody leaves.' },
  ],
  numbers: [],
};

const samples: readonly Sample[] = [bill, water, coffee, coffeeOrTea, photosynthesis, meeting];

/** The prepared content for an example of ours, or undefined for any other prompt. */
export function sampleFor(prompt: string): Omit<Brief, 'title'> | undefined {
  const words = prompt
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = samples.find(({ prompts }) => prompts.includes(words));
  if (!found) return undefined;
  const { prompts: _words, ...content } = found;
  return content;
}
