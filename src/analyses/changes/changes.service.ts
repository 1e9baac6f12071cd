import { toEntity } from "../../entities/entity/entity-classes.js";
import { toRelationship } from "../../entities/relations/to-relationship.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { checkFirst } from "../../graphql/page-args.js";
import { fromCursor, toCursor } from "../../graphql/sort-page.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { analysisFrame, type MethodFacts, remark } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import { loadKnownRegion } from "../known-entities.js";
import { type ChangeScope, countAll, readChanges } from "./change-pages.service.js";
import { worldTypes } from "./changes.queries.js";
import { mergeChanges } from "./changes.scoring.js";
import { ChangesAnalysis } from "./changes.types.js";

const method: MethodFacts = {
  name: "changes",
  version: "1",
  formula: "since ≤ validFrom, validTo or statedOn ≤ until; disputed: DISPUTED and holding on a day of the period",
  source: "the time in the world, not of the record",
};

const undatedLeftOut = remark("UNDATED_LEFT_OUT", {
  zh: ["没有记下起止日期的关系和陈述不会列出：未列出不等于没有变化。"],
  en: ["Relationships and claims without a recorded date are not listed: what is not listed may have changed."],
});

/** What changes are asked with. */
export interface ChangeQuestion {
  readonly since: string;
  readonly until: string | null;
  readonly regionId: string | null;
  readonly relationshipTypes: readonly RelationshipType[] | null;
  readonly first: number;
  readonly after: string | null;
}

/** Lists what changed between two days; the number of statements is that of the types asked for, or two for a region. */
export function listChanges(context: Context, question: ChangeQuestion): Promise<ChangesAnalysis> {
  const { since, until, regionId } = question;
  return onOneVersion(context, async () => {
    const first = checkFirst(question.first);
    const scope = await toScope(context, question);
    const frame = await analysisFrame(context, method, { since, until: scope.until, regionId });
    const order = JSON.stringify(["changes", scope]);
    const place = question.after === null ? null : fromCursor(question.after, order);
    const { page, hasMore } = mergeChanges(await readChanges(context, scope, place, first + 1), first);
    const last = page.at(-1);
    const endCursor = last === undefined ? null : toCursor({ key: last.day, id: last.id }, order);
    let counted: ReturnType<typeof countAll> | undefined;
    return Object.assign(new ChangesAnalysis(), frame, listsOf(page, until), {
      count: () => (counted ??= countAll(context, scope)),
      pageInfo: { hasNextPage: hasMore, endCursor },
      warnings: [undatedLeftOut],
      dataThrough: last?.day ?? null,
    });
  });
}

async function toScope(context: Context, question: ChangeQuestion): Promise<ChangeScope> {
  const until = question.until ?? context.today;
  const { since, relationshipTypes } = question;
  if (since > until) throw badInput(`since must not be after until, but got ${since} and ${until}.`, { since, until });
  if (relationshipTypes?.length === 0) throw badInput("relationshipTypes takes at least one type, but got 0.");
  const asked = new Set(relationshipTypes ?? worldTypes);
  const strange = [...asked].filter((type) => !worldTypes.includes(type));
  if (strange.length > 0)
    throw badInput(`changes takes relationship types of the world, but got ${strange.join(", ")} of the record.`);
  const region = await loadKnownRegion(context, question.regionId, question.until);
  return { since, until, regionId: region?.id ?? null, types: worldTypes.filter((type) => asked.has(type)) };
}

type Changes = Awaited<ReturnType<typeof readChanges>>[number];

function listsOf(page: Changes, asOf: string | null) {
  const edges = (wanted: string) =>
    page.flatMap((row) =>
      row.change === wanted && row.change !== "STATED"
        ? [toRelationship(row.type, row.properties, row.fromId, row.toId, asOf)]
        : [],
    );
  return {
    began: edges("BEGAN"),
    ended: edges("ENDED"),
    disputed: edges("DISPUTED"),
    stated: page.flatMap((row) => (row.change === "STATED" ? [toEntity("Claim", row.properties, asOf)] : [])),
  };
}
