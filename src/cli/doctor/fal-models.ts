import { z } from 'zod';
import type { Config } from '../../config/index.js';
import { inputOf, VISION_ENDPOINT } from '../../fal/llm.js';
import type { ImageModel } from '../../fal/models/model.js';
import { ask } from './ask.js';
import { type Finding, ok, problem, skipped, warning } from './finding.js';
import { type InputSchema, inputSchemaOf, misfitsOf } from './input-schema.js';

/** What fal says of one endpoint. */
type Told =
  | { kind: 'lives' | 'deprecated'; endpoint: string; schema: InputSchema | undefined }
  | { kind: 'absent'; endpoint: string }
  | { kind: 'not asked'; endpoint: string; why: string };

/**
 * https://fal.ai/docs/platform-apis/v1/models: by id, 1 to 50 of them. One that is not known any more comes without
 * metadata, or not at all.
 */
const known = z.object({
  models: z.array(
    z.looseObject({
      endpoint_id: z.string(),
      metadata: z.looseObject({ status: z.string().nullish() }).nullish(),
      openapi: z.unknown().optional(),
    }),
  ),
});

/** Stands for any. */
const PICTURE = 'https://fal.media/files/picture.png';

type Fal = Pick<Config['fal'], 'apiUrl' | 'key'>;

/** Asks fal whether models live, where they draw and where they change pictures, and whether they take what they are sent. */
export async function checkModels(
  fal: Fal,
  models: readonly ImageModel[],
): Promise<{ findings: Finding[]; absent: ReadonlySet<string> }> {
  const asked = await Promise.all(
    models.map(async (model) => {
      const endpoints = [model.id, ...(model.edit ? [model.edit.endpoint] : [])];
      return { model, told: await Promise.all(endpoints.map((endpoint) => tell(fal, endpoint))) };
    }),
  );
  const absent = asked.flatMap(({ told }) => told.filter(({ kind }) => kind === 'absent'));
  return {
    findings: asked.map(({ model, told }) => judge(model, told)),
    absent: new Set(absent.map(({ endpoint }) => endpoint)),
  };
}

/** Asks fal whether there is what lets a model see. Which models are behind it fal does not list. */
export async function checkVision(fal: Fal, model: string | undefined): Promise<Finding> {
  const check = 'vision model';
  if (!model) return skipped(check, 'VISION_MODEL is off, so no picture is read before people see it');
  const told = await tell(fal, VISION_ENDPOINT);
  if (told.kind === 'not asked') return skipped(check, `not asked about, because ${told.why}`);
  const mend = 'Until it is there, pictures are shown as "not checked". See https://fal.ai/models.';
  if (told.kind === 'absent') return problem(check, `fal doesn't know ${VISION_ENDPOINT}`, mend);
  const question = { system: 'Transcribe', prompt: 'Transcribe', imageUrls: [PICTURE] };
  const { refused = [] } = told.schema ? misfitsOf(told.schema, [inputOf(model, question)]) : {};
  if (refused.length > 0) {
    return problem(check, `${VISION_ENDPOINT} ${refused.join('; ')}`, `Set another VISION_MODEL. ${mend}`);
  }
  if (told.kind === 'deprecated') return warning(check, `fal says ${VISION_ENDPOINT} is deprecated`, mend);
  return ok(check, `${VISION_ENDPOINT} lives, and is asked for ${model}`);
}

async function tell({ apiUrl, key }: Fal, endpoint: string): Promise<Told> {
  const url = `${apiUrl}/models?endpoint_id=${encodeURIComponent(endpoint)}&expand=openapi-3.0`;
  const answer = await ask(url, { headers: { authorization: `Key ${key}` } });
  const notAsked = (why: string): Told => ({ kind: 'not asked', endpoint, why });
  if ('noAnswer' in answer) return notAsked(`fal can't be reached: ${answer.noAnswer}`);
  if (answer.status === 404) return { kind: 'absent', endpoint };
  if (answer.status !== 200) return notAsked(`fal answered with HTTP ${answer.status}`);
  const { data } = known.safeParse(answer.body);
  if (!data) return notAsked("fal's answer has an unknown format");
  const found = data.models.find(({ endpoint_id }) => endpoint_id === endpoint);
  if (!found?.metadata) return { kind: 'absent', endpoint };
  const kind = found.metadata.status === 'deprecated' ? 'deprecated' : 'lives';
  return { kind, endpoint, schema: inputSchemaOf(found.openapi) };
}

const INSTEAD = 'Until then the next model of a workspace draws in its place.';

function judge(model: ImageModel, told: readonly Told[]): Finding {
  const check = `model ${model.alias}`;
  const notAsked = told.find((one) => one.kind === 'not asked');
  if (notAsked) return skipped(check, `not asked about, because ${notAsked.why}`);
  const absent = told.filter(({ kind }) => kind === 'absent').map(({ endpoint }) => endpoint);
  if (absent.length > 0) {
    const mend = `Take it out by a MODELS_FILE ("remove"), or add it there under its new id. ${INSTEAD}`;
    return problem(check, `fal doesn't know ${absent.join(' and ')}`, mend);
  }
  const { refused, unknown } = misfits(model, told);
  const mend = `See https://fal.ai/models/${model.id}/api. A MODELS_FILE can add the model again, with another "input".`;
  if (refused.length > 0) return problem(check, refused.join('; '), `${mend} ${INSTEAD}`);
  if (unknown.length > 0) return warning(check, unknown.join('; '), mend);
  const deprecated = told.filter(({ kind }) => kind === 'deprecated').map(({ endpoint }) => endpoint);
  if (deprecated.length > 0) {
    return warning(
      check,
      `fal says ${deprecated.join(' and ')} will go (deprecated)`,
      'Look for what comes after it.',
    );
  }
  const endpoints = told.map(({ endpoint }) => endpoint).join(', ');
  const isKnown = told.every((one) => 'schema' in one && one.schema);
  const takes = isKnown ? 'and takes what it is sent' : "and fal doesn't tell what it takes";
  return ok(check, `${model.name} lives (${endpoints}), ${takes}`);
}

/** In words, of both endpoints. */
function misfits(model: ImageModel, told: readonly Told[]): { refused: string[]; unknown: string[] } {
  const refused: string[] = [];
  const unknown: string[] = [];
  for (const one of told) {
    if (!('schema' in one) || !one.schema) continue;
    const { endpoint } = one;
    const found = misfitsOf(one.schema, inputsOf(model, endpoint));
    for (const words of found.refused) refused.push(`${endpoint} ${words}`);
    if (found.unknown.length > 0)
      unknown.push(`${endpoint} doesn't know ${found.unknown.join(', ')}, which it is sent`);
  }
  return { refused, unknown };
}

/** Whatever it may be sent. */
function inputsOf(model: ImageModel, endpoint: string): Record<string, unknown>[] {
  return model.ratios.flatMap((ratio) =>
    model.resolutions.map((resolution) => {
      const choice = { prompt: 'An infographic', ratio, resolution, seed: 1 };
      if (endpoint === model.id || !model.edit) return model.buildInput(choice);
      return model.edit.buildInput({ ...choice, imageUrls: [PICTURE] });
    }),
  );
}
