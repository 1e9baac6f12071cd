import { migrate } from "../../cypher/migrations.js";
import { exitCodes } from "../exit-code.js";
import type { Handler } from "../run.js";
import { withDatabase } from "../with-graph.js";

/** Makes the indexes and constraints that the graph lacks. */
export const migrateGraph: Handler = (run) =>
  withDatabase(run, async ({ database }) => {
    const { applied, present } = await migrate(database);
    run.terminal.out(run.say("migrate.done", { applied: applied.length, present: present.length }));
    return exitCodes.done;
  });
