"""The people of the demo organisation: two or more in each department, so that four eyes can look.

The persons of the sources keep the names they have there: 李经理, 张工, 小张.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in.

    Attributes:
        id: stable, lower-case ASCII with hyphens; also the sign-in name.
        zh: Chinese name.
        en: English name.
        title: Chinese job title.
        title_en: English job title.
        groups: ids of roles, at least one, the department's own first.
        department: id of the department; None for the management and for independent officers.
    """

    id: str
    zh: str
    en: str
    title: str
    title_en: str
    groups: tuple[str, ...]
    department: str | None = None


def _member(
    department: str, slug: str, zh: str, en: str, title: str, title_en: str, *more: str
) -> Person:
    return Person(slug, zh, en, title, title_en, (department, *more), department)


def _head(
    department: str, slug: str, zh: str, en: str, title: str, title_en: str, *more: str
) -> Person:
    groups = (department, f"{department}_head", "dept_head", "hq_member", *more)
    return Person(slug, zh, en, title, title_en, groups, department)


def _officer(slug: str, zh: str, en: str, title: str, title_en: str, *groups: str) -> Person:
    return Person(slug, zh, en, title, title_en, groups)


PEOPLE = (
    _member(
        "frontline", "xiao-zhang", "小张", "Xiao Zhang", "客服专员", "Service agent", "handlers"
    ),
    _member("frontline", "zhou-min", "周敏", "Zhou Min", "客服专员", "Service agent", "handlers"),
    _member(
        "frontline", "li-jingli", "李经理", "Manager Li", "客户经理", "Account manager", "business"
    ),
    _member(
        "frontline", "sun-lei", "孙磊", "Sun Lei", "值班店长", "Store manager on duty", "shift_lead"
    ),
    _head(
        "frontline",
        "he-zhuguan",
        "何主管",
        "Supervisor He",
        "客服主管",
        "Service supervisor",
        "service_supervisor",
    ),
    _member(
        "frontline",
        "fang-zhuguan",
        "方副主管",
        "Supervisor Fang",
        "客服副主管",
        "Deputy service supervisor",
        "service_supervisor",
    ),
    _member("customer_dept", "lin-xia", "林夏", "Lin Xia", "客户部专员", "Complaint officer"),
    _member("customer_dept", "guo-jing", "郭静", "Guo Jing", "客户部专员", "Complaint officer"),
    _member(
        "customer_dept",
        "shi-zhuguan",
        "石副主管",
        "Deputy Head Shi",
        "客户部副主管",
        "Deputy head of the department",
        "customer_dept_head",
    ),
    _head(
        "customer_dept",
        "tang-zhuguan",
        "唐主管",
        "Head Tang",
        "客户部主管",
        "Head of the department",
    ),
    _member("business", "ma-chaoran", "马超然", "Ma Chaoran", "业务代表", "Sales representative"),
    _head("business", "xu-jingli", "徐经理", "Manager Xu", "业务部经理", "Head of sales"),
    _member("quality", "chen-jing", "陈静", "Chen Jing", "质量工程师", "Quality engineer"),
    _head("quality", "zhao-buzhang", "赵部长", "Head Zhao", "质量管理部部长", "Head of quality"),
    _member("inspection", "wu-ping", "吴萍", "Wu Ping", "检验员", "Inspector"),
    _head(
        "inspection", "zheng-kezhang", "郑科长", "Chief Zheng", "品检科科长", "Head of inspection"
    ),
    _member("warehouse", "feng-bo", "冯博", "Feng Bo", "仓管员", "Storekeeper"),
    _head(
        "warehouse",
        "jiang-jingli",
        "蒋经理",
        "Manager Jiang",
        "仓储部经理",
        "Head of the warehouse",
    ),
    _member(
        "production",
        "han-gang",
        "韩刚",
        "Han Gang",
        "生产工程师",
        "Production engineer",
        "penalised_dept",
    ),
    _head(
        "production",
        "yang-buzhang",
        "杨部长",
        "Head Yang",
        "制造部部长",
        "Head of production",
        "penalised_dept",
    ),
    _member(
        "technical",
        "zhang-gong",
        "张工",
        "Engineer Zhang",
        "技术服务部主管",
        "Technical service lead",
    ),
    _member("technical", "liu-gong", "刘工", "Engineer Liu", "资深工程师", "Senior engineer"),
    _head(
        "technical",
        "gao-jingli",
        "高经理",
        "Manager Gao",
        "技术服务部经理",
        "Head of technical service",
    ),
    _member("operations", "luo-dan", "罗丹", "Luo Dan", "运营专员", "Operations officer"),
    _head(
        "operations", "song-jingli", "宋经理", "Manager Song", "运营部经理", "Head of operations"
    ),
    _member("supply_chain", "xie-tao", "谢涛", "Xie Tao", "物流专员", "Logistics officer"),
    _head(
        "supply_chain",
        "deng-jingli",
        "邓经理",
        "Manager Deng",
        "供应链部经理",
        "Head of supply chain",
    ),
    _member("rnd", "cao-yu", "曹宇", "Cao Yu", "产品设计师", "Product designer"),
    _head("rnd", "peng-boshi", "彭博士", "Dr Peng", "产品研发部经理", "Head of development"),
    _member("marketing", "su-qing", "苏青", "Su Qing", "市场专员", "Marketing officer"),
    _head("marketing", "lu-jingli", "陆经理", "Manager Lu", "市场部经理", "Head of marketing"),
    _member("public_relations", "shen-lan", "沈岚", "Shen Lan", "公关专员", "Press officer"),
    _head(
        "public_relations",
        "fan-jingli",
        "范经理",
        "Manager Fan",
        "公关部经理",
        "Head of public relations",
    ),
    _member("feedback_mgmt", "yu-fang", "余芳", "Yu Fang", "反馈管理专员", "Feedback officer"),
    _head(
        "feedback_mgmt",
        "xiao-jingli",
        "肖经理",
        "Manager Xiao",
        "客户反馈管理部经理",
        "Head of feedback",
    ),
    _member("hr", "dong-xue", "董雪", "Dong Xue", "人事专员", "Personnel officer"),
    _head("hr", "yuan-jingli", "袁经理", "Manager Yuan", "人力资源部经理", "Head of personnel"),
    _member("accounting", "cai-kuaiji", "蔡会计", "Accountant Cai", "会计", "Accountant"),
    _head("accounting", "jia-jingli", "贾经理", "Manager Jia", "财务部经理", "Head of accounting"),
    _member("legal", "fu-lvshi", "傅律师", "Counsel Fu", "法务", "Legal counsel"),
    _head("legal", "ding-lvshi", "丁律师", "Counsel Ding", "法务部经理", "Head of legal"),
    _officer(
        "wang-fuzong",
        "汪副总",
        "Vice President Wang",
        "分管副总",
        "Vice president",
        "vp",
        "hq_member",
    ),
    _officer("qian-fuzong", "钱副总", "Vice President Qian", "副总", "Vice president", "vp"),
    _officer(
        "huang-zong", "黄总", "President Huang", "总经理", "General manager", "gm", "hq_member"
    ),
    _officer(
        "bai-dongshizhang",
        "白董事长",
        "Chairman Bai",
        "企业负责人",
        "Head of the enterprise",
        "enterprise_head",
    ),
    _officer("liang-ming", "梁明", "Liang Ming", "流程负责人", "Process owner", "process_owner"),
    _officer("tian-shen", "田慎", "Tian Shen", "审计员", "Auditor", "auditor"),
    _officer(
        "xia-yin", "夏茵", "Xia Yin", "个人信息保护负责人", "Privacy officer", "privacy_officer"
    ),
    _officer("admin", "管理员", "Administrator", "系统管理员", "Administrator", "admin"),
)
"""Everybody, by department with its head last, then the management and the officers."""

_BY_ID = {person.id: person for person in PEOPLE}


def person(slug: str) -> Person | None:
    """Find a person by id."""
    return _BY_ID.get(slug)


def members(group: str) -> tuple[Person, ...]:
    """Give the people of a group, in the order of ``PEOPLE``; none for an unknown group."""
    return tuple(person for person in PEOPLE if group in person.groups)
