"""Template 5."""
from briefing.elements import Slide
from briefing.figures import Subject
def compose(subject: Subject) -> Slide:
    raise NotImplementedError
