import type { Entity } from "../../entities/entity/entity.types.js";
import { validityBounds } from "../../entities/relations/validity.js";
import { mention } from "../../evidence/sentence.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { relationshipOf, type RelationshipType, relationshipTypeNames } from "../../ontology/relationship-types.js";
import { analysisFrame, type MethodFacts, remark } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import { loadKnownRegion } from "../known-entities.js";
import { countPresent, readDeclarations } from "./coverage.queries.js";
import { type Holding, holdingOf } from "./coverage.scoring.js";
import { CoverageAnalysis, RegionalCoverage } from "./coverage.types.js";

const method: MethodFacts = {
  name: "coverage",
  version: "1",
  formula: "the declaration of the region, else of the smallest region around it; never worked out from counts",
  source: "declared by data sets; what is not declared is unknown",
};

/** How many entities of a region are counted at most. */
const mostEntities = 200_000;

/** Edges of the record itself, which nobody declares. */
const records: ReadonlySet<string> = new Set(["STATED_IN", "ABOUT", "HAS_CODE"]);

const declarableTypes = relationshipTypeNames.filter((type) => !records.has(type));
const deeds = relationshipTypeNames.filter((type) => relationshipOf(type).deed === true);

/** What coverage is asked with. */
export interface CoverageQuestion {
  readonly regionId: string;
  readonly relationshipTypes: readonly RelationshipType[] | null;
  readonly population: string;
  readonly asOf: string | null;
}

/** Says for each relationship type what is declared, where it is inherited from, and how much there is. */
export function describeCoverage(context: Context, question: CoverageQuestion): Promise<CoverageAnalysis> {
  const { population, asOf } = question;
  const types = typesOf(question.relationshipTypes);
  const day = asOf ?? context.today;
  return onOneVersion(context, async () => {
    const frame = await analysisFrame(context, method, { regionId: question.regionId, population, asOf });
    const region = await loadKnownRegion(context, question.regionId, asOf);
    if (region === null) throw badInput("regionId must name a region.");
    const shared = { regionId: region.id, relationshipTypes: types, population };
    const bounds = { ...validityBounds("CURRENT", day, false), deeds };
    const [declarations, [present]] = await Promise.all([
      context.runner.run(readDeclarations, { ...shared, asOf: day }),
      context.runner.run(countPresent, { ...shared, ...bounds, limit: mostEntities }),
    ]);
    const holdings = holdingOf(types, declarations);
    const rows = types.map((type) => toRow(type, holdings.get(type), present, asOf));
    const isCut = (present?.placeCount ?? 0) >= mostEntities;
    return Object.assign(new CoverageAnalysis(), frame, {
      region,
      entityCount: present?.placeCount ?? 0,
      rows,
      coverage: rows.map((row) => toStatement(row, population)),
      status: isCut ? "TRUNCATED" : "COMPLETE",
      truncations: isCut ? [{ limit: "entities", value: mostEntities }] : [],
      warnings: warningsOf(rows, region),
      dataThrough:
        rows
          .flatMap(({ declaredOn }) => declaredOn ?? [])
          .toSorted()
          .at(-1) ?? null,
    });
  });
}

function typesOf(asked: readonly RelationshipType[] | null): RelationshipType[] {
  if (asked === null) return declarableTypes;
  if (asked.length === 0) throw badInput("relationshipTypes takes at least one type, but got 0.");
  return [...new Set(asked)];
}

type Present = { relationshipTypes: string[]; relationshipCounts: number[]; entityCounts: number[] } | undefined;

function toRow(type: string, holding: Holding | undefined, present: Present, asOf: string | null): RegionalCoverage {
  const declaration = holding?.declaration ?? null;
  const at = present?.relationshipTypes.indexOf(type) ?? -1;
  return Object.assign(new RegionalCoverage(), {
    relationshipType: type,
    origin: holding?.origin ?? "UNDECLARED",
    share: declaration?.share ?? null,
    declaredBy: declaration?.declaredBy ?? null,
    declaredOn: declaration?.declaredOn ?? null,
    declaredForId: declaration?.regionId ?? null,
    declarationId: declaration?.id ?? null,
    relationshipCount: present?.relationshipCounts[at] ?? 0,
    entityCount: present?.entityCounts[at] ?? 0,
    asOf,
  });
}

const toStatement = (row: RegionalCoverage, population: string) => {
  const { relationshipType, declaredForId, share, declaredBy, declaredOn } = row;
  return { relationshipType, regionId: declaredForId, population, share, declaredBy, declaredOn };
};

function warningsOf(rows: readonly RegionalCoverage[], region: Entity) {
  const undeclared = rows.filter(({ origin }) => origin === "UNDECLARED").length;
  if (undeclared === 0) return [];
  const types = undeclared === 1 ? "1 relationship type" : `${undeclared} relationship types`;
  const inEnglish = `: nobody declares how much is known of ${types}; absent from the graph is not absent from the world.`;
  return [
    remark("COVERAGE_UNDECLARED", {
      zh: [mention(region, "ZH"), `有${undeclared}种关系无人声明覆盖度：图中没有，不等于实际没有。`],
      en: [mention(region, "EN"), inEnglish],
    }),
  ];
}
