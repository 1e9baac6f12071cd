import { Field, ID, InputType, Int, ObjectType } from "../../graphql/decorators.js";
import { EntityKind, registerTerms } from "../../graphql/enums.js";
import type { ResolutionStatus } from "./resolution.scoring.js";
import { resolutionLimits } from "./resolve.service.js";
import { SearchEdge } from "./search.types.js";

type Question = { childComplexity: number };

/** Whether it is certain what a row means. */
export const ResolutionStatusEnum = registerTerms(
  "ResolutionStatus",
  "Whether it is certain what a row of a list means. 匹配状态",
  {
    KNOWN: { en: "exactly one entity is meant", zh: "已确认" },
    DOUBTFUL: { en: "a person must choose among the candidates", zh: "存疑" },
    UNKNOWN: { en: "nothing comes near", zh: "未找到" },
  } satisfies Record<ResolutionStatus, { en: string; zh: string }>,
);

/** One row of a list of names. */
@InputType({ description: "One row of a list, as from a spreadsheet: what it says of an entity. 待匹配行" })
export class EntityInput {
  @Field(() => String, { nullable: true, description: "A full name, a short name or a former name. 名称" })
  name?: string;

  @Field(() => String, { nullable: true, description: "A code of any scheme: stock code, credit code. 代码" })
  code?: string;

  @Field(() => ID, { nullable: true, description: "Only what lies in this region or below it. 所在地区" })
  regionId?: string;

  @Field(() => EntityKind, { nullable: true, description: "Only this kind. 实体类别" })
  kind?: string;
}

/** What became of one row. */
@ObjectType({ simpleResolvers: true, description: "What a row of a list means, or may mean. 匹配结果" })
export class EntityResolution {
  @Field(() => Int, { description: "The row's place in the list, from 0. 行序号" })
  index!: number;

  @Field(() => ResolutionStatusEnum, { description: "Whether it is certain what is meant. 匹配状态" })
  status!: ResolutionStatus;

  @Field(() => String, { description: "Why, in a sentence. 理由" })
  reason!: string;

  @Field(() => [SearchEdge], {
    complexity: ({ childComplexity }: Question) => resolutionLimits.candidates * Math.max(1, childComplexity),
    description: "What may be meant, at most 5, the likeliest first; the score is the confidence from 0 to 1. 候选",
  })
  candidates!: SearchEdge[];
}

/** What became of a list. */
@ObjectType({ simpleResolvers: true, description: "What the rows of a list mean, and a summary. 批量匹配结果" })
export class EntityResolutions {
  @Field(() => [EntityResolution], {
    complexity: ({ childComplexity }: Question) => Math.max(1, childComplexity),
    description: "The rows, in their order. 各行结果",
  })
  resolutions!: EntityResolution[];

  @Field(() => Int, { description: "How many rows are certain. 已确认行数" })
  known!: number;

  @Field(() => Int, { description: "How many rows a person must decide. 存疑行数" })
  doubtful!: number;

  @Field(() => Int, { description: "How many rows nothing comes near. 未找到行数" })
  unknown!: number;
}
