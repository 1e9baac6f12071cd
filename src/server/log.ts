import type { FastifyBaseLogger } from "fastify";
import { pino } from "pino";

/** What the server writes its log to; a pino logger is one. */
export type ServerLog = FastifyBaseLogger;

const secretKeys = ["password", "token", "secret", "authorization", "cookie"];

/** Gives a logger that writes JSON lines to standard error, without secrets. */
export const createLog = (level: string): ServerLog =>
  pino(
    {
      level,
      base: null,
      redact: [...secretKeys.flatMap((key) => [key, `*.${key}`]), "req.headers.authorization", "req.headers.cookie"],
    },
    pino.destination(2),
  );
