import { registerTerms } from "../graphql/enums.js";

/** The classes of a link with their words. */
export const LinkClassEnum = registerTerms("LinkClass", "What a link is in a region. 环节状态", {
  GAP: { en: "missing", zh: "缺（补链）" },
  UNKNOWN: { en: "unknown: too little is known here to call it missing", zh: "数据不足（待核）" },
  ALTERNATIVE: { en: "not needed: another way is supplied", zh: "替代" },
  FRAGILE: { en: "weak: made by too few, or by one above all", zh: "弱（强链：备份）" },
  WEAK: { en: "weak: made here less than elsewhere", zh: "弱（强链：能力）" },
  STRONG: { en: "strong", zh: "强（长板）" },
  PRESENT: { en: "present", zh: "有" },
  EXTENSION: { en: "could extend: not required, next to a strength", zh: "可延伸（延链）" },
  OUTSIDE: { en: "not required", zh: "链外" },
});
