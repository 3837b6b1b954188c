import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/**
 * Headers of every answer. Styles may be inline, because the component library writes style
 * elements at run time; scripts never may.
 */
export async function securityHeaders(
  app: FastifyInstance,
  options: { isSecure: boolean; isLocal: boolean },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "blob:", "mediastream:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", "ws:", "wss:"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        ...(options.isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // With a local authority this machine is HTTPS today and plain tomorrow, on any of its ports:
    // a browser told to remember would lock its user out of http://director.localhost for a year.
    strictTransportSecurity:
      options.isSecure && !options.isLocal
        ? { maxAge: 31_536_000, includeSubDomains: true }
        : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.header(
      "permissions-policy",
      "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=()",
    );
  });
}
