import type { analysesEn } from "./texts.analyses.en.js";

/** The texts of the commands that show analyses, in Chinese. */
export const analysesZh: Readonly<Record<keyof typeof analysesEn, string>> = {
  "analysis.nothing": "没有结果。",

  "fusion.summary": "看一地各地区的教育链、人才链、产业链、创新链耦合协调得如何",
  "fusion.level": "比较哪一级地区：PROVINCE、CITY、DISTRICT 或 STREET（默认：DISTRICT）",
  "fusion.formula": "STANDARD、WANG_2021 或 FAN_2024（默认：STANDARD）",
  "partners.summary": "找谁能解决难题、供应所需或培养人才",
  "partners.wanted": "RESEARCH 产学研、SUPPLY 供应 或 TRAINING 培养（默认：RESEARCH）",
  "partners.region": "只要这一地区的",
  "partners.count": "个数，1 到 50（默认：10）",
  "partners.known": "已是伙伴：{name}（{tie}）",
  "argument.need": "难题、环节、产品、技术或企业：标识、代码或名称",
  "column.rank": "名次",
  "column.partner": "伙伴",
  "column.capability": "能力",
  "column.why": "理由",
  "column.region": "地区",
  "column.education": "教育",
  "column.talent": "人才",
  "column.industry": "产业",
  "column.innovation": "创新",
  "column.coupling": "耦合度",
  "column.level": "水平",
  "column.coordination": "协调度",
  "column.grade": "等级",
  "column.lagging": "最滞后的两链",
};
