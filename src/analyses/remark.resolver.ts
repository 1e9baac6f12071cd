import { Sentence, toSentence } from "../evidence/sentence.types.js";
import { FieldResolver, Resolver, Root } from "../graphql/decorators.js";
import { LangArg, type Language } from "../graphql/lang-arg.js";
import { Remark } from "./analysis.types.js";

/** A remark can be said in either language. */
@Resolver(() => Remark)
export class RemarkResolver {
  @FieldResolver(() => Sentence, { description: "For people. 语句" })
  sentence(@Root() { parts }: Remark, @LangArg() lang: Language): Sentence {
    return toSentence(lang === "EN" ? parts.en : parts.zh);
  }
}
