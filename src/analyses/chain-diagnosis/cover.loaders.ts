import DataLoader from "dataloader";
import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Context } from "../../graphql/context.js";
import { readCover } from "./chain-diagnosis.queries.js";
import { makerIdsOf } from "./link-answer.service.js";
import type { FourChainCover, LinkDiagnosis } from "./link-diagnosis.types.js";

/** Gives what of the four chains reaches a link; the links of one answer are read by one statement. */
export async function loadCover(link: LinkDiagnosis): Promise<FourChainCover> {
  const { context, question, regions } = link.facts;
  const regionIds = [...regions.within(question.regionId)];
  const makers = context.loader<LinkDiagnosis, Awaited<ReturnType<typeof read>>[number]>(
    `cover ${question.regionId}`,
    () => new DataLoader((links) => read(context, links, regionIds)),
  );
  const row = await makers.load(link);
  const named = (...lists: readonly (readonly string[] | undefined)[]) =>
    loadEntities(
      context,
      lists.flatMap((list) => list ?? []),
      question.asOf,
    );
  const [education, talent, innovation, party] = await Promise.all([
    named(row?.programmeIds, row?.schoolIds),
    named(row?.occupationIds, row?.personIds),
    named(row?.projectIds, row?.partnerIds),
    named(row?.partyIds),
  ]);
  return { education, talent, innovation, party };
}

async function read(context: Context, links: readonly LinkDiagnosis[], regionIds: string[]) {
  const asked = links.map((link) => ({ id: link.linkId, makerIds: makerIdsOf(link) }));
  const rows = await context.runner.run(readCover, { links: asked, regionIds });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return links.map(({ linkId }) => byId.get(linkId));
}
