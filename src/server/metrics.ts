import type { ApolloServerPlugin } from "@apollo/server";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { codeOf } from "./format-error.js";

/** What the server counts about itself. */
export interface Metrics {
  readonly registry: Registry;
  readonly plugin: ApolloServerPlugin;
}

/** Counts per operation, never per field (that would wrap every resolver), and under no name that a client chooses. */
export function createMetrics(inFlight: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "silian_operation_seconds",
    help: "How long operations take.",
    labelNames: ["type", "outcome"] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const errors = new Counter({
    name: "silian_errors_total",
    help: "Errors of operations by code.",
    labelNames: ["code"] as const,
    registers,
  });
  new Gauge({
    name: "silian_operations_in_flight",
    help: "Operations that are being answered.",
    registers,
    collect() {
      this.set(inFlight());
    },
  });
  const plugin: ApolloServerPlugin = {
    requestDidStart() {
      const end = seconds.startTimer();
      return Promise.resolve({
        willSendResponse({ operation, response }): Promise<void> {
          const found = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
          for (const error of found) errors.inc({ code: codeOf(error) });
          end({ type: operation?.operation ?? "none", outcome: found.length > 0 ? "error" : "ok" });
          return Promise.resolve();
        },
      });
    },
  };
  return { registry, plugin };
}
