import type { EntityLabel } from "../../ontology/entity-kinds.js";
import { chainOfKind, followsHolders, followsThings, type GraphCount, graphCountNames } from "./chain-kinds.scoring.js";
import { type ChainGraph } from "./cross-chain.scoring.js";
import { fourChains } from "./four-chain-fusion.scoring.js";

/** A relationship between two entities. */
export interface Tie {
  readonly relationshipId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** Who lies where, and what they are tied to; read once for all regions that are compared. */
export interface RegionalGraph {
  readonly kinds: ReadonlyMap<string, EntityLabel>;
  /** Entities by the place that they are located in themselves. */
  readonly locatedIn: ReadonlyMap<string, readonly string[]>;
  /** Entities that are located anywhere. */
  readonly placed: ReadonlySet<string>;
  readonly tiesOf: ReadonlyMap<string, readonly Tie[]>;
}

/** What belongs to a region, and the ties among it. */
export interface RegionalMembers {
  readonly ids: ReadonlySet<string>;
  readonly ties: readonly Tie[];
}

/**
 * Gives what belongs to a set of places: what is located there; what has no place of its own and is held by those (things
 * by any tie, people by where they work, talent programmes by who takes part); and things that such things lead to.
 * Organizations belong only where they are located. Somebody located elsewhere never belongs here.
 */
export function membersOf(graph: RegionalGraph, places: ReadonlySet<string>): RegionalMembers {
  const { kinds, placed, tiesOf } = graph;
  const located = new Set([...places].flatMap((place) => graph.locatedIn.get(place) ?? []));
  const ids = new Set(located);
  const kindOf = (id: string) => kinds.get(id) ?? "Region";
  const isFree = (id: string) => !placed.has(id) && kinds.has(id);
  for (const id of located)
    for (const { type, from, to } of tiesOf.get(id) ?? []) {
      const other = from === id ? to : from;
      if (isFree(other) && followsAlong(kindOf(other), type)) ids.add(other);
    }
  for (const id of [...ids])
    for (const { from, to } of tiesOf.get(id) ?? [])
      if (from === id && !located.has(id) && isFree(to) && followsThings.has(kindOf(to))) ids.add(to);
  return { ids, ties: tiesAmong(graph, ids) };
}

const followsAlong = (kind: EntityLabel, type: string): boolean =>
  followsHolders.has(kind) ||
  (kind === "Person" && type === "WORKS_AT") ||
  (kind === "TalentProgramme" && type === "PARTICIPATES_IN");

function tiesAmong({ tiesOf }: RegionalGraph, ids: ReadonlySet<string>): Tie[] {
  const found = new Map<string, Tie>();
  for (const id of ids)
    for (const tie of tiesOf.get(id) ?? [])
      if (ids.has(tie.from) && ids.has(tie.to)) found.set(tie.relationshipId, tie);
  return [...found.values()].sort((a, b) => (a.relationshipId < b.relationshipId ? -1 : 1));
}

/** Which entities of which kind each count counts; offerings are counted as ties. */
const countedKinds: Readonly<Partial<Record<EntityLabel, GraphCount>>> = {
  University: "schools",
  Person: "people",
  TalentProgramme: "talentProgrammes",
  Enterprise: "enterprises",
  ResearchInstitute: "institutes",
  TechnicalCentre: "centres",
  Project: "projects",
  Achievement: "achievements",
};

/**
 * Gives what the graph knows of the four chains in a region, each entity once: programmes are those that somebody here
 * offers, products those that an enterprise here makes. Null for all where nothing of the four chains is known here at
 * all: a place that nobody looked at is not a place without schools. Range: whole numbers from 0.
 */
export function countMembers(
  { kinds }: RegionalGraph,
  { ids, ties }: RegionalMembers,
): Record<GraphCount, number> | null {
  const counts = Object.fromEntries(graphCountNames.map((name) => [name, 0])) as Record<GraphCount, number>;
  let isKnown = false;
  for (const id of ids) {
    const kind = kinds.get(id);
    if (kind === undefined || chainOfKind(kind) === null) continue;
    isKnown = true;
    const name = countedKinds[kind];
    if (name !== undefined) counts[name] += 1;
  }
  const ends = (type: string) => ties.filter((tie) => tie.type === type).map(({ to }) => to);
  counts.offers = ends("OFFERS").length;
  counts.programmes = new Set(ends("OFFERS")).size;
  counts.products = new Set(ends("PRODUCES")).size;
  return isKnown ? counts : null;
}

/** Gives the entities of the four chains in a region as a numbered graph, by id, with the ids of its nodes. */
export function toChainGraph(
  { kinds }: RegionalGraph,
  { ids, ties }: RegionalMembers,
  undirected: ReadonlySet<string>,
): ChainGraph & { readonly ids: readonly string[] } {
  const chainOf = (id: string) => chainOfKind(kinds.get(id) ?? "Region");
  const nodes = [...ids].filter((id) => chainOf(id) !== null).sort();
  const numbers = new Map(nodes.map((id, number) => [id, number]));
  const edges = ties.flatMap(({ from, to, type }) => {
    const [start, end] = [numbers.get(from), numbers.get(to)];
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, type }];
  });
  return { ids: nodes, chainOf: nodes.map((id) => fourChains.indexOf(chainOf(id) ?? "EDUCATION")), edges, undirected };
}
