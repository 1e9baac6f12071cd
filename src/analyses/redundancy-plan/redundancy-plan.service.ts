import { findMakers } from "../../chain/chain.queries.js";
import { loadSupplyFacts, type SupplyFacts } from "../../chain/supply-network/supply-facts.service.js";
import { loadSupplyGrounds } from "../../chain/supply-network/supply-network.service.js";
import { supplyWarnings, withoutSupplies } from "../../chain/supply-network/supply-remarks.js";
import { boundsOf } from "../../entities/relations/validity.js";
import { badInput } from "../../errors.js";
import { toMeasure } from "../../evidence/measure.types.js";
import type { Context } from "../../graphql/context.js";
import type { Plan, PlanInput, planSecondSuppliers } from "../../methods/esri/second-suppliers.scoring.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { analysisFrame } from "../analysis-frame.js";
import { loadKnown } from "../known-entities.js";
import type { RedundancyQuestion } from "./redundancy.args.js";
import { PlannedSupply, RedundancyPlan } from "./redundancy-plan.types.js";
import { partTried, withoutCandidates } from "./redundancy-remarks.js";

const method = {
  name: "redundancy-plan",
  version: "1",
  formula:
    "greedy: the supply that lowers Σ_i ESRI_i most, worked out anew for every firm; Δ = Σ_i (ESRI_i before − after), s recomputed; the buyer's purchases of the product split equally among its suppliers and the new one",
  source: "Diem, Borsos, Reisch, Kertész and Thurner 2022, Scientific Reports 12:7719, Fig. 1",
} as const;

const task = defineWorkerTask<typeof planSecondSuppliers>(
  new URL("./redundancy-plan.worker.ts", import.meta.url),
  "planSecondSuppliers",
);

/** Firms times supplies times candidates times planned supplies of one plan; some ten seconds of one thread. */
const mostWork = 2e7;

/** Answers which new supplies lower systemic risk most. */
export async function answerPlan(context: Context, question: RedundancyQuestion): Promise<RedundancyPlan> {
  const { asOf, buyerIds, ...parameters } = question;
  const frame = await analysisFrame(context, method, { asOf, buyerIds: buyerIds?.join(", "), ...parameters });
  const [supplies, buyers] = await Promise.all([
    loadSupplyFacts(context, frame.graphVersion, question),
    loadKnown(context, buyerIds, "buyerIds", asOf),
  ]);
  const other = buyers.filter(({ label }) => label !== "Enterprise").map(({ id }) => id);
  if (other.length > 0) throw badInput(`buyerIds takes enterprises, but got ${other.join(", ")}.`, { ids: other });
  const grounds = await loadSupplyGrounds(context, frame.graphVersion, supplies, asOf);
  const base = Object.assign(new RedundancyPlan(), frame, { ...grounds, ...nothing });
  if (supplies.columns.supplier.length === 0)
    return Object.assign(base, { status: "REFUSED", refusal: withoutSupplies(asOf) });
  const makers = await loadMakers(context, frame.graphVersion, supplies, question);
  const candidates = mostCandidates(question, makers, supplies);
  const plan = await context.compute(
    task,
    { version: frame.graphVersion, key: JSON.stringify({ ...question, candidates }) },
    () => inputOf(question, supplies, makers, candidates, buyerIds),
  );
  return Object.assign(base, resultOf(plan, question, supplies, makers, candidates));
}

const nothing = {
  before: toMeasure({ unknownBecause: "NO_SUPPLIES" }),
  after: toMeasure({ unknownBecause: "NO_SUPPLIES" }),
  candidateCount: 0,
  evaluatedCount: 0,
  residual: null,
  steps: [],
};

/** Who makes what is bought: by the product's number the makers and the edges that say so; makers without supplies come last. */
interface Makers {
  readonly firmIds: readonly string[];
  readonly byProduct: readonly (readonly number[])[];
  readonly edges: ReadonlyMap<string, readonly string[]>;
}

const loadMakers = (
  context: Context,
  version: string,
  { firmIds, firmOf, productIds }: SupplyFacts,
  { asOf, minConfidence }: RedundancyQuestion,
): Promise<Makers> =>
  context.snapshots.get(`makers of what is supplied ${asOf} ${minConfidence}`, version, async () => {
    const rows = await context.background.run(findMakers, {
      productIds: [...productIds],
      minConfidence,
      ...boundsOf("PRODUCES", "CURRENT", asOf),
    });
    const others = [...new Set(rows.flatMap(({ makerIds }) => makerIds))].filter((id) => !firmOf.has(id)).sort();
    const numbers = new Map([...firmOf, ...others.map((id, at) => [id, firmIds.length + at] as const)]);
    const rowOf = new Map(rows.map((row) => [row.productId, row]));
    const edges = new Map<string, string[]>();
    for (const { productId, makerIds, relationshipIds } of rows)
      makerIds.forEach((id, at) => {
        const key = `${id} ${productId}`;
        edges.set(key, [...(edges.get(key) ?? []), relationshipIds[at] ?? ""].sort());
      });
    return {
      firmIds: [...firmIds, ...others],
      byProduct: productIds.map((id) => (rowOf.get(id)?.makerIds ?? []).map((maker) => numbers.get(maker) ?? 0)),
      edges,
    };
  });

/** Gives how many candidates may be tried for each planned supply. */
function mostCandidates(
  { k, maxCandidates }: RedundancyQuestion,
  { firmIds }: Makers,
  { columns }: SupplyFacts,
): number {
  const each = firmIds.length * columns.supplier.length * k;
  return Math.max(1, Math.min(maxCandidates, Math.floor(mostWork / Math.max(1, each))));
}

function inputOf(
  { k, weighting, epsilon, replaceability }: RedundancyQuestion,
  { columns, output, firmOf }: SupplyFacts,
  { firmIds, byProduct }: Makers,
  candidates: number,
  buyerIds: readonly string[] | null,
): PlanInput {
  const padded = new Float64Array(firmIds.length).fill(Number.NaN);
  padded.set(output);
  return {
    columns: { ...columns, firmCount: firmIds.length, output: padded },
    makers: byProduct,
    buyers: buyerIds?.flatMap((id) => firmOf.get(id) ?? []) ?? null,
    k,
    weighted: weighting === "BY_STRENGTH",
    options: { epsilon, replaceability },
    mostCandidates: candidates,
  };
}

function resultOf(
  plan: Plan,
  { asOf }: RedundancyQuestion,
  supplies: SupplyFacts,
  { firmIds, edges }: Makers,
  candidates: number,
) {
  const steps = plan.steps.map(({ supplier, buyer, product, suppliers, ...numbers }, index) => {
    const [supplierId, buyerId] = [firmIds[supplier] ?? "", firmIds[buyer] ?? ""];
    const productId = supplies.productIds[product] ?? "";
    return Object.assign(new PlannedSupply(), numbers, {
      rank: index + 1,
      hypothetical: true,
      supplierId,
      buyerId,
      productId,
      supplierCount: suppliers,
      productionIds: edges.get(`${supplierId} ${productId}`) ?? [],
      asOf,
    });
  });
  return {
    before: toMeasure({ value: plan.before }),
    after: toMeasure({ value: plan.after }),
    candidateCount: plan.candidates,
    evaluatedCount: plan.evaluated,
    residual: plan.residual,
    steps,
    warnings: [
      ...supplyWarnings(supplies, true),
      ...(plan.candidates === 0 ? [withoutCandidates] : []),
      ...(plan.truncated ? [partTried] : []),
    ],
    ...(plan.truncated ? { status: "TRUNCATED", truncations: [{ limit: "candidates", value: candidates }] } : {}),
  };
}
