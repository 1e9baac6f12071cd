import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { DateScalar } from "../../graphql/scalars.js";
import { Analysis } from "../analysis.types.js";
import { Confirmation } from "./claims.types.js";

/** How many rows the cost rule counts for the short lists of a conflict. */
const few = 5;
const shortList = ({ childComplexity }: { childComplexity: number }): number => few * (1 + childComplexity);

/** One of the values that sources state. */
@ObjectType({ simpleResolvers: true, description: "One of the values that sources state. 说法" })
export class ConflictStatement {
  @Field(() => String, { description: "The value as it is stated. 值" })
  value!: string;

  @Field(() => String, { nullable: true, description: "Its unit. 单位" })
  unit!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The newest day on which it was stated. 最近陈述日期" })
  statedOn!: string | null;

  @Field(() => enumOf("DatePrecision"), { nullable: true, description: "How exactly that day is known. 日期精度" })
  statedOnPrecision!: string | null;

  @Field(() => Confirmation, { description: "How many sources state it. 印证" })
  confirmation!: Confirmation;

  asOf!: string | null;
}

/** Different values of one predicate of one subject. */
@ObjectType({ simpleResolvers: true, description: "Different values of one predicate of one subject. 矛盾" })
export class Conflict {
  @Field(() => ID, { description: "Whom they speak of. 主体标识" })
  subjectId!: string;

  @Field(() => String, { description: "What they state. 谓词" })
  predicate!: string;

  @Field(() => [ConflictStatement], {
    complexity: shortList,
    description: "The values, those with more sources first; none overwrites another. 各种说法",
  })
  statements!: ConflictStatement[];

  @Field(() => Boolean, {
    description: "No two values were stated at the same time: it may be a change, and no contradiction. 是否因日期而异",
  })
  differsByDate!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: "(largest − smallest) / the larger of their absolute values; null for texts. 离散度",
  })
  spread!: number | null;

  asOf!: string | null;
}

/** What sources disagree about. */
@ObjectType({ implements: Analysis, simpleResolvers: true, description: "What sources disagree about. 矛盾陈述" })
export class ConflictsAnalysis extends Analysis {
  @Field(() => Int, { description: "How many conflicts were found. 矛盾数" })
  conflictCount!: number;

  @Field(() => [Conflict], {
    complexity: ({ childComplexity }) => 20 * (1 + childComplexity),
    description: "The conflicts, those that dates don't explain first. 矛盾列表",
  })
  conflicts!: Conflict[];
}
