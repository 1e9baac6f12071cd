import type { SentencePart } from "../evidence/sentence.types.js";
import { Field, Float, ID, InterfaceType, ObjectType } from "../graphql/decorators.js";
import { enumOf, registerTerms, RelationshipTypeEnum } from "../graphql/enums.js";
import { DateScalar, DateTimeScalar } from "../graphql/scalars.js";

/** Whether an analysis is whole. */
export const AnalysisStatus = registerTerms("AnalysisStatus", "Whether an answer is whole. 分析状态", {
  COMPLETE: { en: "the whole answer", zh: "完整" },
  TRUNCATED: { en: "part of the answer; the limits met are named", zh: "部分" },
  REFUSED: { en: "no answer; the reason is named", zh: "拒绝" },
});

/** What a remark says, in either language. */
export interface RemarkParts {
  readonly zh: readonly SentencePart[];
  readonly en: readonly SentencePart[];
}

/** A remark of an analysis: a code for programs, a sentence for people. */
@ObjectType({ simpleResolvers: true, description: "A remark of an analysis. 说明" })
export class Remark {
  @Field(() => String, { description: "For programs. 代码" })
  code!: string;

  parts!: RemarkParts;
}

/** A limit that cut an answer short. */
@ObjectType({ simpleResolvers: true, description: "A limit that cut an answer short. 截断" })
export class Truncation {
  @Field(() => String, { description: "The limit's name. 限制" })
  limit!: string;

  @Field(() => Float, { description: "Its value. 值" })
  value!: number;
}

/** A number that a method ran with. */
@ObjectType({ simpleResolvers: true, description: "A number or word that a method ran with. 参数" })
export class MethodParameter {
  @Field(() => String, { description: "Its name. 名称" })
  name!: string;

  @Field(() => String, { description: "Its value. 值" })
  value!: string;
}

/** Which formula ran, with which numbers. */
@ObjectType({ simpleResolvers: true, description: "Which formula ran, with which numbers. 方法" })
export class Method {
  @Field(() => String, { description: "The method's name. 名称" })
  name!: string;

  @Field(() => String, { description: "The method's version. 版本" })
  version!: string;

  @Field(() => String, { description: "The formula. 公式" })
  formula!: string;

  @Field(() => String, { description: "Where it was published. 出处" })
  source!: string;

  @Field(() => [MethodParameter], { description: "The numbers that it ran with. 参数" })
  parameters!: MethodParameter[];
}

/** How much of what an answer rests on is known. */
@ObjectType({ simpleResolvers: true, description: "How much of what an answer rests on is known. 覆盖度" })
export class CoverageStatement {
  @Field(() => RelationshipTypeEnum, { description: "Of which relationship type. 关系类型" })
  relationshipType!: string;

  @Field(() => ID, { nullable: true, description: "In which region. 地区" })
  regionId!: string | null;

  @Field(() => enumOf("Population"), { description: "In which population. 总体" })
  population!: string;

  @Field(() => Float, {
    nullable: true,
    description: "The share known, from 0 to 1; null where nobody declared it. 比例",
  })
  share!: number | null;

  @Field(() => String, { nullable: true, description: "Who declared it. 声明人" })
  declaredBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "When. 声明日期" })
  declaredOn!: string | null;
}

/** What every analysis answers beside its results. */
@InterfaceType({ description: "What every analysis answers beside its results. 分析" })
export abstract class Analysis {
  @Field(() => AnalysisStatus, { description: "Whether the answer is whole. 状态" })
  status!: string;

  @Field(() => Remark, { nullable: true, description: "Why it was refused. 拒绝原因" })
  refusal!: Remark | null;

  @Field(() => [Truncation], { description: "The limits that were met. 截断" })
  truncations!: Truncation[];

  @Field(() => [Remark], { description: "What a reader should know. 提示" })
  warnings!: Remark[];

  @Field(() => Method, { description: "Which formula ran. 方法" })
  method!: Method;

  @Field(() => [CoverageStatement], { description: "How much is known. 覆盖度" })
  coverage!: CoverageStatement[];

  @Field(() => String, { description: "The version of the graph that it was computed on. 图版本" })
  graphVersion!: string;

  @Field(() => DateScalar, { nullable: true, description: "The newest date of the facts used. 数据截至" })
  dataThrough!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was computed. 计算时间" })
  computedAt!: string;
}
