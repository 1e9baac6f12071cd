import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import type { Database } from "../../src/cypher/database.js";
import { readStatement } from "./bench-statement.js";
import type { ExportedFile } from "./export-graph.js";

/** Loads exported files with the server's own LOAD CSV and gives the seconds that it took. */
export async function loadCsv(database: Database, folder: string, files: readonly ExportedFile[]): Promise<number> {
  const server = createServer((request, response) => {
    readFile(join(folder, basename(request.url ?? ""))).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  try {
    const started = performance.now();
    for (const { file, kind, name } of files) {
      const statement =
        kind === "nodes" ? readStatement("load-nodes", { LABELS: name }) : readStatement("load-edges", { TYPE: name });
      await database.command(statement, { url: `http://127.0.0.1:${port}/${file}` });
    }
    return (performance.now() - started) / 1000;
  } finally {
    server.close();
  }
}
