import { toEntity } from "../../entities/entity/entity-classes.js";
import { connectionClass } from "../../entities/lists/list.resolver.js";
import type { EntityPage } from "../../entities/lists/list.service.js";
import type { Context } from "../../graphql/context.js";
import { checkFirst } from "../../graphql/page-args.js";
import { PageEnd } from "../../graphql/page-end.js";
import { fromCursor, toCursor } from "../../graphql/sort-page.js";
import { analysisFrame, type MethodFacts } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import { type ClaimQuestion, toClaimScope } from "./claim-scope.service.js";
import { countClaims, pageClaims } from "./claims.queries.js";
import { ClaimsAnalysis } from "./claims.types.js";

const method: MethodFacts = {
  name: "claims",
  version: "1",
  formula: "confirmed = at least two distinct first publishers, at least one of them strong",
  source: "two-source rule; sources are counted, not rows",
};

/** A question about claims with the page that is wanted. */
export interface ClaimPageQuestion extends ClaimQuestion {
  readonly first: number;
  readonly after: string | null;
}

/** Lists claims, the newest first, in one statement; their confirmation is weighed when it is asked for. */
export function listClaims(context: Context, question: ClaimPageQuestion): Promise<ClaimsAnalysis> {
  return onOneVersion(context, async () => {
    const frame = await analysisFrame(context, method, parametersOf(question));
    const claims = await readPage(context, question);
    const days = claims.edges.flatMap(({ node }) => statedOn(node));
    return Object.assign(new ClaimsAnalysis(), frame, { claims, dataThrough: days.toSorted().at(-1) ?? null });
  });
}

const parametersOf = ({ predicates, statedSince, statedUntil, minConfidence, regionId, asOf }: ClaimQuestion) => ({
  predicates: predicates?.join(","),
  statedSince,
  statedUntil,
  minConfidence,
  regionId,
  asOf,
});

const statedOn = (claim: object): string[] => {
  const day = (claim as { statedOn?: unknown }).statedOn;
  return typeof day === "string" ? [day] : [];
};

async function readPage(context: Context, question: ClaimPageQuestion): Promise<EntityPage> {
  const first = checkFirst(question.first);
  const { asOf, after, first: _, ...rest } = question;
  const scope = await toClaimScope(context, question);
  const order = JSON.stringify(["claims", rest, asOf]);
  const place = after === null ? null : fromCursor(after, order);
  const at = { afterUnknown: place !== null && place.key === null, key: textOf(place?.key), id: place?.id ?? null };
  const rows = await context.runner.run(pageClaims, { ...scope, ...at, first: place === null, limit: first + 1 });
  const edges = rows.slice(0, first).map(({ properties, key }) => {
    const node = toEntity("Claim", properties, asOf);
    return { node, cursor: toCursor({ key, id: node.id }, order) };
  });
  const count = async () => (await context.runner.run(countClaims, scope))[0]?.total ?? 0;
  const pageInfo = new PageEnd(edges, rows.length > first);
  return Object.assign(new (connectionClass("Claim"))(), { edges, count, pageInfo });
}

const textOf = (key: string | number | null | undefined): string | null =>
  key === null || key === undefined ? null : String(key);
