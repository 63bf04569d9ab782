"""Figures in force are replaced only where a person consented to how many."""

from __future__ import annotations

import pytest

from data.imports.draft import Options
from data.refusal import Refused
from releases import checking, consent, publishing, year
from tests.data import made_up
from tests.releases.small import doubled, imported, table

HEAD = "code,year,score index"


@pytest.fixture
def whole(tmp_path, base, shelf):
    return imported(table(tmp_path, HEAD, "11,2566,1", "90,2566,2"), base, shelf)


def test_the_same_figures_again_replace_nothing(tmp_path, whole):
    outcome = checking.check(table(tmp_path, HEAD, "11,2566,1", "90,2566,2"), whole)
    assert (outcome.report.clean, outcome.replaces) == (True, 0)


@pytest.mark.parametrize(("said", "clean"), [("", False), ("1", True), ("yes", True), ("2", False)])
def test_another_figure_is_asked_about_by_number(tmp_path, whole, said, clean):
    answers = {consent.REPLACE: said} if said else {}
    path = table(tmp_path, HEAD, "11,2566,5", "90,2566,2")
    outcome = checking.check(path, whole, Options(answers=answers))
    assert (outcome.replaces, outcome.report.clean) == (1, clean)


def test_more_to_replace_since_the_file_was_checked_is_refused(tmp_path, base, whole, shelf):
    outcome = checking.check(table(tmp_path, HEAD, "11,2566,5"), base)
    assert outcome.replaces == 0
    with pytest.raises(Refused, match="check again"):
        publishing.publish(outcome, whole, shelf)


def test_a_year_in_force_replaces_each_of_its_figures_that_is_another(tmp_path, base):
    path = made_up.zip_tpmap(tmp_path / "tpmap-60.zip", doubled(60))
    draft = checking.check(path, base).draft
    _, figures = year.merged_survey(base, draft.published)
    counts = consent.replaced_figures(draft, base)
    assert counts["people"] == (figures["people"] > 0).sum()
