import { Field, ID, Int, ObjectType } from "../graphql/decorators.js";
import type { Language } from "../graphql/lang-arg.js";

/** Where a sentence names an entity. */
@ObjectType({ simpleResolvers: true, description: "Where a sentence names an entity. 句中实体" })
export class Mention {
  @Field(() => ID, { description: "The entity named. 实体标识" })
  entityId!: string;

  @Field(() => Int, { description: "Index of the first UTF-16 unit. 起始位置" })
  start!: number;

  @Field(() => Int, { description: "Index after the last UTF-16 unit. 结束位置" })
  end!: number;
}

/** A sentence as a person would say it. */
@ObjectType({ simpleResolvers: true, description: "A sentence as a person would say it. 语句" })
export class Sentence {
  @Field(() => String, { description: "The text. 文本" })
  text!: string;

  @Field(() => [Mention], { description: "The entities that it names. 提及的实体" })
  mentions!: Mention[];
}

/** A part of a sentence: plain words, or an entity by its name. */
export type SentencePart = string | { readonly id: string; readonly name: string };

/** A part that names an entity, by its English name where the sentence is English and it has one. */
export const mention = (
  entity: { readonly id: string; readonly name: string; readonly nameEn: string | null },
  lang: Language,
): SentencePart => ({ id: entity.id, name: (lang === "EN" ? entity.nameEn : null) ?? entity.name });

/** Joins parts to a sentence and notes where each entity stands. */
export function toSentence(parts: readonly SentencePart[]): Sentence {
  let text = "";
  const mentions: Mention[] = [];
  for (const part of parts) {
    const words = typeof part === "string" ? part : part.name;
    if (typeof part !== "string")
      mentions.push({ entityId: part.id, start: text.length, end: text.length + words.length });
    text += words;
  }
  return Object.assign(new Sentence(), { text, mentions });
}
