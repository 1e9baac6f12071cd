import { inject } from "vitest";

/** Where the graph tests' database is and how to sign in. */
export interface SharedDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

declare module "vitest" {
  interface ProvidedContext {
    neo4j: SharedDatabase;
  }
}

/** Gives the database that all graph tests share. */
export function sharedDatabase(): SharedDatabase {
  return inject("neo4j");
}
