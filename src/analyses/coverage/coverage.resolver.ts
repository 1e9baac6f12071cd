import { entityClass } from "../../entities/entity/entity-classes.js";
import { loadEntity } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "../../graphql/decorators.js";
import { enumOf, RelationshipTypeEnum } from "../../graphql/enums.js";
import { DateScalar } from "../../graphql/scalars.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { answerFresh, type Freshness, FreshnessArg } from "../freshness.js";
import { describeCoverage } from "./coverage.service.js";
import { CoverageAnalysis, RegionalCoverage } from "./coverage.types.js";

/** The analysis `coverage`, and the region that a declaration speaks of. */
@Resolver(() => RegionalCoverage)
export class CoverageResolver {
  @Query(() => CoverageAnalysis, {
    nullable: true,
    complexity: ({ childComplexity }) => 10 + childComplexity,
    description:
      'How much of what exists here is known: what is declared, by whom, inherited from where, beside how much there is. Example: coverage(regionId: "reg:330206004", relationshipTypes: [PRODUCES]) { rows { origin share declaredBy declaredOn relationshipCount entityCount } }. 覆盖度',
  })
  coverage(
    @Ctx() context: Context,
    @Arg("regionId", () => ID, { description: "Where, with all that lies in it. 地区" }) regionId: string,
    @Arg("relationshipTypes", () => [RelationshipTypeEnum], {
      nullable: true,
      description: "Of what; all that can be declared if not given. 关系类型",
    })
    relationshipTypes: RelationshipType[] | null,
    @Arg("population", () => enumOf("Population"), {
      defaultValue: "ALL",
      description: "Of whom; ALL counts every entity. 总体",
    })
    population: string,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
    asOf: string | null,
    @FreshnessArg() freshness: Freshness,
  ): Promise<CoverageAnalysis> {
    const question = { regionId, relationshipTypes: relationshipTypes ?? null, population, asOf: asOf ?? null };
    return answerFresh(context, freshness, (chosen) => describeCoverage(chosen, question));
  }

  @FieldResolver(() => entityClass("Region"), {
    nullable: true,
    description: "The region that it was declared for. 声明所指地区",
  })
  declaredFor(@Root() { declaredForId, asOf }: RegionalCoverage, @Ctx() context: Context): Promise<Entity | null> {
    return declaredForId === null ? Promise.resolve(null) : loadEntity(context, declaredForId, asOf);
  }
}
