import DataLoader from "dataloader";
import type { ClaimEntity } from "../../entities/claim/claim.loaders.js";
import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Context } from "../../graphql/context.js";
import { groupBy } from "../../lib/group-by.js";
import type { ClaimFacts } from "./claim-facts.scoring.js";
import { readAgreeing, toClaimFacts } from "./claims.queries.js";
import { claimsThatAgree, type ConfirmationCount, confirmationOf } from "./confirmation.scoring.js";

/** Gives how well a claim is confirmed by those stated up to its day; many of one request are weighed by one statement. */
export function loadConfirmation(context: Context, claim: ClaimEntity): Promise<ConfirmationCount> {
  if (claim.ends !== undefined) return confirmRow(context, claim, claim.ends.documentIds);
  const asOf = claim.asOf ?? context.today;
  return context
    .loader<string, ConfirmationCount>(
      `confirmation ${asOf}`,
      () => new DataLoader((ids) => confirmAll(context, ids, asOf)),
    )
    .load(claim.id);
}

async function confirmAll(context: Context, ids: readonly string[], asOf: string): Promise<ConfirmationCount[]> {
  const facts = (await context.runner.run(readAgreeing, { ids: [...ids], asOf })).map(toClaimFacts);
  const byId = new Map(facts.map((claim) => [claim.id, claim]));
  const keysOf = ({ predicate, subjectIds }: ClaimFacts) => subjectIds.map((id) => JSON.stringify([id, predicate]));
  const bySubject = groupBy(facts, keysOf);
  return ids.map((id) => {
    const claim = byId.get(id);
    if (claim === undefined) return confirmationOf([]);
    const [key = ""] = keysOf(claim);
    return confirmationOf(claimsThatAgree(claim, bySubject.get(key) ?? []));
  });
}

/** A row of a table has the source that the table is. */
async function confirmRow(
  context: Context,
  claim: ClaimEntity,
  documentIds: readonly string[],
): Promise<ConfirmationCount> {
  const documents = await loadEntities(context, documentIds, claim.asOf);
  const sources = documents.map((document) => {
    const { originalPublisher, publisher, strength } = document as unknown as Readonly<Record<string, unknown>>;
    const name = originalPublisher ?? publisher;
    return {
      documentId: document.id,
      publisher: typeof name === "string" ? name : "",
      strong: strength === "STRONG",
    };
  });
  const facts = { predicate: "", value: null, unit: null, statedOn: null, precision: null };
  return confirmationOf([{ ...facts, id: claim.id, subjectIds: [], objectIds: [], sources }]);
}
