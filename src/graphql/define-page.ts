import { Field, Int, ObjectType } from "./decorators.js";
import { PageInfo } from "./page-info.types.js";

/** One page of a list, and how many there are in all when that is asked for. */
export interface Page<E> {
  edges: E[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}

/** What the type of a page and its entries are called in descriptions. */
export interface PageWords {
  readonly page: string;
  readonly edges: string;
}

/** Makes the type `<name>Connection` of pages of one sort of entries. */
export function definePage<E extends object>(name: string, Edge: new () => E, words: PageWords): new () => Page<E> {
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: words.page })
  class Connection {
    count!: () => Promise<number>;

    @Field(() => [Edge], { description: words.edges })
    edges!: E[];

    @Field(() => PageInfo, { description: "Where the page ends. 分页信息" })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many there are in all; counted only when asked for. 总数" })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection;
}
