import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { EntityLabel } from "../../src/ontology/entity-kinds.js";
import { kindOf } from "../../src/ontology/entity-kinds.js";
import { drawEdges } from "./draw-edges.js";
import { drawnOn, drawNodes, idOf, ownColumns } from "./draw-nodes.js";
import type { GraphPlan } from "./plan-graph.js";

/** The files of a drawn graph as arguments of the administration tool's import. */
export interface GraphFiles {
  readonly arguments: readonly string[];
}

const lineCount = 2_000;
const dataSet = "ds:drawn";

/** Writes the nodes and edges of a plan as CSV files for the administration tool. */
export async function writeGraph(plan: GraphPlan, folder: string): Promise<GraphFiles> {
  await mkdir(folder, { recursive: true });
  const starts = numberStarts(plan);
  const nodeFiles: string[] = [];
  for (const label of plan.nodes.keys()) {
    const file = join(folder, `${label}.csv`);
    await writeLines(file, nodeLines(plan, label, starts.get(label) ?? 0));
    const labels = kindOf(label).organization === true ? `Entity:${label}:Organization` : `Entity:${label}`;
    nodeFiles.push(`--nodes=${labels}=${file}`);
  }
  const edgeFiles: string[] = [];
  for (const [index, row] of plan.edges.entries()) {
    const file = join(folder, `edges-${index}.csv`);
    await writeLines(file, edgeLines(plan, index, starts));
    edgeFiles.push(`--relationships=${row.type}=${file}`);
  }
  return { arguments: ["--id-type=integer", "--array-delimiter=;", ...nodeFiles, ...edgeFiles] };
}

/** Nodes are numbered through, label after label. */
function numberStarts({ nodes }: GraphPlan): Map<EntityLabel, number> {
  const starts = new Map<EntityLabel, number>();
  let next = 0;
  for (const [label, count] of nodes) {
    starts.set(label, next);
    next += count;
  }
  return starts;
}

function* nodeLines(plan: GraphPlan, label: EntityLabel, start: number): Generator<string> {
  const own = ownColumns[label] ?? [];
  const columns = [":ID", "id", "name", "aliases:string[]", "searchKeys:string[]", "dataSetIds:string[]", "createdAt"];
  yield [...columns, "updatedAt", "version:int", ...own].join(",");
  let number = start;
  for (const { id, name, aliases, searchKeys, own: values } of drawNodes(plan, label)) {
    const cells = [
      number++,
      id,
      name,
      aliases.join(";"),
      searchKeys.join(";"),
      dataSet,
      drawnOn,
      drawnOn,
      1,
      ...values,
    ];
    yield cells.join(",");
  }
}

function* edgeLines(plan: GraphPlan, index: number, starts: ReadonlyMap<EntityLabel, number>): Generator<string> {
  const row = plan.edges[index];
  if (row === undefined) return;
  const { type, from, to } = row;
  const [fromStart, toStart] = [starts.get(from) ?? 0, starts.get(to) ?? 0];
  yield ":START_ID,:END_ID,id,status,confidence:double,dataSetIds:string[],version:int";
  for (const edge of drawEdges(plan, row)) {
    const id = `rel:${type}|${idOf(from, edge.from)}|${idOf(to, edge.to)}`;
    yield `${fromStart + edge.from},${toStart + edge.to},${id},ASSERTED,0.9,${dataSet},1`;
  }
}

async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file, { highWaterMark: 2 ** 20 });
  let waiting: string[] = [];
  for (const line of lines) {
    if (waiting.push(line) < lineCount) continue;
    if (!stream.write(`${waiting.join("\n")}\n`)) await once(stream, "drain");
    waiting = [];
  }
  stream.end(waiting.length > 0 ? `${waiting.join("\n")}\n` : "");
  await once(stream, "finish");
}
