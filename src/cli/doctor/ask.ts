const TIMEOUT_MS = 10_000;

export interface Answer {
  status: number;
  /** The parsed JSON; undefined where it was something else. */
  body: unknown;
  headers: Headers;
  /** How far this machine's clock is ahead of the answering one's, by the Date header: right to a second or so. */
  aheadMs: number | undefined;
}

/** Makes one request, without following redirects. Gives words where there was no answer. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer | { noAnswer: string }> {
  const before = Date.now();
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const middle = (before + Date.now()) / 2;
    const body: unknown = await response.json().catch(() => undefined);
    const { status, headers } = response;
    return { status, body, headers, aheadMs: aheadOf(headers, middle) };
  } catch (error) {
    return { noAnswer: reasonOf(error) };
  }
}

/** The header has whole seconds, rounded down: half a second is the best guess at the rest. */
function aheadOf(headers: Headers, nowMs: number): number | undefined {
  const theirs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(theirs) ? undefined : nowMs - (theirs + 500);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return cause.errors[0].message;
  if (cause instanceof Error) return cause.message || cause.name;
  return error.message;
}
