export interface AllowList {
  /** @param hostname as a URL has it: IPv6 in brackets */
  has(hostname: string, port: number): boolean;
}

const usualPorts = [80, 443];

/**
 * The hosts that the operator opens: `host` stands for its ports 80 and 443, `host:port` for that port.
 * Names are compared whole, in the form that the URL parser gives them.
 * @throws TypeError for an entry that is no host
 */
export function createAllowList(entries: readonly string[]): AllowList {
  const origins = new Set<string>();
  for (const entry of entries) {
    const hostname = new URL(`http://${entry}`).hostname.replace(/\.$/, '');
    const port = /:(\d+)$/.exec(entry)?.[1];
    for (const open of port ? [Number(port)] : usualPorts) origins.add(`${hostname}:${open}`);
  }
  return { has: (hostname, port) => origins.has(`${hostname}:${port}`) };
}
