/** Why a host cannot be reached, by the codes of Node and of its fetch. */
const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOTFOUND: 'its name is unknown here',
    EAI_AGAIN: 'no name server answers',
    ECONNREFUSED: 'nothing answers at that port',
    ECONNRESET: 'the connection was cut',
    UND_ERR_SOCKET: 'the connection was cut',
    EHOSTUNREACH: 'there is no way to it',
    ENETUNREACH: 'there is no way to it',
    ETIMEDOUT: "it doesn't answer",
    UND_ERR_CONNECT_TIMEOUT: "it doesn't answer",
    no_answer: "it doesn't answer",
    not_an_answer: "its answer can't be read",
    SELF_SIGNED_CERT_IN_CHAIN: "its certificate isn't trusted here",
    DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate isn't trusted here",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate isn't trusted here",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate isn't trusted here",
  }),
);

export interface Service {
  name: string;
  /** Never told but for its host: it may have a password in it. */
  url: string;
  /** Where its address is set. */
  setting: string;
  /** A page that says whether it is they who are away. */
  statusPage?: string;
}

/** What an operator is told of a service that cannot be reached: which host, why, and where to look. */
export function unreachable({ name, url, setting, statusPage }: Service, code: string): string {
  const host = URL.canParse(url) ? new URL(url).host : setting;
  const known = reasons.get(code);
  const reason = answeredWith(code) ?? (known ? `${known} (${code})` : code);
  const page = statusPage ? ` See ${statusPage}, too.` : '';
  return `${name} can't be reached at ${host}: ${reason}. Check ${setting}, and this machine's name lookup, firewall, and proxy.${page}`;
}

/** Something answers there, and not as it should: a fault, or the page of a proxy. */
function answeredWith(code: string): string | undefined {
  const status = /(?:^|_)http_(\d+)$/.exec(code)?.[1];
  if (!status) return undefined;
  return status.startsWith('2')
    ? `its answer can't be read (HTTP ${status})`
    : `it answers with HTTP ${status}`;
}

export const slackService = (apiUrl: string): Service => ({
  name: 'Slack',
  url: apiUrl,
  setting: 'SLACK_API_URL',
  statusPage: 'https://slack-status.com',
});
