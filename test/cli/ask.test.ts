import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask } from "../../src/cli/ask.js";
import { badInput, SilianError, unavailable } from "../../src/errors.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const schema = buildSchema("type Query { word(first: Int): String }");
const signal = new AbortController().signal;

/** Asks an API whose one field does this. */
function askWord(resolve: () => unknown, query = "{ word }") {
  const field = schema.getQueryType()?.getFields()["word"];
  if (field === undefined) throw new Error("no such field");
  field.resolve = resolve;
  const access = { schema, createContext: () => contextOf(fakeRunner({})), close: () => Promise.resolve() };
  return ask(access, { signal }, { query, shape: z.object({ word: z.string() }) });
}

describe("a question of the command line", () => {
  it("gives the data in the shape that the command reads", async () => {
    expect(await askWord(() => "压铸")).toEqual({ word: "压铸" });
  });

  it("throws the error that the API gave, as it was", async () => {
    const error = unavailable("away");
    await expect(
      askWord(() => {
        throw error;
      }),
    ).rejects.toBe(error);
  });

  it("calls a value that the schema refuses bad input", async () => {
    const refusal = await askWord(() => "", '{ word(first: "many") }').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SilianError);
    expect(refusal).toMatchObject({ code: badInput("").code });
  });

  it("does not take a fault of the program for bad input", async () => {
    const fault = new TypeError("x is undefined");
    await expect(
      askWord(() => {
        throw fault;
      }),
    ).rejects.toBe(fault);
  });

  it("does not go on with an answer of another shape", async () => {
    await expect(askWord(() => null)).rejects.toThrow(z.ZodError);
  });
});
