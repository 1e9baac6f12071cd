import type { Context } from "../../graphql/context.js";
import { type EntityLabel, entityLabels, isEntityLabel } from "../../ontology/entity-kinds.js";
import { isRelationshipType, type RelationshipType } from "../../ontology/relationship-types.js";
import { readCorridorEdges, readCorridorNodes } from "./paths.queries.js";

/** What is known of a node between the ends. */
export interface NodeFacts {
  readonly id: string;
  readonly label: EntityLabel | null;
}

/** What is known of an edge between the ends. */
export interface EdgeFacts {
  readonly id: string;
  readonly type: RelationshipType;
  /** The key of the node that it starts from. */
  readonly start: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly confidence: number;
}

/** Reads public ids and properties by keys, each once in a request. */
export class CorridorReader {
  readonly nodes = new Map<number, NodeFacts>();
  readonly edges = new Map<number, EdgeFacts>();

  constructor(private readonly context: Context) {}

  /** Reads what is not known yet of these nodes and edges; at most two statements. */
  async read(nodeKeys: Iterable<number>, edgeKeys: Iterable<number>): Promise<void> {
    await Promise.all([
      this.readNodes(unknownOf(nodeKeys, this.nodes)),
      this.readEdges(unknownOf(edgeKeys, this.edges)),
    ]);
  }

  private async readNodes(keys: number[]): Promise<void> {
    if (keys.length === 0) return;
    for (const row of await this.context.runner.run(readCorridorNodes, { keys, labels: entityLabels }))
      for (const [index, key] of row.keys.entries()) {
        const label = row.labels[index] ?? "";
        this.nodes.set(key, { id: row.ids[index] ?? "", label: isEntityLabel(label) ? label : null });
      }
  }

  private async readEdges(keys: number[]): Promise<void> {
    if (keys.length === 0) return;
    for (const row of await this.context.runner.run(readCorridorEdges, { keys }))
      for (const [index, key] of row.keys.entries()) {
        const type = row.types[index] ?? "";
        if (!isRelationshipType(type)) continue;
        this.edges.set(key, {
          id: row.ids[index] ?? "",
          type,
          start: row.starts[index] ?? -1,
          validFrom: row.validFrom[index] ?? "",
          validTo: row.validTo[index] ?? "",
          confidence: row.confidence[index] ?? 1,
        });
      }
  }
}

const unknownOf = (keys: Iterable<number>, known: ReadonlyMap<number, unknown>): number[] =>
  [...new Set(keys)].filter((key) => !known.has(key));
