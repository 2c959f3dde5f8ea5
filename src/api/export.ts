import type { RequestHandler } from 'express';
import { ImagesUnavailable } from '../images/index.js';
import { CannotBeExported, type ExportRefusal, type NamedFile } from '../infographs/exports.js';
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

/**
 * `GET /api/infographs/:id/export/?format=pdf`: the picture as a file of another kind, named after its title.
 * @throws Problem `invalid_request`, `not_found`, `not_ready`, `not_drawn`, `busy`
 */
export function readExport({
  infographs,
  models,
}: Pick<ApiDependencies, 'infographs' | 'models'>): RequestHandler {
  return async (request, response) => {
    const query = exportQuery.safeParse(request.query);
    if (!query.success) throw new Problem('invalid_request', words.field.format);
    const infograph = await infographOf(models, response, request.params.id);
    let file: NamedFile;
    try {
      file = await infographs.exports.file(infograph, query.data.format);
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
