import type { FailureCode } from '../../lib/errors.js';

/** How a job at fal ended badly, for whoever tries a key or a model at a terminal. */
const endings: Partial<Record<FailureCode, string>> = {
  content_refused: 'The model refused this prompt because of its content policy. Try other words.',
  input_invalid: 'The model could not use this input: a shorter prompt, another ratio or resolution may do.',
  no_image: 'The model finished without an image. Try again, or use other words.',
  model_failed:
    'The model, or fal, had a fault of its own. Try again in a few minutes; see https://status.fal.ai.',
  deadline: 'fal gave the job up because it did not begin in time. Try again in a few minutes.',
  image_gone:
    'fal has no result of this job (any more). If it was just made, see that the model is right (--model).',
};

/** What `infograph generate` and `infograph result` say. */
export const generate = {
  wrongKey:
    'fal does not accept FAL_KEY. Make a key at https://fal.ai/dashboard/keys and set it, as a whole (it has a colon in the middle).',
  locked:
    'fal has locked the account of FAL_KEY, most often because its balance is used up: see https://fal.ai/dashboard/billing. After a payment it can take a while to open.',
  unknownModel: (model: string) =>
    `fal knows no model "${model}". Their ids are at https://fal.ai/models, like fal-ai/nano-banana-pro.`,
  tooMany: 'fal takes no more jobs from this account just now (429). Try again in a minute.',
  notReached: (detail: string) =>
    `fal cannot be reached (${detail}). Nothing was handed over. See that this machine gets to the internet.`,
  refused: (detail: string) => `fal did not take the job (${detail}). Nothing was handed over.`,
  answerLost: (detail: string) =>
    `Whether fal has the job is not known: its answer was lost (${detail}), and its list of jobs does not show it. Look at https://fal.ai/dashboard before you try again.`,
  noAnswers: (detail: string) => `fal does not answer the question how far the job is (${detail}).`,
  ending: (code: FailureCode, detail: string) => `${endings[code] ?? 'The job failed.'} (${detail})`,
  tooLate: (waited: string) => `fal has not finished within ${waited}.`,
  fetchLater: (command: string) => `To get the image later: ${command}`,
  leftBefore: 'Stopped before anything was handed to fal; nothing was spent.',
  leftDuring:
    'Stopped while the job was being handed to fal, which may have it: see https://fal.ai/dashboard.',
  left: 'Stopped. fal goes on with the job.',
  noPublicUrl: (port: number) =>
    `--mode webhook needs PUBLIC_URL: the https address at which fal reaches port ${port} of this machine (a proxy, or a tunnel). Without one use --mode async or --mode blocking.`,
  listening: (port: number, publicUrl: string) =>
    `Listening on port ${port} for fal's call; PUBLIC_URL (${publicUrl}) must lead here.`,
  portTaken: (port: number) =>
    `Port ${port} is taken, by the app perhaps. Stop that program or set PORT to another port, and let PUBLIC_URL lead to it.`,
  webhookMissing: (publicUrl: string) =>
    `fal has finished, but did not get through to ${publicUrl}: PUBLIC_URL must lead to this program, without a redirect. The result is fetched instead.`,
  notFinished: (state: string) => `fal has not finished this job: ${state}. Ask again in a moment.`,
  unknownRequest: (model: string) =>
    `fal knows no job of this id with the model ${model}. Name the model that it was made with (--model); after some days fal forgets jobs.`,
  exists: (path: string) => `${path} is there already. --force writes over it; --out names another file.`,
  cannotSave: (path: string, detail: string) => `The image cannot be written to ${path} (${detail}).`,
  imageUnusable: (detail: string) => `What the model made cannot be used: ${detail}.`,
  imageUnavailable: (detail: string) => `The image cannot be downloaded (${detail}).`,
};
