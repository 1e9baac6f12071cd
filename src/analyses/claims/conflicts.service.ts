import type { Context } from "../../graphql/context.js";
import { checkFirst } from "../../graphql/page-args.js";
import { groupBy } from "../../lib/group-by.js";
import { analysisFrame, type MethodFacts, remark } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import type { Remark } from "../analysis.types.js";
import { toClaimScope } from "./claim-scope.service.js";
import { type ClaimFactRow, findDisagreeing, toClaimFacts } from "./claims.queries.js";
import { type ClaimGroup, type ConflictGroup, findConflicts } from "./conflicts.scoring.js";
import { Conflict, ConflictsAnalysis, ConflictStatement } from "./conflicts.types.js";

const method: MethodFacts = {
  name: "conflicts",
  version: "1",
  formula: "one subject, one predicate, two values or more in one unit; spread = (max − min) / max(|max|, |min|)",
  source: "sources are counted by first publisher; no statement overwrites another",
};

/** How many pairs of subject and predicate are weighed at most. */
const mostGroups = 2_000;

/** What conflicts are asked with. */
export interface ConflictQuestion {
  readonly subjectIds: readonly string[] | null;
  readonly predicates: readonly string[] | null;
  readonly regionId: string | null;
  readonly minConfidence: number;
  readonly first: number;
  readonly asOf: string | null;
}

/** Lists what sources disagree about; the statement finds the candidates, the scoring tells which are conflicts. */
export function listConflicts(context: Context, question: ConflictQuestion): Promise<ConflictsAnalysis> {
  const { asOf, predicates, regionId, minConfidence } = question;
  return onOneVersion(context, async () => {
    const first = checkFirst(question.first);
    const frame = await analysisFrame(context, method, {
      predicates: predicates?.join(","),
      regionId,
      minConfidence,
      asOf,
    });
    const everything = { documentIds: null, statedSince: null, statedUntil: null };
    const scope = await toClaimScope(context, { ...question, ...everything });
    const rows = await context.runner.run(findDisagreeing, { ...scope, limit: mostGroups + 1 });
    const { groups, cut } = toGroups(rows);
    const { conflicts, lists } = findConflicts(groups);
    const days = conflicts.flatMap(({ statements }) => statements.flatMap(({ statedOn }) => statedOn ?? []));
    const truncations = [
      ...(cut ? [{ limit: "groups", value: mostGroups }] : []),
      ...(conflicts.length > first ? [{ limit: "first", value: first }] : []),
    ];
    return Object.assign(new ConflictsAnalysis(), frame, {
      status: truncations.length > 0 ? "TRUNCATED" : "COMPLETE",
      truncations,
      warnings: lists === 0 ? [] : [listsLeftOut(lists)],
      dataThrough: days.toSorted().at(-1) ?? null,
      conflictCount: conflicts.length,
      conflicts: conflicts.slice(0, first).map((conflict) => toConflict(conflict, asOf)),
    });
  });
}

const listsLeftOut = (lists: number): Remark =>
  remark("LISTS_LEFT_OUT", {
    zh: [`另有${lists}组不同的值，因同一文献自己就列出几个，视为并列，不算矛盾。`],
    en: [
      `${lists} more ${lists === 1 ? "group" : "groups"} of different values `,
      `${lists === 1 ? "is" : "are"} no conflict: one document itself lists several, side by side.`,
    ],
  });

/** Rows to groups; the group beyond the limit only shows that there are more. */
function toGroups(rows: readonly (ClaimFactRow & { groupSubjectId: string })[]): {
  groups: ClaimGroup[];
  cut: boolean;
} {
  const byGroup = groupBy(rows, ({ groupSubjectId, predicate }) => [JSON.stringify([groupSubjectId, predicate])]);
  const groups = [...byGroup.values()].map((members) => ({
    subjectId: members[0]?.groupSubjectId ?? "",
    predicate: members[0]?.predicate ?? "",
    claims: members.map(toClaimFacts),
  }));
  return { groups: groups.slice(0, mostGroups), cut: groups.length > mostGroups };
}

function toConflict({ statements, ...conflict }: ConflictGroup, asOf: string | null): Conflict {
  return Object.assign(new Conflict(), conflict, {
    asOf,
    statements: statements.map(({ value, unit, statedOn, precision, confirmation }) =>
      Object.assign(new ConflictStatement(), {
        value,
        unit,
        statedOn,
        statedOnPrecision: precision,
        confirmation,
        asOf,
      }),
    ),
  });
}
