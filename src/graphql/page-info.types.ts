import { Field, ObjectType } from "./decorators.js";

/** Where a page of a list ends. */
@ObjectType({ simpleResolvers: true, description: "Where a page of a list ends. 分页信息" })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow. 是否有下一页" })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Give it as after to get the next page. 末尾游标" })
  endCursor!: string | null;
}
