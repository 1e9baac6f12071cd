import { Field, Float, Int, ObjectType } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import { PageInfo } from "../../graphql/page-info.types.js";
import { Entity } from "../entity/entity.types.js";
import type { MatchedOn } from "./search-match.scoring.js";

/** What of an entity a searched text met. */
export const MatchedOnEnum = registerTerms("MatchedOn", "What of an entity the searched text met. 匹配依据", {
  NAME: { en: "its name", zh: "名称" },
  ENGLISH_NAME: { en: "its English name", zh: "英文名" },
  ALIAS: { en: "another or a former name", zh: "别名、曾用名" },
  CODE: { en: "one of its codes", zh: "代码" },
  PINYIN: { en: "the pinyin of a name, or its initials", zh: "拼音、首字母" },
  WORDS: { en: "the words of its names, one by one", zh: "词语" },
} satisfies Record<MatchedOn, { en: string; zh: string }>);

/** One hit of a search. */
@ObjectType({ simpleResolvers: true, description: "What a text found, how well, and by what. 搜索命中" })
export class SearchEdge {
  @Field(() => String, { description: "The place of this hit among all hits of its text. 游标" })
  cursor!: string;

  @Field(() => Float, {
    description:
      "From 0 to 1: equal texts 1, equal pinyin 0.9, beginnings from 0.4, parts from 0.2; of a candidate of resolveEntities its confidence. 得分",
  })
  score!: number;

  @Field(() => MatchedOnEnum, { description: "What of the entity the text met. 匹配依据" })
  matchedOn!: MatchedOn;

  @Field(() => String, { description: "The name, code or pinyin that was met. 匹配文本" })
  matchedText!: string;

  @Field(() => Entity, { description: "The entity found. 实体" })
  node!: Entity;
}

/** A page of hits. */
@ObjectType({ simpleResolvers: true, description: "A page of what a text found, the best first. 搜索结果" })
export class SearchConnection {
  count!: () => Promise<number>;

  @Field(() => [SearchEdge], { description: "The hits of this page. 命中" })
  edges!: SearchEdge[];

  @Field(() => PageInfo, { description: "Where the page ends. 分页信息" })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description:
      "How many were found; each way of matching is counted to at most 1000, and only when asked for. 命中总数",
  })
  totalCount(): Promise<number> {
    return this.count();
  }
}
