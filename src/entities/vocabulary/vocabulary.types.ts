import { Field, ObjectType } from "../../graphql/decorators.js";

/** The word of one value of an enum. */
@ObjectType({ simpleResolvers: true, description: "The word that people use for a value of an enum. 词汇" })
export class VocabularyTerm {
  @Field(() => String, { description: "The enum that the value is of. 枚举" })
  enum!: string;

  @Field(() => String, { description: "The value, as the API names it. 枚举值" })
  value!: string;

  @Field(() => String, { description: "The word in the language asked for. 标签" })
  label!: string;
}
