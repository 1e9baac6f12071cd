import type { Database } from "../cypher/database.js";
import { badInput } from "../errors.js";
import { labelOfId } from "../ontology/entity-kinds.js";
import { type RelationshipType, relationshipTypeNames } from "../ontology/relationship-types.js";
import { addTo, applyWrites, GraphWrites } from "./graph-writes.js";
import { findIds, findSearchWords, queryFor } from "./import.queries.js";
import { lockImport } from "./import-lock.js";
import { clearQueryCaches, deleteBatches, finishRun } from "./import-run.queries.js";
import type { Properties } from "./import-item.js";
import { readKnownGraph } from "./known-graph.js";
import { planEdge, statementsOfEdge } from "./plan-edges.js";
import { type PlanContext, planNode, statementsOfNode } from "./plan-nodes.js";
import { pageSupportedEdges, pageSupportedNodes } from "./remove.queries.js";
import { searchKeysOf } from "./search-keys.js";
import { possibleClaimIds } from "./stated-claims.js";
import type { Statement } from "./statements.js";

/** What the removal of a data set did. */
export interface RemovalSummary {
  readonly deleted: { readonly nodes: number; readonly edges: number };
  /** Nodes and edges that other data sets hold up: they show what is left. */
  readonly changed: { readonly nodes: number; readonly edges: number };
}

const limit = 2_000;

/**
 * Deletes what a data set alone supports, and takes its values from the rest.
 * A node that another data set's edge rests on stays, with its name alone.
 */
export async function removeDataSet(database: Database, dataSetId: string): Promise<RemovalSummary> {
  const [found] = await database.run(findIds, { ids: [dataSetId] });
  if (found === undefined) throw badInput(`A data set of the graph is named, but there is no ${dataSetId}.`);
  const lock = await lockImport(database, dataSetId);
  try {
    const context = { ...(await readKnownGraph(database)), stamp: new Date().toISOString() };
    const removal = new Removal(database, dataSetId, context);
    for (const type of relationshipTypeNames) await removal.removeEdges(type);
    await removal.removeNodes();
    await removal.renewSearchKeys();
    await database.write(async (run) => {
      await run(deleteBatches, { prefix: `${dataSetId}|` });
      await run(finishRun, { id: dataSetId, checksum: "", stamp: "" });
    });
    await database.command(clearQueryCaches, {});
    return removal.summary;
  } finally {
    await lock.release().catch(() => undefined);
  }
}

class Removal {
  readonly summary = { deleted: { nodes: 0, edges: 0 }, changed: { nodes: 0, edges: 0 } };
  private readonly lostCodes = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly dataSetId: string,
    private readonly context: PlanContext,
  ) {}

  async removeEdges(type: RelationshipType): Promise<void> {
    const { database, dataSetId } = this;
    for (let after = ""; ; ) {
      const page = await database.run(queryFor(pageSupportedEdges, type), { dataSetId, after, limit });
      const writes = new GraphWrites();
      for (const { id, from, to, properties } of page) {
        const edge = { id, properties: properties as Properties };
        const statements = this.withoutOwn(statementsOfEdge(type, edge));
        if (statements.length === 0) addTo(writes.goneEdges, type, id);
        else if (planEdge(writes, { type, id, from, to, statements }, edge, this.context.rankOf))
          this.summary.changed.edges += 1;
        if (type === "HAS_CODE" && statements.length === 0) this.lostCodes.add(from);
      }
      this.summary.deleted.edges += writes.goneEdges.get(type)?.length ?? 0;
      await this.write(writes);
      if (page.length < limit) return;
      after = page.at(-1)?.id ?? "";
    }
  }

  async removeNodes(): Promise<void> {
    const { database, dataSetId } = this;
    for (let after = ""; ; ) {
      const page = await database.run(pageSupportedNodes, { dataSetId, after, limit });
      const writes = new GraphWrites();
      for (const row of page) this.planRemoval(writes, { ...row, properties: row.properties as Properties });
      await this.write(writes);
      if (page.length < limit) return;
      after = page.at(-1)?.id ?? "";
    }
  }

  /** The nodes that stay are found by what is left of their codes. */
  async renewSearchKeys(): Promise<void> {
    const writes = new GraphWrites();
    for (const { id, names, codes, searchKeys } of await this.database.run(findSearchWords, {
      ids: [...this.lostCodes],
    })) {
      const keys = searchKeysOf(names, [...codes].sort());
      if (keys.join("\n") !== searchKeys.join("\n")) writes.searchKeys.push({ id, searchKeys: keys });
    }
    await this.write(writes);
  }

  private planRemoval(
    writes: GraphWrites,
    node: {
      id: string;
      properties: Properties;
      codes: readonly string[];
      edgeDataSetIds: readonly (readonly string[])[];
    },
  ): void {
    const { id } = node;
    const label = labelOfId(id);
    if (label === undefined) return;
    const before = statementsOfNode(label, node);
    const left = this.withoutOwn(before);
    const statements = left.length > 0 ? left : this.restingOn(node);
    if (statements.length === 0) {
      writes.goneNodes.push(id);
      this.summary.deleted.nodes += 1;
      return;
    }
    writes.goneNodes.push(...possibleClaimIds(id, before));
    if (planNode(writes, { label, id, statements }, node, this.context)) this.summary.changed.nodes += 1;
  }

  /** What other data sets' edges need of a node that nobody else states. */
  private restingOn({
    id,
    properties,
    edgeDataSetIds,
  }: {
    id: string;
    properties: Properties;
    edgeDataSetIds: readonly (readonly string[])[];
  }): Statement[] {
    const name = properties["name"] ?? id;
    const dataSetIds = new Set(edgeDataSetIds.flat().filter((other) => other !== this.dataSetId));
    return [...dataSetIds].map((dataSetId) => ({ dataSetId, id, properties: { name } }));
  }

  private withoutOwn(statements: readonly Statement[]): Statement[] {
    return statements.filter(({ dataSetId }) => dataSetId !== this.dataSetId);
  }

  private async write(writes: GraphWrites): Promise<void> {
    if (!writes.isEmpty) await this.database.write(async (run) => applyWrites(run, writes));
  }
}
