import { Field, ID, InterfaceType } from "../../graphql/decorators.js";
import { EntityKind } from "../../graphql/enums.js";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars.js";
import type { EntityLabel } from "../../ontology/entity-kinds.js";

/** Everything that `node(id)` can give. */
@InterfaceType({ description: "Anything with a stable, public id. 节点" })
export abstract class Node {
  @Field(() => ID, { description: "Minted once, never changed; its prefix says what it is. 标识" })
  id!: string;
}

/** A node of the graph; instances carry the day that their root was asked for. */
@InterfaceType({ implements: Node, description: "An entity of the knowledge graph. 实体" })
export abstract class Entity extends Node {
  @Field(() => String, { description: "The name shown. 名称" })
  name!: string;

  @Field(() => String, { nullable: true, description: "The English name. 英文名" })
  nameEn!: string | null;

  @Field(() => [String], { description: "Other names, former names among them. 别名、曾用名" })
  aliases!: string[];

  @Field(() => String, { nullable: true, description: "What it is, in a sentence. 简介" })
  description!: string | null;

  @Field(() => EntityKind, { description: "What sort of node it is. 实体类别" })
  entityKind!: string;

  @Field(() => [ID], { description: "The data sets that hold it. 所属数据集" })
  dataSetIds!: string[];

  @Field(() => DateScalar, { nullable: true, description: "The day asked for; null is today. 查询日期" })
  asOf!: string | null;

  @Field(() => DateTimeScalar, { description: "When the record was made. 创建时间" })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: "When the record was last changed. 更新时间" })
  updatedAt!: string;

  /** The ontology's label, for the program's own use. */
  label!: EntityLabel;
}

/** An actor. */
@InterfaceType({ implements: [Node, Entity], description: "An actor: it can co-build, cooperate and take part. 组织" })
export abstract class Organization extends Entity {}
