/** What is needed: where the walk starts, whose need it is, and which products or programmes would meet it. */
import { follow, followAll, labelOf, type PartnerGraph, type PartnerWish, sorted } from "./partner-graph.scoring.js";

/** A need, read from the graph. */
export interface Need {
  readonly subject: number;
  /** Where the walk starts anew: the subject, and for a problem who raised it and what addresses it. */
  readonly seeds: readonly number[];
  /** Whose partners are sought: the enterprise, or the organizations that raised the problem; none for a product or a link. */
  readonly side: readonly number[];
  /** Who already works on the problem, where partners for research are sought. */
  readonly solving: readonly number[];
  /** The products that would meet a wish for supply, their kinds included. */
  readonly products: readonly number[];
  /** The programmes that train for what is needed; null where no needed occupation is known. */
  readonly programmes: readonly number[] | null;
}

/** Reads the need of a subject; parts that the wish does not ask for are empty. */
export function readNeed(of: PartnerGraph, subject: number, wish: PartnerWish): Need {
  const isProblem = labelOf(of, subject) === "TechnicalProblem";
  const raisers = isProblem ? followAll(of, [subject], "RAISED_BY", "OUT") : [];
  const projects = isProblem ? followAll(of, [subject], "ADDRESSES", "IN") : [];
  const organizations = raisers.filter((node) => labelOf(of, node) !== "ChainLink");
  const side = labelOf(of, subject) === "Enterprise" ? [subject] : organizations;
  const solvers = wish === "RESEARCH" ? followAll(of, projects, "PARTICIPATES_IN", "IN") : [];
  const seeds = [subject, ...sorted([...raisers, ...projects])];
  // A problem's need is that of who raised it and of what its projects yield.
  const origins = isProblem ? [...raisers, ...followAll(of, projects, "YIELDS", "OUT")] : [subject];
  const made = new Set(followAll(of, side, "PRODUCES", "OUT"));
  return {
    ...{ subject, seeds, side, solving: solvers.filter((node) => !side.includes(node)) },
    products: wish === "SUPPLY" ? wantedProducts(of, origins).filter((product) => !made.has(product)) : [],
    programmes: wish === "TRAINING" ? wantedProgrammes(of, origins) : null,
  };
}

/** A product or link is wanted itself, with its kinds; an enterprise wants what goes into its own products. */
function wantedProducts(of: PartnerGraph, origins: readonly number[]): number[] {
  const products = origins.flatMap((origin) => {
    const label = labelOf(of, origin);
    if (label === "Product") return [origin];
    if (label === "ChainLink") return followAll(of, [origin], "REALIZES", "IN");
    if (label === "Technology") return followAll(of, linksOf(of, [origin]), "REALIZES", "IN");
    return label === "Enterprise" ? inputsOf(of, origin) : [];
  });
  return withKinds(of, products).filter((node) => labelOf(of, node) === "Product");
}

/** Gives what goes into an enterprise's products: what is upstream of them, and what realizes the links that theirs require. */
function inputsOf(of: PartnerGraph, enterprise: number): number[] {
  const own = followAll(of, [enterprise], "PRODUCES", "OUT");
  const required = followAll(of, linksOf(of, own), "REQUIRES", "OUT");
  return [...followAll(of, own, "UPSTREAM_OF", "IN"), ...followAll(of, required, "REALIZES", "IN")];
}

const linksOf = (of: PartnerGraph, nodes: readonly number[]): number[] => followAll(of, nodes, "REALIZES", "OUT");

/** Gives the products with all that are kinds of them, however deep. */
function withKinds(of: PartnerGraph, products: readonly number[]): number[] {
  const found = new Set(products);
  for (const product of found) for (const { node } of follow(of, product, "SUBCLASS_OF", "IN")) found.add(node);
  return sorted(found);
}

function wantedProgrammes(of: PartnerGraph, origins: readonly number[]): number[] | null {
  const products = origins.flatMap((origin) =>
    labelOf(of, origin) === "Enterprise" ? followAll(of, [origin], "PRODUCES", "OUT") : [origin],
  );
  const needy = [...origins, ...linksOf(of, products)];
  const occupations = followAll(of, needy, "NEEDS", "OUT").filter((node) => labelOf(of, node) === "Occupation");
  return occupations.length === 0 ? null : followAll(of, occupations, "TRAINS_FOR", "IN");
}
