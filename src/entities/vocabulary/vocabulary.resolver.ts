import { Arg, Query, Resolver } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { listVocabulary } from "./vocabulary.service.js";
import { VocabularyTerm } from "./vocabulary.types.js";

/** Gives the words of the ontology, for front ends that show them. */
@Resolver()
export class VocabularyResolver {
  @Query(() => [VocabularyTerm], {
    nullable: true,
    complexity: 1,
    description:
      'The word of each value of each enum. Example: vocabulary(enums: ["RelationshipType"]) { enum value label }. 词汇表',
  })
  vocabulary(
    @LangArg() lang: Language,
    @Arg("enums", () => [String], { nullable: true, description: "Only of these enums; all if not given. 枚举" })
    enums: string[] | null,
  ): VocabularyTerm[] {
    return listVocabulary(lang, enums ?? null).map((term) => Object.assign(new VocabularyTerm(), term));
  }
}
