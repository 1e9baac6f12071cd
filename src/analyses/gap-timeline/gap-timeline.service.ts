import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { loadEntities, loadEntity } from "../../entities/entity/entity.loaders.js";
import { loadRelationship } from "../../entities/relations/relationship.loaders.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import { analysisFrame, remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import { type ChainOnDays, diagnoseOnDays, type TimelineQuestion } from "./chain-on-days.service.js";
import { causeOf, differenceOf, makersHere } from "./gap-cause.js";
import { classChanges, type LinkState, markGap } from "./gap-timeline.scoring.js";
import { GapChange, GapHistory, GapTimeline } from "./gap-timeline.types.js";

const method = {
  name: "gap-timeline",
  version: "1",
  formula:
    "the classes of E1 on every day on which a fact of the chain begins or ends; marks by the runs of GAP, UNKNOWN and met",
  source: "the classes of chainDiagnosis; intervals of validity as in Allen 1983",
} as const;

/** Answers what became of a chain's gaps between two dates. */
export async function answerTimeline(context: Context, asked: TimelineQuestion): Promise<GapTimeline> {
  const { question, since, mostDays } = asked;
  const { asOf: until, population, minConfidence } = question;
  const frame = await analysisFrame(context, method, { since, until, population, minConfidence, mostDays });
  const found = await diagnoseOnDays(context, asked, frame.graphVersion);
  const gaps = await Promise.all(statesByLink(found).map((entry) => tellHistory(context, found, entry, since)));
  const [target, region] = await loadEntities(context, [question.targetId, question.regionId], until);
  return Object.assign(new GapTimeline(), frame, {
    ...{ target: target ?? null, region: region ?? null, population, since, until },
    days: found.onDays.map((facts) => facts.question.asOf),
    gaps: gaps.filter((gap) => gap !== null).sort(compareGaps),
    coverage: coverageOf(found),
    warnings: warningsOf(found),
    dataThrough: found.onDays.at(-1)?.supply.dataThrough ?? null,
    ...(found.isWhole ? {} : { status: "TRUNCATED", truncations: [{ limit: "mostDays", value: mostDays }] }),
  });
}

type Entry = readonly [linkId: string, states: readonly LinkState[]];

function statesByLink({ onDays }: ChainOnDays): Entry[] {
  const states = new Map<string, LinkState[]>();
  for (const { diagnosis, question } of onDays)
    for (const { id, class: name, makerCount } of diagnosis.links) {
      const known = states.get(id) ?? [];
      known.push({ on: question.asOf, class: name, makerCount });
      states.set(id, known);
    }
  return [...states];
}

async function tellHistory(
  context: Context,
  { onDays }: ChainOnDays,
  [linkId, states]: Entry,
  since: string,
): Promise<GapHistory | null> {
  const mark = markGap(states, since);
  const last = states.at(-1);
  if (mark === null || last === undefined) return null;
  const changes = classChanges(states).map((change) => tellChange(context, onDays, linkId, change));
  return Object.assign(new GapHistory(), {
    ...{ linkId, mark, classAtEnd: last.class },
    link: await loadEntity(context, linkId, last.on),
    startUnknown: await isStartUnknown(context, onDays, linkId),
    changes: await Promise.all(changes),
  });
}

async function tellChange(
  context: Context,
  onDays: readonly DiagnosisFacts[],
  linkId: string,
  change: ReturnType<typeof classChanges>[number],
): Promise<GapChange> {
  const at = onDays.findIndex(({ question }) => question.asOf === change.on);
  const [before, after] = [onDays[at - 1], onDays[at]];
  if (before === undefined || after === undefined) throw new Error(`Nothing was diagnosed before ${change.on}.`);
  const difference = differenceOf(before, after, linkId);
  const named = await loadEntities(context, [...difference.cameIds, ...difference.wentIds], null);
  const ids = { nodeIds: [linkId], relationshipIds: difference.relationshipIds };
  return Object.assign(new GapChange(), {
    ...change,
    cause: causeOf(difference, new Map(named.map((entity) => [entity.id, entity]))),
    evidence: await readEvidence(context, ids, null),
  });
}

async function isStartUnknown(context: Context, onDays: readonly DiagnosisFacts[], linkId: string): Promise<boolean> {
  const ids = new Set(onDays.flatMap((facts) => makersHere(facts, linkId).flatMap((maker) => maker.relationshipIds)));
  const edges = await Promise.all([...ids].map((id) => loadRelationship(context, id, null)));
  return edges.some((edge) => edge !== null && (edge.validFrom ?? null) === null);
}

const order = ["REOPENED", "NEW", "PERSISTENT", "KNOWLEDGE_CHANGED", "HEALED"];

const compareGaps = (a: GapHistory, b: GapHistory): number =>
  order.indexOf(a.mark) - order.indexOf(b.mark) || (a.linkId < b.linkId ? -1 : 1);

function coverageOf({ onDays }: ChainOnDays) {
  const { membership, question } = onDays.at(-1) ?? {};
  return [
    {
      relationshipType: "PRODUCES",
      regionId: question?.regionId ?? null,
      population: question?.population ?? "ALL",
      share: membership?.coverage ?? null,
      declaredBy: membership?.declaration?.declaredBy ?? null,
      declaredOn: membership?.declaration?.declaredOn ?? null,
    },
  ];
}

function warningsOf({ declaredSince, onDays }: ChainOnDays): Remark[] {
  if (declaredSince === null)
    return [
      remark("COVERAGE_UNDECLARED", {
        zh: ["没有人声明过名单是否完整，因此任何一天都不能断定有缺口。"],
        en: ["Nobody declared how complete the list is, so that nothing can be called a gap on any day."],
      }),
    ];
  const [first] = onDays.map(({ question }) => question.asOf);
  if (declaredSince > (first ?? ""))
    return [
      remark("DECLARED_LATER", {
        zh: [`覆盖度自 ${declaredSince} 起才有声明：在那之前没有什么能断定为缺口，变化可能只是认知的变化。`],
        en: [
          `Coverage is declared since ${declaredSince} only: before it nothing could be called a gap, so that a change may be one of knowledge alone.`,
        ],
      }),
    ];
  return [
    remark("SEEN_SINCE", {
      zh: [`覆盖度自 ${declaredSince} 起有声明；从 ${first ?? declaredSince} 起逐次诊断，此前的缺口无从得知。`],
      en: [
        `Coverage is declared since ${declaredSince}; the chain was diagnosed from ${first ?? declaredSince} on, and what was missing before can't be known.`,
      ],
    }),
  ];
}
