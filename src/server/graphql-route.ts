import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { SilianError, unavailable } from "../errors.js";
import { readAccept } from "./accept.js";
import { sendError } from "./http-errors.js";
import { Lifetime, type RequestFrame, type RequestInfo } from "./request-frame.js";

/** What the route of GraphQL needs. */
export interface RouteParts<C> {
  readonly apollo: ApolloServer<RequestFrame<C>>;
  readonly createContext: (request: RequestInfo) => C;
  readonly landingPage: (() => Promise<string>) | undefined;
  readonly heldBy: (() => string | undefined) | undefined;
  readonly requestDeadlineMs: number;
  /** The requests that are being answered; closing the server cancels what is left of them. */
  readonly open: Set<Lifetime>;
}

/** What Apollo and our plugins look at: the types, and the two that show that no form of a foreign page sent it. */
const headersRead = ["content-type", "accept", "x-apollo-operation-name", "apollo-require-preflight"];

function toApolloRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const name of headersRead) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const question = request.url.indexOf("?");
  return {
    method: request.method,
    headers,
    body: request.body,
    search: question < 0 ? "" : request.url.slice(question),
  };
}

function checkSearch(search: string): void {
  try {
    decodeURIComponent(search);
  } catch {
    throw new SilianError("BAD_REQUEST", "The address must be UTF-8, percent-encoded, but it is not.");
  }
}

/** Runs a request through Apollo within its lifetime, which ends with the answer, the client, or the deadline. */
async function askApollo<C>(request: FastifyRequest, reply: FastifyReply, parts: RouteParts<C>) {
  const asked = toApolloRequest(request);
  checkSearch(asked.search);
  const lifetime = new Lifetime(request.id, parts.requestDeadlineMs);
  parts.open.add(lifetime);
  reply.raw.once("close", () => {
    // It comes after every answer too, when nobody is left to tell.
    if (parts.open.has(lifetime)) lifetime.cancel(new SilianError("BAD_REQUEST", "The client has gone."));
  });
  try {
    const frame = { requestId: lifetime.requestId, signal: lifetime, context: parts.createContext(lifetime) };
    return await parts.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asked,
      context: () => Promise.resolve(frame),
    });
  } finally {
    parts.open.delete(lifetime);
    lifetime.end();
  }
}

async function answer<C>(request: FastifyRequest, reply: FastifyReply, parts: RouteParts<C>): Promise<FastifyReply> {
  const { status, headers, body } = await askApollo(request, reply, parts);
  if (body.kind !== "complete") throw new Error("An answer came in parts, which no schema here asks for.");
  reply.code(status ?? 200);
  for (const [name, value] of headers) void reply.header(name, value);
  return reply.send(body.string);
}

/** Serves `/graphql`: operations by POST, queries by GET too, a page for browsers, and an error for all else. */
export function serveGraphql<C>(app: FastifyInstance, parts: RouteParts<C>): void {
  const url = "/graphql";
  app.route({
    url,
    method: ["GET", "POST"],
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const accepted = readAccept(request.headers.accept);
      if (request.method === "GET" && accepted.html && parts.landingPage !== undefined)
        return reply.type("text/html; charset=utf-8").send(await parts.landingPage());
      if (accepted.type === undefined) {
        const message =
          "The client must accept application/json or application/graphql-response+json, but accepts neither.";
        return sendError(reply, { status: 406, code: "BAD_REQUEST", message });
      }
      const waitsFor = parts.heldBy?.();
      if (waitsFor !== undefined) throw unavailable(waitsFor);
      return answer(request, reply, parts);
    },
  });
  app.options(url, (_request, reply) => reply.code(204).header("allow", "GET, POST").send());
  app.route({
    url,
    method: ["HEAD", "PUT", "PATCH", "DELETE"],
    // Before a body is read: it would not be used.
    onRequest: (request, reply, _done) => {
      const message = `The method must be GET or POST, but got ${request.method}.`;
      void sendError(reply.header("allow", "GET, POST"), { status: 405, code: "METHOD_NOT_ALLOWED", message });
    },
    handler: (_request, reply) => reply,
  });
}
