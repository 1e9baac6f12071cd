import { entityKinds, type EntityLabel, entityLabels, kindOf } from "../ontology/entity-kinds.js";
import { entityProperties, relationshipProperties } from "../ontology/properties.js";
import { relationshipOf, relationshipTypeNames } from "../ontology/relationship-types.js";
import type { Say } from "./texts.js";

/** Kinds that have a file of their own, or that the import makes itself. */
const apart = new Set<EntityLabel>(["Document", "Claim", "Coverage", "Code", "DataSet"]);
/** Edges that the other files state in their columns. */
const stated = new Set(["ABOUT", "STATED_IN", "HAS_CODE"]);

const propertiesOf = (label: EntityLabel): string[] => [
  "id",
  ...Object.keys(entityProperties),
  ...Object.keys(kindOf(label).properties),
];

const once = (names: readonly string[]): string[] => [...new Set(names)];
const header = (names: readonly string[]): string => `${names.join(",")}\n`;

const entityColumns = (): string[] =>
  once(["label", ...entityLabels.filter((label) => !apart.has(label)).flatMap(propertiesOf)]);

const relationTypes = relationshipTypeNames.filter((type) => !stated.has(type));
const relationColumns = (): string[] =>
  once([
    ...["type", "from", "to"],
    ...Object.keys(relationshipProperties),
    ...relationTypes.flatMap((type) => Object.keys(relationshipOf(type).properties)),
  ]);

const nodesOf = (file: string, label: string) => ({ file, nodes: [{ label, id: "{id}", properties: "*" }] });
const about = (column: string, role: string) => ({
  type: "ABOUT",
  from: "{id}",
  to: { column, split: ";" },
  properties: { role: { value: role } },
});

const mapping = (slug: string) => ({
  dataSet: { id: `ds:${slug}`, name: slug, rank: 50, dataVersion: "1", description: "" },
  files: [
    nodesOf("documents.csv", "Document"),
    nodesOf("entities.csv", "{label}"),
    {
      ...nodesOf("claims.csv", "Claim"),
      edges: [
        about("subjects", "SUBJECT"),
        about("objects", "OBJECT"),
        { type: "STATED_IN", from: "{id}", to: "{document}", properties: { locator: "locator" } },
      ],
    },
    {
      file: "relations.csv",
      edges: [
        { type: "{type}", from: "{from}", to: "{to}", status: "status", confidence: "confidence", properties: "*" },
      ],
    },
    nodesOf("coverage.csv", "Coverage"),
    { file: "codes.csv", codes: [{ entity: "{id}", scheme: "{scheme}", edition: "{edition}", value: "{value}" }] },
  ],
});

/** Gives the name of a data set that is made from a folder's name. */
export const slugOf = (folderName: string): string =>
  folderName
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "") || "my-data";

/** Gives the files of an empty data set, by name: a mapping, tables with their headers, and what may stand in them. */
export const dataSetTemplate = (slug: string, say: Say): ReadonlyMap<string, string> =>
  new Map([
    ["mapping.json", `${JSON.stringify(mapping(slug), null, 2)}\n`],
    ["documents.csv", header(propertiesOf("Document"))],
    ["entities.csv", header(entityColumns())],
    ["claims.csv", header([...propertiesOf("Claim"), "subjects", "objects", "document", "locator"])],
    ["relations.csv", header(relationColumns())],
    ["coverage.csv", header(propertiesOf("Coverage"))],
    ["codes.csv", header(["id", "scheme", "edition", "value"])],
    ["README.md", readme(slug, say)],
  ]);

function readme(slug: string, say: Say): string {
  const kinds = entityLabels
    .filter((label) => !apart.has(label))
    .map((label) => {
      const { prefix, zh, en, properties } = entityKinds[label];
      return `| ${label} | ${zh} ${en} | \`${prefix}:${slug}/…\` | ${Object.keys(properties).join(", ")} |`;
    });
  const types = relationTypes.map((type) => {
    const { zh, en, from, to, properties } = relationshipOf(type);
    return `| ${type} | ${zh} ${en} | ${from.join(", ")} | ${to.join(", ")} | ${Object.keys(properties).join(", ")} |`;
  });
  return [
    `# ${slug}`,
    "",
    say("template.readme", { slug }),
    "",
    `| label | | id | ${say("template.columns")} |\n|---|---|---|---|`,
    ...kinds,
    "",
    `| type | | from | to | ${say("template.columns")} |\n|---|---|---|---|---|`,
    ...types,
    "",
  ].join("\n");
}
