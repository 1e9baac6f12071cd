/** The layer rules of docs/architecture.md, checked by `npm run layers`. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

export default {
  forbidden: [
    rule("no-cycle", "Data flows one way.", {}, { circular: true }),
    rule(
      "resolver-asks-services",
      "A resolver knows neither queries nor the database.",
      { path: "\\.resolver\\.ts$" },
      { path: "(\\.queries\\.ts$|^src/cypher/)" },
    ),
    rule(
      "scoring-is-pure",
      "Scoring and methods know nothing of the database.",
      { path: "(\\.scoring\\.ts$|^src/methods/)" },
      {
        path: "(^src/(cypher|graphql|server|importing|local-neo4j)/|\\.(queries|service|resolver|loaders|types)\\.ts$|neo4j-driver)",
      },
    ),
    rule(
      "driver-in-one-place",
      "Only the cypher layer knows the driver.",
      { pathNot: "^src/cypher/" },
      { path: "node_modules/neo4j-driver" },
    ),
    rule(
      "entities-know-no-analysis",
      "What is in the graph does not know what is worked out from it.",
      { path: "^src/entities/" },
      { path: "^src/analyses/" },
    ),
    rule(
      "analyses-know-not-each-other",
      "What two analyses need is a method.",
      { path: "^src/analyses/([^/]+)/" },
      { path: "^src/analyses/([^/]+)/", pathNot: "^src/analyses/$1/" },
    ),
    rule(
      "ontology-is-first",
      "The words come before everything else.",
      { path: "^src/ontology/" },
      { path: "^src/(?!ontology/)" },
    ),
    rule(
      "client-knows-the-schema-only",
      "The explorer imports nothing from the server.",
      { path: "^web/" },
      { path: "^src/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
