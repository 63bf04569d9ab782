"""A plan to test with: two targets, three tasks; and how it is kept."""

from data.plans import Goal, Plan, Point, Task
from data.stored import plans
from data.stored.library import Library

UNITS = {"target_poor_rate": "percent", "poor_people": "count", "hai": "index"}
POST = "พัฒนาการจังหวัด"


def plan(identity: str = "0" * 12, **others) -> Plan:
    """A plan of a province."""
    made = {
        "title": "แผนแก้จน",
        "made": "2026-11-27",
        "area": "55",
        "goals": (
            Goal("poor_people", 900, 2570, Point(2567, 1200), (Point(2568, 1100),), "steps"),
            Goal("target_poor_rate", 0.02, 2570, Point(2561, 0.03)),
        ),
        "tasks": (
            Task("1", "อบรมอาชีพ", "550101", ("income",), "กรมการพัฒนาชุมชน", "พัฒนากร", "2027-03-31"),
            Task(
                "2", "ซ่อมบ้าน", "5502", ("living", "health"), state="doing", people=12, baht=36000.5
            ),
            Task("10", "พาเด็กกลับโรงเรียน"),
        ),
    }
    return Plan(identity, **made | others)


def saved(shelf: Library, one: Plan, started_from: str = "", post: str = POST) -> Plan:
    """A plan kept, under a post, as a change of one state of it."""
    return plans.save(shelf, one, UNITS, post=post, started_from=started_from)
