import { LinkClassEnum } from "../../chain/link-class.types.js";
import { loadEntity } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import { mention, type SentencePart } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import { registeredTerms } from "../../graphql/enums.js";
import type { Language } from "../../graphql/lang-arg.js";
import { loadOverlay } from "../../overlay/load-overlay.service.js";
import type { ScenarioInput } from "../../overlay/overlay.args.js";
import { withOverlay } from "../../overlay/overlay-context.js";
import { analysisFrame, remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { ComparedAnalysis, Measured, ScenarioQuestion } from "./compared-analysis.js";
import { compareValues, type ScenarioValue, type ValueChange } from "./scenario.scoring.js";
import { Scenario, ScenarioChange, ScenarioDifference } from "./scenario.types.js";

const method = {
  name: "scenario",
  version: "1",
  formula: "each analysis on the graph as it is, and on the graph with the overlay; the difference of its values",
  source: "the methods of the analyses compared",
} as const;

/** What a scenario is asked with. */
export interface ScenarioRequest {
  readonly overlay: ScenarioInput;
  readonly question: ScenarioQuestion;
  readonly first: number;
}

/** Answers what the given analyses would say otherwise under a scenario. */
export async function answerScenario(
  context: Context,
  analyses: readonly ComparedAnalysis[],
  { overlay: given, question, first }: ScenarioRequest,
): Promise<Scenario> {
  const { targetId, regionId, population, asOf } = question;
  const frame = await analysisFrame(context, method, { targetId, regionId, population, asOf });
  const overlay = await loadOverlay(context, given);
  const supposed = withOverlay(context, overlay);
  const differences: ScenarioDifference[] = [];
  // One after the other: two analyses at once are what the whole server may compute.
  for (const analysis of analyses)
    differences.push(await compare(analysis, context, supposed, question, frame.graphVersion, first));
  const ids = {
    nodeIds: [...overlay.nodes.keys()].filter((id) => !overlay.removedNodeIds.has(id)),
    relationshipIds: overlay.addedEdges.map(({ id }) => id),
  };
  const [cut] = differences.filter(({ changes, changeCount }) => changes.length < changeCount);
  return Object.assign(new Scenario(), frame, {
    differences,
    evidence: await readEvidence(supposed, ids, asOf),
    warnings: [supposition],
    ...(cut === undefined ? {} : { status: "TRUNCATED", truncations: [{ limit: "first", value: first }] }),
  });
}

const supposition = remark("SUPPOSITION", {
  zh: ["这是假设：没有写入图中，也不是预测。"],
  en: ["This is a supposition: nothing of it is stored, and it is no forecast."],
});

async function compare(
  analysis: ComparedAnalysis,
  actual: Context,
  supposed: Context,
  question: ScenarioQuestion,
  version: string,
  first: number,
): Promise<ScenarioDifference> {
  const before = await analysis.compute(actual, question, version);
  const after = await analysis.compute(supposed, question, version);
  const changes = compareValues(before.values, after.values);
  return Object.assign(new ScenarioDifference(), {
    analysis: analysis.name,
    ...{ statusBefore: before.status, statusAfter: after.status },
    refusals: [before.refusal, after.refusal].filter((refusal) => refusal !== null),
    changeCount: changes.length,
    changes: await Promise.all(
      changes.slice(0, first).map((change) => describe([actual, supposed], analysis.measured, question, change)),
    ),
  });
}

async function describe(
  [actual, supposed]: readonly [Context, Context],
  measured: Measured | null,
  { asOf }: ScenarioQuestion,
  change: ValueChange,
): Promise<ScenarioChange> {
  const { id, before, after } = change;
  // What goes is only known to the graph as it is.
  const entity = (await loadEntity(supposed, id, asOf)) ?? (await loadEntity(actual, id, asOf));
  return Object.assign(new ScenarioChange(), {
    ...{ entityId: id, entity },
    ...{ before: numberOrNull(before), after: numberOrNull(after) },
    ...{ classBefore: wordOrNull(before), classAfter: wordOrNull(after) },
    remark: sayChange(entity, measured, change),
  });
}

const numberOrNull = (value: ScenarioValue | null): number | null => (typeof value === "number" ? value : null);
const wordOrNull = (value: ScenarioValue | null): string | null => (typeof value === "string" ? value : null);

function sayChange(entity: Entity | null, measured: Measured | null, { id, before, after }: ValueChange): Remark {
  const parts = (lang: Language): SentencePart[] => [
    entity === null ? { id, name: id } : mention(entity, lang),
    lang === "ZH" ? "：" : ": ",
    measured === null ? "" : `${lang === "ZH" ? measured.zh : measured.en} `,
    `${sayValue(before, lang)} → ${sayValue(after, lang)}`,
  ];
  const code = before === null ? "APPEARS" : after === null ? "DISAPPEARS" : "CHANGES";
  return remark(code, { zh: parts("ZH"), en: parts("EN") });
}

function sayValue(value: ScenarioValue | null, lang: Language): string {
  if (value === null) return lang === "ZH" ? "无" : "none";
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : value.toPrecision(3);
  const term = Object.hasOwn(LinkClassEnum, value) ? registeredTerms().get("LinkClass")?.[value] : undefined;
  return (lang === "ZH" ? term?.zh : term?.en) ?? value;
}
