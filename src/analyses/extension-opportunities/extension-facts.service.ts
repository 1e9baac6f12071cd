import {
  diagnoseChain,
  type DiagnosisFacts,
  type DiagnosisQuestion,
  localMakers,
} from "../../chain/diagnose-chain.service.js";
import {
  countOwn,
  loadRegionalSpace,
  type RegionalSpace,
  type SpaceSettings,
} from "../../chain/product-space.service.js";
import type { Context } from "../../graphql/context.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { type ExtensionInput, type ExtensionOutput, scoreExtensions } from "./extension-opportunities.scoring.js";
import { findLocalDemand, type LocalDemand } from "./local-demand.scoring.js";

/** What extensions are asked with. */
export interface ExtensionQuestion extends DiagnosisQuestion, SpaceSettings {
  readonly minNationalFirms: number;
  readonly newOnly: boolean;
}

/** The extensions of a region with all that their answer shows. */
export interface ExtensionFacts {
  readonly facts: DiagnosisFacts;
  readonly space: RegionalSpace;
  readonly demand: ReadonlyMap<string, LocalDemand>;
  /** Makers in the reference by link: as the diagnosis knows them, else as many as the graph holds. */
  readonly referenceMakers: ReadonlyMap<string, number>;
  readonly output: ExtensionOutput;
}

const task = defineWorkerTask<typeof scoreExtensions>(
  new URL("./extension-opportunities.worker.ts", import.meta.url),
  "scoreExtensions",
);

/** So many links are scored in the request's thread: it takes some milliseconds, and another thread as many to be asked. */
const mostHere = 300;

/** Works out into which links the strengths of a region could extend. */
export async function findExtensions(
  context: Context,
  question: ExtensionQuestion,
  version: string,
): Promise<ExtensionFacts> {
  const facts = await diagnoseChain(context, question, version);
  const { template, local } = facts;
  const space = await loadRegionalSpace(context, version, question, facts, question);
  const idsOf = (linkId: string) => (local.get(linkId) ?? []).map(({ id }) => id);
  const demand = findLocalDemand(template.requirements, idsOf);
  const referenceMakers = countReferenceMakers(facts);
  const strong = new Set(facts.diagnosis.links.filter((link) => link.class === "STRONG").map(({ id }) => id));
  const input = (): ExtensionInput => ({
    space: space.space,
    own: countOwn(template, local),
    links: template.links.map(({ id }) => ({
      id,
      strong: strong.has(id),
      referenceMakers: referenceMakers.get(id) ?? null,
      localDemand: demand.get(id)?.buyers ?? 0,
    })),
    edges: template.requirements.map(({ relationshipId, from, to }) => ({ relationshipId, from, to })),
    hops: question.thresholds.hops,
    minNationalFirms: question.minNationalFirms,
    newOnly: question.newOnly,
  });
  const output =
    template.links.length <= mostHere
      ? scoreExtensions(input())
      : await context.compute(task, { version, key: JSON.stringify(question) }, input);
  return { facts, space, demand, referenceMakers, output };
}

function countReferenceMakers({ template, supply, enterprises, regions, question, reference }: DiagnosisFacts) {
  const isWhole = regions.around(question.referenceRegionId).length === 1;
  const within = isWhole ? "ANYWHERE" : regions.within(question.referenceRegionId);
  return new Map(
    template.links.map(({ id }) => {
      const stated = reference.from === "NOWHERE" ? undefined : reference.makers.get(id);
      const held = () => localMakers(supply.makers.get(id) ?? [], enterprises, question.population, within).length;
      return [id, stated ?? held()] as const;
    }),
  );
}
