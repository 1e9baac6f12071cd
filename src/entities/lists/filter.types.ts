import { Field, Float, ID, InputType, Int } from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { DateScalar } from "../../graphql/scalars.js";
import { entityLabels, kindOf } from "../../ontology/entity-kinds.js";
import { entityProperties, type PropertySpec } from "../../ontology/properties.js";
import type { RelationEnd, TypeName } from "../../ontology/relationship-type-spec.js";
import { labelsOf, relationshipOf, relationshipTypeNames } from "../../ontology/relationship-types.js";

/** Tests of a text. */
@InputType({ description: "Tests of a text; all that are given must hold. 文本条件" })
export class TextFilter {
  @Field(() => [String], { nullable: true, description: "Equals one of these. 等于其一" })
  in?: string[];

  @Field(() => String, { nullable: true, description: "Contains this, whatever the case. 包含" })
  contains?: string;

  @Field(() => String, { nullable: true, description: "Begins with this, whatever the case. 开头为" })
  startsWith?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether it is unknown. 是否未知" })
  unknown?: boolean;
}

/** Bounds of a number. */
@InputType({ description: "Bounds of a number, both included. 数值范围" })
export class NumberFilter {
  @Field(() => Float, { nullable: true, description: "At least. 不小于" })
  atLeast?: number;

  @Field(() => Float, { nullable: true, description: "At most. 不大于" })
  atMost?: number;

  @Field(() => Boolean, { nullable: true, description: "Whether it is unknown. 是否未知" })
  unknown?: boolean;
}

/** Bounds of a count. */
@InputType({ description: "Bounds of a count, both included. 计数范围" })
export class CountFilter {
  @Field(() => Int, { nullable: true, description: "At least. 不少于" })
  atLeast?: number;

  @Field(() => Int, { nullable: true, description: "At most. 不多于" })
  atMost?: number;
}

/** Bounds of a day. */
@InputType({ description: "Bounds of a day, both included. 日期范围" })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: "Not before. 不早于" })
  atLeast?: string;

  @Field(() => DateScalar, { nullable: true, description: "Not after. 不晚于" })
  atMost?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether it is unknown. 是否未知" })
  unknown?: boolean;
}

type InputClass = new () => object;

const named = (name: string, description: string): InputClass => {
  class Filter {
    ids?: string[];
  }
  Object.defineProperty(Filter, "name", { value: name });
  InputType(name, { description })(Filter);
  return Filter;
};

const typeNames: readonly TypeName[] = ["Entity", "Organization", ...entityLabels];
const filters = new Map(
  typeNames.map((name) => [name, named(`${name}Filter`, `Tests of ${name}; all that are given must hold. 筛选条件`)]),
);
const relationFilters = new Map(
  typeNames.map((name) => [name, named(`${name}RelationFilter`, `Tests of what a relation leads to. 关系条件`)]),
);

/** The filter of a type, `EnterpriseFilter`. */
export const filterClass = (name: TypeName): InputClass => found(filters, name);

const found = (classes: Map<TypeName, InputClass>, name: TypeName): InputClass => {
  const filter = classes.get(name);
  if (filter === undefined) throw new Error(`There is no filter of ${name}.`);
  return filter;
};

/** The relation fields that a type has, its interfaces' fields included. */
export function relationEndsOf(name: TypeName): { type: (typeof relationshipTypeNames)[number]; end: RelationEnd }[] {
  const covers = (on: TypeName) => on === name || labelsOf(name).every((label) => labelsOf(on).includes(label));
  return relationshipTypeNames.flatMap((type) =>
    relationshipOf(type)
      .ends.filter(({ on }) => covers(on))
      .map((end) => ({ type, end })),
  );
}

function filterOf(spec: PropertySpec) {
  if (spec.values !== undefined) return [enumOf(spec.values)];
  switch (spec.type) {
    case "INT":
    case "FLOAT":
      return NumberFilter;
    case "BOOLEAN":
      return Boolean;
    case "DATE":
    case "DATETIME":
      return DateFilter;
    default:
      return TextFilter;
  }
}

const optional = { nullable: true } as const;

/** The properties by which entities of a type can be filtered. */
export const filterableOf = (name: TypeName): Readonly<Record<string, PropertySpec>> => ({
  ...entityProperties,
  ...(name === "Entity" || name === "Organization" ? {} : kindOf(name).properties),
});

for (const name of typeNames) {
  const { prototype } = filterClass(name) as { prototype: object };
  Field(() => [ID], { ...optional, description: "Is one of these. 标识" })(prototype, "ids");
  if (!Object.hasOwn(filterableOf(name), "regionId"))
    Field(() => ID, { ...optional, description: "Lies in this region or in one below it. 所在地区" })(
      prototype,
      "regionId",
    );
  for (const [property, spec] of Object.entries(filterableOf(name)))
    Field(() => filterOf(spec), { ...optional, description: `${spec.en}. ${spec.zh}` })(prototype, property);
  for (const { type, end } of relationEndsOf(name))
    Field(() => found(relationFilters, end.node), {
      ...optional,
      description: `What it ${relationshipOf(type).en}, or the other way round. ${relationshipOf(type).zh}`,
    })(prototype, end.field);

  const relation = (found(relationFilters, name) as { prototype: object }).prototype;
  Field(() => filterClass(name), { ...optional, description: "At least one meets this. 至少一个" })(relation, "some");
  Field(() => filterClass(name), { ...optional, description: "None meets this. 没有" })(relation, "none");
  Field(() => CountFilter, { ...optional, description: "How many there are. 个数" })(relation, "count");
}
