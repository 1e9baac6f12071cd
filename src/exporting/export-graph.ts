import type { QueryRunner } from "../cypher/query-runner.js";
import { type EntityLabel, kindOf, labelAmong, labelOfId } from "../ontology/entity-kinds.js";
import { edgeProperties, nodeProperties, pick } from "./exported-properties.js";
import type { ExportedEdge, ExportedNode, ExportFormat } from "./export-format.js";
import { pageEdges, pageNodes } from "./exporting.queries.js";

/** Takes the text of a part; the next is sent when the last was taken. */
export type ExportSink = (part: "nodes" | "edges", text: string) => Promise<void>;

/** What is exported, and whom to tell. */
export interface ExportOptions {
  /** Only these labels, and relationships between them; all where absent. */
  readonly labels?: readonly EntityLabel[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (part: "nodes" | "edges", done: number) => void;
}

/** How much was written. */
export interface ExportCounts {
  readonly nodes: number;
  readonly edges: number;
}

const pageSize = 2_000;
const pageMs = 60_000;

/** Writes the graph page by page, at flat memory, in an order that is always the same. */
export async function exportGraph(
  runner: QueryRunner,
  format: ExportFormat,
  sink: ExportSink,
  options: ExportOptions = {},
): Promise<ExportCounts> {
  const counts = { nodes: 0, edges: 0 };
  await sink("nodes", format.nodesHead);
  for await (const nodes of readNodes(runner, options)) {
    await sink("nodes", nodes.map((node) => format.node(node)).join(""));
    counts.nodes += nodes.length;
    options.onProgress?.("nodes", counts.nodes);
  }
  await sink("edges", format.edgesHead);
  for await (const edges of readEdges(runner, options)) {
    await sink("edges", edges.map((edge) => format.edge(edge)).join(""));
    counts.edges += edges.length;
    options.onProgress?.("edges", counts.edges);
  }
  await sink("edges", format.foot);
  return counts;
}

const limits = ({ signal }: ExportOptions) => ({ deadline: Date.now() + pageMs, ...(signal && { signal }) });

async function* readNodes(runner: QueryRunner, options: ExportOptions): AsyncGenerator<ExportedNode[]> {
  for (const { from, end } of rangesOf(options.labels)) {
    for (let after = from; ; ) {
      const rows = await runner.run(pageNodes, { after, end, limit: pageSize }, limits(options));
      yield rows.flatMap(({ id, labels, properties }) => {
        const label = labelAmong(labels);
        return label === undefined ? [] : [{ id, label, properties: pick(properties, nodeProperties(label)) }];
      });
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) break;
      after = last.id;
    }
  }
}

/** Ids of a kind begin with its prefix, so that a kind is a range of ids; ";" follows ":" in the order of characters. */
const rangesOf = (labels: readonly EntityLabel[] | undefined): { from: string; end: string }[] =>
  labels === undefined
    ? [{ from: "", end: "\uFFFF" }]
    : labels
        .map((label) => kindOf(label).prefix)
        .toSorted()
        .map((prefix) => ({ from: `${prefix}:`, end: `${prefix};` }));

async function* readEdges(runner: QueryRunner, options: ExportOptions): AsyncGenerator<ExportedEdge[]> {
  const wanted = options.labels === undefined ? undefined : new Set(options.labels);
  const isWanted = (id: string): boolean => {
    const label = labelOfId(id);
    return wanted === undefined || (label !== undefined && wanted.has(label));
  };
  for (const { type, query } of pageEdges) {
    const table = edgeProperties(type);
    for (let after = ""; ; ) {
      const rows = await runner.run(query, { after, limit: pageSize }, limits(options));
      yield rows
        .filter(({ fromId, toId }) => isWanted(fromId) && isWanted(toId))
        .map(({ id, fromId: from, toId: to, properties }) => ({
          id,
          type,
          from,
          to,
          properties: pick(properties, table),
        }));
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) break;
      after = last.id;
    }
  }
}
