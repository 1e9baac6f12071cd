import { Arg } from "./decorators.js";
import { LanguageEnum } from "./enums.js";

/** A language of sentences and display names. */
export type Language = "ZH" | "EN";

/** The argument that every sentence and display name takes: its language, Chinese unless asked otherwise. */
export const LangArg = (): ReturnType<typeof Arg> =>
  Arg("lang", () => LanguageEnum, { defaultValue: "ZH", description: "The language. 语言" });
