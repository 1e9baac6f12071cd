import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

/** Without it the tests load two copies of graphql, one as a module and one as CommonJS. */
const oneGraphql = { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve("graphql/index.js") };

/** Tests that need a database are named *.graph.test.ts; they share one managed Neo4j and run one file at a time. */
export default defineConfig({
  resolve: { alias: [oneGraphql] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.graph.test.ts"],
          pool: "threads",
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "graph",
          include: ["test/**/*.graph.test.ts"],
          globalSetup: ["test/support/shared-database.ts"],
          pool: "threads",
          isolate: false,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
