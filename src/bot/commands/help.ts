import { defaultModel } from '../../fal/catalogue.js';
import { helpAnswer } from '../blocks/answers.js';
import type { MessageContent } from '../blocks/thread.js';
import type { Services } from '../services.js';

/** `/infograph help`, and `/infograph` alone. */
export function answerHelp({ prices }: Pick<Services, 'prices'>): MessageContent {
  return helpAnswer(defaultModel.ratios, prices[defaultModel.id] ?? {});
}
