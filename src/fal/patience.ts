/**
 * How long fal may not know a job that it has taken, or not show an image that it told of, in ms: not every machine of its
 * hears at once. Until then that is no answer.
 */
export const NOT_YET_MS = 75_000;
