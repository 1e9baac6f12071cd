import { boundsOf } from "../entities/relations/validity.js";
import { badInput } from "../errors.js";
import type { Context } from "../graphql/context.js";
import { labelAmong } from "../ontology/entity-kinds.js";
import { readLinks, readMaterials, readRequirements, readTarget } from "./chain.queries.js";
import type {
  Essentiality,
  RequirementInput,
  Stage,
  TargetKind,
} from "../methods/chain-classes/classes-input.scoring.js";
import { defaultRoots } from "../methods/chain-classes/default-roots.scoring.js";

/** One requirement of a template with the edge that states it. */
export interface TemplateRequirement extends RequirementInput {
  readonly relationshipId: string;
}

/** What is diagnosed: links or products, what they require of each other, and where the requirements start. */
export interface Template {
  readonly targetKind: TargetKind;
  readonly chainIds: readonly string[];
  readonly links: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly stage: Stage | null;
  }[];
  readonly requirements: readonly TemplateRequirement[];
  readonly roots: readonly string[];
  /** The most products of a closure were met. */
  readonly truncated: boolean;
}

/** How far a product's closure is followed. */
export interface ClosureLimits {
  readonly depth: number;
  readonly products: number;
}

/** Reads the template of a chain, of a link's chains, or the upstream closure of a product. */
export async function loadTemplate(
  context: Context,
  targetId: string,
  asOf: string,
  limits: ClosureLimits,
): Promise<Template> {
  const [target] = await context.runner.run(readTarget, { id: targetId });
  const label = labelAmong(target?.labels ?? []);
  if (target === undefined || label === undefined)
    throw badInput(`targetId must be the id of a chain, a link or a product, but nothing has the id ${targetId}.`, {
      ids: [targetId],
    });
  if (label === "Chain") return loadChains(context, "CHAIN", [targetId], targetId, asOf);
  if (label === "ChainLink") return loadChains(context, "LINK", target.chainIds, targetId, asOf);
  if (label === "Product") return loadClosure(context, targetId, asOf, limits);
  throw badInput(`targetId must be the id of a chain, a link or a product, but ${targetId} is of the kind ${label}.`, {
    ids: [targetId],
  });
}

async function loadChains(
  context: Context,
  targetKind: TargetKind,
  chainIds: readonly string[],
  targetId: string,
  asOf: string,
): Promise<Template> {
  const links = await context.runner.run(readLinks, { chainIds: [...chainIds] });
  const linkIds = links.map(({ id }) => id);
  const rows = await context.runner.run(readRequirements, { linkIds, ...boundsOf("REQUIRES", "CURRENT", asOf) });
  const requirements = rows.map(({ relationshipId, fromId, toId, essentiality, alternatives }) => ({
    relationshipId,
    from: fromId,
    to: toId,
    essentiality: toEssentiality(essentiality),
    group: alternatives,
  }));
  const named = links.filter(({ root }) => root).map(({ id }) => id);
  const chainRoots = named.length > 0 ? named : defaultRoots(links, requirements);
  const roots = targetKind === "LINK" ? [targetId] : chainRoots;
  return { targetKind, chainIds, links, requirements, roots, truncated: false };
}

async function loadClosure(context: Context, targetId: string, asOf: string, limits: ClosureLimits): Promise<Template> {
  const names = new Map([[targetId, targetId]]);
  const requirements = new Map<string, TemplateRequirement>();
  const bounds = boundsOf("UPSTREAM_OF", "CURRENT", asOf);
  let frontier = [targetId];
  for (let depth = 0; depth < limits.depth && frontier.length > 0 && names.size < limits.products; depth += 1) {
    const rows = await context.runner.run(readMaterials, { ids: frontier, limit: limits.products * 4, ...bounds });
    const reached = new Set<string>();
    for (const { relationshipId, fromId, toId, name, essentiality } of rows) {
      if (!names.has(toId)) {
        if (names.size >= limits.products) continue;
        names.set(toId, name);
        reached.add(toId);
      }
      requirements.set(relationshipId, {
        relationshipId,
        from: fromId,
        to: toId,
        essentiality: toEssentiality(essentiality),
        group: null,
      });
    }
    frontier = [...reached];
  }
  const links = [...names].map(([id, name]) => ({ id, name, nameEn: null, stage: null }));
  const truncated = names.size >= limits.products;
  return {
    targetKind: "PRODUCT",
    chainIds: [],
    links,
    requirements: [...requirements.values()],
    roots: [targetId],
    truncated,
  };
}

const toEssentiality = (value: number | null): Essentiality | null =>
  value === 0 || value === 1 || value === 2 ? value : null;
