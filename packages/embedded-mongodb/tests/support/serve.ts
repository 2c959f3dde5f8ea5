// Serves a directory from a process of its own: `serve.ts DIR [OPTIONS AS JSON]`; prints the address, stops on SIGTERM.
import { startEmbeddedMongo } from '../../src/index.js';

const [dir, options] = process.argv.slice(2);
try {
  const server = await startEmbeddedMongo({ ...JSON.parse(options ?? '{}'), dir: dir ?? '' });
  process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ uri: server.uri })}\n`);
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ refused: error instanceof Error ? error.message : String(error) })}\n`,
  );
  process.exitCode = 1;
}
