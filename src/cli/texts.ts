import { analysesEn } from "./texts.analyses.en.js";
import { analysesZh } from "./texts.analyses.zh.js";
import { en } from "./texts.en.js";
import { zh } from "./texts.zh.js";

/** The name of a text of the command line. */
export type TextKey = keyof typeof en | keyof typeof analysesEn;

/** What stands in a text's `{holes}`. */
export type TextParams = Readonly<Record<string, string | number>>;

/** Gives a text in the language that was chosen. */
export type Say = (key: TextKey, params?: TextParams) => string;

type Texts = Readonly<Record<TextKey, string>>;

/** The texts in both languages. */
export const texts: Readonly<Record<"zh" | "en", Texts>> = {
  zh: { ...zh, ...analysesZh },
  en: { ...en, ...analysesEn },
};

/** Gives the texts of a language with their holes filled; a hole that nothing fills stays visible. */
export const sayIn =
  (language: "zh" | "en"): Say =>
  (key, params = {}) =>
    texts[language][key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
