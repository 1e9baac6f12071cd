import type { QueryDefinition } from "../cypher/define-query.js";
import type { TransactionRunner } from "../cypher/query-runner.js";
import type { EntityLabel } from "../ontology/entity-kinds.js";
import type { RelationshipType } from "../ontology/relationship-types.js";
import { edgeCreation, type NewEdge, nodeCreation } from "./create.queries.js";
import {
  type Change,
  changeEdges,
  changeNodes,
  deleteEdges,
  deleteNodes,
  queryFor,
  setSearchKeys,
} from "./import.queries.js";

/** Somebody wrote between the reading and the writing of a batch: it is worked out anew. */
export class StaleBatch extends Error {}

/** What a batch writes, collected before any of it is written. */
export class GraphWrites {
  readonly newNodes = new Map<EntityLabel, Readonly<Record<string, unknown>>[]>();
  readonly nodeChanges: Change[] = [];
  readonly goneNodes: string[] = [];
  readonly newEdges = new Map<RelationshipType, NewEdge[]>();
  /** Edges that are left out where an end is missing. */
  readonly optionalEdges = new Map<RelationshipType, NewEdge[]>();
  readonly edgeChanges = new Map<RelationshipType, Change[]>();
  readonly goneEdges = new Map<RelationshipType, string[]>();
  readonly searchKeys: { id: string; searchKeys: readonly string[] }[] = [];

  get isEmpty(): boolean {
    return (
      this.nodeChanges.length + this.goneNodes.length + this.searchKeys.length + this.newNodes.size === 0 &&
      this.newEdges.size + this.optionalEdges.size + this.edgeChanges.size + this.goneEdges.size === 0
    );
  }

  /** Whether all of it is new and must be whole: constraints and counts then tell of everything that came between. */
  get createsOnly(): boolean {
    const { nodeChanges, goneNodes, searchKeys, optionalEdges, edgeChanges, goneEdges } = this;
    return (
      nodeChanges.length +
        goneNodes.length +
        searchKeys.length +
        optionalEdges.size +
        edgeChanges.size +
        goneEdges.size ===
      0
    );
  }

  /** How many nodes, edges and claims are made or changed. */
  get counts(): { nodes: number; edges: number; claims: number } {
    let nodes = this.nodeChanges.length;
    for (const rows of this.newNodes.values()) nodes += rows.length;
    const claims = this.newNodes.get("Claim")?.length ?? 0;
    let edges = 0;
    for (const rows of [...this.newEdges.values(), ...this.edgeChanges.values()]) edges += rows.length;
    return { nodes: nodes - claims, edges, claims };
  }
}

/** Adds to the list of a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Rows in a statement: the server works on one while the next is being packed. */
const statementRows = 1_000;

function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += statementRows) yield rows.slice(start, start + statementRows);
}

/** Sends new edges of a type and tells for each statement whether all of its edges were made. */
const createAll = (run: TransactionRunner, type: RelationshipType, all: readonly NewEdge[]): Promise<boolean>[] =>
  [...chunksOf(all)].map(async (chunk) => {
    const { query, params } = edgeCreation(type, chunk);
    const [answer] = await run(query, params);
    return answer?.count === chunk.length;
  });

/** Writes a batch within a transaction; what changed in between throws StaleBatch. */
export async function applyWrites(run: TransactionRunner, writes: GraphWrites): Promise<void> {
  // All are sent without waiting for answers, and the server runs them in this order.
  const steps: Promise<unknown>[] = [];
  const counts: Promise<boolean>[] = [];
  type Counting<T> = QueryDefinition<{ rows: readonly T[] }, { count: number }>;
  const send = <T>(query: Counting<T>, rows: readonly T[]): void => {
    for (const chunk of chunksOf(rows))
      counts.push(run(query, { rows: chunk }).then(([answer]) => answer?.count === chunk.length));
  };
  for (const [type, ids] of writes.goneEdges) steps.push(run(queryFor(deleteEdges, type), { ids }));
  if (writes.goneNodes.length > 0) steps.push(run(deleteNodes, { ids: writes.goneNodes }));
  for (const [label, all] of writes.newNodes)
    for (const chunk of chunksOf(all)) {
      const { query, params } = nodeCreation(label, chunk);
      steps.push(run(query, params));
    }
  send(changeNodes, writes.nodeChanges);
  for (const [type, rows] of writes.newEdges) counts.push(...createAll(run, type, rows));
  for (const [type, rows] of writes.optionalEdges) steps.push(...createAll(run, type, rows));
  for (const [type, rows] of writes.edgeChanges) send(queryFor(changeEdges, type), rows);
  if (writes.searchKeys.length > 0) steps.push(run(setSearchKeys, { rows: writes.searchKeys }));
  const [isWhole] = await Promise.all([Promise.all(counts), Promise.all(steps)]);
  if (isWhole.includes(false)) throw new StaleBatch("Somebody else wrote the same nodes or edges.");
}
