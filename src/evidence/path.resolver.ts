import { FieldResolver, Resolver, Root } from "../graphql/decorators.js";
import { LangArg, type Language } from "../graphql/lang-arg.js";
import { EvidencePath } from "./evidence.types.js";
import { pathSentence } from "./path-sentence.js";
import { Sentence } from "./sentence.types.js";

/** A path can be said as a sentence. */
@Resolver(() => EvidencePath)
export class EvidencePathResolver {
  @FieldResolver(() => Sentence, { description: "The path as a person would say it. 路径语句" })
  sentence(@Root() path: EvidencePath, @LangArg() lang: Language): Sentence {
    return pathSentence(path, lang);
  }
}
