import type { FastifyInstance } from "fastify";
import type { Registry } from "prom-client";
import type { ServerLog } from "./log.js";
import { describeError } from "./redact.js";

/** Whether the server can answer, and what is said about it. */
export interface Readiness {
  readonly ready: boolean;
  readonly message: string;
}

/** What the paths for machines are made of. */
export interface HealthParts {
  readonly checkReady: () => Promise<Readiness>;
  readonly isClosing: () => boolean;
  readonly registry: Registry;
  readonly timeoutMs: number;
  readonly log: ServerLog;
}

/** Gives the readiness that the check finds, within a time, and without what its errors say. */
async function askReadiness({ checkReady, isClosing, timeoutMs, log }: HealthParts): Promise<Readiness> {
  if (isClosing()) return { ready: false, message: "The server is shutting down." };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, { ready: false, message: `The check took more than ${timeoutMs} ms.` });
  });
  try {
    return await Promise.race([checkReady(), late]);
  } catch (error) {
    log.error({ error: describeError(error) }, "the readiness check failed");
    return { ready: false, message: "The check failed." };
  } finally {
    clearTimeout(timer);
  }
}

/** Serves `/healthz` (the process lives), `/readyz` (it can answer; 503 until then) and `/metrics` (Prometheus). */
export function serveHealth(app: FastifyInstance, parts: HealthParts): void {
  app.get("/healthz", () => ({ ok: true }));
  app.get("/readyz", async (_request, reply) => {
    const { ready, message } = await askReadiness(parts);
    if (!ready) void reply.code(503).header("retry-after", "2");
    return { ready, message };
  });
  app.get("/metrics", async (_request, reply) =>
    reply.header("content-type", parts.registry.contentType).send(await parts.registry.metrics()),
  );
}
