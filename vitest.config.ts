import { defineConfig } from "vitest/config";

/** Tests that need a database are named *.graph.test.ts; they share one managed Neo4j and run one file at a time. */
export default defineConfig({
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
