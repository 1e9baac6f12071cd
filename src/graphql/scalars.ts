import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLURL } from "graphql-scalars";

/** A day, YYYY-MM-DD, without a time zone. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  description: "A day, YYYY-MM-DD. 日期",
});

/** A moment as the graph keeps it: ISO 8601 with its zone. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "A moment in ISO 8601. 时间",
  serialize: (value) => String(value),
});

/** A web address. */
export const UrlScalar = new GraphQLScalarType({
  ...GraphQLURL.toConfig(),
  name: "URL",
  description: "A web address. 网址",
  serialize: (value) => String(value),
});
