/** Whom the subject has already: they are named, and not recommended. */
import type { Need } from "./need.scoring.js";
import { follow, type PartnerGraph, type PartnerWish } from "./partner-graph.scoring.js";

/** Why an organization is a partner already. */
export type KnownTie = "SOLVING" | "COOPERATING" | "SUPPLYING";

/** An organization that is a partner already. */
export interface KnownPartner {
  readonly node: number;
  readonly tie: KnownTie;
}

/** The partners that a subject has, and the edges of the wanted kind, which no walk may use. */
export interface KnownPartners {
  readonly partners: readonly KnownPartner[];
  readonly removed: ReadonlySet<number>;
}

/**
 * Gives the partners that a subject has: who works on the problem, who cooperates in the wanted way with whoever's need it is
 * (`cooperating`: pairs of that side and a partner), and who supplies it. An organization is named once, for the first of these.
 */
export function findKnownPartners(
  of: PartnerGraph,
  need: Need,
  wish: PartnerWish,
  cooperating: readonly (readonly [number, number])[],
): KnownPartners {
  const suppliers = wish === "SUPPLY" ? need.side.flatMap((node) => follow(of, node, "SUPPLIES", "IN")) : [];
  const named = (nodes: readonly number[], tie: KnownTie): KnownPartner[] => nodes.map((node) => ({ node, tie }));
  const partners = [
    ...named(need.solving, "SOLVING"),
    ...named(
      cooperating.map(([, partner]) => partner),
      "COOPERATING",
    ),
    ...named(
      suppliers.map(({ node }) => node),
      "SUPPLYING",
    ),
  ];
  const once = new Map<number, KnownPartner>();
  for (const partner of partners)
    if (!once.has(partner.node) && !need.side.includes(partner.node)) once.set(partner.node, partner);
  return { partners: [...once.values()], removed: new Set(wantedEdges(of, need, wish, cooperating)) };
}

function wantedEdges(
  of: PartnerGraph,
  { side }: Need,
  wish: PartnerWish,
  cooperating: readonly (readonly [number, number])[],
): number[] {
  const { graph, relationshipTypes } = of;
  const [cooperation, supply] = [relationshipTypes.indexOf("COOPERATES_WITH"), relationshipTypes.indexOf("SUPPLIES")];
  const pairs = new Set(cooperating.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  return Array.from(graph.type.keys()).filter((edge) => {
    const [type, from, to] = [graph.type[edge], graph.from[edge] ?? 0, graph.to[edge] ?? 0];
    if (type === cooperation) return pairs.has(`${from}|${to}`);
    return wish === "SUPPLY" && type === supply && side.includes(to);
  });
}
