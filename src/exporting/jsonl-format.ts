import type { ExportFormat } from "./export-format.js";

const line = (record: Readonly<Record<string, unknown>>): string => `${JSON.stringify(record)}\n`;

/** One JSON object a line: nodes with their `label`, then relationships with `type`, `from` and `to`. */
export const jsonlFormat: ExportFormat = {
  files: { nodes: "graph.jsonl", edges: "graph.jsonl" },
  nodesHead: "",
  edgesHead: "",
  foot: "",
  node: ({ id, label, properties }) => line({ record: "node", label, id, ...properties }),
  edge: ({ id, type, from, to, properties }) => line({ record: "relationship", type, id, from, to, ...properties }),
};
