import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Relationship } from "../../entities/relations/relationship.types.js";
import { Field, Int, ObjectType } from "../../graphql/decorators.js";
import { PageInfo } from "../../graphql/page-info.types.js";
import { Analysis } from "../analysis.types.js";

/** How many changes there are of each sort. */
export interface ChangeCounts {
  readonly BEGAN: number;
  readonly ENDED: number;
  readonly DISPUTED: number;
  readonly STATED: number;
}

/** A page holds as many changes as are asked for, whatever their sort: a quarter in each list. */
const listCost = ({ childComplexity }: { childComplexity: number }): number => 5 * (1 + childComplexity);

/** What began, ended, was disputed or stated between two days; a page of all of it in order of day. */
@ObjectType({ implements: Analysis, simpleResolvers: true, description: "What changed between two days. 变化" })
export class ChangesAnalysis extends Analysis {
  @Field(() => [Relationship], { complexity: listCost, description: "What began on this page. 新增" })
  began!: Relationship[];

  @Field(() => [Relationship], { complexity: listCost, description: "What ended on this page. 终止" })
  ended!: Relationship[];

  @Field(() => [Relationship], { complexity: listCost, description: "What was disputed on this page. 有争议" })
  disputed!: Relationship[];

  @Field(() => [entityClass("Claim")], { complexity: listCost, description: "What was stated on this page. 新陈述" })
  stated!: Entity[];

  @Field(() => PageInfo, { description: "Where this page of changes ends. 分页信息" })
  pageInfo!: PageInfo;

  count!: () => Promise<ChangeCounts>;

  @Field(() => Int, { complexity: 5, description: "How many began in all; counted only when asked for. 新增总数" })
  async beganCount(): Promise<number> {
    return (await this.count()).BEGAN;
  }

  @Field(() => Int, { complexity: 5, description: "How many ended in all; counted only when asked for. 终止总数" })
  async endedCount(): Promise<number> {
    return (await this.count()).ENDED;
  }

  @Field(() => Int, { complexity: 5, description: "How many were disputed in all. 争议总数" })
  async disputedCount(): Promise<number> {
    return (await this.count()).DISPUTED;
  }

  @Field(() => Int, { complexity: 5, description: "How many claims were stated in all. 新陈述总数" })
  async statedCount(): Promise<number> {
    return (await this.count()).STATED;
  }
}
