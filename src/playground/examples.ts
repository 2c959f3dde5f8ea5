import type { SampleArticles } from './sample-articles.js';

/** What the page offers to click where nothing has been said yet. More images than these, and the app asks first. */
export function examplesWith({ urls }: SampleArticles): Array<{ name: string; text: string }> {
  const [article = ''] = urls;
  return [
    { name: 'A topic', text: 'How coffee gets from the farm to your cup' },
    { name: 'An article, read for you', text: article },
    { name: 'Three at once, in another shape', text: 'The water cycle in 5 steps --ratio 4:5 -n 3' },
  ];
}
