import type { FastifyInstance } from "fastify";

const preflight = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type, apollo-require-preflight, x-apollo-operation-name",
  "access-control-max-age": "600",
};

/** Lets pages of the listed origins read answers; a page of any other gets no CORS header. */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const listed = new Set(origins);
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("vary", "origin");
    const { origin } = request.headers;
    if (origin !== undefined && (listed.has(origin) || listed.has("*"))) {
      void reply.headers({
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "x-request-id, retry-after",
      });
      if (request.method === "OPTIONS") void reply.headers(preflight);
    }
    done();
  });
}
