import type { PropertySpec } from "../ontology/properties.js";
import { cellText } from "./csv-cells.js";
import type { ExportFormat } from "./export-format.js";
import { allEdgeProperties, allNodeProperties } from "./exported-properties.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Says whether XML 1.0 has a place for a character: most controls and lone surrogates have none. */
const isXml = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code > 0xffff;

/** Makes a text safe in XML; what XML 1.0 has no place for becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  Array.from(text, (sign) => (isXml(sign.codePointAt(0) ?? 0) ? (entities[sign] ?? sign) : "\uFFFD")).join("");

const types: Partial<Record<PropertySpec["type"], string>> = { INT: "long", FLOAT: "double", BOOLEAN: "boolean" };

const key = (id: string, of: "node" | "edge", name: string, type: string): string =>
  `  <key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;

const keys = (of: "node" | "edge", table: ReadonlyMap<string, PropertySpec>): string =>
  [...table].map(([name, { type }]) => key(`${of}_${name}`, of, name, types[type] ?? "string")).join("");

const data = (of: "node" | "edge", properties: Readonly<Record<string, unknown>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `<data key="${of}_${name}">${escapeXml(cellText(value))}</data>`)
    .join("");

/** GraphML, as Gephi, yEd, NetworkX and igraph read it; the label and the type are data under these names. */
export const graphmlFormat: ExportFormat = {
  files: { nodes: "graph.graphml", edges: "graph.graphml" },
  nodesHead: [
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    key("node_label", "node", "label", "string"),
    keys("node", allNodeProperties),
    key("edge_type", "edge", "type", "string"),
    keys("edge", allEdgeProperties),
    '  <graph id="silian" edgedefault="directed">\n',
  ].join(""),
  edgesHead: "",
  foot: "  </graph>\n</graphml>\n",
  node: ({ id, label, properties }) =>
    `    <node id="${escapeXml(id)}">${data("node", { label, ...properties })}</node>\n`,
  edge: ({ id, type, from, to, properties }) =>
    `    <edge id="${escapeXml(id)}" source="${escapeXml(from)}" target="${escapeXml(to)}">${data("edge", { type, ...properties })}</edge>\n`,
};
