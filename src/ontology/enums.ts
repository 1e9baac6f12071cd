import { type Term, term } from "./term.js";

/** The closed lists of values that properties may take; every value has its label in both languages. */
export const valueLists = {
  RelationshipStatus: {
    ASSERTED: term("stated by a source or a reviewer", "已确认"),
    INFERRED: term("worked out by a rule", "推断"),
    DISPUTED: term("sources disagree", "有争议"),
  },
  EnterpriseScale: {
    LARGE: term("large", "大型"),
    MEDIUM: term("medium", "中型"),
    SMALL: term("small", "小型"),
    MICRO: term("micro", "微型"),
  },
  PartyKind: {
    CHAIN_COMMITTEE: term("chain Party committee", "产业链党委"),
    WORK_COMMITTEE: term("Party work committee", "党工委"),
    COMMITTEE: term("Party committee", "党委"),
    GENERAL_BRANCH: term("general Party branch", "党总支"),
    BRANCH: term("Party branch", "党支部"),
  },
  UniversityLevel: {
    UNDERGRADUATE: term("undergraduate university", "本科院校"),
    VOCATIONAL: term("vocational college", "高职院校"),
    SECONDARY_VOCATIONAL: term("secondary vocational school", "中职学校"),
  },
  CommunityKind: {
    URBAN: term("urban community", "社区"),
    VILLAGE: term("village", "村"),
  },
  StationKind: {
    HUB: term("main station", "总站"),
    BRANCH: term("branch station", "分站"),
    PARTNER: term("partner station", "辅助站点"),
  },
  InstitutionKind: {
    KINDERGARTEN: term("kindergarten", "幼儿园"),
    VOLUNTEER_TEAM: term("volunteer team", "志愿服务队"),
    ASSOCIATION: term("association", "协会"),
    OTHER: term("other institution", "其他机构"),
  },
  LinkStage: {
    UPSTREAM: term("upstream", "上游"),
    MIDSTREAM: term("midstream", "中游"),
    DOWNSTREAM: term("downstream", "下游"),
    SERVICE: term("service", "服务"),
  },
  RegionLevel: {
    COUNTRY: term("country", "国家"),
    PROVINCE: term("province", "省"),
    CITY: term("prefecture-level city", "市"),
    DISTRICT: term("district or county", "区县"),
    STREET: term("street or town", "街道乡镇"),
    COMMUNITY: term("community or village", "社区村"),
    PARK: term("industrial park", "园区"),
  },
  PersonRole: {
    EXPERT: term("expert", "专家"),
    TALENT_BROKER: term("talent broker", "人才经纪人"),
    ENTREPRENEUR: term("entrepreneur", "创业者"),
    OFFICIAL: term("official or Party secretary", "干部"),
    RESIDENT: term("resident or worker", "居民"),
  },
  TalentProgrammeKind: {
    TALENT_PROJECT: term("talent project", "人才项目"),
    NIGHT_SCHOOL: term("youth night school", "青年夜校"),
    LEARNING_HALL: term("learning hall", "学堂"),
  },
  ProjectKind: {
    JOINT_RESEARCH: term("joint research", "联合攻关"),
    PROJECT_LEAD: term("project lead", "项目领办"),
    CONSTRUCTION: term("construction project", "建设项目"),
    SERVICE: term("service project", "服务项目"),
  },
  AchievementKind: {
    RESULT: term("result", "成果"),
    FIRST_SET: term("first set of equipment", "首台套"),
    AWARD: term("award", "奖项"),
    PATENT: term("patent", "专利"),
  },
  SourceStrength: {
    STRONG: term("strong source", "强"),
    MEDIUM: term("medium source", "中"),
    WEAK: term("weak source", "弱"),
  },
  DatePrecision: {
    DAY: term("known to the day", "精确到日"),
    MONTH: term("known to the month", "精确到月"),
    YEAR: term("known to the year", "精确到年"),
  },
  Population: {
    ALL: term("all enterprises", "全部企业"),
    ABOVE_DESIGNATED_SIZE: term("enterprises above designated size", "规上企业"),
    LISTED: term("listed companies", "上市公司"),
  },
  CoBuildingMechanism: {
    CONSULTATION: term("regular consultation", "定期会商"),
    ROTATION: term("rotating co-building", "轮值共建"),
    PROJECT_LEAD: term("project lead", "项目领办"),
    OTHER: term("other", "其他"),
  },
  CooperationKind: {
    RESEARCH: term("research", "产学研"),
    SUPPLY: term("supply", "供应"),
    TRAINING: term("training", "培养"),
    SERVICE: term("service", "服务"),
    FINANCE: term("finance", "金融"),
  },
  Outcome: {
    OPEN: term("open", "未解决"),
    SOLVED: term("solved", "已解决"),
    UNKNOWN: term("unknown", "未知"),
  },
  ClaimRole: {
    SUBJECT: term("subject", "主体"),
    OBJECT: term("object", "客体"),
  },
  DecisionKind: {
    ACCEPTED: term("accepted by a reviewer", "采纳"),
    REFUSED: term("refused by a reviewer", "否决"),
  },
} as const satisfies Record<string, Record<string, Term>>;

export type ValueList = keyof typeof valueLists;
