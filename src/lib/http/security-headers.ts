import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The headers that keep browsers from doing what nobody here wants: Helmet's, with a policy for the one page there is
 * (the API's readable documentation), which has a style and no script. Nothing here is framed by other sites.
 * @see https://helmetjs.github.io
 */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
  },
  // Other names below this one are not ours to decide about.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
});
