// A server in a process of its own: `serve.ts DIR`; prints its address and how long opening took, stops on SIGTERM.
import { startEmbeddedMongo } from '../src/index.js';

const began = performance.now();
const server = await startEmbeddedMongo({ dir: process.argv[2] ?? '' });
const openMs = performance.now() - began;
process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ uri: server.uri, openMs })}\n`);
