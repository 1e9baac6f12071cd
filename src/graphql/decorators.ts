// The one door to the decorators: the polyfill must be there before the first decorator runs,
// whichever module an entry point happens to import first.
import "reflect-metadata";

export * from "type-graphql";
