import { Arg, Query, Resolver } from "../../graphql/decorators.js";
import { LanguageEnum } from "../../graphql/enums.js";
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
    @Arg("lang", () => LanguageEnum, { defaultValue: "ZH", description: "The language. 语言" }) lang: "ZH" | "EN",
    @Arg("enums", () => [String], { nullable: true, description: "Only of these enums; all if not given. 枚举" })
    enums: string[] | null,
  ): VocabularyTerm[] {
    return listVocabulary(lang, enums ?? null).map((term) => Object.assign(new VocabularyTerm(), term));
  }
}
