/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether an answer is whole. 分析状态 */
export type AnalysisStatus =
  /** The whole answer. 完整 */
  | 'COMPLETE'
  /** No answer; the reason is named. 拒绝 */
  | 'REFUSED'
  /** Part of the answer; the limits met are named. 部分 */
  | 'TRUNCATED';

/** How a capability is known. 能力类别 */
export type CapabilityKind =
  /** Holds this technology or achievement. 掌握的技术或成果 */
  | 'HOLDS'
  /** Offers this programme. 开设的专业 */
  | 'OFFERS'
  /** Makes this product. 生产的产品 */
  | 'PRODUCES'
  /** Took part in a project that solved this problem. 参与解决过的难题 */
  | 'SOLVED'
  /** Took part in a project on this problem; not known to be solved. 参与攻关的难题 */
  | 'WORKS_ON';

/** What to do about a link. 建议措施 */
export type ChainAction =
  /** Attract a maker from the country. 招引 */
  | 'ATTRACT'
  /** Work with makers of the wider region. 区域协作 */
  | 'COLLABORATE'
  /** First find out where the known makers are. 先定位 */
  | 'LOCATE'
  /** Research, as a source recommends. 攻关 */
  | 'RESEARCH'
  /** Substitute, as a source recommends. 替代 */
  | 'SUBSTITUTE';

/** The values of claim role. */
export type ClaimRole =
  /** Object. 客体 */
  | 'OBJECT'
  /** Subject. 主体 */
  | 'SUBJECT';

/** The values of co building mechanism. */
export type CoBuildingMechanism =
  /** Regular consultation. 定期会商 */
  | 'CONSULTATION'
  /** Other. 其他 */
  | 'OTHER'
  /** Project lead. 项目领办 */
  | 'PROJECT_LEAD'
  /** Rotating co-building. 轮值共建 */
  | 'ROTATION';

/** The values of cooperation kind. */
export type CooperationKind =
  /** Finance. 金融 */
  | 'FINANCE'
  /** Research. 产学研 */
  | 'RESEARCH'
  /** Service. 服务 */
  | 'SERVICE'
  /** Supply. 供应 */
  | 'SUPPLY'
  /** Training. 培养 */
  | 'TRAINING';

/** What sort of node an entity is. 实体类别 */
export type EntityKind =
  /** Achievement. 成果、首台套、奖项、专利 */
  | 'ACHIEVEMENT'
  /** Industrial chain. 产业链 */
  | 'CHAIN'
  /** Chain link. 环节 */
  | 'CHAIN_LINK'
  /** Claim. 陈述 */
  | 'CLAIM'
  /** Code. 代码 */
  | 'CODE'
  /** Community. 社区、村 */
  | 'COMMUNITY'
  /** Declared coverage. 覆盖声明 */
  | 'COVERAGE'
  /** Data set. 数据集 */
  | 'DATA_SET'
  /** Decision. 审核决定 */
  | 'DECISION'
  /** Document. 文献、来源 */
  | 'DOCUMENT'
  /** Enterprise. 企业 */
  | 'ENTERPRISE'
  /** Event. 活动 */
  | 'EVENT'
  /** Government body. 街道、部门 */
  | 'GOVERNMENT_BODY'
  /** Industrial community. 工业社区 */
  | 'INDUSTRIAL_COMMUNITY'
  /** Industry. 行业 */
  | 'INDUSTRY'
  /** Institution. 幼儿园、志愿服务队、协会 */
  | 'INSTITUTION'
  /** Occupation. 职业、岗位 */
  | 'OCCUPATION'
  /** Party organization. 党组织 */
  | 'PARTY_ORGANIZATION'
  /** Person. 人物 */
  | 'PERSON'
  /** Policy. 政策 */
  | 'POLICY'
  /** Product. 产品 */
  | 'PRODUCT'
  /** Education programme. 专业 */
  | 'PROGRAMME'
  /** Project. 联合攻关、项目领办 */
  | 'PROJECT'
  /** Region. 地区 */
  | 'REGION'
  /** Research institute. 科研院所 */
  | 'RESEARCH_INSTITUTE'
  /** Service provider. 专业化机构、强社公司、商家 */
  | 'SERVICE_PROVIDER'
  /** Service station. 党群服务中心、驿站 */
  | 'SERVICE_STATION'
  /** Talent programme. 人才项目、青年夜校、学堂 */
  | 'TALENT_PROGRAMME'
  /** Technical centre. 工程技术中心、检测中心 */
  | 'TECHNICAL_CENTRE'
  /** Technical problem. 难题 */
  | 'TECHNICAL_PROBLEM'
  /** Technology. 技术 */
  | 'TECHNOLOGY'
  /** University. 高校、职业院校 */
  | 'UNIVERSITY';

/** What a link is in a region. 环节状态 */
export type LinkClass =
  /** Not needed: another way is supplied. 替代 */
  | 'ALTERNATIVE'
  /** Could extend: not required, next to a strength. 可延伸（延链） */
  | 'EXTENSION'
  /** Weak: made by too few, or by one above all. 弱（强链：备份） */
  | 'FRAGILE'
  /** Missing. 缺（补链） */
  | 'GAP'
  /** Not required. 链外 */
  | 'OUTSIDE'
  /** Present. 有 */
  | 'PRESENT'
  /** Strong. 强（长板） */
  | 'STRONG'
  /** Unknown: too little is known here to call it missing. 数据不足（待核） */
  | 'UNKNOWN'
  /** Weak: made here less than elsewhere. 弱（强链：能力） */
  | 'WEAK';

/** The values of outcome. */
export type Outcome =
  /** Open. 未解决 */
  | 'OPEN'
  /** Solved. 已解决 */
  | 'SOLVED'
  /** Unknown. 未知 */
  | 'UNKNOWN';

/** Why an organization is a partner already. 已有关系 */
export type PartnerTie =
  /** Cooperates in the wanted way. 已有此类合作 */
  | 'COOPERATING'
  /** Takes part in a project on this problem. 已参与攻关 */
  | 'SOLVING'
  /** Supplies it. 已是供应商 */
  | 'SUPPLYING';

/** The values of population. */
export type Population =
  /** Enterprises above designated size. 规上企业 */
  | 'ABOVE_DESIGNATED_SIZE'
  /** All enterprises. 全部企业 */
  | 'ALL'
  /** Listed companies. 上市公司 */
  | 'LISTED';

/** The values of relationship status. */
export type RelationshipStatus =
  /** Stated by a source or a reviewer. 已确认 */
  | 'ASSERTED'
  /** Sources disagree. 有争议 */
  | 'DISPUTED'
  /** Worked out by a rule. 推断 */
  | 'INFERRED';

/** What sort of edge a relationship is. 关系类型 */
export type RelationshipType =
  /** Is about. 关于 */
  | 'ABOUT'
  /** Addresses. 攻克 */
  | 'ADDRESSES'
  /** Advises. 顾问 */
  | 'ADVISES'
  /** Is affiliated to. 隶属 */
  | 'AFFILIATED_TO'
  /** Was brokered by. 撮合 */
  | 'BROKERED_BY'
  /** Cooperates with. 合作 */
  | 'COOPERATES_WITH'
  /** Covers. 覆盖 */
  | 'COVERS'
  /** Co-builds with. 共建 */
  | 'CO_BUILDS'
  /** Has the code. 代码 */
  | 'HAS_CODE'
  /** Has the link. 环节 */
  | 'HAS_LINK'
  /** Holds. 掌握 */
  | 'HOLDS'
  /** Is in the industry. 所属行业 */
  | 'IN_INDUSTRY'
  /** Leads. 领导 */
  | 'LEADS'
  /** Is located in. 位于 */
  | 'LOCATED_IN'
  /** Is a member of. 成员单位 */
  | 'MEMBER_OF'
  /** Needs. 需要人才 */
  | 'NEEDS'
  /** Offers. 开设 */
  | 'OFFERS'
  /** Operates. 运营 */
  | 'OPERATES'
  /** Takes part in. 参与 */
  | 'PARTICIPATES_IN'
  /** Produces. 生产 */
  | 'PRODUCES'
  /** Was raised by. 提出 */
  | 'RAISED_BY'
  /** Belongs to the link. 属于环节 */
  | 'REALIZES'
  /** Requires. 需要 */
  | 'REQUIRES'
  /** Is stated in. 载于 */
  | 'STATED_IN'
  /** Is a kind of. 小类 */
  | 'SUBCLASS_OF'
  /** Supplies. 供应 */
  | 'SUPPLIES'
  /** Supports. 支持 */
  | 'SUPPORTS'
  /** Trains for. 培养 */
  | 'TRAINS_FOR'
  /** Is upstream of. 上游 */
  | 'UPSTREAM_OF'
  /** Works at. 任职 */
  | 'WORKS_AT'
  /** Yields. 产出 */
  | 'YIELDS';

export type ChainMapQueryVariables = Exact<{
  targetId: string;
  regionId: string;
  population: Population;
}>;


export type ChainMapQuery = { chainDiagnosis: { status: AnalysisStatus, dataThrough: string | null, graphVersion: string, scope: { sentence: { text: string } }, target:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , region: { id: string, name: string }, coverage: Array<{ relationshipType: RelationshipType, share: number | null, declaredBy: string | null }>, warnings: Array<{ code: string, sentence: { text: string } }>, summary: { completeness: { value: number | null, low: number | null, high: number | null }, counts: Array<{ class: LinkClass, count: number }>, gaps: Array<{ linkIds: Array<string>, essentiality: number, blockedShare: number, density: number | null }>, openChoices: Array<{ from: string, suppliedLinkIds: Array<string>, missingLinkIds: Array<string> }> }, requirements: Array<{ relationshipId: string, from: string, to: string, essentiality: number | null, group: string | null }>, links: Array<{ linkId: string, class: LinkClass, required: boolean, extension: boolean, provisional: boolean, makerCount: number, referenceMakerCount: number | null, tier: number | null, action: ChainAction | null, priority: number | null, blockedCount: number, lq: { value: number | null, low: number | null, high: number | null, unknownBecause: string | null }, link:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, reasons: Array<{ code: string, sentence: { text: string } }>, producers: { totalCount: number, edges: Array<{ node: { id: string, name: string } }> }, nearestSuppliers: Array<{ id: string, name: string }>, cover: { education: Array<
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        >, talent: Array<
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        >, innovation: Array<
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        >, party: Array<
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        > } }> } | null };

export type LinkDrawerQueryVariables = Exact<{
  targetId: string;
  regionId: string;
  population: Population;
  linkId: string;
}>;


export type LinkDrawerQuery = { chainDiagnosis: { links: Array<{ linkId: string, class: LinkClass, reasons: Array<{ code: string, sentence: { text: string, mentions: Array<{ entityId: string, start: number, end: number }> } }>, evidence: { nodes: Array<
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
          | { id: string, name: string, entityKind: EntityKind }
        >, relationships: Array<{ id: string, type: RelationshipType, fromId: string, toId: string, status: RelationshipStatus, confidence: number | null, claims: Array<{ id: string, quote: string | null, statedOn: string | null, locator: string | null, document: { id: string, title: string | null } | null }> }> } }> } | null };

export type OrganizationPageQueryVariables = Exact<{
  id: string;
}>;


export type OrganizationPageQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> }, products: { edges: Array<{ relationshipId: string, revenueShare: number | null, node: { id: string, name: string } }> } }
    | { id: string }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { id: string }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { id: string }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { id: string }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
    | { id: string }
    | { id: string }
    | { name: string, aliases: Array<string>, description: string | null, entityKind: EntityKind, id: string, locations: { edges: Array<{ relationshipId: string, node: { id: string, name: string } }> }, technologies: { edges: Array<{ node: { id: string, name: string } }> }, achievements: { edges: Array<{ node: { id: string, name: string } }> }, projects: { edges: Array<{ role: string | null, node: { id: string, name: string, problems: { edges: Array<{ outcome: Outcome | null, node: { id: string, name: string } }> } } }> }, coBuildingPartners: { totalCount: number, edges: Array<{ relationshipId: string, mechanisms: Array<CoBuildingMechanism>, problemsSolved: number | null, status: RelationshipStatus, confidence: number | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , claims: Array<{ id: string, quote: string | null }> }> }, cooperationPartners: { edges: Array<{ relationshipId: string, kind: CooperationKind | null, node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, memberOf: { edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, claims: { totalCount: number, edges: Array<{ role: ClaimRole | null, node: { id: string, predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, document: { id: string, title: string | null, publisher: string | null } | null } }> } }
   | null };

export type HowConnectedQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type HowConnectedQuery = { whyConnected: { status: AnalysisStatus, warnings: Array<{ code: string, sentence: { text: string } }>, evidence: { nodes: Array<
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
      >, relationships: Array<{ id: string, type: RelationshipType, fromId: string, toId: string, confidence: number | null, claims: Array<{ id: string, quote: string | null, locator: string | null }> }>, paths: Array<{ score: number | null, steps: Array<{ nodeId: string, relationshipId: string | null, forward: boolean }>, sentence: { text: string } }> } } | null };

export type WhoCouldHelpQueryVariables = Exact<{
  subjectId: string;
}>;


export type WhoCouldHelpQuery = { partnerRecommendations: { status: AnalysisStatus, refusal: { code: string, sentence: { text: string } } | null, warnings: Array<{ code: string, sentence: { text: string } }>, known: Array<{ tie: PartnerTie, partner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }>, recommendations: Array<{ rank: number, score: number, partner:
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
      , capabilities: Array<{ kind: CapabilityKind, entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }>, sentence: { text: string }, evidence: { nodes: Array<
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        >, relationships: Array<{ id: string, type: RelationshipType, fromId: string, toId: string }>, paths: Array<{ steps: Array<{ nodeId: string, relationshipId: string | null, forward: boolean }> }> } }> } | null };

export type FactsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type FactsQuery = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { predicate: string | null, value: string | null, unit: string | null, quote: string | null, statedOn: string | null, confidence: number | null, locator: string | null, id: string, subject: Array<
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      >, document: { id: string, title: string | null } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type FindQueryVariables = Exact<{
  text: string;
}>;


export type FindQuery = { search: { edges: Array<{ score: number, node:
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
        | { id: string, name: string, entityKind: EntityKind }
       }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ChainMapDocument = new TypedDocumentString(`
    query ChainMap($targetId: ID!, $regionId: ID!, $population: Population!) {
  chainDiagnosis(
    targetId: $targetId
    regionId: $regionId
    population: $population
  ) {
    status
    dataThrough
    graphVersion
    scope {
      sentence {
        text
      }
    }
    target {
      id
      name
    }
    region {
      id
      name
    }
    coverage {
      relationshipType
      share
      declaredBy
    }
    warnings {
      code
      sentence {
        text
      }
    }
    summary {
      completeness {
        value
        low
        high
      }
      counts {
        class
        count
      }
      gaps {
        linkIds
        essentiality
        blockedShare
        density
      }
      openChoices {
        from
        suppliedLinkIds
        missingLinkIds
      }
    }
    requirements {
      relationshipId
      from
      to
      essentiality
      group
    }
    links {
      linkId
      class
      required
      extension
      provisional
      makerCount
      referenceMakerCount
      tier
      action
      priority
      blockedCount
      lq {
        value
        low
        high
        unknownBecause
      }
      link {
        id
        name
      }
      reasons {
        code
        sentence {
          text
        }
      }
      producers(first: 3) {
        totalCount
        edges {
          node {
            id
            name
          }
        }
      }
      nearestSuppliers {
        id
        name
      }
      cover {
        education {
          id
          name
        }
        talent {
          id
          name
        }
        innovation {
          id
          name
        }
        party {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChainMapQuery, ChainMapQueryVariables>;
export const LinkDrawerDocument = new TypedDocumentString(`
    query LinkDrawer($targetId: ID!, $regionId: ID!, $population: Population!, $linkId: ID!) {
  chainDiagnosis(
    targetId: $targetId
    regionId: $regionId
    population: $population
  ) {
    links(linkIds: [$linkId]) {
      linkId
      class
      reasons {
        code
        sentence {
          text
          mentions {
            entityId
            start
            end
          }
        }
      }
      evidence {
        nodes {
          id
          name
          entityKind
        }
        relationships {
          id
          type
          fromId
          toId
          status
          confidence
          claims {
            id
            quote
            statedOn
            locator
            document {
              id
              title
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LinkDrawerQuery, LinkDrawerQueryVariables>;
export const OrganizationPageDocument = new TypedDocumentString(`
    query OrganizationPage($id: ID!) {
  node(id: $id) {
    id
    ... on Organization {
      name
      aliases
      description
      entityKind
      locations(first: 5) {
        edges {
          relationshipId
          node {
            id
            name
          }
        }
      }
      technologies(first: 10) {
        edges {
          node {
            id
            name
          }
        }
      }
      achievements(first: 10) {
        edges {
          node {
            id
            name
          }
        }
      }
      projects(first: 10) {
        edges {
          role
          node {
            id
            name
            problems(first: 5) {
              edges {
                outcome
                node {
                  id
                  name
                }
              }
            }
          }
        }
      }
      coBuildingPartners(first: 10) {
        totalCount
        edges {
          relationshipId
          mechanisms
          problemsSolved
          status
          confidence
          node {
            id
            name
          }
          claims {
            id
            quote
          }
        }
      }
      cooperationPartners(first: 10) {
        edges {
          relationshipId
          kind
          node {
            id
            name
          }
        }
      }
      memberOf(first: 10) {
        edges {
          node {
            id
            name
          }
        }
      }
      claims(first: 20) {
        totalCount
        edges {
          role
          node {
            id
            predicate
            value
            unit
            quote
            statedOn
            confidence
            locator
            document {
              id
              title
              publisher
            }
          }
        }
      }
    }
    ... on Enterprise {
      products(first: 10) {
        edges {
          relationshipId
          revenueShare
          node {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganizationPageQuery, OrganizationPageQueryVariables>;
export const HowConnectedDocument = new TypedDocumentString(`
    query HowConnected($ids: [ID!]!) {
  whyConnected(ids: $ids) {
    status
    warnings {
      code
      sentence {
        text
      }
    }
    evidence {
      nodes {
        id
        name
        entityKind
      }
      relationships {
        id
        type
        fromId
        toId
        confidence
        claims {
          id
          quote
          locator
        }
      }
      paths {
        score
        steps {
          nodeId
          relationshipId
          forward
        }
        sentence {
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HowConnectedQuery, HowConnectedQueryVariables>;
export const WhoCouldHelpDocument = new TypedDocumentString(`
    query WhoCouldHelp($subjectId: ID!) {
  partnerRecommendations(subjectId: $subjectId, wanted: RESEARCH, first: 5) {
    status
    refusal {
      code
      sentence {
        text
      }
    }
    warnings {
      code
      sentence {
        text
      }
    }
    known {
      tie
      partner {
        id
        name
      }
    }
    recommendations {
      rank
      score
      partner {
        id
        name
        entityKind
      }
      capabilities {
        kind
        entity {
          id
          name
        }
      }
      sentence {
        text
      }
      evidence {
        nodes {
          id
          name
        }
        relationships {
          id
          type
          fromId
          toId
        }
        paths {
          steps {
            nodeId
            relationshipId
            forward
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoCouldHelpQuery, WhoCouldHelpQueryVariables>;
export const FactsDocument = new TypedDocumentString(`
    query Facts($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Claim {
      predicate
      value
      unit
      quote
      statedOn
      confidence
      locator
      subject {
        id
      }
      document {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FactsQuery, FactsQueryVariables>;
export const FindDocument = new TypedDocumentString(`
    query Find($text: String!) {
  search(text: $text, first: 5) {
    edges {
      score
      node {
        id
        name
        entityKind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindQuery, FindQueryVariables>;