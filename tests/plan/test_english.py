from __future__ import annotations

import pytest

from awareweek.plan.english import due_what, english_statements, is_english, sentences, units_of


def roles(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.units, one.role) for one in english_statements(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Opening ceremony of the week", True),
        ("网络安全宣传周", False),
        ("市委网信办 CAC", False),
        ("12:30", False),
        ("", False),
    ],
)
def test_english_is_told_by_its_letters(text, english):
    assert is_english(text) == english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Host: Education Bureau", [(("Education Bureau",), "host")]),
        ("Organiser: IT Services", [(("IT Services",), "organiser")]),
        ("Lead unit: Publicity Department.", [(("Publicity Department",), "lead")]),
        ("Responsible: Dean's Office", [(("Dean's Office",), "responsible")]),
        ("Supported by: Student Union", [(("Student Union",), "support")]),
        ("The forum is organised by the Education Bureau.", [(("Education Bureau",), "organiser")]),
        ("The fair is hosted by Yunchuan University.", [(("Yunchuan University",), "host")]),
        ("- Education Bureau: classes in all schools", [(("Education Bureau",), "responsible")]),
        ("The Education Bureau will hold a class.", [(("Education Bureau",), "responsible")]),
        ("IT Services takes the lead.", [(("IT Services",), "lead")]),
        ("The Student Union assists.", [(("Student Union",), "support")]),
        ("A good time is had by all.", []),
        ("Posters hang in the hall.", []),
    ],
)
def test_statements_tell_units_and_roles(text, expected):
    assert roles(text) == expected


def test_what_is_only_asked_is_marked():
    text = "All departments should take part. IT Services runs the desk."
    assert [(one.units, one.modal) for one in english_statements(text, 0, len(text))] == [
        (("All departments",), True),
        (("IT Services",), False),
    ]


def test_articles_are_no_part_of_a_name():
    assert units_of("the Education Bureau and the Library") == ("Education Bureau", "Library")
    assert units_of("the weather") == ()


def test_sentences_end_at_stops_but_not_at_abbreviations():
    text = "Acme Co. Ltd. runs it at 9 a.m. in the hall. All come; it is free.\nEnd"
    assert [text[start:end].strip() for start, end in sentences(text, 0, len(text))] == [
        "Acme Co. Ltd. runs it at 9 a.m. in the hall",
        "All come",
        "it is free",
        "End",
    ]


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("Submit the summary report to IT Services by ", "", "the summary report"),
        ("Summary reports must be submitted by ", "", "Summary reports"),
        ("Registrations close on ", "", "Registrations"),
        ("By ", ", submit the photos", "the photos"),
    ],
)
def test_what_is_due_is_the_object_or_the_subject(before, after, what):
    assert due_what(before, after) == what
