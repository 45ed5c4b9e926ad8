"""The review agencies (R29, R31): data; another one is another entry."""

from datetime import time

from domain.model import Model


class Agency(Model):
    """A third-party agency that reviews for the platform, and how to reach it."""

    id: str
    name: str
    phone: str
    email: str
    official_account: str
    weixin_id: str
    opens: time
    """Shanghai time, Monday to Friday on business days."""
    closes: time


AGENCIES = {
    agency.id: agency
    for agency in (
        Agency(
            id="chuangyu-houtian",
            name="Chongqing Chuangyu Houtian Information Technology Co., Ltd.",
            phone="00862867686811",
            email="wx@anquan.org",
            official_account="Chuangyu Houtian Customer Service",
            weixin_id="wxrzkf",
            opens=time(9, 0),
            closes=time(18, 0),
        ),
        Agency(
            id="crediteyes",
            name="Shanghai Crediteyes Co., Ltd.",
            phone="041184947889",
            email="beitonghaiwai@crediteyes.com",
            official_account="Verified Crediteyes Overseas Customer Service",
            weixin_id="crediteyes",
            opens=time(8, 30),
            closes=time(17, 30),
        ),
    )
}
"""By id."""
