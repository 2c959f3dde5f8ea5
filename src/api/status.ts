import type { Images } from '../images/index.js';
import { failures } from '../lib/errors.js';
import type { Infograph } from '../models/infograph.js';
import type { CreateAnswer, PublicStatus, StatusAnswer } from './schemas.js';
import { api as words } from './words.js';

/** How one infograph is, as programs are told. The address of its image is signed anew each time. */
export type ToStatusAnswer = (infograph: Infograph) => Promise<StatusAnswer>;

/** Tells the status with an address of the image, as the store signs it. */
export function createToStatusAnswer(images: Pick<Images, 'urlOf'>): ToStatusAnswer {
  return async (infograph) => {
    const error = errorOf(infograph);
    return {
      id: infograph._id,
      status: statusOf(infograph),
      image_url: await imageUrl(infograph, images),
      created_at: infograph.acceptedAt.toISOString(),
      updated_at: updatedAt(infograph).toISOString(),
      error,
      error_message: error?.message ?? null,
    };
  };
}

/** Clients know four states; what was canceled brings no image, as what failed. */
function statusOf({ status }: Pick<Infograph, 'status'>): PublicStatus {
  return status === 'canceled' ? 'failed' : status;
}

/** The first lines of the answer to a request. */
export function toInitialAnswer(
  infograph: Infograph,
): Omit<CreateAnswer['infographs'][number], 'events_url'> {
  return { id: infograph._id, request_id: requestIdOf(infograph), status: statusOf(infograph) };
}

/** What fal calls its job, as soon as that is known; of several submissions the latest. */
export function requestIdOf({ requests }: Infograph): string | null {
  return requests.findLast(({ requestId }) => requestId)?.requestId ?? null;
}

async function imageUrl(
  { status, image, removal }: Infograph,
  images: Pick<Images, 'urlOf'>,
): Promise<string | null> {
  return status === 'completed' && image && !image.removedAt && !removal ? await images.urlOf(image) : null;
}

function errorOf({ status, failure }: Infograph): StatusAnswer['error'] {
  if (status === 'canceled') return { code: 'canceled', message: words.canceled };
  if (status !== 'failed') return null;
  const code = failure?.code ?? 'internal';
  return { code, message: `${failures[code].user} ${words.notCharged}` };
}

function updatedAt(infograph: Infograph): Date {
  const { acceptedAt, processingAt, completedAt, postedAt, failedAt, canceledAt, unreachableAt } = infograph;
  const times = [acceptedAt, processingAt, completedAt, postedAt, failedAt, canceledAt, unreachableAt];
  return new Date(Math.max(...times.map((at) => at?.getTime() ?? 0)));
}
