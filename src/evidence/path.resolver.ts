import { Arg, FieldResolver, Resolver, Root } from "../graphql/decorators.js";
import { LanguageEnum } from "../graphql/enums.js";
import { EvidencePath } from "./evidence.types.js";
import { pathSentence } from "./path-sentence.js";
import { Sentence } from "./sentence.types.js";

/** A path can be said as a sentence. */
@Resolver(() => EvidencePath)
export class EvidencePathResolver {
  @FieldResolver(() => Sentence, { description: "The path as a person would say it. 路径语句" })
  sentence(
    @Root() path: EvidencePath,
    @Arg("lang", () => LanguageEnum, { defaultValue: "ZH", description: "The language. 语言" }) lang: "ZH" | "EN",
  ): Sentence {
    return pathSentence(path, lang);
  }
}
