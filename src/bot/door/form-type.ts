import type { RequestHandler } from 'express';

const FORM = 'application/x-www-form-urlencoded';

/**
 * Has a form count as one whatever a proxy has made of its content type, such as `; charset=utf-8` or capitals: Bolt
 * compares the whole header. What is signed is the body alone.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
 */
export const plainFormType: RequestHandler = (request, _response, next) => {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() === FORM) request.headers['content-type'] = FORM;
  next();
};
