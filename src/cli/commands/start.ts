import { z } from "zod";
import type { Config } from "../../config.js";
import { onTermination } from "../../server/shutdown.js";
import { startServer } from "../../start/start-server.js";
import type { StartEvent } from "../../start/start-event.js";
import { countRejected, showImport } from "../import-report.js";
import { Progress } from "../progress.js";
import { type Handler, readOptions, type Run } from "../run.js";

const shape = z.object({
  port: z.coerce.number("must be a port").int().min(0).max(65_535).optional(),
  sample: z.boolean().default(true),
});

/** Starts the database and the API, and serves until the process is told to end. */
export const start: Handler = async (run) => {
  const { port, sample } = readOptions(shape, run);
  const { config, say, terminal } = run;
  const chosen: Config = {
    ...config,
    server: { ...config.server, port: port ?? config.server.port },
    sampleData: sample ? config.sampleData : "never",
  };
  // Told to end while it starts, it waits for the start and then closes: nothing is left half open.
  const starting = startServer(chosen, tellEvents(run));
  onTermination(async () => {
    terminal.note(say("start.closing"));
    await (await starting).close();
  });
  const server = await starting;
  try {
    await server.ready;
  } catch (error) {
    await server.close();
    throw error;
  }
  // The signal handler ends the process.
  return new Promise<number>(() => undefined);
};

/** Gives what tells the events of a start to the person who started it. */
export function tellEvents({ say, terminal }: Pick<Run, "say" | "terminal">): (event: StartEvent) => void {
  const progress = new Progress(terminal);
  const note = (text: string): void => {
    progress.end();
    terminal.note(text);
  };
  return (event) => {
    if (event.kind === "IMPORTING") showImport(progress, say, event.progress, event.dataSetId);
    else if (event.kind === "ATTACHING") progress.show(say("start.attaching"), event.progress);
    else if (event.kind === "READY") {
      progress.end();
      terminal.out(say("start.ready", { address: event.address, seconds: event.seconds.toFixed(1) }));
    } else note(lineOf(event, say));
  };
}

type Told = Exclude<StartEvent, { kind: "IMPORTING" | "ATTACHING" | "READY" }>;

function lineOf(event: Told, say: Run["say"]): string {
  switch (event.kind) {
    case "DATABASE":
      return event.step.message;
    case "LISTENING":
      return say("start.listening", { address: event.address });
    case "WAITING":
      return say("start.waiting", { message: event.message, seconds: event.seconds });
    case "MIGRATED":
      return say("start.migrated", { applied: event.applied, present: event.present });
    case "SAMPLE_LEFT_ALONE":
      return say("start.leftAlone");
    case "IMPORTED": {
      const { dataSetId: dataSet, written, seconds } = event.summary;
      const rejected = countRejected(event.summary);
      return say("start.imported", {
        dataSet,
        nodes: written.nodes,
        edges: written.edges,
        seconds: seconds.toFixed(1),
        rejected,
      });
    }
    case "ATTACHED": {
      const { attached, created, removed } = event.report;
      return say("start.attached", { attached, created, removed });
    }
    case "FAILED":
      return say("start.down", { message: event.error.message });
  }
}
