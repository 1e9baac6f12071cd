const waysOut = [
  "Ways out:",
  "  1. install Java 17 or later and Maven (Debian: apt install openjdk-17-jre-headless maven), then start again;",
  "  2. run Neo4j in Docker: docker run -p 127.0.0.1:7687:7687 -e NEO4J_AUTH=neo4j/<password> neo4j:5.26, then set NEO4J_URI=bolt://127.0.0.1:7687, NEO4J_USER and NEO4J_PASSWORD;",
  "  3. set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to any Neo4j 5.26 or later, AuraDB included.",
].join("\n");

/** Says that the managed database can't run here, and why; a command that meets it ends with exit code 3. */
export class LocalNeo4jUnavailable extends Error {
  readonly exitCode = 3;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LocalNeo4jUnavailable";
  }
}

/** Says that another process uses the data directory. */
export class DataDirectoryInUse extends LocalNeo4jUnavailable {}

/** Gives the error for something that this machine lacks, together with the three ways to get a database. */
export const missingRequirement = (what: string, cause?: unknown): LocalNeo4jUnavailable =>
  new LocalNeo4jUnavailable(`The managed Neo4j can't start: ${what}\n${waysOut}`, { cause });
