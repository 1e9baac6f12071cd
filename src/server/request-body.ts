import { isUtf8 } from "node:buffer";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { SilianError } from "../errors.js";

const inflaters: ReadonlyMap<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>> = new Map(
  [
    ["gzip", promisify(gunzip)],
    ["x-gzip", promisify(gunzip)],
    ["deflate", promisify(inflate)],
    ["br", promisify(brotliDecompress)],
  ],
);

const badRequest = (message: string, details = {}): SilianError => new SilianError("BAD_REQUEST", message, details);

/** Says that a body passes the limit; `wasInflated` says when. */
export const bodyTooLarge = (most: number, wasInflated: boolean): SilianError => {
  const when = wasInflated ? "inflates to more" : "has more";
  return new SilianError("PAYLOAD_TOO_LARGE", `A body may have ${most} bytes, but this one ${when}.`, { limit: most });
};

/** Gives a body's bytes as they were before they were encoded, as far as the limit allows. */
export async function inflateBody(body: Buffer, encoding: string | undefined, most: number): Promise<Buffer> {
  const name = (encoding ?? "identity").trim().toLowerCase();
  if (name === "identity" || name === "") return body;
  const inflateBytes = inflaters.get(name);
  if (inflateBytes === undefined) {
    const message = `The content encoding must be gzip, deflate, br or identity, but got ${JSON.stringify(name.slice(0, 64))}.`;
    throw badRequest(message, { httpStatus: 415 });
  }
  try {
    return await inflateBytes(body, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw bodyTooLarge(most, true);
    throw badRequest(`The body must be whole ${name} data, but it can't be inflated.`);
  }
}

const byteOrderMark = "\uFEFF";

/** Reads a body as one JSON object in UTF-8. */
export function parseBody(bytes: Buffer): object {
  if (bytes.length === 0) throw badRequest("The body must be a JSON object, but it is empty.");
  if (!isUtf8(bytes)) throw badRequest("The body must be UTF-8, but it holds bytes that are not.");
  const text = bytes.toString("utf8");
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  } catch {
    throw badRequest("The body must be JSON, but it can't be read as such.");
  }
  if (Array.isArray(value))
    throw badRequest("The body must be one JSON object, but got an array: batches are not served.");
  if (typeof value !== "object" || value === null)
    throw badRequest(`The body must be a JSON object, but got ${value === null ? "null" : `a ${typeof value}`}.`);
  return value;
}

/** Makes application/json the one content type, read by the rules above. */
export function readJsonBodies(app: FastifyInstance, most: number): void {
  app.removeAllContentTypeParsers();
  const read = async (request: FastifyRequest, body: Buffer): Promise<object> =>
    parseBody(await inflateBody(body, request.headers["content-encoding"], most));
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, read);
}
