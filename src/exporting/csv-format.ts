import { cellText, csvLine } from "./csv-cells.js";
import type { ExportFormat } from "./export-format.js";
import { allEdgeProperties, allNodeProperties } from "./exported-properties.js";

const nodeColumns = [...allNodeProperties.keys()];
const edgeColumns = [...allEdgeProperties.keys()];
// The mark by which spreadsheets know UTF-8.
const mark = "\uFEFF";

/** Two tables that any spreadsheet opens: entities.csv and relations.csv, with the import's own column names. */
export const csvFormat: ExportFormat = {
  files: { nodes: "entities.csv", edges: "relations.csv" },
  nodesHead: mark + csvLine(["label", "id", ...nodeColumns]),
  edgesHead: mark + csvLine(["type", "id", "from", "to", ...edgeColumns]),
  foot: "",
  node: ({ id, label, properties }) => csvLine([label, id, ...nodeColumns.map((name) => cellText(properties[name]))]),
  edge: ({ id, type, from, to, properties }) =>
    csvLine([type, id, from, to, ...edgeColumns.map((name) => cellText(properties[name]))]),
};
