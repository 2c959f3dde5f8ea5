import type { RequestHandler } from 'express';
import type { z } from 'zod';
import type { ExportFormat } from '../drawing/scene/drawing.js';
import { ImagesUnavailable } from '../images/index.js';
import { CannotBeExported, type ExportRefusal, type Exports, type NamedFile } from '../infographs/exports.js';
import type { Infograph } from '../models/infograph.js';
import type { ApiDependencies } from './dependencies.js';
import { Problem, type ProblemCode } from './problem.js';
import { infographOf } from './read.js';
import { exportQuery } from './schemas.js';
import { api as words } from './words.js';

const codes: Readonly<Record<ExportRefusal, ProblemCode>> = {
  not_ready: 'not_ready',
  gone: 'not_found',
  painted: 'not_drawn',
  undrawable: 'internal',
};

/** Files of these kinds have pages: there is one, however many they are. */
const withPages: ReadonlySet<ExportFormat> = new Set(['pdf', 'pptx']);

/**
 * `GET /api/infographs/:id/export/?format=pdf`: the picture as a file of another kind, named after its title; with
 * `pages=all` all that it has no room for as well.
 * @throws Problem `invalid_request`, `not_found`, `not_ready`, `not_drawn`, `busy`
 */
export function readExport({
  infographs,
  models,
}: Pick<ApiDependencies, 'infographs' | 'models'>): RequestHandler {
  return async (request, response) => {
    const query = exportQuery.safeParse(request.query);
    if (!query.success) throw new Problem('invalid_request', fieldAtFault(query.error));
    const { format, pages } = query.data;
    if (pages && !withPages.has(format)) throw new Problem('invalid_request', words.field.pages);
    const infograph = await infographOf(models, response, request.params.id);
    let file: NamedFile;
    try {
      file = await made(infographs.exports, infograph, { format, pages });
    } catch (error) {
      if (error instanceof ImagesUnavailable) throw new Problem('busy', words.away);
      if (!(error instanceof CannotBeExported)) throw error;
      throw new Problem(codes[error.why], words.export[error.why]);
    }
    // An SVG that a browser opens from here is nothing but a picture.
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.attachment(file.name).type(file.contentType).send(file.bytes);
  };
}

async function made(
  exports: Exports,
  infograph: Infograph,
  { format, pages }: z.infer<typeof exportQuery>,
): Promise<NamedFile> {
  if (!pages) return await exports.file(infograph, format);
  const [file] = await exports.pages(infograph, format);
  if (!file) throw new CannotBeExported('undrawable');
  return file;
}

function fieldAtFault({ issues }: z.ZodError): string {
  return issues.some(({ path }) => path[0] === 'format') ? words.field.format : words.field.pages;
}
