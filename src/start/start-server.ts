import type { Config } from "../config.js";
import { openDatabase } from "./open-database.js";
import type { StartedServer } from "./serve-graph.js";
import type { StartListener } from "./start-event.js";

/** Starts everything: the database, the HTTP server, and while `/readyz` still says no, the graph's preparation. */
export async function startServer(config: Config, tell: StartListener): Promise<StartedServer> {
  const began = Date.now();
  const opening = openDatabase(config, {
    preparing: true,
    onProgress: (step) => {
      tell({ kind: "DATABASE", step });
    },
  });
  // Most of the program is loaded, and the schema built, while the database starts.
  const loading = Promise.all([import("./serve-graph.js"), buildSchema()]);
  // A database that does not start is what is told, whatever becomes of the rest.
  loading.catch(() => undefined);
  const open = await opening;
  try {
    const [{ serveGraph }, schema] = await loading;
    return await serveGraph({ open, schema, config, tell, began });
  } catch (error) {
    await open.close();
    throw error;
  }
}

const buildSchema = async () => (await import("../graphql/build-schema.js")).createSchema();
