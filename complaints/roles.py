"""The roles of complaint handling, which are the groups that drawings name, and the departments.

The group ``handlers`` works the five steps of the bench, ``complaint5``, and nothing else.

Source:
    Process brief, 2.1; requirements C-03, C-05, C-08 for the aliases.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A group of people who may take the same tasks.

    Attributes:
        id: as drawings and decision tables name it; also the id of a lane.
        zh: Chinese name.
        en: English name.
        aliases: what the same role is called elsewhere, in Chinese.
    """

    id: str
    zh: str
    en: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Department:
    """A unit of the organisation.

    Its members' group has the same ``id``; the group of its head alone is ``head_role``.
    """

    id: str
    zh: str
    en: str

    @property
    def head_role(self) -> str:
        """Id of the group that holds this department's head."""
        return f"{self.id}_head"


DEPARTMENTS = (
    Department("frontline", "客服部", "Customer service"),
    Department("customer_dept", "客户部", "Customer department"),
    Department("business", "业务部", "Sales"),
    Department("quality", "质量管理部", "Quality management"),
    Department("inspection", "品检科", "Inspection"),
    Department("warehouse", "仓储部", "Warehouse"),
    Department("production", "制造部", "Production"),
    Department("technical", "技术服务部", "Technical service"),
    Department("operations", "运营部", "Operations"),
    Department("supply_chain", "供应链部", "Supply chain"),
    Department("rnd", "产品研发部", "Product development"),
    Department("marketing", "市场部", "Marketing"),
    Department("public_relations", "公关部", "Public relations"),
    Department("feedback_mgmt", "客户反馈管理部", "Feedback management"),
    Department("hr", "人力资源部", "Human resources"),
    Department("accounting", "财务部", "Accounting"),
    Department("legal", "法务部", "Legal"),
)

_NAMED_ROLES = (
    Role("frontline", "客服", "Front line", ("接诉人员", "服务中心", "客户经理", "值班店长")),
    Role("service_supervisor", "客服主管", "Service supervisor", ("服务主管",)),
    Role("customer_dept", "客户部", "Customer department", ("客户服务部",)),
    Role("customer_dept_head", "客户部主管", "Head of the customer department"),
    Role("business", "业务部门", "Sales"),
    Role("quality", "质量管理部", "Quality", ("品控部", "品控", "质量部", "质量控制部")),
    Role("inspection", "品检科", "Inspection"),
    Role("warehouse", "仓储单位", "Warehouse"),
    Role("production", "制造部", "Production", ("生产部",)),
    Role("technical", "技术支持部", "Technical service", ("技术服务部", "技术")),
    Role("operations", "运营部", "Operations"),
    Role("supply_chain", "供应链部", "Supply chain"),
    Role("rnd", "产品研发部", "Product development", ("研发",)),
    Role("marketing", "市场部", "Marketing"),
    Role("public_relations", "公关部", "Public relations", ("公关", "市场部")),
    Role("feedback_mgmt", "客户反馈管理部门", "Feedback management"),
    Role("vp", "分管副总", "Vice president", ("副总指挥",)),
    Role("gm", "总经理", "General manager", ("总指挥",)),
    Role("hq_member", "指挥部成员", "Member of the headquarters", ("处理小组",)),
    Role("hr", "人力资源部", "Human resources", ("人事单位", "人力")),
    Role("accounting", "会计单位", "Accounting"),
    Role("penalised_dept", "罚扣部门", "Penalised department"),
    Role("process_owner", "流程负责人", "Process owner"),
    Role("auditor", "审计", "Auditor"),
    Role("privacy_officer", "个人信息保护负责人", "Privacy officer"),
    Role("admin", "系统管理员", "Administrator"),
    Role("dept_head", "各部门负责人", "Head of a department", ("部门负责人",)),
    Role("shift_lead", "班组长", "Shift lead"),
    Role("legal", "法务", "Legal"),
    Role("enterprise_head", "企业负责人", "Head of the enterprise"),
    Role("handlers", "经办人", "Handlers"),
)

ROLES = _NAMED_ROLES + tuple(
    Role(unit.head_role, f"{unit.zh}负责人", f"Head of {unit.en}")
    for unit in DEPARTMENTS
    if unit.id != "customer_dept"
)
"""Every role; each department has a head's role beside that of its members."""
