import { Entity } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import { Analysis } from "../analysis.types.js";
import type { CapabilityKind } from "./capabilities.scoring.js";
import type { KnownTie } from "./known-partners.scoring.js";
import type { PartnerWish } from "./partner-graph.scoring.js";

/** What kind of partner is wanted, as the API names it. */
export const PartnerWishEnum = registerTerms("PartnerWish", "What kind of partner is wanted. 合作类别", {
  RESEARCH: { en: "who can solve it or do research on it", zh: "产学研" },
  SUPPLY: { en: "who makes what is needed", zh: "供应" },
  TRAINING: { en: "who trains the people that are needed", zh: "培养" },
});

/** How a capability is known, as the API names it. */
export const CapabilityKindEnum = registerTerms("CapabilityKind", "How a capability is known. 能力类别", {
  SOLVED: { en: "took part in a project that solved this problem", zh: "参与解决过的难题" },
  WORKS_ON: { en: "took part in a project on this problem; not known to be solved", zh: "参与攻关的难题" },
  HOLDS: { en: "holds this technology or achievement", zh: "掌握的技术或成果" },
  PRODUCES: { en: "makes this product", zh: "生产的产品" },
  OFFERS: { en: "offers this programme", zh: "开设的专业" },
});

/** Why an organization is a partner already, as the API names it. */
export const KnownTieEnum = registerTerms("PartnerTie", "Why an organization is a partner already. 已有关系", {
  SOLVING: { en: "takes part in a project on this problem", zh: "已参与攻关" },
  COOPERATING: { en: "cooperates in the wanted way", zh: "已有此类合作" },
  SUPPLYING: { en: "supplies it", zh: "已是供应商" },
});

/** What one seed of the need gives to a score. */
@ObjectType({ simpleResolvers: true, description: "What one seed of the need gives to a score. 来自各出发点的得分" })
export class SeedShare {
  @Field(() => ID, { description: "The seed: the subject, who raised it, or a project on it. 出发点标识" })
  seedId!: string;

  @Field(() => Float, { description: "Its part of the score. 得分" })
  score!: number;
}

/** The parts of a score. */
@ObjectType({
  simpleResolvers: true,
  description: "The parts of a score; they are not summed with one another. 得分构成",
})
export class PartnerScoreParts {
  @Field(() => [SeedShare], { description: "What each seed gives; they sum to the score. 各出发点的得分" })
  bySeed!: SeedShare[];

  @Field(() => Float, {
    nullable: true,
    description: "Score over the PageRank in the graph at large: under 1 is no nearer than to anything. 相对常态的倍数",
  })
  lift!: number | null;

  @Field(() => Float, { description: "Adamic and Adar's measure with the seeds; breaks ties. Adamic–Adar 指数" })
  adamicAdar!: number;

  @Field(() => Float, { description: "Resource allocation with the seeds; breaks ties. 资源分配指数" })
  resourceAllocation!: number;
}

/** Something that a candidate is known to be able to do. */
@ObjectType({ simpleResolvers: true, description: "Something that a candidate is known to be able to do. 能力" })
export class PartnerCapability {
  @Field(() => CapabilityKindEnum, { description: "How it is known. 类别" })
  kind!: CapabilityKind;

  @Field(() => Entity, { description: "The problem, technology, achievement, product or programme. 对象" })
  entity!: Entity;
}

/** A partner that the subject has already. */
@ObjectType({ simpleResolvers: true, description: "A partner that the subject has already; not recommended. 已有伙伴" })
export class KnownPartnership {
  @Field(() => Entity, { description: "The partner. 伙伴" })
  partner!: Entity;

  @Field(() => KnownTieEnum, { description: "Why it counts as one. 已有关系" })
  tie!: KnownTie;
}

/** An organization that could be the partner. */
@ObjectType({ simpleResolvers: true, description: "An organization that could be the partner. 推荐的伙伴" })
export class PartnerRecommendation {
  @Field(() => Int, { description: "Its place, from 1. 名次" })
  rank!: number;

  @Field(() => Entity, { description: "The organization or programme. 伙伴" })
  partner!: Entity;

  @Field(() => Float, {
    description: "Personalised PageRank from the need, from 0 to 1: how strongly the graph ties it to the need. 得分",
  })
  score!: number;

  @Field(() => PartnerScoreParts, { description: "The parts of the score. 得分构成" })
  parts!: PartnerScoreParts;

  @Field(() => [PartnerCapability], {
    description: "What it is known to be able to do, what solved problems first; at most 20. 能力",
  })
  capabilities!: PartnerCapability[];

  @Field(() => [Entity], {
    description: "What it holds, makes or offers that the subject's side does not; at most 20. 互补",
  })
  complements!: Entity[];

  @Field(() => Int, { description: "How much that is in all. 互补总数" })
  complementCount!: number;

  @Field(() => [Entity], { description: "Projects in which it and the subject's side took part. 共同项目" })
  jointProjects!: Entity[];

  @Field(() => Evidence, {
    description: "The cheapest paths from the subject, and the edges that its capabilities rest on. 证据",
  })
  evidence!: Evidence;

  /** Whether its tie is no stronger than the graph's average, and all that speaks for it. */
  isLead!: boolean;
}

/** Who could be the partner. */
@ObjectType("PartnerRecommendations", {
  implements: Analysis,
  simpleResolvers: true,
  description: "Who can solve it, supply it, or train for it. 伙伴推荐",
})
export class PartnerRecommendations extends Analysis {
  @Field(() => Entity, { description: "Whose partner is sought. Example: subject { id name }. 需求方" })
  subject!: Entity;

  @Field(() => PartnerWishEnum, { description: "What kind of partner. Example: wanted → RESEARCH. 合作类别" })
  wanted!: PartnerWish;

  @Field(() => [PartnerRecommendation], {
    description:
      "The candidates by score, Adamic–Adar, resource allocation, id. Example: recommendations { partner { name } sentence { text } }. 推荐",
  })
  recommendations!: PartnerRecommendation[];

  @Field(() => Int, {
    description: "How many candidates were ranked in all. Example: candidateCount → 2. 候选总数",
  })
  candidateCount!: number;

  @Field(() => [KnownPartnership], {
    description:
      "Who is a partner already and so is not recommended. Example: known { tie partner { name } }. 已有伙伴",
  })
  known!: KnownPartnership[];
}
