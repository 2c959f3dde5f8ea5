import type { Requirement } from './spec-file.js';

/** What the embedded database says it is in its `hello` and `buildInfo`. */
const server = { version: '7.0.0', topology: 'replicaset' };

/** Whether the embedded database is such a server as a test asks for: of a version, a topology, without logins. */
export function meets(requirements: Requirement[] | undefined): boolean {
  return (
    !requirements ||
    requirements.some(
      ({ minServerVersion, maxServerVersion, topologies, auth, serverless, csfle }) =>
        (!minServerVersion || compareVersions(server.version, minServerVersion) >= 0) &&
        (!maxServerVersion || compareVersions(server.version, maxServerVersion) <= 0) &&
        (!topologies || topologies.includes(server.topology)) &&
        auth !== true &&
        serverless !== 'require' &&
        !csfle,
    )
  );
}

function compareVersions(left: string, right: string): number {
  const [ours, theirs] = [left, right].map((version) => version.split('.').map(Number));
  for (const part of [0, 1, 2]) {
    const order = (ours?.[part] ?? 0) - (theirs?.[part] ?? 0);
    if (order) return order;
  }
  return 0;
}
