import { diagnoseChain, type DiagnosisFacts, type DiagnosisQuestion } from "../../chain/diagnose-chain.service.js";
import { loadDeclarations } from "../../chain/reference.service.js";
import type { Context } from "../../graphql/context.js";
import { throwIfStopped } from "../../lib/stop-signal.js";
import { loadRegionTree } from "../../snapshot/region-tree.js";
import { SnapshotCache } from "../../snapshot/snapshot-cache.js";
import { readDaysOfLinks, readDaysOfRegions } from "./gap-timeline.queries.js";
import { chooseDays } from "./gap-timeline.scoring.js";

/** What a timeline is asked with; the question's `asOf` is its last day. */
export interface TimelineQuestion {
  readonly question: DiagnosisQuestion;
  readonly since: string;
  readonly mostDays: number;
}

/** The chain as it was on each day that matters. */
export interface ChainOnDays {
  readonly onDays: readonly DiagnosisFacts[];
  readonly isWhole: boolean;
  /** The first day on which coverage was declared for the region; null where nobody declared any. */
  readonly declaredSince: string | null;
}

/** Diagnoses a chain on every day on which something of it changed since its coverage was first declared. */
export async function diagnoseOnDays(
  request: Context,
  { question, since, mostDays }: TimelineQuestion,
  version: string,
): Promise<ChainOnDays> {
  // Facts of many days must not crowd out what requests share.
  const context: Context = { ...request, snapshots: new SnapshotCache({ enabled: true, most: 512 }) };
  const last = await diagnoseChain(context, question, version);
  const { population, asOf: until, regionId } = question;
  const declarations = await loadDeclarations(context, population, until);
  const around = last.regions.around(regionId);
  const declared = declarations.filter((declaration) => around.includes(declaration.regionId));
  const declaredDays = declared.flatMap(({ declaredOn }) => (declaredOn === null ? [] : [declaredOn])).sort();
  const [declaredSince = null] = declaredDays;
  const first = declaredSince === null || declaredSince > since ? since : declaredSince;
  const changed = await readChangeDays(context, last, until, version);
  const between = [...changed, ...declaredDays].filter((day) => day > first && day < until);
  const { days, isWhole } = chooseDays(between, [first, since, until], mostDays);
  const onDays: DiagnosisFacts[] = [];
  for (const day of days) {
    throwIfStopped(request.signal);
    onDays.push(day === until ? last : await diagnoseChain(context, { ...question, asOf: day }, version));
  }
  return { onDays, isWhole, declaredSince };
}

async function readChangeDays(
  context: Context,
  { template, question }: DiagnosisFacts,
  until: string,
  version: string,
): Promise<string[]> {
  const linkIds = template.links.map(({ id }) => id);
  const regions = await loadRegionTree(context, version);
  const regionIds = [...regions.within(question.regionId)];
  const [ofLinks, ofRegions] = await Promise.all([
    context.background.run(readDaysOfLinks, { linkIds, until }),
    context.background.run(readDaysOfRegions, { regionIds, until }),
  ]);
  return [...ofLinks, ...ofRegions].map(({ day }) => day);
}
