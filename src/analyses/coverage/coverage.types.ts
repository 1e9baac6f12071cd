import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { registerTerms, RelationshipTypeEnum } from "../../graphql/enums.js";
import { DateScalar } from "../../graphql/scalars.js";
import { relationshipTypeNames } from "../../ontology/relationship-types.js";
import { Analysis } from "../analysis.types.js";
import type { Origin } from "./coverage.scoring.js";

/** Where a declared coverage comes from. */
export const CoverageOrigin = registerTerms("CoverageOrigin", "Where a coverage comes from. 覆盖度来由", {
  DECLARED: { en: "declared for this region", zh: "本地声明" },
  INHERITED: { en: "declared for the smallest region around it that has a declaration", zh: "沿用上级" },
  UNDECLARED: { en: "nobody declared it: what is absent from the graph may exist", zh: "未声明" },
});

/** How much of a relationship type is known in a region. */
@ObjectType({ simpleResolvers: true, description: "How much of a relationship type is known in a region. 分项覆盖度" })
export class RegionalCoverage {
  @Field(() => RelationshipTypeEnum, { description: "Of which relationship type. 关系类型" })
  relationshipType!: string;

  @Field(() => CoverageOrigin, { description: "Where it comes from. 来由" })
  origin!: Origin;

  @Field(() => Float, { nullable: true, description: "The share known, from 0 to 1; null is unknown. 比例" })
  share!: number | null;

  @Field(() => String, { nullable: true, description: "Who declared it. 声明人" })
  declaredBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "When. 声明日期" })
  declaredOn!: string | null;

  @Field(() => ID, { nullable: true, description: "For which region it was declared. 声明所指地区" })
  declaredForId!: string | null;

  @Field(() => ID, { nullable: true, description: "The declaration. 声明标识" })
  declarationId!: string | null;

  @Field(() => Int, { description: "How many such relationships there are here. 关系数" })
  relationshipCount!: number;

  @Field(() => Int, { description: "How many entities of the region have one. 实体数" })
  entityCount!: number;

  asOf!: string | null;
}

/** How much is known in a region, and how much there is. */
@ObjectType({ implements: Analysis, simpleResolvers: true, description: "How much is known in a region. 覆盖度分析" })
export class CoverageAnalysis extends Analysis {
  @Field(() => entityClass("Region"), { description: "The region. 地区" })
  region!: Entity;

  @Field(() => Int, { description: "How many entities of the population lie in it. 实体总数" })
  entityCount!: number;

  @Field(() => [RegionalCoverage], {
    complexity: ({ childComplexity }) => relationshipTypeNames.length * (1 + childComplexity),
    description: "One row for each relationship type asked for. 分项",
  })
  rows!: RegionalCoverage[];
}
