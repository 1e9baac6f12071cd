import { Field, Float, ObjectType } from "../graphql/decorators.js";

/** A number that may be unknown; zero never means unknown. */
@ObjectType({ simpleResolvers: true, description: "A number that may be unknown; zero never means unknown. 度量" })
export class Measure {
  @Field(() => Float, { nullable: true, description: "The value; null is unknown. 值" })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: "Lower bound of the interval. 下界" })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "Upper bound of the interval. 上界" })
  high!: number | null;

  @Field(() => String, { nullable: true, description: "The unit; null is a pure number. 单位" })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: "Why the value is unknown. 未知原因" })
  unknownBecause!: string | null;
}

/** Makes a measure of what is known of a number. */
export const toMeasure = (known: Partial<Measure>): Measure =>
  Object.assign(new Measure(), { value: null, low: null, high: null, unit: null, unknownBecause: null }, known);
