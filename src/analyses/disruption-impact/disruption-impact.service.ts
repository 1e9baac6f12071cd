import type { SupplyFacts } from "../../chain/supply-network/supply-facts.service.js";
import { loadSupplyFacts } from "../../chain/supply-network/supply-facts.service.js";
import { loadSupplyGrounds, loadSupplyNetwork } from "../../chain/supply-network/supply-network.service.js";
import { supplyWarnings, withoutSupplies } from "../../chain/supply-network/supply-remarks.js";
import { loadEntities } from "../../entities/entity/entity.loaders.js";
import { toMeasure } from "../../evidence/measure.types.js";
import type { Context } from "../../graphql/context.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { analysisFrame } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { DisruptionQuestion } from "./disruption.args.js";
import type { DisruptionFacts } from "./disruption-facts.js";
import type { Disruption, scoreDisruption } from "./disruption-impact.scoring.js";
import { DisruptionImpact } from "./disruption-impact.types.js";
import { emptyShocks, outsideNetwork, shockOutside } from "./disruption-remarks.js";
import { findShocked, type ShockedEntity } from "./shocked-firms.service.js";

const method = {
  name: "disruption-impact",
  version: "1",
  formula:
    "ESRI = Σ_j (s_j/Σs)(1 − min(h^d_j, h^u_j)); h^d_j = max(0, min(min_{k: e=2} Π_jk, 1 − Σ_{k: e=1}(1 − Π_jk), ψ_j)), Π_jk = 1 − Σ_{i: p_i = k} σ_i Λd_ij (1 − h^d_i); h^u_i = max(0, min(ψ_i, 1 − Σ_j Λu_ij (1 − h^u_j))); the greatest fixpoint",
  source: "Diem, Borsos, Reisch, Kertész and Thurner 2022, Scientific Reports 12:7719",
} as const;

const task = defineWorkerTask<typeof scoreDisruption>(
  new URL("./disruption-impact.worker.ts", import.meta.url),
  "scoreDisruption",
);

/** Answers who is hit when something stops. */
export async function answerDisruption(context: Context, question: DisruptionQuestion): Promise<DisruptionImpact> {
  const { asOf, minConfidence, epsilon, replaceability, shocks } = question;
  const frame = await analysisFrame(context, method, {
    asOf,
    minConfidence,
    epsilon,
    replaceability,
    shocks: shocks.map(({ id, remaining }) => `${id} ψ=${remaining}`).join(", "),
  });
  const version = frame.graphVersion;
  const [supplies, shocked] = await Promise.all([
    loadSupplyFacts(context, version, question),
    findShocked(context, version, question),
  ]);
  const firms = firmsOf(supplies, shocked);
  const refusal = refusalOf(supplies, firms, asOf);
  const [computed, grounds, entities] = await Promise.all([
    refusal === null ? computeDisruption(context, version, question, supplies, firms) : null,
    loadSupplyGrounds(context, version, supplies, asOf),
    loadEntities(context, shockedIds(shocked), asOf),
  ]);
  const facts: DisruptionFacts = {
    context,
    question,
    version,
    supplies,
    disruption: computed?.disruption ?? null,
    weight: computed?.weight ?? new Float64Array(0),
  };
  return Object.assign(new DisruptionImpact(), frame, {
    ...grounds,
    ...numbersOf(facts, refusal),
    ...(refusal === null ? { warnings: warningsOf(supplies, shocked) } : { status: "REFUSED", refusal }),
    shocked: entities,
    facts,
  });
}

const shockedIds = (shocked: readonly ShockedEntity[]): string[] =>
  [...new Set(shocked.flatMap(({ enterpriseIds }) => enterpriseIds))].sort().slice(0, 100);

/** The firms of the network that are shocked, with what remains of them: of several shocks to one firm the worst. */
function firmsOf({ firmOf }: SupplyFacts, shocked: readonly ShockedEntity[]): Map<number, number> {
  const remainingOf = new Map<number, number>();
  for (const { enterpriseIds, remaining } of shocked)
    for (const id of enterpriseIds) {
      const firm = firmOf.get(id);
      if (firm !== undefined) remainingOf.set(firm, Math.min(remaining, remainingOf.get(firm) ?? 1));
    }
  return new Map([...remainingOf].sort(([a], [b]) => a - b));
}

function refusalOf({ columns }: SupplyFacts, firms: ReadonlyMap<number, number>, asOf: string): Remark | null {
  if (columns.supplier.length === 0) return withoutSupplies(asOf);
  return firms.size === 0 ? shockOutside : null;
}

async function computeDisruption(
  context: Context,
  version: string,
  { asOf, minConfidence, epsilon, replaceability }: DisruptionQuestion,
  supplies: SupplyFacts,
  firms: ReadonlyMap<number, number>,
): Promise<{ disruption: Disruption; weight: Float64Array }> {
  const network = await loadSupplyNetwork(context, version, { asOf, minConfidence }, supplies);
  const shock = { firms: [...firms.keys()], remaining: [...firms.values()] };
  const key = JSON.stringify([asOf, minConfidence, epsilon, replaceability, shock]);
  const disruption = await context.compute(task, { version, key }, () => ({
    network,
    shock,
    options: { epsilon, replaceability },
  }));
  return { disruption, weight: network.weight };
}

function warningsOf(supplies: SupplyFacts, shocked: readonly ShockedEntity[]): Remark[] {
  const outside = shockedCount(shocked, (id) => !supplies.firmOf.has(id));
  return [
    ...supplyWarnings(supplies, true),
    ...emptyShocks(shocked.filter(({ enterpriseIds }) => enterpriseIds.length === 0).map(({ entity }) => entity)),
    ...(outside > 0 ? [outsideNetwork(outside)] : []),
  ];
}

const shockedCount = (shocked: readonly ShockedEntity[], is: (id: string) => boolean): number =>
  new Set(shocked.flatMap(({ enterpriseIds }) => enterpriseIds.filter(is))).size;

function numbersOf({ disruption, supplies }: DisruptionFacts, refusal: Remark | null) {
  const measure = (value: number | undefined) =>
    toMeasure(value === undefined ? { unknownBecause: refusal?.code ?? null } : { value });
  return {
    total: measure(disruption?.total),
    downstream: measure(disruption?.downstream),
    upstream: measure(disruption?.upstream),
    residual: disruption?.residual ?? null,
    enterpriseCount: supplies.firmIds.length,
    supplyCount: supplies.columns.supplier.length,
    hitCount: disruption?.ranking.length ?? 0,
  };
}
