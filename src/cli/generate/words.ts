import type { FailureCode } from '../../lib/errors.js';

/** How a job at fal ended badly, for whoever tries a key or a model at a terminal. */
const endings: Partial<Record<FailureCode, string>> = {
  content_refused: 'The model refused this prompt because of its content policy. Try different words.',
  input_invalid: "The model couldn't use this input. Try a shorter prompt, or another ratio or resolution.",
  no_image: 'The model finished without an image. Try again, or use different words.',
  model_failed: 'The model or fal failed. Try again in a few minutes; see https://status.fal.ai.',
  deadline: "fal gave up on the job because it didn't start in time. Try again in a few minutes.",
  image_gone:
    'fal has no result for this job, or no longer. If it was just made, check that the model is right (--model).',
};

/** What `infograph generate` and `infograph result` say. */
export const generate = {
  wrongKey:
    "fal doesn't accept FAL_KEY. Create a key at https://fal.ai/dashboard/keys and set all of it (it has a colon in the middle).",
  locked:
    'fal has locked the account of FAL_KEY, usually because its balance is used up: see https://fal.ai/dashboard/billing. After a payment, it can take a while to unlock.',
  unknownModel: (model: string) =>
    `fal has no model "${model}". Model ids are at https://fal.ai/models, like fal-ai/nano-banana-pro.`,
  tooMany: "fal isn't taking more jobs from this account right now (429). Try again in a minute.",
  notReached: (detail: string) =>
    `fal can't be reached (${detail}). Nothing was sent. Check that this machine can reach the internet.`,
  refused: (detail: string) => `fal didn't accept the job (${detail}). Nothing was sent.`,
  answerLost: (detail: string) =>
    `fal may or may not have the job: its answer was lost (${detail}), and its list of jobs doesn't show it. Check https://fal.ai/dashboard before you try again.`,
  noAnswers: (detail: string) => `fal doesn't say how far the job is (${detail}).`,
  ending: (code: FailureCode, detail: string) => `${endings[code] ?? 'The job failed.'} (${detail})`,
  tooLate: (waited: string) => `fal didn't finish within ${waited}.`,
  fetchLater: (command: string) => `To get the image later: ${command}`,
  leftBefore: 'Stopped before anything was sent to fal. Nothing was charged.',
  leftDuring: 'Stopped while the job was being sent to fal, which may have it: see https://fal.ai/dashboard.',
  left: 'Stopped. fal continues with the job.',
  noPublicUrl: (port: number) =>
    `--mode webhook needs PUBLIC_URL: the https address at which fal reaches port ${port} of this machine (a proxy, or a tunnel). Without one, use --mode async or --mode blocking.`,
  listening: (port: number, publicUrl: string) =>
    `Listening on port ${port} for fal's call; PUBLIC_URL (${publicUrl}) must point here.`,
  portTaken: (port: number) =>
    `Port ${port} is taken, maybe by the app. Stop that program, or set PORT to another port and point PUBLIC_URL to it.`,
  webhookMissing: (publicUrl: string) =>
    `fal has finished but couldn't reach ${publicUrl}: PUBLIC_URL must point to this program, without a redirect. Getting the result from fal instead.`,
  notFinished: (state: string) => `fal hasn't finished this job: ${state}. Try again in a moment.`,
  unknownRequest: (model: string) =>
    `fal has no job with this id and the model ${model}. Name the model it was made with (--model). fal forgets jobs after some days.`,
  exists: (path: string) =>
    `${path} already exists. Use --force to overwrite it, or --out to name another file.`,
  cannotSave: (path: string, detail: string) => `Can't write the image to ${path} (${detail}).`,
  imageUnusable: (detail: string) => `The model's image can't be used: ${detail}.`,
  imageUnavailable: (detail: string) => `Can't download the image (${detail}).`,
};
