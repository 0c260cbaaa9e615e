import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Security headers. The content policy has no nonces, so that a page's bytes, and with them its ETag, stay the same.
 * HSTS, insecure-request upgrades and origin isolation are left out: the program is also used over plain HTTP in an office.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // With `no-referrer` browsers send forms with `Origin: null`, and over plain HTTP nothing else tells whose page a form is from.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}
