import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const JPEG_JS = createRequire(import.meta.url).resolve('jpeg-js');

/** The worker's whole program is text, so that it starts alike from the sources and from the build. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { pixels, width, height, library } = workerData;
const { data } = require(library).encode({ data: Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length), width, height }, 88);
parentPort.postMessage(data);
`;

/** Writes RGBA pixels as a JPEG, in a worker: the encoder is plain JavaScript and takes seconds at 4K. */
export async function encodeJpeg(
  pixels: Buffer,
  width: number,
  height: number,
  signal: AbortSignal,
): Promise<Buffer> {
  signal.throwIfAborted();
  const worker = new Worker(PROGRAM, { eval: true, workerData: { pixels, width, height, library: JPEG_JS } });
  const terminate = () => void worker.terminate();
  signal.addEventListener('abort', terminate, { once: true });
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array) =>
        resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      );
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The JPEG worker ended early with code ${code}`)));
    });
  } finally {
    signal.removeEventListener('abort', terminate);
    await worker.terminate();
  }
}
