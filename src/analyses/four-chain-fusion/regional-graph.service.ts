import { readDocumentDates } from "../../chain/chain.queries.js";
import { boundsOf, validityBounds } from "../../entities/relations/validity.js";
import type { Context } from "../../graphql/context.js";
import { type EntityLabel, labelOfId } from "../../ontology/entity-kinds.js";
import { relationshipOf, relationshipTypeNames } from "../../ontology/relationship-types.js";
import { mayFollow } from "./chain-kinds.scoring.js";
import { readMembers, readOwnTies, readTies } from "./four-chain-fusion.queries.js";
import type { RegionalGraph, Tie } from "./regional-members.scoring.js";

/** How many located entities are read at most. */
export const mostMembers = 200_000;

const deeds = relationshipTypeNames.filter((type) => relationshipOf(type).deed === true);

/** Where and when the four chains are looked at. */
export interface RegionalScope {
  readonly placeIds: readonly string[];
  readonly asOf: string;
  readonly minConfidence: number;
}

/** What was read of the regions compared, and how far the reading reached. */
export interface RegionalFacts {
  readonly graph: RegionalGraph;
  readonly truncated: boolean;
  readonly dataThrough: string | null;
}

/** Gives who lies in the places and what they are tied to, kept per version; four statements and one for the date. */
export const loadRegionalFacts = (context: Context, version: string, scope: RegionalScope): Promise<RegionalFacts> =>
  context.snapshots.get(`four chains ${JSON.stringify(scope)}`, version, () => readFacts(context, scope));

async function readFacts({ background }: Context, { placeIds, asOf, minConfidence }: RegionalScope) {
  const where = {
    placeIds: [...placeIds],
    minConfidence,
    limit: mostMembers,
    ...boundsOf("LOCATED_IN", "CURRENT", asOf),
  };
  const places = await background.run(readMembers, where);
  const gathered = new Gathered();
  for (const { ids } of places) for (const id of ids) gathered.addPlaced(id);
  const about = { minConfidence, deeds, ...validityBounds("CURRENT", asOf, false) };
  const located = [...gathered.kinds.keys()];
  const reached = gathered.addTies(await background.run(readTies, { ids: located, ...about }));
  const free = reached.filter((id) => gathered.isFree(id));
  const further = gathered.addTies(await background.run(readOwnTies, { ids: free, ...about }));
  const last = further.filter((id) => gathered.isFree(id));
  gathered.addTies(await background.run(readOwnTies, { ids: last, ...about }));
  for (const { documentIds } of places) for (const id of documentIds) gathered.documentIds.add(id);
  const [dates] = await background.run(readDocumentDates, { ids: [...gathered.documentIds] });
  return {
    graph: gathered.toGraph(places),
    truncated: places.reduce((sum, { ids }) => sum + ids.length, 0) >= mostMembers,
    dataThrough: dates?.newest ?? null,
  };
}

interface TieRow {
  readonly id: string;
  readonly otherIds: readonly string[];
  readonly relationshipIds: readonly string[];
  readonly types: readonly string[];
  readonly outward: readonly boolean[];
  readonly placed: readonly boolean[];
  readonly documentIds: readonly string[];
}

/** Gathers rows into a graph. */
class Gathered {
  readonly kinds = new Map<string, EntityLabel>();
  readonly documentIds = new Set<string>();
  private readonly placed = new Set<string>();
  private readonly ties = new Map<string, Tie>();

  addPlaced(id: string): void {
    this.placed.add(id);
    this.learnKind(id);
  }

  /** Says whether it has no place of its own and may belong where others lie; organizations never do. */
  isFree(id: string): boolean {
    const kind = this.kinds.get(id);
    return !this.placed.has(id) && kind !== undefined && mayFollow(kind);
  }

  /** Gives the ids that were not known before. */
  addTies(rows: readonly TieRow[]): string[] {
    const before = new Set(this.kinds.keys());
    for (const { id, otherIds, relationshipIds, types, outward, placed, documentIds } of rows) {
      for (const documentId of documentIds) this.documentIds.add(documentId);
      relationshipIds.forEach((relationshipId, at) => {
        const other = otherIds[at] ?? "";
        const [from, to] = outward[at] === true ? [id, other] : [other, id];
        if (placed[at] === true) this.placed.add(other);
        this.learnKind(other);
        this.ties.set(relationshipId, { relationshipId, type: types[at] ?? "", from, to });
      });
    }
    return [...this.kinds.keys()].filter((id) => !before.has(id));
  }

  toGraph(places: readonly { placeId: string; ids: readonly string[] }[]): RegionalGraph {
    const tiesOf = new Map<string, Tie[]>();
    for (const tie of this.ties.values()) for (const end of new Set([tie.from, tie.to])) push(tiesOf, end, tie);
    const locatedIn = new Map(places.map(({ placeId, ids }) => [placeId, ids]));
    return { kinds: this.kinds, locatedIn, placed: this.placed, tiesOf };
  }

  /** An id's prefix is public and says what it is. */
  private learnKind(id: string): void {
    const kind = labelOfId(id);
    if (kind !== undefined) this.kinds.set(id, kind);
  }
}

function push(lists: Map<string, Tie[]>, key: string, tie: Tie): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [tie]);
  else list.push(tie);
}
