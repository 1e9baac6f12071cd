import { LinkClassEnum } from "../../chain/link-class.types.js";
import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { entityClass } from "../../entities/entity/entity-classes.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Field, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { Analysis, Remark } from "../analysis.types.js";
import type { NearestMakers } from "./nearest-makers.service.js";

/** One link that a fill set contains. */
@ObjectType({ simpleResolvers: true, description: "One link to fill. 待补环节" })
export class FillLink {
  @Field(() => ID, { description: "The link or product. 环节标识" })
  linkId!: string;

  @Field(() => LinkClassEnum, { name: "class", description: "Its class in the diagnosis. 状态" })
  class!: string;

  @Field(() => Boolean, {
    description: "It is known to be missing here; else nobody is known to make it, which is not the same. 是否确认缺失",
  })
  absenceProven!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: "The smallest region around that has a known maker; null where none or unplaced. 最近地区",
  })
  nearestRegionId!: string | null;

  @Field(() => Int, { description: "How many makers are known there. 最近供应商数" })
  nearestSupplierCount!: number;

  nearest!: NearestMakers;
  facts!: DiagnosisFacts;
}

/** Missing links that together complete the chain. */
@ObjectType({
  simpleResolvers: true,
  description: "Missing links that together complete the chain, while no part of them does. 最小补链集",
})
export class FillSet {
  @Field(() => Int, { description: "How many links. 环节数" })
  size!: number;

  @Field(() => [FillLink], {
    complexity: ({ childComplexity }) => 20 * childComplexity,
    description: "The links, by id. 环节",
  })
  links!: readonly FillLink[];

  @Field(() => Int, { description: "How many of them are not known to be missing. 待核环节数" })
  unknownCount!: number;

  answer!: MinimalFillSets;
}

/** What is the least that completes a chain. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "What is the least that completes a chain here, nothing being bought outside. 最小补链",
})
export class MinimalFillSets extends Analysis {
  @Field(() => Entity, { description: "The chain, link or product. 目标" })
  target!: Entity;

  @Field(() => entityClass("Region"), { description: "The region. 地区" })
  region!: Entity;

  @Field(() => Remark, { description: "What the answer speaks of, in words. 口径" })
  scope!: Remark;

  @Field(() => Int, {
    nullable: true,
    description:
      "The size of the smallest set; 0 where the chain is complete, null where nothing completes it. 最小个数",
  })
  leastSize!: number | null;

  @Field(() => Boolean, { description: "Whether no smaller set exists for certain. 是否确证最小" })
  leastProven!: boolean;

  @Field(() => [ID], { description: "The links that every way of completing needs. 必补环节" })
  linkIdsInEverySet!: readonly string[];

  @Field(() => Int, { description: "How many sets were found. 补链集个数" })
  setCount!: number;

  facts!: DiagnosisFacts;
  sets!: readonly (readonly string[])[];
  nearestOf!: ReadonlyMap<string, NearestMakers>;
}
