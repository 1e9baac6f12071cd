import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { SilianError } from "../errors.js";
import { readAccept } from "./accept.js";
import { type AnswerCode, retryAfter, statusOf } from "./http-status.js";
import type { ServerLog } from "./log.js";
import { describeError } from "./redact.js";
import { bodyTooLarge } from "./request-body.js";

interface HttpError {
  readonly status: number;
  readonly code: AnswerCode;
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const write = ({ code, message, extensions = {} }: HttpError): string =>
  JSON.stringify({ errors: [{ message, extensions: { ...extensions, code } }] });

function readSilianError({ code, message, details }: SilianError): HttpError {
  const { httpStatus, ...params } = details;
  const status = typeof httpStatus === "number" ? httpStatus : statusOf(code);
  return { status, code, message, extensions: { ...params, params } };
}

function readFastifyError(error: FastifyError, request: FastifyRequest, bodyBytes: number): HttpError | undefined {
  if (error.statusCode === 413) return readSilianError(bodyTooLarge(bodyBytes, false));
  if (error.statusCode === 415) {
    const given = JSON.stringify((request.headers["content-type"] ?? "none").slice(0, 100));
    const message = `The content type must be application/json, but got ${given}.`;
    return { status: 415, code: "BAD_REQUEST", message };
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return {
      status: error.statusCode,
      code: "BAD_REQUEST",
      message: "The request must be well-formed HTTP, but it is not.",
    };
  return undefined;
}

/** Answers with an error as GraphQL writes them, whatever went wrong before GraphQL was reached. */
export function sendError(reply: FastifyReply, error: HttpError): FastifyReply {
  const seconds = retryAfter([error.code], error.extensions?.["retryAfterSeconds"]);
  if (seconds !== undefined) void reply.header("retry-after", String(seconds));
  // A request that never reached a route has not been through the hook that says it.
  void reply.header("x-request-id", reply.request.id);
  const type = readAccept(reply.request.headers.accept).type ?? "application/json";
  return reply.code(error.status).header("content-type", `${type}; charset=utf-8`).send(write(error));
}

/** Gives the door for errors outside of operations: named ones pass, Fastify's are put in our words, others masked. */
export const handleHttpError =
  (log: ServerLog, bodyBytes: number) =>
  (error: FastifyError | SilianError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof SilianError) return sendError(reply, readSilianError(error));
    const known = readFastifyError(error, request, bodyBytes);
    if (known !== undefined) return sendError(reply, known);
    log.error({ requestId: request.id, error: describeError(error) }, "an error was masked");
    const extensions = { requestId: request.id };
    const message = "Something went wrong in the server.";
    return sendError(reply, { status: 500, code: "INTERNAL_SERVER_ERROR", message, extensions });
  };

/** Answers what is not served. */
export const handleNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendError(reply, {
    status: 404,
    code: "NOT_FOUND",
    message: `The paths are /graphql, /healthz, /readyz and /metrics, but got ${JSON.stringify(request.url.slice(0, 100))}.`,
  });

const clientErrors: Readonly<Record<string, readonly [status: number, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, "A request must arrive in time, but this one took too long."],
  HPE_HEADER_OVERFLOW: [431, "A request's header must be short, but this one is too long."],
};

/** Answers, as far as the socket still takes it, what could not even be read as HTTP, and closes the connection. */
export function handleClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const [status, message] = clientErrors[error.code ?? ""] ?? [
    400,
    "The request must be HTTP, but it can't be read as such.",
  ];
  const body = write({ status, code: "BAD_REQUEST", message });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${randomUUID()}`,
    "connection: close",
  ];
  if (socket.writable) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.destroySoon();
}
