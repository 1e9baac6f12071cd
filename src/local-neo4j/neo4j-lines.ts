/** The release lines of Neo4j that can be managed: the long-term one, and the newest. */
export type Neo4jLine = "5.26" | "current";

/** What has to be known to fetch and run one release line. */
export interface Neo4jRelease {
  readonly version: string;
  readonly pom: URL;
  readonly mainClass: string;
  readonly oldestJava: number;
}

const pomFolder = new URL("../../local-neo4j/", import.meta.url);

/** Gives the release that stands for each line; the versions are those of the pom files. */
export const neo4jReleases: Readonly<Record<Neo4jLine, Neo4jRelease>> = {
  "5.26": {
    version: "5.26.30",
    pom: new URL("pom-5.26.xml", pomFolder),
    mainClass: "org.neo4j.server.CommunityEntryPoint",
    oldestJava: 17,
  },
  current: {
    version: "2026.08.1",
    pom: new URL("pom-current.xml", pomFolder),
    mainClass: "org.neo4j.server.Neo4jCommunity",
    oldestJava: 21,
  },
};
