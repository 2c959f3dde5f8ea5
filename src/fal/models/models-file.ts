import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../../config/index.js';
import { dollars } from '../../lib/micro-dollars.js';
import { resolutions } from '../../models/infograph.js';
import { builtIn } from './built-in.js';
import type { BySize, ImageModel, ModelChanges } from './model.js';

const MODEL_ID = /^[a-z0-9-]+\/[a-z0-9._/-]+$/;
const RATIO = /^\d{1,2}:\d{1,2}$/;

const id = z.string().max(120).regex(MODEL_ID, "must be a model's id, like fal-ai/nano-banana-pro");
const builtInId = id.refine((typed) => builtIn.some((model) => model.id === typed), {
  error: `must be one of ${builtIn.map((model) => model.id).join(', ')}`,
});
const credits = z.number().int('must be a whole number of credits').min(0, 'must be 0 or more').max(100_000);

/** One number stands for all sizes. */
function bySize(amount: z.ZodType<number>): z.ZodType<BySize> {
  return z.preprocess(
    (written) => (typeof written === 'number' ? { '1K': written, '2K': written, '4K': written } : written),
    z.strictObject({ '1K': amount, '2K': amount, '4K': amount }),
  );
}

const addedModel = z.strictObject({
  name: z.string().trim().min(1).max(40),
  alias: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'must be a short name of small letters, digits and dashes')
    .optional(),
  like: builtInId,
  ratios: z.array(z.string().regex(RATIO, 'must be like 16:9')).min(1).optional(),
  resolutions: z.array(z.enum(resolutions)).min(1).optional(),
  seed: z.boolean().optional(),
  credits: bySize(credits),
  costs: bySize(dollars),
  edit: id.nullable().optional(),
  input: z.record(z.string(), z.json()).optional(),
});
type AddedModel = z.output<typeof addedModel>;

const modelsFile = z.strictObject({
  default: id.optional(),
  remove: z.array(builtInId).optional(),
  add: z.record(id, addedModel).optional(),
});

/**
 * What the JSON file at `path` makes of the models that come with the app. `add` says of each which of them it is
 * `like`: it is asked in the same words, but for what `input` says otherwise (null: not at all).
 * @throws ConfigError when the file cannot be read, says something else, or leaves no model
 */
export function readModelsFile(path: string | undefined): ModelChanges {
  if (!path) return {};
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError([
      `MODELS_FILE cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const parsed = modelsFile.safeParse(content);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `MODELS_FILE ${path.join('.')}: ${message}`),
    );
  }
  const { default: usual, remove: removed = [], add = {} } = parsed.data;
  const added = Object.entries(add).map(([of, said]) => modelOf(of, said));
  const offered = [...builtIn.filter((model) => !removed.includes(model.id)), ...added].map(({ id }) => id);
  if (offered.length === 0) throw new ConfigError(['MODELS_FILE remove: leaves no model']);
  if (usual !== undefined && !offered.includes(usual)) {
    throw new ConfigError([`MODELS_FILE default: must be one of ${offered.join(', ')}`]);
  }
  return { ...(usual === undefined ? {} : { usual }), removed, added };
}

function modelOf(of: string, said: AddedModel): ImageModel {
  const pattern = builtIn.find(({ id }) => id === said.like);
  if (!pattern) throw new Error(`no model ${said.like}`);
  const { ratios = pattern.ratios, resolutions = pattern.resolutions, seed = pattern.seeded } = said;
  const { edit: editor, vector } = pattern;
  const asked = (input: Record<string, unknown>) => {
    const laidOver: Record<string, unknown> = { ...input, ...said.input };
    if (!seed) delete laidOver.seed;
    return Object.fromEntries(Object.entries(laidOver).filter(([, value]) => value !== null));
  };
  return {
    id: of,
    name: said.name,
    alias: said.alias ?? of.slice(of.lastIndexOf('/') + 1),
    ratios,
    resolutions: pattern.resolutions.filter((size) => resolutions.includes(size)),
    defaults: {
      ratio: ratios.find((ratio) => ratio === pattern.defaults.ratio) ?? ratios[0] ?? pattern.defaults.ratio,
      resolution: resolutions.includes(pattern.defaults.resolution)
        ? pattern.defaults.resolution
        : (resolutions[0] ?? pattern.defaults.resolution),
    },
    seeded: seed,
    credits: said.credits,
    upTo: said.costs,
    ...(vector ? { vector } : {}),
    buildInput: (choice) => asked(pattern.buildInput(choice)),
    ...(editor && said.edit
      ? {
          edit: {
            endpoint: said.edit,
            references: editor.references,
            buildInput: (choice) => asked(editor.buildInput(choice)),
          },
        }
      : {}),
  };
}
