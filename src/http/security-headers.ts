import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The headers that keep browsers from doing what nobody here wants: Helmet's, with a policy for the few pages there
 * are (the API's readable documentation). Scripts come from this server alone, none stands in a page. Nothing here
 * is ever framed by another site, and no base or form leads elsewhere.
 * @see https://helmetjs.github.io
 */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
  },
  // Other names below this one are not ours to decide about.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
});
